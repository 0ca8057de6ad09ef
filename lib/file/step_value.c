#include "file/step_value.h"

#include <string.h>

/* The text between quotes; a quote in it is doubled. False: it does not end. */
static bool take_text(wlz__step_values *v, wlz__step_value *value)
{
    const char *from = v->at + 1, *quote = from;
    bool doubled = false;

    while ((quote = memchr(quote, '\'', (size_t)(v->end - quote))) != NULL && quote + 1 < v->end &&
           quote[1] == '\'') {
        doubled = true;
        quote += 2;
    }
    if (quote == NULL)
        return false;
    v->at = quote + 1;
    value->text = from;
    value->length = (size_t)(quote - from);
    if (doubled) {
        v->plain->length = 0;
        for (; from < quote; from += 1 + (*from == '\''))
            wlz__append_bytes(v->plain, from, 1);
        value->text = v->plain->text;
        value->length = v->plain->length;
    }
    return !v->plain->failed;
}

/* A number, NULL, or what no column of the schema holds: a real or bytes. */
static void take_bare(wlz__step_values *v, wlz__step_value *value)
{
    const char *digits = v->at + (v->at < v->end && *v->at == '-');

    v->at = digits;
    while (v->at < v->end && *v->at >= '0' && *v->at <= '9')
        v->at++;
    value->is_integer = v->at > digits && (*digits != '0' || v->at == value->literal + 1);
    for (; v->at < v->end && *v->at != ',' && *v->at != ';'; v->at++)
        value->is_integer = false;
}

static bool take_literal(wlz__step_values *v, wlz__step_value *value)
{
    value->literal = v->at;
    value->text = NULL;
    value->length = 0;
    value->is_integer = false;
    if (v->at < v->end && *v->at == '\'') {
        if (!take_text(v, value))
            return false;
    } else {
        take_bare(v, value);
    }
    value->literal_length = (size_t)(v->at - value->literal);
    return value->literal_length > 0;
}

/* Schema 1.00 named each value in the text. */
static bool take_name(wlz__step_values *v, const wlz__step_column *column)
{
    size_t length = column->name_length;

    if (v->layout->names_values) {
        if ((size_t)(v->end - v->at) <= length || memcmp(v->at, column->name, length) != 0 ||
            v->at[length] != '=')
            return false;
        v->at += length + 1;
    }
    return true;
}

static bool take_separator(wlz__step_values *v, const wlz__step_column *next)
{
    if (v->end - v->at < 2 || v->at[0] != next->separator || v->at[1] != ' ')
        return false;
    v->at += 2;
    return true;
}

/* All values, or those alone that triggers maintain. */
static bool may_end(const wlz__step_values *v)
{
    return v->next > 0 && (v->next == v->layout->count || v->next == v->layout->maintained);
}

wlz__step_reading wlz__step_value_next(wlz__step_values *v, wlz__step_value *value)
{
    if (v->layout == NULL || v->layout->count == 0)
        return WLZ__STEP_STRANGE;
    if (v->at == v->end && may_end(v))
        return WLZ__STEP_END;
    if (v->next == v->layout->count)
        return WLZ__STEP_STRANGE;
    value->column = &v->layout->columns[v->next];
    if ((v->next > 0 && !take_separator(v, value->column)) || !take_name(v, value->column) ||
        !take_literal(v, value))
        return WLZ__STEP_STRANGE;
    v->next++;
    return WLZ__STEP_VALUE;
}
