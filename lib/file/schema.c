/* The schema: recognising a registry, making one, bringing an older one up to date. */
#include "file/schema.h"

#include "file/bounds.h"
#include "file/connection.h"
#include "file/content_check.h"
#include "file/error.h"
#include "file/schema_check.h"
#include "file/statement.h"
#include "file/transaction.h"
#include "file/upgrade.h"

#include "schema_sql.h"

#include <stdio.h>
#include <string.h>

/* 'WLZR', in the file's header */
#define APPLICATION_ID 0x574c5a52
#define SCHEMA_VERSION WLZ__SCHEMA_VERSION /* 100 * major + minor */

static const char SQL_OUR_TABLES[] =
    "SELECT count(*) FROM sqlite_schema"
    " WHERE type = 'table' AND name IN ('rule', 'context', 'history_step')";

int wlz_schema_version(void)
{
    return SCHEMA_VERSION;
}

typedef struct identity {
    int application;
    int version;
    int objects;
} identity;

static bool is_empty(const identity *found)
{
    return found->application == 0 && found->version == 0 && found->objects == 0;
}

/* Of one that is not empty. As .dump and a reload leave it; and as most files of others are. */
static bool is_numberless(const identity *found)
{
    return found->application == 0 && found->version == 0;
}

/* That, or with a number of a schema that there is not, or not yet: anybody can write it there. */
static bool can_be_adopted(const identity *found)
{
    return is_numberless(found) ||
           (found->application == APPLICATION_ID && found->objects != 0 &&
            (found->version > SCHEMA_VERSION || found->version < WLZ__OLDEST_SCHEMA));
}

/* Whether a file that is not empty is one that this library may use. */
static void check_identity(wlz_registry *reg, const identity *found)
{
    if (is_numberless(found))
        wlz__fail(reg, WLZ_NOTREGISTRY,
                  "the file is not a registry: its application id is 0; a registry that was "
                  "reloaded from .dump is adopted first (wlzreg FILE adopt)",
                  "het bestand is geen register: het application id is 0; een register dat uit "
                  ".dump is teruggezet, wordt eerst aangenomen (wlzreg BESTAND adopt)");
    else if (found->application != APPLICATION_ID)
        wlz__fail(reg, WLZ_NOTREGISTRY, "the file is not a registry: its application id is %d",
                  "het bestand is geen register: het application id is %d", found->application);
    else if (found->version < WLZ__OLDEST_SCHEMA)
        wlz__fail(reg, WLZ_NOTREGISTRY, "the file is not a registry: there is no schema version %d",
                  "het bestand is geen register: er is geen schemaversie %d", found->version);
    else if (found->version / 100 > SCHEMA_VERSION / 100)
        wlz__fail(
            reg, WLZ_NEWER, "the registry has schema %d.%02d and this library goes up to %d.%02d",
            "het register heeft schema %d.%02d en deze bibliotheek gaat tot %d.%02d",
            found->version / 100, found->version % 100, SCHEMA_VERSION / 100, SCHEMA_VERSION % 100);
    else if (found->version > SCHEMA_VERSION)
        reg->readonly = true; /* its writing could break rules that this library does not know */
}

static bool identify(wlz_registry *reg, identity *found)
{
    int code = wlz__pragma_int(reg, "PRAGMA application_id", &found->application);

    if (code == SQLITE_OK)
        code = wlz__pragma_int(reg, "PRAGMA user_version", &found->version);
    if (code == SQLITE_OK)
        code = wlz__pragma_int(reg, "SELECT count(*) FROM sqlite_schema", &found->objects);
    if (code == SQLITE_NOTADB)
        wlz__fail(reg, WLZ_NOTREGISTRY, "the file is not a registry: not an SQLite file",
                  "het bestand is geen register: geen SQLite-bestand");
    else if (code != SQLITE_OK)
        wlz__fail_sqlite(reg, code);
    return wlz__ok(reg);
}

