/* The registry that fuzz targets work on: the one that is attacked (tests/attacks/data.sql), in memory. */
#ifndef WLZ_TESTS_FUZZ_REGISTRY_H
#define WLZ_TESTS_FUZZ_REGISTRY_H

#include "fuzz.h"

#include <sqlite3.h>

/* Its bytes, made once. */
const unsigned char *fuzz_image(size_t *size);
/* The clock of all registries: a day in 2030. */
wlz_open_options fuzz_options(void);

/* A connection with a copy of these bytes. */
sqlite3 *fuzz_connection(const unsigned char *bytes, size_t size);

/* One registry for all inputs of a target, since making one takes longer than trying an input; closed at the end. */
wlz_registry *fuzz_registry(void);
/* An empty one, made anew each time. */
wlz_registry *fuzz_empty(void);
sqlite3 *fuzz_db(wlz_registry *reg);

/* What SQL says on the registry's connection, one integer. */
int64_t fuzz_int(wlz_registry *reg, const char *sql);

/* What no input may change, before it and behind it: the rows, by their history, and the schema; each 64th time all that an
 * export has. */
typedef struct fuzz_state {
    int64_t steps, schema;
    char digest[65];
} fuzz_state;

void fuzz_state_get(wlz_registry *reg, fuzz_state *state);
void fuzz_unchanged(wlz_registry *reg, const fuzz_state *before, const char *what);

/* The totals that the registry reports are those of the lines, added up here without a view or a generated column, and within
 * the cap. */
void fuzz_money_check(wlz_registry *reg);
/* The same where wlz_verify finds nothing; false: it does. */
bool fuzz_money_holds(wlz_registry *reg);
/* Calls of every kind that read. Statuses are the ones that a read may have. */
void fuzz_read_all(wlz_registry *reg);

#endif
