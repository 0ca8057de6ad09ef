/* The stored tree: hashes of steps in tiles of 256, and of full tiles in further levels, as C2SP's tlog-tiles has them. */
#ifndef WLZ_SEAL_TILE_H
#define WLZ_SEAL_TILE_H

#include "seal/merkle.h"

#define WLZ__TILE_WIDTH 256
#define WLZ__TILE_LEVELS 8
#define WLZ__TILE_HASH_LENGTH 44 /* of a hash in base64 */

typedef struct wlz__tile {
    int64_t number;
    int count, stored; /* hashes, and how many of them are in the file */
    wlz__hash hashes[WLZ__TILE_WIDTH];
} wlz__tile;

/* A tile in the file that is not what it should be: the first of its hashes that is another, or missing; -1: it is beyond the
 * end of the tree. */
typedef struct wlz__tile_fault {
    bool found;
    int level, hash;
    int64_t number;
} wlz__tile_fault;

/* The end of the tree, where it grows. */
typedef struct wlz__tiles {
    wlz_registry *reg;
    bool compares; /* what is added is held against what is in the file, and not stored */
    wlz__tile_fault fault;
    int64_t size;
    wlz__tile last[WLZ__TILE_LEVELS];
    wlz__tile read; /* for the source: a tile, of which level; count 0: none yet */
    int read_level;
} wlz__tiles;

/* Read where the tree ends. Fails with WLZ_CORRUPT when the levels do not fit each other. */
bool wlz__tiles_open(wlz__tiles *t, wlz_registry *reg);
void wlz__tiles_add(wlz__tiles *t, const wlz__hash *leaf);
/* Store what is not in the file yet; or compare it, and that nothing follows. */
void wlz__tiles_store(wlz__tiles *t);
/* The tree that is in the file. */
wlz__merkle_source wlz__tiles_source(wlz__tiles *t);

/* The stored hash of a step, counted from 1. False: there is none. */
bool wlz__tiles_leaf(wlz__tiles *t, int64_t step, wlz__hash *hash);

#endif
