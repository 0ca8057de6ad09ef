/* Drawing money from the funds, for the steps of an addendum. */
#ifndef WLZ_MONEY_DRAW_H
#define WLZ_MONEY_DRAW_H

#include "money/addendum.h"

#include <wlzreg/draw.h>

/* Draw a year's money from the funds in place of an earlier draw. */
void wlz__draw(wlz_registry *reg, const wlz__addendum *a, int year, wlz_draw **out);

#endif
