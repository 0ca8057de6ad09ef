/*
 * Dividing a fund over 3.000 providers: the shares, and booking them. The two floors are those of addenda.c.
 */
#include "region.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

__extension__ typedef __int128 wide;

typedef struct share {
    char agb[CODE_ROOM];
    int64_t key, room, amount, remainder;
    int place;
} share;

typedef struct work {
    region g;
    wlz_allocation *table;
    share *shares;
} work;

static void divide(void *context)
{
    work *w = context;
    wlz_registry *r = w->g.s.registry;

    wlz_allocation_free(w->table);
    must(r, wlz_allocation_get(r, "zk-gz-accord-2023", WLZ_SURPLUS_STAYS, &w->table), "allocation");
}

static void apply(void *context)
{
    work *w = context;
    wlz_registry *r = w->g.s.registry;

    must(r, wlz_begin_what_if(r), "what if");
    must(r, wlz_allocation_apply(r, "zk-gz-accord-2023", WLZ_SURPLUS_STAYS, NULL), "apply");
    must(r, wlz_rollback(r), "rollback");
}

/* ---- by hand ---- */

static int by_remainder(const void *a, const void *b)
{
    const share *x = a, *y = b;

    if (x->remainder != y->remainder)
        return x->remainder < y->remainder ? 1 : -1;
    return x->place - y->place;
}

static int by_place(const void *a, const void *b)
{
    return ((const share *)a)->place - ((const share *)b)->place;
}

static int64_t free_cents(hand *h)
{
    int64_t cents = row(h->stmts[FREE]) ? sqlite3_column_int64(h->stmts[FREE], 0) : 0;

    sqlite3_reset(h->stmts[FREE]);
    return cents;
}

static void divide_by(work *w, hand *h)
{
    int64_t value = 0, sum = 0, given = 0, amount = free_cents(h);
    int count = 0;

    prevailing(h, "gz_accord.min_turnover", &value);
    while (row(h->stmts[KEYS])) {
        share *s = &w->shares[count];

        snprintf(s->agb, sizeof s->agb, "%s", (const char *)sqlite3_column_text(h->stmts[KEYS], 0));
        s->key = sqlite3_column_int64(h->stmts[KEYS], 1);
        s->room = sqlite3_column_int64(h->stmts[KEYS], 2);
        s->place = count++;
        sum += s->key >= value ? s->key : 0;
    }
    for (int i = 0; i < count; i++) {
        wide quota = (wide)amount * (w->shares[i].key >= value ? w->shares[i].key : 0);

        w->shares[i].amount = (int64_t)(quota / sum);
        w->shares[i].remainder = (int64_t)(quota % sum);
        given += w->shares[i].amount;
    }
    qsort(w->shares, (size_t)count, sizeof *w->shares, by_remainder);
    for (int i = 0; given < amount; i++, given++)
        w->shares[i].amount++;
    qsort(w->shares, (size_t)count, sizeof *w->shares, by_place);
    for (int i = 0; i < count; i++)
        if (w->shares[i].amount > w->shares[i].room)
            die("%s has no room", w->shares[i].agb);
}

/* In one statement, as the library does. */
static void book(const work *w, hand *h)
{
    sqlite3_str *shares = sqlite3_str_new(h->db);
    char *text;

    for (int i = 0; i < w->g.providers; i++)
        sqlite3_str_appendf(shares, "%s\"%s\":%lld", i == 0 ? "{" : ",", w->shares[i].agb,
                            (long long)w->shares[i].amount);
    sqlite3_str_appendall(shares, "}");
    text = sqlite3_str_finish(shares);
    bind_text(h->stmts[SHARES], 1, text);
    step(h->stmts[SHARES]);
    sqlite3_free(text);
}

static void apply_by(work *w, hand *h)
{
    hand_begin(h);
    divide_by(w, h);
    book(w, h);
    step(h->stmts[ROLLBACK]);
}

static void divide_by_hand(void *context)
{
    work *w = context;

    divide_by(w, &w->g.plain);
}

static void apply_guarded(void *context)
{
    work *w = context;

    apply_by(w, &w->g.guarded);
}

static void apply_plain(void *context)
{
    work *w = context;

    apply_by(w, &w->g.plain);
}

static void same_shares(const work *w)
{
    if (w->table->count != (size_t)w->g.providers)
        die("%zu providers share", w->table->count);
    for (int i = 0; i < w->g.providers; i++)
        if (strcmp(w->table->rows[i]->agb, w->shares[i].agb) != 0 ||
            w->table->rows[i]->amount_cents != w->shares[i].amount)
            die("the share of %s is not that by hand", w->shares[i].agb);
}

void allocation(const options *o)
{
    work w = {.g.providers = o->quick ? 300 : 3000, .g.plans = 1};
    char name[80], second[80];

    w.shares = calloc((size_t)w.g.providers, sizeof *w.shares);
    if (w.shares == NULL)
        die("out of memory");
    region_make(&w.g, o);
    snprintf(name, sizeof name, "allocation.get.%d_providers.ns", w.g.providers);
    compare(&(workload){.name = name,
                        .rounds = 7,
                        .per_turn = w.g.providers,
                        .ours = divide,
                        .floor = divide_by_hand,
                        .context = &w});
    same_shares(&w);
    snprintf(name, sizeof name, "allocation.apply.%d_providers.guarded.ns", w.g.providers);
    snprintf(second, sizeof second, "allocation.apply.%d_providers.plain.ns", w.g.providers);
    compare(&(workload){.name = name,
                        .second_name = second,
                        .rounds = 5,
                        .per_turn = w.g.providers,
                        .ours = apply,
                        .floor = apply_guarded,
                        .second_floor = apply_plain,
                        .context = &w});
    wlz_allocation_free(w.table);
    free(w.shares);
    region_drop(&w.g);
}
