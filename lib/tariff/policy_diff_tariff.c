/* The tariff rules that hold on one side only, or differ between two sides. */
#include "tariff/policy_diff_tariff.h"

#include "file/builder.h"
#include "file/copy.h"
#include "file/error.h"
#include "file/list.h"
#include "file/memory.h"
#include "policy/gather.h"
#include "policy/notation.h"
#include "policy/policy.h"
#include "tariff/tariff_calculation.h"
#include "value/text.h"

#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

/* A rule that holds on a side. */
typedef struct holding {
    const wlz__tariff_rule *rule;
    int rank;               /* -1: no order of rank is known then */
    bool open;              /* ambiguous, or open whether it is struck */
    wlz_policy_side amount; /* what prevails on its topic */
    bool paired;
} holding;

typedef struct holdings {
    holding *all;
    size_t count;
} holdings;

/* ---- which rules hold ---- */

static int by_name(const holding *x, const holding *y)
{
    int order = strcmp(x->rule->name, y->rule->name);

    return order != 0 ? order : strcmp(x->rule->component, y->rule->component);
}

/* Those of one name and component together, the one of the best standing first. */
static int by_name_and_standing(const void *a, const void *b)
{
    const holding *x = a, *y = b;
    int order = by_name(x, y);

    if (order != 0)
        return order;
    if (wlz__rule_ranks_above(x->rule, x->rank, y->rule, y->rank))
        return -1;
    if (wlz__rule_ranks_above(y->rule, y->rank, x->rule, x->rank))
        return 1;
    return (x->rule->id > y->rule->id) - (x->rule->id < y->rule->id);
}

/* What the first leaves out the second does too. */
static bool leaves_out_no_more(const wlz__tariff_rule *a, const wlz__tariff_rule *b)
{
    return a->care_form_not == NULL || wlz__text_same(a->care_form_not, b->care_form_not) ||
           (b->scope.care_form != NULL && strcmp(a->care_form_not, b->scope.care_form) != 0);
}

/* Wherever the rule applies, the other one of its name applies too, and ranks above it. */
static bool displaces(const holding *other, const holding *rule)
{
    unsigned open;

    return other->rank >= 0 && rule->rank >= 0 && by_name(other, rule) == 0 &&
           wlz__rule_ranks_above(other->rule, other->rank, rule->rule, rule->rank) &&
           wlz__scope_fits(&other->rule->scope, &rule->rule->scope, &open) && open == 0 &&
           leaves_out_no_more(other->rule, rule->rule);
}

static bool displaced(const holdings *h, const holding *rule)
{
    for (size_t i = 0; i < h->count; i++)
        if (displaces(&h->all[i], rule))
            return true;
    return false;
}

static holdings in_force(wlz__diff *d, const wlz__side *side)
{
    wlz__list found = {0};

    for (size_t i = 0; i < d->policy->rule_count && wlz__ok(d->reg); i++) {
        const wlz__tariff_rule *rule = &d->policy->rules[i];
        const wlz__rank *order;
        wlz__struck struck;
        holding *h;
        int rank;

        if (!wlz__speaks_for(rule->document, d->office) ||
            !wlz__rule_in_force(rule, side->day, side->known_on))
            continue;
        order = wlz__rank_row(d->policy, d->office, rule->document, rule->rank_override, side->day,
                              side->known_on);
        rank = wlz__rank_by(order, rule->rank_override);
        struck = wlz__struck_by(
            d->policy, d->office, side->day, side->known_on,
            &(wlz__stated){rule->document, rule->paragraph, rule->name, rank, order});
        if (wlz__is_struck(struck))
            continue;
        h = wlz__list_add(d->reg, &d->scratch, &found, sizeof *h);
        if (h != NULL)
            *h = (holding){.rule = rule,
                           .open = rule->standing == WLZ_AMBIGUOUS || wlz__may_be_struck(struck),
                           .rank = rank};
    }
    return wlz__ok(d->reg) ? (holdings){found.rows, found.count} : (holdings){0};
}

static holdings holding_on(wlz__diff *d, const wlz__side *side)
{
    holdings all = in_force(d, side), left = {0};

    if (all.count == 0)
        return left;
    left.all = wlz__need(d->reg, wlz__arena_alloc(&d->scratch, all.count * sizeof *left.all));
    for (size_t i = 0; left.all != NULL && i < all.count; i++) {
        const wlz__tariff_rule *rule = all.all[i].rule;

        if (displaced(&all, &all.all[i]))
            continue;
        if (rule->topic != NULL)
            all.all[i].amount = wlz__diff_topic(d, rule->topic, "bp", &rule->scope, side);
        left.all[left.count++] = all.all[i];
    }
    if (left.count > 1)
        qsort(left.all, left.count, sizeof *left.all, by_name_and_standing);
    return left;
}

/* ---- how two rules differ ---- */

static bool effect_differs(const holding *a, const holding *b)
{
    return strcmp(a->rule->step, b->rule->step) != 0 ||
           !wlz__text_same(a->rule->effect, b->rule->effect);
}

