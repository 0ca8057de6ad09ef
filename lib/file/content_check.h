/* Recomputing everything: the file, the schema, the totals, the history. */
#ifndef WLZ_FILE_CONTENT_CHECK_H
#define WLZ_FILE_CONTENT_CHECK_H

#include "file/schema_check.h"

/* Fails the call with WLZ_CORRUPT and the first finding. `more` looks at what a room above this one knows, by the right schema;
 * NULL: nothing does. */
wlz_status wlz__content_check(wlz_registry *reg, void (*more)(wlz__findings *f));

#endif
