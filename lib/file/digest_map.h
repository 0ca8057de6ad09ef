/* Digests by tags, both of 64 bits and drawn as by chance: what little a check remembers of each row. */
#ifndef WLZ_FILE_DIGEST_MAP_H
#define WLZ_FILE_DIGEST_MAP_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

typedef struct wlz__digest {
    uint64_t tag;    /* 0: the place is free */
    uint64_t digest; /* 0: what had this tag is gone */
} wlz__digest;

/* A zeroed map is empty. */
typedef struct wlz__digest_map {
    wlz__digest *places;
    size_t size; /* a power of two, or 0 */
    size_t used;
} wlz__digest_map;

/* The place of the tag, which is not 0, taken when it is new; until the next call. NULL: memory ran out. */
wlz__digest *wlz__digest_place(wlz__digest_map *map, uint64_t tag);
/* NULL: there is none with this tag. */
wlz__digest *wlz__digest_find(const wlz__digest_map *map, uint64_t tag);
void wlz__digest_map_free(wlz__digest_map *map);

#endif
