/* How a file of cases writes days, facts and what is expected. */
#ifndef WLZ_TARIFF_CASE_TEXT_H
#define WLZ_TARIFF_CASE_TEXT_H

#include "file/list.h"
#include "file/memory.h"

#include <wlzreg/tariff.h>

/* 2024-06-01, or 1-6-2024 as a Dutch Excel writes it. False: neither. */
bool wlz__case_day_read(const char *text, wlz_date *day);
/* NAME=VALUE, the value in the fact's unit. The text is cut in two. False: it is none, and the text is whole; or the call
 * failed. */
bool wlz__case_fact_read(wlz_registry *reg, char *text, wlz_case_fact *fact);
/* Several, separated by commas; a comma before no name belongs to the value ("95,7%"). A list of wlz_case_fact. */
bool wlz__case_facts_read(wlz_registry *reg, char *text, wlz__arena *arena, wlz__list *facts);
/* What a case can expect: a percentage, "undecided", "none". */
bool wlz__case_expected_valid(const char *text);
/* Whether an answer is what was expected. */
bool wlz__case_agrees(const char *expected, wlz_status status, wlz_bp bp);

#endif
