/* The answer to a question, with a trace that stands on its own. */
#include "policy/resolution.h"

#include "file/argument.h"
#include "file/copy.h"
#include "file/error.h"
#include "file/transaction.h"
#include "policy/notation.h"
#include "policy/policy.h"
#include "policy/policy_read.h"
#include "policy/question.h"
#include "value/text.h"

#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

struct wlz_resolution {
    wlz__arena arena;
    int64_t value;
    wlz_standing standing;
    const char *unit;
    wlz_candidate *candidates;
    size_t count;
    const char *json;
};

void wlz__reason_append(wlz__builder *b, wlz__outcome outcome, const wlz__claim *loser,
                        const wlz__claim *winner)
{
    switch (outcome) {
    case WLZ__LOWER_RANK:
        wlz__append(b, "rank %d yields to rank %d (%s)", loser->rank, winner->rank,
                    winner->document);
        if (wlz__claim_is_special(loser, winner))
            wlz__append(b, "; a special rule yields to a general one of better rank");
        break;
    case WLZ__EARLIER:
        wlz__append(b, "published earlier than %s, of the same rank %d", winner->document,
                    winner->rank);
        break;
    case WLZ__LESS_SPECIFIC:
        wlz__append(b, "less specific than another provision of the document");
        break;
    default:
        wlz__append(b, "of equal standing with provision %" PRId64 " of %s", winner->id,
                    winner->document);
        break;
    }
    if (loser->value == winner->value)
        wlz__append(b, "; the same value");
}

/* ---- the trace ---- */

typedef struct trace {
    wlz_registry *reg;
    wlz_resolution *r;
    const wlz__candidates *w;
} trace;

static const char *reason(trace *t, size_t at)
{
    const wlz__candidate *x = &t->w->all[at];
    wlz__builder b = {0};

    switch (x->entry) {
    case WLZ__NOT_PUBLISHED:
        wlz__append(&b, "not yet published on the day of knowledge");
        break;
    case WLZ__NOT_IN_FORCE:
        wlz__append(&b, "not in force on the day");
        break;
    case WLZ__CORRECTED:
        wlz__append(&b, "corrected, or a correction not yet recorded, on the day of knowledge");
        break;
    case WLZ__OPEN:
        wlz__append(&b, "limited to something that the question leaves open");
        break;
    case WLZ__CONTENDS:
        if (at == t->w->winner && t->w->rival == at) {
            wlz__append(&b, "prevails: rank %d%s", x->rank,
                        x->provision->standing == WLZ_AMBIGUOUS
                            ? "; ambiguous in its source, so it decides nothing"
                            : "");
        } else if (t->w->winner < t->w->count) {
            size_t other = at == t->w->winner ? t->w->rival : t->w->winner;
            wlz__claim a = wlz__claim_of(x), best = wlz__claim_of(&t->w->all[other]);

            wlz__reason_append(&b, wlz__claim_against(&a, &best), &a, &best);
        }
        break;
    }
    return wlz__copy_built(t->reg, &t->r->arena, &b);
}

static void scope_copy(trace *t, wlz_scope *to, const wlz_scope *from)
{
    wlz__arena *arena = &t->r->arena;

    *to = (wlz_scope){
        wlz__copy(t->reg, arena, from->sector),      wlz__copy(t->reg, arena, from->provider_kind),
        wlz__copy(t->reg, arena, from->relation),    wlz__copy(t->reg, arena, from->care_form),
        wlz__copy(t->reg, arena, from->performance), wlz__copy(t->reg, arena, from->provider)};
}

