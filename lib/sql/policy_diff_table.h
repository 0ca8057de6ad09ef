/* What changed in a policy, and whom it touches, as rows. */
#ifndef WLZ_SQL_POLICY_DIFF_TABLE_H
#define WLZ_SQL_POLICY_DIFF_TABLE_H

#include "sql/table.h"

extern const wlz__table wlz__policy_diff_table;
extern const wlz__table wlz__policy_diff_providers_table;

#endif
