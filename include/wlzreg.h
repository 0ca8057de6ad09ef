/*
 * wlzreg - an embedded contract registry for Dutch long-term care (Wlz) procurement.
 *
 * A registry is one SQLite file. The library refuses whatever breaks the rank order of the policy
 * documents or the cap of 100% of the NZa tariff, and explains every number with its source.
 *
 * The usual order of calls: wlz_open; wlz_pack_load for the policy; wlz_provider_add and its
 * facts; wlz_contract_draft, wlz_round_open, wlz_production_add, wlz_round_close; wlz_tariff_get
 * and wlz_resolution_get for the answers; wlz_lump_sum_reserve for money beside the tariff; wlz_addendum_draft
 * and its parts, _agree, _sign, wlz_report_add and wlz_settlement_decide for regional money;
 * wlz_procedure_get and wlz_event_add for the procedure; wlz_close.
 *
 * The rules of the interface:
 *  - errors: a function returns a wlz_status; the registry has the reason (wlz_message,
 *    wlz_violation_list) until the next call on it. Nothing was changed unless the status is WLZ_OK. A
 *    NULL registry is WLZ_MISUSE, any other NULL that is not allowed is WLZ_INVALID; text is UTF-8.
 *  - outputs: one is set on WLZ_OK only, else it is as it was, and nothing has to be freed. What
 *    wlz_x_get gives is freed with wlz_x_free, which takes NULL; where another call gives it, the header
 *    says so. The `id` of a new row may be NULL.
 *  - answers: one is a struct to read, until it is freed. A list has a count, and rows that point to
 *    them: list->rows[i]->topic. rows may be NULL when the count is 0. JSON is made on demand.
 *  - undecided: WLZ_NOTFOUND: a word or number of the call is unknown. WLZ_NOVALUE: all of it is
 *    known, and nothing states a value. WLZ_UNDECIDED and WLZ_TIE leave it to a person. An answer
 *    that explains how it came about has these as its status and its message, and the call returns
 *    WLZ_OK; other calls return them.
 *  - growth: answers are made by the library alone, and they may get members at their end with any
 *    version of the same soname. So never copy one, make an array of them or take its size; that is why
 *    rows are pointers. Of one size until the soname changes are wlz_scope, the structs that callers
 *    fill, and structs of numbers that the library fills for the caller, such as wlz_position.
 *    wlz_open_options grows, by its version.
 *  - filling: in a struct that callers fill, all zero means not stated (init.h). Name the members.
 *  - units: amounts end in _cents, percentages in _bp (hundredths of a percent), volumes in _milli.
 *  - periods: ..._to (valid_to, to_day) is the first day after a period, ...through (through_day) its
 *    last day. Deadlines are the last second that is in time.
 *  - sentences: they are for people, in the language of the registry. Programs go by statuses and enums.
 *  - threads: one thread at a time per registry; the functions of values.h and status.h from any.
 *    wlz_interrupt, from any thread too, ends a call with WLZ_INTERRUPTED.
 *  - processes: a registry on a file is of the process that opened it. After fork() the other one opens its own; a call
 *    with this one ends with WLZ_MISUSE, and wlz_close leaves the file alone.
 *
 * Members that are not explained where they are declared:
 *  - activity: the name that the office gives it
 *  - addendum: the id of an addendum
 *  - agb: a provider's AGB code
 *  - component: care, nhc or nic
 *  - count: how many rows there are
 *  - day: the day of the answer
 *  - decided_by: who decided
 *  - decided_on: the day of the decision
 *  - document: the id of the document that it rests on
 *  - fact: the name of a fact
 *  - fund: the id of a fund
 *  - motivation: why
 *  - number: the value of a fact in numbers
 *  - office: the id of an office
 *  - paragraph: where it is in the document
 *  - payee: the AGB code of who receives the money
 *  - performance: the code of a performance
 *  - registry: the registry
 *  - rows: pointers to the rows
 *  - scope: what it is limited to
 *  - sector: VV, GZ or GGZ
 *  - title: what people call it
 *  - topic: a dotted name that the packs declare
 *  - valid_from: the first day on which it holds
 *  - year: the year that it is about
 *
 * Caveats: a database connection that did not come from wlz_open may have foreign keys off; the
 * schema's rules hold for it all the same, but only this library sets who writes (wlz_set_actor).
 * Until 1.0 the ABI may change with each minor version.
 */
#ifndef WLZREG_H
#define WLZREG_H

#include <wlzreg/version.h>
#include <wlzreg/init.h>
#include <wlzreg/status.h>
#include <wlzreg/text.h>
#include <wlzreg/percentage.h>
#include <wlzreg/volume.h>
#include <wlzreg/money.h>
#include <wlzreg/date.h>
#include <wlzreg/instant.h>
#include <wlzreg/code.h>
#include <wlzreg/values.h>
#include <wlzreg/error.h>
#include <wlzreg/transaction.h>
#include <wlzreg/pack.h>
#include <wlzreg/verify.h>
#include <wlzreg/backup.h>
#include <wlzreg/schema.h>
#include <wlzreg/schema_difference.h>
#include <wlzreg/registry.h>
#include <wlzreg/as_of.h>
#include <wlzreg/document.h>
#include <wlzreg/provider.h>
#include <wlzreg/resolution.h>
#include <wlzreg/contradiction.h>
#include <wlzreg/performance.h>
#include <wlzreg/nza_tariff.h>
#include <wlzreg/tariff.h>
#include <wlzreg/tariff_sheet.h>
#include <wlzreg/cases.h>
#include <wlzreg/comparison.h>
#include <wlzreg/policy_diff.h>
#include <wlzreg/policy_diff_provider.h>
#include <wlzreg/procedure.h>
#include <wlzreg/deadline.h>
#include <wlzreg/event.h>
#include <wlzreg/act.h>
#include <wlzreg/contract.h>
#include <wlzreg/contract_term.h>
#include <wlzreg/enrolment.h>
#include <wlzreg/hardship.h>
#include <wlzreg/deviation.h>
#include <wlzreg/production.h>
#include <wlzreg/production_initial.h>
#include <wlzreg/treatment_share.h>
#include <wlzreg/price.h>
#include <wlzreg/position.h>
#include <wlzreg/effect.h>
#include <wlzreg/crisis.h>
#include <wlzreg/space.h>
#include <wlzreg/fund.h>
#include <wlzreg/lump_sum.h>
#include <wlzreg/allocation.h>
#include <wlzreg/addendum.h>
#include <wlzreg/draw.h>
#include <wlzreg/addendum_step.h>
#include <wlzreg/addendum_check.h>
#include <wlzreg/kassier.h>
#include <wlzreg/monitoring.h>
#include <wlzreg/settlement.h>
#include <wlzreg/rows.h>
#include <wlzreg/exchange.h>
#include <wlzreg/digest.h>
#include <wlzreg/seal.h>
#include <wlzreg/seal_key.h>
#include <wlzreg/seal_check.h>
#include <wlzreg/seal_proof.h>
#include <wlzreg/seal_repair.h>
#include <wlzreg/erasure.h>
#include <wlzreg/sql.h>

#endif