static void candidate_fill(trace *t, size_t at, wlz_candidate *c)
{
    wlz__arena *arena = &t->r->arena;
    const wlz__candidate *x = &t->w->all[at];
    const wlz__provision *p = x->provision;

    c->provision = p->id;
    c->document = wlz__copy(t->reg, arena, p->document->id);
    c->kind = wlz__copy(t->reg, arena, p->document->kind);
    c->paragraph = wlz__copy(t->reg, arena, p->paragraph);
    c->note = wlz__copy(t->reg, arena, wlz__in_language(t->reg, p->note, p->note_nl));
    c->rank = x->entry == WLZ__CONTENDS ? x->rank : -1;
    c->published_on = p->document->published_on;
    c->valid_from = p->valid_from;
    c->valid_to = p->valid_to;
    scope_copy(t, &c->scope, &p->scope);
    c->value = p->value;
    c->in_contest = x->entry == WLZ__CONTENDS;
    c->wins = at == wlz__candidates_decisive(t->w);
    c->reason = reason(t, at);
    c->standing = p->standing;
}

/* The winner, then the contest by standing, then what was left out. */
static int by_standing(const void *a, const void *b)
{
    const wlz_candidate *x = a, *y = b;
    int order;

    if (x->wins != y->wins)
        return x->wins ? -1 : 1;
    if (x->in_contest != y->in_contest)
        return x->in_contest ? -1 : 1;
    order = wlz__rank_order(x->rank, x->published_on, y->rank, y->published_on);
    if (order != 0)
        return order;
    return (x->provision > y->provision) - (x->provision < y->provision);
}

static void candidate_json(wlz__builder *b, const wlz_candidate *c, const char *unit)
{
    char text[WLZ_TEXT_MAX];

    wlz__value_text(unit, c->value, text);
    wlz__append(b, "{\"provision\":%" PRId64 ",\"document\":", c->provision);
    wlz__append_json(b, c->document);
    wlz__append(b, ",\"kind\":");
    wlz__append_json(b, c->kind);
    if (c->in_contest)
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
    wlz__append(b, ",\"wins\":%s,\"reason\":", c->wins ? "true" : "false");
    wlz__append_json(b, c->reason);
    wlz__append(b, ",\"note\":");
    wlz__append_json(b, c->note);
    wlz__append(b, ",\"standing\":\"%s\"}", wlz__standing_names[c->standing]);
}

static const char *resolution_json(trace *t, const wlz_question *q)
{
    wlz__builder b = {0};
    char text[WLZ_TEXT_MAX];
    bool decided = wlz__candidates_decisive(t->w) < t->w->count;

    wlz__append(&b, "{\"office\":");
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
    wlz__append_json(&b, t->r->unit);
    if (decided) {
        wlz__value_text(t->r->unit, t->r->value, text);
        wlz__append(&b, ",\"value\":%" PRId64 ",\"text\":", t->r->value);
        wlz__append_json(&b, text);
    } else {
        wlz__append(&b, ",\"value\":null,\"text\":null");
    }
    wlz__append(&b, ",\"candidates\":[");
    for (size_t i = 0; i < t->r->count; i++) {
        wlz__append(&b, "%s", i > 0 ? "," : "");
        candidate_json(&b, &t->r->candidates[i], t->r->unit);
    }
    wlz__append(&b, "]}");
    return wlz__copy_built(t->reg, &t->r->arena, &b);
}

static void trace_fill(trace *t, const wlz_question *question)
{
    const wlz__candidates *found = t->w;

    t->r->unit = wlz__copy(t->reg, &t->r->arena, found->topic->unit);
    if (wlz__candidates_decisive(found) < found->count)
        t->r->value = found->all[found->winner].provision->value;
    if (found->winner < found->count && found->rival == found->winner)
        t->r->standing = found->all[found->winner].provision->standing;
    if (found->count > 0)
        t->r->candidates = wlz__need(
            t->reg, wlz__arena_alloc(&t->r->arena, found->count * sizeof *t->r->candidates));
    for (size_t i = 0; i < found->count && wlz__ok(t->reg); i++)
        candidate_fill(t, i, &t->r->candidates[t->r->count++]);
    if (!wlz__ok(t->reg))
        return;
    if (t->r->count > 0)
        qsort(t->r->candidates, t->r->count, sizeof *t->r->candidates, by_standing);
    t->r->json = resolution_json(t, question);
}

