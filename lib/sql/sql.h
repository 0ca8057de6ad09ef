/* The SQL functions: what their files share. */
#ifndef WLZ_SQL_SQL_H
#define WLZ_SQL_SQL_H

#include "store/internal.h"

#include <wlzreg/document.h>
#include <wlzreg/sql.h>

/* What the functions of one connection share: a registry on it, attached at the first question. */
typedef struct wlz__bridge {
    sqlite3 *db;
    wlz_registry *reg;
    int users; /* functions, modules and tables that still hold it */
    char error[200];
} wlz__bridge;

/* The registry of the connection, or NULL with *error telling why there is none; NULL = no memory. */
wlz_registry *wlz__bridge_registry(wlz__bridge *bridge, const char **error);
void wlz__bridge_close(wlz__bridge *bridge); /* until the next question */
void wlz__bridge_release(void *bridge);

/* Let an SQL function fail with the registry's message. */
void wlz__sql_fail(sqlite3_context *context, const wlz_registry *reg);

typedef struct wlz__sql_function {
    const char *name;
    int arguments;
    int flags;
    void (*run)(sqlite3_context *context, int count, sqlite3_value **values);
} wlz__sql_function;

extern const wlz__sql_function wlz__value_functions[];
extern const wlz__sql_function wlz__ask_functions[];

enum { WLZ__TABLE_ARGUMENTS = 9 }; /* more than any table has */

/* A table-valued function that reads: its rows are all computed when it is asked. */
typedef struct wlz__table {
    const char *name;
    const char *declaration; /* CREATE TABLE name(columns, arguments HIDDEN) */
    const char *usage;       /* the message where a required argument is not given */
    int columns;
    int arguments;
    int required; /* that many of the first */

    /* The answer, or NULL when the call failed. given[a] is NULL for an argument that is not given:
     * a required one is. The answer may outlive the registry. */
    void *(*ask)(wlz_registry *reg, sqlite3_value **given);
    size_t (*count)(const void *answer); /* of its rows */
    void (*column)(sqlite3_context *context, const void *answer, size_t row, int column);
    void (*free)(void *answer); /* never NULL */
} wlz__table;

extern const wlz__table wlz__candidates_table;
extern const wlz__table wlz__tariff_compare_table;
extern const wlz__table wlz__policy_diff_table;
extern const wlz__table wlz__policy_diff_providers_table;
extern const wlz__table wlz__kassier_split_table;
extern const wlz__table wlz__allocation_table;
extern const wlz__table wlz__settlement_table;
extern const wlz__table wlz__overdue_table;
extern const wlz__table wlz__procedure_table;
extern const wlz__table wlz__due_table;
extern const wlz__table wlz__space_months_table;

int wlz__table_register(wlz__bridge *bridge, const wlz__table *table);

/* The scope in a JSON object, {"sector":"GGZ"}; texts live in the arena. An unknown member fails
 * the call. */
bool wlz__scope_of_json(wlz_registry *reg, const char *json, wlz_scope *scope, wlz__arena *arena);
/* Whether an argument is a JSON object without a zero byte in it; else the call fails. */
bool wlz__json_is_object(wlz_registry *reg, const char *name, const char *json);
/* A day given as 'yyyy-mm-dd' or in another notation that is known; 0 for NULL when that is
 * allowed. */
bool wlz__day_of_value(wlz_registry *reg, const char *name, sqlite3_value *value, bool optional,
                       wlz_date *day);
/* The text of an argument; NULL for NULL and for one that is not given. What holds a zero byte fails
 * the call. */
const char *wlz__text_of_value(wlz_registry *reg, const char *name, sqlite3_value *value);
/* A year of an argument that is given. */
int64_t wlz__year_of_value(wlz_registry *reg, sqlite3_value *value);

/* What a function or a column answers, beside SQLite's own sqlite3_result_int64 and the like: NULL
 * for NULL and for no day. */
void wlz__result_text(sqlite3_context *context, const char *text);
void wlz__result_day(sqlite3_context *context, wlz_date day);

#endif
