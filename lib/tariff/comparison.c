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
#include "tariff/tariff_trace.h"
#include "tariff/tariff_try.h"

#include <stdlib.h>
#include <string.h>

typedef struct comparison {
    wlz_comparison is;
    wlz__arena arena;
    wlz__list offices; /* of wlz_comparison_row */
} comparison;

static int by_office(const void *a, const void *b)
{
    return strcmp(((const wlz_comparison_row *)a)->office, ((const wlz_comparison_row *)b)->office);
}

static void list_offices(wlz_registry *reg, const wlz__policy *policy, comparison *c)
{
    wlz__list *offices = &c->offices;

    for (size_t i = 0; i < policy->word_count; i++) {
        wlz_comparison_row *row;

        if (policy->words[i].kind != WLZ__OFFICE)
            continue;
        row = wlz__list_add(reg, &c->arena, offices, sizeof *row);
        if (row != NULL)
            row->office = wlz__copy(reg, &c->arena, policy->words[i].id);
    }
    if (!wlz__ok(reg) || offices->count == 0)
        return;
    qsort(offices->rows, offices->count, sizeof(wlz_comparison_row), by_office);
    c->is.rows = wlz__list_pointers(reg, &c->arena, offices, sizeof(wlz_comparison_row));
    c->is.count = offices->count;
}

/* Every office has a row, also one without an answer. */
static void put(wlz_registry *reg, const wlz__policy *policy, const wlz_tariff_case *tried,
                wlz_comparison_row *row)
{
    wlz__tariff *tariff = wlz__tariff_try(reg, policy, row->office, tried);

    if (tariff != NULL)
        row->tariff = &tariff->is;
}

static void compare(wlz_registry *reg, const wlz_tariff_case *tried, comparison *c)
{
    const wlz__policy *policy = wlz__policy_get(reg);

    if (policy == NULL)
        return;
    list_offices(reg, policy, c);
    for (size_t i = 0; i < c->offices.count && wlz__ok(reg); i++)
        put(reg, policy, tried, (wlz_comparison_row *)c->offices.rows + i);
}

wlz_status wlz_comparison_get(wlz_registry *registry, const wlz_tariff_case *tried,
                              wlz_comparison **out)
{
    comparison *c = NULL;

    if (!wlz__enter_read(registry))
        return wlz__status(registry);
    if (wlz__check_given(registry, "case", tried) && wlz__check_given(registry, "out", out) &&
        wlz__tariff_try_check(registry, tried))
        c = wlz__need(registry, wlz__alloc(sizeof *c));
    if (c != NULL)
        compare(registry, tried, c);
    wlz__leave(registry);
    if (wlz__ok(registry))
        *out = &c->is;
    else if (c != NULL)
        wlz_comparison_free(&c->is);
    return wlz__status(registry);
}

void wlz_comparison_free(wlz_comparison *made)
{
    comparison *c = (comparison *)made;
    wlz_comparison_row *rows;

    if (c == NULL)
        return;
    rows = c->offices.rows;
    for (size_t i = 0; i < c->offices.count; i++)
        wlz_tariff_free(rows[i].tariff);
    wlz__arena_free(&c->arena);
    wlz__free(c);
}