static bool has_trace(wlz_status verdict)
{
    return verdict == WLZ_OK || verdict == WLZ_TIE || verdict == WLZ_NOTFOUND ||
           verdict == WLZ_UNDECIDED;
}

wlz_resolution *wlz__resolution_of(wlz_registry *reg, const wlz_question *question,
                                   const wlz__candidates *found)
{
    wlz_status verdict = wlz__status(reg);
    wlz__failure pending;
    trace t = {reg, NULL, found};

    if (found->topic == NULL || !has_trace(verdict) ||
        (verdict == WLZ_UNDECIDED &&
         found->winner == found->count)) /* it did not come to a contest */
        return NULL;
    pending = wlz__suspend(reg); /* a tie has a trace too */
    t.r = wlz__need(reg, wlz__alloc(sizeof(wlz_resolution)));
    if (t.r != NULL)
        trace_fill(&t, question);
    if (!wlz__ok(reg)) {
        wlz_resolution_free(t.r);
        t.r = NULL;
    }
    wlz__resume(reg, pending);
    return t.r;
}

wlz_status wlz__verdict_take(wlz_registry *reg, wlz__arena *arena, const char **message)
{
    wlz_status verdict = wlz__status(reg);
    const char *reason = NULL;

    if (!has_trace(verdict) && verdict != WLZ_OVERFLOW)
        return verdict;
    if (message != NULL)
        reason = wlz__arena_text(arena, wlz_message(reg));
    if (verdict != WLZ_OK)
        wlz__withdraw(reg);
    if (message != NULL)
        *message = wlz__need(reg, (void *)reason);
    return verdict;
}

/* ---- the public question ---- */

static bool question_ok(wlz_registry *reg, wlz_question *q)
{
    const wlz__policy *policy = wlz__policy_get(reg);

    if (q->known_on == 0)
        q->known_on = wlz__today(reg);
    return wlz__check_question(reg, policy, q->office, q->day, q->known_on) &&
           wlz__check_text(reg, "topic", q->topic, WLZ__ID_MAX) &&
           wlz__check_scope(reg, policy, &q->scope);
}

wlz_status wlz_resolve(wlz_registry *registry, const wlz_question *question, wlz_resolution **out)
{
    wlz__candidates candidates = {0};
    wlz_resolution *resolution = NULL;

    if (!wlz__enter_read(registry))
        return wlz__status(registry);
    if (wlz__check_given(registry, "question", question) &&
        wlz__check_given(registry, "out", out)) {
        wlz_question q = *question;

        if (question_ok(registry, &q)) {
            wlz__prevail(registry, &q, NULL, &candidates);
            resolution = wlz__resolution_of(registry, &q, &candidates);
        }
    }
    wlz__candidates_free(&candidates);
    wlz__leave(registry);
    if (resolution != NULL && has_trace(wlz__status(registry)))
        *out = resolution;
    else
        wlz_resolution_free(resolution);
    return wlz__status(registry);
}

int64_t wlz_resolution_value(const wlz_resolution *resolution)
{
    return resolution == NULL ? 0 : resolution->value;
}

wlz_standing wlz_resolution_standing(const wlz_resolution *resolution)
{
    return resolution == NULL ? WLZ_STATED : resolution->standing;
}

const char *wlz_resolution_unit(const wlz_resolution *resolution)
{
    return resolution == NULL ? "" : resolution->unit;
}

size_t wlz_resolution_count(const wlz_resolution *resolution)
{
    return resolution == NULL ? 0 : resolution->count;
}

const wlz_candidate *wlz_resolution_at(const wlz_resolution *resolution, size_t index)
{
    return resolution == NULL || index >= resolution->count ? NULL : &resolution->candidates[index];
}

const char *wlz_resolution_json(const wlz_resolution *resolution)
{
    return resolution == NULL ? "" : resolution->json;
}

void wlz_resolution_free(wlz_resolution *resolution)
{
    if (resolution == NULL)
        return;
    wlz__arena_free(&resolution->arena);
    wlz__free(resolution);
}
