/* init, verify, adopt, backup: the file itself. */
#include "answer.h"
#include "commands.h"
#include "new_registry.h"
#include "output.h"
#include "packs.h"
#include "progress.h"
#include "seal.h"

#include <inttypes.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

/* ---- init ---- */

static const cli_option init_options[] = {
    {"pack", "NAME|FILE…", "load only this one; may be repeated", "laad alleen dit; mag vaker"},
    NO_OPTION};

static const char *const init_examples[] = {
    "init", "init --pack 010_offices --pack 020_topics --pack ./my_pack.sql", NULL};

static const column loaded_columns[] = {{"pack", "pack", "pack", AS_TEXT}};

/* The packs named on the command line; without, all that are built in. */
static bool packs_named(cli *c, pack_list *list)
{
    const char *name;

    if (option(c, "pack") == NULL)
        return packs_builtin(c, list);
    list->paths = must(calloc(OPTIONS_MAX, sizeof *list->paths));
    for (list->count = 0; (name = option_at(c, "pack", list->count)) != NULL; list->count++)
        if ((list->paths[list->count] = pack_path(c, name)) == NULL)
            return false;
    return true;
}

static void answer_loaded(cli *c, const pack_list *list)
{
    json_t *rows = answer_table(c, "packs", tr(c, "Loaded", "Geladen"),
                                tr(c, "No packs.", "Geen packs."), COLUMNS(loaded_columns));

    for (size_t i = 0; i < list->count; i++) {
        char *name = pack_name(list->paths[i]);

        put_text(new_row(rows), "pack", name);
        free(name);
    }
}

static wlz_status load_all(cli *c, const void *packs)
{
    const pack_list *list = packs;
    wlz_status status = record_status(c, wlz_begin(c->registry));

    if (status != WLZ_OK)
        return status;
    for (size_t i = 0; i < list->count && status == WLZ_OK; i++)
        status = record_status(c, wlz_pack_load(c->registry, list->paths[i]));
    if (status == WLZ_OK)
        status = record_status(c, wlz_commit(c->registry));
    if (status == WLZ_OK)
        answer_loaded(c, list);
    else
        wlz_rollback(c->registry);
    return status;
}

static wlz_status init(cli *c)
{
    pack_list list = {0, NULL};
    wlz_status status = WLZ_INVALID;

    if (packs_named(c, &list))
        status = registry_make(c, load_all, &list);
    packs_free(&list);
    return status;
}

/* ---- verify, adopt, backup ---- */

static const cli_option verify_options[] = {
    {"repair-schema", NULL,
     "first give the file the schema that it should have, with its rows; tables, views and plain "
     "indexes of others stay",
     "geef het bestand eerst het schema dat het hoort te hebben, met de rijen; tabellen, views en "
     "gewone indexen van "
     "anderen blijven"},
    {"repair-seal", NULL,
     "first make the stored tree of the seal anew from the history, when that agrees with the "
     "checkpoints",
     "maak eerst de opgeslagen boom van het zegel opnieuw uit de historie, als die klopt met de "
     "controlepunten"},
    {"checkpoint", "FILE…", "nothing before this checkpoint changed (seal); may be repeated",
     "vóór dit controlepunt is niets gewijzigd (seal); mag vaker"},
    {"key", "FILE", "the public key that signed the checkpoints",
     "de openbare sleutel waarmee de controlepunten zijn ondertekend"},
    NO_OPTION};

static const char *const verify_examples[] = {
    "verify", "verify --repair-schema", "verify --checkpoint checkpoint.txt --key office.pub",
    "verify --repair-seal --checkpoint checkpoint.txt", NULL};
static const char *const adopt_examples[] = {"adopt", NULL};
static const char *const backup_examples[] = {"backup registry-2024-06-01.db",
                                              "backup --portable reader.db", NULL};

static const column difference_columns[] = {{"type", "type", "soort", AS_TEXT},
                                            {"name", "name", "naam", AS_TEXT},
                                            {"change", "change", "wijziging", AS_WORD}};

static const char *change_word(wlz_schema_change change)
{
    return change == WLZ_SCHEMA_MISSING   ? "missing"
           : change == WLZ_SCHEMA_CHANGED ? "changed"
                                          : "added";
}

/* What of the schema is not as it should be, all of it: a finding names only the first. */
static wlz_status answer_differences(cli *c)
{
    wlz_schema_differences *list = NULL;
    wlz_status status = record_status(c, wlz_schema_differences_get(c->registry, &list));
    json_t *rows;

    if (status != WLZ_OK)
        return status;
    if (list->count > 0) {
        rows = answer_table(c, "differences", tr(c, "The schema", "Het schema"), "",
                            COLUMNS(difference_columns));
        for (size_t i = 0; i < list->count; i++) {
            json_t *row = new_row(rows);

            put_text(row, "type", list->rows[i]->type);
            put_text(row, "name", list->rows[i]->name);
            put_text(row, "change", change_word(list->rows[i]->change));
        }
    }
    wlz_schema_differences_free(list);
    return WLZ_OK;
}

/* The command reads; this writes. */
static wlz_status open_to_write(cli *c)
{
    wlz_open_options options = cli_open_options(c);

    if (!wlz_is_readonly(c->registry))
        return WLZ_OK;
    wlz_close(c->registry);
    c->registry = NULL;
    return record_status(c, wlz_open(c->file, &options, &c->registry));
}

static wlz_status repair(cli *c)
{
    wlz_status status = open_to_write(c);

    return status == WLZ_OK ? record_status(c, wlz_schema_repair(c->registry)) : status;
}

