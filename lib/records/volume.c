/* Volume: what is proposed for a year to come, and the share of stay with treatment. */
#include "records/contract.h"
#include "records/provider.h"
#include "rules/share.h"

#include <wlzreg/production.h>

#include <inttypes.h>
#include <string.h>

/* The production agreed in a year's rearrangement, its last revision, also when the final settlement
 * came after it: of all agreements of the provider with the office, whatever part of the year. */
static const char SQL_BEFORE[] =
    "SELECT p.performance, p.component, f.sector, f.care_form, sum(p.volume)"
    " FROM contract c CROSS JOIN production_round r ON r.contract = c.id AND r.year = ?3"
    "     AND r.round = 'rearrangement' AND r.state <> 'open'"
    "   CROSS JOIN production p ON p.contract = r.contract AND p.year = r.year AND p.round = "
    "r.round"
    "     AND p.revision = r.revision"
    "   JOIN performance f ON f.code = p.performance"
    " WHERE c.office = ?1 AND c.agb = ?2 AND NOT EXISTS(SELECT 1 FROM production_round n"
    "     WHERE n.contract = r.contract AND n.year = r.year AND n.round = r.round"
    "       AND n.revision > r.revision AND n.state <> 'open')"
    " GROUP BY p.performance, p.component ORDER BY p.performance, p.component";
static const char SQL_HAS_ROUND[] =
    "SELECT 1 FROM production_round WHERE contract = ?1 AND year = ?2 AND round = ?3"
    " AND revision = ?4";
/* Days of care: the other components are of the same days. */
static const char SQL_CARE[] =
    "SELECT p.performance, f.sector, f.care_form, sum(p.volume)"
    " FROM production p JOIN performance f ON f.code = p.performance"
    " WHERE p.contract = ?1 AND p.year = ?2 AND p.round = ?3 AND p.revision = ?4"
    "   AND p.component = 'care' GROUP BY p.performance ORDER BY p.performance";

/* ---- the proposal ---- */

typedef struct initial {
    wlz_initial told;
    wlz__arena arena;
} initial;

typedef struct asking {
    wlz_registry *reg;
    wlz_question question; /* without its topic */
    initial *to;
} asking;

/* The value that a document gives; false when none does. With `x` also where it stands. */
static bool say(asking *a, const char *topic, wlz_initial_line *x, int64_t *value)
{
    wlz__weighing w = {0};
    const wlz__provision *p;

    a->question.topic = topic;
    p = wlz__prevailing_in(a->reg, &a->question, &w);
    if (p != NULL) {
        *value = p->value;
        x->document = wlz__need(a->reg, (void *)wlz__arena_text(&a->to->arena, p->document->id));
        x->paragraph = wlz__need(a->reg, (void *)wlz__arena_text(&a->to->arena, p->paragraph));
    }
    wlz__weighing_free(&w);
    return p != NULL;
}

static void propose(asking *a, wlz_initial_line *x)
{
    wlz_initial_line elsewhere = {0};
    int64_t value = 0;

    if (say(a, "volume.by_capacity", x, &value) && value == 1) {
        x->open = "the volume follows from the approved capacity";
    } else if (say(a, "volume.initial_share", x, &value)) {
        x->proposed = true;
        x->share_bp = (wlz_bp)value;
        x->volume = wlz__share_of(x->before, x->share_bp);
        if (say(a, "volume.growth", &elsewhere, &value) && value == 1)
            x->open = "growth comes on top";
    } else {
        x->document = x->paragraph = NULL;
        x->open = "no document names a share of the year before";
    }
}

static void lines_read(asking *a, const wlz__contract *c, int year, wlz__list *list)
{
    wlz__stmt *stmt =
        WLZ__ASK(a->reg, SQL_BEFORE, wlz__t(c->office), wlz__t(c->agb), wlz__i(year - 1));

    while (wlz__row(a->reg, stmt)) {
        wlz_initial_line *x = wlz__list_add(a->reg, &a->to->arena, list, sizeof *x);

        if (x == NULL)
            continue;
        *x = (wlz_initial_line){.performance = wlz__text_kept(a->reg, stmt, 0, &a->to->arena),
                                .component = wlz__text_kept(a->reg, stmt, 1, &a->to->arena),
                                .before = wlz__int(stmt, 4)};
        a->question.scope.sector = wlz__text_kept(a->reg, stmt, 2, &a->to->arena);
        a->question.scope.care_form = wlz__text_kept(a->reg, stmt, 3, &a->to->arena);
        a->question.scope.performance = x->performance;
        propose(a, x);
    }
}

