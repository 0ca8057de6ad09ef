#include "records/tariff_inquiry.h"

#include "records/text.h"

#include <stdio.h>
#include <string.h>

#define RANK_LAST 99 /* as the schema has it */

const char *wlz__topic_of_component(const char *component)
{
    if (strcmp(component, "care") == 0)
        return "tariff.care";
    return strcmp(component, "nhc") == 0 ? "tariff.nhc" : "tariff.nic";
}

/* ---- the rules that hold for the case ---- */

typedef struct candidate {
    const wlz__tariff_rule *rule;
    int rank;
    unsigned open;
    bool displaced;
} candidate;

typedef struct candidates {
    candidate all[WLZ__RULES_MAX];
    size_t count;
} candidates;

bool wlz__rule_in_force(const wlz__tariff_rule *rule, wlz_date day, wlz_date known_on)
{
    const wlz__document *d = rule->document;

    return wlz__document_known(d, known_on) &&
           wlz__stands(rule->effective_on, rule->corrected_on, known_on) &&
           wlz__holds(d->valid_from, d->valid_to, day) &&
           wlz__holds(rule->valid_from, rule->valid_to, day);
}

int wlz__rule_rank(const wlz__policy *policy, const char *office, const wlz__tariff_rule *rule,
                   wlz_date day, wlz_date known_on)
{
    return rule->rank_override != WLZ_RANK_OF_DOCUMENT
               ? rule->rank_override
               : wlz__policy_rank(policy, office, rule->document->kind, day, known_on);
}

/* The better rank, then the later publication. */
bool wlz__rule_stands_above(const wlz__tariff_rule *a, int rank_a, const wlz__tariff_rule *b,
                            int rank_b)
{
    if (rank_a != rank_b)
        return rank_a < rank_b;
    return a->document->published_on > b->document->published_on;
}

static int rank_of(wlz__inquiry *q, const wlz__tariff_rule *rule)
{
    int rank = wlz__rule_rank(q->policy, q->asked->office, rule, q->asked->day, q->asked->known_on);

    if (rank < 0)
        wlz__fail(q->reg, WLZ_UNDECIDED,
                  "no rank order known then says how a %s stands for %s: document %s",
                  rule->document->kind, q->asked->office, rule->document->id);
    return rank;
}

static void consider(wlz__inquiry *q, const wlz__tariff_rule *rule, candidates *found)
{
    unsigned open;

    q->by_performance |= rule->scope.performance != NULL;
    if (strcmp(rule->component, q->asked->component) != 0 ||
        !wlz__rule_in_force(rule, q->asked->day, q->asked->known_on) ||
        !wlz__scope_fits(&rule->scope, &q->asked->scope, &open) ||
        (open & ~WLZ__NAMED_BY_FACTS) !=
            0) /* limited to a care form or performance that this is not */
        return;
    if (found->count == WLZ__RULES_MAX)
        wlz__fail(q->reg, WLZ_OVERFLOW, "more than %d steps of tariff policies apply",
                  WLZ__RULES_MAX);
    else
        found->all[found->count++] = (candidate){rule, rank_of(q, rule), open, false};
}

static bool stands_above(const candidate *a, const candidate *b)
{
    return wlz__rule_stands_above(a->rule, a->rank, b->rule, b->rank);
}

static void displace(candidates *found)
{
    for (size_t i = 0; i < found->count; i++)
        for (size_t j = 0; j < found->count && !found->all[i].displaced; j++)
            found->all[i].displaced =
                strcmp(found->all[i].rule->name, found->all[j].rule->name) == 0 &&
                stands_above(&found->all[j], &found->all[i]);
}

/* The better standing last, so that it has the last word among bases; else as in the documents. */
static void order(candidates *found)
{
    for (size_t i = 1; i < found->count; i++) {
        candidate c = found->all[i];
        size_t to = i;

        for (; to > 0 && stands_above(&found->all[to - 1], &c); to--)
            found->all[to] = found->all[to - 1];
        found->all[to] = c;
    }
}

