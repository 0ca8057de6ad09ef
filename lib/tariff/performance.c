/* Performances, and what offices know of them. */
#include "tariff/performance.h"

#include "file/argument.h"
#include "file/error.h"
#include "file/statement.h"
#include "file/transaction.h"
#include "policy/provider.h"
#include "value/text.h"

static const char SQL_PERFORMANCE[] =
    "INSERT INTO performance(code, sector, care_form, unit, title) VALUES(?1, ?2, ?3, ?4, ?5)";
static const char SQL_HAS_PERFORMANCE[] = "SELECT 1 FROM performance WHERE code = ?1";
static const char SQL_HAS_SECTOR[] = "SELECT 1 FROM sector WHERE id = ?1";
static const char SQL_HAS_FORM[] = "SELECT 1 FROM care_form WHERE id = ?1";
static const char SQL_HAS_FACT[] = "SELECT 1 FROM fact WHERE id = ?1";
static const char SQL_FACT_ADD[] = "INSERT INTO performance_fact(office, performance, fact, value, "
                                   "valid_from, valid_to, known_on, evidence)"
                                   " VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)";

bool wlz__check_performance(wlz_registry *reg, const char *code)
{
    if (!wlz_performance_code_valid(code))
        wlz__fail(reg, WLZ_INVALID, "performance must be 1-3 capitals and digits, 4 or 5 in all");
    return wlz__ok(reg);
}

bool wlz__require_performance(wlz_registry *reg, const char *code)
{
    return wlz__require(reg, SQL_HAS_PERFORMANCE, "performance", code);
}

wlz_status wlz_performance_add(wlz_registry *registry, const char *code, const char *sector,
                               const char *care_form, const char *unit, const char *title)
{
    if (!wlz__enter_write(registry))
        return wlz__status(registry);
    wlz__memo_keep(registry);
    if (wlz__check_performance(registry, code) &&
        wlz__check_text(registry, "sector", sector, WLZ__ID_MAX) &&
        wlz__require(registry, SQL_HAS_SECTOR, "sector", sector) &&
        wlz__check_optional(registry, "care_form", care_form, WLZ__ID_MAX) &&
        (care_form == NULL || wlz__require(registry, SQL_HAS_FORM, "care form", care_form)) &&
        wlz__check_text(registry, "unit", unit, 40) &&
        wlz__check_text(registry, "title", title, WLZ__NAME_MAX)) {
        wlz__stmt *stmt = wlz__prepare(registry, SQL_PERFORMANCE);

        wlz__bind_text(registry, stmt, 1, code);
        wlz__bind_text(registry, stmt, 2, sector);
        wlz__bind_text(registry, stmt, 3, care_form);
        wlz__bind_text(registry, stmt, 4, unit);
        wlz__bind_text(registry, stmt, 5, title);
        wlz__run(registry, stmt);
    }
    return wlz__leave(registry);
}

static bool check_fact(wlz_registry *reg, const wlz_performance_fact *f)
{
    return wlz__check_given(reg, "fact", f) &&
           (f->office == NULL || wlz__require_office(reg, f->office)) &&
           wlz__check_performance(reg, f->performance) &&
           wlz__require_performance(reg, f->performance) &&
           wlz__check_text(reg, "fact", f->fact, WLZ__ID_MAX) &&
           wlz__require(reg, SQL_HAS_FACT, "fact", f->fact) &&
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
        wlz__stmt *stmt = wlz__prepare(registry, SQL_FACT_ADD);

        wlz__bind_text(registry, stmt, 1, fact->office);
        wlz__bind_text(registry, stmt, 2, fact->performance);
        wlz__bind_text(registry, stmt, 3, fact->fact);
        wlz__bind_fact(registry, stmt, 4, fact->withdrawn, fact->word, fact->number);
        wlz__bind_day(registry, stmt, 5, fact->valid_from);
        wlz__bind_day(registry, stmt, 6, fact->valid_to);
        wlz__bind_day(registry, stmt, 7, known_on);
        wlz__bind_text(registry, stmt, 8, fact->evidence);
        wlz__run(registry, stmt);
    }
    return wlz__leave(registry);
}
