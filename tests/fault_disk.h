/*
 * A disk that fails: the default VFS, wrapped. It counts the calls that change a file (write, truncate, sync, delete)
 * and lets one of them, or all from one on, fail.
 */
#ifndef WLZ_TESTS_FAULT_DISK_H
#define WLZ_TESTS_FAULT_DISK_H

#include <stdbool.h>
#include <stdint.h>

typedef enum disk_fault {
    DISK_ERROR, /* the call fails after half of its work */
    DISK_READ,  /* what is read cannot be; only such calls are counted */
    DISK_FULL,  /* a write finds no room; nothing else fails */
    DISK_KILL,  /* the process ends at once */
    DISK_POWER  /* from this call on nothing works, and what was not synced may be lost */
} disk_fault;

/* Make the failing disk the default one of this process. Until it is armed it only counts. */
void disk_install(void);

/* Fail the call number `at` from now on, counted from 0; or it and all that follow. */
void disk_arm(disk_fault fault, int at, bool for_ever);
/* All is well again. Returns whether a call failed. */
bool disk_disarm(void);
/* How many calls could have failed so far since it was armed. */
int disk_calls(void);
/* Whether the first call that failed was a sync: what it should have synced may be on the disk all the same. */
bool disk_failed_in_sync(void);

/* After DISK_POWER, with every connection closed: leave on the disk what a power loss may leave. Of each write since
 * the last sync of its file any 512 bytes may be there or not, as the seed decides. */
void disk_restart(uint64_t seed);
/* What is on the disk is there for good: forget what was written. */
void disk_settle(void);

#endif
