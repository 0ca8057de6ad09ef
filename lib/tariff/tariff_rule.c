#include "tariff/tariff_rule.h"

/* The results of the steps so far: more than one where facts are missing. */
typedef struct way {
    wlz_bp bp;
    int rank;          /* of the base */
    int excluded_from; /* adjustments of this rank and worse do not apply */
} way;

#define OPEN INT32_MAX /* a percentage that no fact at hand decides */
#define ANY_RANK INT32_MAX
#define WAYS_MAX 64

typedef struct ways {
    way all[WAYS_MAX];
    size_t count;
} ways;

static const way beginning = {WLZ__NO_BASE, ANY_RANK, ANY_RANK};

/* A step yields to a base of better rank: policy does not lower what a signed agreement says. */
static bool outranked(const wlz__tariff_step *step, const way *w)
{
    return step->kind != WLZ__STEP_MAXIMUM && step->rank > w->rank;
}

/* Nothing follows for care that is not contracted. */
static bool excluded(const wlz__tariff_step *step, const way *w)
{
    if (w->bp == WLZ__NOT_CONTRACTED)
        return true;
    return step->kind == WLZ__STEP_ADJUSTMENT && step->rank >= w->excluded_from;
}

/* What an amount makes of a percentage; `amount` may be OPEN. */
static wlz_bp effect_on(wlz_bp bp, wlz__effect effect, wlz_bp amount)
{
    if (effect == WLZ__IS)
        return amount;
    if (bp == WLZ__NO_BASE || bp == OPEN)
        return bp;
    if (amount == OPEN)
        return OPEN;
    if (effect == WLZ__ADDS)
        return bp + amount;
    if (effect == WLZ__AT_MOST)
        return bp > amount ? amount : bp;
    return bp < amount ? amount : bp;
}

static wlz__effect effect_of(const wlz__tariff_step *step)
{
    if (step->kind == WLZ__STEP_ADJUSTMENT)
        return WLZ__ADDS;
    return step->kind == WLZ__STEP_MAXIMUM ? WLZ__AT_MOST : step->effect;
}

/* `open` replaces an amount that is not recorded. */
static way taken(const wlz__tariff_step *step, way w, wlz_bp open)
{
    wlz_bp amount = step->amount_open ? open : step->amount;

    switch (step->kind) {
    case WLZ__STEP_NOT_CONTRACTED:
        w.bp = WLZ__NOT_CONTRACTED;
        return w;
    case WLZ__STEP_DECISION:
        w.bp = w.bp == WLZ__NO_BASE ? w.bp : OPEN;
        return w;
    case WLZ__STEP_EXCLUSION:
        if (step->rank < w.excluded_from)
            w.excluded_from = step->rank;
        return w;
    case WLZ__STEP_BASE:
        w.bp = effect_on(w.bp, step->effect, amount);
        if (step->effect == WLZ__IS)
            w.rank = step->rank;
        return w;
    default:
        w.bp = effect_on(w.bp, effect_of(step), amount);
        return w;
    }
}

static bool takes_part(const wlz__tariff_step *step, const way *w)
{
    return !outranked(step, w) && !excluded(step, w);
}

/* ---- every path that the missing facts leave open ---- */

static bool same_way(const way *a, const way *b)
{
    return a->bp == b->bp && a->rank == b->rank && a->excluded_from == b->excluded_from;
}

/* With more paths than fit, the answer is taken as undecided. */
static void ways_add(ways *to, way w)
{
    for (size_t i = 0; i < to->count; i++)
        if (same_way(&to->all[i], &w))
            return;
    if (to->count < WAYS_MAX)
        to->all[to->count++] = w;
    else
        to->all[WAYS_MAX - 1].bp = OPEN;
}

static void ways_go_on(ways *all, const wlz__tariff_step *step, wlz__condition condition,
                       wlz_bp open)
{
    ways next = {.count = 0};

    if (condition != WLZ__MET && condition != WLZ__UNKNOWN)
        return;
    for (size_t i = 0; i < all->count; i++) {
        bool part = takes_part(step, &all->all[i]);

        if (!part || condition == WLZ__UNKNOWN)
            ways_add(&next, all->all[i]);
        if (part)
            ways_add(&next, taken(step, all->all[i], open));
    }
    *all = next;
}

/* What is assumed while one step is examined. */
typedef struct supposed {
    size_t step; /* whose condition is given; none when beyond the last */
    wlz__condition condition;
    wlz_bp others; /* what amounts of other steps are that are not recorded */
} supposed;

static ways ways_through(const wlz__tariff_step *steps, size_t count, supposed given)
{
    ways all = {{beginning}, 1};

    for (int kind = WLZ__STEP_BASE; kind <= WLZ__STEP_MAXIMUM; kind++)
        for (size_t i = 0; i < count; i++) {
            bool it = i == given.step;

            if ((int)steps[i].kind == kind)
                ways_go_on(&all, &steps[i], it ? given.condition : steps[i].condition,
                           it ? OPEN : given.others);
        }
    return all;
}

static bool leads_to(const ways *all, wlz_bp bp)
{
    for (size_t i = 0; i < all->count; i++)
        if (all->all[i].bp == bp)
            return true;
    return false;
}

