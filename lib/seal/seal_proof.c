/* Proofs for third parties. */
#include <wlzreg/seal_proof.h>

#include "file/argument.h"
#include "file/error.h"
#include "file/history_end.h"
#include "file/transaction.h"
#include "seal/leaf.h"
#include "seal/note.h"
#include "seal/tile.h"
#include "value/base64.h"

#include <inttypes.h>
#include <string.h>

typedef struct proof {
    wlz_seal_proof is;
    wlz__builder text;
} proof;

typedef struct proving {
    wlz_registry *reg;
    wlz__tiles tiles;
    wlz__merkle_source source;
    wlz__path path;
    proof *made;
} proving;

static void fail_tree(wlz_registry *reg)
{
    wlz__fail(reg, WLZ_CORRUPT, "the stored tree of the seal is not that of the checkpoint",
              "de opgeslagen boom van het zegel is niet die van het controlepunt");
}

/* How far the stored tree goes: this is looked at when it is not that of a checkpoint. */
static int64_t sealed_size(proving *p)
{
    wlz__hash leaf;
    int64_t low = 0, high = wlz__history_end(p->reg);

    while (low < high) {
        int64_t middle = low + (high - low + 1) / 2;

        if (wlz__tiles_leaf(&p->tiles, middle, &leaf))
            low = middle;
        else
            high = middle - 1;
    }
    return low;
}

static void fail_size(proving *p, int64_t size)
{
    int64_t end = wlz__history_end(p->reg), sealed = sealed_size(p);

    if (size > end)
        wlz__fail(p->reg, WLZ_CORRUPT,
                  "the history ends at step %" PRId64 ", and the checkpoint seals %" PRId64
                  " steps",
                  "de historie eindigt bij stap %" PRId64 ", en het controlepunt verzegelt %" PRId64
                  " stappen",
                  end, size);
    else if (size > sealed)
        wlz__fail(p->reg, WLZ_CORRUPT,
                  "the registry has sealed %" PRId64 " steps, and the checkpoint seals %" PRId64,
                  "het register heeft %" PRId64
                  " stappen verzegeld, en het controlepunt verzegelt er %" PRId64,
                  sealed, size);
    else
        fail_tree(p->reg);
}

/* What does not lead to the checkpoint would prove nothing. The root alone says so before it is looked for; a path has hashes of
 * lower levels of the stored tree, and is checked by itself. */
static bool check_root(proving *p, const wlz__note *note)
{
    wlz__hash root;

    if (wlz__ok(p->reg) && (!wlz__merkle_root_of(&p->source, note->size, &root) ||
                            !wlz__hash_same(&root, &note->root)))
        fail_size(p, note->size);
    return wlz__ok(p->reg);
}

static void hashes_append(proving *p)
{
    char text[WLZ__BASE64_LENGTH(WLZ__HASH_SIZE) + 1];

    for (size_t i = 0; i < p->path.count; i++) {
        wlz__base64_write(p->path.hashes[i].bytes, WLZ__HASH_SIZE, text);
        wlz__append(&p->made->text, "%s\n", text);
    }
    wlz__append_text(&p->made->text, "\n");
}

static bool proving_begin(proving *p, wlz_registry *reg, proof *made)
{
    p->reg = reg;
    p->made = made;
    p->tiles.reg = reg;
    p->source = wlz__tiles_source(&p->tiles);
    return wlz__crypto_ready(reg);
}

/* ---- a step ---- */

static void extra_append(proving *p, const wlz__leaves *l, const wlz__builder *openings)
{
    wlz__builder extra = {0};
    char *text = NULL;

    wlz__append_bytes(&extra, l->leaf.text + 1, l->leaf.length - 1);
    wlz__append_text(&extra, "\n");
    if (openings->length > 0)
        wlz__append_bytes(&extra, openings->text, openings->length);
    if (wlz__need(p->reg, wlz__built(&extra)) != NULL &&
        (text = wlz__need(p->reg, wlz__alloc(WLZ__BASE64_LENGTH(extra.length) + 1))) != NULL) {
        wlz__base64_write(extra.text, extra.length, text);
        wlz__append_text(&p->made->text, "extra ");
        wlz__append_text(&p->made->text, text);
        wlz__append_text(&p->made->text, "\n");
    }
    wlz__free(text);
    wlz__free(extra.text);
}

