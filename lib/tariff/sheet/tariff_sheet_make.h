/* Making a sheet of percentages. */
#ifndef WLZ_TARIFF_TARIFF_SHEET_MAKE_H
#define WLZ_TARIFF_TARIFF_SHEET_MAKE_H

#include <wlzreg/tariff_sheet.h>

/* Fill an empty one. */
void wlz__sheet_make(wlz_registry *reg, wlz_tariff_sheet *sheet, const char *office, wlz_date day,
                     wlz_date known_on);

#endif
