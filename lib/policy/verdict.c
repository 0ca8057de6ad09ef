/* What a question came to, and the sentences that say why nothing prevails. */
#include "policy/verdict.h"

#include "file/error.h"
#include "policy/coverage.h"
#include "policy/notation.h"
#include "policy/policy_read.h"

#include <string.h>

/* ---- what it is ---- */

wlz_standing wlz__standing_by(const wlz__candidates *found, size_t winner, const wlz__rank *order)
{
    wlz_standing standing = wlz__candidate_standing(&found->all[winner]);

    return order != NULL ? wlz__weaker(standing, order->standing) : standing;
}

wlz_standing wlz__candidates_standing(const wlz__candidates *found)
{
    return wlz__weaker(wlz__standing_by(found, found->winner, found->order), found->struck);
}

const wlz__provision *wlz__candidates_winner(wlz_registry *reg, const wlz__candidates *found,
                                             wlz__arena *arena)
{
    const wlz__provision *p = found->all[found->winner].provision;
    wlz_standing standing = wlz__candidates_standing(found);
    wlz__provision *copy;

    if (standing == p->standing)
        return p;
    copy = wlz__need(reg, wlz__arena_alloc(arena, sizeof *copy));
    if (copy == NULL)
        return NULL;
    *copy = *p;
    copy->standing = standing;
    return copy;
}

wlz_status wlz__candidates_verdict(const wlz__candidates *found)
{
    if (found->unranked < found->count)
        return WLZ_UNDECIDED;
    if (found->winner == found->count)
        return WLZ_NOVALUE;
    if (found->rival != found->winner)
        return WLZ_TIE;
    return found->missing != 0 || wlz__candidates_standing(found) == WLZ_AMBIGUOUS ? WLZ_UNDECIDED
                                                                                   : WLZ_OK;
}

/* ---- why ---- */

/* The first in the contest that another document says; NULL when none does. */
static const wlz__document *beside(const wlz__candidates *found, const wlz__document *one)
{
    for (size_t i = 0; i < found->count; i++) {
        const wlz__document *other = found->all[i].provision->document;

        if (wlz__ranks_in_contest(&found->all[i]) && strcmp(other->id, one->id) != 0)
            return other;
    }
    return NULL;
}

static void say_unranked(wlz_registry *reg, const wlz_question *q, const wlz__candidates *found,
                         wlz__builder *b)
{
    const wlz__document *d = found->all[found->unranked].provision->document;
    const wlz__document *other = beside(found, d);

    wlz__append(b,
                wlz__in_language(
                    reg, "no order of rank known then gives a %s a rank for %s: document %s",
                    "geen toen bekende rangorde zegt welke rang een %s heeft voor %s: document %s"),
                d->kind, q->office, d->id);
    if (other != NULL)
        wlz__append(b, wlz__in_language(reg, "; %s speaks of it too", "; %s zegt er ook iets over"),
                    other->id);
}

static void say_tie(wlz_registry *reg, const wlz__candidates *found, wlz__builder *b)
{
    const wlz__provision *one = found->all[found->winner].provision,
                         *other = found->all[found->rival].provision;
    char says[WLZ_TEXT_MAX], other_says[WLZ_TEXT_MAX];
    int rank = found->all[found->winner].rank;

    wlz__value_words(reg, found->topic->unit, one->value, says);
    wlz__value_words(reg, found->topic->unit, other->value, other_says);
    wlz__append(b,
                wlz__in_language(reg, "%s: %s (%s, %s) and %s (%s, %s) are of equal standing",
                                 "%s: %s (%s, %s) en %s (%s, %s) zijn gelijk in rang"),
                found->topic->id, says, one->document->id, one->paragraph, other_says,
                other->document->id, other->paragraph);
    if (rank >= 0)
        wlz__append(b, wlz__in_language(reg, ", rank %d", ", rang %d"), rank);
}

static void say_ambiguous(wlz_registry *reg, const wlz__candidates *found, wlz__builder *b)
{
    const wlz__provision *p = found->all[found->winner].provision;

    wlz__append(b,
                wlz__in_language(reg, "%s: what prevails is ambiguous in its source (%s, %s)",
                                 "%s: wat voorgaat, is in de bron dubbelzinnig (%s, %s)"),
                found->topic->id, p->document->id, p->paragraph);
}

static void say_may_be_struck(wlz_registry *reg, const wlz__candidates *found, wlz__builder *b)
{
    const wlz__candidate *x = &found->all[found->winner];
    const wlz__provision *p = x->provision;

    wlz__append(b,
                wlz__in_language(reg,
                                 "%s: it is open whether %s, %s strikes what prevails (%s, %s)",
                                 "%s: open is of %s, %s schrapt wat voorgaat (%s, %s)"),
                found->topic->id, x->struck.by->document->id, x->struck.by->paragraph,
                p->document->id, p->paragraph);
}

