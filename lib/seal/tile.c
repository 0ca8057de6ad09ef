#include "seal/tile.h"

#include "file/builder.h"
#include "file/error.h"
#include "file/statement.h"
#include "value/base64.h"

#include <string.h>

/* clang-format off */
static const char SQL_LAST[] =
    "SELECT number, hashes FROM seal_tile WHERE level = ?1 ORDER BY number DESC LIMIT 1";
static const char SQL_TILE[] =
    "SELECT number, hashes FROM seal_tile WHERE level = ?1 AND number = ?2";
static const char SQL_ADD[] =
    "INSERT INTO seal_tile(hashes, level, number) VALUES(?1, ?2, ?3)";
static const char SQL_GROW[] =
    "UPDATE seal_tile SET hashes = ?1 WHERE level = ?2 AND number = ?3";
/* clang-format on */

static void fail_changed(wlz_registry *reg)
{
    wlz__fail(reg, WLZ_CORRUPT, "the stored tree of the seal was changed: it cannot go on",
              "de opgeslagen boom van het zegel is gewijzigd: hij kan niet verder");
}

/* ---- reading ---- */

/* Bytes that are no hashes end the tile: what rests on them does not match. */
static void hashes_read(wlz__tile *tile, const char *text, size_t length)
{
    tile->count = 0;
    while (length >= WLZ__TILE_HASH_LENGTH && tile->count < WLZ__TILE_WIDTH &&
           wlz__base64_read(text, WLZ__TILE_HASH_LENGTH, tile->hashes[tile->count].bytes,
                            WLZ__HASH_SIZE)) {
        tile->count++;
        text += WLZ__TILE_HASH_LENGTH;
        length -= WLZ__TILE_HASH_LENGTH;
    }
}

static bool tile_take(wlz_registry *reg, wlz__stmt *stmt, wlz__tile *tile)
{
    const char *text;
    size_t length;

    if (!wlz__row(reg, stmt))
        return false;
    tile->number = wlz__int(stmt, 0);
    text = wlz__text_of(reg, stmt, 1, &length);
    hashes_read(tile, text, length);
    tile->stored = tile->count;
    wlz__reset(stmt);
    return wlz__ok(reg);
}

/* What is full is followed by an empty one. */
static void last_read(wlz__tiles *t, int level)
{
    wlz__tile *tile = &t->last[level];

    tile->number = 0;
    tile->count = tile->stored = 0;
    if (tile_take(t->reg, WLZ__QUERY(t->reg, SQL_LAST, wlz__i(level)), tile) &&
        tile->count == WLZ__TILE_WIDTH) {
        tile->number++;
        tile->count = tile->stored = 0;
    }
}

bool wlz__tiles_open(wlz__tiles *t, wlz_registry *reg)
{
    int64_t expected;

    t->reg = reg;
    t->read.count = 0;
    for (int level = 0; level < WLZ__TILE_LEVELS; level++)
        last_read(t, level);
    expected = t->size = t->last[0].number * WLZ__TILE_WIDTH + t->last[0].count;
    for (int level = 0; level < WLZ__TILE_LEVELS && wlz__ok(reg); level++) {
        if (t->last[level].number != expected / WLZ__TILE_WIDTH ||
            t->last[level].count != expected % WLZ__TILE_WIDTH)
            fail_changed(reg);
        expected /= WLZ__TILE_WIDTH;
    }
    return wlz__ok(reg);
}

static bool read_tile(wlz__tiles *t, int level, int64_t number)
{
    if (t->read.count > 0 && t->read_level == level && t->read.number == number)
        return true;
    t->read.count = 0;
    t->read_level = level;
    return tile_take(t->reg, WLZ__QUERY(t->reg, SQL_TILE, wlz__i(level), wlz__i(number)), &t->read);
}

/* ---- growing ---- */

