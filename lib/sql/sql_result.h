/* What an SQL function answers. */
#ifndef WLZ_SQL_SQL_RESULT_H
#define WLZ_SQL_SQL_RESULT_H

#include "file/sqlite.h"

#include <wlzreg/date.h>

/* Results of a function or a column, beside SQLite's own sqlite3_result_int64 and the like: NULL
 * for NULL and for no day. */
void wlz__result_text(sqlite3_context *context, const char *text);
void wlz__result_day(sqlite3_context *context, wlz_date day);

#endif
