#include "seal/merkle.h"

#include <string.h>

#define NODE_PREFIX 0x01

void wlz__merkle_leaf(const void *prefixed, size_t count, wlz__hash *hash)
{
    wlz__crypto_hash(prefixed, count, hash->bytes);
}

void wlz__merkle_node(const wlz__hash *left, const wlz__hash *right, wlz__hash *hash)
{
    unsigned char both[1 + 2 * WLZ__HASH_SIZE] = {NODE_PREFIX};

    memcpy(both + 1, left->bytes, WLZ__HASH_SIZE);
    memcpy(both + 1 + WLZ__HASH_SIZE, right->bytes, WLZ__HASH_SIZE);
    wlz__crypto_hash(both, sizeof both, hash->bytes);
}

bool wlz__hash_same(const wlz__hash *a, const wlz__hash *b)
{
    return memcmp(a->bytes, b->bytes, WLZ__HASH_SIZE) == 0;
}

/* ---- as leaves come ---- */

/* Two trees of one size become one, as long as there are two: as a counter carries. */
void wlz__merkle_add(wlz__merkle *tree, const wlz__hash *leaf)
{
    tree->roots[tree->count++] = *leaf;
    for (int64_t carry = tree->size; carry & 1; carry >>= 1) {
        wlz__merkle_node(&tree->roots[tree->count - 2], &tree->roots[tree->count - 1],
                         &tree->roots[tree->count - 2]);
        tree->count--;
    }
    tree->size++;
}

void wlz__merkle_root(const wlz__merkle *tree, wlz__hash *root)
{
    if (tree->count == 0) {
        wlz__crypto_hash("", 0, root->bytes);
        return;
    }
    *root = tree->roots[tree->count - 1];
    for (int i = tree->count - 2; i >= 0; i--)
        wlz__merkle_node(&tree->roots[i], root, root);
}

/* ---- of a tree that is stored ---- */

/* The largest power of two below a number from 2 on. */
static int64_t half_of(int64_t count)
{
    int64_t half = 1;

    while (half < count - half)
        half *= 2;
    return half;
}

static bool is_power(int64_t count)
{
    return (count & (count - 1)) == 0;
}

static int height_of(int64_t power)
{
    int height = 0;

    for (; power > 1; power >>= 1)
        height++;
    return height;
}

/* MTH(D[from:to]), where `begin` is a multiple of the largest complete tree in it. */
static bool range(const wlz__merkle_source *from, int64_t begin, int64_t end, wlz__hash *hash)
{
    wlz__hash left, right;
    int64_t count = end - begin, half;

    if (is_power(count))
        return from->node(from->context, height_of(count), begin / count, hash);
    half = half_of(count);
    if (!range(from, begin, begin + half, &left) || !range(from, begin + half, end, &right))
        return false;
    wlz__merkle_node(&left, &right, hash);
    return true;
}

static bool add_range(const wlz__merkle_source *from, int64_t begin, int64_t end, wlz__path *path)
{
    return range(from, begin, end, &path->hashes[path->count++]);
}

bool wlz__merkle_root_of(const wlz__merkle_source *from, int64_t size, wlz__hash *root)
{
    if (size == 0) {
        wlz__crypto_hash("", 0, root->bytes);
        return true;
    }
    return range(from, 0, size, root);
}

static bool inclusion(const wlz__merkle_source *from, int64_t leaf, int64_t begin, int64_t end,
                      wlz__path *path)
{
    int64_t middle;

    if (end - begin == 1)
        return true;
    middle = begin + half_of(end - begin);
    if (leaf < middle)
        return inclusion(from, leaf, begin, middle, path) && add_range(from, middle, end, path);
    return inclusion(from, leaf, middle, end, path) && add_range(from, begin, middle, path);
}

bool wlz__merkle_inclusion(const wlz__merkle_source *from, int64_t leaf, int64_t size,
                           wlz__path *path)
{
    path->count = 0;
    return inclusion(from, leaf, 0, size, path);
}

/* SUBPROOF(m, D[begin:end], known), with m counted from the beginning of the whole. */
static bool consistency(const wlz__merkle_source *from, int64_t before, int64_t begin, int64_t end,
                        bool known, wlz__path *path)
{
    int64_t middle;

    if (before == end)
        return known || add_range(from, begin, end, path);
    middle = begin + half_of(end - begin);
    if (before <= middle)
        return consistency(from, before, begin, middle, known, path) &&
               add_range(from, middle, end, path);
    return consistency(from, before, middle, end, false, path) &&
           add_range(from, begin, middle, path);
}

bool wlz__merkle_consistency(const wlz__merkle_source *from, int64_t before, int64_t size,
                             wlz__path *path)
{
    path->count = 0;
    return before == 0 || before == size || consistency(from, before, 0, size, true, path);
}

/* ---- what a path proves ---- */

/* Where a path climbs: the place of the node in its row, and of the last one there. */
typedef struct climb {
    int64_t place, last;
} climb;

static void rise(climb *c)
{
    c->place >>= 1;
    c->last >>= 1;
}

/* Below the root: whether the next hash is to the left of the node. Then the rows in which the node has no neighbour are passed
 * over; it is not the first of its row there, as the row has others. */
static bool is_left(climb *c)
{
    if (c->place % 2 == 0 && c->place != c->last)
        return false;
    while (c->place % 2 == 0)
        rise(c);
    return true;
}

bool wlz__merkle_includes(const wlz__path *path, int64_t leaf, const wlz__hash *hash, int64_t size,
                          const wlz__hash *root)
{
    climb at = {leaf, size - 1};
    wlz__hash node = *hash;

    if (leaf >= size)
        return false;
    for (size_t i = 0; i < path->count; i++) {
        if (at.last == 0)
            return false;
        if (is_left(&at))
            wlz__merkle_node(&path->hashes[i], &node, &node);
        else
            wlz__merkle_node(&node, &path->hashes[i], &node);
        rise(&at);
    }
    return at.last == 0 && wlz__hash_same(&node, root);
}

/* From the largest complete tree that both begin with: the earlier root itself, when it is one. */
static bool climb_both(const wlz__path *path, climb at, const wlz__hash *first, size_t next,
                       wlz__hash *earlier, wlz__hash *later)
{
    *earlier = *later = *first;
    for (size_t i = next; i < path->count; i++) {
        if (at.last == 0)
            return false;
        if (is_left(&at)) {
            wlz__merkle_node(&path->hashes[i], earlier, earlier);
            wlz__merkle_node(&path->hashes[i], later, later);
        } else {
            wlz__merkle_node(later, &path->hashes[i], later);
        }
        rise(&at);
    }
    return at.last == 0;
}

bool wlz__merkle_goes_on(const wlz__path *path, int64_t before, const wlz__hash *before_root,
                         int64_t size, const wlz__hash *root)
{
    climb at = {before - 1, size - 1};
    wlz__hash earlier, later;
    bool complete = is_power(before);

    if (before == 0 || before >= size)
        return path->count == 0 && before <= size &&
               (before == 0 || wlz__hash_same(before_root, root));
    if (!complete && path->count == 0)
        return false;
    while (at.place % 2 != 0)
        rise(&at);
    return climb_both(path, at, complete ? before_root : &path->hashes[0], complete ? 0 : 1,
                      &earlier, &later) &&
           wlz__hash_same(&earlier, before_root) && wlz__hash_same(&later, root);
}
