/*
 * wlzreg - an embedded contract registry for Dutch long-term care (Wlz) procurement.
 *
 * A registry is one SQLite file. The library refuses whatever breaks the rank order of the policy
 * documents or the cap of 100% of the NZa tariff, and explains every number with its source.
 *
 * The usual order of calls: wlz_open; wlz_pack_load for the policy; wlz_provider_add and its
 * facts; wlz_contract_draft, wlz_round_open, wlz_production_add, wlz_round_close; wlz_tariff and
 * wlz_resolve to ask; wlz_lump_sum_reserve for money beside the tariff; wlz_addendum_draft and its
 * parts, _agree, _sign, wlz_report_add and wlz_settlement_decide for regional money;
 * wlz_procedure_get and wlz_event_add for the procedure; wlz_close.
 *
 * Three rules hold everywhere:
 *  - errors: a function returns a wlz_status; the reason stays in the registry (wlz_message,
 *    wlz_violation_at) until the next call on it. Nothing was changed unless the status is WLZ_OK;
 *    outputs are then untouched too.
 *  - NULL: a NULL registry is WLZ_MISUSE, any other NULL that is not allowed is WLZ_INVALID; text
 *    is UTF-8.
 *  - threads: one thread at a time per registry; the functions of values.h and status.h from any.
 *
 * Caveats: a database connection that did not come from wlz_open may have foreign keys off; the
 * schema's rules hold for it all the same, but only this library sets who writes (wlz_set_actor).
 * Until 1.0 the ABI may change with each minor version.
 */
#ifndef WLZREG_H
#define WLZREG_H

#include <wlzreg/status.h>
#include <wlzreg/values.h>
#include <wlzreg/registry.h>
#include <wlzreg/document.h>
#include <wlzreg/provider.h>
#include <wlzreg/resolution.h>
#include <wlzreg/tariff.h>
#include <wlzreg/tariff_sheet.h>
#include <wlzreg/comparison.h>
#include <wlzreg/contract.h>
#include <wlzreg/enrolment.h>
#include <wlzreg/hardship.h>
#include <wlzreg/production.h>
#include <wlzreg/position.h>
#include <wlzreg/lump_sum.h>
#include <wlzreg/crisis.h>
#include <wlzreg/deviation.h>
#include <wlzreg/fund.h>
#include <wlzreg/allocation.h>
#include <wlzreg/addendum.h>
#include <wlzreg/kassier.h>
#include <wlzreg/monitoring.h>
#include <wlzreg/settlement.h>
#include <wlzreg/space.h>
#include <wlzreg/deadline.h>
#include <wlzreg/procedure.h>
#include <wlzreg/event.h>
#include <wlzreg/rows.h>
#include <wlzreg/sql.h>

#endif
