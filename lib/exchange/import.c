/* A registry from lines of JSON, which are hostile until checked. */
#include "exchange/import.h"

#include "exchange/json.h"
#include "exchange/lines.h"
#include "file/builder.h"
#include "file/error.h"
#include "file/layout.h"
#include "file/list.h"
#include "file/memory.h"
#include "file/registry.h"
#include "file/settings.h"
#include "file/schema.h"
#include "file/statement.h"
#include "file/transaction.h"
#include "value/text.h"

#include <inttypes.h>
#include <string.h>

/* A table that rows go into. */
typedef struct target {
    wlz__layout layout;
    wlz__stmt
        *insert; /* prepared when the first row comes; the parameters are numbered as the columns */
    int64_t *given; /* of each column, the line that gave it last */
    size_t needed;  /* how many columns a row has */
} target;

typedef struct importing {
    wlz_registry *reg;
    wlz__lines lines;
    wlz__arena arena;
    wlz__list targets;
    target *last; /* rows of one table mostly follow each other */
    int schema;   /* the version that wrote the file */
    int64_t rows;
    bool complete; /* the last line was read */
} importing;

static void expected(importing *m, const char *field, const char *column, const char *en,
                     const char *nl)
{
    wlz__lines_expected(m->reg, &m->lines, field, column, en, nl);
}

/* ---- tables ---- */

static void check_empty(importing *m, const wlz__layout *layout)
{
    wlz__builder sql = {0};
    wlz__stmt *stmt;

    wlz__append(&sql, "SELECT EXISTS(SELECT 1 FROM main.");
    wlz__append_name(&sql, layout->name);
    wlz__append(&sql, ")");
    stmt = wlz__prepare_built(m->reg, &sql);
    if (wlz__row(m->reg, stmt) && wlz__int(stmt, 0) != 0)
        wlz__fail(
            m->reg, WLZ_EXISTS,
            "the registry has rows in table %s: an import needs an empty registry",
            "het register heeft rijen in tabel %s: importeren kan alleen in een leeg register",
            layout->name);
    wlz__finalize(stmt);
}

static void target_add(importing *m, const char *table)
{
    target *t = wlz__list_add(m->reg, &m->arena, &m->targets, sizeof *t);

    if (t == NULL || !wlz__layout_own(m->reg, table, &m->arena, &t->layout))
        return;
    t->given = wlz__need(m->reg, wlz__arena_alloc(&m->arena, t->layout.count * sizeof *t->given));
    for (size_t i = 0; i < t->layout.count; i++)
        t->needed += !t->layout.columns[i].generated;
    check_empty(m, &t->layout);
}

static bool targets_make(importing *m)
{
    const char *table;

    for (size_t i = 0; wlz__ok(m->reg) && (table = wlz__own_table(i)) != NULL; i++)
        target_add(m, table);
    return wlz__ok(m->reg);
}

static void targets_drop(importing *m)
{
    target *all = m->targets.rows;

    for (size_t i = 0; i < m->targets.count; i++)
        wlz__finalize(all[i].insert);
}

/* Former names of tables. */
static const char *present_name(const importing *m, const char *table)
{
    return m->schema == WLZ__OLDEST_SCHEMA && strcmp(table, "history") == 0 ? "history_step"
                                                                            : table;
}

static target *target_of(importing *m, const char *name)
{
    target *all = m->targets.rows;
    const char *table = present_name(m, name);

    if (m->last != NULL && strcmp(m->last->layout.name, table) == 0)
        return m->last;
    m->last = NULL;
    for (size_t i = 0; i < m->targets.count && m->last == NULL; i++)
        if (strcmp(all[i].layout.name, table) == 0)
            m->last = &all[i];
    return m->last;
}

static bool may_be_unfilled(const wlz__layout_column *column)
{
    return column->unfilled != NULL && !column->takes_null;
}

static void insert_prepare(importing *m, target *t)
{
    const char *before = "(";
    wlz__builder sql = {0};

    wlz__append(&sql, "INSERT INTO main.");
    wlz__append_name(&sql, t->layout.name);
    for (size_t i = 0; i < t->layout.count; i++) {
        if (t->layout.columns[i].generated)
            continue;
        wlz__append(&sql, "%s", before);
        wlz__append_name(&sql, t->layout.columns[i].name);
        before = ", ";
    }
    before = ") VALUES(";
    for (size_t i = 0; i < t->layout.count; i++) {
        if (t->layout.columns[i].generated)
            continue;
        if (may_be_unfilled(&t->layout.columns[i])) /* as a literal of the schema has it */
            wlz__append(&sql, "%sifnull(?%zu, %s)", before, i + 1, t->layout.columns[i].unfilled);
        else
            wlz__append(&sql, "%s?%zu", before, i + 1);
        before = ", ";
    }
    wlz__append(&sql, ")");
    t->insert = wlz__prepare_built(m->reg, &sql);
}

