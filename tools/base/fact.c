#include "fact.h"

#include "format.h"

static char *bound_text(const cli *c, const wlz_rows *facts, size_t row, const char *column,
                        const char *words)
{
    char text[FORMAT_MAX];

    format_value(c->dutch, wlz_rows_text(facts, row, "unit"), wlz_rows_int(facts, row, column),
                 text);
    return text_of("%s %s", words, text);
}

char *fact_unlikely(const cli *c, const wlz_rows *facts, size_t row, int64_t number)
{
    if (!wlz_rows_is_null(facts, row, "likely_least") &&
        number < wlz_rows_int(facts, row, "likely_least"))
        return bound_text(c, facts, row, "likely_least", tr(c, "at least", "minstens"));
    if (!wlz_rows_is_null(facts, row, "likely_most") &&
        number > wlz_rows_int(facts, row, "likely_most"))
        return bound_text(c, facts, row, "likely_most", tr(c, "at most", "hoogstens"));
    return NULL;
}
