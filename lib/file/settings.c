#include "file/settings.h"

#include "file/connection.h"
#include "file/error.h"
#include "file/statement.h"

#include <stdio.h>
#include <string.h>

/* An option of sqlite3_db_config, or else a pragma. */
static const struct {
    int option;
    const char *pragma;
    int wanted;
} settings[WLZ__SETTINGS] = {
    {SQLITE_DBCONFIG_DEFENSIVE, NULL, 1},
    {SQLITE_DBCONFIG_TRUSTED_SCHEMA, NULL, 0},
    {SQLITE_DBCONFIG_DQS_DML, NULL, 0},
    {SQLITE_DBCONFIG_DQS_DDL, NULL, 0},
    {SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, NULL, 0},
    {SQLITE_DBCONFIG_ENABLE_TRIGGER, NULL, 1},
    {SQLITE_DBCONFIG_ENABLE_VIEW, NULL, 1},
    {SQLITE_DBCONFIG_ENABLE_FKEY, NULL, 1},
    {0, "recursive_triggers", 1},
    {0, "ignore_check_constraints", 0},
    {0, "cell_size_check", 1},
};

/* ---- an option or a pragma ---- */

static int value_get(wlz_registry *reg, size_t i, int *value)
{
    char sql[60];

    if (settings[i].pragma == NULL)
        return sqlite3_db_config(reg->db, settings[i].option, -1, value);
    snprintf(sql, sizeof sql, "PRAGMA %s", settings[i].pragma);
    return wlz__pragma_int(reg, sql, value);
}

static int value_set(wlz_registry *reg, size_t i, int value)
{
    char sql[60];

    if (settings[i].pragma == NULL)
        return sqlite3_db_config(reg->db, settings[i].option, value, NULL);
    snprintf(sql, sizeof sql, "PRAGMA %s = %d", settings[i].pragma, value);
    return sqlite3_exec(reg->db, sql, NULL, NULL, NULL);
}

/* ---- all of them ---- */

/* Debian's defaults are not the safe ones, and SQLite refuses a setting in silence: so each is read back. */
void wlz__settings_make_safe(wlz_registry *reg)
{
    int code = sqlite3_extended_result_codes(reg->db, 1);

    for (size_t i = 0; i < WLZ__SETTINGS && code == SQLITE_OK; i++) {
        int found = -1;

        code = value_get(reg, i, &reg->settings_before[i]);
        if (code == SQLITE_OK)
            reg->settings_noted = i + 1;
        if (code == SQLITE_OK && (code = value_set(reg, i, settings[i].wanted)) == SQLITE_OK &&
            (code = value_get(reg, i, &found)) == SQLITE_OK && found != settings[i].wanted)
            code = SQLITE_ERROR;
        if (code != SQLITE_OK && (code & 0xff) != SQLITE_NOMEM)
            wlz__fail(reg, WLZ_IO, "the connection does not accept safety setting %d, %s",
                      "de verbinding neemt veiligheidsinstelling %d, %s, niet aan",
                      settings[i].option, settings[i].pragma != NULL ? settings[i].pragma : "-");
    }
    if (wlz__ok(reg) && code != SQLITE_OK)
        wlz__fail_sqlite(reg, code);
}

void wlz__settings_give_back(wlz_registry *reg)
{
    for (size_t i = 0; i < reg->settings_noted; i++)
        value_set(reg, i, reg->settings_before[i]);
}

/* ---- how a file is written ---- */

static void pragma_set(wlz_registry *reg, const char *set, const char *get, int wanted)
{
    int found = -1;
    int code;

    if (!wlz__exec(reg, set))
        return;
    code = wlz__pragma_int(reg, get, &found);
    if (code != SQLITE_OK)
        wlz__fail_sqlite(reg, code);
    else if (found != wanted)
        wlz__fail(reg, WLZ_IO, "the connection does not accept the setting \"%s\"",
                  "de verbinding neemt de instelling \"%s\" niet aan", set);
}

/* The mode of the log that the file has now. */
static int log_mode(wlz_registry *reg, char *mode, int size)
{
    sqlite3_stmt *stmt = NULL;
    int code = sqlite3_prepare_v2(reg->db, "PRAGMA journal_mode = WAL", -1, &stmt, NULL);

    if (code == SQLITE_OK && (code = sqlite3_step(stmt)) == SQLITE_ROW) {
        const char *text = (const char *)sqlite3_column_text(stmt, 0);

        snprintf(mode, (size_t)size, "%s", text != NULL ? text : "");
        code = SQLITE_OK;
    }
    sqlite3_finalize(stmt);
    return code;
}

#define SLEEP_MS 5

/* The log is changed while nobody reads, and SQLite does not wait for that by itself: several may be opening a new file. */
static int start_log(wlz_registry *reg, char *mode, int size)
{
    int code = log_mode(reg, mode, size);

    for (int slept = 0; (code & 0xff) == SQLITE_BUSY && slept < reg->busy_timeout_ms;
         slept += SLEEP_MS) {
        sqlite3_sleep(SLEEP_MS);
        code = log_mode(reg, mode, size);
    }
    return code;
}

void wlz__settings_make_durable(wlz_registry *reg)
{
    char mode[20] = "";
    int code = wlz__ok(reg) ? start_log(reg, mode, sizeof mode) : SQLITE_OK;

    if (code != SQLITE_OK && code != SQLITE_DONE)
        wlz__fail_sqlite(reg, code);
    else if (wlz__ok(reg) && strcmp(mode, "wal") != 0 && strcmp(mode, "memory") != 0)
        wlz__fail(reg, WLZ_IO, "the file cannot have a write-ahead log",
                  "het bestand kan geen write-ahead log krijgen");
    pragma_set(reg, "PRAGMA synchronous = FULL", "PRAGMA synchronous", 2);
    /* what a savepoint needs to undo it: a call writes few pages, and writes each of them again and again */
    pragma_set(reg, "PRAGMA temp_store = MEMORY", "PRAGMA temp_store", 2);
    /* 16 MB: what a large transaction outgrows is written to the log, and read back, while it runs. */
    pragma_set(reg, "PRAGMA cache_size = -16000", "PRAGMA cache_size", -16000);
}

/* An attached connection is its owner's, and within a transaction SQLite does not change it. */
void wlz__sort_in_files(wlz_registry *reg, bool files)
{
    if (reg != NULL && reg->owns_db && !reg->readonly && sqlite3_get_autocommit(reg->db))
        sqlite3_exec(reg->db, files ? "PRAGMA temp_store = DEFAULT" : "PRAGMA temp_store = MEMORY",
                     NULL, NULL, NULL);
}
