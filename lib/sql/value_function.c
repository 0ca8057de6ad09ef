/* SQL functions of values: no registry needed. */
#include "sql/value_function.h"

#include "file/sqlite.h"
#include "sql/sql_argument.h"
#include "value/text.h"

#include <string.h>

static const char *text_argument(sqlite3_context *context, sqlite3_value *value)
{
    const char *text = (const char *)sqlite3_value_text(value);

    if (text == NULL)
        sqlite3_result_error_nomem(context);
    else if (strlen(text) != (size_t)sqlite3_value_bytes(value))
        text = "\x01"; /* text behind a zero byte would be ignored, so it is not a value */
    return text;
}

static bool is_null(sqlite3_value *value)
{
    return sqlite3_value_type(value) == SQLITE_NULL;
}

static void run_bp(sqlite3_context *context, int count, sqlite3_value **values)
{
    const char *text;
    wlz_bp bp;

    (void)count;
    if (is_null(values[0]) || (text = text_argument(context, values[0])) == NULL)
        return;
    if (wlz_bp_parse(text, &bp) == WLZ_OK)
        sqlite3_result_int(context, bp);
    else if (wlz__text_is_scientific(text))
        sqlite3_result_error(context, "wlz_bp: scientific notation; write the digits out", -1);
    else
        sqlite3_result_error(context, "wlz_bp: not a percentage, or one that could mean two things",
                             -1);
}

static void run_cents(sqlite3_context *context, int count, sqlite3_value **values)
{
    const char *text;
    wlz_cents cents;

    (void)count;
    if (is_null(values[0]) || (text = text_argument(context, values[0])) == NULL)
        return;
    if (wlz_cents_parse(text, &cents) == WLZ_OK)
        sqlite3_result_int64(context, cents);
    else if (wlz__text_is_scientific(text))
        sqlite3_result_error(context, "wlz_cents: scientific notation; write the digits out", -1);
    else
        sqlite3_result_error(context, "wlz_cents: not an amount, or one that could mean two things",
                             -1);
}

/* A number that is not an integer (95.8) is not a percentage or amount of this library. */
static bool integer_argument(sqlite3_context *context, sqlite3_value *value, const char *name,
                             int64_t *number)
{
    if (wlz__whole_of_value(value, number))
        return true;
    if (!is_null(value)) {
        char *message = sqlite3_mprintf("%s: an integer is expected", name);

        if (message != NULL)
            sqlite3_result_error(context, message, -1);
        else
            sqlite3_result_error_nomem(context);
        sqlite3_free(message);
    }
    return false;
}

static void run_format_bp(sqlite3_context *context, int count, sqlite3_value **values)
{
    char text[WLZ_TEXT_MAX];
    int64_t bp;

    (void)count;
    if (!integer_argument(context, values[0], "wlz_format_bp", &bp))
        return;
    if (bp < INT32_MIN || bp > INT32_MAX) {
        sqlite3_result_error(context, "wlz_format_bp: not a percentage", -1);
        return;
    }
    wlz_bp_format((wlz_bp)bp, text, sizeof text); /* which has room for any */
    sqlite3_result_text(context, text, -1, SQLITE_TRANSIENT);
}

static void run_format_cents(sqlite3_context *context, int count, sqlite3_value **values)
{
    char text[WLZ_TEXT_MAX];
    int64_t cents;

    (void)count;
    if (!integer_argument(context, values[0], "wlz_format_cents", &cents))
        return;
    wlz_cents_format(cents, text, sizeof text); /* which has room for any */
    sqlite3_result_text(context, text, -1, SQLITE_TRANSIENT);
}

#define PURE (SQLITE_UTF8 | SQLITE_DETERMINISTIC | SQLITE_INNOCUOUS)

const wlz__sql_function wlz__value_functions[] = {{"wlz_bp", 1, PURE, run_bp},
                                                  {"wlz_cents", 1, PURE, run_cents},
                                                  {"wlz_format_bp", 1, PURE, run_format_bp},
                                                  {"wlz_format_cents", 1, PURE, run_format_cents},
                                                  {NULL, 0, 0, NULL}};
