/* The answer to a question, with a trace of its own. */
#include "policy/resolution.h"

#include "file/argument.h"
#include "file/builder.h"
#include "file/copy.h"
#include "file/error.h"
#include "file/list.h"
#include "file/statement.h"
#include "file/transaction.h"
#include "policy/candidate.h"
#include "policy/notation.h"
#include "policy/policy.h"
#include "policy/policy_read.h"
#include "policy/prevail.h"
#include "policy/question.h"
#include "policy/rank_rule.h"
#include "policy/resolution_explain.h"
#include "policy/verdict.h"
#include "value/text.h"

#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

static const char SQL_TITLE[] =
    "SELECT CASE WHEN ?2 THEN ifnull(title_nl, title) ELSE title END FROM document WHERE id = ?1";

/* ---- the trace ---- */

typedef struct trace {
    wlz_registry *reg;
    const wlz__policy *policy;
    wlz__resolution *r;
    const wlz__candidates *w;
} trace;

const char *wlz__document_title(wlz_registry *reg, wlz__arena *arena, const wlz__document *document)
{
    wlz__stmt *stmt;

    if (document->title != NULL)
        return wlz__copy(reg, arena, wlz__in_language(reg, document->title, document->title_nl));
    stmt = WLZ__QUERY(reg, SQL_TITLE, wlz__t(document->id), wlz__i(wlz__in_dutch(reg)));
    return wlz__first_text(reg, stmt, arena); /* it speaks of one provider */
}

/* Which of the claims goes before this one; `not_by` when none does. */
static size_t beaten_by(const trace *t, const wlz__claim *claim, size_t not_by)
{
    for (size_t i = 0; i < t->w->count; i++) {
        wlz__claim other;

        if (t->w->all[i].entry != WLZ__CONTENDS)
            continue;
        other = wlz__claim_of(&t->w->all[i]);
        if (wlz__claim_against(&other, claim) == WLZ_OUTCOME_PREVAILS)
            return i;
    }
    return not_by;
}

/* Of one that came to a contest and does not prevail. */
static void explain_loser(trace *t, size_t at, wlz_candidate *to)
{
    const wlz__candidates *w = t->w;
    bool tie = w->rival != w->winner;
    size_t other = at == w->winner ? w->rival : w->winner;
    wlz__claim claim = wlz__claim_of(&w->all[at]), best = wlz__claim_of(&w->all[other]);
    wlz_outcome outcome = wlz__claim_against(&claim, &best);

    if (tie && outcome == WLZ_OUTCOME_SAME_VALUE)
        outcome = WLZ_OUTCOME_TIED;
    if (outcome == WLZ_OUTCOME_TIED) { /* unless its own document says something narrower */
        other = beaten_by(t, &claim, other);
        best = wlz__claim_of(&w->all[other]);
        if (!wlz__outcome_is_equal(wlz__claim_against(&claim, &best)))
            outcome = wlz__claim_against(&claim, &best);
    }
    wlz__candidate_explain(t->reg, &t->r->arena, outcome, &claim, &best, to);
}

static void fill_verdict(trace *t, size_t at, wlz_candidate *to)
{
    const wlz__candidates *w = t->w;
    const wlz__candidate *x = &w->all[at];
    wlz_outcome outcome = x->entry;

    if (outcome == WLZ__CONTENDS && w->unranked == w->count &&
        (at != w->winner || at != w->rival)) {
        explain_loser(t, at, to);
        return;
    }
    if (outcome == WLZ__CONTENDS && w->unranked < w->count)
        outcome = WLZ_OUTCOME_UNRANKED;
    else if (outcome == WLZ__CONTENDS && wlz__candidates_standing(w) == WLZ_AMBIGUOUS)
        outcome = WLZ_OUTCOME_AMBIGUOUS;
    else if (outcome == WLZ__CONTENDS && w->missing != 0)
        outcome = WLZ_OUTCOME_OPEN;
    else if (outcome == WLZ_OUTCOME_OTHER_SCOPE && at == w->unranked)
        outcome = WLZ_OUTCOME_UNRANKED;
    wlz__candidate_explain(t->reg, &t->r->arena, outcome, NULL, NULL, to);
}

/* What prevails, then the contest by standing, then what was left out. */
static int by_standing(const void *a, const void *b)
{
    const wlz_candidate *x = *(const wlz_candidate *const *)a,
                        *y = *(const wlz_candidate *const *)b;
    bool x_first = x->outcome == WLZ_OUTCOME_PREVAILS, y_first = y->outcome == WLZ_OUTCOME_PREVAILS;
    bool x_out = x->outcome > WLZ_OUTCOME_UNRANKED, y_out = y->outcome > WLZ_OUTCOME_UNRANKED;
    int order;

    if (x_first != y_first)
        return x_first ? -1 : 1;
    if (x_out != y_out)
        return x_out ? 1 : -1;
    order = wlz__rank_order(x->rank, x->published_on, y->rank, y->published_on);
    if (order != 0)
        return order;
    return (x->provision > y->provision) - (x->provision < y->provision);
}

