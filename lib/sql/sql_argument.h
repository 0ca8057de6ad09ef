/* The arguments of an SQL function. */
#ifndef WLZ_SQL_SQL_ARGUMENT_H
#define WLZ_SQL_SQL_ARGUMENT_H

#include "file/memory.h"
#include "file/sqlite.h"

#include <wlzreg/document.h>

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
/* Whether the value is a whole number: an integer, or a REAL that is one, as clients bind it whose language has one type of
 * number. */
bool wlz__whole_of_value(sqlite3_value *value, int64_t *number);
/* A year of an argument that is given. */
int64_t wlz__year_of_value(wlz_registry *reg, sqlite3_value *value);

#endif