static void gather(wlz__inquiry *q, candidates *found)
{
    for (size_t i = 0; i < q->policy->document_count && wlz__ok(q->reg); i++) {
        const wlz__document *d = &q->policy->documents[i];

        for (size_t j = 0; j < d->rules && wlz__speaks_for(d, q->asked->office); j++)
            consider(q, &q->policy->rules[d->first_rule + j], found);
    }
    displace(found);
    order(found);
}

/* ---- steps ---- */

static wlz__step_kind step_kind(const char *step)
{
    static const char *const names[] = {"base", "decision", "exclusion", "adjustment", "bound"};
    int kind = 0;

    while (strcmp(names[kind], step) != 0)
        kind++;
    return (wlz__step_kind)kind;
}

static wlz__effect step_effect(const char *effect)
{
    if (effect == NULL || strcmp(effect, "is") == 0)
        return WLZ__IS;
    if (strcmp(effect, "adds") == 0)
        return WLZ__ADDS;
    return strcmp(effect, "at-most") == 0 ? WLZ__AT_MOST : WLZ__AT_LEAST;
}

static void step_of_rule(wlz__inquiry *q, const candidate *c)
{
    wlz__tariff_step *step = &q->steps[q->count];
    wlz__step_source *from = &q->sources[q->count++];

    *step = (wlz__tariff_step){.kind = step_kind(c->rule->step),
                               .effect = step_effect(c->rule->effect),
                               .rank = c->rank,
                               .condition = WLZ__DISPLACED};
    *from = (wlz__step_source){.rule = c->rule, .open = c->open};
    if (!c->displaced)
        wlz__step_judge(q, step, from);
}

static bool step_of_provision(wlz__inquiry *q, const char *topic, wlz__step_kind kind,
                              wlz__weighing *w)
{
    unsigned open = 0;
    const wlz__provision *p = wlz__inquiry_weigh(q, topic, w, &open);

    if (p == NULL && open == 0)
        return false;
    q->steps[q->count] = (wlz__tariff_step){.kind = kind,
                                            .effect = WLZ__IS,
                                            .rank = p != NULL ? w->all[w->winner].rank : RANK_LAST,
                                            .condition = p != NULL ? WLZ__MET : WLZ__UNKNOWN,
                                            .amount_open = open != 0,
                                            .amount = p != NULL ? (wlz_bp)p->value : 0};
    q->sources[q->count++] = (wlz__step_source){.amount = p, .open = open};
    return true;
}

/* In the provider's favour, whatever the rank of what it deviates from. */
static void steps_of_deviations(wlz__inquiry *q, const char *topic)
{
    for (size_t i = 0; i < q->asked->deviation_count; i++) {
        const wlz__deviating *d = &q->asked->deviations[i];

        if (strcmp(d->topic, topic) != 0 || q->count >= WLZ__STEPS_MAX - 1)
            continue;
        q->steps[q->count] = (wlz__tariff_step){.kind = WLZ__STEP_BOUND,
                                                .effect = d->upwards ? WLZ__AT_LEAST : WLZ__AT_MOST,
                                                .condition = WLZ__MET,
                                                .amount = d->value};
        q->sources[q->count++] = (wlz__step_source){.deviation = d};
    }
}

/* ---- what is missing ---- */

static void missing_add(wlz__inquiry *q, const char *what)
{
    const char **all = q->missing.rows;

    for (size_t i = 0; i < q->missing.count; i++)
        if (strcmp(all[i], what) == 0)
            return;
    all = wlz__list_add(q->reg, &q->arena, &q->missing, sizeof *all);
    if (all != NULL)
        *all = what;
}

static void missing_fact(wlz__inquiry *q, const wlz__fact_kind *fact)
{
    wlz__known known;

    if (!wlz__fact_known(q, fact, &known))
        missing_add(q, fact->id);
}