static void fill(wlz_registry *reg, int64_t contract, int year, initial *to)
{
    wlz_date day = year * 10000 + 101;
    wlz__contract c;
    wlz__list list = {0};
    wlz__fact relation;
    asking a = {.reg = reg, .to = to};

    if (!wlz__contract_read(reg, contract, &c, &to->arena))
        return;
    relation = wlz__fact_get(reg, c.office, c.agb, "relation", day, wlz__today(reg), &to->arena);
    a.question = (wlz_question){.office = c.office,
                                .day = day,
                                .known_on = wlz__today(reg),
                                .scope = {.relation = relation.word, .provider = c.agb}};
    lines_read(&a, &c, year, &list);
    if (list.count == 0)
        wlz__fail(reg, WLZ_NOTFOUND, "no rearrangement of %d is agreed for %s at %s", year - 1,
                  c.agb, c.office);
    to->told = (wlz_initial){list.count, list.rows};
}

void wlz_initial_free(wlz_initial *given)
{
    if (given == NULL)
        return;
    wlz__arena_free(&((initial *)given)->arena);
    wlz__free(given);
}

wlz_status wlz_production_initial(wlz_registry *registry, int64_t contract, int year,
                                  wlz_initial **out)
{
    initial *made = NULL;

    if (!wlz__enter_read(registry))
        return wlz__status(registry);
    if (wlz__check_given(registry, "out", out) && wlz__check_year(registry, year) &&
        (made = wlz__need(registry, wlz__alloc(sizeof *made))) != NULL) {
        *made = (initial){0};
        fill(registry, contract, year, made);
    }
    wlz__leave(registry);
    if (wlz__ok(registry))
        *out = &made->told;
    else if (made != NULL)
        wlz_initial_free(&made->told);
    return wlz__status(registry);
}

/* ---- treatment ---- */

static void require_round(wlz_registry *reg, const wlz_round *r)
{
    wlz__stmt *stmt = WLZ__ASK(reg, SQL_HAS_ROUND, wlz__i(r->contract), wlz__i(r->year),
                               wlz__t(r->round), wlz__i(r->revision));

    if (!wlz__row(reg, stmt))
        wlz__fail(reg, WLZ_NOTFOUND, "contract %" PRId64 " has no round %s revision %d in %d",
                  r->contract, r->round, r->revision, r->year);
    wlz__reset(stmt);
}

/* Whether the performance includes treatment; not recorded fails the call. */
static bool with_treatment(wlz_registry *reg, const wlz_question *q)
{
    const wlz__policy *policy = wlz__policy_get(reg);
    const wlz__performance_fact *fact =
        policy == NULL ? NULL
                       : wlz__policy_of_performance(policy, q->office, q->scope.performance,
                                                    "with_treatment", q->day, q->known_on);

    if (fact == NULL)
        wlz__fail(reg, WLZ_UNDECIDED, "not recorded: fact with_treatment of performance %s",
                  q->scope.performance);
    return fact != NULL && fact->number == 1;
}

/* A line counts when the limit speaks of its performance. */
static void line_count(wlz_registry *reg, wlz_question *q, wlz__stmt *line,
                       wlz_treatment_share *share)
{
    wlz__weighing w = {0};
    const wlz__provision *p;
    wlz_milli volume = wlz__int(line, 3);

    q->scope.performance = wlz__text(reg, line, 0);
    q->scope.sector = wlz__text(reg, line, 1);
    q->scope.care_form = wlz__text(reg, line, 2);
    p = wlz__prevailing_in(reg, q, &w);
    if (p != NULL) {
        share->stay += volume;
        share->treatment += with_treatment(reg, q) ? volume : 0;
        share->max_bp = (wlz_bp)p->value;
        share->provision = p->id;
    }
    wlz__weighing_free(&w);
}

static void share_read(wlz_registry *reg, const wlz_round *r, wlz_treatment_share *share)
{
    wlz__arena arena = {0};
    wlz__contract c;
    wlz__stmt *stmt;

    if (wlz__contract_read(reg, r->contract, &c, &arena)) {
        wlz_question q = {c.office,
                          "volume.treatment_share_max",
                          r->year * 10000 + 101,
                          wlz__today(reg),
                          {.provider = c.agb}};

        require_round(reg, r);
        stmt = WLZ__ASK(reg, SQL_CARE, wlz__i(r->contract), wlz__i(r->year), wlz__t(r->round),
                        wlz__i(r->revision));
        while (wlz__row(reg, stmt))
            line_count(reg, &q, stmt, share);
        if (share->provision == 0)
            wlz__fail(reg, WLZ_NOTFOUND,
                      "no document of %s limits the share of treatment in what is agreed",
                      c.office);
    }
    wlz__arena_free(&arena);
    share->above = wlz__share_exceeded(share->treatment, share->stay, share->max_bp);
}

wlz_status wlz_treatment_share_get(wlz_registry *registry, const wlz_round *round,
                                   wlz_treatment_share *out)
{
    wlz_treatment_share share = {0};

    if (!wlz__enter_read(registry))
        return wlz__status(registry);
    if (wlz__check_given(registry, "round", round) && wlz__check_given(registry, "out", out) &&
        wlz__check_year(registry, round->year) &&
        wlz__check_text(registry, "round", round->round, WLZ__ID_MAX))
        share_read(registry, round, &share);
    wlz__leave(registry);
    if (wlz__ok(registry))
        *out = share;
    return wlz__status(registry);
}
