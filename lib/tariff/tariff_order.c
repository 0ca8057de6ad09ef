/* Where the order of rank put one step before another, the other is tried in its place: a percentage rests on the order only
 * where that makes it another one. */
#include "tariff/tariff_order.h"

#include "file/error.h"
#include "file/memory.h"
#include "policy/rank_rule.h"

#include <string.h>

typedef struct search {
    wlz__tariff_lookup *look;
    const wlz__steps_taken *taken;
    wlz__tariff_step *tried; /* room for all steps */
    const wlz__rank *found;
} search;

/* Whether the order that puts one step before the other leaves anything open that is not found yet. */
static const wlz__rank *order_between(const search *s, size_t first, size_t other)
{
    const wlz__step_source *from = s->taken->sources;
    const wlz__rank *order = wlz__weaker_order(from[first].order, from[other].order);

    return order != NULL && wlz__weaker_order(s->found, order) == order ? order : NULL;
}

static wlz__tariff_step *try_anew(search *s)
{
    memcpy(s->tried, s->taken->steps, s->taken->count * sizeof *s->tried);
    return s->tried;
}

static bool differs(search *s)
{
    wlz_bp bp = WLZ__NO_BASE;

    return wlz__tariff_decide(s->tried, s->taken->count, &bp) == WLZ__TARIFF_UNDECIDED ||
           bp != s->taken->bp;
}

static void note_if_it_differs(search *s, const wlz__rank *order)
{
    if (differs(s))
        s->found = order;
}

/* What cannot be looked up for a step may be anything. */
static void evaluate_anew(search *s, size_t at)
{
    wlz__step_source from = s->taken->sources[at];

    wlz__step_evaluate(s->look, &s->tried[at], &from);
    if (!wlz__ok(s->look->reg)) {
        wlz__withdraw(s->look->reg);
        s->tried[at].condition = WLZ__UNKNOWN;
        s->tried[at].amount_open = true;
    }
}

/* ---- rules of one name ---- */

static bool displaces(const search *s, size_t first, size_t other)
{
    const wlz__tariff_rule *a = s->taken->sources[first].rule, *b = s->taken->sources[other].rule;

    return a != NULL && !wlz__is_struck(s->taken->sources[first].struck) &&
           strcmp(a->name, b->name) == 0 &&
           wlz__rank_order(s->taken->steps[first].rank, a->document->published_on,
                           s->taken->steps[other].rank, b->document->published_on) < 0;
}

/* The one that displaces it by the clearest order; the count when that leaves nothing open. */
static size_t displaced_by(const search *s, size_t at)
{
    const wlz__step_source *from = s->taken->sources;
    const wlz__rank *clearest = NULL;
    size_t found = s->taken->count;

    for (size_t i = 0; i < s->taken->count; i++) {
        const wlz__rank *order = wlz__weaker_order(from[i].order, from[at].order);

        if (!displaces(s, i, at))
            continue;
        if (order == NULL)
            return s->taken->count;
        if (clearest == NULL || order->standing < clearest->standing) {
            clearest = order;
            found = i;
        }
    }
    return found;
}

/* It takes the place of the one that displaces it. */
static void try_displaced(search *s, size_t at)
{
    size_t first = displaced_by(s, at);
    const wlz__rank *order;
    wlz__tariff_step *tried;

    if (first == s->taken->count || (order = order_between(s, first, at)) == NULL)
        return;
    tried = try_anew(s);
    tried[first].condition = WLZ__DISPLACED;
    evaluate_anew(s, at);
    if (wlz__ok(s->look->reg))
        note_if_it_differs(s, order);
}

/* ---- steps of worse rank ---- */

/* A step that yields is given a rank by which it does not. */
static void try_yielding(search *s, size_t first, size_t at, int rank)
{
    const wlz__rank *order;

    if (first == s->taken->count || s->taken->steps[at].condition == WLZ__NOT_MET ||
        (order = order_between(s, first, at)) == NULL)
        return;
    try_anew(s)[at].rank = rank;
    note_if_it_differs(s, order);
}

