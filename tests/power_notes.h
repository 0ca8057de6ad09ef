/*
 * Notes of whatever changed a disk, in order.
 */
#ifndef WLZ_TESTS_POWER_NOTES_H
#define WLZ_TESTS_POWER_NOTES_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#define POWER_NAME_MAX 32

typedef enum power_step_kind {
    POWER_WRITE,
    POWER_TRUNCATE,
    POWER_SYNC,
    POWER_CREATE,    /* a name is there */
    POWER_DELETE,    /* it is gone */
    POWER_DIRECTORY, /* the names are synced */
    POWER_MARK       /* no change: what came before was acknowledged */
} power_step_kind;

typedef struct power_step {
    power_step_kind kind;
    int file;                  /* its number, which no other file gets */
    int64_t at, size;          /* of the bytes; of a mark: its number */
    void *bytes;               /* of a write */
    char name[POWER_NAME_MAX]; /* of a creation or deletion */
} power_step;

typedef struct power_notes {
    power_step *steps;
    size_t count, room;
} power_notes;

/* Bytes that grow, and are used again rather than freed. */
typedef struct power_bytes {
    unsigned char *at;
    int64_t size, room;
} power_bytes;

void power_bytes_put(power_bytes *b, const void *from, int64_t size, int64_t at);
void power_bytes_cut(power_bytes *b, int64_t size); /* or lengthen, with zeros */

/* `bytes` are copied. */
void power_notes_add(power_notes *notes, power_step step, const void *bytes);
void power_notes_clear(power_notes *notes);

#endif
