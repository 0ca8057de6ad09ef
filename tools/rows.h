/* Single values out of the registry's tables. */
#ifndef TOOLS_ROWS_H
#define TOOLS_ROWS_H

#include "cli.h"

/* A column of the row with that key; NULL when there is none. To be freed. */
char *value_of(cli *c, const char *table, const char *key, const char *id, const char *column);
/* WLZ_OK when there is such a row; otherwise the call has failed with WLZ_NOTFOUND. */
wlz_status known(cli *c, const char *table, const char *key, const char *id);

#endif
