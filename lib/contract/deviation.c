/* Deviations: what prevails is resolved here; the schema (165) decides whether it may be deviated from. */
#include <wlzreg/deviation.h>

#include "file/argument.h"
#include "file/error.h"
#include "file/memo.h"
#include "file/statement.h"
#include "file/transaction.h"
#include "policy/policy_read.h"
#include "policy/prevail.h"
#include "policy/question.h"
#include "policy/require.h"
#include "value/text.h"

/* clang-format off */
static const char SQL_ADD[] =
    "INSERT INTO deviation(office, agb, topic, year, provision, value, motivation, decided_by,"
    "    decided_on, until)"
    " VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)";
/* clang-format on */

static bool check_deviation(wlz_registry *reg, const wlz_deviation *d)
{
    return wlz__check_given(reg, "deviation", d) && wlz__require_office(reg, d->office) &&
           wlz__require_provider(reg, d->agb) &&
           wlz__check_text(reg, "topic", d->topic, WLZ__ID_MAX) && wlz__check_year(reg, d->year) &&
           wlz__check_scope(reg, wlz__policy_get(reg), &d->scope) &&
           wlz__check_text(reg, "motivation", d->motivation, WLZ__NOTE_MAX) &&
           wlz__check_text(reg, "decided_by", d->decided_by, WLZ__NAME_MAX) &&
           wlz__check_day(reg, "decided_on", d->decided_on) &&
           wlz__check_day(reg, "through_day", d->through_day);
}

/* The number of the provision that prevails for the provider in that year, as known on the day of
 * the decision; 0 when the call failed. */
static int64_t prevailing(wlz_registry *reg, const wlz_deviation *d)
{
    wlz_question q = {d->office, d->topic, d->year * 10000 + 101, d->decided_on, d->scope};
    wlz__candidates candidates = {0};
    int64_t found = 0;

    q.scope.provider = d->agb;
    wlz__prevail(reg, &q, NULL, &candidates);
    if (wlz__ok(reg))
        found = candidates.all[candidates.winner].provision->id;
    wlz__candidates_free(&candidates);
    return found;
}

wlz_status wlz_deviation_add(wlz_registry *registry, const wlz_deviation *deviation, int64_t *id)
{
    int64_t made = 0, provision;

    if (!wlz__enter_write(registry))
        return wlz__status(registry);
    wlz__writes_no_policy(registry);
    if (check_deviation(registry, deviation)) {
        provision = prevailing(registry, deviation);
        WLZ__WRITE(registry, SQL_ADD, wlz__t(deviation->office), wlz__t(deviation->agb),
                   wlz__t(deviation->topic), wlz__i(deviation->year), wlz__i(provision),
                   wlz__i(deviation->value), wlz__t(deviation->motivation),
                   wlz__t(deviation->decided_by), wlz__d(deviation->decided_on),
                   wlz__d(deviation->through_day));
        made = wlz__last_id(registry);
    }
    return wlz__leave_with_id(registry, made, id);
}
