/* Packs: texts of SQL that only insert rows into the policy tables. A pack is hostile until it is
 * checked. */
#include "file/pack_run.h"

#include "file/connection.h"
#include "file/copy.h"
#include "file/error.h"
#include "file/pack_text.h"
#include "file/statement.h"

#include "schema_sql.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>

/* clang-format off */
static const char SQL_LAST[] =
    "SELECT (SELECT ifnull(max(id), 0) FROM provision),"
    "       (SELECT ifnull(max(id), 0) FROM tariff_rule)";
/* clang-format on */

/* ---- what a pack may do ---- */

static bool is_policy_table(const char *name)
{
    for (const char *const *table = wlz__policy_tables; *table != NULL; table++)
        if (strcmp(*table, name) == 0)
            return true;
    return false;
}

/* SQLite's authorizer: decides on each action of a statement. What triggers do is left to the schema. */
static int allow(void *context, int action, const char *first, const char *second,
                 const char *database, const char *trigger)
{
    (void)second;
    if (!((const wlz__pack *)context)->loading) /* the library's own statements */
        return SQLITE_OK;
    if (action == SQLITE_RECURSIVE) /* it need not end */
        return SQLITE_DENY;
    if (trigger != NULL) /* or a query within the statement, which only reads */
        return SQLITE_OK;
    switch (action) {
    case SQLITE_INSERT:
        return database != NULL && strcmp(database, "main") == 0 && is_policy_table(first)
                   ? SQLITE_OK
                   : SQLITE_DENY;
    case SQLITE_READ:
    case SQLITE_SELECT:
    case SQLITE_FUNCTION:
        return SQLITE_OK;
    default:
        return SQLITE_DENY;
    }
}

/* Statements prepared before that expire. */
void wlz__pack_guard(wlz_registry *reg, wlz__pack *pack)
{
    if (reg == NULL || reg->calls > 0)
        return;
    sqlite3_set_authorizer(reg->db, allow, pack);
    reg->undo_ready = false;
}

void wlz__pack_unguard(wlz_registry *reg)
{
    if (reg != NULL && reg->calls == 0)
        sqlite3_set_authorizer(reg->db, NULL, NULL);
}

/* ---- findings ---- */

static void find(wlz_registry *reg, wlz__pack *pack, wlz__list *list, wlz__finding found,
                 const char *format, va_list arguments)
{
    wlz__finding *f = wlz__list_add(reg, &pack->arena, list, sizeof *f);
    char text[WLZ__MESSAGE_MAX];

    vsnprintf(text, sizeof text, format, arguments);
    if (f == NULL)
        return;
    *f = (wlz__finding){found.line, found.status, wlz__copy(reg, &pack->arena, found.rule),
                        wlz__copy(reg, &pack->arena, text)};
}

void wlz__pack_find(wlz_registry *reg, wlz__pack *pack, int line, wlz_status status,
                    const char *rule, const char *en, const char *nl, ...)
{
    va_list arguments;

    va_start(arguments, nl);
    find(reg, pack, &pack->findings, (wlz__finding){line, status, rule, NULL},
         wlz__in_language(reg, en, nl), arguments);
    va_end(arguments);
}

void wlz__pack_warn(wlz_registry *reg, wlz__pack *pack, int line, const char *rule, const char *en,
                    const char *nl, ...)
{
    va_list arguments;

    va_start(arguments, nl);
    find(reg, pack, &pack->warnings, (wlz__finding){line, WLZ_OK, rule, NULL},
         wlz__in_language(reg, en, nl), arguments);
    va_end(arguments);
}

/* A failure of the pack itself becomes a finding. False: the store failed, and so does the call. */
static bool find_failure(wlz_registry *reg, wlz__pack *pack, int line)
{
    wlz_status status = wlz__status(reg);
    char rule[sizeof reg->rule], message[WLZ__MESSAGE_MAX];

    snprintf(rule, sizeof rule, "%s", reg->rule);
    snprintf(message, sizeof message, "%s", reg->message);
    if (!wlz__withdraw(reg))
        return false;
    wlz__pack_find(reg, pack, line, status, rule, "%s", "%s", message);
    return true;
}

