/*
 * Memory that runs out: SQLite's allocator, which is the library's too, wrapped. It counts the allocations and lets one
 * of them, or all from one on, fail.
 */
#ifndef WLZ_TESTS_FAULT_MEMORY_H
#define WLZ_TESTS_FAULT_MEMORY_H

#include <stdbool.h>
#include <stdint.h>

/* No connection may be open. Until it is armed nothing fails. */
void memory_install(void);
void memory_uninstall(void);

/* Fail the allocation number `at` from now on, counted from 0; or it and all that follow. */
void memory_arm(int at, bool for_ever);
/* Fail at a place where the library asks for memory or has SQLite do something, the next that did not fail yet: there are
 * few beside the allocations, so that all of them can be tried. Each fails three times, when it is met first, second and
 * third; with another number `of` all of them do so anew. */
void memory_arm_places(int of, bool for_ever);
/* Whether places are to fail at all, and this one now; fault_place.c asks. */
bool memory_by_place(void);
bool memory_fails_at(uint64_t place);
/* All is well again. Returns whether anything failed. */
bool memory_disarm(void);
/* How many allocations there were since it was armed. */
int memory_calls(void);

#endif
