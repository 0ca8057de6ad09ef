/* Rows to structs. */
#ifndef WLZ_POLICY_POLICY_ROW_H
#define WLZ_POLICY_POLICY_ROW_H

#include "file/memory.h"
#include "file/statement.h"
#include "policy/policy.h"

/* clang-format off */
/* What a query selects for them, of tables called p and d, and how it is read; texts are copied. */
#define WLZ__PROVISION_COLUMNS \
    "p.id, p.topic, p.sector, p.provider_kind, p.relation, p.care_form, p.performance," \
    "       p.provider, p.value, p.valid_from, p.valid_to, p.rank_override," \
    "       p.corrects IS NOT NULL, p.recorded_at," \
    "       (SELECT c.recorded_at FROM provision c WHERE c.corrects = p.id), p.paragraph," \
    "       p.note, p.note_nl, p.standing"
#define WLZ__PROVISION_COLUMN_COUNT 19
#define WLZ__DOCUMENT_COLUMNS \
    "d.id, d.office, d.kind, d.published_on, d.valid_from, d.valid_to," \
    "       ifnull(d.known_from, d.published_on)"
/* The same of documents that may be agreements, which hold through the extensions that were decided
 * by a day: `known_on` is the parameter that has it. */
#define WLZ__DOCUMENT_COLUMNS_EXTENDED(known_on) \
    "d.id, d.office, d.kind, d.published_on, d.valid_from," \
    "       ifnull((SELECT max(e.valid_to)" \
    "                 FROM contract c" \
    "                 JOIN contract_extension e ON e.contract = c.id" \
    "                WHERE c.document = d.id AND e.decided_on <= " known_on "), d.valid_to)," \
    "       ifnull(d.known_from, d.published_on)"
/* clang-format on */

void wlz__provision_from_row(wlz_registry *reg, wlz__stmt *stmt, wlz__arena *arena,
                             wlz__provision *provision);
void wlz__document_from_row(wlz_registry *reg, wlz__stmt *stmt, int column, wlz__arena *arena,
                            wlz__document *document);
/* The document that a column names: mostly `last`, that of the row before. NULL: none that speaks generally. */
wlz__document *wlz__document_of_row(wlz_registry *reg, wlz__stmt *stmt, int column,
                                    wlz__policy *policy, wlz__document *last);

/* All but the provider: sector, provider_kind, relation, care_form, performance. */
wlz_scope wlz__scope_from_row(wlz_registry *reg, wlz__stmt *stmt, int column, wlz__arena *arena);

wlz_standing wlz__standing_of_row(wlz_registry *reg, wlz__stmt *stmt, int column);

/* Columns of a correction: whether it is one, when it was recorded, when it was corrected itself. */
void wlz__standing_from_row(wlz__stmt *stmt, int column, wlz_date *effective_on,
                            wlz_date *corrected_on);

#endif
