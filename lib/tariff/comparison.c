/* One case, put to every office. */
#include <wlzreg/comparison.h>

#include "file/argument.h"
#include "file/copy.h"
#include "file/error.h"
#include "file/list.h"
#include "file/memory.h"
#include "file/transaction.h"
#include "policy/policy.h"
#include "policy/policy_read.h"
#include "policy/resolution.h"
#include "tariff/tariff_trace.h"
#include "tariff/tariff_try.h"

#include <stdlib.h>
#include <string.h>

struct wlz_comparison {
    wlz__arena arena;
    wlz_compared *all;
    size_t count;
};

static int by_office(const void *a, const void *b)
{
    return strcmp(((const wlz_compared *)a)->office, ((const wlz_compared *)b)->office);
}

static void list_offices(wlz_registry *reg, wlz_comparison *c)
{
    const wlz__policy *policy = wlz__policy_get(reg);
    wlz__list rows = {0};

    for (size_t i = 0; policy != NULL && i < policy->word_count; i++) {
        wlz_compared *row;

        if (policy->words[i].kind != WLZ__OFFICE)
            continue;
        row = wlz__list_add(reg, &c->arena, &rows, sizeof *row);
        if (row != NULL)
            row->office = wlz__copy(reg, &c->arena, policy->words[i].id);
    }
    if (!wlz__ok(reg) || rows.count == 0)
        return;
    c->all = rows.rows;
    c->count = rows.count;
    qsort(c->all, c->count, sizeof *c->all, by_office);
}

/* Every answer of an office is a row, also that it has none. */
static void put(wlz_registry *reg, wlz_comparison *c, const wlz_tariff_case *tried,
                wlz_compared *row)
{
    wlz_tariff *trace = wlz__need(reg, wlz__tariff_trace_new()), *told = NULL;

    row->bp = WLZ_BP_NONE;
    if (trace == NULL)
        return;
    wlz__tariff_try(reg, row->office, tried, &row->bp, trace);
    wlz__tariff_hand_out(trace, wlz__status(reg), &told);
    row->tariff = told;
    row->status = wlz__verdict_take(reg, &c->arena, &row->message);
    if (row->status != WLZ_OK)
        row->bp = WLZ_BP_NONE;
}

wlz_status wlz_tariff_compare(wlz_registry *registry, const wlz_tariff_case *tried,
                              wlz_comparison **out)
{
    wlz_comparison *c = NULL;

    if (!wlz__enter_read(registry))
        return wlz__status(registry);
    if (wlz__check_given(registry, "case", tried) && wlz__check_given(registry, "out", out) &&
        wlz__tariff_try_check(registry, tried))
        c = wlz__need(registry, wlz__alloc(sizeof *c));
    if (c != NULL)
        list_offices(registry, c);
    for (size_t i = 0; c != NULL && i < c->count && wlz__ok(registry); i++)
        put(registry, c, tried, &c->all[i]);
    wlz__leave(registry);
    if (wlz__ok(registry))
        *out = c;
    else
        wlz_comparison_free(c);
    return wlz__status(registry);
}

size_t wlz_comparison_count(const wlz_comparison *comparison)
{
    return comparison == NULL ? 0 : comparison->count;
}

const wlz_compared *wlz_comparison_at(const wlz_comparison *comparison, size_t index)
{
    return comparison == NULL || index >= comparison->count ? NULL : &comparison->all[index];
}

void wlz_comparison_free(wlz_comparison *comparison)
{
    if (comparison == NULL)
        return;
    for (size_t i = 0; i < comparison->count; i++)
        wlz_tariff_free((wlz_tariff *)comparison->all[i].tariff);
    wlz__arena_free(&comparison->arena);
    wlz__free(comparison);
}
