/* What the policy of an office says on one side, and the row of a difference. */
#include "tariff/policy_side.h"

#include "file/argument.h"
#include "file/builder.h"
#include "file/copy.h"
#include "file/error.h"
#include "file/transaction.h"
#include "policy/notation.h"
#include "policy/policy_read.h"
#include "policy/prevail.h"
#include "policy/question.h"
#include "policy/verdict.h"

#include <stdlib.h>
#include <string.h>

static bool check_side(wlz__diff *d, int which, const wlz__side *side)
{
    static const char *const names[WLZ__SIDES][2] = {{"day_a", "known_on_a"},
                                                     {"day_b", "known_on_b"}};

    d->sides[which] = *side;
    if (side->known_on == 0)
        d->sides[which].known_on = wlz__today(d->reg);
    return wlz__check_day(d->reg, names[which][0], side->day) &&
           wlz__check_day(d->reg, names[which][1], d->sides[which].known_on);
}

bool wlz__diff_begin(wlz__diff *d, wlz_registry *reg, const wlz_policy_diff_question *question)
{
    if (!wlz__check_given(reg, "question", question))
        return false;
    d->reg = reg;
    d->office = question->office;
    d->policy = wlz__policy_get(reg);
    return wlz__check_office(reg, d->policy, d->office) &&
           check_side(d, WLZ__SIDE_A, &(wlz__side){question->day_a, question->known_on_a}) &&
           check_side(d, WLZ__SIDE_B, &(wlz__side){question->day_b, question->known_on_b});
}

static const char *value_text(wlz__diff *d, const wlz__candidates *found, const char *unit)
{
    char one[WLZ_TEXT_MAX], other[WLZ_TEXT_MAX];
    wlz__builder b = {0};

    wlz__value_words(d->reg, unit, found->all[found->winner].provision->value, one);
    if (found->rival == found->winner)
        return wlz__copy(d->reg, d->arena, one);
    wlz__value_words(d->reg, unit, found->all[found->rival].provision->value, other);
    wlz__append(&b, wlz__in_language(d->reg, "%s or %s: a tie", "%s of %s: gelijk in rang"), one,
                other);
    return wlz__copy_built(d->reg, d->arena, &b);
}

wlz_policy_side wlz__diff_topic(wlz__diff *d, const char *topic, const char *unit,
                                const wlz_scope *scope, const wlz__side *side)
{
    wlz_question question = {d->office, topic, side->day, side->known_on, *scope};
    wlz__candidates found = {.optional = true, .beside = ~0u}; /* each scope has a row of its own */
    wlz_policy_side out = {.status = WLZ_NOVALUE};
    wlz_status verdict;

    wlz__prevail(d->reg, &question, NULL, &found);
    verdict = wlz__verdict_take(d->reg, NULL, NULL);
    if (verdict == WLZ_UNDECIDED) {
        out.status = verdict;
    } else if (wlz__ok(d->reg) && found.winner < found.count) {
        const wlz__provision *p = found.all[found.winner].provision;

        out = (wlz_policy_side){.status = verdict,
                                .has_value = verdict == WLZ_OK,
                                .value = verdict == WLZ_OK ? p->value : 0,
                                .text = value_text(d, &found, unit),
                                .document = wlz__copy(d->reg, d->arena, p->document->id),
                                .paragraph = wlz__copy(d->reg, d->arena, p->paragraph)};
    }
    wlz__candidates_free(&found);
    return out;
}

/* Ties differ by the values in them. */
bool wlz__diff_values_differ(const wlz_policy_side *a, const wlz_policy_side *b)
{
    if (a->status != b->status || a->value != b->value)
        return true;
    return a->status == WLZ_TIE && strcmp(a->text, b->text) != 0;
}

wlz_policy_difference *wlz__diff_row(wlz__diff *d, const wlz_scope *scope)
{
    wlz_policy_difference *row = wlz__list_add(d->reg, d->arena, &d->rows, sizeof *row);

    if (row != NULL)
        row->scope = wlz__scope_copy(d->reg, d->arena, scope);
    return row;
}

static const wlz_policy_side *side_copy(wlz__diff *d, const wlz_policy_side *side)
{
    wlz_policy_side *copy = wlz__need(d->reg, wlz__arena_alloc(d->arena, sizeof *copy));

    if (copy != NULL)
        *copy = *side;
    return copy;
}

void wlz__diff_sides(wlz__diff *d, wlz_policy_difference *row, const wlz_policy_side *a,
                     const wlz_policy_side *b)
{
    row->a = side_copy(d, a);
    row->b = side_copy(d, b);
}

static int part_order(const char *a, const char *b)
{
    if (a == NULL || b == NULL)
        return (a != NULL) - (b != NULL);
    return strcmp(a, b);
}

/* What says less comes first. */
int wlz__scope_order(const wlz_scope *a, const wlz_scope *b)
{
    int order = 0;

    for (int part = 0; part < WLZ__SCOPES && order == 0; part++)
        order = part_order(wlz__scope_part(a, part), wlz__scope_part(b, part));
    return order;
}