static void missing_of_step(wlz__inquiry *q, const wlz__step_source *from)
{
    if ((from->open >> WLZ__RELATION) & 1u)
        missing_add(q, "fact relation");
    if ((from->open >> WLZ__PROVIDER_KIND) & 1u)
        missing_add(q, "kind of provider in the sector");
    if (from->rule == NULL)
        return;
    if (from->rule->fact != NULL)
        missing_fact(q, from->rule->fact);
    for (size_t i = 0; i < from->rule->condition_count; i++)
        missing_fact(q, from->rule->conditions[i].fact);
}

static void missing_all(wlz__inquiry *q)
{
    for (size_t i = 0; i < q->count; i++) {
        if (q->steps[i].outcome == WLZ__NEEDS_FACT)
            missing_of_step(q, &q->sources[i]);
        else if (q->steps[i].outcome == WLZ__NEEDS_DECISION)
            missing_add(q, q->sources[i].rule->note);
    }
}

/* The base that was taken last. */
static void note_base(wlz__inquiry *q)
{
    for (size_t i = 0; i < q->count; i++)
        if (q->steps[i].kind == WLZ__STEP_BASE && q->steps[i].outcome == WLZ__APPLIED)
            q->provision = q->sources[i].amount != NULL ? q->sources[i].amount->id : 0;
}

/* ---- asking ---- */

void wlz__inquire(wlz_registry *reg, const wlz__tariff_case *asked, wlz__inquiry *q)
{
    const char *topic = wlz__topic_of_component(asked->component);
    candidates found;

    found.count = 0;
    q->reg = reg;
    q->policy = wlz__policy_get(reg);
    q->asked = asked;
    if (q->policy == NULL)
        return;
    step_of_provision(q, topic, WLZ__STEP_BASE, &q->base);
    if (wlz__ok(reg))
        gather(q, &found);
    for (size_t i = 0; i < found.count && wlz__ok(reg); i++)
        step_of_rule(q, &found.all[i]);
    steps_of_deviations(q, topic);
    if (wlz__ok(reg))
        step_of_provision(q, "tariff.maximum", WLZ__STEP_MAXIMUM, &q->maximum);
    if (!wlz__ok(reg))
        return;
    q->verdict = wlz__tariff_decide(q->steps, q->count, &q->bp);
    if (q->verdict == WLZ__TARIFF_UNDECIDED)
        missing_all(q);
    else if (q->verdict == WLZ__TARIFF_DECIDED)
        note_base(q);
}

static void list_missing(const wlz__inquiry *q, char *to, size_t room)
{
    const char *const *all = q->missing.rows;
    size_t used = 0;

    to[0] = '\0';
    for (size_t i = 0; i < q->missing.count && used < room; i++)
        used += (size_t)snprintf(to + used, room - used, "%s%s", i > 0 ? ", " : "", all[i]);
}

void wlz__inquiry_settle(wlz__inquiry *q)
{
    const wlz__tariff_case *c = q->asked;
    const char *who = c->agb != NULL ? c->agb : "this case";
    const char *what = c->scope.performance != NULL ? c->scope.performance : "care";
    char day[WLZ_TEXT_MAX], known_on[WLZ_TEXT_MAX], missing[300];

    if (!wlz__ok(q->reg) || q->verdict == WLZ__TARIFF_DECIDED)
        return;
    wlz__day_text(c->day, day);
    wlz__day_text(c->known_on, known_on);
    list_missing(q, missing, sizeof missing);
    if (q->verdict == WLZ__TARIFF_UNDECIDED)
        wlz__fail(q->reg, WLZ_UNDECIDED, "undecided for %s at %s, %s %s on %s: not recorded: %s",
                  who, c->office, what, c->component, day, missing);
    else
        wlz__fail(q->reg, WLZ_NOTFOUND,
                  "no provision on %s holds for %s at %s, %s on %s, as known on %s",
                  wlz__topic_of_component(c->component), who, c->office, what, day, known_on);
}

void wlz__inquiry_free(wlz__inquiry *q)
{
    wlz__weighing_free(&q->base);
    wlz__weighing_free(&q->maximum);
    wlz__arena_free(&q->arena);
}
