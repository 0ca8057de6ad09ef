/* What the suites of the exchange share: an export as one text, and files to import. */
#ifndef WLZ_TESTS_EXCHANGES_H
#define WLZ_TESTS_EXCHANGES_H

#include "files.h"
#include "samples.h"

/* The file to import, of a test. */
extern char lines_path[TEST_PATH_MAX + 16];
void lines_setup(void); /* with file_path */
void lines_teardown(void);

/* A registry in a file of the test's own (file_path), with one provider; file_teardown removes it. */
wlz_registry *small_registry(void);

/* All lines of an export, each with its end, or fail; to be freed with sqlite3_free. */
char *exported(wlz_registry *reg);
/* Two registries hold the same. */
void assert_same(wlz_registry *a, wlz_registry *b);
/* No table has a row. */
void assert_no_rows(wlz_registry *reg);

/* Write a text to the file and import it. */
wlz_status import_text(wlz_registry *reg, const char *file, const char *text, size_t length);

/* A registry with a row in every table. The file is where a pack is written. */
wlz_registry *full_registry(const char *file);

#endif
