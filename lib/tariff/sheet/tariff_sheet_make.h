/* Making a sheet of percentages. */
#ifndef WLZ_TARIFF_TARIFF_SHEET_MAKE_H
#define WLZ_TARIFF_TARIFF_SHEET_MAKE_H

#include "tariff/sheet/tariff_sheet_answer.h"

#include <wlzreg/tariff_sheet.h>

/* Fill an empty one. */
void wlz__sheet_make(wlz_registry *reg, wlz__tariff_sheet *sheet,
                     const wlz_tariff_sheet_question *question);

#endif