static void rows_fill(trace *t)
{
    wlz__arena *arena = &t->r->arena;
    size_t count = t->w->count;
    wlz__trace_candidate *all = wlz__need(t->reg, wlz__arena_alloc(arena, count * sizeof *all));
    wlz__list list = {all, count};
    const wlz_candidate **rows;

    for (size_t i = 0; i < count && wlz__ok(t->reg); i++) {
        wlz__candidate_copy(t->reg, arena, &t->w->all[i], &all[i].is);
        fill_verdict(t, i, &all[i].is);
        all[i].title = wlz__document_title(t->reg, arena, t->w->all[i].provision->document);
        if (t->w->all[i].struck.by != NULL)
            all[i].struck_title =
                wlz__document_title(t->reg, arena, t->w->all[i].struck.by->document);
    }
    rows = wlz__ok(t->reg) ? wlz__list_pointers(t->reg, arena, &list, sizeof *all) : NULL;
    if (rows == NULL)
        return;
    qsort(rows, count, sizeof *rows, by_standing);
    t->r->is.rows = rows;
    t->r->is.count = count;
}

static void question_copy(trace *t, const wlz_question *from)
{
    wlz__arena *arena = &t->r->arena;

    t->r->question = (wlz_question){wlz__copy(t->reg, arena, from->office),
                                    wlz__copy(t->reg, arena, from->topic), from->day,
                                    from->known_on, wlz__scope_copy(t->reg, arena, &from->scope)};
}

static void trace_fill(trace *t, const wlz_question *question)
{
    const wlz__candidates *found = t->w;
    wlz_resolution *r = &t->r->is;
    wlz__builder message = {0};

    t->r->dutch = wlz__in_dutch(t->reg);
    question_copy(t, question);
    t->r->office_name =
        wlz__copy(t->reg, &t->r->arena, wlz__policy_office_name(t->policy, question->office));
    r->status = wlz__candidates_verdict(found);
    wlz__candidates_say(t->reg, question, found, &message);
    r->message = wlz__copy_built(t->reg, &t->r->arena, &message);
    r->unit = wlz__copy(t->reg, &t->r->arena, found->topic->unit);
    if (r->status == WLZ_OK)
        r->value = found->all[found->winner].provision->value;
    if (found->winner < found->count && found->rival == found->winner)
        r->standing = wlz__candidates_standing(found);
    if (found->count > 0)
        rows_fill(t);
}

wlz_resolution *wlz__resolution_of(wlz_registry *reg, const wlz__policy *policy,
                                   const wlz_question *question, const wlz__candidates *found)
{
    wlz__failure pending;
    trace t = {reg, policy, NULL, found};

    if (found->topic == NULL || !wlz__is_verdict(wlz__status(reg)))
        return NULL;
    pending = wlz__suspend(reg); /* a tie has a trace too */
    t.r = wlz__need(reg, wlz__alloc(sizeof *t.r));
    if (t.r != NULL)
        trace_fill(&t, question);
    if (!wlz__ok(reg) && t.r != NULL) {
        wlz_resolution_free(&t.r->is);
        t.r = NULL;
    }
    wlz__resume(reg, pending);
    return t.r != NULL ? &t.r->is : NULL;
}

/* ---- as JSON ---- */

static void candidate_json(wlz__builder *b, const wlz_candidate *c, const char *unit)
{
    char text[WLZ_TEXT_MAX];

    wlz__value_text(unit, c->value, text);
    wlz__append(b, "{\"provision\":%" PRId64 ",\"document\":", c->provision);
    wlz__append_json(b, c->document);
    wlz__append(b, ",\"kind\":");
    wlz__append_json(b, c->kind);
    if (c->rank >= 0)
        wlz__append(b, ",\"rank\":%d,\"paragraph\":", c->rank);
    else
        wlz__append(b, ",\"rank\":null,\"paragraph\":");
    wlz__append_json(b, c->paragraph);
    wlz__append(b, ",");
    wlz__json_day(b, "published_on", c->published_on);
    wlz__append(b, ",");
    wlz__json_day(b, "valid_from", c->valid_from);
    wlz__append(b, ",");
    wlz__json_through(b, "valid_through", c->valid_to);
    wlz__append(b, ",");
    wlz__json_scope(b, "scope", &c->scope);
    wlz__append(b, ",\"value\":%" PRId64 ",\"text\":", c->value);
    wlz__append_json(b, text);
    wlz__append(b, ",\"wins\":%s,\"outcome\":\"%s\",\"yields_to\":",
                c->outcome == WLZ_OUTCOME_PREVAILS ? "true" : "false",
                wlz__outcome_names[c->outcome]);
    if (c->yields_to != 0)
        wlz__append(b, "%" PRId64, c->yields_to);
    else
        wlz__append(b, "null");
    wlz__append(b, ",\"special\":%s,\"reason\":", c->special ? "true" : "false");
    wlz__append_json(b, c->reason);
    wlz__append(b, ",\"note\":");
    wlz__append_json(b, c->note);
    wlz__append(b, ",\"standing\":\"%s\",\"struck_by\":", wlz__standing_names[c->standing]);
    wlz__append_json(b, c->struck_by);
    wlz__append(b, ",\"struck_in\":");
    wlz__append_json(b, c->struck_in);
    wlz__append(b, "}");
}

