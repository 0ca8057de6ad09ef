/* When a step is due: the date that a document states, or the end of a term, and what follows from
 * being late. */
#include "procedure/procedure_step.h"

#include "file/argument.h"
#include "file/copy.h"
#include "file/error.h"
#include "file/statement.h"
#include "file/transaction.h"
#include "policy/notation.h"
#include "policy/policy.h"
#include "policy/policy_read.h"
#include "policy/prevail.h"
#include "policy/question.h"
#include "policy/rank_rule.h"
#include "policy/verdict.h"
#include "procedure/term_rule.h"
#include "value/text.h"

#include <stdio.h>
#include <string.h>

/* clang-format off */
static const char SQL_EVENT[] =
    "SELECT max(e.at)"
    "  FROM event_standing e"
    " WHERE e.office = ?1"
    "   AND e.step = ?2"
    "   AND e.year = ?3"
    "   AND e.agb IS ?4"
    "   AND (?5 IS NULL OR e.sector IS NULL OR e.sector = ?5)"
    "   AND e.at <= ?6";
/* clang-format on */

enum { DEPTH_MAX = 16, REASON_MAX = 600 };

/* ---- the question ---- */

bool wlz__check_procedure(wlz_registry *reg, wlz_procedure_question *q)
{
    wlz_scope scope = {.sector = q->sector, .provider = q->agb};
    const wlz__policy *policy = wlz__policy_get(reg);

    if (q->known_on == 0)
        q->known_on = wlz__today(reg);
    return wlz__check_year(reg, q->year) &&
           wlz__check_question(reg, policy, q->office, q->year * 10000 + 101, q->known_on) &&
           wlz__check_scope(reg, policy, &scope);
}

bool wlz__step_id(wlz_registry *reg, const char *step, char *id, size_t size)
{
    size_t length;

    if (!wlz__check_text(reg, "step", step, WLZ__ID_MAX))
        return false;
    length = strlen(step);
    if (strspn(step, "0123456789") == length && length <= 2)
        snprintf(id, size, "procurement.%s%s", length == 1 ? "0" : "", step);
    else
        snprintf(id, size, "%s", step);
    return true;
}

/* ---- what the documents say of a step ---- */

typedef struct query {
    wlz_registry *reg;
    const wlz__steps *steps;
    const wlz_procedure_question *question;
    int depth; /* how many terms were followed */
} query;

/* The provision that prevails, NULL when there is none, with its place among others. One that is missing fails the call only
 * when it is required. */
static const wlz__provision *prevailing(query *q, const char *topic, bool required,
                                        wlz__claim *claim, const wlz__rank **order)
{
    wlz_question question = {q->question->office,
                             topic,
                             q->question->year * 10000 + 101,
                             q->question->known_on,
                             {.sector = q->question->sector}};
    const wlz__provision *found = NULL;
    wlz__candidates candidates = {.optional = !required,
                                  .beside = q->steps->each_sector ? ~0u : ~(1u << WLZ__SECTOR)};

    wlz__prevail(q->reg, &question, NULL, &candidates);
    if (wlz__ok(q->reg) && candidates.topic != NULL && candidates.winner < candidates.count) {
        found = wlz__candidates_winner(q->reg, &candidates, q->steps->arena);
        if (claim != NULL) {
            *claim = wlz__claim_of(&candidates.all[candidates.winner]);
            *order = candidates.all[candidates.winner].order;
        }
    }
    wlz__candidates_free(&candidates);
    return found;
}

typedef struct stated_term {
    const wlz__term_word *word;
    const wlz__provision *provision;
    const wlz__rank *order; /* that gives it its rank; NULL: it has its own */
    wlz_standing standing;  /* of it, and of the order that puts it before other terms */
} stated_term;

static size_t gather_terms(query *q, const char *step, stated_term *all, wlz__claim *claims)
{
    size_t count = 0;

    for (size_t i = 0; i < q->steps->term_count && wlz__ok(q->reg); i++) {
        const wlz__term_word *word = &q->steps->terms[i];

        if (strcmp(word->step, step) != 0)
            continue;
        all[count] = (stated_term){.word = word};
        all[count].provision = prevailing(q, word->topic, false, &claims[count], &all[count].order);
        if (all[count].provision == NULL)
            continue;
        all[count].standing = all[count].provision->standing;
        claims[count].value = (int64_t)count; /* each is another term */
        count++;
    }
    return count;
}

