/* export ocds: what an office agreed and booked in a year, for publication. */
#include "answer.h"
#include "commands.h"
#include "ocds.h"
#include "output.h"

#include <ctype.h>
#include <stdlib.h>
#include <string.h>

#define PREFIX "ocds-"
#define PREFIX_CHARACTERS 6
#define KVK_DIGITS 8
#define TRIES 5 /* to read everything while nobody writes */

/* ---- what was given ---- */

static bool all_of(const char *text, const char *characters, size_t count)
{
    return strlen(text) == count && strspn(text, characters) == count;
}

static bool prefix_of(cli *c, const char **prefix)
{
    const char *given = *prefix = option(c, "prefix");

    if (given == NULL)
        fail(
            c, WLZ_INVALID, "%s",
            tr(c,
               "--prefix is missing: what the identifiers of a publisher begin with, ocds- and six "
               "characters; the Open Contracting Partnership registers one for each publisher",
               "--prefix ontbreekt: het begin van alle nummers van een publicerende organisatie, "
               "ocds- en zes tekens; het Open Contracting Partnership geeft het uit"));
    else if (strncmp(given, PREFIX, strlen(PREFIX)) != 0 ||
             !all_of(given + strlen(PREFIX), "abcdefghijklmnopqrstuvwxyz0123456789",
                     PREFIX_CHARACTERS))
        fail(c, WLZ_INVALID,
             tr(c, "--prefix %s: expected ocds- and six characters of a-z and 0-9",
                "--prefix %s: verwacht werd ocds- en zes tekens uit a-z en 0-9"),
             given);
    return !c->failed;
}

static bool kvk_of(cli *c, const char **kvk)
{
    *kvk = option(c, "kvk");
    if (*kvk != NULL && !all_of(*kvk, "0123456789", KVK_DIGITS))
        fail(c, WLZ_INVALID,
             tr(c, "--kvk %s: a KvK number has 8 digits",
                "--kvk %s: een KvK-nummer heeft 8 cijfers"),
             *kvk);
    return !c->failed;
}

/* A scheme and something behind it, of characters that a URI has: that is all that is looked at. */
static bool is_uri(const char *text)
{
    size_t scheme =
        strspn(text, "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789+-.");

    if (!isalpha((unsigned char)text[0]) || text[scheme] != ':' || text[scheme + 1] == '\0')
        return false;
    for (; *text != '\0'; text++)
        if (*text <= ' ' || *text > '~' || strchr("\"<>\\^`{|}", *text) != NULL)
            return false;
    return true;
}

static bool uri_of(cli *c, const char **uri)
{
    *uri = option(c, "uri");
    if (*uri != NULL && !is_uri(*uri))
        fail(c, WLZ_INVALID, tr(c, "--uri %s: this is not a URI", "--uri %s: dit is geen URI"),
             *uri);
    return !c->failed;
}

static bool asked(cli *c, ocds *o)
{
    o->office = argument(c, 0);
    if (!year_of(c, argument(c, 1), &o->year) || !prefix_of(c, &o->prefix) || !kvk_of(c, &o->kvk) ||
        !uri_of(c, &o->uri) || office_known(c, o->office) != WLZ_OK)
        return false;
    snprintf(o->first_day, sizeof o->first_day, "%d-01-01", o->year);
    snprintf(o->next_day, sizeof o->next_day, "%d-01-01", o->year + 1);
    return true;
}

/* ---- what is answered ---- */

static void answer_package(const ocds *o, const json_t *package, const char *path)
{
    cli *c = o->c;
    const json_t *release = json_array_get(json_object_get(package, "releases"), 0);

    answer_data(c, "file", json_of_text(path));
    answer_data(c, "ocid", json_of_text(row_text(release, "ocid")));
    answer_data(c, "release", json_of_text(row_text(release, "id")));
    answer_data(c, "contracts", json_integer((json_int_t)o->contract_count));
    answer_data(c, "amendments", json_integer((json_int_t)o->amendment_count));
    answer_data(c, "transactions", json_integer((json_int_t)o->transaction_count));
    answer_data(c, "budget_cents", json_integer(o->budget_cents));
    answer_data(c, "booked_cents", json_integer(o->booked_cents));
    answer_line(c,
                tr(c, "%s: contracts %zu, amendments %zu, transactions %zu",
                   "%s: overeenkomsten %zu, wijzigingen %zu, transacties %zu"),
                path, o->contract_count, o->amendment_count, o->transaction_count);
}

