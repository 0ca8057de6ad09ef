#include "file/content_check.h"

#include "file/connection.h"
#include "file/builder.h"
#include "file/error.h"
#include "file/layout.h"
#include "file/read_watch.h"
#include "file/row_check.h"
#include "file/schema_check.h"
#include "file/settings.h"
#include "file/statement.h"
#include "file/transaction.h"

#include "schema_sql.h"

#include <inttypes.h>
#include <stdio.h>
#include <string.h>

static const char SQL_INTEGRITY[] = "PRAGMA main.integrity_check";
static const char SQL_FOREIGN_KEYS[] = "PRAGMA main.foreign_key_check";
static const char SQL_TABLES[] =
    "SELECT count(*) FROM main.sqlite_schema"
    " WHERE type = 'table' COLLATE NOCASE AND name NOT GLOB 'sqlite_*'";
static const char SQL_CONTEXT[] = "SELECT actor FROM context";
static const char SQL_VERIFY[] = "SELECT table_name, row_key, finding, finding_nl FROM verify";
static const char SQL_VERIFY_HISTORY[] =
    "SELECT table_name, row_key, finding, finding_nl FROM verify_history";

static const char *word(const wlz__findings *f, const char *en, const char *nl)
{
    return wlz__in_language(f->reg, en, nl);
}

/* ---- what SQLite checks ---- */

static void file_found(wlz__findings *f, wlz__stmt *stmt)
{
    while (wlz__row(f->reg, stmt))
        if (strcmp(wlz__text(f->reg, stmt, 0), "ok") != 0)
            wlz__found(f, word(f, "file", "bestand"), "", wlz__text(f->reg, stmt, 0));
}

static void key_found(wlz__findings *f, wlz__stmt *stmt)
{
    while (wlz__row(f->reg, stmt))
        wlz__found(
            f, word(f, "foreign key of", "verwijzing van"), wlz__text(f->reg, stmt, 0),
            word(f, "refers to a row that does not exist", "verwijst naar een rij die er niet is"));
}

/* The schema has none but its own, or somebody's beside them. */
static bool has_tables_of_others(wlz_registry *reg)
{
    wlz__stmt *stmt = wlz__prepare(reg, SQL_TABLES);
    int64_t count = wlz__row(reg, stmt) ? wlz__int(stmt, 0) : 0;

    wlz__reset(stmt);
    for (const wlz__schema_piece *p = wlz__schema_objects; p->type != NULL; p++)
        count -= strcmp(p->type, "table") == 0;
    return count > 0;
}

/* The registry's tables alone: what others compute in theirs may take as long as it likes. */
static void check_own(wlz__findings *f, const char *pragma,
                      void (*found)(wlz__findings *f, wlz__stmt *stmt))
{
    for (const wlz__schema_piece *p = wlz__schema_objects; wlz__ok(f->reg) && p->type != NULL;
         p++) {
        wlz__builder sql = {0};
        wlz__stmt *stmt;

        if (strcmp(p->type, "table") != 0)
            continue;
        wlz__append(&sql, "%s(", pragma);
        wlz__append_name(&sql, p->name);
        wlz__append(&sql, ")");
        stmt = wlz__prepare_built(f->reg, &sql);
        found(f, stmt);
        wlz__finalize(stmt);
    }
}

static void check_by_sqlite(wlz__findings *f)
{
    if (has_tables_of_others(f->reg)) {
        check_own(f, SQL_INTEGRITY, file_found);
        check_own(f, SQL_FOREIGN_KEYS, key_found);
    } else {
        file_found(f, wlz__prepare(f->reg, SQL_INTEGRITY));
        key_found(f, wlz__prepare(f->reg, SQL_FOREIGN_KEYS));
    }
}

static void check_file(wlz__findings *f)
{
    wlz__read_watch watch;

    wlz__read_watch_begin(&watch, f->reg);
    check_by_sqlite(f);
    wlz__read_watch_end(&watch);
    if (watch.failed)
        wlz__fail(f->reg, WLZ_IO, "the file cannot be read while it is checked",
                  "het bestand is tijdens de controle niet te lezen");
}

/* ---- what follows from the lines ---- */

/* A query with the columns of view verify. */
static void check_rows_by(wlz__findings *f, const char *query)
{
    wlz__stmt *stmt = wlz__prepare(f->reg, query);

    while (wlz__row(f->reg, stmt))
        wlz__found(f, wlz__text(f->reg, stmt, 0), wlz__text(f->reg, stmt, 1),
                   wlz__text(f->reg, stmt, f->reg->dutch ? 3 : 2));
}

/* A writer sets it within its transaction, and takes it away again. */
static void check_context(wlz__findings *f)
{
    wlz__stmt *stmt = wlz__prepare(f->reg, SQL_CONTEXT);

    while (wlz__row(f->reg, stmt))
        wlz__found(f, "context", wlz__text(f->reg, stmt, 0),
                   word(f, "whoever writes next is recorded under this name: delete the row",
                        "wie hierna schrijft, wordt onder deze naam vastgelegd: verwijder de rij"));
}

static void check_rows(wlz__findings *f)
{
    bool fits_history = wlz__row_check(f);

    check_rows_by(f, wlz__schema_check_query);
    check_rows_by(f, SQL_VERIFY);
    if (!fits_history)
        check_rows_by(f, SQL_VERIFY_HISTORY);
    if (f->reg->call_began && !f->reg->call_writes)
        check_context(f);
}

static wlz_status check(wlz_registry *reg, void (*more)(wlz__findings *f))
{
    wlz__findings f = {.reg = reg};

    if (!wlz__enter_read(reg))
        return wlz__status(reg);
    wlz__schema_check(&f);
    if (wlz__ok(reg) &&
        f.count == 0) { /* what another schema says proves nothing, and may not end */
        check_file(&f);
        check_rows(&f);
        if (more != NULL && wlz__ok(reg))
            more(&f);
    }
    if (f.count > 0)
        wlz__fail(reg, WLZ_CORRUPT, "finding 1 of %" PRId64 ": %s",
                  "bevinding 1 van %" PRId64 ": %s", f.count, f.first);
    return wlz__leave(reg);
}

wlz_status wlz__content_check(wlz_registry *reg, void (*more)(wlz__findings *f))
{
    wlz_status status;

    wlz__sort_in_files(reg, true);
    status = check(reg, more);
    wlz__sort_in_files(reg, false);
    return status;
}
