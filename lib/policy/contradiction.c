/* Which provisions contradict each other on one case, and which of them prevails. */
#include <wlzreg/contradiction.h>

#include "file/argument.h"
#include "file/builder.h"
#include "file/copy.h"
#include "file/error.h"
#include "file/list.h"
#include "file/memory.h"
#include "file/statement.h"
#include "file/transaction.h"
#include "policy/candidate.h"
#include "policy/policy.h"
#include "policy/policy_read.h"
#include "policy/policy_row.h"
#include "policy/prevail.h"
#include "policy/provider.h"
#include "policy/question.h"
#include "policy/rank_rule.h"

#include <stdlib.h>
#include <string.h>

/* clang-format off */
/* In the order of the index: one provider and topic after the other. */
static const char SQL_OF_PROVIDERS[] =
    "SELECT " WLZ__PROVISION_COLUMNS ", " WLZ__DOCUMENT_COLUMNS_EXTENDED("?2")
    "  FROM provision p INDEXED BY provision_of_provider"
    "  JOIN document d ON d.id = p.document"
    " WHERE p.provider IS NOT NULL AND (d.office IS NULL OR d.office = ?1)"
    " ORDER BY p.provider, p.topic";
/* clang-format on */

typedef struct contradictions {
    wlz_contradictions is;
    wlz__arena arena;
    wlz__list rows; /* of wlz_contradiction */
} contradictions;

typedef struct search {
    wlz_registry *reg;
    const wlz__policy *policy;
    const char *office;
    wlz_date from, to, known_on;
    contradictions *list;
    wlz__arena arena; /* the provisions of single providers */
    wlz__list own;    /* of const wlz__provision *: those of one provider and topic */
} search;

static wlz_date later(wlz_date a, wlz_date b)
{
    return a > b ? a : b;
}

/* The earlier of two ends, of which 0 is open. */
static wlz_date earlier_end(wlz_date a, wlz_date b)
{
    if (a == 0 || b == 0)
        return a == 0 ? b : a;
    return a < b ? a : b;
}

/* ---- whether two provisions meet in one case ---- */

static bool known(const search *s, const wlz__provision *p)
{
    return wlz__speaks_for(p->document, s->office) &&
           wlz__document_known(p->document, s->known_on) &&
           wlz__is_current(p->effective_on, p->corrected_on, s->known_on);
}

static bool periods_meet(const search *s, const wlz__provision *a, const wlz__provision *b,
                         wlz_date *from, wlz_date *to)
{
    *from = later(later(later(a->valid_from, b->valid_from),
                        later(a->document->valid_from, b->document->valid_from)),
                  s->from);
    *to = earlier_end(earlier_end(earlier_end(a->valid_to, b->valid_to),
                                  earlier_end(a->document->valid_to, b->document->valid_to)),
                      s->to);
    return *to == 0 || *from < *to;
}

/* A provision of one provider meets a general one only within the scope of that provider. */
static bool provider_is_meant(search *s, const char *agb, const wlz_scope *general, wlz_date day)
{
    const char *kind = NULL;
    wlz__fact relation;

    if (general->sector != NULL) {
        if (!wlz__provider_in_sector(s->reg, agb, general->sector, day, &kind, &s->arena))
            return false;
        if (general->provider_kind != NULL &&
            (kind == NULL || strcmp(kind, general->provider_kind) != 0))
            return false;
    }
    if (general->relation == NULL)
        return true;
    relation = wlz__fact_get(s->reg, s->office, agb, "relation", day, s->known_on, &s->arena);
    return !relation.recorded || strcmp(relation.word, general->relation) == 0;
}

/* ---- the list ---- */

static wlz__candidate candidate_of(search *s, const wlz__provision *p, wlz_date day)
{
    int rank = wlz__rank_of(s->policy, s->office, p->document, p->rank_override, day, s->known_on);
    const wlz__rank *order =
        wlz__rank_row(s->policy, s->office, p->document, p->rank_override, day, s->known_on);

    return (wlz__candidate){
        .provision = p,
        .entry = WLZ__CONTENDS,
        .rank = rank,
        .order = order,
        .struck = wlz__struck_by(s->policy, s->office, day, s->known_on,
                                 &(wlz__stated){p->document, p->paragraph, p->topic, rank, order})};
}

/* A side of a pair; `other`: what it yields to or is tied with, NULL: nothing. */
static wlz_candidate *side_of(search *s, wlz_outcome outcome, const wlz__candidate *x,
                              const wlz__candidate *other)
{
    wlz__arena *arena = &s->list->arena;
    wlz_candidate *to = wlz__need(s->reg, wlz__arena_alloc(arena, sizeof *to));
    wlz__claim claim = wlz__claim_of(x), against;

    if (to == NULL)
        return NULL;
    if (other != NULL)
        against = wlz__claim_of(other);
    wlz__candidate_copy(s->reg, arena, x, to);
    wlz__candidate_explain(s->reg, arena, outcome, &claim, other != NULL ? &against : NULL, to);
    return to;
}

