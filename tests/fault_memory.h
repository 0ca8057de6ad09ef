/*
 * Memory that runs out: SQLite's allocator, which is the library's too, wrapped. It counts the allocations and lets one
 * of them, or all from one on, fail.
 */
#ifndef WLZ_TESTS_FAULT_MEMORY_H
#define WLZ_TESTS_FAULT_MEMORY_H

#include <stdbool.h>

/* No connection may be open. Until it is armed nothing fails. */
void memory_install(void);
void memory_uninstall(void);

/* Fail the allocation number `at` from now on, counted from 0; or it and all that follow. */
void memory_arm(int at, bool for_ever);
/* All is well again. Returns whether an allocation failed. */
bool memory_disarm(void);
/* How many allocations there were since it was armed. */
int memory_calls(void);

#endif
