/* The share of stay with treatment in the volume that is agreed. */
#include <wlzreg/treatment_share.h>

#include "contract/contract_read.h"
#include "file/argument.h"
#include "file/error.h"
#include "file/memory.h"
#include "file/statement.h"
#include "file/transaction.h"
#include "policy/policy.h"
#include "policy/policy_read.h"
#include "policy/prevail.h"
#include "value/share.h"
#include "value/text.h"

#include <inttypes.h>

/* clang-format off */
static const char SQL_HAS_ROUND[] =
    "SELECT 1"
    "  FROM production_round"
    " WHERE contract = ?1 AND year = ?2 AND round = ?3 AND revision = ?4";
/* Days of care: the other components are for the same days. */
static const char SQL_CARE[] =
    "SELECT p.performance, f.sector, f.care_form, sum(p.volume)"
    "  FROM production p"
    "  JOIN performance f ON f.code = p.performance"
    " WHERE p.contract = ?1"
    "   AND p.year = ?2"
    "   AND p.round = ?3"
    "   AND p.revision = ?4"
    "   AND p.component = 'care'"
    " GROUP BY p.performance"
    " ORDER BY p.performance";
/* clang-format on */

static void require_round(wlz_registry *reg, const wlz_round *r)
{
    wlz__stmt *stmt = WLZ__QUERY(reg, SQL_HAS_ROUND, wlz__i(r->contract), wlz__i(r->year),
                                 wlz__t(r->round), wlz__i(r->revision));

    if (!wlz__row(reg, stmt))
        wlz__fail(reg, WLZ_NOTFOUND, "contract %" PRId64 " has no round %s revision %d in %d",
                  "overeenkomst %" PRId64 " heeft geen ronde %s revisie %d in %d", r->contract,
                  r->round, r->revision, r->year);
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
                  "niet vastgelegd: feit with_treatment van prestatie %s", q->scope.performance);
    return fact != NULL && fact->number == 1;
}

/* A line counts when the limit is about its performance. */
static void line_count(wlz_registry *reg, wlz_question *q, wlz__stmt *line,
                       wlz_treatment_share *share)
{
    wlz__candidates found = {0};
    const wlz__provision *p;
    wlz_milli volume = wlz__int(line, 3);

    q->scope.performance = wlz__text(reg, line, 0);
    q->scope.sector = wlz__text(reg, line, 1);
    q->scope.care_form = wlz__text(reg, line, 2);
    p = wlz__prevailing_in(reg, q, &found);
    if (p != NULL) {
        share->stay_milli += volume;
        share->treatment_milli += with_treatment(reg, q) ? volume : 0;
        share->max_bp = (wlz_bp)p->value;
        share->provision = p->id;
    }
    wlz__candidates_free(&found);
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
        stmt = WLZ__QUERY(reg, SQL_CARE, wlz__i(r->contract), wlz__i(r->year), wlz__t(r->round),
                          wlz__i(r->revision));
        while (wlz__row(reg, stmt))
            line_count(reg, &q, stmt, share);
        if (share->provision == 0)
            wlz__fail(reg, WLZ_NOVALUE,
                      "no document of %s limits the share of treatment in what is agreed",
                      "geen document van %s begrenst het aandeel behandeling in wat is afgesproken",
                      c.office);
    }
    wlz__arena_free(&arena);
    share->above = wlz__share_exceeded(share->treatment_milli, share->stay_milli, share->max_bp);
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
