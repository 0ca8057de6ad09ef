/* A reader of a file with a write-ahead log takes part in locking, and for that writes a file beside it. Who may not do that
 * could tell SQLite that nobody writes (immutable), and would read nonsense when somebody does. So the file and its log are
 * copied, and copied again when they changed meanwhile. */
#define _POSIX_C_SOURCE 200809L
#include "file/private_copy.h"

#include "file/connection.h"
#include "file/error.h"
#include "file/statement.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#define PATH_ROOM 4200
#define ATTEMPTS 5

typedef struct copying {
    char from[PATH_ROOM], folder[PATH_ROOM], to[PATH_ROOM + 20];
} copying;

bool wlz__reads_in_place(wlz_registry *reg)
{
    int code = sqlite3_exec(reg->db, "SELECT 1 FROM sqlite_schema LIMIT 1", NULL, NULL, NULL);

    return (code & 0xff) != SQLITE_READONLY && (code & 0xff) != SQLITE_CANTOPEN;
}

/* ---- copying ---- */

static bool same(const struct stat *a, const struct stat *b)
{
    return a->st_ino == b->st_ino && a->st_size == b->st_size &&
           a->st_mtim.tv_sec == b->st_mtim.tv_sec && a->st_mtim.tv_nsec == b->st_mtim.tv_nsec;
}

/* A log that is not there is all zero. */
static void look(const copying *c, struct stat found[2])
{
    char log[PATH_ROOM + 8];

    snprintf(log, sizeof log, "%s-wal", c->from);
    if (stat(c->from, &found[0]) != 0)
        memset(&found[0], 0, sizeof found[0]);
    if (stat(log, &found[1]) != 0)
        memset(&found[1], 0, sizeof found[1]);
}

static bool bytes_copy(FILE *from, FILE *to)
{
    char bytes[65536];
    size_t count;

    while ((count = fread(bytes, 1, sizeof bytes, from)) > 0)
        if (fwrite(bytes, 1, count, to) != count)
            return false;
    return !ferror(from);
}

static bool file_copy(const copying *c, const char *ending)
{
    char from[PATH_ROOM + 8], to[PATH_ROOM + 28];
    FILE *source, *target;
    bool copied;

    snprintf(from, sizeof from, "%s%s", c->from, ending);
    snprintf(to, sizeof to, "%s%s", c->to, ending);
    remove(to);
    source = fopen(from, "rb");
    if (source == NULL)
        return errno == ENOENT && ending[0] != '\0';
    target = fopen(to, "wb");
    copied = target != NULL && bytes_copy(source, target);
    if (target != NULL)
        copied = fclose(target) == 0 && copied;
    fclose(source);
    return copied;
}

static void copy(wlz_registry *reg, const copying *c)
{
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
        struct stat before[2], after[2];

        look(c, before);
        if (!file_copy(c, "") || !file_copy(c, "-wal")) {
            wlz__fail(reg, WLZ_IO, "%s may only be read, and copying it to %s failed: %s",
                      "%s mag alleen worden gelezen en het kopiëren naar %s mislukte: %s", c->from,
                      c->to, strerror(errno));
            return;
        }
        look(c, after);
        if (same(&before[0], &after[0]) && same(&before[1], &after[1]))
            return;
    }
    wlz__fail(reg, WLZ_BUSY, "%s may only be read, and changes while it is copied",
              "%s mag alleen worden gelezen en wijzigt terwijl het wordt gekopieerd", c->from);
}

/* ---- the copy in the place of the file ---- */

/* With exclusive locking SQLite keeps the index of the log in memory, and the files need no names any more. */
static void connect(wlz_registry *reg, const copying *c)
{
    sqlite3 *db = NULL;
    int code = sqlite3_open_v2(c->to, &db, SQLITE_OPEN_READWRITE, NULL);

    if (code == SQLITE_OK)
        code = sqlite3_exec(db,
                            "PRAGMA locking_mode = EXCLUSIVE; SELECT 1 FROM sqlite_schema LIMIT 1;"
                            "PRAGMA query_only = ON",
                            NULL, NULL, NULL);
    if (code != SQLITE_OK) {
        wlz__fail_sqlite(reg, code);
        sqlite3_close(db);
        return;
    }
    sqlite3_close(reg->db);
    reg->db = db;
    reg->is_copy = true;
}

static void names_drop(const copying *c)
{
    static const char *const endings[] = {"", "-wal", "-shm", "-journal"};
    char name[PATH_ROOM + 30];

    for (size_t i = 0; i < sizeof endings / sizeof *endings; i++) {
        snprintf(name, sizeof name, "%s%s", c->to, endings[i]);
        remove(name);
    }
    rmdir(c->folder);
}

void wlz__private_copy_open(wlz_registry *reg)
{
    const char *path = sqlite3_db_filename(reg->db, "main"), *place = getenv("TMPDIR");
    copying c;

    snprintf(c.from, sizeof c.from, "%s", path);
    snprintf(c.folder, sizeof c.folder, "%s/wlzreg-XXXXXX",
             place != NULL && place[0] != '\0' ? place : "/tmp");
    if (mkdtemp(c.folder) == NULL) {
        wlz__fail(reg, WLZ_IO, "%s may only be read, and there is no place for a copy: %s: %s",
                  "%s mag alleen worden gelezen en voor een kopie is geen plaats: %s: %s", path,
                  c.folder, strerror(errno));
        return;
    }
    snprintf(c.to, sizeof c.to, "%s/registry.db", c.folder);
    copy(reg, &c);
    if (wlz__ok(reg))
        connect(reg, &c);
    names_drop(&c);
}
