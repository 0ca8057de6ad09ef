/*
 * Agreeing addenda with five parties each, all in one transaction: their conditions, the funds they draw, their money.
 *
 * There are two floors. "guarded" (floor_addenda_guarded.sql) holds what the library holds against any client, by lean
 * triggers; region_attack tries it. "plain" (floor_addenda_plain.sql) trusts its clients: the program checks the
 * conditions and books. Both keep the same amounts and a history, and are as durable.
 */
#include "region.h"

#include <stdio.h>

#define PARTIES 5
#define AGREED_ON 20230110

typedef struct work {
    region g;
    int per_turn;
    int done; /* by the library */
} work;

static void agree(void *context)
{
    work *w = context;
    wlz_registry *r = w->g.s.registry;
    char id[24];

    must(r, wlz_begin(r), "begin");
    for (int i = 0; i < w->per_turn; i++) {
        snprintf(id, sizeof id, "p%d", ++w->done);
        must(r, wlz_addendum_agree(r, id, AGREED_ON), id);
    }
    must(r, wlz_commit(r), "commit");
}

/* ---- by hand ---- */

static void certify_by_hand(hand *h, const char *id, const char *rule, const char *topic,
                            bool number, int64_t least)
{
    int64_t value = 0, provision = prevailing(h, topic, &value);

    if (provision == 0 || (!number && value != 0))
        return;
    if (number && least > value)
        die("%s: %s", id, rule);
    bind_text(h->stmts[CERTIFY], 1, id);
    bind_text(h->stmts[CERTIFY], 2, rule);
    sqlite3_bind_int64(h->stmts[CERTIFY], 3, provision);
    sqlite3_bind_int64(h->stmts[CERTIFY], 4, value);
    step(h->stmts[CERTIFY]);
}

static void draw_by_hand(hand *h, const char *id)
{
    sqlite3_stmt *money = h->stmts[MONEY_OF], *funds = h->stmts[FUNDS], *fund = h->stmts[FUND];

    bind_text(money, 1, id);
    while (row(money)) {
        int64_t need = sqlite3_column_int64(money, 2);

        bind_text(funds, 1, (const char *)sqlite3_column_text(money, 3));
        bind_text(funds, 2, OFFICE);
        bind_text(funds, 3, "GZ");
        bind_text(funds, 4, (const char *)sqlite3_column_text(money, 4));
        while (need > 0 && row(funds)) {
            int64_t left = sqlite3_column_int64(funds, 1), part = need < left ? need : left;

            if (part <= 0)
                continue;
            bind_text(fund, 1, id);
            bind_text(fund, 2, (const char *)sqlite3_column_text(money, 0));
            bind_text(fund, 3, (const char *)sqlite3_column_text(funds, 0));
            bind_text(fund, 4, (const char *)sqlite3_column_text(money, 1));
            sqlite3_bind_int64(fund, 5, part);
            step(fund);
            need -= part;
        }
        sqlite3_reset(funds);
        if (need > 0)
            die("%s: no fund", id);
    }
}

static void step_of(hand *h, int statement, const char *id)
{
    bind_text(h->stmts[statement], 1, id);
    step(h->stmts[statement]);
}

static void certify_all(hand *h, const char *id)
{
    static const char *const flags[][2] = {
        {"addendum_regional_support", "addendum.regional_support"},
        {"addendum_aim", "addendum.aim"},
        {"addendum_sustained", "addendum.sustained"},
        {"addendum_timeline", "addendum.timeline"},
        {"addendum_obligations", "addendum.obligations"},
        {"addendum_monitoring", "addendum.monitoring"},
        {"addendum_competition", "addendum.competition"}};

    certify_by_hand(h, id, "addendum_parties", "addendum.min_parties", true, 0);
    certify_by_hand(h, id, "addendum_deadline", "deadline.procurement.16", true, 20230110000000);
    for (size_t i = 0; i < sizeof flags / sizeof *flags; i++)
        certify_by_hand(h, id, flags[i][0], flags[i][1], false, 0);
}

/* The conditions that the triggers of a guarded one check. */
static void check_conditions(hand *h, const char *id)
{
    sqlite3_stmt *lacks = h->stmts[LACKS];

    bind_text(lacks, 1, id);
    if (!row(lacks) || sqlite3_column_int(lacks, 2) != 1 || sqlite3_column_int64(lacks, 3) < 2)
        die("%s lacks something", id);
    sqlite3_reset(lacks);
}

static void agree_one(hand *h, const char *id)
{
    step_of(h, SET_DAY, id);
    if (!h->is_guarded)
        check_conditions(h, id);
    draw_by_hand(h, id);
    certify_all(h, id);
    step_of(h, AGREE, id);
    if (!h->is_guarded) {
        step_of(h, YEAR_OF, id);
        step_of(h, BOOK, id);
    }
}

static void by_hand(hand *h, int count)
{
    char id[24];

    hand_begin(h);
    for (int i = 0; i < count; i++) {
        snprintf(id, sizeof id, "p%d", ++h->done);
        agree_one(h, id);
    }
    step(h->stmts[CONTEXT_CLEAR]);
    step(h->stmts[COMMIT]);
}

static void guarded(void *context)
{
    work *w = context;

    by_hand(&w->g.guarded, w->per_turn);
}

static void plain(void *context)
{
    work *w = context;

    by_hand(&w->g.plain, w->per_turn);
}

void addenda(const options *o)
{
    int rounds = o->quick ? 3 : 5;
    work w = {.g.providers = 200, .per_turn = o->quick ? 100 : 2000};
    char name[80], second[80];

    w.g.plans = rounds * w.per_turn + 1; /* the last one stays a draft */
    region_make(&w.g, o);
    snprintf(name, sizeof name, "addenda.agree.%d_plans.%d_parties.guarded.ns", w.g.plans - 1,
             PARTIES);
    snprintf(second, sizeof second, "addenda.agree.%d_plans.%d_parties.plain.ns", w.g.plans - 1,
             PARTIES);
    compare(&(workload){.name = name,
                        .second_name = second,
                        .rounds = rounds,
                        .per_turn = w.per_turn,
                        .ours = agree,
                        .floor = guarded,
                        .second_floor = plain,
                        .context = &w});
    region_compare(&w.g);
    region_attack(&w.g);
    region_drop(&w.g);
}
