/* A table-valued function that reads. */
#ifndef WLZ_SQL_TABLE_H
#define WLZ_SQL_TABLE_H

#include "file/sqlite.h"
#include "sql/bridge.h"

enum { WLZ__TABLE_ARGUMENTS = 9 }; /* more than any table has */

/* A table-valued function. A query computes all rows at once. */
typedef struct wlz__table {
    const char *name;
    const char *declaration; /* CREATE TABLE name(columns, arguments HIDDEN) */
    const char *usage;       /* the message where a required argument is not given */
    int columns;
    int arguments;
    int required; /* that many of the first */

    /* The answer, or NULL when the call failed. given[a] is NULL for an argument that is not given:
     * a required one is. The answer may outlive the registry. */
    void *(*query)(wlz_registry *reg, sqlite3_value **given);
    size_t (*count)(const void *answer); /* of its rows */
    void (*column)(sqlite3_context *context, const void *answer, size_t row, int column);
    void (*free)(void *answer); /* never NULL */
} wlz__table;

int wlz__table_register(wlz__bridge *bridge, const wlz__table *table);

#endif