/* Neither prevails by an order that is ambiguous. */
static void say_ambiguous(search *s, const wlz__rank *order, wlz_candidate *yields)
{
    wlz__builder b = {0};

    wlz__append(&b,
                wlz__in_language(s->reg, "rank %d, by an order of rank that is ambiguous (%s, %s)",
                                 "rang %d, volgens een rangorde die dubbelzinnig is (%s, %s)"),
                yields->rank, order->document->id, order->paragraph);
    yields->reason = wlz__copy_built(s->reg, &s->list->arena, &b);
}

/* How b does against a, and the row of the order of rank that this rests on, NULL = none that leaves anything open. */
static wlz_outcome outcome_of(const wlz__candidate *a, const wlz__candidate *b,
                              const wlz__rank **order)
{
    wlz__claim x = wlz__claim_of(a), y = wlz__claim_of(b);
    wlz_outcome outcome = WLZ_OUTCOME_UNRANKED;

    *order = NULL;
    if (a->rank >= 0 && b->rank >= 0)
        outcome = wlz__claim_against(&y, &x);
    if (outcome == WLZ_OUTCOME_UNRANKED || outcome == WLZ_OUTCOME_TIED ||
        outcome == WLZ_OUTCOME_PREVAILS)
        return outcome;
    *order = wlz__weaker_order(a->order, b->order);
    return *order != NULL && (*order)->standing == WLZ_AMBIGUOUS ? WLZ_OUTCOME_AMBIGUOUS : outcome;
}

static bool is_tie(wlz_outcome outcome)
{
    return outcome == WLZ_OUTCOME_TIED || outcome == WLZ_OUTCOME_UNRANKED ||
           outcome == WLZ_OUTCOME_AMBIGUOUS;
}

static void list_pair(search *s, const wlz__topic *topic, const wlz__candidate *a,
                      const wlz__candidate *b, wlz_date from, wlz_date to)
{
    const wlz__rank *order;
    wlz_outcome outcome = outcome_of(a, b, &order);
    bool compared = outcome != WLZ_OUTCOME_UNRANKED && outcome != WLZ_OUTCOME_AMBIGUOUS;
    wlz_candidate *prevails, *yields;
    wlz_contradiction *c;

    if (outcome == WLZ_OUTCOME_PREVAILS) {
        list_pair(s, topic, b, a, from, to);
        return;
    }
    c = wlz__list_add(s->reg, &s->list->arena, &s->list->rows, sizeof *c);
    if (c == NULL)
        return;
    c->topic = wlz__copy(s->reg, &s->list->arena, topic->id);
    c->unit = wlz__copy(s->reg, &s->list->arena, topic->unit);
    c->tie = is_tie(outcome);
    c->standing = order != NULL ? order->standing : WLZ_STATED;
    c->from_day = from;
    c->to_day = to;
    c->prevails = prevails = side_of(s, c->tie ? outcome : WLZ_OUTCOME_PREVAILS, a,
                                     outcome == WLZ_OUTCOME_TIED ? b : NULL);
    c->yields = yields = side_of(s, outcome, b, compared ? a : NULL);
    if (yields != NULL && outcome == WLZ_OUTCOME_AMBIGUOUS)
        say_ambiguous(s, order, yields);
    if (prevails != NULL) /* over this one, not over all there may be */
        prevails->reason = wlz__copy(
            s->reg, &s->list->arena,
            c->tie ? wlz__in_language(s->reg, "neither prevails", "geen van beide gaat voor")
                   : wlz__in_language(s->reg, "prevails", "gaat voor"));
}

/* A day on which one of two may begin or cease to be struck: the first after `from`; 0 = none. */
static wlz_date next_strike(const search *s, const wlz__provision *a, const wlz__provision *b,
                            wlz_date from, wlz_date to)
{
    return earlier_end(wlz__next_strike(s->policy, a->document, from, to),
                       wlz__next_strike(s->policy, b->document, from, to));
}

/* The days of the period on which neither is struck: each run of them is a contradiction. */
static void list_runs(search *s, const wlz__topic *topic, const wlz__provision *a,
                      const wlz__provision *b, wlz_date from, wlz_date to)
{
    wlz_date since = 0, day = from;
    wlz__candidate x, y, first_x, first_y;

    while (day != 0) {
        wlz_date next = next_strike(s, a, b, day, to);
        bool both;

        x = candidate_of(s, a, day);
        y = candidate_of(s, b, day);
        both = !wlz__is_struck(x.struck) && !wlz__is_struck(y.struck);
        if (both && since == 0) {
            since = day;
            first_x = x;
            first_y = y;
        } else if (!both && since != 0) {
            list_pair(s, topic, &first_x, &first_y, since, day);
            since = 0;
        }
        day = next;
    }
    if (since != 0)
        list_pair(s, topic, &first_x, &first_y, since, to);
}

static void compare(search *s, const wlz__topic *topic, const wlz__provision *a,
                    const wlz__provision *b)
{
    wlz_date from, to;

    if (a->value == b->value || !wlz__scopes_meet(&a->scope, &b->scope) || !known(s, a) ||
        !known(s, b) || !periods_meet(s, a, b, &from, &to))
        return;
    if (a->scope.provider != NULL && !provider_is_meant(s, a->scope.provider, &b->scope, from))
        return;
    list_runs(s, topic, a, b, from, to);
}

