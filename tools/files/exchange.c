/* import all, export all: everything in a registry as lines of JSON, and back into another one. */
#include "answer.h"
#include "commands.h"
#include "new_registry.h"
#include "output.h"
#include "progress.h"

#include "value/sha256.h"

/* The digest is of the lines as they are written: computed from the registry afterwards it could be of others. */
typedef struct writing {
    output output;
    wlz__sha256 sum;
    int64_t lines;
} writing;

static bool write_line(void *context, const char *line, size_t length)
{
    writing *w = context;

    wlz__sha256_add(&w->sum, line, length);
    wlz__sha256_add(&w->sum, "\n", 1);
    w->lines++;
    return fwrite(line, 1, length, w->output.to) == length && putc('\n', w->output.to) != EOF;
}

/* The first line says what it is and the last one how many there are. */
#define LINES_AROUND 2

static void answer_export(cli *c, writing *w)
{
    unsigned char bytes[WLZ__SHA256_SIZE];
    char digest[WLZ_DIGEST_SIZE];

    wlz__sha256_end(&w->sum, bytes);
    wlz__sha256_hex(bytes, digest);
    answer_data(c, "file", json_of_text(w->output.path));
    answer_data(c, "rows", json_integer(w->lines - LINES_AROUND));
    answer_data(c, "digest", json_string(digest));
    answer_line(c, tr(c, "%s: %lld rows", "%s: %lld rijen"), w->output.path,
                (long long)(w->lines - LINES_AROUND));
    answer_line(c, "SHA-256 %s", digest);
}

static wlz_status export_all(cli *c)
{
    writing w = {.lines = 0};
    wlz_status status;

    if (!output_requested(c, &w.output))
        return WLZ_INVALID;
    wlz__sha256_begin(&w.sum);
    status = wlz_export(c->registry, write_line, &w);
    if (!ferror(w.output.to)) /* else output_close reports why */
        record_status(c, status);
    status = output_close(c, &w.output, status);
    if (status == WLZ_OK && w.output.path != NULL)
        answer_export(c, &w);
    return status;
}

static wlz_status fill(cli *c, const void *file)
{
    progress shown;
    wlz_status status;

    progress_begin(&shown, c);
    status = wlz_import(c->registry, file);
    progress_end(&shown);
    if (status != WLZ_OK && interrupted())
        return fail(
            c, WLZ_INTERRUPTED, "%s",
            tr(c, "interrupted: nothing was imported", "onderbroken: er is niets ingelezen"));
    return record_status(c, status);
}

static wlz_status import_all(cli *c)
{
    wlz_status status = registry_make(c, fill, argument(c, 0));
    char digest[WLZ_DIGEST_SIZE];

    if (status == WLZ_OK)
        status = record_status(c, wlz_digest_get(c->registry, digest));
    if (status != WLZ_OK)
        return status;
    answer_data(c, "file", json_of_text(argument(c, 0)));
    answer_data(c, "digest", json_string(digest));
    answer_line(c, tr(c, "%s: everything is imported into %s", "%s: alles is ingelezen in %s"),
                argument(c, 0), c->file);
    answer_line(c, "SHA-256 %s", digest);
    return WLZ_OK;
}

static const cli_option export_options[] = {OUTPUT_OPTIONS, NO_OPTION};
static const char *const export_examples[] = {"export all --output registry.jsonl",
                                              "export all | sha256sum", NULL};
static const char *const import_examples[] = {"import all registry.jsonl", NULL};

const command exchange_commands[] = {
    {"import all", "FILE", 1, 1, MAKES, "make a registry of what export all wrote",
     "maak een register van wat export all schreef", NULL, import_examples, import_all},
    {"export all", "", 0, 0, READS, "write everything as lines of JSON",
     "schrijf alles als regels JSON", export_options, export_examples, export_all},
    NO_COMMAND};
