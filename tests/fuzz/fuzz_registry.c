#include "fuzz_registry.h"

#include "file/connection.h"
#include "sanitized_memory.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static wlz_instant clock_of_2030(void *unused)
{
    (void)unused;
    return 1893495600;
}

wlz_open_options fuzz_options(void)
{
    wlz_open_options options = WLZ_OPEN_OPTIONS_INIT;

    options.busy_timeout_ms = 0;
    options.actor = "fuzz";
    options.clock = clock_of_2030;
    return options;
}

sqlite3 *fuzz_db(wlz_registry *reg)
{
    return reg->db;
}

wlz_registry *fuzz_empty(void)
{
    wlz_open_options options = fuzz_options();
    wlz_registry *reg = NULL;

    options.flags = WLZ_OPEN_CREATE;
    HOLDS(wlz_open(":memory:", &options, &reg) == WLZ_OK, "%s", wlz_message(reg));
    return reg;
}

/* ---- the image ---- */

static char *file_of_data(void)
{
    FILE *file = fopen(WLZ_FUZZ_DATA, "rb");
    char *sql = calloc(1, 1 << 20);

    HOLDS(file != NULL && sql != NULL, "%s cannot be read", WLZ_FUZZ_DATA);
    HOLDS(fread(sql, 1, (1 << 20) - 1, file) > 0, "%s is empty", WLZ_FUZZ_DATA);
    fclose(file);
    return sql;
}

static unsigned char *image;

static void image_forget(void)
{
    sqlite3_free(image);
}

const unsigned char *fuzz_image(size_t *size)
{
    static sqlite3_int64 made;

    if (image == NULL) {
        char *sql = file_of_data(), *error = NULL;
        wlz_registry *reg = fuzz_empty();

        HOLDS(sqlite3_exec(reg->db, sql, NULL, NULL, &error) == SQLITE_OK, "%s", error);
        image = sqlite3_serialize(reg->db, "main", &made, 0);
        HOLDS(image != NULL, "no memory");
        wlz_close(reg);
        free(sql);
        atexit(image_forget);
    }
    *size = (size_t)made;
    return image;
}

sqlite3 *fuzz_connection(const unsigned char *bytes, size_t size)
{
    unsigned char *copy = sqlite3_malloc64(size + 1);
    sqlite3 *db = NULL;

    HOLDS(copy != NULL && sqlite3_open(":memory:", &db) == SQLITE_OK, "no memory");
    if (size > 0)
        memcpy(copy, bytes, size);
    HOLDS(sqlite3_deserialize(db, "main", copy, (sqlite3_int64)size, (sqlite3_int64)size + 1,
                              SQLITE_DESERIALIZE_FREEONCLOSE | SQLITE_DESERIALIZE_RESIZEABLE) ==
              SQLITE_OK,
          "no copy");
    return db;
}

static wlz_registry *shared;

static void shared_close(void)
{
    wlz_close(shared);
}

wlz_registry *fuzz_registry(void)
{
    wlz_open_options options = fuzz_options();
    size_t size;

    if (shared == NULL) {
        const unsigned char *bytes = fuzz_image(&size);

        HOLDS(wlz_attach(fuzz_connection(bytes, size), &options, &shared) == WLZ_OK, "%s",
              wlz_message(shared));
        shared->owns_db = true;
        atexit(shared_close);
    }
    return shared;
}

int64_t fuzz_int(wlz_registry *reg, const char *sql)
{
    sqlite3_stmt *stmt = NULL;
    int64_t value;

    HOLDS(sqlite3_prepare_v2(reg->db, sql, -1, &stmt, NULL) == SQLITE_OK, "%s: %s", sql,
          sqlite3_errmsg(reg->db));
    HOLDS(sqlite3_step(stmt) == SQLITE_ROW, "%s: %s", sql, sqlite3_errmsg(reg->db));
    value = sqlite3_column_int64(stmt, 0);
    sqlite3_finalize(stmt);
    return value;
}

/* ---- what no input may change ---- */

void fuzz_state_get(wlz_registry *reg, fuzz_state *state)
{
    static unsigned times;

    *state = (fuzz_state){fuzz_int(reg, "SELECT ifnull(max(seq), 0) FROM history_step"),
                          fuzz_int(reg, "PRAGMA schema_version"), ""};
    if (times++ % 64 == 0)
        HOLDS(wlz_digest_get(reg, state->digest) == WLZ_OK, "%s", wlz_message(reg));
}

void fuzz_unchanged(wlz_registry *reg, const fuzz_state *before, const char *what)
{
    char digest[65];

    HOLDS(fuzz_int(reg, "SELECT ifnull(max(seq), 0) FROM history_step") == before->steps,
          "%s: rows changed", what);
    HOLDS(fuzz_int(reg, "PRAGMA schema_version") == before->schema, "%s: the schema changed", what);
    HOLDS(sqlite3_get_autocommit(reg->db), "%s: a transaction is open", what);
    if (before->digest[0] != '\0')
        HOLDS(wlz_digest_get(reg, digest) == WLZ_OK && strcmp(digest, before->digest) == 0,
              "%s: the registry changed", what);
}
