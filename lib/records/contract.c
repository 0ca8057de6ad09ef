/* Agreements: draft and sign. An agreement's document is no part of the general policy, so what is
 * remembered of it stays. */
#include "records/policy.h"
#include "records/provider.h"

#include <wlzreg/contract.h>

#include <inttypes.h>

static const char SQL_DOCUMENT[] = "INSERT INTO document(id, office, kind, title, valid_from, "
                                   "valid_to) VALUES(?1, ?2, 'agreement', ?3, ?4, ?5)";
static const char SQL_DRAFT[] =
    "INSERT INTO contract(office, agb, valid_from, valid_to, document) VALUES(?1, ?2, ?3, ?4, ?5)";
static const char SQL_SIGN[] =
    "UPDATE contract SET status = 'signed', signed_on = ?2 WHERE id = ?1";

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
    wlz__memo_keep(registry);
    if (wlz__check_given(registry, "id", id) && check_contract(registry, contract)) {
        wlz__stmt *stmt = wlz__prepare(registry, SQL_DOCUMENT);

        wlz__bind_text(registry, stmt, 1, contract->document);
        wlz__bind_text(registry, stmt, 2, contract->office);
        wlz__bind_text(registry, stmt, 3, contract->title);
        wlz__bind_day(registry, stmt, 4, contract->valid_from);
        wlz__bind_day(registry, stmt, 5, contract->valid_to);
        wlz__run(registry, stmt);
        stmt = wlz__prepare(registry, SQL_DRAFT);
        wlz__bind_text(registry, stmt, 1, contract->office);
        wlz__bind_text(registry, stmt, 2, contract->agb);
        wlz__bind_day(registry, stmt, 3, contract->valid_from);
        wlz__bind_day(registry, stmt, 4, contract->valid_to);
        wlz__bind_text(registry, stmt, 5, contract->document);
        wlz__run(registry, stmt);
        made = wlz__last_id(registry);
    }
    return wlz__leave_with_id(registry, made, id);
}

wlz_status wlz_contract_sign(wlz_registry *registry, int64_t contract, wlz_date signed_on)
{
    if (!wlz__enter_write(registry))
        return wlz__status(registry);
    wlz__memo_keep(registry);
    if (wlz__check_day(registry, "signed_on", signed_on)) {
        wlz__stmt *stmt = wlz__prepare(registry, SQL_SIGN);

        wlz__bind_int(registry, stmt, 1, contract);
        wlz__bind_day(registry, stmt, 2, signed_on);
        wlz__run(registry, stmt);
        if (wlz__ok(registry) && wlz__changed(registry) == 0)
            wlz__fail(registry, WLZ_NOTFOUND, "the registry has no contract %" PRId64, contract);
    }
    return wlz__leave(registry);
}
