/* Reading an agreement. */
#include "contract/contract_read.h"

#include "file/error.h"
#include "file/statement.h"

#include <inttypes.h>
#include <string.h>

/* clang-format off */
static const char SQL_READ[] =
    "SELECT office, agb, document, status, valid_from, valid_to, extensions"
    "  FROM contract_period"
    " WHERE contract = ?1";
/* clang-format on */

bool wlz__contract_read(wlz_registry *reg, int64_t id, wlz__contract *c, wlz__arena *arena)
{
    wlz__stmt *stmt = WLZ__QUERY(reg, SQL_READ, wlz__i(id));

    if (!wlz__row(reg, stmt)) {
        wlz__fail(reg, WLZ_NOTFOUND, "the registry has no contract %" PRId64,
                  "het register kent geen overeenkomst %" PRId64, id);
        return false;
    }
    *c = (wlz__contract){.id = id,
                         .office = wlz__column_copy(reg, stmt, 0, arena),
                         .agb = wlz__column_copy(reg, stmt, 1, arena),
                         .document = wlz__column_copy(reg, stmt, 2, arena),
                         .is_signed = strcmp(wlz__text(reg, stmt, 3), "signed") == 0,
                         .valid_from = wlz__day(reg, stmt, 4),
                         .valid_to = wlz__day(reg, stmt, 5),
                         .extensions = (int)wlz__int(stmt, 6)};
    wlz__reset(stmt);
    return wlz__ok(reg);
}