/* The row of the order of rank that puts the winner before the best of the other terms whose rank is from another row, as
 * for provisions (prevail.c). NULL: none that leaves anything open. */
static const wlz__rank *order_behind(const stated_term *all, const wlz__claim *claims, size_t count,
                                     size_t winner)
{
    const wlz__rank *order = NULL;
    size_t best = winner;

    for (size_t i = 0; i < count; i++) {
        int before = best == winner ? -1
                                    : wlz__rank_order(claims[i].rank, claims[i].published_on,
                                                      claims[best].rank, claims[best].published_on);

        if (all[i].order == all[winner].order || before > 0)
            continue;
        if (before < 0)
            order = NULL;
        order = wlz__weaker_order(order, wlz__weaker_order(all[winner].order, all[i].order));
        best = i;
    }
    return order;
}

static void rest_on_order(query *q, const char *step, const wlz__rank *order, stated_term *term)
{
    if (order == NULL)
        return;
    term->standing = wlz__weaker(term->standing, order->standing);
    if (order->standing == WLZ_AMBIGUOUS)
        wlz__fail(q->reg, WLZ_UNDECIDED,
                  "%s: which term holds depends on an order of rank that is ambiguous (%s, %s)",
                  "%s: welke termijn geldt, hangt af van een rangorde die dubbelzinnig is (%s, %s)",
                  step, order->document->id, order->paragraph);
}

/* Terms of one step that count from different references contend with each other like provisions on
 * one topic. */
static void contend(query *q, const char *step, const stated_term *all, const wlz__claim *claims,
                    size_t count, stated_term *term)
{
    wlz__contest contest = wlz__claims_contest(claims, count);
    const stated_term *rival = &all[contest.rival];

    *term = all[contest.winner];
    if (contest.rival != contest.winner)
        wlz__fail(q->reg, WLZ_TIE, "%s: the terms %s (%s) and %s (%s) are of equal standing",
                  "%s: de termijnen %s (%s) en %s (%s) zijn gelijk in rang", step,
                  term->word->topic, term->provision->document->id, rival->word->topic,
                  rival->provision->document->id);
    else
        rest_on_order(q, step, order_behind(all, claims, count, contest.winner), term);
}

static bool find_term(query *q, const char *step, stated_term *term)
{
    size_t room = q->steps->term_count + 1, count = 0;
    wlz__arena arena = {0};
    stated_term *all = wlz__need(q->reg, wlz__arena_alloc(&arena, room * sizeof *all));
    wlz__claim *claims = wlz__need(q->reg, wlz__arena_alloc(&arena, room * sizeof *claims));

    if (all != NULL && claims != NULL)
        count = gather_terms(q, step, all, claims);
    if (count > 0 && wlz__ok(q->reg))
        contend(q, step, all, claims, count, term);
    wlz__arena_free(&arena);
    return count > 0 && wlz__ok(q->reg);
}

/* ---- the end of a term ---- */

static bool event_at(query *q, const char *step, const char *agb, wlz_instant *at)
{
    wlz_instant until = 0;
    wlz__stmt *stmt;
    bool found;

    if (!wlz__day_end(q->question->known_on, &until)) /* there are no events before 1996 */
        return false;
    stmt = WLZ__QUERY(q->reg, SQL_EVENT, wlz__t(q->question->office), wlz__t(step),
                      wlz__i(q->question->year), wlz__t(agb), wlz__t(q->question->sector),
                      wlz__i(until));
    found = wlz__row(q->reg, stmt) && !wlz__is_null(stmt, 0);
    if (found)
        *at = wlz__int(stmt, 0);
    wlz__reset(stmt);
    return found;
}

static void resolve(query *q, const char *step, wlz_procedure_step *out);

/* Where a term is counted from: what was done there, towards the provider or all, or else the
 * reference's own deadline. A term before something counts from its deadline always. */
