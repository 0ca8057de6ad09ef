/* What arguments must be. */
#ifndef WLZ_FILE_ARGUMENT_H
#define WLZ_FILE_ARGUMENT_H

#include <wlzreg/date.h>
#include <wlzreg/error.h>

/* Each fails the call with WLZ_INVALID and the argument's name. */
bool wlz__check_text(wlz_registry *reg, const char *name, const char *text, size_t max_bytes);
bool wlz__check_optional(wlz_registry *reg, const char *name, const char *text, size_t max_bytes);
bool wlz__check_day(wlz_registry *reg, const char *name, wlz_date day);
bool wlz__check_period(wlz_registry *reg, wlz_date valid_from, wlz_date valid_to);
bool wlz__check_agb(wlz_registry *reg, const char *agb);
bool wlz__check_year(wlz_registry *reg, int year);
bool wlz__check_given(wlz_registry *reg, const char *name, const void *pointer);
bool wlz__check_range(wlz_registry *reg, const char *name, int64_t number, int64_t least,
                      int64_t most);

/* The years 1996 to 9999 in Amsterdam. */
#define WLZ__INSTANT_LEAST 820450800
#define WLZ__INSTANT_MOST 253402297199

#define WLZ__AMOUNT_MAX 900000000000 /* eurocents of one lump sum, activity or part of a plan */

#endif
