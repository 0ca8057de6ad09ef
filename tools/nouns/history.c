/* history: who changed what, and when. */
#include "answer.h"
#include "commands.h"

#include <stdlib.h>
#include <string.h>

static const cli_option history_options[] = {
    {"table", "NAME", "only this table", "alleen deze tabel"},
    {"key", "KEY", "only the row with this key", "alleen de rij met deze sleutel"},
    {"by", "NAME", "only what this actor wrote", "alleen wat deze persoon schreef"},
    {"since", "DAY|NUMBER", "from this day, or from this number on",
     "vanaf deze dag, of vanaf dit nummer"},
    NO_OPTION};

static const char *const history_examples[] = {"history --table fund --key zk-stimulus-gz-2023",
                                               "history --since 2024-06-01", NULL};

static const column history_columns[] = {
    {"seq", "number", "nummer", AS_NUMBER},    {"at", "when", "wanneer", AS_INSTANT},
    {"actor", "who", "wie", AS_TEXT},          {"table", "table", "tabel", AS_TEXT},
    {"key", "key", "sleutel", AS_TEXT},        {"op", "what", "wat", AS_WORD},
    {"change", "change", "wijziging", AS_TEXT}};

/* --since: a number of the history, or the first second of a day in Amsterdam. */
static bool since_of(cli *c, const char *since, wlz_match *match)
{
    wlz_date day;

    match->kind = WLZ_MATCH_FROM;
    if (strspn(since, "0123456789") == strlen(since) && strlen(since) < 8) {
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

/* A misspelt table would have no changes. One that never had any has no rows to read either. */
static wlz_status table_known(cli *c, const char *table)
{
    wlz_rows *rows = NULL;
    wlz_status status = record_status(c, wlz_rows_get(c->registry, table, NULL, 0, &rows));

    wlz_rows_free(rows);
    return status;
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
    json_t *rows;

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
    if (status != WLZ_OK) {
        wlz_rows_free(found);
        return status;
    }
    rows = answer_table(c, "history", NULL, tr(c, "No changes.", "Geen wijzigingen."),
                        COLUMNS(history_columns));
    for (size_t i = 0; i < rows_count(found); i++) {
        json_t *row = new_row(rows);

        put_number(row, "seq", wlz_rows_int(found, i, "seq"));
        put_instant(row, "at", wlz_rows_int(found, i, "at"));
        put_text(row, "actor", wlz_rows_text(found, i, "actor"));
        put_text(row, "table", wlz_rows_text(found, i, "table_name"));
        put_text(row, "key", wlz_rows_text(found, i, "row_key"));
        put_text(row, "op", wlz_rows_text(found, i, "op"));
        put_text(row, "old", wlz_rows_text(found, i, "old"));
        put_text(row, "new", wlz_rows_text(found, i, "new"));
        put_change(row, wlz_rows_text(found, i, "old"), wlz_rows_text(found, i, "new"));
    }
    wlz_rows_free(found);
    return WLZ_OK;
}

const command history_commands[] = {{"history", "", 0, 0, READS, "who changed what, and when",
                                     "wie wat wijzigde, en wanneer", history_options,
                                     history_examples, history},
                                    NO_COMMAND};
