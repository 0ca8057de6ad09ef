/* Funds, as used by other nouns. */
#ifndef WLZ_MONEY_FUND_H
#define WLZ_MONEY_FUND_H

#include <wlzreg/fund.h>

/* Whether the registry has the fund; otherwise the call fails. */
bool wlz__require_fund(wlz_registry *reg, const char *fund);
/* Whether it is clear what the fund holds; where its amount or a transfer is ambiguous, the call fails. */
bool wlz__require_clear_fund(wlz_registry *reg, const char *fund);

#endif
