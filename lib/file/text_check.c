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

/* What is wrong with the first text of the row with which something is; NULL: nothing. */
static const char *text_wrong(const wlz__findings *f, wlz__stmt *stmt, const wlz__layout *layout,
                              size_t most)
{
    for (size_t i = 0; i < layout->count && wlz__ok(f->reg); i++) {
        size_t length;
        const char *text = layout->columns[i].takes_text && wlz__is_text(stmt, (int)i)
                               ? wlz__text_of(f->reg, stmt, (int)i, &length)
                               : NULL;

        if (text == NULL)
            continue;
        if (!wlz__text_is_utf8(text, length))
            return wlz__in_language(f->reg, "a text is not UTF-8, or has a zero byte in it",
                                    "een tekst is geen UTF-8 of bevat een nulbyte");
        if (length > most)
            return wlz__in_language(f->reg, "a text is longer than the schema takes",
                                    "een tekst is langer dan het schema toelaat");
    }
    return NULL;
}

void wlz__text_check(wlz__findings *f, wlz__stmt *stmt, const wlz__layout *layout)
{
    size_t most = strcmp(layout->name, "history_step") == 0 ? STEP_MOST : TEXT_MOST;
    const char *wrong = text_wrong(f, stmt, layout, most);

    if (wrong != NULL)
        report(f, stmt, layout, wrong);
}
