/* A sheet of percentages, which is read without the registry. */
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

/* ---- reading it ---- */

static const wlz__tariff_sheet *whole(const wlz_tariff_sheet *sheet)
{
    return (const wlz__tariff_sheet *)sheet;
}

wlz_status wlz_tariff_sheet_bp_at(const wlz_tariff_sheet *sheet, size_t provider,
                                  size_t performance, const char *component, wlz_bp *bp)
{
    size_t which;

    if (sheet == NULL)
        return WLZ_MISUSE;
    if (component == NULL || provider >= sheet->provider_count ||
        performance >= sheet->performance_count)
        return WLZ_INVALID;
    which = wlz__sheet_component_of(component);
    return which == WLZ__COMPONENTS
               ? WLZ_INVALID
               : wlz__sheet_answer_at(whole(sheet), provider, performance, which, bp);
}

wlz_status wlz_tariff_sheet_bp(const wlz_tariff_sheet *sheet, const char *agb,
                               const char *performance, const char *component, wlz_bp *bp)
{
    const wlz__tariff_sheet *s = whole(sheet);
    size_t provider, at;

    if (s == NULL)
        return WLZ_MISUSE;
    if (!wlz_agb_valid(agb) || !wlz_text_valid(performance, WLZ__ID_MAX) || component == NULL ||
        wlz__sheet_component_of(component) == WLZ__COMPONENTS)
        return WLZ_INVALID;
    provider = wlz__sheet_provider_of(s, agb);
    at = wlz__sheet_performance_of(s, performance);
    if (at == s->performance_count)
        return WLZ_NOTFOUND;
    if (provider == s->provider_count)
        return s->refused != WLZ_OK ? s->refused : WLZ_NOTFOUND;
    return wlz__sheet_answer_at(s, provider, at, wlz__sheet_component_of(component), bp);
}

/* ---- making ---- */

void wlz_tariff_sheet_free(wlz_tariff_sheet *sheet)
{
    wlz__tariff_sheet *s = (wlz__tariff_sheet *)sheet;

    if (s != NULL)
        wlz__arena_free(&s->arena);
    wlz__free(s);
}

static wlz_tariff_sheet *sheet_of(wlz_registry *reg, const wlz_tariff_sheet_question *question)
{
    wlz__tariff_sheet *sheet = wlz__need(reg, wlz__alloc(sizeof *sheet));

    if (sheet == NULL)
        return NULL;
    wlz__sheet_make(reg, sheet, question);
    if (wlz__ok(reg))
        return &sheet->is;
    wlz_tariff_sheet_free(&sheet->is);
    return NULL;
}

wlz_status wlz_tariff_sheet_get(wlz_registry *registry, const wlz_tariff_sheet_question *question,
                                wlz_tariff_sheet **out)
{
    wlz_tariff_sheet *made = NULL;

    if (!wlz__enter_read(registry))
        return wlz__status(registry);
    if (wlz__check_given(registry, "question", question) &&
        wlz__check_given(registry, "out", out)) {
        wlz_tariff_sheet_question q = *question;

        if (q.known_on == 0)
            q.known_on = wlz__today(registry);
        if (wlz__check_question(registry, wlz__policy_get(registry), q.office, q.day, q.known_on))
            made = sheet_of(registry, &q);
    }
    wlz__leave(registry);
    if (wlz__ok(registry))
        *out = made;
    else
        wlz_tariff_sheet_free(made);
    return wlz__status(registry);
}
