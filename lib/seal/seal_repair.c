/* Making the stored tree anew, for who can show what the history was. */
#include <wlzreg/seal_repair.h>

#include "file/argument.h"
#include "file/copy.h"
#include "file/error.h"
#include "file/list.h"
#include "file/memo.h"
#include "file/registry.h"
#include "file/transaction.h"
#include "seal/leaf.h"
#include "seal/note.h"
#include "seal/tile.h"

#include <wlzreg/seal_check.h>

#include <inttypes.h>

/* clang-format off */
static const char SQL_OWN[] =
    "SELECT id, size, note FROM seal_checkpoint ORDER BY size, id";
static const char SQL_FORGET[] =
    "DELETE FROM seal_tile";
static const char SQL_REMOVE[] =
    "DELETE FROM seal_checkpoint WHERE id = ?1";
static const char SQL_ADD[] =
    "INSERT INTO seal_checkpoint(size, note, at) VALUES(?1, ?2, ?3)";
/* clang-format on */

/* A checkpoint of the registry. */
typedef struct own {
    int64_t id, size;
    bool readable;
    wlz__hash root;
} own;

typedef struct repair {
    wlz_registry *reg;
    wlz__arena arena;
    wlz__list checkpoints; /* own, by size */
    int64_t proved;        /* how many steps the given checkpoints seal */
    int64_t size;          /* of the new tree */
    bool kept;             /* a checkpoint of the registry has that size, and is right */
    wlz__tiles tiles;
    wlz__merkle history;
} repair;

/* ---- what is proved ---- */

static void given_check(repair *r, const char *const *checkpoints, size_t count, const char *key)
{
    wlz_seal_check *check = NULL;

    if (wlz_seal_check_get(r->reg, checkpoints, count, key, &check) != WLZ_OK)
        return;
    r->proved = r->size = check->size;
    if (check->status != WLZ_OK)
        wlz__fail(r->reg, check->status, "%s", "%s", check->message);
    wlz_seal_check_free(check);
}

static void own_read(repair *r)
{
    wlz__stmt *stmt = wlz__prepare(r->reg, SQL_OWN);

    while (wlz__row(r->reg, stmt)) {
        own *o = wlz__list_add(r->reg, &r->arena, &r->checkpoints, sizeof *o);
        wlz__note note;

        if (o == NULL)
            break;
        o->id = wlz__int(stmt, 0);
        o->size = wlz__int(stmt, 1);
        o->readable =
            wlz__note_read(r->reg, "seal_checkpoint", wlz__text(r->reg, stmt, 2), &note) &&
            note.size == o->size;
        if (o->readable)
            o->root = note.root;
        else
            wlz__withdraw(r->reg);
        r->size = o->size > r->size ? o->size : r->size;
    }
    wlz__reset(stmt);
}

/* ---- the tree ---- */

static void own_settle(repair *r, const own *o, bool right)
{
    if (right)
        r->kept |= o->size == r->size;
    else if (o->size <= r->proved)
        WLZ__WRITE(r->reg, SQL_REMOVE, wlz__i(o->id));
    else
        wlz__fail(r->reg, WLZ_CORRUPT,
                  "the registry's checkpoint of %" PRId64 " steps is not that of the history: give "
                  "one of as many steps that was kept elsewhere",
                  "het controlepunt van %" PRId64 " stappen in het register is niet dat van de "
                  "historie: geef er een van evenveel stappen die elders is bewaard",
                  o->size);
}

/* Those of the size that the tree has now. */
static void own_compare(repair *r, size_t *next)
{
    const own *all = r->checkpoints.rows;
    wlz__hash root;

    for (; *next < r->checkpoints.count && all[*next].size <= r->history.size; ++*next) {
        const own *o = &all[*next];

        wlz__merkle_root(&r->history, &root);
        own_settle(r, o,
                   o->readable && o->size == r->history.size && wlz__hash_same(&root, &o->root));
    }
}

static void tree_make(repair *r)
{
    wlz__leaves leaves = {.reg = r->reg};
    size_t next = 0;
    wlz__hash hash;

    wlz__run(r->reg, wlz__prepare(r->reg, SQL_FORGET));
    own_compare(r, &next);
    wlz__leaves_begin(&leaves, 1, r->size);
    while (wlz__leaves_next(&leaves) && leaves.is_whole && leaves.seq == r->history.size + 1) {
        wlz__leaves_hash(&leaves, &hash);
        wlz__tiles_add(&r->tiles, &hash);
        wlz__merkle_add(&r->history, &hash);
        own_compare(r, &next);
    }
    wlz__leaves_end(&leaves);
    if (wlz__ok(r->reg) && next < r->checkpoints.count)
        own_settle(r, (const own *)r->checkpoints.rows + next, false);
    if (wlz__ok(r->reg))
        wlz__tiles_store(&r->tiles);
}

/* The last checkpoint is where a seal goes on. */
static void given_store(repair *r, const char *const *checkpoints, size_t count)
{
    wlz__note note;

    for (size_t i = 0; i < count && !r->kept && wlz__ok(r->reg); i++)
        if (wlz__note_read(r->reg, "checkpoints", checkpoints[i], &note) && note.size == r->size) {
            WLZ__WRITE(r->reg, SQL_ADD, wlz__i(note.size), wlz__t(checkpoints[i]),
                       wlz__i(wlz__now(r->reg)));
            r->kept = true;
        }
}

static void repair_all(repair *r, const char *const *checkpoints, size_t count, const char *key)
{
    given_check(r, checkpoints, count, key);
    if (wlz__ok(r->reg))
        own_read(r);
    if (!wlz__ok(r->reg))
        return;
    r->tiles.reg = r->reg;
    tree_make(r);
    given_store(r, checkpoints, count);
}

wlz_status wlz_seal_repair(wlz_registry *registry, const char *const *checkpoints, size_t count,
                           const char *key, int64_t *size)
{
    repair *r = NULL;
    int64_t sealed = 0;

    wlz__triggers_aside(registry);
    if (wlz__enter_write(registry)) {
        wlz__writes_no_policy(registry);
        if (wlz__check_given(registry, "checkpoints", checkpoints) &&
            (r = wlz__need(registry, wlz__alloc(sizeof *r))) != NULL) {
            r->reg = registry;
            repair_all(r, checkpoints, count, key);
            sealed = r->size;
            wlz__arena_free(&r->arena);
            wlz__free(r);
        }
        if (wlz__leave(registry) == WLZ_OK && size != NULL)
            *size = sealed;
    }
    wlz__triggers_back(registry);
    return wlz__status(registry);
}