/* The root of the first 2^height hashes from there. */
static void fold(const wlz__hash *hashes, int height, wlz__hash *root)
{
    wlz__hash level[WLZ__TILE_WIDTH];

    memcpy(level, hashes, sizeof *level << height);
    for (int count = 1 << height; count > 1; count /= 2)
        for (int i = 0; i < count; i += 2)
            wlz__merkle_node(&level[i], &level[i + 1], &level[i / 2]);
    *root = level[0];
}

static void fault_note(wlz__tiles *t, int level, int64_t number, int hash)
{
    if (!t->fault.found && wlz__ok(t->reg))
        t->fault = (wlz__tile_fault){true, level, hash, number};
}

static void tile_compare(wlz__tiles *t, int level)
{
    const wlz__tile *tile = &t->last[level];
    bool there = read_tile(t, level, tile->number);
    int stored = there ? t->read.count : 0, same = 0;

    while (same < stored && same < tile->count &&
           wlz__hash_same(&t->read.hashes[same], &tile->hashes[same]))
        same++;
    if (same < tile->count)
        fault_note(t, level, tile->number, same);
    else if (there && stored != tile->count)
        fault_note(t, level, tile->number, -1);
}

static void end_compare(wlz__tiles *t, int level)
{
    wlz__stmt *stmt = WLZ__QUERY(t->reg, SQL_LAST, wlz__i(level));

    if (wlz__row(t->reg, stmt) && wlz__int(stmt, 0) > t->last[level].number)
        fault_note(t, level, wlz__int(stmt, 0), -1);
    wlz__reset(stmt);
}

static void tile_store(wlz__tiles *t, int level)
{
    wlz__tile *tile = &t->last[level];
    char text[WLZ__TILE_WIDTH * WLZ__TILE_HASH_LENGTH + 1];

    if (t->compares)
        tile_compare(t, level);
    if (t->compares || tile->count == tile->stored)
        return;
    for (int i = 0; i < tile->count; i++)
        wlz__base64_write(tile->hashes[i].bytes, WLZ__HASH_SIZE, text + i * WLZ__TILE_HASH_LENGTH);
    WLZ__WRITE(t->reg, tile->stored > 0 ? SQL_GROW : SQL_ADD, wlz__t(text), wlz__i(level),
               wlz__i(tile->number));
    tile->stored = tile->count;
    t->read.count = 0; /* what was read may be this one */
}

static void add(wlz__tiles *t, int level, const wlz__hash *hash)
{
    wlz__tile *tile = &t->last[level];
    wlz__hash root;

    tile->hashes[tile->count++] = *hash;
    if (tile->count < WLZ__TILE_WIDTH)
        return;
    tile_store(t, level);
    fold(tile->hashes, 8, &root);
    tile->number++;
    tile->count = tile->stored = 0;
    if (level + 1 < WLZ__TILE_LEVELS)
        add(t, level + 1, &root);
}

void wlz__tiles_add(wlz__tiles *t, const wlz__hash *leaf)
{
    add(t, 0, leaf);
    t->size++;
}

void wlz__tiles_store(wlz__tiles *t)
{
    for (int level = 0; level < WLZ__TILE_LEVELS; level++) {
        tile_store(t, level);
        if (t->compares)
            end_compare(t, level);
    }
}

/* ---- the tree in the file ---- */

/* 2^height leaves are 2^(height % 8) hashes of level height / 8. */
static bool node(void *context, int height, int64_t at, wlz__hash *hash)
{
    wlz__tiles *t = context;
    int within = height % 8;
    int64_t first = at << within;
    int offset = (int)(first % WLZ__TILE_WIDTH);

    if (!read_tile(t, height / 8, first / WLZ__TILE_WIDTH) ||
        t->read.count < offset + (1 << within))
        return false;
    fold(t->read.hashes + offset, within, hash);
    return true;
}

wlz__merkle_source wlz__tiles_source(wlz__tiles *t)
{
    return (wlz__merkle_source){node, t};
}

bool wlz__tiles_leaf(wlz__tiles *t, int64_t step, wlz__hash *hash)
{
    return node(t, 0, step - 1, hash);
}
