/* What changed, as a page to read and to print. */
#ifndef TOOLS_HISTORY_PAGE_H
#define TOOLS_HISTORY_PAGE_H

#include "cli.h"

/* The rows are those of the answer of history. */
wlz_status history_page(cli *c, const json_t *rows, const char *path);

#endif