static void leaf_append(proving *p, int64_t step, bool open, wlz__hash *hash)
{
    wlz__builder openings = {0};
    wlz__leaves leaves = {.reg = p->reg, .openings = open ? &openings : NULL};
    wlz__hash sealed;

    wlz__leaves_begin(&leaves, step, step);
    if (wlz__leaves_next(&leaves)) {
        wlz__leaves_hash(&leaves, hash);
        if (!wlz__tiles_leaf(&p->tiles, step, &sealed) || !leaves.is_whole ||
            !wlz__hash_same(hash, &sealed))
            wlz__fail(p->reg, WLZ_CORRUPT, "step %" PRId64 " of the history is not what was sealed",
                      "stap %" PRId64 " van de historie is niet wat is verzegeld", step);
        extra_append(p, &leaves, &openings);
    } else {
        wlz__fail(p->reg, WLZ_NOTFOUND, "the history has no step %" PRId64,
                  "de historie heeft geen stap %" PRId64, step);
    }
    wlz__leaves_end(&leaves);
    wlz__free(openings.text);
}

static void step_prove(proving *p, int64_t step, const char *checkpoint, bool open)
{
    wlz__hash leaf = {{0}};
    wlz__note note;

    if (!wlz__note_read(p->reg, "checkpoint", checkpoint, &note) ||
        !wlz__check_range(p->reg, "step", step, 1, INT64_MAX))
        return;
    if (step > note.size)
        wlz__fail(p->reg, WLZ_INVALID, "step: the checkpoint seals %" PRId64 " steps",
                  "step: het controlepunt verzegelt %" PRId64 " stappen", note.size);
    if (!check_root(p, &note))
        return;
    wlz__append_text(&p->made->text, "c2sp.org/tlog-proof@v1\n");
    leaf_append(p, step, open, &leaf);
    if (!wlz__merkle_inclusion(&p->source, step - 1, note.size, &p->path) ||
        !wlz__merkle_includes(&p->path, step - 1, &leaf, note.size, &note.root))
        fail_tree(p->reg);
    wlz__append(&p->made->text, "index %" PRId64 "\n", step - 1);
    hashes_append(p);
    wlz__append_text(&p->made->text, checkpoint);
}

/* ---- growth ---- */

static void growth_prove(proving *p, const char *earlier, const char *later)
{
    wlz__note before, after;

    if (!wlz__note_read(p->reg, "earlier", earlier, &before) ||
        !wlz__note_read(p->reg, "later", later, &after))
        return;
    if (before.size > after.size)
        wlz__fail(p->reg, WLZ_INVALID, "later: it seals fewer steps than the earlier one",
                  "later: het verzegelt minder stappen dan het eerdere");
    if (!check_root(p, &before) || !check_root(p, &after))
        return;
    if (!wlz__merkle_consistency(&p->source, before.size, after.size, &p->path) ||
        !wlz__merkle_goes_on(&p->path, before.size, &before.root, after.size, &after.root))
        fail_tree(p->reg);
    wlz__append(&p->made->text, "old %" PRId64 "\n", before.size);
    hashes_append(p);
    wlz__append_text(&p->made->text, later);
}

/* ---- the answer ---- */

static wlz_status proving_end(wlz_registry *reg, proving *p, proof *made, wlz_seal_proof **out)
{
    if (wlz__ok(reg))
        made->is.text = wlz__need(reg, wlz__built(&made->text));
    wlz__free(p);
    wlz__leave(reg);
    if (wlz__ok(reg))
        *out = &made->is;
    else if (made != NULL)
        wlz_seal_proof_free(&made->is);
    return wlz__status(reg);
}

wlz_status wlz_seal_proof_step(wlz_registry *registry, int64_t step, const char *checkpoint,
                               bool open, wlz_seal_proof **out)
{
    proof *made = NULL;
    proving *p = NULL;

    if (!wlz__enter_read(registry))
        return wlz__status(registry);
    if (wlz__check_given(registry, "checkpoint", checkpoint) &&
        wlz__check_given(registry, "out", out) &&
        (made = wlz__need(registry, wlz__alloc(sizeof *made))) != NULL &&
        (p = wlz__need(registry, wlz__alloc(sizeof *p))) != NULL &&
        proving_begin(p, registry, made))
        step_prove(p, step, checkpoint, open);
    return proving_end(registry, p, made, out);
}

wlz_status wlz_seal_proof_growth(wlz_registry *registry, const char *earlier, const char *later,
                                 wlz_seal_proof **out)
{
    proof *made = NULL;
    proving *p = NULL;

    if (!wlz__enter_read(registry))
        return wlz__status(registry);
    if (wlz__check_given(registry, "earlier", earlier) &&
        wlz__check_given(registry, "later", later) && wlz__check_given(registry, "out", out) &&
        (made = wlz__need(registry, wlz__alloc(sizeof *made))) != NULL &&
        (p = wlz__need(registry, wlz__alloc(sizeof *p))) != NULL &&
        proving_begin(p, registry, made))
        growth_prove(p, earlier, later);
    return proving_end(registry, p, made, out);
}

void wlz_seal_proof_free(wlz_seal_proof *given)
{
    if (given == NULL)
        return;
    wlz__free(((proof *)given)->text.text);
    wlz__free(given);
}
