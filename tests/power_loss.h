/*
 * What a power loss may leave of a disk. A write is on its way until its file is synced: then each 512 bytes of it may be
 * there, or not, or in part, or be anything, whatever was written before or after it. A name that was made or removed may
 * be there or not until the names are synced.
 */
#ifndef WLZ_TESTS_POWER_LOSS_H
#define WLZ_TESTS_POWER_LOSS_H

#include "power_disk.h"

typedef struct power_walk power_walk;

/* Walk along notes, which began with an empty disk. They must outlive the walk. */
power_walk *power_walk_begin(const power_notes *notes);
/* One step on; false at the end. The next step is what the power loss interrupts. */
bool power_walk_on(power_walk *w);
bool power_walk_at_change(const power_walk *w); /* the next step is not a mark */
int64_t power_walk_mark(const power_walk *w);   /* the last one passed, or -1 */
void power_walk_end(power_walk *w);

/* Make the disk one of those that are possible now, as the seed decides. */
void power_walk_lose(power_walk *w, uint64_t seed);

#endif
