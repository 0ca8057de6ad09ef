/* A case that is stated whole, without a provider. */
#include "tariff/tariff_try.h"

#include "file/argument.h"
#include "file/error.h"
#include "file/statement.h"
#include "file/transaction.h"
#include "policy/notation.h"
#include "policy/policy.h"
#include "policy/policy_read.h"
#include "policy/question.h"
#include "tariff/tariff_calculation.h"
#include "tariff/tariff_question.h"
#include "tariff/tariff_trace.h"
#include "value/text.h"

#include <string.h>

#define FACTS_MAX 100

static const char SQL_HAS_WORD[] = "SELECT 1 FROM fact_word WHERE fact = ?1 AND word = ?2";

/* What a recorded fact cannot be (view fact_range), a stated one cannot be either. */
static void check_number(wlz_registry *reg, const wlz__fact_kind *kind, int64_t number)
{
    char least[WLZ_TEXT_MAX], most[WLZ_TEXT_MAX], is[WLZ_TEXT_MAX];

    if (number >= kind->least && number <= kind->most)
        return;
    wlz__value_text(kind->unit, kind->least, least);
    wlz__value_text(kind->unit, kind->most, most);
    wlz__value_text(strcmp(kind->unit, "flag") == 0 ? "count" : kind->unit, number, is);
    wlz__fail(reg, WLZ_INVALID, "fact %s is from %s to %s, not %s",
              "feit %s ligt van %s tot en met %s, niet %s", kind->id, least, most, is);
}

static bool check_fact(wlz_registry *reg, const wlz__policy *policy, const wlz_case_fact *f)
{
    const wlz__fact_kind *kind;
    wlz__stmt *stmt;

    if (!wlz__check_text(reg, "fact", f->fact, WLZ__ID_MAX))
        return false;
    kind = wlz__policy_fact(policy, f->fact);
    if (kind == NULL) {
        wlz__fail(reg, WLZ_NOTFOUND, "the registry has no fact %s",
                  "het register kent geen feit %s", f->fact);
    } else if ((strcmp(kind->unit, "word") == 0) != (f->word != NULL)) {
        wlz__fail(reg, WLZ_INVALID, "fact %s must be %s", "feit %s moet %s zijn", f->fact,
                  f->word != NULL ? wlz__in_language(reg, "a number", "een getal")
                                  : wlz__in_language(reg, "a word", "een woord"));
    } else if (f->word != NULL && wlz__check_text(reg, "word", f->word, WLZ__NAME_MAX)) {
        stmt = WLZ__QUERY(reg, SQL_HAS_WORD, wlz__t(f->fact), wlz__t(f->word));
        if (!wlz__row(reg, stmt))
            wlz__fail(reg, WLZ_NOTFOUND, "fact %s is never %s", "feit %s is nooit %s", f->fact,
                      f->word);
        wlz__reset(stmt);
    } else if (f->word == NULL) {
        check_number(reg, kind, f->number);
    }
    return wlz__ok(reg);
}

/* Nothing defines which of two values would win. */
static bool check_once(wlz_registry *reg, const wlz_tariff_case *c, size_t at)
{
    for (size_t i = 0; i < at && wlz__ok(reg); i++)
        if (strcmp(c->facts[i].fact, c->facts[at].fact) == 0)
            wlz__fail(reg, WLZ_INVALID, "fact %s is stated twice", "feit %s is twee keer opgegeven",
                      c->facts[at].fact);
    return wlz__ok(reg);
}

wlz_scope wlz__tariff_try_scope(const wlz_tariff_case *c)
{
    return (wlz_scope){.sector = c->sector,
                       .provider_kind = c->kind,
                       .relation = c->relation,
                       .care_form = c->care_form,
                       .performance = c->performance};
}

bool wlz__tariff_try_check(wlz_registry *reg, const wlz_tariff_case *c)
{
    const wlz__policy *policy = wlz__policy_get(reg);
    wlz_scope scope = wlz__tariff_try_scope(c);

    if (policy == NULL || !wlz__check_day(reg, "day", c->day) ||
        (c->known_on != 0 && !wlz__check_day(reg, "known_on", c->known_on)) ||
        !wlz__check_text(reg, "sector", c->sector, WLZ__ID_MAX) ||
        !wlz__check_scope(reg, policy, &scope) || !wlz__check_component(reg, c->component) ||
        !wlz__check_range(reg, "fact_count", (int64_t)c->fact_count, 0, FACTS_MAX) ||
        (c->fact_count > 0 && !wlz__check_given(reg, "facts", c->facts)))
        return false;
    for (size_t i = 0; i < c->fact_count && wlz__ok(reg); i++)
        if (check_fact(reg, policy, &c->facts[i]))
            check_once(reg, c, i);
    return wlz__ok(reg);
}

/* The relation is part of the scope and a fact that conditions can name. */
static size_t known_facts(const wlz_tariff_case *c, wlz__known *known)
{
    size_t count = 0;

    for (size_t i = 0; i < c->fact_count; i++)
        known[count++] =
            (wlz__known){c->facts[i].fact, c->facts[i].word, c->facts[i].number, false};
    if (c->relation != NULL)
        known[count++] = (wlz__known){"relation", c->relation, 0, false};
    return count;
}

wlz__tariff *wlz__tariff_try(wlz_registry *reg, const wlz__policy *policy, const char *office,
                             const wlz_tariff_case *c)
{
    wlz__known known[FACTS_MAX + 1];
    wlz__calculation calc = {0};
    wlz__tariff_question made = {.office = office,
                                 .component = c->component,
                                 .day = c->day,
                                 .known_on = c->known_on != 0 ? c->known_on : wlz__today(reg),
                                 .scope = wlz__tariff_try_scope(c),
                                 .facts = known,
                                 .fact_count = known_facts(c, known)};
    wlz_tariff_question question = {.office = office,
                                    .performance = c->performance,
                                    .component = c->component,
                                    .day = c->day,
                                    .known_on = made.known_on};
    wlz__tariff *trace = wlz__tariff_trace_new(reg, policy, &question);

    if (!wlz__ok(reg))
        return trace;
    wlz__calculate(reg, &made, &calc);
    wlz__calculation_settle(&calc);
    wlz__tariff_trace(reg, trace, &calc);
    wlz__tariff_settle(reg, trace, calc.bp);
    wlz__calculation_free(&calc);
    return trace;
}