static wlz_status save(ocds *o, const json_t *package)
{
    char *text = ocds_write(package);
    output file;
    wlz_status status = WLZ_INVALID;

    if (output_requested(o->c, &file)) {
        fputs(text, file.to); /* whether that went well, output_close says */
        status = output_close(o->c, &file, WLZ_OK);
        if (status == WLZ_OK && file.path != NULL) {
            o->c->spared = o->c->what_if;
            answer_package(o, package, file.path);
        }
    }
    free(text);
    return status;
}

static void lists_begin(ocds *o)
{
    json_t **const lists[] = {&o->provisions, &o->roles,   &o->cited,
                              &o->paid,       &o->amended, &o->contract};

    for (size_t i = 0; i < sizeof lists / sizeof lists[0]; i++)
        *lists[i] = must(json_object());
}

static void lists_end(ocds *o)
{
    json_decref(o->provisions);
    json_decref(o->roles);
    json_decref(o->cited);
    json_decref(o->paid);
    json_decref(o->amended);
    json_decref(o->contract);
    ocds_release(o);
}

/* WLZ_BUSY: somebody wrote meanwhile. */
static wlz_status export_once(const ocds *asked_for)
{
    ocds o = *asked_for;
    json_t *package = NULL;
    wlz_status status = WLZ_INVALID;

    lists_begin(&o);
    if (ocds_read(&o))
        package = ocds_package(&o);
    if (package != NULL && !o.c->failed && ocds_has_changed(&o))
        status = WLZ_BUSY;
    else if (package != NULL && !o.c->failed)
        status = save(&o, package);
    json_decref(package);
    lists_end(&o);
    return status;
}

/* The public interface has no transaction that only reads. But every change leaves a step in the history: without a new one
 * all that was read is of one moment. */
static wlz_status export_ocds(cli *c)
{
    ocds o = {.c = c};
    wlz_status status = WLZ_BUSY;

    if (!asked(c, &o))
        return WLZ_INVALID;
    for (int i = 0; i < TRIES && status == WLZ_BUSY; i++)
        status = export_once(&o);
    if (status == WLZ_BUSY)
        fail(c, status, "%s",
             tr(c, "others keep writing to the registry: try again",
                "anderen blijven in het register schrijven: probeer het opnieuw"));
    return status;
}

static const cli_option ocds_options[] = {
    {"prefix", "ocds-xxxxxx",
     "what the publisher's identifiers begin with, as the Open Contracting Partnership registered "
     "it",
     "het begin van de nummers van de publicerende organisatie, zoals het Open Contracting "
     "Partnership dat uitgaf"},
    {"kvk", "NUMBER", "the office's KvK number, which the registry does not have",
     "het KvK-nummer van het zorgkantoor, dat niet in het register staat"},
    {"uri", "URI",
     "where the package will be found; without it, a URN that is made of its contents",
     "waar het pakket te vinden zal zijn; zonder, een URN op grond van de inhoud"},
    OUTPUT_OPTIONS,
    NO_OPTION};

static const char *const ocds_examples[] = {
    "export ocds zilveren-kruis 2023 --prefix ocds-xxxxxx --output 2023.json",
    "export ocds zilveren-kruis 2023 --prefix ocds-xxxxxx --kvk 12345678 --lang nl", NULL};

const command ocds_commands[] = {
    {"export ocds", "OFFICE YEAR", 2, 2, READS,
     "write a release package of the Open Contracting Data Standard",
     "schrijf een publicatiepakket volgens de Open Contracting Data Standard", ocds_options,
     ocds_examples, export_ocds},
    NO_COMMAND};
