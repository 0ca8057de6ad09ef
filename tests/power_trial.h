/*
 * Power that is lost at any moment of a story: a series of transactions on a registry that is on the disk of
 * power_disk.h. After each loss the registry is opened again, and must be as it was after the last transaction that was
 * acknowledged, or after the one that was under way: byte for byte, and wlz_verify finds nothing.
 */
#ifndef WLZ_TESTS_POWER_TRIAL_H
#define WLZ_TESTS_POWER_TRIAL_H

#include "helpers.h"
#include "power_disk.h"

#define POWER_FILE "power.db"

/* The registry is as it should be now; what was done is acknowledged. */
void power_acknowledged(wlz_registry *reg);
typedef enum power_beginning {
    POWER_OPENED,  /* a registry, which the story closes */
    POWER_CLOSED,  /* a file, which it opens */
    POWER_NOTHING, /* no file */
} power_beginning;

typedef struct power_story {
    const char *name;
    void (*tell)(wlz_registry *reg); /* NULL, unless it is opened */
    power_beginning beginning;
} power_story;

/* What came of it. */
typedef struct power_figures {
    int64_t moments; /* at which power could be lost */
    int64_t
        recoveries; /* of these, lost again while the registry was opened, written and closed: */
    int64_t again;
    int64_t faults;
    char first[200]; /* of them */
} power_figures;

/* Verify every state, not every third. */
void power_verify_all(void);

/* Tell the story on a file with this content, and lose power that often, spread over its moments. */
void power_try(const power_story *story, const power_bytes *content, int64_t times, uint64_t seed,
               power_figures *figures);

#endif
