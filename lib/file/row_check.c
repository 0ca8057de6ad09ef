#include "file/row_check.h"

#include "file/builder.h"
#include "file/error.h"
#include "file/history_check.h"
#include "file/layout.h"
#include "file/statement.h"
#include "file/text_check.h"

#include <string.h>

#define HISTORY "history_step"

/* Of what a table has each row is read but once: it is what takes the time. */
static void table_check(wlz__findings *f, wlz__history_check *history, const char *table,
                        bool with_texts)
{
    wlz__arena arena = {0};
    wlz__builder sql = {0};
    wlz__layout layout;

    if (wlz__layout_own(f->reg, table, &arena, &layout)) {
        bool is_history = strcmp(table, HISTORY) == 0;
        wlz__stmt *stmt;

        wlz__append_select(&sql, &layout);
        wlz__append_order(&sql, &layout);
        stmt = wlz__prepare_built(f->reg, &sql);
        while (wlz__row(f->reg, stmt)) {
            if (with_texts)
                wlz__text_check(f, stmt, &layout);
            if (is_history)
                wlz__history_check_step(history, stmt);
            else
                wlz__history_check_row(history, stmt, layout.name);
        }
        wlz__finalize(stmt);
    }
    wlz__arena_free(&arena);
}

bool wlz__row_check(wlz__findings *f)
{
    wlz__history_check history;
    const char *table;
    bool first = true;

    wlz__history_check_begin(&history, f->reg);
    do {
        table_check(f, &history, HISTORY, first);
        for (size_t i = 0; wlz__ok(f->reg) && (table = wlz__own_table(i)) != NULL; i++)
            if (strcmp(table, HISTORY) != 0)
                table_check(f, &history, table, first);
        first = false;
    } while (wlz__history_check_more(&history));
    return wlz__history_check_end(&history);
}
