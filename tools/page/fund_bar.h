/* The money of a fund, as a bar. */
#ifndef TOOLS_FUND_BAR_H
#define TOOLS_FUND_BAR_H

#include "page.h"

typedef struct fund_money {
    wlz_cents amount;
    wlz_cents moved;     /* in, less out */
    wlz_cents earmarked; /* of the amount, which other funds hold */
    wlz_cents reserved, committed, free;
    bool provisional;
} fund_money;

wlz_cents fund_booked(const fund_money *money);
wlz_cents fund_whole(const fund_money *money); /* what of it is its own to spend */

/* The whole of it, as a bar that fills its cell. */
void fund_bar(page *p, const char *name, const fund_money *money);
/* What its fillings mean; on a page with bars, before them. */
void fund_legend(page *p);

#endif
