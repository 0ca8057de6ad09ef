/* history: who changed what, and when. */
#include "answer.h"
#include "commands.h"
#include "history_page.h"
#include "output.h"
#include "page_file.h"
#include "past.h"

#include <stdlib.h>
#include <string.h>

static const cli_option history_options[] = {
    {"table", "NAME", "only this table", "alleen deze tabel"},
    {"key", "KEY", "only the row with this key", "alleen de rij met deze sleutel"},
    {"by", "NAME", "only what this actor wrote", "alleen wat deze persoon schreef"},
    {"since", "DAY|NUMBER", "from this day, or from this number on",
     "vanaf deze dag, of vanaf dit nummer"},
    {"html", "FILE", "write a page to read and to print; - is the standard output",
     "schrijf een pagina om te lezen en af te drukken; - is de standaarduitvoer"},
    FORCE_OPTION,
    NO_OPTION};

static const char *const history_examples[] = {"history --table fund --key zk-stimulus-gz-2023",
                                               "history --since 2024-06-01",
                                               "--as-of 2024-06-30 history --since 2024-06-01 "
                                               "--html june.html",
                                               NULL};

static const column history_columns[] = {
    {"seq", "number", "nummer", AS_NUMBER},    {"at", "when", "wanneer", AS_INSTANT},
    {"actor", "who", "wie", AS_TEXT},          {"table", "table", "tabel", AS_TEXT},
    {"key", "key", "sleutel", AS_TEXT},        {"op", "what", "wat", AS_WORD},
    {"source", "by", "op grond van", AS_TEXT}, {"change", "change", "wijziging", AS_TEXT}};

/* --since: a number of the history, or the first second of a day in Amsterdam. */
static bool since_of(cli *c, const char *since, wlz_match *match)
{
    wlz_date day;

    match->kind = WLZ_MATCH_FROM;
    if (is_step_number(since)) {
        match->column = "seq";
        return number_of(c, "--since", since, &match->number);
    }
    match->column = "at";
    return day_of(c, "--since", since, &day) &&
           wlz_wall_to_instant((wlz_wall)day * 1000000, &match->number) == WLZ_OK;
}

/* ---- what changed ---- */

/* A column of a side of a change, "name=value"; the value is an SQL literal. */
typedef struct part {
    const char *name;
    size_t name_length;
    const char *value;
    size_t length;
} part;

/* The end of a literal: of text, behind its last quote. */
static const char *literal_end(const char *at)
{
    if (*at != '\'')
        return at + strcspn(at, ",;");
    for (at++; *at != '\0'; at++)
        if (*at == '\'' && *++at != '\'')
            break;
    return at;
}

/* The next part of a side; `*rest` goes behind it. False: there is none. */
static bool next_part(const char **rest, part *out)
{
    const char *at = *rest != NULL ? *rest + strspn(*rest, ",; ") : "", *end;

    out->name = at;
    out->name_length = strcspn(at, "=");
    if (at[out->name_length] == '\0')
        return false;
    out->value = at + out->name_length + 1;
    end = literal_end(out->value);
    out->length = (size_t)(end - out->value);
    *rest = end;
    return true;
}

/* The value that a side of a change has for a name; its length is 0 when it has none. */
static part part_of(const char *side, const part *wanted)
{
    part found = {NULL, 0, NULL, 0};

    while (next_part(&side, &found))
        if (found.name_length == wanted->name_length &&
            strncmp(found.name, wanted->name, wanted->name_length) == 0)
            return found;
    return (part){NULL, 0, NULL, 0};
}

/* What differs between both sides: "state: 'draft' -> 'agreed'". Of a new row, or one that is gone, all of it. */
static void put_change(json_t *row, const char *before, const char *after)
{
    const char *rest = after != NULL ? after : before;
    char *text = must(strdup(""));
    part one;

    while (rest != NULL && next_part(&rest, &one)) {
        part old = part_of(before, &one);
        bool same = old.length == one.length && strncmp(old.value, one.value, one.length) == 0;
        bool both = before != NULL && after != NULL;

        if (both && same)
            continue;
        text_add(&text, "%s%.*s: ", text[0] != '\0' ? "; " : "", (int)one.name_length, one.name);
        if (both)
            text_add(&text, "%.*s -> ", (int)old.length, old.length > 0 ? old.value : "");
        text_add(&text, "%.*s", (int)one.length, one.value);
    }
    put_text(row, "change", text);
    free(text);
}

/* ---- by which rule ---- */

/* The value that a side has for a name, as text without quotes; NULL: none. To be freed. */
static char *value_of(const char *side, const char *name)
{
    part wanted = {.name = name, .name_length = strlen(name)}, found = part_of(side, &wanted);
    char *text, *to;

    if (found.length == 0 || strncmp(found.value, "NULL", found.length) == 0)
        return NULL;
    if (found.value[0] != '\'')
        return must(strndup(found.value, found.length));
    to = text = must(malloc(found.length));
    for (size_t i = 1; i + 1 < found.length; i++) {
        *to++ = found.value[i];
        i += found.value[i] == '\'';
    }
    *to = '\0';
    return text;
}

