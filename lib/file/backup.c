/* A copy of the file as it is now, while others go on writing to it. */
#include "file/backup.h"

#include <wlzreg/backup.h>

#include "file/argument.h"
#include "file/connection.h"
#include "file/error.h"
#include "file/file_name.h"
#include "file/sqlite.h"
#include "file/statement.h"
#include "file/transaction.h"

#include <errno.h>
#include <stdio.h>
#include <string.h>

#define PAGES_AT_ONCE 256 /* between two looks whether to stop */

/* The first read of the transaction: from here on it sees the file as it is now. */
static const char SQL_SNAPSHOT[] = "SELECT count(*) FROM history_step WHERE seq = 1";

static void fail_copy(wlz_registry *reg, const char *path, int code)
{
    wlz_status status = wlz__status_of(code);

    if (status == WLZ_IO || status == WLZ_CORRUPT || status == WLZ_READONLY)
        wlz__fail(reg, status, "copying to %s: %s", "kopiëren naar %s: %s", path,
                  sqlite3_errstr(code));
    else
        wlz__fail_sqlite(reg, code);
}

/* Made by us alone, so that it may be removed again. */
static bool file_make(wlz_registry *reg, const char *path)
{
    FILE *file = fopen(path, "wbx");

    if (file != NULL && fclose(file) == 0)
        return true;
    if (file != NULL)
        remove(path);
    if (file == NULL && errno == EEXIST)
        wlz__fail(reg, WLZ_EXISTS, "%s is there already", "%s is er al", path);
    else
        wlz__fail(reg, WLZ_IO, "cannot make %s", "kan %s niet maken", path);
    return false;
}

static void file_drop(const char *path)
{
    char journal[WLZ__FILE_NAME_ROOM + 8];

    remove(path);
    snprintf(journal, sizeof journal, "%s-journal", path);
    remove(journal);
}

int wlz__pages_copy(wlz_registry *reg, sqlite3 *to)
{
    sqlite3_backup *backup = sqlite3_backup_init(to, "main", reg->db, "main");
    int code = backup == NULL ? sqlite3_errcode(to) : SQLITE_OK;

    while (code == SQLITE_OK) {
        code = sqlite3_backup_step(backup, PAGES_AT_ONCE);
        if (code == SQLITE_OK && atomic_load(&reg->interrupted))
            code = SQLITE_INTERRUPT;
    }
    sqlite3_backup_finish(backup);
    return code == SQLITE_DONE ? SQLITE_OK : code;
}

static void file_fill(wlz_registry *reg, const char *path, bool portable)
{
    sqlite3 *to = NULL;
    int code = sqlite3_open_v2(path, &to, SQLITE_OPEN_READWRITE, NULL);

    if (code == SQLITE_OK) /* with its directory: a journal that comes back undoes the copy */
        code = sqlite3_exec(to, "PRAGMA synchronous = EXTRA", NULL, NULL, NULL);
    if (code == SQLITE_OK)
        code = wlz__pages_copy(reg, to);
    if (code == SQLITE_OK && portable)
        code = sqlite3_exec(to, "PRAGMA journal_mode = DELETE", NULL, NULL, NULL);
    if (code != SQLITE_OK)
        fail_copy(reg, path, code);
    sqlite3_close(to);
}

static wlz_status backup(wlz_registry *registry, const char *path, bool portable)
{
    char name[WLZ__FILE_NAME_ROOM];
    bool made = false;

    if (!wlz__enter_read(registry))
        return wlz__status(registry);
    if (wlz__check_text(registry, "path", path, WLZ__FILE_NAME_MOST)) {
        wlz__file_name(path, name);
        if (!registry->call_began)
            wlz__fail(registry, WLZ_MISUSE,
                      "a transaction is open, and the copy would not include it",
                      "er staat een transactie open, en die komt niet in de kopie");
        wlz__run(registry, wlz__prepare(registry, SQL_SNAPSHOT));
        made = wlz__ok(registry) && file_make(registry, name);
        if (made)
            file_fill(registry, name, portable);
    }
    if (wlz__leave(registry) != WLZ_OK && made)
        file_drop(name);
    return registry->status;
}

wlz_status wlz_backup(wlz_registry *registry, const char *path)
{
    return backup(registry, path, false);
}

wlz_status wlz_backup_portable(wlz_registry *registry, const char *path)
{
    return backup(registry, path, true);
}
