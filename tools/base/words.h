/* Short words for names that the schema has, in both languages. A name that is not in its list is its own word. Titles and
 * sentences are the registry's: rows_words in rows.h. */
#ifndef TOOLS_WORDS_H
#define TOOLS_WORDS_H

#include "cli.h"

/* Short words of several commands: what changed, the steps to a percentage, ... */
const char *common_words(const cli *c, const char *name);

/* of an addendum, its money, a pack, a round: draft, committed, loaded, ... */
const char *state_words(const cli *c, const char *state);
/* progress, results, spending */
const char *report_words(const cli *c, const char *kind);
/* initial, rearrangement, final */
const char *round_words(const cli *c, const char *round);
/* office, provider, both */
const char *actor_words(const cli *c, const char *actor);
/* of an agreement: signature, office, provider, budget-form */
const char *part_words(const cli *c, const char *part);
/* lapse, advice, unstated */
const char *lateness_words(const cli *c, const char *lateness);
const char *free_day_words(const cli *c, const char *free_day);

#endif
