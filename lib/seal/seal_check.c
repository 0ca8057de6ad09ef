/* Holding the history against checkpoints. */
#include <wlzreg/seal_check.h>

#include "file/argument.h"
#include "file/builder.h"
#include "file/copy.h"
#include "file/error.h"
#include "file/history_end.h"
#include "file/list.h"
#include "file/schema_check.h"
#include "file/transaction.h"
#include "seal/leaf.h"
#include "seal/note.h"
#include "seal/tile.h"

#include <inttypes.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* clang-format off */
static const char SQL_OWN[] = "SELECT note FROM seal_checkpoint WHERE size <= ?1 ORDER BY size, id";
/* clang-format on */

typedef struct check {
    wlz_seal_check is;
    wlz__arena arena;
} check;

/* A checkpoint that the history is held against. */
typedef struct anchor {
    wlz__note note;
    bool holds;     /* the history has that root */
    bool is_stored; /* and so does the stored tree */
} anchor;

typedef struct checking {
    wlz_registry *reg;
    wlz__arena arena;
    wlz__list anchors;
    wlz__note_key key;
    bool has_key;
    wlz__tiles tiles;
    wlz__merkle history, stored; /* the tree as it is computed, and that of the stored hashes */
    bool stored_ends;            /* there are no further stored hashes */
    int64_t differs;             /* the first step whose stored hash is another; 0 = none */
    const char *found;           /* what it is now; NULL: it is missing */
    int64_t end;                 /* of the history */
    check *made;
} checking;

/* ---- what is compared ---- */

static void anchor_add(checking *c, const wlz__note *note)
{
    anchor *a = wlz__list_add(c->reg, &c->arena, &c->anchors, sizeof *a);

    if (a != NULL)
        a->note = *note;
}

static void given_read(checking *c, const char *text)
{
    wlz__note note;

    if (!wlz__note_read(c->reg, "checkpoint", text, &note))
        return;
    if (c->has_key && !wlz__note_is_signed(&note, &c->key))
        wlz__fail(c->reg, WLZ_INVALID,
                  "checkpoint: of %" PRId64 " steps: it has no right signature of %.*s",
                  "checkpoint: van %" PRId64 " stappen: het heeft geen juiste handtekening van "
                  "%.*s",
                  note.size, (int)c->key.name_length, c->key.name);
    if (note.size > c->made->is.size)
        c->made->is.size = note.size;
    anchor_add(c, &note);
}

/* The registry's own prove something where they are signed. */
static void own_read(checking *c)
{
    wlz__stmt *stmt = WLZ__QUERY(c->reg, SQL_OWN, wlz__i(c->made->is.size));

    while (wlz__row(c->reg, stmt)) {
        const char *text = wlz__column_copy(c->reg, stmt, 0, &c->arena);
        wlz__note note;

        if (!wlz__ok(c->reg))
            break;
        if (wlz__note_read(c->reg, "seal_checkpoint", text, &note)) {
            if (wlz__note_is_signed(&note, &c->key))
                anchor_add(c, &note);
        } else {
            wlz__withdraw(c->reg); /* another text in its place proves nothing */
            break;
        }
    }
    wlz__reset(stmt);
}

static int by_size(const void *a, const void *b)
{
    int64_t x = ((const anchor *)a)->note.size, y = ((const anchor *)b)->note.size;

    return (x > y) - (x < y);
}

static bool anchors_read(checking *c, const char *const *checkpoints, size_t count, const char *key)
{
    c->has_key = key != NULL;
    if (count == 0)
        wlz__fail(c->reg, WLZ_INVALID, "checkpoints: none is given", "checkpoints: geen gegeven");
    if (key != NULL && wlz__ok(c->reg))
        wlz__public_key_read(c->reg, "key", key, &c->key);
    for (size_t i = 0; i < count && wlz__ok(c->reg); i++)
        given_read(c, checkpoints[i]);
    if (c->has_key && wlz__ok(c->reg))
        own_read(c);
    if (wlz__ok(c->reg))
        qsort(c->anchors.rows, c->anchors.count, sizeof(anchor), by_size);
    return wlz__ok(c->reg);
}

/* ---- both trees ---- */

