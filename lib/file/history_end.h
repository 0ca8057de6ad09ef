/* How far the history goes, of a past as of the file. */
#ifndef WLZ_FILE_HISTORY_END_H
#define WLZ_FILE_HISTORY_END_H

#include <wlzreg/error.h>

#include <stdint.h>

/* The number of the last step; 0: there is none, or the call failed. */
int64_t wlz__history_end(wlz_registry *reg);

#endif
