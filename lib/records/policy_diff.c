/* What the policy of an office says differently on two sides: days, days of knowledge, or both. */
#include "records/policy_diff.h"
#include "records/resolution.h"
#include "records/text.h"

#include <stdlib.h>
#include <string.h>

struct wlz_policy_diff_list {
    wlz__arena arena;
    const wlz_policy_difference *all;
    size_t count;
};

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

bool wlz__diff_begin(wlz__diff *d, wlz_registry *reg, const char *office, const wlz__side *sides)
{
    d->reg = reg;
    d->office = office;
    d->policy = wlz__policy_get(reg);
    return wlz__check_office(reg, d->policy, office) &&
           check_side(d, WLZ__SIDE_A, &sides[WLZ__SIDE_A]) &&
           check_side(d, WLZ__SIDE_B, &sides[WLZ__SIDE_B]);
}

const char *wlz__diff_keep(wlz__diff *d, const char *text)
{
    return text == NULL ? NULL : wlz__need(d->reg, (void *)wlz__arena_text(d->arena, text));
}

const char *wlz__diff_built(wlz__diff *d, wlz__builder *b)
{
    char *built = wlz__need(d->reg, wlz__built(b));
    const char *kept = wlz__diff_keep(d, built);

    wlz__free(built);
    return kept;
}

/* ---- one topic on one side ---- */

static const char *value_told(wlz__diff *d, const wlz__weighing *w, const char *unit)
{
    char one[WLZ_TEXT_MAX], other[WLZ_TEXT_MAX];
    wlz__builder b = {0};

    wlz__value_text(unit, w->all[w->winner].provision->value, one);
    if (w->rival == w->winner)
        return wlz__diff_keep(d, one);
    wlz__value_text(unit, w->all[w->rival].provision->value, other);
    wlz__append(&b, "%s or %s: a tie", one, other);
    return wlz__diff_built(d, &b);
}

wlz_policy_side wlz__diff_topic(wlz__diff *d, const char *topic, const char *unit,
                                const wlz_scope *scope, const wlz__side *side)
{
    wlz_question question = {d->office, topic, side->day, side->known_on, *scope};
    wlz__weighing w = {.optional = true};
    wlz_policy_side told = {.status = WLZ_NOTFOUND};
    wlz_status verdict;

    wlz__weigh(d->reg, &question, NULL, &w);
    verdict = wlz__verdict_take(d->reg, NULL, NULL);
    if (verdict == WLZ_UNDECIDED) {
        told.status = verdict;
    } else if (wlz__ok(d->reg) && w.winner < w.count) {
        const wlz__provision *p = w.all[w.winner].provision;

        told = (wlz_policy_side){.status = verdict,
                                 .has_value = verdict == WLZ_OK,
                                 .value = verdict == WLZ_OK ? p->value : 0,
                                 .text = value_told(d, &w, unit),
                                 .document = wlz__diff_keep(d, p->document->id),
                                 .paragraph = wlz__diff_keep(d, p->paragraph)};
    }
    wlz__weighing_free(&w);
    return told;
}

/* A tie is told apart by the values in it. */
bool wlz__diff_values_differ(const wlz_policy_side *a, const wlz_policy_side *b)
{
    if (a->status != b->status || a->value != b->value)
        return true;
    return a->status == WLZ_TIE && strcmp(a->text, b->text) != 0;
}

/* ---- rows ---- */

wlz_policy_difference *wlz__diff_row(wlz__diff *d, const wlz_scope *scope)
{
    wlz_policy_difference *row = wlz__list_add(d->reg, d->arena, &d->rows, sizeof *row);

    if (row != NULL)
        row->scope = (wlz_scope){
            wlz__diff_keep(d, scope->sector),      wlz__diff_keep(d, scope->provider_kind),
            wlz__diff_keep(d, scope->relation),    wlz__diff_keep(d, scope->care_form),
            wlz__diff_keep(d, scope->performance), NULL};
    return row;
}

