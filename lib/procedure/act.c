/* Acts: the schema (168) decides which day may be corrected, and carries it out. */
#include <wlzreg/act.h>

#include "file/argument.h"
#include "file/error.h"
#include "file/statement.h"
#include "file/transaction.h"
#include "procedure/procedure_step.h"
#include "value/text.h"

/* clang-format off */
static const char SQL_CORRECT[] =
    "INSERT INTO act_correction(table_name, column_name, row_key, value, motivation, decided_by)"
    " VALUES(?1, ?2, ?3, ?4, ?5, ?6)";
/* clang-format on */

static bool check_correction(wlz_registry *reg, const wlz_act_correction *c)
{
    return wlz__check_given(reg, "correction", c) &&
           wlz__check_text(reg, "table", c->table, WLZ__ID_MAX) &&
           wlz__check_text(reg, "column", c->column, WLZ__ID_MAX) &&
           wlz__check_text(reg, "key", c->key, WLZ__NAME_MAX) &&
           (c->at == 0
                ? wlz__check_day(reg, "day", c->day)
                : wlz__check_range(reg, "at", c->at, WLZ__INSTANT_LEAST, WLZ__INSTANT_MOST)) &&
           wlz__check_text(reg, "motivation", c->motivation, WLZ__NOTE_MAX) &&
           wlz__check_text(reg, "decided_by", c->decided_by, WLZ__NAME_MAX);
}

wlz_status wlz_act_correct(wlz_registry *registry, const wlz_act_correction *correction,
                           int64_t *id)
{
    int64_t made = 0;

    if (!wlz__enter_write(registry))
        return wlz__status(registry);
    if (check_correction(registry, correction)) {
        WLZ__WRITE(registry, SQL_CORRECT, wlz__t(correction->table), wlz__t(correction->column),
                   wlz__t(correction->key),
                   correction->at == 0 ? wlz__d(correction->day) : wlz__i(correction->at),
                   wlz__t(correction->motivation), wlz__t(correction->decided_by));
        made = wlz__last_id(registry);
    }
    return wlz__leave_with_id(registry, made, id);
}
