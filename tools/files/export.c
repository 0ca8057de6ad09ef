/* export KIND: what the registry has of a kind, as a CSV file that import reads. */
#include "answer.h"
#include "commands.h"
#include "output.h"
#include "sheet.h"

#include <string.h>

static bool dialect_chosen(cli *c, dialect *chosen)
{
    if (!dialect_of(c, chosen))
        return false;
    if (*chosen == DIALECT_ANY)
        *chosen = c->dutch ? DIALECT_EXCEL : DIALECT_RFC4180;
    return true;
}

static void header_write(sheet *s)
{
    csv_begin(s->to, s->dialect);
    for (size_t f = 0; f < s->kind->field_count; f++)
        csv_put(s->to, s->dialect, f == 0, s->kind->fields[f].name);
    csv_end_row(s->to);
}

static void print_lacks(const sheet *s)
{
    for (size_t n = 0; n < s->lack_count; n++)
        fprintf(stderr, "wlzreg: %s: %zu\n", tr(s->c, s->lacks[n].en, s->lacks[n].nl),
                s->lacks[n].count);
}

static void answer_lacks(const sheet *s)
{
    json_t *lacks = must(json_array());
    size_t all = 0;

    for (size_t n = 0; n < s->lack_count; n++) {
        json_t *row = new_row(lacks);

        put_number(row, "count", (int64_t)s->lacks[n].count);
        put_text(row, "what", tr(s->c, s->lacks[n].en, s->lacks[n].nl));
        all += s->lacks[n].count;
    }
    answer_data(s->c, "left_out", json_integer((json_int_t)all));
    answer_data(s->c, "lacks", lacks);
}

/* Standard output has the rows only; what else there is to say goes to stderr. */
static void answer_export(const sheet *s, const output *o)
{
    cli *c = s->c;

    if (!c->json)
        print_lacks(s);
    if (o->path == NULL)
        return;
    c->spared = c->what_if;
    answer_rows(c, s->kind, o->path, s->rows);
    answer_data(c, "dialect", json_string(CSV_NAME(s->dialect)));
    answer_lacks(s);
}

static wlz_status export_kind(cli *c)
{
    sheet s = {.c = c, .registry = c->registry, .kind = kind_of(c, argument(c, 0))};
    output o;
    wlz_status status;

    if (s.kind == NULL || !dialect_chosen(c, &s.dialect))
        return WLZ_INVALID;
    if (!output_requested(c, &o))
        return WLZ_INVALID;
    s.to = o.to;
    header_write(&s);
    status = output_close(c, &o, s.kind->give(&s));
    if (status == WLZ_OK)
        answer_export(&s, &o);
    return status;
}

static const cli_option export_options[] = {
    {"dialect", "excel|rfc4180",
     "how it is written; without it, excel in Dutch and rfc4180 in English",
     "hoe het wordt geschreven; zonder, excel in het Nederlands en rfc4180 in het Engels"},
    OUTPUT_OPTIONS,
    NO_OPTION};

static const char *const export_examples[] = {
    "export providers --dialect excel --output aanbieders.csv", "export production --lang nl",
    "export facts --dialect rfc4180", NULL};

const command export_commands[] = {
    {"export", "KIND", 1, 1, READS, "write what there is of a kind as a CSV file that import reads",
     "schrijf wat er is van een soort als CSV-bestand dat import leest", export_options,
     export_examples, export_kind},
    NO_COMMAND};
