/* What a settlement is computed from, as the registry has it: an activity's money, and the figures reported that count. */
#ifndef WLZ_MONEY_SETTLEMENT_ACCOUNT_H
#define WLZ_MONEY_SETTLEMENT_ACCOUNT_H

#include "file/memory.h"
#include "money/settlement_rule.h"

#include <wlzreg/error.h>

/* The report that figures are from; 0 = nothing was reported. */
typedef struct wlz__source {
    int64_t report;
    const char *reporter; /* AGB code */
} wlz__source;

typedef struct wlz__other_money {
    const char *source; /* in words of the parties */
    wlz_cents cents;
} wlz__other_money;

/* Rows are the arena's. */
typedef struct wlz__settlement_account {
    const char *activity;
    int first_year, last_year; /* of the grant */
    wlz__activity of;
    const char **agbs;    /* of each party */
    wlz__source *sources; /* of each party's figures; of those of the activity the first */
    wlz__other_money *others;
    size_t other_count;
    const char
        *surplus; /* the provision on who gets back what was not spent; NULL: it does not matter */
} wlz__settlement_account;

/* Read it, for the money of a year. Fails the call with WLZ_UNDECIDED when reports contradict each other. */
void wlz__settlement_account_read(wlz_registry *reg, const char *family, int year,
                                  const char *activity, wlz__arena *arena,
                                  wlz__settlement_account *out);

#endif