/* Care is not contracted although there is a base: that one would have been the percentage. */
static void try_contracted(search *s, size_t at, size_t base)
{
    if (base < s->taken->count && s->taken->steps[at].rank < s->taken->steps[base].rank)
        try_yielding(s, at, base, s->taken->steps[at].rank - 1);
}

/* A base that was replaced goes on, because the one that replaced it is not taken. */
static void try_replaced(search *s, size_t base, size_t replaced)
{
    const wlz__rank *order;

    if (replaced == s->taken->count || (order = order_between(s, base, replaced)) == NULL)
        return;
    try_anew(s)[base].condition = WLZ__NOT_MET;
    note_if_it_differs(s, order);
}

/* ---- along the steps ---- */

/* What those that follow yield to. */
typedef struct ahead {
    size_t base, replaced, exclusion; /* the count: none yet */
} ahead;

static void take(const search *s, size_t at, ahead *so_far)
{
    const wlz__tariff_step *step = &s->taken->steps[at];

    if (step->kind == WLZ__STEP_BASE && step->effect == WLZ__IS) {
        so_far->replaced = so_far->base;
        so_far->base = at;
    } else if (step->kind == WLZ__STEP_EXCLUSION) {
        so_far->exclusion = at; /* of no worse rank than those before */
    }
}

static void try_step(search *s, size_t at, ahead *so_far)
{
    const wlz__tariff_step *steps = s->taken->steps;

    switch (steps[at].outcome) {
    case WLZ_STEP_APPLIED:
        take(s, at, so_far);
        if (steps[at].kind == WLZ__STEP_NOT_CONTRACTED)
            try_contracted(s, at, so_far->base);
        break;
    case WLZ_STEP_DISPLACED:
        try_displaced(s, at);
        break;
    case WLZ_STEP_OUTRANKED:
        if (so_far->base < s->taken->count)
            try_yielding(s, so_far->base, at, steps[so_far->base].rank);
        break;
    case WLZ_STEP_EXCLUDED:
        if (so_far->exclusion < s->taken->count)
            try_yielding(s, so_far->exclusion, at, steps[so_far->exclusion].rank - 1);
        break;
    default:
        break;
    }
}

/* Without any there is nothing to try. */
static bool rests_on_any(const wlz__steps_taken *taken)
{
    for (size_t i = 0; i < taken->count; i++)
        if (wlz__weaker_order(taken->sources[i].order, NULL) != NULL)
            return true;
    return false;
}

static bool rests_on_strike(const wlz__steps_taken *taken, size_t at)
{
    return taken->steps[at].condition == WLZ__STRUCK &&
           taken->sources[at].struck.standing != WLZ_STATED;
}

wlz_standing wlz__steps_struck(wlz__tariff_lookup *look, const wlz__steps_taken *taken)
{
    search s = {.look = look, .taken = taken};
    wlz_standing weakest = WLZ_STATED;

    for (size_t i = 0; i < taken->count && wlz__ok(look->reg); i++) {
        if (!rests_on_strike(taken, i))
            continue;
        s.tried =
            wlz__need(look->reg, wlz__arena_alloc(&look->arena, taken->count * sizeof *s.tried));
        if (s.tried == NULL)
            break;
        try_anew(&s);
        evaluate_anew(&s, i);
        if (wlz__ok(look->reg) && differs(&s))
            weakest = wlz__weaker(weakest, taken->sources[i].struck.standing);
    }
    return weakest;
}

const wlz__rank *wlz__steps_order(wlz__tariff_lookup *look, const wlz__steps_taken *taken)
{
    search s = {.look = look, .taken = taken};
    ahead so_far = {taken->count, taken->count, taken->count};

    if (!rests_on_any(taken))
        return NULL;
    s.tried = wlz__need(look->reg, wlz__arena_alloc(&look->arena, taken->count * sizeof *s.tried));
    for (int kind = WLZ__STEP_BASE; kind <= WLZ__STEP_MAXIMUM && s.tried != NULL; kind++)
        for (size_t i = 0; i < taken->count && wlz__ok(look->reg); i++)
            if ((int)taken->steps[i].kind == kind)
                try_step(&s, i, &so_far);
    if (s.tried != NULL && so_far.base < taken->count && wlz__ok(look->reg))
        try_replaced(&s, so_far.base, so_far.replaced);
    return s.found;
}
