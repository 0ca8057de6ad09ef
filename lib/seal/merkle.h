/* The Merkle tree of RFC 6962, section 2.1: hashes of leaves and nodes, the root as leaves come, and the paths of proofs. */
#ifndef WLZ_SEAL_MERKLE_H
#define WLZ_SEAL_MERKLE_H

#include "seal/crypto.h"

#include <stdint.h>

typedef struct wlz__hash {
    unsigned char bytes[WLZ__HASH_SIZE];
} wlz__hash;

#define WLZ__LEAF_PREFIX 0x00 /* before a leaf, so that none can be taken for a node */

/* The bytes begin with the prefix. */
void wlz__merkle_leaf(const void *prefixed, size_t count, wlz__hash *hash);
void wlz__merkle_node(const wlz__hash *left, const wlz__hash *right, wlz__hash *hash);
bool wlz__hash_same(const wlz__hash *a, const wlz__hash *b);

/* The leaves so far: the roots of the complete trees that they make up, from left to right. A zeroed one has none. */
typedef struct wlz__merkle {
    int64_t size;
    int count;
    wlz__hash roots[64];
} wlz__merkle;
void wlz__merkle_add(wlz__merkle *tree, const wlz__hash *leaf);
void wlz__merkle_root(const wlz__merkle *tree, wlz__hash *root);

/* Where complete trees are read from: that of 2^height leaves, the at-th from the left. False: it cannot be read. */
typedef struct wlz__merkle_source {
    bool (*node)(void *context, int height, int64_t at, wlz__hash *hash);
    void *context;
} wlz__merkle_source;

#define WLZ__PATH_MAX 128
typedef struct wlz__path {
    size_t count;
    wlz__hash hashes[WLZ__PATH_MAX];
} wlz__path;

/* The root of the first `size` leaves. */
bool wlz__merkle_root_of(const wlz__merkle_source *from, int64_t size, wlz__hash *root);
/* PATH(leaf, D[size]), leaf counted from 0, below size. */
bool wlz__merkle_inclusion(const wlz__merkle_source *from, int64_t leaf, int64_t size,
                           wlz__path *path);
/* PROOF(before, D[size]); empty when before is 0 or size. */
bool wlz__merkle_consistency(const wlz__merkle_source *from, int64_t before, int64_t size,
                             wlz__path *path);

/* Whether a path proves what it should, as who gets it checks it (RFC 9162, 2.1.3.2 and 2.1.4.2): that the leaf is the one with
 * that number in the tree of the root; that the later tree goes on from the earlier one. */
bool wlz__merkle_includes(const wlz__path *path, int64_t leaf, const wlz__hash *hash, int64_t size,
                          const wlz__hash *root);
bool wlz__merkle_goes_on(const wlz__path *path, int64_t before, const wlz__hash *before_root,
                         int64_t size, const wlz__hash *root);

#endif