/* The document and paragraph of the provision that a row rests on: many rows rest on the same few, so each is looked up
 * once. */
static const char *source_of_provision(cli *c, json_t *known, const char *id)
{
    wlz_match where = {.column = "id", .number = strtoll(id, NULL, 10)};
    wlz_rows *found = NULL;
    char *source;

    if (json_object_get(known, id) == NULL &&
        wlz_rows_get(c->registry, "provision", &where, 1, &found) == WLZ_OK &&
        rows_count(found) == 1) {
        source = text_of("%s, %s", wlz_rows_text(found, 0, "document"),
                         wlz_rows_text(found, 0, "paragraph"));
        json_object_set_new(known, id, must(json_string(source)));
        free(source);
    }
    wlz_rows_free(found);
    return json_string_value(json_object_get(known, id));
}

/* Where it is written: of a row that names a document and its paragraph, or a provision. */
static void put_source(cli *c, json_t *row, json_t *known, const char *side)
{
    char *document = value_of(side, "document"), *paragraph = value_of(side, "paragraph"),
         *provision = value_of(side, "provision"), *source = NULL;

    if (document != NULL && paragraph != NULL)
        source = text_of("%s, %s", document, paragraph);
    put_text(row, "source",
             source != NULL      ? source
             : provision != NULL ? source_of_provision(c, known, provision)
                                 : NULL);
    free(document);
    free(paragraph);
    free(provision);
    free(source);
}

static void put_step(cli *c, json_t *row, json_t *known, const wlz_rows *steps, size_t i)
{
    const char *before = wlz_rows_text(steps, i, "old"), *after = wlz_rows_text(steps, i, "new");

    put_number(row, "seq", wlz_rows_int(steps, i, "seq"));
    put_instant(row, "at", wlz_rows_int(steps, i, "at"));
    put_text(row, "actor", wlz_rows_text(steps, i, "actor"));
    put_text(row, "table", wlz_rows_text(steps, i, "table_name"));
    put_text(row, "key", wlz_rows_text(steps, i, "row_key"));
    put_text(row, "op", wlz_rows_text(steps, i, "op"));
    put_text(row, "old", before);
    put_text(row, "new", after);
    put_change(row, before, after);
    put_source(c, row, known, after != NULL ? after : before);
}

/* A misspelt table would have no changes. One that never had any has no rows to read either. */
static wlz_status table_known(cli *c, const char *table)
{
    wlz_rows *rows = NULL;
    wlz_status status = record_status(c, wlz_rows_get(c->registry, table, NULL, 0, &rows));

    wlz_rows_free(rows);
    return status;
}

static wlz_status in_a_page(cli *c, json_t *rows)
{
    wlz_status status = history_page(c, rows, option(c, "html"));

    answer_data(c, "changes", json_integer((json_int_t)json_array_size(rows)));
    json_decref(rows);
    return status;
}

static wlz_status answer_steps(cli *c, const wlz_rows *steps)
{
    bool page = option(c, "html") != NULL;
    json_t *known = must(json_object());
    json_t *rows = page
                       ? must(json_array())
                       : answer_table(c, "history", NULL, tr(c, "No changes.", "Geen wijzigingen."),
                                      COLUMNS(history_columns));

    for (size_t i = 0; i < rows_count(steps); i++)
        put_step(c, new_row(rows), known, steps, i);
    json_decref(known);
    return page ? in_a_page(c, rows) : WLZ_OK;
}

static wlz_status history(cli *c)
{
    static const struct {
        const char *option, *column;
    } equal[] = {{"table", "table_name"}, {"key", "row_key"}, {"by", "actor"}};
    wlz_match where[4];
    size_t count = 0;
    wlz_rows *found = NULL;
    wlz_status status;

    if (option(c, "force") != NULL && option(c, "html") == NULL && c->xlsx == NULL)
        return force_misused(c);
    for (size_t i = 0; i < sizeof equal / sizeof equal[0]; i++)
        if (option(c, equal[i].option) != NULL)
            where[count++] =
                (wlz_match){.column = equal[i].column, .text = option(c, equal[i].option)};
    where[count] = (wlz_match){.column = NULL};
    if (option(c, "since") != NULL && !since_of(c, option(c, "since"), &where[count++]))
        return WLZ_INVALID;
    status = record_status(c, wlz_rows_get(c->registry, "history", where, count, &found));
    if (status == WLZ_OK && rows_count(found) == 0 && option(c, "table") != NULL)
        status = table_known(c, option(c, "table"));
    if (status == WLZ_OK)
        status = answer_steps(c, found);
    wlz_rows_free(found);
    return status;
}

const command history_commands[] = {{"history", "", 0, 0, READS, "who changed what, and when",
                                     "wie wat wijzigde, en wanneer", history_options,
                                     history_examples, history},
                                    NO_COMMAND};