static bool amount_differs(const holding *a, const holding *b)
{
    return !wlz__text_same(a->rule->topic, b->rule->topic) || a->rule->fact != b->rule->fact ||
           !wlz__text_same(a->rule->at_least, b->rule->at_least) ||
           !wlz__text_same(a->rule->at_most, b->rule->at_most) ||
           wlz__diff_values_differ(&a->amount, &b->amount);
}

static bool scope_differs(const holding *a, const holding *b)
{
    return wlz__scope_order(&a->rule->scope, &b->rule->scope) != 0 ||
           !wlz__text_same(a->rule->care_form_not, b->rule->care_form_not);
}

static bool period_differs(const holding *a, const holding *b)
{
    return a->rule->valid_from != b->rule->valid_from || a->rule->valid_to != b->rule->valid_to;
}

/* What is ambiguous decides nothing; stated and a reading do alike. */
static bool decisiveness_differs(const holding *a, const holding *b)
{
    return a->open != b->open;
}

static bool has_condition(const wlz__tariff_rule *rule, const wlz__tariff_condition *c)
{
    for (size_t i = 0; i < rule->condition_count; i++) {
        const wlz__tariff_condition *x = &rule->conditions[i];

        if (x->fact == c->fact && strcmp(x->test, c->test) == 0 && x->number == c->number &&
            wlz__text_same(x->word, c->word) && wlz__text_same(x->topic, c->topic))
            return true;
    }
    return false;
}

/* Within a rule each is there once. */
static bool conditions_differ(const holding *a, const holding *b)
{
    if (a->rule->condition_count != b->rule->condition_count)
        return true;
    for (size_t i = 0; i < a->rule->condition_count; i++)
        if (!has_condition(b->rule, &a->rule->conditions[i]))
            return true;
    return false;
}

/* "amount, period", of two that differ. */
static const char *change_of(wlz__diff *d, const holding *a, const holding *b)
{
    static const struct {
        const char *what;
        bool (*differs)(const holding *a, const holding *b);
    } parts[] = {{"effect", effect_differs},        {"amount", amount_differs},
                 {"scope", scope_differs},          {"period", period_differs},
                 {"conditions", conditions_differ}, {"standing", decisiveness_differs}};
    const char *separator = "";
    wlz__builder list = {0};

    for (size_t i = 0; i < sizeof parts / sizeof *parts; i++)
        if (parts[i].differs(a, b)) {
            wlz__append(&list, "%s%s", separator, parts[i].what);
            separator = ", ";
        }
    return wlz__copy_built(d->reg, d->arena, &list);
}

static bool differ(const holding *a, const holding *b)
{
    return effect_differs(a, b) || amount_differs(a, b) || scope_differs(a, b) ||
           period_differs(a, b) || conditions_differ(a, b) || decisiveness_differs(a, b);
}

/* ---- a rule as text ---- */

/* The words of effects and tests as people read them. */
static const char *plain(const wlz_registry *reg, const char *word)
{
    static const struct {
        const char *word, *en, *nl;
    } words[] = {{"at-least", "at least", "ten minste"},
                 {"at-most", "at most", "ten hoogste"},
                 {"above", "above", "boven"},
                 {"below", "below", "onder"},
                 {"adds", "adds", "plus"}};

    for (size_t i = 0; i < sizeof words / sizeof *words; i++)
        if (strcmp(word, words[i].word) == 0)
            return wlz__in_language(reg, words[i].en, words[i].nl);
    return word;
}

static void append_amount(const wlz_registry *reg, wlz__builder *b, const wlz__tariff_rule *rule)
{
    wlz__append(b, "%s", rule->step);
    if (rule->effect == NULL)
        return;
    wlz__append(b, " %s %s %s", plain(reg, rule->effect),
                rule->topic != NULL ? wlz__in_language(reg, "topic", "onderwerp")
                                    : wlz__in_language(reg, "fact", "feit"),
                rule->topic != NULL ? rule->topic : rule->fact->id);
    if (rule->at_least != NULL)
        wlz__append(b, wlz__in_language(reg, ", at least topic %s", ", ten minste onderwerp %s"),
                    rule->at_least);
    if (rule->at_most != NULL)
        wlz__append(b, wlz__in_language(reg, ", at most topic %s", ", ten hoogste onderwerp %s"),
                    rule->at_most);
}

static void append_scope(const wlz_registry *reg, wlz__builder *b, const wlz__tariff_rule *rule)
{
    const wlz_scope *scope = &rule->scope;
    const char *separator = "; ";

    for (int part = 0; part < WLZ__SCOPES; part++)
        if (wlz__scope_part(scope, part) != NULL) {
            wlz__append(b, "%s%s", separator, wlz__scope_part(scope, part));
            separator = " ";
        }
    if (rule->care_form_not != NULL)
        wlz__append(b, wlz__in_language(reg, "%sall but %s", "%salles behalve %s"), separator,
                    rule->care_form_not);
}