/* ---- the search ---- */

static void among_general(search *s, const wlz__topic *topic)
{
    const wlz__provision *all = s->policy->provisions; /* NULL when there are none */
    size_t end = topic->first + topic->provisions;

    for (size_t i = topic->first; i < end; i++)
        for (size_t j = i + 1; j < end && wlz__ok(s->reg); j++)
            compare(s, topic, &all[i], &all[j]);
}

static void of_one_provider(search *s)
{
    const wlz__provision *const *own = s->own.rows;
    const wlz__topic *topic = s->own.count > 0 ? wlz__policy_topic(s->policy, own[0]->topic) : NULL;

    for (size_t i = 0; topic != NULL && i < s->own.count; i++) {
        for (size_t j = i + 1; j < s->own.count && wlz__ok(s->reg); j++)
            compare(s, topic, own[i], own[j]);
        for (size_t j = 0; j < topic->provisions && wlz__ok(s->reg); j++)
            compare(s, topic, own[i], &s->policy->provisions[topic->first + j]);
    }
    s->own.count = 0;
}

static void own_add(search *s, wlz__stmt *stmt)
{
    wlz__provision *p = wlz__need(s->reg, wlz__arena_alloc(&s->arena, sizeof *p));
    const wlz__provision **own = s->own.rows;

    if (p == NULL || !wlz__own_from_row(s->reg, s->policy, stmt, NULL, s->known_on, &s->arena, p))
        return;
    if (s->own.count > 0 && (strcmp((*own)->scope.provider, p->scope.provider) != 0 ||
                             strcmp((*own)->topic, p->topic) != 0))
        of_one_provider(s);
    own = wlz__list_add(s->reg, &s->arena, &s->own, sizeof *own);
    if (own != NULL)
        *own = p;
}

static void of_providers(search *s)
{
    wlz__stmt *stmt = WLZ__QUERY(s->reg, SQL_OF_PROVIDERS, wlz__t(s->office), wlz__d(s->known_on));

    while (wlz__row(s->reg, stmt))
        own_add(s, stmt);
    if (wlz__ok(s->reg))
        of_one_provider(s);
}

static int by_topic(const void *a, const void *b)
{
    const wlz_contradiction *x = a, *y = b;
    int order = strcmp(x->topic, y->topic);

    if (order == 0)
        order = (x->prevails->provision > y->prevails->provision) -
                (x->prevails->provision < y->prevails->provision);
    if (order == 0)
        order = (x->yields->provision > y->yields->provision) -
                (x->yields->provision < y->yields->provision);
    return order;
}

static void return_rows(search *s)
{
    wlz__list *rows = &s->list->rows;

    if (rows->count == 0)
        return;
    qsort(rows->rows, rows->count, sizeof(wlz_contradiction), by_topic);
    s->list->is.rows = wlz__list_pointers(s->reg, &s->list->arena, rows, sizeof(wlz_contradiction));
    s->list->is.count = rows->count;
}

static void search_all(search *s)
{
    s->list = wlz__need(s->reg, wlz__alloc(sizeof *s->list));
    for (size_t i = 0; s->list != NULL && i < s->policy->topic_count; i++)
        among_general(s, &s->policy->topics[i]);
    if (wlz__ok(s->reg))
        of_providers(s);
    if (wlz__ok(s->reg))
        return_rows(s);
    wlz__arena_free(&s->arena);
}

static bool check_days(wlz_registry *reg, const search *s)
{
    if (wlz__check_day(reg, "from_day", s->from) && s->to != 0 &&
        wlz__check_day(reg, "to_day", s->to) && s->to <= s->from)
        wlz__fail(reg, WLZ_INVALID, "to_day %d must be after from_day %d",
                  "to_day %d moet na from_day %d liggen", (int)s->to, (int)s->from);
    return wlz__ok(reg);
}

wlz_status wlz_contradictions_get(wlz_registry *registry,
                                  const wlz_contradictions_question *question,
                                  wlz_contradictions **out)
{
    search s = {.reg = registry};

    if (!wlz__enter_read(registry))
        return wlz__status(registry);
    if (wlz__check_given(registry, "question", question) &&
        wlz__check_given(registry, "out", out)) {
        s.office = question->office;
        s.from = question->from_day;
        s.to = question->to_day;
        s.known_on = question->known_on != 0 ? question->known_on : wlz__today(registry);
        s.policy = wlz__policy_get(registry);
    }
    if (wlz__ok(registry) && check_days(registry, &s) &&
        wlz__check_question(registry, s.policy, s.office, s.from, s.known_on))
        search_all(&s);
    wlz__leave(registry);
    if (wlz__ok(registry))
        *out = &s.list->is;
    else if (s.list != NULL)
        wlz_contradictions_free(&s.list->is);
    return wlz__status(registry);
}

void wlz_contradictions_free(wlz_contradictions *list)
{
    if (list == NULL)
        return;
    wlz__arena_free(&((contradictions *)list)->arena);
    wlz__free(list);
}
