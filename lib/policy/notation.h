/* Values as people read them, in messages and traces. */
#ifndef WLZ_POLICY_NOTATION_H
#define WLZ_POLICY_NOTATION_H

#include "file/builder.h"

#include <wlzreg/document.h>

/* A value in its unit: "96,8%", "€ 30.000.000,00", "2022-07-29 17:00:00", "20 days", "24 hours". */
void wlz__value_text(const char *unit, int64_t value, char buffer[WLZ_TEXT_MAX]);
/* The same in the language of the registry: "20 dagen", "24 uur", "ja". */
void wlz__value_words(const wlz_registry *reg, const char *unit, int64_t value,
                      char buffer[WLZ_TEXT_MAX]);
/* A day, "2023-01-01"; what is no day is empty. Returns the buffer. */
const char *wlz__day_text(wlz_date day, char buffer[WLZ_TEXT_MAX]);
/* JSON members: a day or null, the last day of a half-open period or null, a scope's named parts.
 */
void wlz__json_day(wlz__builder *b, const char *name, wlz_date day);
void wlz__json_through(wlz__builder *b, const char *name, wlz_date valid_to);
void wlz__json_scope(wlz__builder *b, const char *name, const wlz_scope *scope);

#endif
