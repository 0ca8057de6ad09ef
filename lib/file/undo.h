/* The history run backwards. */
#ifndef WLZ_FILE_UNDO_H
#define WLZ_FILE_UNDO_H

#include <wlzreg/error.h>

#include <stdint.h>

/* Within a writing call, with the triggers aside: takes back every step behind this one, the last first, and the steps with
 * them. Fails with WLZ_CORRUPT where a step does not fit what it should have left. */
void wlz__undo_steps(wlz_registry *reg, int64_t after);

#endif