static bool reference_of(query *q, const wlz__term_word *word, bool dated, wlz_instant *from,
                         bool *from_event, wlz_standing *standing)
{
    wlz_procedure_step reference;
    query next = *q;

    if (!dated && !word->before &&
        ((q->question->agb != NULL && event_at(q, word->reference, q->question->agb, from)) ||
         event_at(q, word->reference, NULL, from))) {
        *from_event = true;
        return wlz__ok(q->reg);
    }
    if (++next.depth > DEPTH_MAX)
        wlz__fail(q->reg, WLZ_UNDECIDED, "the terms form a circle: each is counted from the next",
                  "de termijnen vormen een kring: elke loopt vanaf de volgende");
    if (wlz__ok(q->reg))
        resolve(&next, word->reference, &reference);
    if (wlz__ok(q->reg))
        *from = reference.deadline;
    if (wlz__ok(q->reg))
        *standing = reference.standing;
    return wlz__ok(q->reg);
}

/* Nothing says from when the term runs: withdraw the reason, or make it the reason of the step. */
static void no_reference(query *q, const char *step, bool dated, const wlz_term *term)
{
    char reason[REASON_MAX], length[WLZ_TEXT_MAX];

    snprintf(reason, sizeof reason, "%s", wlz_message(q->reg));
    if (!wlz__withdraw(q->reg) || dated)
        return;
    wlz__value_words(q->reg, term->unit, term->amount, length);
    wlz__fail(q->reg, WLZ_UNDECIDED, "%s is due %s %s %s (%s, %s), of which no date is known: %s",
              "de termijn voor %s is %s %s %s (%s, %s), waarvan geen datum bekend is: %s", step,
              length,
              term->before ? wlz__in_language(q->reg, "before", "vóór")
                           : wlz__in_language(q->reg, "after", "na"),
              term->reference, term->document, term->paragraph, reason);
}

/* NULL when the policy cannot be read, which fails the call. */
static const wlz__topic *topic_of(query *q, const char *id)
{
    const wlz__policy *policy = wlz__policy_get(q->reg);

    return policy == NULL ? NULL : wlz__policy_topic(policy, id);
}

/* The term as it is stated, with texts that last as long as the steps do. */
static wlz_term *stated(query *q, const stated_term *term)
{
    const wlz__topic *topic = topic_of(q, term->word->topic);
    const wlz__provision *p = term->provision;
    wlz__arena *arena = q->steps->arena;
    wlz_term *made;

    if (topic == NULL)
        return NULL;
    made = wlz__need(q->reg, wlz__arena_alloc(arena, sizeof *made));
    if (made != NULL)
        *made = (wlz_term){.topic = wlz__copy(q->reg, arena, term->word->topic),
                           .reference = wlz__copy(q->reg, arena, term->word->reference),
                           .amount = p->value,
                           .unit = wlz__copy(q->reg, arena, topic->unit),
                           .before = term->word->before,
                           .document = wlz__copy(q->reg, arena, p->document->id),
                           .paragraph = wlz__copy(q->reg, arena, p->paragraph)};
    return wlz__ok(q->reg) ? made : NULL;
}

/* NULL only when the call failed for another reason than the term itself. */
static const wlz_term *end_of_term(query *q, const char *step, bool dated, const stated_term *term,
                                   wlz_standing *standing)
{
    wlz_term *made = stated(q, term);
    wlz_instant from = 0;

    if (made == NULL)
        return NULL;
    if (!reference_of(q, term->word, dated, &from, &made->from_event, standing)) {
        no_reference(q, step, dated, made);
        return made;
    }
    made->ended = wlz__term_end(from, made->amount, strcmp(made->unit, "hours") == 0, made->before,
                                &made->end);
    if (!made->ended && !dated)
        wlz__fail(q->reg, WLZ_UNDECIDED, "the term of %s ends outside the years 1996 to 9999",
                  "de termijn voor %s eindigt buiten de jaren 1996 tot en met 9999", step);
    return made;
}

/* ---- the deadline ---- */

