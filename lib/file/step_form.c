#include "file/step_form.h"

#include "file/step_value.h"

#include <string.h>

bool wlz__step_literals_take(const wlz__step_layout *layout, const char *list, size_t length,
                             wlz__builder *plain, wlz__step_literals *out)
{
    wlz__step_values values = {.layout = layout, .at = list, .end = list + length, .plain = plain};
    wlz__step_reading reading;
    wlz__step_value value;

    out->count = 0;
    while ((reading = wlz__step_value_next(&values, &value)) == WLZ__STEP_VALUE) {
        if (out->count == sizeof out->at / sizeof *out->at)
            return false;
        out->at[out->count++] =
            (wlz__step_literal){value.column->name, value.literal, value.literal_length};
    }
    return reading == WLZ__STEP_END;
}

bool wlz__step_layout_same(const wlz__step_layout *a, const wlz__step_layout *b)
{
    if (a->count != b->count || a->maintained != b->maintained || a->names_values ||
        b->names_values)
        return false;
    for (size_t i = 0; i < a->count; i++)
        if (strcmp(a->columns[i].name, b->columns[i].name) != 0)
            return false;
    return true;
}

static const wlz__step_literal *literal_of(const wlz__step_literals *all, const char *name)
{
    for (size_t i = 0; i < all->count; i++)
        if (strcmp(all->at[i].name, name) == 0)
            return &all->at[i];
    return NULL;
}

static void append_separator(wlz__builder *out, const wlz__step_column *column, size_t place)
{
    if (place > 0)
        wlz__append_bytes(out, column->separator == ';' ? "; " : ", ", 2);
}

bool wlz__step_form_renew(const wlz__step_layout *now, const wlz__step_literals *unfilled,
                          const wlz__step_layout *then, const wlz__step_literals *said,
                          wlz__builder *out)
{
    bool whole = said->count == then->count;
    size_t count = whole ? now->count : now->maintained;

    for (size_t i = 0; i < count; i++) {
        const wlz__step_literal *literal = literal_of(said, now->columns[i].name);

        if (literal == NULL)
            literal = literal_of(unfilled, now->columns[i].name);
        if (literal == NULL)
            return false;
        append_separator(out, &now->columns[i], i);
        wlz__append_bytes(out, literal->text, literal->length);
    }
    return count > 0;
}

/* As printf's %Q. */
static void append_quoted(wlz__builder *out, const char *text, size_t length)
{
    const char *quote;

    wlz__append_bytes(out, "'", 1);
    while ((quote = memchr(text, '\'', length)) != NULL) {
        size_t through = (size_t)(quote - text) + 1;

        wlz__append_bytes(out, text, through);
        wlz__append_bytes(out, "'", 1);
        text += through;
        length -= through;
    }
    wlz__append_bytes(out, text, length);
    wlz__append_bytes(out, "'", 1);
}

bool wlz__step_form_row(wlz_registry *reg, wlz__stmt *stmt, const wlz__step_layout *now,
                        const int *columns, wlz__builder *out)
{
    for (size_t i = 0; i < now->count; i++) {
        int column = columns[i];
        size_t length;

        append_separator(out, &now->columns[i], i);
        if (wlz__is_int(stmt, column)) {
            wlz__append_number(out, wlz__int(stmt, column));
        } else if (wlz__is_text(stmt, column)) {
            const char *text = wlz__text_of(reg, stmt, column, &length);

            append_quoted(out, text, length);
        } else if (wlz__is_null(stmt, column)) {
            wlz__append_bytes(out, "NULL", 4);
        } else {
            return false;
        }
    }
    return true;
}
