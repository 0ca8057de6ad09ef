/* What would help against the refusal of a rule, where that is the same in every case. */
#ifndef TOOLS_ADVICE_H
#define TOOLS_ADVICE_H

#include "cli.h"

/* NULL for a rule that its command says more of, or that nothing helps against. */
const char *rule_advice(const cli *c, const char *rule);

#endif
