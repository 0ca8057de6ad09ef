/* What a fact is likely to be: its bounds in table fact. */
#ifndef TOOLS_FACT_H
#define TOOLS_FACT_H

#include "cli.h"

/* The bound that a number of the fact in that row of table fact is beyond: "at least 50%", to be freed. NULL: it is likely. */
char *fact_unlikely(const cli *c, const wlz_rows *facts, size_t row, int64_t number);

#endif
