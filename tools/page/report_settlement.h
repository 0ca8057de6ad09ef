/* What of an addendum's money of the year is paid back: decided, or computed once it is accounted for. */
#ifndef TOOLS_REPORT_SETTLEMENT_H
#define TOOLS_REPORT_SETTLEMENT_H

#include "report.h"

typedef struct paid_back {
    const char *state;                 /* of the year's money; "" when there is none */
    wlz_rows *year, *decision, *lines; /* lines: of the decision */
} paid_back;

wlz_status paid_back_read(report *r, const char *addendum, paid_back *out);
void paid_back_release(paid_back *of);

/* ", paid back € 160.000,00" behind what is in a cell; nothing before it is decided. */
void paid_back_show(report *r, const char *addendum, const paid_back *of);
/* By whom, from which fund and why. */
void paid_back_explain(report *r, const char *addendum, const paid_back *of);

#endif
