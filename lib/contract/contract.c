/* Agreements: draft, sign and accept. An agreement's document is not part of the general policy, so
 * the cache of that stays valid. */
#include <wlzreg/contract.h>

#include "contract/contract_read.h"
#include "contract/contract_term.h"
#include "contract/enrolment.h"
#include "file/argument.h"
#include "file/error.h"
#include "file/memo.h"
#include "file/memory.h"
#include "file/statement.h"
#include "file/transaction.h"
#include "policy/require.h"
#include "value/text.h"

#include <inttypes.h>
#include <string.h>

/* clang-format off */
static const char SQL_DOCUMENT[] =
    "INSERT INTO document(id, office, kind, title, valid_from, valid_to)"
    " VALUES(?1, ?2, 'agreement', ?3, ?4, ?5)";
static const char SQL_DRAFT[] =
    "INSERT INTO contract(office, agb, valid_from, valid_to, document) VALUES(?1, ?2, ?3, ?4, ?5)";
static const char SQL_CODE[] = "UPDATE contract SET iwlz_code = ?2 WHERE id = ?1";
static const char SQL_SIGN[] =
    "UPDATE contract SET status = 'signed', signed_on = ?2 WHERE id = ?1";
static const char SQL_ACCEPT[] =
    "INSERT INTO contract_acceptance(contract, part, accepted_by, accepted_at)"
    " VALUES(?1, ?2, ?3, ?4)";
static const char SQL_ACCEPTED[] =
    "SELECT part, accepted_at FROM contract_acceptance WHERE contract = ?1";
/* clang-format on */

/* NULL is none. */
static bool check_code(wlz_registry *reg, const char *code)
{
    if (code != NULL && !wlz_iwlz_code_valid(code))
        wlz__fail(reg, WLZ_INVALID, "iwlz_code must be 8 digits",
                  "iwlz_code moet uit 8 cijfers bestaan");
    return wlz__ok(reg);
}

static bool check_contract(wlz_registry *reg, const wlz_contract *c)
{
    return wlz__check_given(reg, "contract", c) && wlz__require_office(reg, c->office) &&
           wlz__require_provider(reg, c->agb) &&
           wlz__check_period(reg, c->valid_from, c->valid_to) &&
           wlz__check_text(reg, "document", c->document, WLZ__ID_MAX) &&
           wlz__check_text(reg, "title", c->title, WLZ__NAME_MAX);
}

wlz_status wlz_contract_draft(wlz_registry *registry, const wlz_contract *contract, int64_t *id)
{
    int64_t made = 0;

    if (!wlz__enter_write(registry))
        return wlz__status(registry);
    wlz__writes_no_policy(registry);
    if (check_contract(registry, contract)) {
        WLZ__WRITE(registry, SQL_DOCUMENT, wlz__t(contract->document), wlz__t(contract->office),
                   wlz__t(contract->title), wlz__d(contract->valid_from),
                   wlz__d(contract->valid_to));
        WLZ__WRITE(registry, SQL_DRAFT, wlz__t(contract->office), wlz__t(contract->agb),
                   wlz__d(contract->valid_from), wlz__d(contract->valid_to),
                   wlz__t(contract->document));
        made = wlz__last_id(registry);
    }
    return wlz__leave_with_id(registry, made, id);
}

wlz_status wlz_contract_iwlz_code_set(wlz_registry *registry, int64_t contract, const char *code)
{
    wlz__contract c = {0};
    wlz__arena arena = {0};

    if (!wlz__enter_write(registry))
        return wlz__status(registry);
    wlz__writes_no_policy(registry);
    if (check_code(registry, code) && wlz__contract_read(registry, contract, &c, &arena))
        WLZ__WRITE(registry, SQL_CODE, wlz__i(contract), wlz__t(code));
    wlz__arena_free(&arena);
    return wlz__leave(registry);
}

/* The schema refuses a second signature; this checks what documents require. */
static bool may_sign(wlz_registry *reg, const wlz__contract *c, wlz_date signed_on)
{
    return c->is_signed ||
           (wlz__term_allows(reg, c, signed_on) && wlz__enrolment_allows(reg, c, signed_on));
}

wlz_status wlz_contract_sign(wlz_registry *registry, int64_t contract, wlz_date signed_on)
{
    wlz__contract c = {0};
    wlz__arena arena = {0};

    if (!wlz__enter_write(registry))
        return wlz__status(registry);
    wlz__writes_no_policy(registry);
    if (wlz__check_day(registry, "signed_on", signed_on) &&
        wlz__contract_read(registry, contract, &c, &arena) && may_sign(registry, &c, signed_on))
        WLZ__WRITE(registry, SQL_SIGN, wlz__i(contract), wlz__d(signed_on));
    wlz__arena_free(&arena);
    return wlz__leave(registry);
}

/* ---- acceptance ---- */

wlz_status wlz_contract_accept(wlz_registry *registry, int64_t contract,
                               const wlz_contract_acceptance *acceptance)
{
    const wlz_contract_acceptance *a = acceptance;
    wlz__contract c = {0};
    wlz__arena arena = {0};

    if (!wlz__enter_write(registry))
        return wlz__status(registry);
    wlz__writes_no_policy(registry);
    if (wlz__check_given(registry, "acceptance", a) &&
        wlz__check_text(registry, "part", a->part, WLZ__ID_MAX) &&
        wlz__check_text(registry, "accepted_by", a->accepted_by, WLZ__NAME_MAX) &&
        wlz__contract_read(registry, contract, &c, &arena))
        WLZ__WRITE(registry, SQL_ACCEPT, wlz__i(contract), wlz__t(a->part), wlz__t(a->accepted_by),
                   wlz__i(a->accepted_at));
    wlz__arena_free(&arena);
    return wlz__leave(registry);
}

static void acceptance_set(wlz_acceptance *a, const char *part, wlz_instant at)
{
    if (strcmp(part, "office") == 0)
        a->office = true, a->office_at = at;
    else if (strcmp(part, "provider") == 0)
        a->provider = true, a->provider_at = at;
    else
        a->budget_form = true, a->budget_form_at = at;
}

wlz_status wlz_acceptance_get(wlz_registry *registry, int64_t contract, wlz_acceptance *out)
{
    wlz_acceptance found = {0};
    wlz__contract c = {0};
    wlz__arena arena = {0};

    if (!wlz__enter_read(registry))
        return wlz__status(registry);
    if (wlz__check_given(registry, "out", out) &&
        wlz__contract_read(registry, contract, &c, &arena)) {
        wlz__stmt *stmt = WLZ__QUERY(registry, SQL_ACCEPTED, wlz__i(contract));

        while (wlz__row(registry, stmt))
            acceptance_set(&found, wlz__text(registry, stmt, 0), wlz__int(stmt, 1));
        found.is_signed = c.is_signed;
        found.exists = c.is_signed && found.office && found.provider && found.budget_form;
    }
    wlz__arena_free(&arena);
    wlz__leave(registry);
    if (wlz__ok(registry))
        *out = found;
    return wlz__status(registry);
}
