/*
 * Names of what policies bring along, in Dutch: steps of a procedure, purposes of money, conditions of an addendum.
 * What is not in the list keeps the name that the registry has for it, so that a new pack needs nothing here.
 */
#ifndef TOOLS_WORDS_H
#define TOOLS_WORDS_H

#include "cli.h"

/* `title`: what the registry calls it. */
const char *step_words(const cli *c, const char *step, const char *title);
const char *purpose_words(const cli *c, const char *purpose, const char *title);

/* Short words of several commands: what changed, the steps to a percentage, ... */
const char *common_words(const cli *c, const char *name);

/* What is not met, as a sentence; NULL for a rule that is no condition of an addendum. */
const char *condition_words(const cli *c, const char *rule);
/* of an addendum, its money, a pack: draft, committed, loaded, ... */
const char *state_words(const cli *c, const char *state);
/* progress, results, spending */
const char *report_words(const cli *c, const char *kind);
/* initial, rearrangement, final */
const char *round_words(const cli *c, const char *round);
/* office, provider, both */
const char *actor_words(const cli *c, const char *actor);
/* lapse, advice, unstated */
const char *lateness_words(const cli *c, const char *lateness);

#endif
