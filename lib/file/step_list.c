/* A list of values as a step of the history has it: SQL literals. */
#include "file/step_list.h"

#include <stdlib.h>
#include <string.h>

/* Ends the text of a literal, in its place; what it was in quotes is shortened. Returns what is behind it. */
static char *text_read(char *at, wlz__value *out)
{
    char *to = ++at;

    out->kind = WLZ__VALUE_TEXT;
    out->text = to;
    while (*at != '\0' && (*at != '\'' || at[1] == '\'')) {
        at += *at == '\'';
        *to++ = *at++;
    }
    if (*at == '\'')
        at++;
    else
        out->text = NULL; /* not ended: no literal */
    *to = '\0';
    return at;
}

/* NULL: it is no literal. */
static char *value_read(char *at, wlz__value *out)
{
    char *end = at;

    *out = wlz__t(NULL);
    if (*at == '\'') {
        end = text_read(at, out);
        return out->text != NULL ? end : NULL;
    }
    if (strncmp(at, "NULL", 4) == 0)
        return at + 4;
    *out = wlz__i(strtoll(at, &end, 10));
    return end > at ? end : NULL;
}

/* The name in front of a value, of schema 1.00. */
static char *name_read(char *at, const char **name)
{
    char *end = strchr(at, '=');

    if (end == NULL)
        return NULL;
    *name = at;
    *end = '\0';
    return end + 1;
}

bool wlz__step_list_read(char *list, const char *const *names, size_t name_count, wlz__fields *out)
{
    char *at = list;

    out->count = 0;
    while (at != NULL && out->count < WLZ__FIELDS_MAX) {
        wlz__field *f = &out->at[out->count];
        char separator;

        if (names == NULL)
            at = name_read(at, &f->name);
        else if (out->count < name_count)
            f->name = names[out->count];
        else
            return false;
        at = at != NULL ? value_read(at, &f->value) : NULL;
        if (at == NULL)
            return false;
        out->count++;
        separator = *at;
        *at = '\0';
        if (separator == '\0')
            return true;
        if ((separator != ',' && separator != ';') || at[1] != ' ')
            return false;
        at += 2;
    }
    return false;
}
