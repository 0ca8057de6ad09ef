#include "files.h"

#include "helpers.h"

#include <dirent.h>
#include <sqlite3.h>
#include <sys/wait.h>
#include <unistd.h>

char file_path[TEST_PATH_MAX];

void file_setup(void)
{
    scratch_path(file_path);
}

void file_teardown(void)
{
    scratch_remove(file_path);
}

void file_remove(void)
{
    static const char *const endings[] = {"", "-wal", "-shm", "-journal"};
    char name[TEST_PATH_MAX + 16];

    for (size_t i = 0; i < sizeof endings / sizeof *endings; i++) {
        snprintf(name, sizeof name, "%s%s", file_path, endings[i]);
        unlink(name);
    }
}

file_bytes file_content(const char *file)
{
    file_bytes c = {malloc(1u << 22), 0, false};
    FILE *in = fopen(file, "rb");

    if (in != NULL) {
        c.exists = true;
        c.size = fread(c.bytes, 1, 1u << 22, in);
        fclose(in);
    }
    return c;
}

void file_write(const char *file, const void *bytes, size_t size)
{
    FILE *out = fopen(file, "wb");

    ck_assert_ptr_nonnull(out);
    ck_assert_uint_eq(fwrite(bytes, 1, size, out), size);
    fclose(out);
}

void assert_file_is(const char *file, file_bytes *before)
{
    file_bytes after = file_content(file);

    ck_assert_int_eq(after.exists, before->exists);
    ck_assert_uint_eq(after.size, before->size);
    ck_assert_msg(memcmp(after.bytes, before->bytes, after.size) == 0, "%s was changed", file);
    free(after.bytes);
    free(before->bytes);
}

/* How many names the scratch directory holds: a refused file gets no companions. */
int file_neighbours(const char *file)
{
    char directory[TEST_PATH_MAX];
    int count = 0;
    DIR *open_directory;

    snprintf(directory, sizeof directory, "%.*s", (int)(strrchr(file, '/') - file), file);
    open_directory = opendir(directory);
    ck_assert_ptr_nonnull(open_directory);
    while (readdir(open_directory) != NULL)
        count++;
    closedir(open_directory);
    return count;
}

wlz_status file_open(unsigned flags, wlz_registry **out)
{
    wlz_open_options options = test_options();

    options.flags = flags;
    return wlz_open(file_path, &options, out);
}

void file_make_registry(void)
{
    wlz_registry *reg = registry_at(file_path);

    assert_ok(reg, wlz_provider_add(reg, GZ_PROVIDER, NULL, "Sample provider"));
    wlz_close(reg);
}

/* Change a file with plain SQLite, as another program would. */
void file_outsider(const char *sql)
{
    sqlite3 *db = NULL;

    ck_assert_int_eq(sqlite3_open(file_path, &db), SQLITE_OK);
    ck_assert_msg(sqlite3_exec(db, sql, NULL, NULL, NULL) == SQLITE_OK, "%s", sqlite3_errmsg(db));
    ck_assert_int_eq(sqlite3_close(db), SQLITE_OK);
}

/* ---- other processes ---- */

void expect(bool fact, int code)
{
    if (!fact)
        _exit(code);
}

int as_nobody(void (*act)(void))
{
    int status = -1;
    pid_t child = fork();

    if (child == 0) {
        if (geteuid() == 0 && (setgid(65534) != 0 || setuid(65534) != 0))
            _exit(77);
        act();
        _exit(0);
    }
    waitpid(child, &status, 0);
    return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}