/* "zk.class is complex or physician": several 'is' about one fact, of which any will do, follow each other. */
static void append_conditions(const wlz_registry *reg, wlz__builder *b,
                              const wlz__tariff_rule *rule)
{
    const wlz__tariff_condition *last = NULL;

    for (size_t i = 0; i < rule->condition_count; last = &rule->conditions[i++]) {
        const wlz__tariff_condition *c = &rule->conditions[i];
        char number[WLZ_TEXT_MAX];

        wlz__value_words(reg, c->fact->unit, c->number, number);
        if (last != NULL && last->fact == c->fact && strcmp(c->test, "is") == 0 &&
            strcmp(last->test, "is") == 0)
            wlz__append(b, "%s", wlz__in_language(reg, " or ", " of "));
        else
            wlz__append(b, "%s%s %s ",
                        last == NULL ? wlz__in_language(reg, "; when ", "; als ") : ", ",
                        c->fact->id, plain(reg, c->test));
        wlz__append(b, "%s%s",
                    c->topic != NULL ? wlz__in_language(reg, "topic ", "onderwerp ") : "",
                    c->topic != NULL  ? c->topic
                    : c->word != NULL ? c->word
                                      : number);
    }
}

static void append_period(const wlz_registry *reg, wlz__builder *b, const wlz__tariff_rule *rule)
{
    char from[WLZ_TEXT_MAX], through[WLZ_TEXT_MAX];

    wlz__append(b, wlz__in_language(reg, "; from %s", "; vanaf %s"),
                wlz__day_text(rule->valid_from, from));
    if (rule->valid_to != 0)
        wlz__append(b, wlz__in_language(reg, " through %s", " tot en met %s"),
                    wlz__day_text(wlz_date_add(rule->valid_to, -1), through));
}

static wlz_policy_side side_of(wlz__diff *d, const holding *h)
{
    wlz_policy_side side = {.status = WLZ_NOVALUE};
    wlz__builder b = {0};

    if (h == NULL)
        return side;
    append_amount(d->reg, &b, h->rule);
    append_scope(d->reg, &b, h->rule);
    append_conditions(d->reg, &b, h->rule);
    append_period(d->reg, &b, h->rule);
    side.status = h->rank < 0 || h->open ? WLZ_UNDECIDED : WLZ_OK;
    side.has_value = h->amount.has_value;
    side.value = h->amount.value;
    side.text = wlz__copy_built(d->reg, d->arena, &b);
    side.document = wlz__copy(d->reg, d->arena, h->rule->document->id);
    side.paragraph = wlz__copy(d->reg, d->arena, h->rule->paragraph);
    return side;
}

/* ---- pairs ---- */

static void list_pair(wlz__diff *d, const holding *a, const holding *b)
{
    const wlz__tariff_rule *rule = b != NULL ? b->rule : a->rule;
    wlz_policy_difference *row = wlz__diff_row(d, &rule->scope);
    wlz_policy_side side_a, side_b;

    if (row == NULL)
        return;
    row->kind = "rule";
    row->name = wlz__copy(d->reg, d->arena, rule->name);
    row->title = wlz__copy(d->reg, d->arena, wlz__in_language(d->reg, rule->note, rule->note_nl));
    row->component = wlz__copy(d->reg, d->arena, rule->component);
    row->unit = "bp";
    row->change = b == NULL ? "only a" : a == NULL ? "only b" : change_of(d, a, b);
    side_a = side_of(d, a);
    side_b = side_of(d, b);
    wlz__diff_sides(d, row, &side_a, &side_b);
}

/* The next one that no rule of the other side goes with; NULL: none. */
static holding *unpaired(holdings group)
{
    for (size_t i = 0; i < group.count; i++)
        if (!group.all[i].paired)
            return &group.all[i];
    return NULL;
}

/* Of one name and component: those that are the same, then the rest by standing. */
static void compare_group(wlz__diff *d, holdings a, holdings b)
{
    for (size_t i = 0; i < a.count; i++)
        for (size_t j = 0; j < b.count && !a.all[i].paired; j++)
            if (!b.all[j].paired && !differ(&a.all[i], &b.all[j]))
                a.all[i].paired = b.all[j].paired = true;
    while (wlz__ok(d->reg)) {
        holding *x = unpaired(a), *y = unpaired(b);

        if (x == NULL && y == NULL)
            return;
        if (x != NULL)
            x->paired = true;
        if (y != NULL)
            y->paired = true;
        list_pair(d, x, y);
    }
}

/* Those at the head that are of the same name and component as the key. */
static holdings take(holdings *from, const holding *key)
{
    holdings group = {from->all, 0};

    while (group.count < from->count && by_name(&group.all[group.count], key) == 0)
        group.count++;
    if (group.count > 0)
        from->all += group.count;
    from->count -= group.count;
    return group;
}

void wlz__diff_rules(wlz__diff *d)
{
    holdings a = holding_on(d, &d->sides[WLZ__SIDE_A]);
    holdings b = holding_on(d, &d->sides[WLZ__SIDE_B]);

    while (wlz__ok(d->reg) && (a.count > 0 || b.count > 0)) {
        bool of_a = b.count == 0 || (a.count > 0 && by_name(a.all, b.all) <= 0);
        const holding key = of_a ? a.all[0] : b.all[0];
        holdings from_a = take(&a, &key);

        compare_group(d, from_a, take(&b, &key));
    }
}