static const char *resolution_json(wlz__resolution *r)
{
    const wlz_question *q = &r->question;
    wlz__builder b = {0};
    char text[WLZ_TEXT_MAX];

    wlz__append(&b, "{\"status\":\"%s\",\"message\":", wlz__status_word(r->is.status));
    wlz__append_json(&b, r->is.message);
    wlz__append(&b, ",\"office\":");
    wlz__append_json(&b, q->office);
    wlz__append(&b, ",\"topic\":");
    wlz__append_json(&b, q->topic);
    wlz__append(&b, ",");
    wlz__json_day(&b, "day", q->day);
    wlz__append(&b, ",");
    wlz__json_day(&b, "known_on", q->known_on);
    wlz__append(&b, ",");
    wlz__json_scope(&b, "scope", &q->scope);
    wlz__append(&b, ",\"unit\":");
    wlz__append_json(&b, r->is.unit);
    if (r->is.status == WLZ_OK) {
        wlz__value_text(r->is.unit, r->is.value, text);
        wlz__append(&b, ",\"value\":%" PRId64 ",\"text\":", r->is.value);
        wlz__append_json(&b, text);
    } else {
        wlz__append(&b, ",\"value\":null,\"text\":null");
    }
    wlz__append(&b, ",\"candidates\":[");
    for (size_t i = 0; i < r->is.count; i++) {
        wlz__append(&b, "%s", i > 0 ? "," : "");
        candidate_json(&b, r->is.rows[i], r->is.unit);
    }
    wlz__append(&b, "]}");
    return wlz__arena_built(&r->arena, &b);
}

/* ---- the public question ---- */

static bool question_ok(wlz_registry *reg, const wlz__policy *policy, wlz_question *q)
{
    if (q->known_on == 0)
        q->known_on = wlz__today(reg);
    return wlz__check_question(reg, policy, q->office, q->day, q->known_on) &&
           wlz__check_text(reg, "topic", q->topic, WLZ__ID_MAX) &&
           wlz__check_scope(reg, policy, &q->scope);
}

wlz_status wlz_resolution_get(wlz_registry *registry, const wlz_question *question,
                              wlz_resolution **out)
{
    wlz__candidates candidates = {0};
    wlz_resolution *resolution = NULL;

    if (!wlz__enter_read(registry))
        return wlz__status(registry);
    if (wlz__check_given(registry, "question", question) &&
        wlz__check_given(registry, "out", out)) {
        const wlz__policy *policy = wlz__policy_get(registry);
        wlz_question q = *question;

        if (question_ok(registry, policy, &q)) {
            wlz__prevail(registry, &q, NULL, &candidates);
            resolution = wlz__resolution_of(registry, policy, &q, &candidates);
            wlz__verdict_take(registry, NULL, NULL);
        }
    }
    wlz__candidates_free(&candidates);
    wlz__leave(registry);
    if (wlz__ok(registry))
        *out = resolution;
    else
        wlz_resolution_free(resolution);
    return wlz__status(registry);
}

const char *wlz_resolution_json(wlz_resolution *resolution)
{
    wlz__resolution *r = (wlz__resolution *)resolution;

    if (r == NULL)
        return "";
    if (r->json == NULL)
        r->json = resolution_json(r);
    return r->json;
}

const char *wlz_resolution_explain(wlz_resolution *resolution)
{
    wlz__resolution *r = (wlz__resolution *)resolution;

    if (r == NULL)
        return "";
    if (r->explanation == NULL)
        r->explanation = wlz__resolution_explained(r);
    return r->explanation;
}

void wlz_resolution_free(wlz_resolution *resolution)
{
    if (resolution == NULL)
        return;
    wlz__arena_free(&((wlz__resolution *)resolution)->arena);
    wlz__free(resolution);
}
