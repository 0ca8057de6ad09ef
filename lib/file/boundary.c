#include "file/boundary.h"

#include "file/connection.h"
#include "file/error.h"
#include "file/schema_check.h"
#include "file/statement.h"

const char wlz__sql_rollback[] = "ROLLBACK";
const char wlz__sql_save[] = "SAVEPOINT wlz";
const char wlz__sql_release[] = "RELEASE wlz";
const char wlz__sql_undo[] = "ROLLBACK TO wlz";
const char wlz__sql_context_clear[] = "DELETE FROM context";
const char wlz__sql_commit[] = "COMMIT";
static const char SQL_SET[] = "INSERT INTO context(one, actor, at) VALUES(1, ?1, ?2)";
static const char SQL_RENAME[] = "UPDATE context SET actor = ?1";

bool wlz__in_transaction(const wlz_registry *reg)
{
    return sqlite3_get_autocommit(reg->db) == 0;
}

/* SQLite ends a transaction by itself after some failures (a full disk, no memory): what the caller
 * still believes to be open is lost. */
bool wlz__transaction_lost(const wlz_registry *reg)
{
    return reg->depth > 0 && !wlz__in_transaction(reg);
}

wlz_status wlz__fail_lost(wlz_registry *reg)
{
    return wlz__fail(reg, WLZ_MISUSE,
                     "the transaction was lost to an earlier failure: roll it back",
                     "de transactie ging verloren door een eerdere fout: draai haar terug");
}

bool wlz__boundary_step(wlz_registry *reg, const char *sql)
{
    wlz__run(reg, wlz__prepare(reg, sql));
    return wlz__ok(reg);
}

bool wlz__undo_ready(wlz_registry *reg)
{
    if (!reg->undo_ready) {
        wlz__prepare_anew(reg, wlz__sql_rollback);
        wlz__prepare_anew(reg, wlz__sql_undo);
        wlz__prepare_anew(reg, wlz__sql_release);
        reg->undo_ready = wlz__ok(reg);
    }
    return wlz__ok(reg);
}

/* Undoing must not be stopped by the failure that it undoes, nor hide it; nor by an interrupt. */
void wlz__boundary_step_anyway(wlz_registry *reg, const char *sql)
{
    wlz__failure failure = wlz__suspend(reg);
    wlz__stmt *stmt = wlz__prepare(reg, sql);
    int code = wlz__ok(reg) ? wlz__step_uninterrupted(stmt) : SQLITE_DONE;

    if (failure.status == WLZ_OK)
        wlz__fail_sqlite(reg, code);
    else
        reg->status = failure.status;
}

void wlz__context_set(wlz_registry *reg, wlz_instant now)
{
    wlz__boundary_step(reg, wlz__sql_context_clear);
    WLZ__WRITE(reg, SQL_SET, wlz__t(reg->actor), wlz__i(now));
}

void wlz__context_rename(wlz_registry *reg)
{
    WLZ__WRITE(reg, SQL_RENAME, wlz__t(reg->actor));
}

/* Store the actor again, because setting it is not undone. */
void wlz__context_save(wlz_registry *reg)
{
    wlz__stmt *stmt = WLZ__QUERY(reg, SQL_RENAME, wlz__t(reg->actor));

    if (wlz__ok(reg))
        wlz__fail_sqlite(reg, wlz__step_uninterrupted(stmt));
}

/* Commit. Refused when the file was moved or replaced while it was open, because the work would end up where nobody
 * looks: with a write-ahead log SQLite does not notice. */
void wlz__boundary_commit(wlz_registry *reg)
{
    int moved = 0;

    sqlite3_file_control(reg->db, "main", SQLITE_FCNTL_HAS_MOVED, &moved); /* memory has not */
    if (moved != 0)
        wlz__fail(reg, WLZ_IO, "the file was moved or replaced while it was open",
                  "het bestand is verplaatst of vervangen terwijl het open was");
    else
        wlz__boundary_step(reg, wlz__sql_commit);
}

/* What was changed is looked up now, in the language of now. */
wlz_status wlz__refuse_writing(wlz_registry *reg)
{
    wlz__findings f = {.reg = reg};

    if (reg->schema_differs)
        wlz__schema_objects_check(&f);
    if (f.count == 0)
        return wlz__fail(reg, WLZ_READONLY, "the registry is open for reading only",
                         "het register is alleen geopend om te lezen");
    return wlz__fail(reg, WLZ_READONLY,
                     "the registry is open for reading only, until wlz_schema_repair or verify "
                     "--repair-schema: finding 1 of %lld: %s",
                     "het register is alleen geopend om te lezen, tot wlz_schema_repair of verify "
                     "--repair-schema: bevinding 1 van %lld: %s",
                     (long long)f.count, f.first);
}

/* What is tried in the registry as it stood stays in memory. */
bool wlz__may_write(const wlz_registry *reg, bool what_if)
{
    return !reg->readonly || (reg->is_past && (what_if || reg->what_ifs != 0));
}