/* ---- the header, before SQLite looks at the file ---- */

/* With a journal or a log beside it the file alone is incomplete. */
static bool is_alone(wlz_registry *reg)
{
    const char *path = sqlite3_db_filename(reg->db, "main");
    sqlite3_vfs *vfs = NULL;
    int journal = 1, log = 1;

    return path != NULL && path[0] != '\0' &&
           sqlite3_file_control(reg->db, "main", SQLITE_FCNTL_VFS_POINTER, &vfs) == SQLITE_OK &&
           vfs->xAccess(vfs, sqlite3_filename_journal(path), SQLITE_ACCESS_EXISTS, &journal) ==
               SQLITE_OK &&
           vfs->xAccess(vfs, sqlite3_filename_wal(path), SQLITE_ACCESS_EXISTS, &log) == SQLITE_OK &&
           !journal && !log;
}

#define HEADER_SIZE 108 /* with the beginning of the schema's first page */

static bool header_read(wlz_registry *reg, unsigned char header[HEADER_SIZE])
{
    sqlite3_file *file = NULL;
    sqlite3_int64 size = 0;
    int code;

    memset(header, 0, HEADER_SIZE);
    if (sqlite3_file_control(reg->db, "main", SQLITE_FCNTL_FILE_POINTER, &file) != SQLITE_OK ||
        file == NULL || file->pMethods == NULL ||
        file->pMethods->xFileSize(file, &size) != SQLITE_OK || size == 0)
        return false;
    code = file->pMethods->xRead(file, header, HEADER_SIZE, 0);
    return code == SQLITE_OK || code == SQLITE_IOERR_SHORT_READ;
}

static int header_int(const unsigned char *at)
{
    return (int)((uint32_t)at[0] << 24 | (uint32_t)at[1] << 16 | (uint32_t)at[2] << 8 | at[3]);
}

void wlz__schema_peek(wlz_registry *reg, unsigned flags)
{
    unsigned char header[HEADER_SIZE];
    identity found;

    if (!is_alone(reg)) {
        /* closing the last connection writes the log into the file: not into one that is not a registry */
        sqlite3_db_config(reg->db, SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1, NULL);
        return;
    }
    /* checked twice, because another process may be creating the registry right now */
    if (!header_read(reg, header) || !is_alone(reg))
        return;
    if (memcmp(header, "SQLite format 3", 16) != 0) {
        wlz__fail(reg, WLZ_NOTREGISTRY, "the file is not a registry: not an SQLite file",
                  "het bestand is geen register: geen SQLite-bestand");
        return;
    }
    found = (identity){header_int(header + 68), header_int(header + 60),
                       header[100] != 0x0d || header[103] != 0 || header[104] != 0};
    if (!is_empty(&found) && !((flags & WLZ_OPEN_ADOPT) && can_be_adopted(&found)))
        check_identity(reg, &found);
}

/* ---- migration ---- */

/* What a version of the schema leaves in the header. */
static void mark(wlz_registry *reg)
{
    char sql[80];

    snprintf(sql, sizeof sql, "PRAGMA application_id = %d; PRAGMA user_version = %d",
             APPLICATION_ID, SCHEMA_VERSION);
    wlz__exec(reg, sql);
}

static void migrate(wlz_registry *reg)
{
    identity found = {0, 0, 0};

    if (!wlz__exec(reg, "BEGIN IMMEDIATE"))
        return;
    if (identify(reg, &found) && !is_empty(&found)) /* another process may have been first */
        check_identity(reg, &found);
    if (wlz__ok(reg) && is_empty(&found))
        wlz__exec(reg, wlz__schema_sql);
    else if (wlz__ok(reg) && found.version < SCHEMA_VERSION)
        wlz__upgrade(reg);
    if (wlz__ok(reg) && found.version < SCHEMA_VERSION)
        mark(reg);
    wlz__exec(reg, "COMMIT");
    if (!wlz__ok(reg))
        sqlite3_exec(reg->db, "ROLLBACK", NULL, NULL, NULL);
}