static const char *step_copy(checking *c, const wlz__leaves *l)
{
    wlz__builder b = {0};

    wlz__append_text(&b, l->table);
    wlz__append_text(&b, " ");
    wlz__append_text(&b, l->key);
    return wlz__copy_built(c->reg, &c->arena, &b);
}

/* One more step: NULL where the history has none. */
static void step_add(checking *c, int64_t seq, const wlz__leaves *l)
{
    wlz__hash now = {{0}}, sealed;
    bool there = l != NULL && l->is_whole;

    if (there)
        wlz__leaves_hash(l, &now);
    if (!c->stored_ends && !wlz__tiles_leaf(&c->tiles, seq, &sealed))
        c->stored_ends = true;
    if (!c->stored_ends)
        wlz__merkle_add(&c->stored, &sealed);
    if (!c->stored_ends && c->differs == 0 && (!there || !wlz__hash_same(&now, &sealed))) {
        c->differs = seq;
        c->found = l != NULL ? step_copy(c, l) : NULL;
    }
    wlz__merkle_add(&c->history,
                    &now); /* of a step that is missing no hash would be the right one */
}

static void anchors_compare(checking *c, size_t *next, int64_t size, bool complete)
{
    anchor *all = c->anchors.rows;
    wlz__hash root;

    for (; *next < c->anchors.count && all[*next].note.size == size; ++*next) {
        anchor *a = &all[*next];

        wlz__merkle_root(&c->history, &root);
        a->holds = complete && wlz__hash_same(&root, &a->note.root);
        wlz__merkle_root(&c->stored, &root);
        a->is_stored = c->stored.size == size && wlz__hash_same(&root, &a->note.root);
    }
}

static void trees_compare(checking *c)
{
    wlz__leaves leaves = {.reg = c->reg};
    bool more = true, complete = true;
    size_t next = 0;

    anchors_compare(c, &next, 0, true);
    wlz__leaves_begin(&leaves, 1, c->made->is.size);
    more = wlz__leaves_next(&leaves);
    for (int64_t seq = 1; seq <= c->made->is.size && wlz__ok(c->reg); seq++) {
        bool there = more && leaves.seq == seq;

        complete &= there && leaves.is_whole;
        if (!there && !more && c->stored_ends)
            break; /* neither goes on */
        step_add(c, seq, there ? &leaves : NULL);
        anchors_compare(c, &next, seq, complete);
        if (there)
            more = wlz__leaves_next(&leaves);
    }
    wlz__leaves_end(&leaves);
}

/* ---- what came of it ---- */

static void say(checking *c, const char *en, const char *nl, ...) WLZ__PRINTF(2, 4)
    WLZ__PRINTF(3, 4);

static void say(checking *c, const char *en, const char *nl, ...)
{
    wlz_seal_check *is = &c->made->is;
    va_list arguments;
    char text[600];

    va_start(arguments, nl);
    vsnprintf(text, sizeof text, wlz__in_language(c->reg, en, nl), arguments);
    va_end(arguments);
    is->message = wlz__copy(c->reg, &c->made->arena, text);
}

static void say_step(checking *c, const anchor *fails)
{
    wlz_seal_check *is = &c->made->is;

    is->step = c->differs;
    is->size = c->differs - 1;
    if (c->differs > c->end)
        say(c,
            "the history ends at step %" PRId64 ", and the checkpoint seals %" PRId64
            " steps: its end was cut off, and all before it is what was sealed",
            "de historie eindigt bij stap %" PRId64 ", en het controlepunt verzegelt %" PRId64
            " stappen: het einde is eraf gehaald, en alles ervoor is wat is verzegeld",
            c->end, fails->note.size);
    else if (c->found == NULL)
        say(c, "step %" PRId64 " of the history is missing: it was sealed, and so was all before",
            "stap %" PRId64 " van de historie ontbreekt: hij was verzegeld, met alles ervoor",
            is->step);
    else
        say(c,
            "step %" PRId64 " of the history is not what was sealed, and is the first one: now it "
            "is of %.400s",
            "stap %" PRId64 " van de historie is niet wat is verzegeld, en is de eerste: nu is hij "
            "van %.400s",
            is->step, c->found);
}

