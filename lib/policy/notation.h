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
/* A day, "2023-01-01"; empty for what is not a day. Returns the buffer. */
const char *wlz__day_text(wlz_date day, char buffer[WLZ_TEXT_MAX]);
/* A word of an answer's status, "ok", "undecided". */
const char *wlz__status_word(wlz_status status);

/* ---- paragraphs that outlive the call, and the registry: in Dutch or in English notation */

const char *wlz__either(bool dutch, const char *en, const char *nl) WLZ__FORMAT_ARG(2)
    WLZ__FORMAT_ARG(3);
/* "95,8%" or "95.8%", "29 juli 2022" or "29 July 2022". Each returns the buffer; no day is empty. */
const char *wlz__written_value(bool dutch, const char *unit, int64_t value,
                               char buffer[WLZ_TEXT_MAX]);
const char *wlz__written_day(bool dutch, wlz_date day, char buffer[WLZ_TEXT_MAX]);
/* "0,5 procentpunt" or "0.5 percentage points". */
const char *wlz__written_points(bool dutch, wlz_bp bp, char buffer[WLZ_TEXT_MAX]);

/* ---- JSON */

/* JSON members: a day or null, the last day of a half-open period or null, a scope's named parts.
 */
void wlz__json_day(wlz__builder *b, const char *name, wlz_date day);
void wlz__json_through(wlz__builder *b, const char *name, wlz_date valid_to);
void wlz__json_scope(wlz__builder *b, const char *name, const wlz_scope *scope);

#endif
