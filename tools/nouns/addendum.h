/* What the files of the commands `addendum …` share. */
#ifndef TOOLS_ADDENDUM_H
#define TOOLS_ADDENDUM_H

#include "answer.h"

/* The row of an addendum in its table; NULL: there is none, and the command has failed. To be released with json_decref. */
json_t *addendum_row(cli *c, const char *addendum);
/* The first year of its money; 0 = it has none. */
int addendum_first_year(cli *c, const char *addendum);

/* The state of an addendum now, as the record "addendum" of the answer. Returns `status`. */
wlz_status answer_state(cli *c, const char *addendum, wlz_status status);
/* The end of a step: the state of the addendum now, or what would help. */
wlz_status answer_step(cli *c, const char *addendum, int year, wlz_status status);
/* Who signed, and who has to. True: everybody did. */
bool answer_signatures(cli *c, const json_t *addendum);
/* Which fund pays which part of the money of a year, and why; 0 = of all years. */
void answer_funding(cli *c, const json_t *addendum, int year);
/* List what the next step on a day requires and is not met, and how many that are; with `all` also what is met. Another
 * status than WLZ_OK: it could not be tried. */
wlz_status answer_unmet(cli *c, const char *addendum, wlz_date on, bool all, size_t *count);
/* What is due and what was reported, with the figures and whether they count. */
void answer_reports(cli *c, const json_t *addendum);
/* The figures that count for a year. */
void answer_counting(cli *c, const char *addendum, int year);
/* What was decided to be paid back of a year's money; 0 = of all years. */
void answer_decisions(cli *c, const char *addendum, int year);

/* What would help after a refusal, for each rule that was broken. `year` is that of the money in question; 0 = the
 * first one of the plan. */
void addendum_hints(cli *c, const char *addendum, int year, const json_t *violations);

/* The day of --on, or today. False: it is none, and the command has failed. */
bool on_day(cli *c, wlz_date *day);

#endif