static bool same_ends(const ways *a, const ways *b)
{
    for (size_t i = 0; i < a->count; i++)
        if (!leads_to(b, a->all[i].bp))
            return false;
    for (size_t i = 0; i < b->count; i++)
        if (!leads_to(a, b->all[i].bp))
            return false;
    return true;
}

static wlz__tariff_verdict verdict_on(wlz_bp result, wlz_bp *bp)
{
    if (result == WLZ__NO_BASE)
        return WLZ__TARIFF_NONE;
    *bp = result;
    return result == WLZ__NOT_CONTRACTED ? WLZ__TARIFF_NOT_CONTRACTED : WLZ__TARIFF_DECIDED;
}

static wlz__tariff_verdict verdict_of(const ways *all, wlz_bp *bp)
{
    for (size_t i = 0; i < all->count; i++)
        if (all->all[i].bp == OPEN || all->all[i].bp != all->all[0].bp)
            return WLZ__TARIFF_UNDECIDED;
    return verdict_on(all->all[0].bp, bp);
}

/* Whether the missing fact of a step could change the answer, once the others' amounts are known: tried with their
 * extremes, because they may hide its effect. */
static bool fact_matters(const wlz__tariff_step *steps, size_t count, size_t at)
{
    static const wlz_bp amounts[] = {0, 10000};

    for (size_t i = 0; i < sizeof amounts / sizeof *amounts; i++) {
        ways with = ways_through(steps, count, (supposed){at, WLZ__MET, amounts[i]});
        ways without = ways_through(steps, count, (supposed){at, WLZ__NOT_MET, amounts[i]});

        if (!same_ends(&with, &without))
            return true;
    }
    return false;
}

/* ---- the path that is reported: steps with unknown facts are skipped ---- */

static bool lacks_fact(const wlz__tariff_step *step)
{
    return step->condition == WLZ__UNKNOWN || (step->condition == WLZ__MET && step->amount_open);
}

static wlz_step_outcome outcome_of(const wlz__tariff_step *step, const way *before)
{
    switch (step->condition) {
    case WLZ__DISPLACED:
        return WLZ_STEP_DISPLACED;
    case WLZ__STRUCK:
        return WLZ_STEP_STRUCK;
    case WLZ__NOT_MET:
        return outranked(step, before) ? WLZ_STEP_OUTRANKED : WLZ_STEP_CONDITION;
    default:
        break;
    }
    if (outranked(step, before))
        return WLZ_STEP_OUTRANKED;
    if (excluded(step, before))
        return WLZ_STEP_EXCLUDED;
    if (step->condition == WLZ__NOVALUE)
        return WLZ_STEP_WITHOUT_VALUE;
    if (lacks_fact(step))
        return WLZ_STEP_NO_DIFFERENCE; /* until it shows that it matters */
    if (step->kind == WLZ__STEP_DECISION)
        return before->bp == WLZ__NO_BASE ? WLZ_STEP_NO_EFFECT : WLZ_STEP_NEEDS_DECISION;
    if (step->kind == WLZ__STEP_EXCLUSION || step->kind == WLZ__STEP_NOT_CONTRACTED ||
        effect_of(step) == WLZ__IS)
        return WLZ_STEP_APPLIED;
    return taken(step, *before, OPEN).bp != before->bp || step->kind == WLZ__STEP_ADJUSTMENT
               ? WLZ_STEP_APPLIED
               : WLZ_STEP_NO_EFFECT;
}

static wlz_bp shown(wlz_bp bp)
{
    return bp == WLZ__NOT_CONTRACTED ? WLZ__NO_BASE : bp;
}

/* Fills in outcomes and results. Whether a fact is missing or a decision open along the way. */
static bool decide(wlz__tariff_step *steps, size_t count, wlz_bp *bp)
{
    way w = beginning;
    bool unsure = false;

    for (int kind = WLZ__STEP_BASE; kind <= WLZ__STEP_MAXIMUM; kind++) {
        for (size_t i = 0; i < count; i++) {
            wlz__tariff_step *step = &steps[i];

            if ((int)step->kind != kind)
                continue;
            step->outcome = outcome_of(step, &w);
            step->before = shown(w.bp);
            if (step->outcome == WLZ_STEP_APPLIED)
                w = taken(step, w, OPEN);
            step->result = shown(w.bp);
            unsure = unsure || lacks_fact(step) || step->outcome == WLZ_STEP_NEEDS_DECISION;
        }
    }
    *bp = w.bp;
    return unsure;
}

wlz__tariff_verdict wlz__tariff_decide(wlz__tariff_step *steps, size_t count, wlz_bp *bp)
{
    wlz__tariff_verdict verdict;
    wlz_bp decided;
    ways all;

    if (!decide(steps, count, &decided))
        return verdict_on(decided, bp);
    all = ways_through(steps, count, (supposed){count, WLZ__MET, OPEN});
    verdict = verdict_of(&all, bp);
    for (size_t i = 0; i < count && verdict == WLZ__TARIFF_UNDECIDED; i++)
        if (lacks_fact(&steps[i]) && fact_matters(steps, count, i))
            steps[i].outcome = WLZ_STEP_NEEDS_FACT;
    return verdict;
}
