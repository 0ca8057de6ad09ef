/* What calls did in euros: how the positions stood, against how they stand. */
#include <wlzreg/effect.h>

#include "file/argument.h"
#include "file/copy.h"
#include "file/error.h"
#include "file/list.h"
#include "file/memory.h"
#include "file/transaction.h"
#include "production/effect_side.h"

#include <string.h>

struct wlz_effect_start {
    wlz_effect_at at;
    wlz__list standings; /* of wlz__effect_standing */
    wlz__arena arena;
};

typedef struct effect {
    wlz_effect is;
    wlz_effect_side before, after; /* of all rows together */
    wlz__arena arena;
} effect;

typedef struct effect_row {
    wlz_effect_row is;
    wlz_effect_side before, after;
} effect_row;

static wlz__list standings_read(wlz_registry *reg, wlz_effect_at at, wlz__arena *arena)
{
    return at == WLZ_EFFECT_ANEW ? wlz__effect_anew(reg, arena) : wlz__effect_agreed(reg, arena);
}

wlz_status wlz_effect_begin(wlz_registry *registry, wlz_effect_at at, wlz_effect_start **out)
{
    wlz_effect_start *start = NULL;

    if (!wlz__enter_read(registry))
        return wlz__status(registry);
    if (wlz__check_given(registry, "out", out) &&
        wlz__check_range(registry, "at", at, WLZ_EFFECT_AS_AGREED, WLZ_EFFECT_ANEW))
        start = wlz__need(registry, wlz__alloc(sizeof *start));
    if (start != NULL) {
        *start = (wlz_effect_start){.at = at};
        start->standings = standings_read(registry, at, &start->arena);
    }
    wlz__leave(registry);
    if (wlz__ok(registry))
        *out = start;
    else
        wlz_effect_start_free(start);
    return wlz__status(registry);
}

void wlz_effect_start_free(wlz_effect_start *start)
{
    if (start == NULL)
        return;
    wlz__arena_free(&start->arena);
    wlz__free(start);
}

/* ---- one provider ---- */

typedef struct comparing {
    wlz_registry *reg;
    effect *to;
    wlz__list rows; /* of effect_row */
} comparing;

static void add(comparing *c, wlz_cents cents, wlz_cents *sum)
{
    if (wlz_cents_add(*sum, cents, sum) != WLZ_OK)
        wlz__fail(c->reg, WLZ_OVERFLOW, "the amounts together are too large",
                  "de bedragen zijn samen te groot");
}

static void add_side(comparing *c, const wlz_effect_side *side, wlz_effect_side *sum)
{
    add(c, side->limit_cents, &sum->limit_cents);
    add(c, side->production_cents, &sum->production_cents);
    add(c, side->lump_cents, &sum->lump_cents);
    add(c, side->headroom_cents, &sum->headroom_cents);
}

/* The headroom follows from the others. */
static bool sides_differ(const wlz_effect_side *a, const wlz_effect_side *b)
{
    return a->limit_cents != b->limit_cents || a->production_cents != b->production_cents ||
           a->lump_cents != b->lump_cents;
}

/* A line that is on both sides counts at its percentages, or as agreed on both when one is not decided; a line of one side
 * counts there. True: it makes a difference. */
static bool compare_line(comparing *c, const wlz__effect_line *before,
                         const wlz__effect_line *after, effect_row *row)
{
    bool decided = (before == NULL || before->decided) && (after == NULL || after->decided);

    row->is.open += !decided;
    if (before != NULL)
        add(c, decided ? before->anew_cents : before->agreed_cents, &row->before.production_cents);
    if (after != NULL)
        add(c, decided ? after->anew_cents : after->agreed_cents, &row->after.production_cents);
    return before != NULL && after != NULL && before->decided != after->decided;
}

static int line_order(const wlz__effect_line *a, const wlz__effect_line *b)
{
    if (a->contract != b->contract)
        return a->contract < b->contract ? -1 : 1;
    return (a->id > b->id) - (a->id < b->id);
}

static bool compare_lines(comparing *c, const wlz__list *before, const wlz__list *after,
                          effect_row *row)
{
    const wlz__effect_line *a = before->rows, *b = after->rows;
    const wlz__effect_line *const a_end = a + before->count, *const b_end = b + after->count;
    bool differ = false;

    while (a != a_end || b != b_end) {
        bool of_a = b == b_end || (a != a_end && line_order(a, b) <= 0);
        bool of_b = a == a_end || (b != b_end && line_order(b, a) <= 0);

        differ |= compare_line(c, of_a ? a : NULL, of_b ? b : NULL, row);
        a += of_a;
        b += of_b;
    }
    return differ;
}

