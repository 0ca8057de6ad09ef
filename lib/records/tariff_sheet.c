/* A sheet of percentages: asked without the registry. */
#include "records/tariff_sheet.h"

#include <string.h>

const char *const wlz__components[WLZ__COMPONENTS] = {"care", "nhc", "nic"};

/* ---- finding ---- */

size_t wlz__sheet_performance_of(const wlz_tariff_sheet *sheet, const char *code)
{
    const wlz__sheet_performance *found = wlz__search_id(
        code, sheet->performances, sheet->performance_count, sizeof *sheet->performances);

    return found != NULL ? (size_t)(found - sheet->performances) : sheet->performance_count;
}

static int order_of_provider(const void *agb, const void *row)
{
    return strcmp(agb, ((const wlz__sheet_provider *)row)->agb);
}

static size_t provider_of(const wlz_tariff_sheet *sheet, const char *agb)
{
    const wlz__sheet_provider *found = wlz__search(agb, sheet->providers, sheet->provider_count,
                                                   sizeof *sheet->providers, order_of_provider);

    return found != NULL ? (size_t)(found - sheet->providers) : sheet->provider_count;
}

/* WLZ__COMPONENTS when it is none. */
static size_t component_of(const char *component)
{
    size_t at = 0;

    while (at < WLZ__COMPONENTS && strcmp(wlz__components[at], component) != 0)
        at++;
    return at;
}

/* The answers of a row for a performance, one for each component. Its own search: through a
   function for the order an answer takes a quarter longer. */
static const wlz__sheet_answer *answers_of(const wlz_tariff_sheet *sheet, const wlz__sheet_row *row,
                                           size_t performance)
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

/* ---- asking ---- */

static wlz_status answer_at(const wlz_tariff_sheet *sheet, size_t provider, size_t performance,
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

wlz_status wlz_tariff_sheet_at(const wlz_tariff_sheet *sheet, size_t provider, size_t performance,
                               const char *component, wlz_bp *bp)
{
    size_t which;

    if (sheet == NULL)
        return WLZ_MISUSE;
    if (component == NULL || provider >= sheet->provider_count ||
        performance >= sheet->performance_count)
        return WLZ_INVALID;
    which = component_of(component);
    return which == WLZ__COMPONENTS ? WLZ_INVALID
                                    : answer_at(sheet, provider, performance, which, bp);
}

wlz_status wlz_tariff_sheet_ask(const wlz_tariff_sheet *sheet, const char *agb,
                                const char *performance, const char *component, wlz_bp *bp)
{
    size_t provider, at;

    if (sheet == NULL)
        return WLZ_MISUSE;
    if (!wlz_agb_valid(agb) || !wlz_text_valid(performance, WLZ__ID_MAX) || component == NULL ||
        component_of(component) == WLZ__COMPONENTS)
        return WLZ_INVALID;
    provider = provider_of(sheet, agb);
    at = wlz__sheet_performance_of(sheet, performance);
    if (at == sheet->performance_count)
        return WLZ_NOTFOUND;
    if (provider == sheet->provider_count)
        return sheet->refused != WLZ_OK ? sheet->refused : WLZ_NOTFOUND;
    return answer_at(sheet, provider, at, component_of(component), bp);
}

size_t wlz_tariff_sheet_provider_count(const wlz_tariff_sheet *sheet)
{
    return sheet == NULL ? 0 : sheet->provider_count;
}

const char *wlz_tariff_sheet_provider_at(const wlz_tariff_sheet *sheet, size_t index)
{
    return index < wlz_tariff_sheet_provider_count(sheet) ? sheet->providers[index].agb : NULL;
}

size_t wlz_tariff_sheet_performance_count(const wlz_tariff_sheet *sheet)
{
    return sheet == NULL ? 0 : sheet->performance_count;
}

const char *wlz_tariff_sheet_performance_at(const wlz_tariff_sheet *sheet, size_t index)
{
    return index < wlz_tariff_sheet_performance_count(sheet) ? sheet->performances[index].is.code
                                                             : NULL;
}

/* ---- making ---- */

void wlz_tariff_sheet_free(wlz_tariff_sheet *sheet)
{
    if (sheet != NULL)
        wlz__arena_free(&sheet->arena);
    wlz__free(sheet);
}

static wlz_tariff_sheet *sheet_of(wlz_registry *reg, const char *office, wlz_date day,
                                  wlz_date known_on)
{
    wlz_tariff_sheet *sheet = wlz__need(reg, wlz__alloc(sizeof *sheet));

    if (sheet == NULL)
        return NULL;
    wlz__sheet_make(reg, sheet, office, day, known_on);
    if (wlz__ok(reg))
        return sheet;
    wlz_tariff_sheet_free(sheet);
    return NULL;
}

wlz_status wlz_tariff_sheet_new(wlz_registry *registry, const char *office, wlz_date day,
                                wlz_date known_on, wlz_tariff_sheet **out)
{
    wlz_tariff_sheet *made = NULL;

    if (!wlz__enter_read(registry))
        return wlz__status(registry);
    if (known_on == 0)
        known_on = wlz__today(registry);
    if (wlz__check_given(registry, "out", out) &&
        wlz__check_question(registry, wlz__policy_get(registry), office, day, known_on))
        made = sheet_of(registry, office, day, known_on);
    wlz__leave(registry);
    if (wlz__ok(registry))
        *out = made;
    else
        wlz_tariff_sheet_free(made);
    return wlz__status(registry);
}
