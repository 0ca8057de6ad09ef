/* The expected use of a year, from the months that were declared. Pure. */
#ifndef WLZ_PRODUCTION_SPACE_RULE_H
#define WLZ_PRODUCTION_SPACE_RULE_H

#include <wlzreg/money.h>

/* A provider in a sector and year. Amounts 0 to 900000000000000. */
typedef struct wlz__user {
    wlz_cents agreed_cents;    /* production of the rounds that count */
    wlz_cents month_cents[12]; /* declared of each month */
    bool declared[12];         /* whether anything was */
} wlz__user;

/* What a provider declared through a month, 1 to 12. */
wlz_cents wlz__space_declared(const wlz__user *user, int month);

/* The expected amount of the year, as known after that month: what was declared through its
 * last month by then, extrapolated by days to the cent, half a cent up; its agreed production when
 * nothing was declared by then. */
wlz_cents wlz__space_expected(const wlz__user *user, int year, int month);

#endif