/* Of one that was changed only what it says can be read, as far as that ends. */
static void compare(wlz_registry *reg)
{
    wlz__findings f = {.reg = reg};

    if (!wlz__ok(reg))
        return;
    wlz__schema_objects_check(&f);
    if (f.count == 0)
        return;
    wlz__bounds_set(reg);
    if (!reg->readonly)
        reg->readonly = reg->schema_differs = true;
}

/* An older one is brought up to date when it is opened; one that is only looked at, to be adopted, has 0. */
bool wlz__schema_is_known(wlz_registry *reg)
{
    int version = 0, code = wlz__pragma_int(reg, "PRAGMA user_version", &version);

    if (code != SQLITE_OK)
        wlz__fail_sqlite(reg, code);
    else if (version > SCHEMA_VERSION)
        wlz__fail(reg, WLZ_NEWER, "the registry has a newer schema, %d",
                  "het register heeft een nieuwer schema, %d", version);
    return wlz__ok(reg);
}

/* ---- adoption ---- */

/* Else verifying would complain of everything that is missing. */
static bool has_our_tables(wlz_registry *reg)
{
    int count = 0;
    int code = wlz__pragma_int(reg, SQL_OUR_TABLES, &count);

    if (code != SQLITE_OK)
        wlz__fail_sqlite(reg, code);
    else if (count != 3)
        wlz__fail(reg, WLZ_NOTREGISTRY, "the file is not a registry: it does not have its tables",
                  "het bestand is geen register: het heeft de tabellen ervan niet");
    return wlz__ok(reg);
}

void wlz__schema_adopt(wlz_registry *reg)
{
    if (reg->readonly) {
        wlz__content_check(reg, NULL);
        return;
    }
    if (!wlz__enter_write(reg))
        return;
    if (wlz__content_check(reg, NULL) == WLZ_OK)
        mark(reg);
    wlz__leave(reg);
}

/* ---- opening ---- */

static void make(wlz_registry *reg, unsigned flags)
{
    if ((flags & WLZ_OPEN_CREATE) == 0)
        wlz__fail(reg, WLZ_NOTREGISTRY,
                  "the file is empty: WLZ_OPEN_CREATE turns it into a registry",
                  "het bestand is leeg: WLZ_OPEN_CREATE maakt er een register van");
    else if (reg->readonly)
        wlz__fail(reg, WLZ_READONLY, "the file is empty and may not be written to",
                  "het bestand is leeg en er mag niet in worden geschreven");
    else
        migrate(reg);
}

static void bring_up_to_date(wlz_registry *reg, const identity *found)
{
    if (reg->readonly)
        wlz__fail(reg, WLZ_READONLY,
                  "the registry has schema %d.%02d, older than %d.%02d: open it for writing once",
                  "het register heeft schema %d.%02d, ouder dan %d.%02d: open het één keer om te "
                  "schrijven",
                  found->version / 100, found->version % 100, SCHEMA_VERSION / 100,
                  SCHEMA_VERSION % 100);
    else
        migrate(reg);
}

static bool make_ready(wlz_registry *reg, unsigned flags)
{
    identity found = {0, 0, 0};

    if (!wlz__ok(reg) || !identify(reg, &found))
        return false;
    if (is_empty(&found)) {
        make(reg, flags);
        return false;
    }
    if ((flags & WLZ_OPEN_ADOPT) && can_be_adopted(&found))
        return has_our_tables(reg);
    check_identity(reg, &found);
    if (wlz__ok(reg) && found.version < SCHEMA_VERSION)
        bring_up_to_date(reg, &found);
    return false;
}

bool wlz__schema_ready(wlz_registry *reg, unsigned flags)
{
    bool to_adopt = make_ready(reg, flags);

    if (!reg->in_query)
        compare(reg);
    return to_adopt;
}