static void fill_anew(comparing *c, const wlz__effect_standing *before,
                      const wlz__effect_standing *after, effect_row *row, bool *differ)
{
    static const wlz__list none = {0};

    *differ = compare_lines(c, before != NULL ? &before->lines : &none,
                            after != NULL ? &after->lines : &none, row);
    row->before.headroom_cents =
        row->before.limit_cents - row->before.production_cents - row->before.lump_cents;
    row->after.headroom_cents =
        row->after.limit_cents - row->after.production_cents - row->after.lump_cents;
}

static void list_row(comparing *c, const effect_row *row)
{
    effect_row *made = wlz__list_add(c->reg, &c->to->arena, &c->rows, sizeof *made);

    if (made == NULL)
        return;
    *made = *row;
    made->is.office = wlz__copy(c->reg, &c->to->arena, row->is.office);
    made->is.agb = wlz__copy(c->reg, &c->to->arena, row->is.agb);
    made->is.name = wlz__copy(c->reg, &c->to->arena, row->is.name);
    add_side(c, &row->before, &c->to->before);
    add_side(c, &row->after, &c->to->after);
    c->to->is.exceeded += row->after.headroom_cents < 0;
}

/* One of both may be NULL. */
static void compare_standings(comparing *c, wlz_effect_at at, const wlz__effect_standing *before,
                              const wlz__effect_standing *after)
{
    const wlz__effect_standing *any = after != NULL ? after : before;
    effect_row row = {
        .is = {.office = any->office, .agb = any->agb, .name = any->name, .year = any->year}};
    bool differ = false;

    if (before != NULL)
        row.before = before->side;
    if (after != NULL)
        row.after = after->side;
    if (at == WLZ_EFFECT_ANEW)
        fill_anew(c, before, after, &row, &differ);
    if (differ || sides_differ(&row.before, &row.after))
        list_row(c, &row);
}

/* ---- all of them ---- */

static int order_of(const wlz__effect_standing *a, const wlz__effect_standing *b)
{
    int order = strcmp(a->office, b->office);

    if (order == 0)
        order = strcmp(a->agb, b->agb);
    return order != 0 ? order : a->year - b->year;
}

static void compare_all(comparing *c, wlz_effect_at at, const wlz__list *before,
                        const wlz__list *after)
{
    const wlz__effect_standing *a = before->rows, *b = after->rows;
    const wlz__effect_standing *const a_end = a + before->count, *const b_end = b + after->count;

    while (wlz__ok(c->reg) && (a != a_end || b != b_end)) {
        bool of_a = b == b_end || (a != a_end && order_of(a, b) <= 0);
        bool of_b = a == a_end || (b != b_end && order_of(b, a) <= 0);

        compare_standings(c, at, of_a ? a : NULL, of_b ? b : NULL);
        a += of_a;
        b += of_b;
    }
}

static void effect_fill(wlz_registry *reg, const wlz_effect_start *start, effect *to)
{
    static const wlz_effect_start nothing = {.at = WLZ_EFFECT_AS_AGREED};
    const wlz_effect_start *from = start != NULL ? start : &nothing;
    comparing c = {.reg = reg, .to = to};
    wlz__arena arena = {0};
    wlz__list now = standings_read(reg, from->at, &arena);

    if (wlz__ok(reg))
        compare_all(&c, from->at, &from->standings, &now);
    for (size_t i = 0; i < c.rows.count; i++) { /* they do not move any more */
        effect_row *row = &((effect_row *)c.rows.rows)[i];

        row->is.before = &row->before;
        row->is.after = &row->after;
    }
    to->is.before = &to->before;
    to->is.after = &to->after;
    to->is.rows = wlz__list_pointers(reg, &to->arena, &c.rows, sizeof(effect_row));
    to->is.count = c.rows.count;
    wlz__arena_free(&arena);
}

wlz_status wlz_effect_get(wlz_registry *registry, const wlz_effect_start *start, wlz_effect **out)
{
    effect *made = NULL;

    if (!wlz__enter_read(registry))
        return wlz__status(registry);
    if (wlz__check_given(registry, "out", out))
        made = wlz__need(registry, wlz__alloc(sizeof *made));
    if (made != NULL) {
        *made = (effect){0};
        effect_fill(registry, start, made);
    }
    wlz__leave(registry);
    if (wlz__ok(registry))
        *out = &made->is;
    else if (made != NULL)
        wlz_effect_free(&made->is);
    return wlz__status(registry);
}

void wlz_effect_free(wlz_effect *given)
{
    if (given == NULL)
        return;
    wlz__arena_free(&((effect *)given)->arena);
    wlz__free(given);
}
