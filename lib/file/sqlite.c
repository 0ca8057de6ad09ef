/* SQLite's texts, and its result codes as statuses of this library. */
#include "file/sqlite.h"

#include <stddef.h>

const char *wlz__text_or_empty(sqlite3_stmt *stmt, int column)
{
    const char *text = (const char *)sqlite3_column_text(stmt, column);

    return text != NULL ? text : "";
}

wlz_status wlz__status_of(int code)
{
    switch (code & 0xff) {
    case SQLITE_OK:
    case SQLITE_ROW:
    case SQLITE_DONE:
        return WLZ_OK;
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        return WLZ_BUSY;
    case SQLITE_NOMEM:
        return WLZ_NOMEM;
    case SQLITE_READONLY:
        return WLZ_READONLY;
    case SQLITE_FULL:
        return WLZ_FULL;
    case SQLITE_CORRUPT:
        return WLZ_CORRUPT;
    case SQLITE_NOTADB:
        return WLZ_NOTREGISTRY;
    case SQLITE_CONSTRAINT:
        return WLZ_REFUSED;
    case SQLITE_TOOBIG:
    case SQLITE_MISMATCH:
        return WLZ_INVALID;
    case SQLITE_INTERRUPT:
        return WLZ_INTERRUPTED;
    case SQLITE_MISUSE:
    case SQLITE_AUTH:
        return WLZ_MISUSE;
    default:
        return WLZ_IO;
    }
}
