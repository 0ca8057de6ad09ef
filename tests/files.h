/* A registry file of a test's own, looked at from outside. */
#ifndef WLZ_TESTS_FILES_H
#define WLZ_TESTS_FILES_H

#include "helpers.h"

/* Where the file of the running test is: a directory of its own, made and removed by the fixture. */
extern char file_path[TEST_PATH_MAX];
void file_setup(void);
void file_teardown(void);

typedef struct file_bytes {
    char *bytes;
    size_t size;
    bool exists;
} file_bytes;

file_bytes file_content(const char *file);
void file_write(const char *file, const void *bytes, size_t size);
/* The file is as it was; frees the bytes. */
void assert_file_is(const char *file, file_bytes *before);
/* How many names its directory holds: a refused file gets no companions. */
int file_neighbours(const char *file);

/* Open file_path as a registry with these flags and the options of test_options(). */
wlz_status file_open(unsigned flags, wlz_registry **out);
/* Make it a registry with one provider. */
void file_make_registry(void);
/* Remove it, with its journal and log. */
void file_remove(void);
/* Change it with plain SQLite, as another program would. */
void file_outsider(const char *sql);

/* In a child process: end it with this code unless the fact holds. */
void expect(bool fact, int code);
/* Run this in a process of user nobody (of this user, when it is not root). Returns its exit code: 77 when it cannot
 * become nobody. */
int as_nobody(void (*act)(void));

#endif
