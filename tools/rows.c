#include "rows.h"

#include <string.h>

char *value_of(cli *c, const char *table, const char *key, const char *id, const char *column)
{
    wlz_match where = {.column = key, .text = id};
    wlz_rows *rows = NULL;
    char *text = NULL;

    if (wlz_rows_get(c->registry, table, &where, 1, &rows) == WLZ_OK && wlz_rows_count(rows) > 0 &&
        !wlz_rows_is_null(rows, 0, column))
        text = must(strdup(wlz_rows_text(rows, 0, column)));
    wlz_rows_free(rows);
    return text;
}

wlz_status known(cli *c, const char *table, const char *key, const char *id)
{
    wlz_match where = {.column = key, .text = id};
    wlz_rows *rows = NULL;
    wlz_status status = keep_reason(c, wlz_rows_get(c->registry, table, &where, 1, &rows));

    if (status == WLZ_OK && wlz_rows_count(rows) == 0)
        status =
            fail(c, WLZ_NOTFOUND,
                 tr(c, "the registry has no %s %s", "het register heeft geen %s %s"), table, id);
    wlz_rows_free(rows);
    return status;
}
