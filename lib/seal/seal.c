/* Sealing: the steps that are new, and a checkpoint. */
#include <wlzreg/seal.h>

#include "file/argument.h"
#include "file/copy.h"
#include "file/error.h"
#include "file/history_end.h"
#include "file/memo.h"
#include "file/transaction.h"
#include "seal/leaf.h"
#include "seal/note.h"
#include "seal/tile.h"
#include "value/base64.h"

#include <inttypes.h>
#include <stdio.h>
#include <string.h>

/* clang-format off */
static const char SQL_LAST[] =
    "SELECT note FROM seal_checkpoint ORDER BY size DESC, id LIMIT 1";
static const char SQL_KNOWN[] =
    "SELECT 1 FROM seal_checkpoint WHERE size = ?1 AND note = ?2";
static const char SQL_ADD[] =
    "INSERT INTO seal_checkpoint(size, note, at) VALUES(?1, ?2, ?3)";
/* clang-format on */

#define ORIGIN_SIZE 201

typedef struct checkpoint {
    wlz_checkpoint is;
    wlz__arena arena;
} checkpoint;

typedef struct sealing {
    wlz_registry *reg;
    wlz__tiles tiles;
    wlz__arena arena;
    char origin[ORIGIN_SIZE];
    wlz__note_key key;
    bool has_key;
    int64_t added;
} sealing;

bool wlz_seal_available(void)
{
    return wlz__crypto_works();
}

/* ---- what there is ---- */

/* What goes on from a tree that was changed would be signed as if it were right. */
static void last_check(sealing *s, const wlz__note *last)
{
    wlz__merkle_source source = wlz__tiles_source(&s->tiles);
    wlz__hash root;

    if (last->size != s->tiles.size || !wlz__merkle_root_of(&source, last->size, &root) ||
        !wlz__hash_same(&root, &last->root))
        wlz__fail(s->reg, WLZ_CORRUPT,
                  "the stored tree of the seal is not that of the last checkpoint: compare the "
                  "history with a checkpoint that was kept elsewhere",
                  "de opgeslagen boom van het zegel is niet die van het laatste controlepunt: "
                  "vergelijk de historie met een controlepunt dat elders is bewaard");
}

/* The steps that came in the place of others would be sealed as if they followed. Looking at the last one finds a tail that was
 * cut off; a step before it is for wlz_verify. */
static void steps_check(sealing *s)
{
    wlz__leaves leaves = {.reg = s->reg};
    int64_t size = s->tiles.size;
    wlz__hash sealed, hash;
    bool there;

    if (size == 0 || !wlz__ok(s->reg))
        return;
    wlz__leaves_begin(&leaves, size, size);
    there = wlz__leaves_next(&leaves);
    if (there)
        wlz__leaves_hash(&leaves, &hash);
    if (!there)
        wlz__fail(s->reg, WLZ_CORRUPT,
                  "the history ends at step %" PRId64 ", and %" PRId64
                  " steps are sealed: compare it with a checkpoint that was kept elsewhere",
                  "de historie eindigt bij stap %" PRId64 ", en %" PRId64
                  " stappen zijn verzegeld: vergelijk haar met een controlepunt dat elders is "
                  "bewaard",
                  wlz__history_end(s->reg), size);
    else if (!leaves.is_whole || !wlz__tiles_leaf(&s->tiles, size, &sealed) ||
             !wlz__hash_same(&hash, &sealed))
        wlz__fail(s->reg, WLZ_CORRUPT,
                  "step %" PRId64 " of the history is not what was sealed: compare it with a "
                  "checkpoint that was kept elsewhere",
                  "stap %" PRId64 " van de historie is niet wat is verzegeld: vergelijk haar met "
                  "een controlepunt dat elders is bewaard",
                  size);
    wlz__leaves_end(&leaves);
}

static void origin_take(sealing *s, const char *origin, size_t length)
{
    if (length >= ORIGIN_SIZE)
        wlz__fail(s->reg, WLZ_CORRUPT, "the origin of the seal is too long",
                  "de herkomst van het zegel is te lang");
    else
        snprintf(s->origin, sizeof s->origin, "%.*s", (int)length, origin);
}

/* The first seal gives the registry a name that stays. */
static void origin_make(sealing *s, const char *origin)
{
    unsigned char chance[16];

    if (origin != NULL) {
        origin_take(s, origin, strlen(origin));
    } else if (s->has_key) {
        origin_take(s, s->key.name, s->key.name_length);
    } else {
        wlz__crypto_random(chance, sizeof chance);
        for (size_t i = 0; i < sizeof chance; i++)
            chance[i] = (unsigned char)("0123456789abcdefghijklmnopqrstuv"[chance[i] & 31]);
        snprintf(s->origin, sizeof s->origin, "wlzreg/%.*s", (int)sizeof chance,
                 (const char *)chance);
    }
}

static void origin_find(sealing *s, const char *origin)
{
    const char *text = wlz__first_text(s->reg, wlz__prepare(s->reg, SQL_LAST), &s->arena);
    wlz__note last;

    if (!wlz__ok(s->reg))
        return;
    if (text == NULL) {
        if (s->tiles.size > 0)
            wlz__fail(s->reg, WLZ_CORRUPT, "the checkpoints of the seal are gone",
                      "de controlepunten van het zegel zijn verdwenen");
        origin_make(s, origin);
        return;
    }
    if (!wlz__note_read(s->reg, "seal_checkpoint", text, &last))
        return;
    last_check(s, &last);
    origin_take(s, last.origin, last.origin_length);
    if (origin != NULL && strcmp(origin, s->origin) != 0)
        wlz__fail(s->reg, WLZ_INVALID, "origin: the seal of this registry has the origin %s",
                  "origin: het zegel van dit register heeft de herkomst %s", s->origin);
}

