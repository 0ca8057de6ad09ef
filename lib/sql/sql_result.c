/* What an SQL function answers. */
#include "sql/sql_result.h"

void wlz__result_text(sqlite3_context *context, const char *text)
{
    if (text != NULL)
        sqlite3_result_text(context, text, -1, SQLITE_TRANSIENT);
}

void wlz__result_day(sqlite3_context *context, wlz_date day)
{
    char text[WLZ_TEXT_MAX];

    if (wlz_date_format(day, text, sizeof text) == WLZ_OK)
        wlz__result_text(context, text);
}
