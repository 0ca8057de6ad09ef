#include "file/text_check.h"

#include "file/builder.h"
#include "file/connection.h"
#include "file/error.h"
#include "file/layout.h"
#include "file/memory.h"
#include "file/statement.h"
#include "value/text.h"

#include <string.h>

/* Rule written_text allows the texts of a row that much together; a step of the history has a row as literals, in which each
 * quote is doubled. */
#define TEXT_MOST 100000
#define STEP_MOST 300000

static void report(wlz__findings *f, wlz__stmt *stmt, const wlz__layout *layout, const char *what)
{
    wlz__builder key = {0};
    const char *built;

    for (size_t i = 0; i < layout->count; i++) {
        if (layout->columns[i].key == 0)
            continue;
        if (key.length > 0)
            wlz__append_text(&key, " ");
        wlz__append_text(&key, wlz__text(f->reg, stmt, (int)i));
    }
    built = wlz__need(f->reg, wlz__built(&key));
    if (built != NULL)
        wlz__found(f, layout->name, built, what);
    wlz__free(key.text);
}

static bool is_readable(wlz_registry *reg, wlz__stmt *stmt, const wlz__layout *layout)
{
    for (size_t i = 0; i < layout->count && wlz__ok(reg); i++)
        if (wlz__is_text(stmt, (int)i) &&
            !wlz__text_is_utf8(wlz__text(reg, stmt, (int)i), wlz__text_bytes(stmt, (int)i)))
            return false;
    return true;
}

static bool is_short(const wlz__findings *f, wlz__stmt *stmt, const wlz__layout *layout)
{
    size_t most = strcmp(layout->name, "history_step") == 0 ? STEP_MOST : TEXT_MOST;

    for (size_t i = 0; i < layout->count && wlz__ok(f->reg); i++)
        if (wlz__is_text(stmt, (int)i) && wlz__text(f->reg, stmt, (int)i) != NULL &&
            wlz__text_bytes(stmt, (int)i) > most)
            return false;
    return true;
}

static void row_check(wlz__findings *f, wlz__stmt *stmt, const wlz__layout *layout)
{
    if (!is_readable(f->reg, stmt, layout))
        report(f, stmt, layout,
               wlz__in_language(f->reg, "a text is not UTF-8, or has a zero byte in it",
                                "een tekst is geen UTF-8 of bevat een nulbyte"));
    else if (!is_short(f, stmt, layout))
        report(f, stmt, layout,
               wlz__in_language(f->reg, "a text is longer than the schema takes",
                                "een tekst is langer dan het schema toelaat"));
}

static void table_check(wlz__findings *f, const char *table)
{
    wlz__arena arena = {0};
    wlz__builder sql = {0};
    wlz__layout layout;

    if (wlz__layout_own(f->reg, table, &arena, &layout)) {
        wlz__stmt *stmt;

        wlz__append_select(&sql, &layout);
        stmt = wlz__prepare_built(f->reg, &sql);
        while (wlz__row(f->reg, stmt))
            row_check(f, stmt, &layout);
        wlz__finalize(stmt);
    }
    wlz__arena_free(&arena);
}

void wlz__text_check(wlz__findings *f)
{
    const char *table;

    for (size_t i = 0; wlz__ok(f->reg) && (table = wlz__own_table(i)) != NULL; i++)
        table_check(f, table);
}
