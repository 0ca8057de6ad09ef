/* The plan of an addendum, from a JSON file into the registry and back. */
#ifndef TOOLS_PLAN_H
#define TOOLS_PLAN_H

#include "cli.h"

/* Read and check a plan. NULL: the command has failed. To be released with json_decref. */
json_t *plan_read(cli *c, const char *file);

/* Make a draft of a plan that was read, all of it or nothing. `file` is for the reasons. */
wlz_status plan_draft(cli *c, const char *file, const json_t *plan);
/* Put a plan in the place of what a draft says. */
wlz_status plan_replace(cli *c, const char *file, const json_t *plan);

/* The plan of an addendum, a row of its table, as plan_read reads it. To be released with json_decref. */
json_t *plan_of(cli *c, const json_t *addendum);

#endif
