/* Copies of texts in an arena. */
#ifndef WLZ_FILE_COPY_H
#define WLZ_FILE_COPY_H

#include "file/builder.h"
#include "file/memory.h"

#include <wlzreg/error.h>

/* NULL for NULL. Fails the call when memory runs out. */
const char *wlz__copy(wlz_registry *reg, wlz__arena *arena, const char *text);
/* Copies what was built, and frees the builder. */
const char *wlz__copy_built(wlz_registry *reg, wlz__arena *arena, wlz__builder *b);
/* The same outside a call: NULL when memory runs out. */
const char *wlz__arena_built(wlz__arena *arena, wlz__builder *b);

#endif