static void list_violations(wlz_registry *reg, const wlz__list *list)
{
    const wlz__finding *all = list->rows;

    for (size_t i = 0; i < list->count && all[0].rule[0] != '\0'; i++) {
        wlz_violation found = {
            .rule = all[i].rule, .subject = all[i].text, .line = (size_t)all[i].line};

        wlz__violation_detail(reg, &found);
    }
}

void wlz__pack_judge(wlz_registry *reg, const wlz__pack *pack)
{
    const wlz__finding *all = pack->findings.rows;

    if (!wlz__ok(reg))
        return;
    if (pack->findings.count == 0) {
        list_violations(reg, &pack->warnings);
        return;
    }
    if (pack->findings.count > 1)
        wlz__fail(reg, all[0].status, "%s:%d: %s (and %zu more)", "%s:%d: %s (en nog %zu)",
                  pack->name, all[0].line, all[0].text, pack->findings.count - 1);
    else
        wlz__fail(reg, all[0].status, "%s:%d: %s", "%s:%d: %s", pack->name, all[0].line,
                  all[0].text);
    list_violations(reg, &pack->findings);
}

void wlz__pack_free(wlz__pack *pack)
{
    wlz__free(pack->text);
    wlz__arena_free(&pack->arena);
}

/* ---- running it ---- */

static bool is_insert(const char *statement)
{
    return sqlite3_strnicmp(statement, "INSERT", 6) == 0;
}

static void fail_in_statement(wlz_registry *reg, int code)
{
    if (code == SQLITE_ROW)
        wlz__fail(reg, WLZ_INVALID, "a pack only inserts rows: RETURNING is not allowed",
                  "een pack voegt alleen rijen toe: RETURNING mag niet");
    else if ((code & 0xff) == SQLITE_ERROR)
        wlz__fail(reg, WLZ_INVALID, "%s", "%s", sqlite3_errmsg(reg->db));
    else
        wlz__fail_sqlite(reg, code);
}

/* Run one statement. *next is where it ends, NULL when SQLite cannot read it; *line, where it begins, moves on to the
 * place of SQLite's error. */
static void statement_run(wlz_registry *reg, wlz__pack *pack, const char *statement, int *line,
                          const char **next)
{
    sqlite3_stmt *stmt = NULL;
    int code, offset;

    *next = NULL;
    if (!is_insert(statement)) {
        wlz__fail(reg, WLZ_INVALID, "a pack contains INSERT statements only",
                  "een pack bevat alleen INSERT-opdrachten");
        return;
    }
    pack->loading = true;
    code = sqlite3_prepare_v2(reg->db, statement, -1, &stmt, next);
    if (code == SQLITE_AUTH) {
        wlz__fail(reg, WLZ_INVALID, "a pack only inserts rows into the policy tables: %s",
                  "een pack voegt alleen rijen toe aan de beleidstabellen: %s",
                  sqlite3_errmsg(reg->db));
    } else if (code == SQLITE_ERROR) {
        offset = sqlite3_error_offset(reg->db);
        *line += offset > 0 ? wlz__lines_between(statement, statement + offset) : 0;
        wlz__fail(reg, WLZ_INVALID, "%s", "%s", sqlite3_errmsg(reg->db));
    } else if (code != SQLITE_OK) {
        wlz__fail_sqlite(reg, code);
    } else if ((code = sqlite3_step(stmt)) != SQLITE_DONE) {
        fail_in_statement(reg, code);
    }
    sqlite3_finalize(stmt);
    pack->loading = false;
    if (stmt == NULL) /* SQLite could not read it */
        *next = NULL;
}

/* The lines from where it counted last to a place further on. */
static int lines_on(const char **counted, const char *to)
{
    int lines = wlz__lines_between(*counted, to);

    *counted = to;
    return lines;
}

