/* The settings of a connection: made safe for a registry, and given back to the owner of one that was attached. */
#ifndef WLZ_FILE_SETTINGS_H
#define WLZ_FILE_SETTINGS_H

#include <wlzreg/error.h>

/* Notes what each was, and sets it. */
void wlz__settings_make_safe(wlz_registry *reg);
/* Write-ahead log with a sync at each commit: what is acknowledged survives a power loss. */
void wlz__settings_make_durable(wlz_registry *reg);
/* As they were before wlz__settings_make_safe. */
void wlz__settings_give_back(wlz_registry *reg);

/* What recomputes everything sorts more than memory may hold: whether it may use files for that. Around the call. */
void wlz__sort_in_files(wlz_registry *reg, bool files);

#endif
