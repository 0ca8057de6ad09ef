#include "contract/hardship_grant.h"

#include "file/copy.h"
#include "file/error.h"
#include "file/statement.h"
#include "policy/prevail.h"
#include "policy/verdict.h"
#include "tariff/tariff.h"

#include <stdio.h>

/* clang-format off */
static const char SQL_PERFORMANCES[] =
    "SELECT code, sector, care_form FROM performance WHERE sector = ?1 ORDER BY code";
/* clang-format on */

static void refuse(wlz_registry *reg, const wlz__hardship_grant *grant, const wlz__provision *sets)
{
    char set[WLZ_TEXT_MAX], given[WLZ_TEXT_MAX], subject[60];
    wlz_violation v = {.rule = "hardship_decision_percentage",
                       .subject = subject,
                       .document = sets->document->id,
                       .paragraph = sets->paragraph};

    wlz_bp_format((wlz_bp)sets->value, set, sizeof set);
    wlz_bp_format(grant->bp, given, sizeof given);
    snprintf(subject, sizeof subject, "%s %s", grant->office, grant->agb);
    wlz__fail_rule(reg, v.rule, "the hardship clause of %s sets %s, not %s: %s, %s",
                   "de hardheidsclausule van %s bepaalt %s, niet %s: %s, %s", grant->office, set,
                   given, v.document, v.paragraph);
    wlz__violation_detail(reg, &v);
}

static void fail_lowered(wlz_registry *reg, const wlz__hardship_grant *grant,
                         const wlz__provision *sets, const char *performance, wlz_bp bp)
{
    char set[WLZ_TEXT_MAX], has[WLZ_TEXT_MAX];

    wlz_bp_format((wlz_bp)sets->value, set, sizeof set);
    wlz_bp_format(bp, has, sizeof has);
    wlz__fail(reg, WLZ_UNDECIDED,
              "%s has %s for %s: whether the hardship clause lowers that to %s, its source leaves "
              "open (%s, %s)",
              "%s heeft %s voor %s: of de hardheidsclausule dat verlaagt tot %s, laat de bron open "
              "(%s, %s)",
              grant->agb, has, performance, set, sets->document->id, sets->paragraph);
}

static void fail_unknown(wlz_registry *reg, const wlz__hardship_grant *grant, const char *why)
{
    wlz__fail(reg, WLZ_UNDECIDED,
              "whether the hardship clause lowers a percentage of %s is not known%s%s",
              "of de hardheidsclausule een tariefpercentage van %s verlaagt, is niet bekend%s%s",
              grant->agb, why != NULL ? ": " : "", why != NULL ? why : "");
}

/* The percentages of the sector that are decided without the grant: some is, and none is above it. */
static void check_lowers_none(wlz_registry *reg, const wlz__hardship_grant *grant,
                              const wlz__provision *sets)
{
    wlz__tariff_provider provider = {.office = grant->office,
                                     .agb = grant->agb,
                                     .day = grant->from,
                                     .known_on = grant->decided_on};
    wlz__stmt *stmt = WLZ__QUERY(reg, SQL_PERFORMANCES, wlz__t(grant->sector));
    wlz__arena arena = {0};
    const char *why = NULL;
    bool decided = false;

    wlz__tariff_provider_read(reg, &provider);
    while (wlz__ok(reg) && wlz__row(reg, stmt)) {
        wlz__performance performance = {wlz__text(reg, stmt, 0), wlz__text(reg, stmt, 1),
                                        wlz__text(reg, stmt, 2)};
        int64_t provision;
        wlz_bp bp = 0;

        wlz__tariff_of(reg, &provider, &performance, "care", &bp, &provision, NULL);
        if (wlz__verdict_take(reg, why == NULL ? &arena : NULL, why == NULL ? &why : NULL) !=
            WLZ_OK)
            continue;
        decided = true;
        if (bp > sets->value)
            fail_lowered(reg, grant, sets, performance.code, bp);
    }
    wlz__reset(stmt);
    if (wlz__ok(reg) && !decided)
        fail_unknown(reg, grant, why);
    wlz__tariff_provider_free(&provider);
    wlz__arena_free(&arena);
}

bool wlz__hardship_grant_check(wlz_registry *reg, const wlz__hardship_grant *grant)
{
    wlz__candidates found = {0};
    const wlz__provision *sets = wlz__prevailing_in(reg,
                                                    &(wlz_question){grant->office,
                                                                    "hardship.percentage",
                                                                    grant->from,
                                                                    grant->decided_on,
                                                                    {.sector = grant->sector}},
                                                    &found);

    if (sets != NULL && grant->bp != sets->value)
        refuse(reg, grant, sets);
    else if (sets != NULL)
        check_lowers_none(reg, grant, sets);
    wlz__candidates_free(&found);
    return wlz__ok(reg);
}