/* ---- rows ---- */

/* Numbers of rows are counted from 1. */
static bool is_number(const target *t, const wlz__layout_column *column)
{
    return column->key == 1 && !column->takes_text && wlz__layout_key_count(&t->layout) == 1;
}

static void value_bind(importing *m, target *t, const wlz__layout_column *column,
                       const wlz__json_value *value)
{
    int index = (int)(column - t->layout.columns) + 1;
    const char *table = t->layout.name;

    if (value->kind == WLZ__JSON_NULL) {
        if (!column->takes_null)
            expected(m, table, column->name, "a value", "een waarde");
        wlz__bind(m->reg, t->insert, index, wlz__t(NULL));
    } else if (value->kind == WLZ__JSON_INTEGER) {
        if (!column->takes_integer)
            expected(m, table, column->name, column->takes_null ? "a text or null" : "a text",
                     column->takes_null ? "een tekst of null" : "een tekst");
        else if (is_number(t, column) && value->number < 1)
            expected(m, table, column->name, "a number from 1 on", "een getal vanaf 1");
        wlz__bind(m->reg, t->insert, index, wlz__i(value->number));
    } else {
        if (!column->takes_text)
            expected(m, table, column->name,
                     column->takes_null ? "an integer or null" : "an integer",
                     column->takes_null ? "een geheel getal of null" : "een geheel getal");
        wlz__bind(m->reg, t->insert, index, wlz__t(value->text));
    }
}

/* Usually columns are in the order of the table: look there first. */
static const wlz__layout_column *column_of(const target *t, const char *name, size_t at)
{
    while (at < t->layout.count && t->layout.columns[at].generated)
        at++;
    return at < t->layout.count && strcmp(t->layout.columns[at].name, name) == 0
               ? &t->layout.columns[at]
               : wlz__layout_column_of(&t->layout, name);
}

/* What may be quoted in a message. */
static bool is_word(const char *name)
{
    static const char letters[] = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_";

    return name[strspn(name, letters)] == '\0' && strlen(name) <= WLZ__ID_MAX;
}

static void column_import(importing *m, target *t, wlz__json *json, const char *name, size_t at)
{
    const wlz__layout_column *column = column_of(t, name, at);
    wlz__json_value value;
    int64_t *given;

    if (column == NULL || column->generated) {
        expected(m, t->layout.name, is_word(name) ? name : NULL, "a column that is exported",
                 "een kolom die wordt geëxporteerd");
        return;
    }
    given = &t->given[column - t->layout.columns];
    if (*given == m->lines.line)
        expected(m, t->layout.name, column->name, "no second value", "geen tweede waarde");
    *given = m->lines.line;
    if (wlz__json_value_read(json, &value))
        value_bind(m, t, column, &value);
    else
        expected(m, t->layout.name, column->name, json->expected, json->expected_nl);
}

/* A file of an earlier version may lack a column that is new: then it gets its default. */
static void missing_column(importing *m, const target *t)
{
    for (size_t i = 0; i < t->layout.count; i++) {
        const wlz__layout_column *column = &t->layout.columns[i];

        if (column->generated || t->given[i] == m->lines.line)
            continue;
        if (m->schema < wlz_schema_version() && (column->takes_null || may_be_unfilled(column)))
            wlz__bind(m->reg, t->insert, (int)i + 1, wlz__t(NULL));
        else
            expected(m, t->layout.name, column->name, "a value of this column",
                     "een waarde van deze kolom");
    }
}

/* Reports a refusal by the schema, with the line. */
static void row_insert(importing *m, target *t)
{
    wlz__run(m->reg, t->insert);
    if (wlz__status(m->reg) == WLZ_EXISTS) {
        wlz__withdraw(m->reg);
        expected(m, t->layout.name, NULL, "a row that the file does not have yet",
                 "een rij die het bestand nog niet heeft");
    } else if (wlz__status(m->reg) == WLZ_REFUSED) {
        wlz__fail_at(m->reg, "%s:%" PRId64 ": %s: ", m->lines.path, m->lines.line, t->layout.name);
    }
    m->rows++;
}

static void row_import(importing *m, target *t, wlz__json *json)
{
    const char *name;
    size_t count = 0;

    if (t->insert == NULL)
        insert_prepare(m, t);
    if (!wlz__json_named(json, "row") || !wlz__json_open(json)) {
        expected(m, t->layout.name, NULL, "\"row\" and an object", "\"row\" en een object");
        return;
    }
    while (wlz__ok(m->reg) && wlz__json_member(json, &name))
        column_import(m, t, json, name, count++);
    if (wlz__ok(m->reg) && (!wlz__json_close(json) || !wlz__json_end(json)))
        expected(m, t->layout.name, NULL, json->expected, json->expected_nl);
    if (wlz__ok(m->reg) && count < t->needed)
        missing_column(m, t);
    if (wlz__ok(m->reg))
        row_insert(m, t);
}