static bool check_arguments(sealing *s, const char *origin, const char *key, const void *out)
{
    if (!wlz__check_given(s->reg, "out", out) || !wlz__crypto_ready(s->reg))
        return false;
    if (origin != NULL && !wlz__key_name_is_good(origin, strlen(origin)))
        wlz__fail(s->reg, WLZ_INVALID,
                  "origin: ASCII without blanks and plus signs was expected, as example.nl/wlz",
                  "origin: ASCII zonder spaties en plustekens verwacht, zoals example.nl/wlz");
    s->has_key = key != NULL;
    return wlz__ok(s->reg) && (key == NULL || wlz__secret_key_read(s->reg, "key", key, &s->key));
}

/* ---- what is new ---- */

static void steps_seal(sealing *s)
{
    wlz__leaves leaves = {.reg = s->reg, .makes_salts = true};
    wlz__hash hash;

    wlz__leaves_begin(&leaves, s->tiles.size + 1, INT64_MAX);
    while (wlz__leaves_next(&leaves)) {
        if (leaves.seq != s->tiles.size + 1) {
            wlz__fail(s->reg, WLZ_CORRUPT, "step %" PRId64 " of the history is missing",
                      "stap %" PRId64 " van de historie ontbreekt", s->tiles.size + 1);
            break;
        }
        wlz__leaves_hash(&leaves, &hash);
        wlz__tiles_add(&s->tiles, &hash);
        s->added++;
    }
    wlz__leaves_end(&leaves);
    if (wlz__ok(s->reg))
        wlz__tiles_store(&s->tiles);
}

/* ---- the checkpoint ---- */

static void checkpoint_store(sealing *s, const char *note)
{
    wlz__stmt *stmt = WLZ__QUERY(s->reg, SQL_KNOWN, wlz__i(s->tiles.size), wlz__t(note));
    bool known = wlz__row(s->reg, stmt);

    if (known)
        wlz__reset(stmt);
    else
        WLZ__WRITE(s->reg, SQL_ADD, wlz__i(s->tiles.size), wlz__t(note), wlz__i(wlz__now(s->reg)));
}

static void checkpoint_make(sealing *s, checkpoint *made)
{
    wlz__merkle_source source = wlz__tiles_source(&s->tiles);
    char root_text[WLZ__BASE64_LENGTH(WLZ__HASH_SIZE) + 1];
    wlz__builder note = {0};
    wlz__hash root;

    if (!wlz__merkle_root_of(&source, s->tiles.size, &root)) {
        wlz__fail(s->reg, WLZ_CORRUPT, "the stored tree of the seal cannot be read",
                  "de opgeslagen boom van het zegel is niet te lezen");
        return;
    }
    wlz__note_body(&note, s->origin, s->tiles.size, &root);
    if (s->has_key)
        wlz__note_sign(&note, note.length, &s->key);
    if (wlz__need(s->reg, wlz__built(&note)) != NULL) {
        wlz__base64_write(root.bytes, WLZ__HASH_SIZE, root_text);
        checkpoint_store(s, note.text);
        made->is = (wlz_checkpoint){.origin = wlz__copy(s->reg, &made->arena, s->origin),
                                    .size = s->tiles.size,
                                    .added = s->added,
                                    .root = wlz__copy(s->reg, &made->arena, root_text),
                                    .note = wlz__copy(s->reg, &made->arena, note.text)};
    }
    wlz__free(note.text);
}

static void seal(sealing *s, const char *origin, checkpoint *made)
{
    if (!wlz__tiles_open(&s->tiles, s->reg))
        return;
    origin_find(s, origin);
    steps_check(s);
    if (wlz__ok(s->reg))
        steps_seal(s);
    if (wlz__ok(s->reg))
        checkpoint_make(s, made);
}

wlz_status wlz_seal(wlz_registry *registry, const char *origin, const char *key,
                    wlz_checkpoint **out)
{
    checkpoint *made = NULL;
    sealing *s = NULL;

    if (!wlz__enter_write(registry))
        return wlz__status(registry);
    wlz__writes_no_policy(registry);
    if ((made = wlz__need(registry, wlz__alloc(sizeof *made))) != NULL &&
        (s = wlz__need(registry, wlz__alloc(sizeof *s))) != NULL) {
        s->reg = registry;
        if (check_arguments(s, origin, key, out))
            seal(s, origin, made);
        wlz__crypto_forget(&s->key, sizeof s->key);
        wlz__arena_free(&s->arena);
        wlz__free(s);
    }
    wlz__leave(registry);
    if (wlz__ok(registry))
        *out = &made->is;
    else if (made != NULL)
        wlz_checkpoint_free(&made->is);
    return wlz__status(registry);
}

void wlz_checkpoint_free(wlz_checkpoint *given)
{
    if (given == NULL)
        return;
    wlz__arena_free(&((checkpoint *)given)->arena);
    wlz__free(given);
}
