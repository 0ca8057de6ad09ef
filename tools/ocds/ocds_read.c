/* What is read of the registry for a release package: whole lists, each once, and an index of those that are looked up. */
#include "ocds.h"

#include <string.h>

/* Of a list by office, by year, or all of it. */
static const struct {
    const char *table, *office, *year, *key;
} sources[OCDS_TABLES] = {
    [OF_OFFICE] = {"office", "id", NULL, "id"},
    [OF_PROVIDERS] = {"provider", NULL, NULL, "agb"},
    [OF_DOCUMENTS] = {"document", NULL, NULL, "id"},
    [OF_PURPOSES] = {"purpose", NULL, NULL, "id"},
    [OF_CONTRACTS] = {"contract_period", "office", NULL, NULL},
    [OF_SIGNINGS] = {"contract", "office", NULL, "id"},
    [OF_EXTENSIONS] = {"contract_extension", NULL, NULL, NULL},
    [OF_COUNTED] = {"production_counted", "office", "year", "contract"},
    [OF_POSITIONS] = {"cap_position", "office", "year", NULL},
    [OF_LUMP_SUMS] = {"lump_sum", "office", "year", NULL},
    [OF_FUNDS] = {"fund", "office", "year", NULL},
    [OF_BALANCES] = {"fund_balance", "office", "year", "fund"},
    [OF_ADDENDA] = {"addendum", "office", NULL, "id"},
    [OF_REGIONS] = {"addendum_other_region", NULL, NULL, NULL},
    [OF_PARTIES] = {"addendum_party", NULL, NULL, NULL},
    [OF_ACTIVITIES] = {"addendum_activity", NULL, NULL, NULL},
    [OF_MONEY] = {"addendum_money", NULL, "year", NULL},
    [OF_YEARS] = {"addendum_year", NULL, "year", NULL},
    [OF_SIGNATURES] = {"addendum_signature", NULL, NULL, NULL},
    [OF_SETTLEMENTS] = {"settlement", NULL, "year", "id"},
    [OF_SETTLEMENT_LINES] = {"settlement_line", NULL, NULL, "id"},
};

/* Where each change of what is exported leaves a step; the lines of a round count once that is closed. */
static const char *const changing[] = {
    "office",           "provider",      "document",           "contract",   "contract_extension",
    "production_round", "position",      "lump_sum",           "fund",       "fund_transfer",
    "addendum",         "addendum_year", "addendum_signature", "settlement", "act_correction"};

#define CHANGING (sizeof changing / sizeof changing[0])

/* ---- the history ---- */

static void add_steps(ocds *o, const char *table, const wlz_rows *steps)
{
    for (size_t i = 0; i < rows_count(steps); i++) {
        wlz_instant at = wlz_rows_int(steps, i, "at");

        if (at > o->changed_at)
            o->changed_at = at;
        if (wlz_rows_int(steps, i, "seq") > o->last_step)
            o->last_step = wlz_rows_int(steps, i, "seq");
        if (strcmp(table, "lump_sum") == 0)
            put_number(o->booked_at, wlz_rows_text(steps, i, "row_key"), at);
    }
}

/* The steps from one on; NULL when they cannot be read. */
static wlz_rows *steps_from(ocds *o, const char *table, int64_t first)
{
    const wlz_match where[] = {{.column = "table_name", .text = table},
                               {.column = "seq", .number = first, .kind = WLZ_MATCH_FROM}};
    wlz_rows *steps = NULL;

    record_status(o->c, wlz_rows_get(o->c->registry, "history_step", where, 2, &steps));
    return steps;
}

static bool read_history(ocds *o)
{
    o->booked_at = must(json_object());
    for (size_t i = 0; i < CHANGING; i++) {
        wlz_rows *steps = steps_from(o, changing[i], 1);

        if (steps == NULL)
            return false;
        add_steps(o, changing[i], steps);
        wlz_rows_free(steps);
    }
    return true;
}

bool ocds_has_changed(ocds *o)
{
    size_t count = 0;

    for (size_t i = 0; i < CHANGING && !o->c->failed; i++) {
        wlz_rows *steps = steps_from(o, changing[i], o->last_step + 1);

        count += rows_count(steps);
        wlz_rows_free(steps);
    }
    return count > 0;
}

/* ---- the lists ---- */

static const char *key_of(char text[WLZ_TEXT_MAX], int64_t number)
{
    snprintf(text, WLZ_TEXT_MAX, "%lld", (long long)number);
    return text;
}

static json_t *index_by(json_t *rows, const char *name)
{
    json_t *index = must(json_object()), *row;
    char text[WLZ_TEXT_MAX];
    size_t i;

    json_array_foreach(rows, i, row)
    {
        const json_t *key = json_object_get(row, name);

        json_object_set(index,
                        json_is_string(key) ? json_string_value(key)
                                            : key_of(text, json_integer_value(key)),
                        row);
    }
    return index;
}

static bool read_list(ocds *o, ocds_table table)
{
    wlz_match where[2];
    size_t count = 0;

    if (sources[table].office != NULL)
        where[count++] = (wlz_match){.column = sources[table].office, .text = o->office};
    if (sources[table].year != NULL)
        where[count++] = (wlz_match){.column = sources[table].year, .number = o->year};
    o->rows[table] = rows_where(o->c, sources[table].table, where, count);
    if (o->rows[table] != NULL && sources[table].key != NULL)
        o->index[table] = index_by(o->rows[table], sources[table].key);
    return o->rows[table] != NULL;
}

bool ocds_read(ocds *o)
{
    bool all = read_history(o);

    for (ocds_table table = OF_OFFICE; table < OCDS_TABLES && all; table++)
        all = read_list(o, table);
    return all;
}

void ocds_release(ocds *o)
{
    for (int table = 0; table < OCDS_TABLES; table++) {
        json_decref(o->rows[table]);
        json_decref(o->index[table]);
    }
    json_decref(o->booked_at);
}

/* ---- looking up ---- */

const json_t *ocds_row(const ocds *o, ocds_table table, const char *key)
{
    return key != NULL ? json_object_get(o->index[table], key) : NULL;
}

const json_t *ocds_row_numbered(const ocds *o, ocds_table table, int64_t key)
{
    char text[WLZ_TEXT_MAX];

    return json_object_get(o->index[table], key_of(text, key));
}

const json_t *ocds_provision(ocds *o, int64_t number)
{
    const wlz_match where = {.column = "id", .number = number};
    char text[WLZ_TEXT_MAX];
    const json_t *known = json_object_get(o->provisions, key_of(text, number));
    json_t *rows;

    if (known != NULL || number == 0)
        return known;
    rows = rows_where(o->c, "provision", &where, 1);
    if (json_array_size(rows) > 0)
        json_object_set(o->provisions, text, json_array_get(rows, 0));
    json_decref(rows);
    return json_object_get(o->provisions, text);
}

const char *ocds_words(const ocds *o, const json_t *row, const char *name)
{
    char dutch[WLZ_TEXT_MAX];
    const char *text = NULL;

    snprintf(dutch, sizeof dutch, "%s_nl", name);
    if (o->c->dutch)
        text = row_text(row, dutch);
    return text != NULL ? text : row_text(row, name);
}