static void say_ambiguous_order(wlz_registry *reg, const wlz__candidates *found, wlz__builder *b)
{
    const wlz__rank *order = found->order;

    wlz__append(b,
                wlz__in_language(
                    reg,
                    "%s: which prevails depends on an order of rank that is ambiguous (%s, %s)",
                    "%s: wat voorgaat, hangt af van een rangorde die dubbelzinnig is (%s, %s)"),
                found->topic->id, order->document->id, order->paragraph);
}

static void say_parts(wlz__builder *b, unsigned parts, const char *separator)
{
    for (int part = 0; part < WLZ__SCOPES; part++)
        if ((parts >> part) & 1u) {
            wlz__append(b, "%s%s", separator, wlz__scope_names[part]);
            separator = ", ";
        }
}

static void say_none(wlz_registry *reg, const wlz_question *q, const wlz__candidates *found,
                     wlz__builder *b)
{
    char day[WLZ_TEXT_MAX], known_on[WLZ_TEXT_MAX];

    wlz__append(
        b,
        wlz__in_language(reg, "no provision on %s holds for %s on %s, as known on %s",
                         "geen bepaling over %s geldt voor %s op %s, naar wat bekend was op %s"),
        q->topic, q->office, wlz__day_text(q->day, day), wlz__day_text(q->known_on, known_on));
    say_parts(b, found->missing,
              wlz__in_language(reg, "; there are some limited to a named ",
                               "; er zijn er wel met een beperking op "));
    wlz__say_uncovered(reg, wlz__policy_get(reg), q->office, q->scope.sector, q->day, q->known_on,
                       b);
}

/* Something prevails, and what the question leaves open could change it. */
static void say_open(wlz_registry *reg, const wlz_question *q, const wlz__candidates *found,
                     wlz__builder *b)
{
    wlz__append(b,
                wlz__in_language(reg, "%s at %s depends on what the question leaves open",
                                 "%s bij %s hangt af van wat de vraag openlaat"),
                q->topic, q->office);
    say_parts(b, found->missing, ": ");
}

void wlz__candidates_say(wlz_registry *reg, const wlz_question *q, const wlz__candidates *found,
                         wlz__builder *b)
{
    wlz_status verdict = wlz__candidates_verdict(found);

    if (verdict == WLZ_NOVALUE)
        say_none(reg, q, found, b);
    else if (verdict == WLZ_TIE)
        say_tie(reg, found, b);
    else if (found->unranked < found->count)
        say_unranked(reg, q, found, b);
    else if (verdict == WLZ_UNDECIDED && wlz__may_be_struck(found->all[found->winner].struck))
        say_may_be_struck(reg, found, b);
    else if (verdict == WLZ_UNDECIDED && wlz__candidates_standing(found) != WLZ_AMBIGUOUS)
        say_open(reg, q, found, b);
    else if (verdict == WLZ_UNDECIDED &&
             found->all[found->winner].provision->standing == WLZ_AMBIGUOUS)
        say_ambiguous(reg, found, b);
    else if (verdict == WLZ_UNDECIDED)
        say_ambiguous_order(reg, found, b);
}

/* Whether the order of rank that what prevails rests on is ambiguous. */
static bool order_is_open(const wlz__candidates *found)
{
    return found->order != NULL && found->order->standing == WLZ_AMBIGUOUS;
}

/* Whether the caller decides for itself what to do without a decisive provision. */
static bool is_answer(const wlz__candidates *found, wlz_status verdict)
{
    if (verdict == WLZ_NOVALUE)
        return found->optional;
    return verdict == WLZ_UNDECIDED && found->unranked == found->count && found->open &&
           !order_is_open(found);
}

void wlz__candidates_fail(wlz_registry *reg, const wlz_question *q, const wlz__candidates *found)
{
    wlz_status verdict = wlz__candidates_verdict(found);
    wlz__builder b = {0};
    char *message;

    if (!wlz__ok(reg) || verdict == WLZ_OK || is_answer(found, verdict))
        return;
    wlz__candidates_say(reg, q, found, &b);
    message = wlz__need(reg, wlz__built(&b));
    if (message != NULL)
        wlz__fail(reg, verdict, "%s", "%s", message);
    wlz__free(message);
}

/* ---- the status of a call ---- */

bool wlz__is_verdict(wlz_status status)
{
    return status == WLZ_OK || status == WLZ_TIE || status == WLZ_NOVALUE ||
           status == WLZ_UNDECIDED || status == WLZ_NOTCONTRACTED;
}

wlz_status wlz__verdict_take(wlz_registry *reg, wlz__arena *arena, const char **message)
{
    wlz_status verdict = wlz__status(reg);
    const char *reason = NULL;

    if (!wlz__is_verdict(verdict) && verdict != WLZ_OVERFLOW)
        return verdict;
    if (message != NULL)
        reason = wlz__arena_text(arena, wlz_message(reg));
    if (verdict != WLZ_OK)
        wlz__withdraw(reg);
    if (message != NULL)
        *message = wlz__need(reg, (void *)reason);
    return verdict;
}