static void set_source(const query *q, const wlz__provision *p, wlz_procedure_step *out)
{
    out->document = p->document->id;
    out->paragraph = p->paragraph;
    out->note = wlz__in_language(q->reg, p->note, p->note_nl);
    out->standing = p->standing;
}

static void set_date(query *q, const char *topic, const wlz__provision *date,
                     wlz_procedure_step *out)
{
    const wlz__topic *stated = topic_of(q, topic);

    if (stated == NULL)
        return;
    if (strcmp(stated->unit, "wall") != 0)
        wlz__fail(q->reg, WLZ_INVALID, "topic %s is not a deadline: its unit is %s",
                  "onderwerp %s is geen deadline: de eenheid is %s", topic, stated->unit);
    else if (wlz_wall_to_instant(date->value, &out->deadline) != WLZ_OK)
        wlz__fail(q->reg, WLZ_UNDECIDED,
                  "the deadline %s falls in an hour that the clocks skip or pass twice",
                  "de deadline %s valt in een uur dat de klok overslaat of twee keer doorloopt",
                  topic);
    set_source(q, date, out);
}

/* The date that is stated, or the end of the term. */
static void resolve(query *q, const char *step, wlz_procedure_step *out)
{
    char topic[WLZ__ID_MAX + 32];
    const wlz__provision *date;
    stated_term term = {0};
    wlz_standing reference = WLZ_STATED;
    bool has_term;

    *out = (wlz_procedure_step){
        .year = q->question->year, .step = step, .sector = q->question->sector};
    snprintf(topic, sizeof topic, "deadline.%s", step);
    has_term = find_term(q, step, &term);
    date = prevailing(q, topic, !has_term, NULL, NULL);
    if (date != NULL)
        set_date(q, topic, date, out);
    if (has_term && wlz__ok(q->reg))
        out->term = end_of_term(q, step, date != NULL, &term, &reference);
    if (date == NULL && wlz__ok(q->reg)) {
        out->derived = true;
        out->deadline = out->term->end;
        set_source(q, term.provision, out);
        out->standing = wlz__weaker(term.standing, reference);
    }
    out->decided = wlz__ok(q->reg);
    out->differs =
        date != NULL && out->term != NULL && out->term->ended && out->term->end != out->deadline;
}

static void set_lateness(query *q, const char *step, wlz_procedure_step *out)
{
    char topic[WLZ__ID_MAX + 32];
    const wlz__provision *lapse;

    snprintf(topic, sizeof topic, "lapse.%s", step);
    lapse = prevailing(q, topic, false, NULL, NULL);
    out->lateness = lapse == NULL ? "unstated" : lapse->value != 0 ? "lapse" : "advice";
    out->lateness_document = lapse == NULL ? NULL : lapse->document->id;
    out->lateness_paragraph = lapse == NULL ? NULL : lapse->paragraph;
}

void wlz__step_resolve(wlz_registry *reg, const wlz__steps *steps,
                       const wlz_procedure_question *question, const char *step,
                       wlz_procedure_step *out)
{
    query q = {reg, steps, question, 0};
    const wlz__step_word *word = wlz__steps_find(steps, step);
    wlz_procedure_step late;

    /* First, because lateness is reported even while the date is undecided. */
    set_lateness(&q, step, &late);
    resolve(&q, step, out);
    out->lateness = late.lateness;
    out->lateness_document = late.lateness_document;
    out->lateness_paragraph = late.lateness_paragraph;
    if (word != NULL) {
        out->title = word->title;
        out->actor = word->actor;
    }
}

/* ---- for the caller ---- */

void wlz__step_copy(wlz_registry *reg, wlz__arena *arena, wlz_procedure_step *s)
{
    const char **const texts[] = {&s->step,
                                  &s->title,
                                  &s->actor,
                                  &s->sector,
                                  &s->document,
                                  &s->paragraph,
                                  &s->note,
                                  &s->missing,
                                  &s->lateness_document,
                                  &s->lateness_paragraph};

    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++)
        *texts[i] = wlz__copy(reg, arena, *texts[i]);
    s->free_day = s->decided ? wlz_free_day(wlz_instant_day(s->deadline)) : NULL;
}
