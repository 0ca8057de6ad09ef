#include "seal/tree_check.h"

#include "file/copy.h"
#include "file/error.h"
#include "file/history_end.h"
#include "seal/leaf.h"
#include "seal/note.h"
#include "seal/tile.h"

#include <inttypes.h>
#include <stdio.h>

/* clang-format off */
static const char SQL_SEALED[] =
    "SELECT ifnull(max(size), 0) FROM seal_checkpoint";
static const char SQL_STORED[] =
    "SELECT number, length(hashes) / 44 FROM seal_tile WHERE level = 0 ORDER BY number DESC LIMIT 1";
static const char SQL_ANY[] =
    "SELECT 1 FROM seal_tile LIMIT 1";
static const char SQL_CHECKPOINTS[] =
    "SELECT id, size, note FROM seal_checkpoint ORDER BY id";
/* clang-format on */

typedef struct tree_check {
    wlz__findings *f;
    wlz_registry *reg;
    wlz__tiles tiles;
    int64_t sealed; /* by the checkpoints, or by the tiles: the one that says more */
    int64_t end;    /* of the history */
} tree_check;

static int64_t number_of(wlz_registry *reg, const char *sql)
{
    wlz__stmt *stmt = wlz__prepare(reg, sql);
    int64_t number = wlz__row(reg, stmt) ? wlz__int(stmt, 0) : 0;

    wlz__reset(stmt);
    return number;
}

static int64_t stored_size(wlz_registry *reg)
{
    wlz__stmt *stmt = wlz__prepare(reg, SQL_STORED);
    int64_t size = 0;

    if (wlz__row(reg, stmt))
        size = wlz__int(stmt, 0) < INT64_MAX / WLZ__TILE_WIDTH - 1
                   ? wlz__int(stmt, 0) * WLZ__TILE_WIDTH + wlz__int(stmt, 1)
                   : INT64_MAX;
    wlz__reset(stmt);
    return size;
}

/* ---- tiles ---- */

/* What is missing, or cannot be hashed as it was, has a hash that no step has. */
static void steps_compare(tree_check *c)
{
    wlz__leaves leaves = {.reg = c->reg};
    bool more;

    wlz__leaves_begin(&leaves, 1, c->sealed);
    more = wlz__leaves_next(&leaves);
    while (c->tiles.size < c->sealed && !c->tiles.fault.found && wlz__ok(c->reg)) {
        bool there = more && leaves.seq == c->tiles.size + 1;
        wlz__hash hash = {{0}};

        if (there && leaves.is_whole)
            wlz__leaves_hash(&leaves, &hash);
        wlz__tiles_add(&c->tiles, &hash);
        if (there)
            more = wlz__leaves_next(&leaves);
    }
    wlz__leaves_end(&leaves);
    if (wlz__ok(c->reg))
        wlz__tiles_store(&c->tiles);
}

static void report_tile(tree_check *c)
{
    const wlz__tile_fault *fault = &c->tiles.fault;
    int64_t width = INT64_C(1) << (8 * fault->level);
    int64_t first = (fault->number * WLZ__TILE_WIDTH + fault->hash) * width + 1;
    char key[40], what[200];

    snprintf(key, sizeof key, "%d %" PRId64, fault->level, fault->number);
    if (fault->hash < 0)
        snprintf(what, sizeof what, "%s",
                 wlz__in_language(c->reg, "has hashes beyond what was sealed",
                                  "heeft hashes voorbij wat is verzegeld"));
    else if (fault->level == 0)
        snprintf(what, sizeof what,
                 wlz__in_language(c->reg, "the hash of step %" PRId64 " is not that of the history",
                                  "de hash van stap %" PRId64 " is niet die van de historie"),
                 first);
    else
        snprintf(what, sizeof what,
                 wlz__in_language(c->reg,
                                  "the hash of steps %" PRId64 " to %" PRId64
                                  " is not that of the history",
                                  "de hash van de stappen %" PRId64 " tot en met %" PRId64
                                  " is niet die van de historie"),
                 first, first + width - 1);
    wlz__found(c->f, "seal_tile", key, what);
}

/* ---- checkpoints, by a tree that is right ---- */

static bool is_of_history(tree_check *c, const wlz__merkle_source *source, int64_t size,
                          const char *text)
{
    wlz__note note;
    wlz__hash root;

    if (!wlz__note_read(c->reg, "seal_checkpoint", text, &note)) {
        wlz__withdraw(c->reg);
        return false;
    }
    return note.size == size && wlz__merkle_root_of(source, size, &root) &&
           wlz__hash_same(&root, &note.root);
}

static void checkpoints_compare(tree_check *c)
{
    wlz__merkle_source source = wlz__tiles_source(&c->tiles);
    wlz__stmt *stmt = wlz__prepare(c->reg, SQL_CHECKPOINTS);
    int64_t last = 0;

    while (wlz__row(c->reg, stmt)) {
        int64_t size = wlz__int(stmt, 1);

        last = size > last ? size : last;
        if (!is_of_history(c, &source, size, wlz__text(c->reg, stmt, 2)) && wlz__ok(c->reg))
            wlz__found(c->f, "seal_checkpoint", wlz__text(c->reg, stmt, 0),
                       wlz__in_language(c->reg, "is not that of the history",
                                        "is niet dat van de historie"));
    }
    if (wlz__ok(c->reg) && last < c->sealed)
        wlz__found(c->f, "seal_checkpoint", "",
                   wlz__in_language(c->reg, "the last one is missing", "het laatste ontbreekt"));
}

/* ---- both ---- */

static void report_end(tree_check *c)
{
    char what[200];

    snprintf(what, sizeof what,
             wlz__in_language(c->reg, "ends at step %" PRId64 ", and %" PRId64 " steps were sealed",
                              "eindigt bij stap %" PRId64 ", en %" PRId64
                              " stappen zijn verzegeld"),
             c->end, c->sealed);
    wlz__found(c->f, "history_step", "", what);
}

static void compare(tree_check *c)
{
    int64_t stored = stored_size(c->reg);

    c->sealed = number_of(c->reg, SQL_SEALED);
    c->sealed = stored > c->sealed ? stored : c->sealed;
    c->end = wlz__history_end(c->reg);
    if (!wlz__ok(c->reg) || (c->sealed == 0 && number_of(c->reg, SQL_ANY) == 0))
        return;
    if (c->sealed > c->end) {
        report_end(c);
        return;
    }
    c->tiles.reg = c->reg;
    c->tiles.compares = true;
    steps_compare(c);
    if (c->tiles.fault.found)
        report_tile(c);
    else if (wlz__ok(c->reg))
        checkpoints_compare(c);
}

void wlz__tree_check(wlz__findings *f)
{
    tree_check *c = wlz__need(f->reg, wlz__alloc(sizeof *c)); /* too large for a stack */

    if (c == NULL)
        return;
    c->f = f;
    c->reg = f->reg;
    compare(c);
    wlz__free(c);
}