/* Each row by itself, to find those that the schema refuses. */
static void rows_run(wlz_registry *reg, wlz__pack *pack, const char *statement, const char *end,
                     int line)
{
    const char *values = wlz__insert_values(statement, end), *at = values, *from, *to, *next;
    const char *counted = statement;

    while (at != NULL && wlz__ok(reg) && wlz__insert_row(&at, end, &from, &to)) {
        char *one = wlz__need(reg, sqlite3_mprintf("%.*s%.*s", (int)(values - statement), statement,
                                                   (int)(to - from), from));

        line += lines_on(&counted, from);
        if (one != NULL)
            statement_run(reg, pack, one, &(int){0}, &next);
        sqlite3_free(one);
        if (!wlz__ok(reg))
            find_failure(reg, pack, line);
    }
}

static void statement_find(wlz_registry *reg, wlz__pack *pack, const char *statement,
                           const char *end, int line)
{
    size_t before = pack->findings.count;
    wlz_status status = wlz__status(reg);

    if (!find_failure(reg, pack, line) || (status != WLZ_REFUSED && status != WLZ_EXISTS))
        return;
    rows_run(reg, pack, statement, end, line);
    if (pack->findings.count > before + 1) { /* the rows say it better */
        wlz__finding *all = pack->findings.rows;

        memmove(all + before, all + before + 1, (pack->findings.count - before - 1) * sizeof *all);
        pack->findings.count--;
    }
}

/* ---- where the rows came from ---- */

static void last_numbers(wlz_registry *reg, int64_t last[WLZ__PACK_TABLES])
{
    wlz__stmt *stmt = wlz__prepare(reg, SQL_LAST);

    for (int i = 0; i < WLZ__PACK_TABLES; i++)
        last[i] = 0;
    if (wlz__row(reg, stmt))
        for (int i = 0; i < WLZ__PACK_TABLES; i++)
            last[i] = wlz__int(stmt, i);
    wlz__reset(stmt);
}

/* A statement numbers its rows in the order in which it lists them. */
static void rows_note(wlz_registry *reg, wlz__pack *pack, const char *statement, const char *end,
                      int line, const int64_t before[WLZ__PACK_TABLES])
{
    int64_t after[WLZ__PACK_TABLES];

    last_numbers(reg, after);
    for (int i = 0; i < WLZ__PACK_TABLES; i++) {
        const char *at = wlz__insert_values(statement, end), *counted = statement, *from, *to;
        int row_line = line;

        for (int64_t id = before[i] + 1; id <= after[i] && wlz__ok(reg); id++) {
            wlz__pack_row *row = wlz__list_add(reg, &pack->arena, &pack->rows[i], sizeof *row);
            bool listed = at != NULL && wlz__insert_row(&at, end, &from, &to);

            if (listed)
                row_line += lines_on(&counted, from);
            if (row != NULL)
                *row = (wlz__pack_row){id, listed ? row_line : line};
        }
    }
}

static int order_of_row(const void *id, const void *row)
{
    int64_t wanted = *(const int64_t *)id, found = ((const wlz__pack_row *)row)->id;

    return (wanted > found) - (wanted < found);
}

const wlz__pack_row *wlz__pack_row_of(const wlz__pack *pack, int table, int64_t id)
{
    const wlz__list *rows = &pack->rows[table];

    return wlz__search(&id, rows->rows, rows->count, sizeof(wlz__pack_row), order_of_row);
}

void wlz__pack_run(wlz_registry *reg, wlz__pack *pack)
{
    const char *at = wlz__skip_space(pack->text);
    int line = 1 + wlz__lines_between(pack->text, at);

    while (wlz__ok(reg) && *at != '\0') {
        const char *next;
        int64_t before[WLZ__PACK_TABLES];
        int row = line;

        last_numbers(reg, before);
        if (!wlz__ok(reg)) /* then SQLite may have ended the transaction */
            break;
        statement_run(reg, pack, at, &row, &next);
        if (wlz__ok(reg))
            rows_note(reg, pack, at, next, line, before);
        else
            statement_find(reg, pack, at, next != NULL ? next : at, row);
        if (next == NULL)
            break;
        next = wlz__skip_space(next);
        line += wlz__lines_between(at, next);
        at = next;
    }
}