static void say_interval(checking *c, const anchor *holds, const anchor *fails)
{
    wlz_seal_check *is = &c->made->is;

    is->after = holds != NULL ? holds->note.size : 0;
    is->through = fails->note.size;
    is->size = is->after;
    say(c,
        "steps %" PRId64 " to %" PRId64 " of the history are not all what was sealed; the stored "
        "tree does not agree with the checkpoint either, so it cannot be said which",
        "de stappen %" PRId64 " tot en met %" PRId64 " van de historie zijn niet alle wat is "
        "verzegeld; ook de opgeslagen boom klopt niet met het controlepunt, dus welke is niet te "
        "zeggen",
        is->after + 1, is->through);
}

/* What is before the end is not said to be as it was. */
static void say_end(checking *c, const anchor *holds, const anchor *fails)
{
    wlz_seal_check *is = &c->made->is;

    is->after = holds != NULL ? holds->note.size : 0;
    is->through = fails->note.size;
    is->size = is->after;
    say(c,
        "the history ends at step %" PRId64 ", and the checkpoint seals %" PRId64
        " steps: its end was cut off, it is an older copy, or the checkpoint is of another "
        "registry",
        "de historie eindigt bij stap %" PRId64 ", en het controlepunt verzegelt %" PRId64
        " stappen: het einde is eraf gehaald, het is een oudere kopie, of het controlepunt is van "
        "een ander register",
        c->end, is->through);
}

static void conclude(checking *c)
{
    const anchor *all = c->anchors.rows, *holds = NULL, *fails = NULL;
    wlz_seal_check *is = &c->made->is;

    is->is_signed = c->has_key;
    for (size_t i = 0; i < c->anchors.count && fails == NULL; i++) {
        if (all[i].holds)
            holds = &all[i];
        else
            fails = &all[i];
    }
    is->status = fails != NULL ? WLZ_CORRUPT : WLZ_OK;
    if (fails == NULL)
        say(c, "the first %" PRId64 " steps of the history are what was sealed",
            "de eerste %" PRId64 " stappen van de historie zijn wat is verzegeld", is->size);
    else if (fails->is_stored && c->differs > 0 && c->differs <= fails->note.size)
        say_step(c, fails);
    else if (fails->note.size > c->end)
        say_end(c, holds, fails);
    else
        say_interval(c, holds, fails);
}

/* By a layout or a list that was changed nothing is to be read. */
static bool schema_is_right(checking *c)
{
    wlz__findings f = {.reg = c->reg};

    wlz__schema_check(&f);
    if (f.count == 0 || !wlz__ok(c->reg))
        return wlz__ok(c->reg);
    c->made->is.status = WLZ_CORRUPT;
    c->made->is.size = 0;
    say(c, "finding 1 of %" PRId64 ": %s", "bevinding 1 van %" PRId64 ": %s", f.count, f.first);
    return false;
}

static void check_all(checking *c, const char *const *checkpoints, size_t count, const char *key)
{
    if (!wlz__crypto_ready(c->reg) || !anchors_read(c, checkpoints, count, key) ||
        !schema_is_right(c))
        return;
    c->tiles.reg = c->reg;
    c->end = wlz__history_end(c->reg);
    trees_compare(c);
    if (wlz__ok(c->reg))
        conclude(c);
}

wlz_status wlz_seal_check_get(wlz_registry *registry, const char *const *checkpoints, size_t count,
                              const char *key, wlz_seal_check **out)
{
    check *made = NULL;
    checking *c = NULL;

    if (!wlz__enter_read(registry))
        return wlz__status(registry);
    if (wlz__check_given(registry, "checkpoints", checkpoints) &&
        wlz__check_given(registry, "out", out) &&
        (made = wlz__need(registry, wlz__alloc(sizeof *made))) != NULL &&
        (c = wlz__need(registry, wlz__alloc(sizeof *c))) != NULL) {
        c->reg = registry;
        c->made = made;
        check_all(c, checkpoints, count, key);
        wlz__arena_free(&c->arena);
        wlz__free(c);
    }
    wlz__leave(registry);
    if (wlz__ok(registry))
        *out = &made->is;
    else if (made != NULL)
        wlz_seal_check_free(&made->is);
    return wlz__status(registry);
}

void wlz_seal_check_free(wlz_seal_check *given)
{
    if (given == NULL)
        return;
    wlz__arena_free(&((check *)given)->arena);
    wlz__free(given);
}
