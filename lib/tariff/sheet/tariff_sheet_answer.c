/* A sheet of percentages in memory. */
#include "tariff/sheet/tariff_sheet_answer.h"

#include "file/list.h"

#include <string.h>

size_t wlz__sheet_performance_of(const wlz__tariff_sheet *sheet, const char *code)
{
    const wlz__sheet_performance *found = wlz__search_id(
        code, sheet->performances, sheet->performance_count, sizeof *sheet->performances);

    return found != NULL ? (size_t)(found - sheet->performances) : sheet->performance_count;
}

static int order_of_provider(const void *agb, const void *row)
{
    return strcmp(agb, ((const wlz__sheet_provider *)row)->agb);
}

size_t wlz__sheet_provider_of(const wlz__tariff_sheet *sheet, const char *agb)
{
    const wlz__sheet_provider *found = wlz__search(agb, sheet->providers, sheet->provider_count,
                                                   sizeof *sheet->providers, order_of_provider);

    return found != NULL ? (size_t)(found - sheet->providers) : sheet->provider_count;
}

size_t wlz__sheet_component_of(const char *component)
{
    size_t at = 0;

    while (at < WLZ__COMPONENTS && strcmp(wlz__components[at], component) != 0)
        at++;
    return at;
}

/* The answers of a row for a performance, one for each component. Its own search: through a
   function for the order an answer takes a quarter longer. */
static const wlz__sheet_answer *answers_of(const wlz__tariff_sheet *sheet,
                                           const wlz__sheet_row *row, size_t performance)
{
    size_t low = 0, high = row->exception_count;

    while (low < high) {
        size_t middle = (low + high) / 2;

        if (row->exceptions[middle].performance == performance)
            return row->exceptions[middle].answers;
        if (row->exceptions[middle].performance > performance)
            high = middle;
        else
            low = middle + 1;
    }
    return &row->answers[sheet->performances[performance].class * WLZ__COMPONENTS];
}

wlz_status wlz__sheet_answer_at(const wlz__tariff_sheet *sheet, size_t provider, size_t performance,
                                size_t component, wlz_bp *bp)
{
    const wlz__sheet_answer *answer;

    if (sheet->refused != WLZ_OK)
        return sheet->refused;
    answer =
        &answers_of(sheet, &sheet->rows[sheet->providers[provider].row], performance)[component];
    if (answer->status == WLZ_OK && bp != NULL)
        *bp = answer->bp;
    return answer->status;
}
