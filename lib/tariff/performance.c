/* Performances, and what offices know of them. */
#include "tariff/performance.h"

#include "file/argument.h"
#include "file/error.h"
#include "file/memo.h"
#include "file/statement.h"
#include "file/transaction.h"
#include "policy/provider.h"
#include "policy/require.h"
#include "value/text.h"

/* clang-format off */
static const char SQL_PERFORMANCE[] =
    "INSERT INTO performance(code, sector, care_form, unit, title) VALUES(?1, ?2, ?3, ?4, ?5)";
static const char SQL_FACT_ADD[] =
    "INSERT INTO performance_fact(office, performance, fact, value, valid_from, valid_to,"
    "    known_on, evidence)"
    " VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)";
/* clang-format on */

bool wlz__check_performance(wlz_registry *reg, const char *code)
{
    if (!wlz_performance_code_valid(code))
        wlz__fail(reg, WLZ_INVALID,
                  "performance must be 1 to 3 capitals and then digits, 4 or 5 characters in all",
                  "performance moet 1 tot 3 hoofdletters en dan cijfers zijn, samen 4 of 5 tekens");
    return wlz__ok(reg);
}

static bool check_performance(wlz_registry *reg, const wlz_performance *p)
{
    return wlz__check_given(reg, "performance", p) && wlz__check_performance(reg, p->code) &&
           wlz__require_sector(reg, p->sector) &&
           wlz__check_optional(reg, "care_form", p->care_form, WLZ__ID_MAX) &&
           (p->care_form == NULL || wlz__require_care_form(reg, p->care_form)) &&
           wlz__check_text(reg, "unit", p->unit, 40) &&
           wlz__check_text(reg, "title", p->title, WLZ__NAME_MAX);
}

wlz_status wlz_performance_add(wlz_registry *registry, const wlz_performance *performance)
{
    if (!wlz__enter_write(registry))
        return wlz__status(registry);
    wlz__writes_no_policy(registry);
    if (check_performance(registry, performance)) {
        WLZ__WRITE(registry, SQL_PERFORMANCE, wlz__t(performance->code),
                   wlz__t(performance->sector), wlz__t(performance->care_form),
                   wlz__t(performance->unit), wlz__t(performance->title));
    }
    return wlz__leave(registry);
}

static bool check_fact(wlz_registry *reg, const wlz_performance_fact *f)
{
    return wlz__check_given(reg, "fact", f) &&
           (f->office == NULL || wlz__require_office(reg, f->office)) &&
           wlz__check_performance(reg, f->performance) &&
           wlz__require_performance(reg, f->performance) && wlz__require_fact(reg, f->fact) &&
           wlz__check_optional(reg, "word", f->word, WLZ__NAME_MAX) &&
           wlz__check_period(reg, f->valid_from, f->valid_to) &&
           (f->known_on == 0 || wlz__check_day(reg, "known_on", f->known_on)) &&
           wlz__check_text(reg, "evidence", f->evidence, WLZ__NOTE_MAX);
}

wlz_status wlz_performance_fact_add(wlz_registry *registry, const wlz_performance_fact *fact)
{
    if (!wlz__enter_write(registry))
        return wlz__status(registry);
    if (check_fact(registry, fact)) {
        wlz_date known_on = fact->known_on != 0 ? fact->known_on : wlz__today(registry);
        WLZ__WRITE(registry, SQL_FACT_ADD, wlz__t(fact->office), wlz__t(fact->performance),
                   wlz__t(fact->fact), wlz__fact_value(fact->withdrawn, fact->word, fact->number),
                   wlz__d(fact->valid_from), wlz__d(fact->valid_to), wlz__d(known_on),
                   wlz__t(fact->evidence));
    }
    return wlz__leave(registry);
}