/* ---- lines ---- */

static void first_line(importing *m, wlz__json *json)
{
    wlz__json_value what, schema;

    if (!wlz__json_open(json) || !wlz__json_named(json, "wlzreg") ||
        !wlz__json_value_read(json, &what) || what.kind != WLZ__JSON_TEXT ||
        strcmp(what.text, "export") != 0)
        expected(m, "wlzreg", NULL, "\"export\"", "\"export\"");
    else if (!wlz__json_named(json, "schema") || !wlz__json_value_read(json, &schema) ||
             schema.kind != WLZ__JSON_INTEGER || schema.number < WLZ__OLDEST_SCHEMA ||
             schema.number > wlz_schema_version())
        wlz__fail(m->reg, WLZ_INVALID, "%s:%" PRId64 ": schema: %d was expected",
                  "%s:%" PRId64 ": schema: %d verwacht", m->lines.path, m->lines.line,
                  wlz_schema_version());
    else if (!wlz__json_close(json) || !wlz__json_end(json))
        expected(m, "schema", NULL, json->expected, json->expected_nl);
    else
        m->schema = (int)schema.number;
}

static void last_line(importing *m, wlz__json *json)
{
    wlz__json_value rows;

    if (!wlz__json_value_read(json, &rows) || rows.kind != WLZ__JSON_INTEGER ||
        rows.number != m->rows)
        wlz__fail(m->reg, WLZ_INVALID,
                  "%s:%" PRId64 ": rows: %" PRId64 " was expected, as many as come before",
                  "%s:%" PRId64 ": rows: %" PRId64 " verwacht, zoveel als er aan voorafgaan",
                  m->lines.path, m->lines.line, m->rows);
    else if (!wlz__json_close(json) || !wlz__json_end(json))
        expected(m, "rows", NULL, json->expected, json->expected_nl);
    m->complete = true;
}

static void further_line(importing *m, wlz__json *json)
{
    wlz__json_value table;
    const char *name = "";
    target *t = NULL;

    if (wlz__json_open(json) && wlz__json_member(json, &name) && strcmp(name, "rows") == 0) {
        last_line(m, json);
        return;
    }
    if (json->expected != NULL || strcmp(name, "table") != 0)
        expected(m, "table", NULL, "an object with a table and a row, or the number of rows",
                 "een object met een tabel en een rij, of het aantal rijen");
    else if (!wlz__json_value_read(json, &table) || table.kind != WLZ__JSON_TEXT ||
             (t = target_of(m, table.text)) == NULL)
        expected(m, "table", NULL, "the name of a table that is exported",
                 "de naam van een tabel die wordt geëxporteerd");
    else
        row_import(m, t, json);
}

static void missing_line(importing *m)
{
    if (m->lines.line == 1)
        expected(m, "wlzreg", NULL, "\"export\"", "\"export\"");
    else
        expected(m, "rows", NULL, "a last line with the number of rows",
                 "een laatste regel met het aantal rijen");
}

static void lines_import(importing *m)
{
    char *line;

    while ((line = wlz__lines_next(m->reg, &m->lines)) != NULL) {
        wlz__json json = wlz__json_of(line);

        if (m->complete)
            expected(m, "line", NULL, "nothing after the number of rows",
                     "niets na het aantal rijen");
        else if (m->lines.line == 1)
            first_line(m, &json);
        else
            further_line(m, &json);
    }
    if (wlz__ok(m->reg) && !m->complete)
        missing_line(m);
}

/* ---- the file ---- */

static void all_import(importing *m, const char *path)
{
    if (wlz__lines_open(m->reg, &m->lines, path) && targets_make(m))
        lines_import(m);
    if (wlz__ok(m->reg) && wlz_verify(m->reg) == WLZ_CORRUPT)
        wlz__fail_at(m->reg, "%s: ", path);
    targets_drop(m);
    wlz__lines_close(&m->lines);
    wlz__arena_free(&m->arena);
}

wlz_status wlz__import(wlz_registry *registry, const char *path)
{
    importing m = {.reg = registry};

    wlz__sort_in_files(registry, true);
    wlz__triggers_aside(registry);
    if (wlz__enter_write(registry)) {
        all_import(&m, path);
        wlz__leave(registry);
    }
    wlz__triggers_back(registry);
    wlz__sort_in_files(registry, false);
    return wlz__status(registry);
}
