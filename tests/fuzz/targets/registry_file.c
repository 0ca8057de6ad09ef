/*
 * The file of a registry with bytes that are not its own. An input is a list of changes to the file of fuzz_registry.h: so
 * it stays small, and no file is stored. The library opens it or says what is wrong; what it opens can be read; and
 * what wlz_verify finds nothing wrong with has the totals of its lines, within the cap.
 */
#include "../fuzz_registry.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#define PAGE 4096
#define PAGES_MOST 2000

static char folder[100], path[120];
static uint32_t pages[PAGES_MOST]; /* that hold rows, not the schema */
static size_t page_count;

static void file_remove(void)
{
    static const char *const endings[] = {"", "-wal", "-shm", "-journal"};
    char name[140];

    for (size_t i = 0; i < sizeof endings / sizeof *endings; i++) {
        snprintf(name, sizeof name, "%s%s", path, endings[i]);
        unlink(name);
    }
}

static void forget(void)
{
    file_remove();
    rmdir(folder);
}

static void begin(void)
{
    static const char sql[] =
        "SELECT pageno FROM dbstat WHERE name <> 'sqlite_schema' ORDER BY pageno";
    struct stat about;
    sqlite3_stmt *stmt = NULL;
    wlz_registry *reg = fuzz_registry();

    snprintf(folder, sizeof folder, "%s/wlzreg-fuzz-XXXXXX",
             stat("/dev/shm", &about) == 0 && access("/dev/shm", W_OK) == 0 ? "/dev/shm" : "/tmp");
    HOLDS(mkdtemp(folder) != NULL, "%s cannot be made", folder);
    snprintf(path, sizeof path, "%s/fuzz.db", folder);
    atexit(forget);
    if (sqlite3_prepare_v2(fuzz_db(reg), sql, -1, &stmt, NULL) == SQLITE_OK)
        while (sqlite3_step(stmt) == SQLITE_ROW && page_count < PAGES_MOST)
            pages[page_count++] = (uint32_t)sqlite3_column_int(stmt, 0);
    sqlite3_finalize(stmt);
    if (page_count == 0)
        pages[page_count++] = 1;
}

/* ---- the changes ---- */

/* A place in the file: anywhere, or on a page with rows. */
static size_t place(fuzz_bytes *bytes, unsigned kind, size_t size)
{
    size_t at = (size_t)fuzz_take(bytes, 3);

    if (kind % 4 != 0)
        at = (size_t)(pages[(at >> 12) % page_count] - 1) * PAGE + at % PAGE;
    return at % size;
}

static void change(unsigned char *file, size_t *size, fuzz_bytes *bytes)
{
    unsigned kind = (unsigned)fuzz_take(bytes, 1);
    size_t at = place(bytes, kind, *size), other;

    switch (kind / 4 % 4) {
    case 0:
        for (size_t n = 1 + (size_t)fuzz_take(bytes, 1) % 16; n > 0; n--, at = (at + 1) % *size)
            file[at] = (unsigned char)fuzz_take(bytes, 1);
        break;
    case 1:
        file[at] ^= (unsigned char)(1u << (kind / 16 % 8));
        break;
    case 2:
        other = place(bytes, kind, *size);
        if (at + PAGE <= *size && other + PAGE <= *size)
            memmove(file + at / PAGE * PAGE, file + other / PAGE * PAGE, PAGE);
        break;
    default:
        if (kind >= 240 && at > 0)
            *size = at;
        else
            file[at] = (unsigned char)(file[at] + kind / 16);
    }
}

static void write_file(const unsigned char *bytes, size_t size)
{
    FILE *file = fopen(path, "wb");

    HOLDS(file != NULL && fwrite(bytes, 1, size, file) == size && fclose(file) == 0,
          "%s cannot be written", path);
}

/* ---- what must be so ---- */

static bool may_be_opened(wlz_status status)
{
    return status == WLZ_OK || status == WLZ_CORRUPT || status == WLZ_NOTREGISTRY ||
           status == WLZ_NEWER || status == WLZ_IO || status == WLZ_READONLY;
}

static void try_file(unsigned flags)
{
    wlz_open_options options = fuzz_options();
    wlz_registry *reg = NULL;
    wlz_status status;

    options.flags = flags;
    status = wlz_open(path, &options, &reg);
    HOLDS(may_be_opened(status) || status == WLZ_REFUSED || status == WLZ_INVALID, "%s: %s",
          wlz_status_name(status), wlz_message(reg));
    HOLDS(status == WLZ_OK || wlz_message(reg)[0] != '\0', "no message");
    if (status == WLZ_OK) {
        fuzz_money_holds(reg);
        fuzz_read_all(reg);
    }
    wlz_close(reg);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    fuzz_bytes bytes = {data, size};
    unsigned flags = fuzz_take(&bytes, 1) % 2 == 1 ? WLZ_OPEN_READONLY : 0;
    size_t length;
    const unsigned char *image = fuzz_image(&length);
    unsigned char *file = malloc(length);

    HOLDS(file != NULL, "no memory");
    memcpy(file, image, length);
    if (page_count == 0)
        begin();
    for (int i = 0; i < 32 && bytes.left > 0; i++)
        change(file, &length, &bytes);
    write_file(file, length);
    try_file(flags);
    file_remove();
    free(file);
    return 0;
}
