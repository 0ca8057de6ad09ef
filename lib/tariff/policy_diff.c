/* What the policy of an office says differently on two sides: days, days of knowledge, or both. */
#include <wlzreg/policy_diff.h>

#include "file/argument.h"
#include "file/copy.h"
#include "file/error.h"
#include "file/list.h"
#include "file/memory.h"
#include "file/transaction.h"
#include "policy/gather.h"
#include "policy/policy.h"
#include "tariff/policy_diff_tariff.h"
#include "tariff/policy_side.h"

#include <stdlib.h>
#include <string.h>

typedef struct policy_diff {
    wlz_policy_diff is;
    wlz__arena arena;
} policy_diff;

/* ---- rows ---- */

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
    row->name = wlz__copy(d->reg, d->arena, topic->id);
    row->title =
        wlz__copy(d->reg, d->arena, wlz__in_language(d->reg, topic->title, topic->title_nl));
    row->unit = wlz__copy(d->reg, d->arena, topic->unit);
    row->change = b.status == WLZ_NOVALUE ? "only a" : a.status == WLZ_NOVALUE ? "only b" : "value";
    wlz__diff_sides(d, row, &a, &b);
}

/* ---- topics ---- */

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

wlz_status wlz_policy_diff_get(wlz_registry *registry, const wlz_policy_diff_question *question,
                               wlz_policy_diff **out)
{
    policy_diff *list = NULL;
    wlz__diff d = {0};

    if (!wlz__enter_read(registry))
        return wlz__status(registry);
    if (wlz__check_given(registry, "out", out) && wlz__diff_begin(&d, registry, question))
        list = wlz__need(registry, wlz__alloc(sizeof *list));
    if (list != NULL) {
        d.arena = &list->arena;
        compare_topics(&d);
        wlz__diff_rules(&d);
        list->is.rows =
            wlz__list_pointers(registry, &list->arena, &d.rows, sizeof(wlz_policy_difference));
        list->is.count = d.rows.count;
    }
    wlz__arena_free(&d.scratch);
    wlz__leave(registry);
    if (wlz__ok(registry))
        *out = &list->is;
    else if (list != NULL)
        wlz_policy_diff_free(&list->is);
    return wlz__status(registry);
}

void wlz_policy_diff_free(wlz_policy_diff *list)
{
    if (list == NULL)
        return;
    wlz__arena_free(&((policy_diff *)list)->arena);
    wlz__free(list);
}
