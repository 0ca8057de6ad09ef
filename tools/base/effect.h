/* What a command did to the providers in euros, for people and for programs: begun before it, answered after it. */
#ifndef TOOLS_EFFECT_H
#define TOOLS_EFFECT_H

#include "cli.h"

typedef struct effect {
    wlz_effect_start *agreed, *anew; /* how things stood; anew NULL = not measured */
    wlz_effect *on_agreed, *on_anew; /* what was done */
} effect;

/* Look how things stand; with `anew` also at the percentages that the production would get today. False: the call has
 * failed. To be released with effect_end, also then. */
bool effect_begin(cli *c, effect *e, bool anew);
/* Compare with how they stand now; false as above. */
bool effect_measure(cli *c, effect *e);
/* Put what was measured into the answer. */
void effect_answer(cli *c, const effect *e);
void effect_end(effect *e);

#endif