static void compare_topic(wlz__diff *d, const wlz__topic *topic, const wlz_scope *scope)
{
    wlz_policy_side a = wlz__diff_topic(d, topic->id, topic->unit, scope, &d->sides[WLZ__SIDE_A]);
    wlz_policy_side b = wlz__diff_topic(d, topic->id, topic->unit, scope, &d->sides[WLZ__SIDE_B]);
    wlz_policy_difference *row;

    if (!wlz__ok(d->reg) || !wlz__diff_values_differ(&a, &b))
        return;
    row = wlz__diff_row(d, scope);
    if (row == NULL)
        return;
    row->kind = "topic";
    row->name = wlz__diff_keep(d, topic->id);
    row->unit = wlz__diff_keep(d, topic->unit);
    row->change = b.status == WLZ_NOTFOUND   ? "only a"
                  : a.status == WLZ_NOTFOUND ? "only b"
                                             : "value";
    row->a = a;
    row->b = b;
}

/* ---- topics ---- */

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

static int by_scope(const void *a, const void *b)
{
    return wlz__scope_order(a, b);
}

static bool counts(const wlz__diff *d, const wlz__provision *p)
{
    if (!wlz__speaks_for(p->document, d->office))
        return false;
    for (int i = 0; i < WLZ__SIDES; i++)
        if (wlz__entry_of(p, d->sides[i].day, d->sides[i].known_on) == WLZ__CONTENDS)
            return true;
    return false;
}

/* The scopes that some provision names on a side, in order, also one more than once. */
static wlz__list scopes_of(wlz__diff *d, const wlz__topic *topic)
{
    wlz__list scopes = {0};

    for (size_t i = 0; i < topic->provisions && wlz__ok(d->reg); i++) {
        const wlz__provision *p = &d->policy->provisions[topic->first + i];
        wlz_scope *scope;

        if (!counts(d, p))
            continue;
        scope = wlz__list_add(d->reg, &d->scratch, &scopes, sizeof *scope);
        if (scope != NULL)
            *scope = p->scope;
    }
    if (wlz__ok(d->reg) && scopes.count > 1)
        qsort(scopes.rows, scopes.count, sizeof(wlz_scope), by_scope);
    return scopes;
}

static void compare_topics(wlz__diff *d)
{
    for (size_t i = 0; i < d->policy->topic_count; i++) {
        const wlz__topic *topic = &d->policy->topics[i];
        wlz__list scopes = scopes_of(d, topic);
        const wlz_scope *all = scopes.rows;

        for (size_t j = 0; j < scopes.count && wlz__ok(d->reg); j++)
            if (j == 0 || wlz__scope_order(&all[j - 1], &all[j]) != 0)
                compare_topic(d, topic, &all[j]);
    }
}

/* ---- the public question ---- */

wlz_status wlz_policy_diff(wlz_registry *registry, const char *office, wlz_date day_a,
                           wlz_date known_on_a, wlz_date day_b, wlz_date known_on_b,
                           wlz_policy_diff_list **out)
{
    const wlz__side sides[] = {{day_a, known_on_a}, {day_b, known_on_b}};
    wlz_policy_diff_list *list = NULL;
    wlz__diff d = {0};

    if (!wlz__enter_read(registry))
        return wlz__status(registry);
    if (wlz__check_given(registry, "out", out) && wlz__diff_begin(&d, registry, office, sides))
        list = wlz__need(registry, wlz__alloc(sizeof *list));
    if (list != NULL) {
        d.arena = &list->arena;
        compare_topics(&d);
        wlz__diff_rules(&d);
        list->all = d.rows.rows;
        list->count = d.rows.count;
    }
    wlz__arena_free(&d.scratch);
    wlz__leave(registry);
    if (wlz__ok(registry))
        *out = list;
    else
        wlz_policy_diff_free(list);
    return wlz__status(registry);
}

size_t wlz_policy_diff_count(const wlz_policy_diff_list *list)
{
    return list == NULL ? 0 : list->count;
}

const wlz_policy_difference *wlz_policy_diff_at(const wlz_policy_diff_list *list, size_t index)
{
    return list == NULL || index >= list->count ? NULL : &list->all[index];
}

void wlz_policy_diff_free(wlz_policy_diff_list *list)
{
    if (list == NULL)
        return;
    wlz__arena_free(&list->arena);
    wlz__free(list);
}
