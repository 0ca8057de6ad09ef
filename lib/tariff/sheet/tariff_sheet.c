/* A sheet of percentages: asked without the registry. */
#include <wlzreg/tariff_sheet.h>

#include "file/argument.h"
#include "file/error.h"
#include "file/memory.h"
#include "file/transaction.h"
#include "policy/policy_read.h"
#include "policy/question.h"
#include "tariff/sheet/tariff_sheet_answer.h"
#include "tariff/sheet/tariff_sheet_make.h"
#include "tariff/tariff_question.h"
#include "value/text.h"

#include <string.h>

/* ---- asking ---- */

wlz_status wlz_tariff_sheet_at(const wlz_tariff_sheet *sheet, size_t provider, size_t performance,
                               const char *component, wlz_bp *bp)
{
    size_t which;

    if (sheet == NULL)
        return WLZ_MISUSE;
    if (component == NULL || provider >= sheet->provider_count ||
        performance >= sheet->performance_count)
        return WLZ_INVALID;
    which = wlz__sheet_component_of(component);
    return which == WLZ__COMPONENTS ? WLZ_INVALID
                                    : wlz__sheet_answer_at(sheet, provider, performance, which, bp);
}

wlz_status wlz_tariff_sheet_ask(const wlz_tariff_sheet *sheet, const char *agb,
                                const char *performance, const char *component, wlz_bp *bp)
{
    size_t provider, at;

    if (sheet == NULL)
        return WLZ_MISUSE;
    if (!wlz_agb_valid(agb) || !wlz_text_valid(performance, WLZ__ID_MAX) || component == NULL ||
        wlz__sheet_component_of(component) == WLZ__COMPONENTS)
        return WLZ_INVALID;
    provider = wlz__sheet_provider_of(sheet, agb);
    at = wlz__sheet_performance_of(sheet, performance);
    if (at == sheet->performance_count)
        return WLZ_NOTFOUND;
    if (provider == sheet->provider_count)
        return sheet->refused != WLZ_OK ? sheet->refused : WLZ_NOTFOUND;
    return wlz__sheet_answer_at(sheet, provider, at, wlz__sheet_component_of(component), bp);
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