static wlz_status answer_verified(cli *c)
{
    char digest[WLZ_DIGEST_SIZE];
    wlz_status status = record_status(c, wlz_digest_get(c->registry, digest));

    if (status != WLZ_OK)
        return status;
    answer_data(c, "digest", json_string(digest));
    answer_line(c, "%s",
                tr(c, "Verified: everything follows from its lines.",
                   "In orde: alles volgt uit zijn regels."));
    answer_line(c, "SHA-256 %s", digest);
    return WLZ_OK;
}

/* A key and a repair are about checkpoints. */
static bool checkpoints_complete(cli *c)
{
    const char *name = option(c, "repair-seal") != NULL ? "--repair-seal" : "--key";

    if (option(c, "checkpoint") != NULL ||
        (option(c, "repair-seal") == NULL && option(c, "key") == NULL))
        return true;
    fail(c, WLZ_INVALID, tr(c, "%s needs --checkpoint FILE", "%s vraagt --checkpoint BESTAND"),
         name);
    c->exit = EXIT_USAGE;
    return false;
}

static wlz_status verify(cli *c)
{
    wlz_status status = checkpoints_complete(c) ? answer_differences(c) : WLZ_INVALID;

    if (status == WLZ_OK && option(c, "repair-schema") != NULL && !c->what_if)
        status = repair(c);
    if (status == WLZ_OK && option(c, "checkpoint") != NULL)
        status = checkpoints_verify(c, false);
    if (status == WLZ_OK && option(c, "repair-seal") != NULL && !c->what_if &&
        (status = open_to_write(c)) == WLZ_OK)
        status = checkpoints_verify(c, true);
    if (status == WLZ_OK)
        status = record_status(c, wlz_verify(c->registry));
    return status == WLZ_OK ? answer_verified(c) : status;
}

/* Whether the header has other numbers than this version writes there. */
static bool lacks_numbers(cli *c, wlz_status opened)
{
    char digest[WLZ_DIGEST_SIZE];
    bool lacks = opened == WLZ_NOTREGISTRY || opened == WLZ_NEWER ||
                 (opened == WLZ_OK && wlz_digest_get(c->registry, digest) == WLZ_NEWER);

    if (lacks) {
        wlz_close(c->registry);
        c->registry = NULL;
    }
    return lacks;
}

/* What is a registry already is verified, and stays as it is. */
static wlz_status adopt(cli *c)
{
    wlz_open_options options = cli_open_options(c);
    unsigned flags = options.flags;
    wlz_status status;
    bool numberless;

    if (!is_plain_file(c))
        return WLZ_IO;
    options.flags = flags | WLZ_OPEN_READONLY;
    status = wlz_open(c->file, &options, &c->registry);
    numberless = lacks_numbers(c, status);
    if (numberless) {
        options.flags = flags | WLZ_OPEN_ADOPT | (c->what_if ? WLZ_OPEN_READONLY : 0);
        status = wlz_open(c->file, &options, &c->registry);
    }
    if (record_status(c, status) != WLZ_OK)
        return status;
    if (!numberless && (status = record_status(c, wlz_verify(c->registry))) != WLZ_OK)
        return status;
    answer_data(c, "adopted", json_boolean(numberless));
    answer_line(c,
                numberless ? tr(c, "%s is a registry again.", "%s is weer een register.")
                           : tr(c, "%s is a registry as it is.", "%s is al een register."),
                c->file);
    return answer_verified(c);
}

static const cli_option backup_options[] = {
    {"portable", NULL, "for a medium or a folder that is only read, and for clients without WAL",
     "voor een medium of map waarvan alleen wordt gelezen, en voor programma's zonder WAL"},
    NO_OPTION};

/* A copy that is not made. */
static wlz_status backup_what_if(cli *c, const char *to)
{
    struct stat there;

    if (lstat(to, &there) == 0)
        return fail(c, WLZ_EXISTS, tr(c, "%s is there already", "%s is er al"), to);
    c->spared = true;
    answer_data(c, "file", json_of_text(to));
    return WLZ_OK;
}

static wlz_status backup(cli *c)
{
    const char *to = argument(c, 0);
    wlz_status status;
    progress p;

    if (access(to, F_OK) != 0 && output_is_beside_registry(c, to))
        return WLZ_INVALID;
    if (c->what_if)
        return backup_what_if(c, to);
    progress_begin(&p, c);
    status = record_status(c, option(c, "portable") != NULL ? wlz_backup_portable(c->registry, to)
                                                            : wlz_backup(c->registry, to));
    progress_end(&p);
    if (status == WLZ_OK) {
        answer_data(c, "file", json_of_text(to));
        answer_line(c, tr(c, "%s is a copy of the registry.", "%s is een kopie van het register."),
                    to);
    }
    return status;
}

const command registry_commands[] = {
    {"init", "", 0, 0, MAKES, "make a registry, with the built-in packs",
     "maak een register, met de ingebouwde packs", init_options, init_examples, init},
    NO_COMMAND};

const command file_commands[] = {
    {"verify", "", 0, 0, READS, "recompute everything from the lines",
     "reken alles na vanuit de regels", verify_options, verify_examples, verify},
    {"adopt", "", 0, 0, MAKES, "make a registry again of one that was reloaded from .dump",
     "maak weer een register van een dat uit .dump is teruggezet", NULL, adopt_examples, adopt},
    {"backup", "FILE", 1, 1, READS, "copy the registry while it is in use",
     "kopieer het register terwijl het in gebruik is", backup_options, backup_examples, backup},
    NO_COMMAND};
