/*
 * A disk in memory that notes, in order, whatever changes it. From the notes power_loss.h makes the disks that a power
 * loss may leave.
 */
#ifndef WLZ_TESTS_POWER_DISK_H
#define WLZ_TESTS_POWER_DISK_H

#include "power_notes.h"

/* Make it the default disk of this process, and give the former one back. */
void power_disk_install(void);
void power_disk_uninstall(void);

/* All files gone; nobody may have one open. What is done from now on is noted there, or, with NULL, nowhere. */
void power_disk_clear(void);
void power_disk_note(power_notes *notes);

/* Put a file on it, which is there for good; or look at one; NULL when there is none. */
void power_disk_put(const char *name, const power_bytes *content);
const power_bytes *power_disk_file(const char *name);
/* What came before is acknowledged. */
void power_disk_mark(int64_t number);

/* A disk that says it synced, and did not. */
void power_disk_lie(bool lies);

#endif
