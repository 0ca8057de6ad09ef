/* The contracting space in SQL: wlz_space_months(office, sector, year), the expected use after each month. */
#include "sql/space_table.h"

#include "file/error.h"
#include "file/sqlite.h"
#include "sql/sql_argument.h"

#include <wlzreg/space.h>

/* clang-format off */
static const char DECLARATION[] =
    "CREATE TABLE wlz_space_months("
    " month INTEGER, declared_cents INTEGER, expected_cents INTEGER, available_cents INTEGER,"
    " over INTEGER, warns INTEGER, office TEXT HIDDEN, sector TEXT HIDDEN, year INTEGER HIDDEN)";
/* clang-format on */

static void *query_months(wlz_registry *reg, sqlite3_value **given)
{
    const char *office = wlz__text_of_value(reg, "office", given[0]),
               *sector = wlz__text_of_value(reg, "sector", given[1]);
    int year = (int)wlz__year_of_value(reg, given[2]);
    wlz_space *space = NULL;

    if (wlz__ok(reg))
        wlz_space_get(reg, office, sector, year, &space);
    return space;
}

static size_t months_count(const void *space)
{
    return ((const wlz_space *)space)->month_count;
}

static void months_column(sqlite3_context *context, const void *space, size_t row, int column)
{
    const wlz_space *s = space;
    const wlz_space_month *x = s->months[row];

    switch (column) {
    case 0:
        sqlite3_result_int(context, x->month);
        break;
    case 1:
        sqlite3_result_int64(context, x->declared_cents);
        break;
    case 2:
        sqlite3_result_int64(context, x->expected_cents);
        break;
    case 3:
        sqlite3_result_int64(context, s->available_cents);
        break;
    case 4:
        sqlite3_result_int(context, x->over);
        break;
    case 5:
        if (s->margin_known)
            sqlite3_result_int(context, x->warns);
        break;
    }
}

static void months_free(void *space)
{
    wlz_space_free(space);
}

const wlz__table wlz__space_months_table = {
    .name = "wlz_space_months",
    .declaration = DECLARATION,
    .usage = "wlz_space_months(office, sector, year)",
    .columns = 6,
    .arguments = 3,
    .required = 3,
    .query = query_months,
    .count = months_count,
    .column = months_column,
    .free = months_free,
};
