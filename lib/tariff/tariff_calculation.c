#include "tariff/tariff_calculation.h"

#include "file/builder.h"
#include "file/copy.h"
#include "file/error.h"
#include "file/memory.h"
#include "policy/coverage.h"
#include "policy/notation.h"
#include "policy/policy_read.h"
#include "policy/rank_rule.h"
#include "tariff/tariff_order.h"

#include <stdio.h>
#include <string.h>

#define RANK_LAST 99 /* as the schema has it */

/* ---- the rules that hold for the case ---- */

typedef struct rule_found {
    const wlz__tariff_rule *rule;
    int rank;
    const wlz__rank *order;
    unsigned open;   /* parts of the scope that it names and the question does not */
    unsigned beside; /* that what may displace it names */
    wlz__struck struck;
    bool displaced;
} rule_found;

typedef struct rules_found {
    rule_found all[WLZ__RULES_MAX];
    size_t count;
} rules_found;

bool wlz__rule_in_force(const wlz__tariff_rule *rule, wlz_date day, wlz_date known_on)
{
    const wlz__document *d = rule->document;

    return wlz__document_known(d, known_on) &&
           wlz__is_current(rule->effective_on, rule->corrected_on, known_on) &&
           wlz__holds(d->valid_from, d->valid_to, day) &&
           wlz__holds(rule->valid_from, rule->valid_to, day);
}

bool wlz__rule_ranks_above(const wlz__tariff_rule *a, int rank_a, const wlz__tariff_rule *b,
                           int rank_b)
{
    return wlz__rank_order(rank_a, a->document->published_on, rank_b, b->document->published_on) <
           0;
}

/* Its rank, and the row of the order that gives it, NULL when it has its own. */
static int rank_of(wlz__calculation *calc, const wlz__tariff_rule *rule, const wlz__rank **order)
{
    int rank;

    *order =
        wlz__rank_row(calc->look.policy, calc->look.question->office, rule->document,
                      rule->rank_override, calc->look.question->day, calc->look.question->known_on);
    rank = wlz__rank_by(*order, rule->rank_override);
    if (rank < 0)
        wlz__fail(calc->look.reg, WLZ_UNDECIDED,
                  "no order of rank known then gives a %s a rank for %s: document %s",
                  "geen toen bekende rangorde zegt welke rang een %s heeft voor %s: document %s",
                  rule->document->kind, calc->look.question->office, rule->document->id);
    return rank;
}

static rule_found found_rule(wlz__calculation *calc, const wlz__tariff_rule *rule, unsigned open)
{
    rule_found found = {.rule = rule, .open = open};

    found.rank = rank_of(calc, rule, &found.order);
    found.struck = wlz__struck_by(
        calc->look.policy, calc->look.question->office, calc->look.question->day,
        calc->look.question->known_on,
        &(wlz__stated){rule->document, rule->paragraph, rule->name, found.rank, found.order});
    return found;
}

/* Whether the rule is for all but this care form. One that is not known is added to *open. */
static bool leaves_out(const wlz__tariff_rule *rule, const char *care_form, unsigned *open)
{
    if (rule->care_form_not == NULL)
        return false;
    if (care_form == NULL)
        *open |= 1u << WLZ__CARE_FORM;
    return care_form != NULL && strcmp(rule->care_form_not, care_form) == 0;
}

static void consider(wlz__calculation *calc, const wlz__tariff_rule *rule, rules_found *found)
{
    unsigned open;

    calc->look.by_performance |= rule->scope.performance != NULL;
    if (strcmp(rule->component, calc->look.question->component) != 0 ||
        !wlz__rule_in_force(rule, calc->look.question->day, calc->look.question->known_on) ||
        !wlz__scope_fits(&rule->scope, &calc->look.question->scope, &open) ||
        (open & WLZ__SINGLED_OUT) != 0 ||
        leaves_out(rule, calc->look.question->scope.care_form, &open))
        return;
    if (found->count == WLZ__RULES_MAX)
        wlz__fail(calc->look.reg, WLZ_OVERFLOW, "more than %d steps of tariff policies apply",
                  "meer dan %d stappen van tariefbeleid zijn van toepassing", WLZ__RULES_MAX);
    else
        found->all[found->count++] = found_rule(calc, rule, open);
}

static bool ranks_above(const rule_found *a, const rule_found *b)
{
    return wlz__rule_ranks_above(a->rule, a->rank, b->rule, b->rank);
}

static bool replaces(const rule_found *a, const rule_found *b)
{
    return strcmp(a->rule->name, b->rule->name) == 0 && ranks_above(a, b);
}

/* One that may or may not apply displaces another as little: then that is as open. What counts is what the other one leaves
 * open itself, not what those that displace it do. */
static void displace(rules_found *found)
{
    for (size_t i = 0; i < found->count; i++)
        for (size_t j = 0; j < found->count; j++) {
            const rule_found *other = &found->all[j];

            if (wlz__is_struck(other->struck) || !replaces(other, &found->all[i]))
                continue;
            found->all[i].displaced = found->all[i].displaced || other->open == 0;
            found->all[i].beside |= other->open;
        }
}

/* The best rank last, because the last base wins; else in the order of the documents. */
static void order(rules_found *found)
{
    for (size_t i = 1; i < found->count; i++) {
        rule_found c = found->all[i];
        size_t to = i;

        for (; to > 0 && ranks_above(&found->all[to - 1], &c); to--)
            found->all[to] = found->all[to - 1];
        found->all[to] = c;
    }
}

static void gather(wlz__calculation *calc, rules_found *found)
{
    for (size_t i = 0; i < calc->look.policy->document_count && wlz__ok(calc->look.reg); i++) {
        const wlz__document *d = &calc->look.policy->documents[i];

        for (size_t j = 0; j < d->rules && wlz__speaks_for(d, calc->look.question->office); j++)
            consider(calc, &calc->look.policy->rules[d->first_rule + j], found);
    }
    displace(found);
    order(found);
}

/* ---- steps ---- */

static wlz__step_kind step_kind(const char *step)
{
    static const char *const names[] = {"base",      "not-contracted", "decision",
                                        "exclusion", "adjustment",     "bound"};
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

static void step_of_rule(wlz__calculation *calc, const rule_found *c)
{
    wlz__tariff_step *step = &calc->steps[calc->count];
    wlz__step_source *from = &calc->sources[calc->count++];

    *step = (wlz__tariff_step){.kind = step_kind(c->rule->step),
                               .effect = step_effect(c->rule->effect),
                               .rank = c->rank,
                               .condition = WLZ__DISPLACED,
                               .amount = WLZ__NO_BASE};
    *from = (wlz__step_source){.rule = c->rule,
                               .open = c->open | c->beside,
                               .standing = c->rule->standing,
                               .order = c->order,
                               .struck = c->struck};
    if (wlz__is_struck(c->struck))
        step->condition = WLZ__STRUCK;
    else if (!c->displaced)
        wlz__step_evaluate(&calc->look, step, from);
}

static bool step_of_provision(wlz__calculation *calc, const char *topic, wlz__step_kind kind,
                              wlz__candidates *found)
{
    unsigned open = 0;
    const wlz__provision *p = wlz__lookup_topic(&calc->look, topic, found, &open);

    if (p == NULL && open == 0)
        return false;
    calc->steps[calc->count] =
        (wlz__tariff_step){.kind = kind,
                           .effect = WLZ__IS,
                           .rank = p != NULL ? found->all[found->winner].rank : RANK_LAST,
                           .condition = p != NULL ? WLZ__MET : WLZ__UNKNOWN,
                           .amount_open = open != 0 || (p != NULL && p->standing == WLZ_AMBIGUOUS),
                           .amount = p != NULL ? (wlz_bp)p->value : WLZ__NO_BASE};
    calc->sources[calc->count] = (wlz__step_source){
        .amount = p, .open = open, .order = p != NULL ? found->all[found->winner].order : NULL};
    wlz__step_rests_on(&calc->sources[calc->count++], topic, p);
    return true;
}

/* In the provider's favour, whatever the rank of what it deviates from. */
static void steps_of_deviations(wlz__calculation *calc, const char *topic)
{
    for (size_t i = 0; i < calc->look.question->deviation_count; i++) {
        const wlz__deviating *d = &calc->look.question->deviations[i];

        if (strcmp(d->topic, topic) != 0 || calc->count >= WLZ__STEPS_MAX - 1)
            continue;
        calc->steps[calc->count] =
            (wlz__tariff_step){.kind = WLZ__STEP_BOUND,
                               .effect = d->upwards ? WLZ__AT_LEAST : WLZ__AT_MOST,
                               .condition = WLZ__MET,
                               .amount = d->value};
        calc->sources[calc->count++] = (wlz__step_source){.deviation = d};
    }
}

/* ---- what is missing ---- */

static void missing_add(wlz__calculation *calc, const char *what)
{
    const char **all = calc->missing.rows;

    for (size_t i = 0; i < calc->missing.count; i++)
        if (strcmp(all[i], what) == 0)
            return;
    all = wlz__list_add(calc->look.reg, &calc->look.arena, &calc->missing, sizeof *all);
    if (all != NULL)
        *all = what;
}

static void missing_built(wlz__calculation *calc, wlz__builder *b)
{
    const char *what = wlz__copy_built(calc->look.reg, &calc->look.arena, b);

    if (what != NULL)
        missing_add(calc, what);
}

static void missing_fact(wlz__calculation *calc, const wlz__fact_kind *fact)
{
    wlz__known known;

    if (!wlz__lookup_fact(&calc->look, fact, &known))
        missing_add(calc, fact->id);
}

static void missing_ambiguous(wlz__calculation *calc, const wlz__step_source *from)
{
    const wlz__provision *p = from->ambiguous;
    const wlz__document *document = p != NULL ? p->document : from->rule->document;
    wlz__builder b = {0};

    wlz__append(&b,
                wlz__in_language(calc->look.reg, "what %s means (%s, %s), ambiguous in its source",
                                 "wat %s betekent (%s, %s), dubbelzinnig in de bron"),
                p != NULL ? from->ambiguous_topic : from->rule->name, document->id,
                p != NULL ? p->paragraph : from->rule->paragraph);
    missing_built(calc, &b);
}

static void missing_struck(wlz__calculation *calc, const wlz__step_source *from)
{
    const wlz__strike *strike = from->struck.by;
    wlz__builder b = {0};

    wlz__append(&b,
                wlz__in_language(calc->look.reg, "whether %s, %s strikes %s (%s, %s)",
                                 "of %s, %s %s schrapt (%s, %s)"),
                strike->document->id, strike->paragraph, from->rule->name, from->rule->document->id,
                from->rule->paragraph);
    missing_built(calc, &b);
}

static void missing_order(wlz__calculation *calc)
{
    wlz__builder b = {0};

    wlz__append(&b,
                wlz__in_language(calc->look.reg,
                                 "which document goes first (%s, %s), ambiguous in its source",
                                 "welk document voorgaat (%s, %s), dubbelzinnig in de bron"),
                calc->order->document->id, calc->order->paragraph);
    missing_built(calc, &b);
}

static void missing_of_step(wlz__calculation *calc, const wlz__step_source *from)
{
    if (wlz__may_be_struck(from->struck))
        missing_struck(calc, from);
    else if (from->standing == WLZ_AMBIGUOUS)
        missing_ambiguous(calc, from);
    if ((from->open >> WLZ__SECTOR) & 1u)
        missing_add(calc, wlz__in_language(calc->look.reg, "sector", "sector"));
    if ((from->open >> WLZ__CARE_FORM) & 1u)
        missing_add(calc, wlz__in_language(calc->look.reg, "care form", "leveringsvorm"));
    if ((from->open >> WLZ__RELATION) & 1u)
        missing_add(calc, wlz__in_language(calc->look.reg, "fact relation", "feit relation"));
    if ((from->open >> WLZ__PROVIDER_KIND) & 1u)
        missing_add(calc, wlz__in_language(calc->look.reg, "kind of provider in the sector",
                                           "soort zorgaanbieder in de sector"));
    if (from->rule == NULL)
        return;
    if (from->rule->fact != NULL)
        missing_fact(calc, from->rule->fact);
    for (size_t i = 0; i < from->rule->condition_count; i++)
        missing_fact(calc, from->rule->conditions[i].fact);
}

static void missing_all(wlz__calculation *calc)
{
    for (size_t i = 0; i < calc->count; i++) {
        const wlz__tariff_rule *rule = calc->sources[i].rule;

        if (calc->steps[i].outcome == WLZ_STEP_NEEDS_FACT)
            missing_of_step(calc, &calc->sources[i]);
        else if (calc->steps[i].outcome == WLZ_STEP_NEEDS_DECISION)
            missing_add(calc, wlz__in_language(calc->look.reg, rule->note, rule->note_nl));
    }
}

/* Steps that do not apply, and bases that another replaced, do not affect the percentage. What is not contracted rests on the
 * step that says so alone. */
static wlz_standing standing_decided(const wlz__calculation *calc)
{
    wlz_standing base = WLZ_STATED, rest = WLZ_STATED;

    for (size_t i = 0; i < calc->count; i++) {
        const wlz__tariff_step *step = &calc->steps[i];
        wlz_standing standing = calc->sources[i].standing;

        if (step->outcome != WLZ_STEP_APPLIED)
            continue;
        if (step->kind == WLZ__STEP_NOT_CONTRACTED)
            return standing;
        if (step->kind != WLZ__STEP_BASE)
            rest = wlz__weaker(rest, standing);
        else
            base = step->effect == WLZ__IS ? standing : wlz__weaker(base, standing);
    }
    return wlz__weaker(base, rest);
}

static wlz_standing standing_undecided(const wlz__calculation *calc)
{
    for (size_t i = 0; i < calc->count; i++)
        if (calc->steps[i].outcome == WLZ_STEP_NEEDS_FACT &&
            calc->sources[i].standing == WLZ_AMBIGUOUS)
            return WLZ_AMBIGUOUS;
    return WLZ_STATED;
}

/* The base that was taken last. */
static void note_base(wlz__calculation *calc)
{
    for (size_t i = 0; i < calc->count; i++)
        if (calc->steps[i].kind == WLZ__STEP_BASE && calc->steps[i].outcome == WLZ_STEP_APPLIED)
            calc->provision = calc->sources[i].amount != NULL ? calc->sources[i].amount->id : 0;
}

/* By an order of rank that is ambiguous nothing is decided. */
static void note_order(wlz__calculation *calc)
{
    const wlz__steps_taken taken = {calc->steps, calc->sources, calc->count, calc->bp};

    calc->standing = wlz__weaker(calc->standing, wlz__steps_struck(&calc->look, &taken));
    calc->order = wlz__steps_order(&calc->look, &taken);
    if (calc->order == NULL)
        return;
    calc->standing = wlz__weaker(calc->standing, calc->order->standing);
    if (calc->order->standing != WLZ_AMBIGUOUS)
        return;
    calc->verdict = WLZ__TARIFF_UNDECIDED;
    calc->provision = 0;
    missing_order(calc);
}

/* ---- the calculation ---- */

void wlz__calculate(wlz_registry *reg, const wlz__tariff_question *question, wlz__calculation *calc)
{
    const char *topic = wlz__topic_of_component(question->component);
    rules_found found;

    found.count = 0;
    calc->look.reg = reg;
    calc->look.policy = wlz__policy_get(reg);
    calc->look.question = question;
    if (calc->look.policy == NULL)
        return;
    step_of_provision(calc, topic, WLZ__STEP_BASE, &calc->base);
    if (wlz__ok(reg))
        gather(calc, &found);
    for (size_t i = 0; i < found.count && wlz__ok(reg); i++)
        step_of_rule(calc, &found.all[i]);
    steps_of_deviations(calc, topic);
    if (wlz__ok(reg))
        step_of_provision(calc, "tariff.maximum", WLZ__STEP_MAXIMUM, &calc->maximum);
    if (!wlz__ok(reg))
        return;
    calc->verdict = wlz__tariff_decide(calc->steps, calc->count, &calc->bp);
    if (calc->verdict == WLZ__TARIFF_UNDECIDED) {
        calc->standing = standing_undecided(calc);
        missing_all(calc);
    } else if (calc->verdict != WLZ__TARIFF_NONE) {
        calc->standing = standing_decided(calc);
        note_base(calc);
        note_order(calc);
    }
}

static void list_missing(const wlz__calculation *calc, char *to, size_t room)
{
    const char *const *all = calc->missing.rows;
    size_t used = 0;

    to[0] = '\0';
    for (size_t i = 0; i < calc->missing.count && used < room; i++)
        used += (size_t)snprintf(to + used, room - used, "%s%s", i > 0 ? ", " : "", all[i]);
}

/* With the step that says so. */
static void fail_not_contracted(const wlz__calculation *calc, const char *who, const char *what,
                                const char *day)
{
    const wlz__tariff_question *c = calc->look.question;

    for (size_t i = 0; i < calc->count; i++)
        if (calc->steps[i].kind == WLZ__STEP_NOT_CONTRACTED &&
            calc->steps[i].outcome == WLZ_STEP_APPLIED)
            wlz__fail(calc->look.reg, WLZ_NOTCONTRACTED,
                      "not contracted for %s at %s, %s on %s (%s, %s)",
                      "niet gecontracteerd voor %s bij %s, %s op %s (%s, %s)", who, c->office, what,
                      day, calc->sources[i].rule->document->id, calc->sources[i].rule->paragraph);
}

/* Nothing gives a percentage: perhaps since there is no policy of that sector and year at all. */
static void fail_no_value(const wlz__calculation *calc, const char *who, const char *what,
                          const char *day)
{
    const wlz__tariff_question *c = calc->look.question;
    char known_on[WLZ_TEXT_MAX], *message;
    wlz__builder b = {0};

    wlz__append(
        &b,
        wlz__in_language(
            calc->look.reg, "no provision on %s holds for %s at %s, %s on %s, as known on %s",
            "geen bepaling over %s geldt voor %s bij %s, %s op %s, naar wat bekend was op %s"),
        wlz__topic_of_component(c->component), who, c->office, what, day,
        wlz__day_text(c->known_on, known_on));
    wlz__say_uncovered(calc->look.reg, calc->look.policy, c->office, c->scope.sector, c->day,
                       c->known_on, &b);
    message = wlz__need(calc->look.reg, wlz__built(&b));
    if (message != NULL)
        wlz__fail(calc->look.reg, WLZ_NOVALUE, "%s", "%s", message);
    wlz__free(message);
}

void wlz__calculation_settle(wlz__calculation *calc)
{
    const wlz__tariff_question *c = calc->look.question;
    const char *who =
        c->agb != NULL ? c->agb : wlz__in_language(calc->look.reg, "this case", "dit geval");
    const char *what = c->scope.performance != NULL
                           ? c->scope.performance
                           : wlz__in_language(calc->look.reg, "care", "zorg");
    char day[WLZ_TEXT_MAX], missing[300], of_what[200];

    if (!wlz__ok(calc->look.reg) || calc->verdict == WLZ__TARIFF_DECIDED)
        return;
    wlz__day_text(c->day, day);
    list_missing(calc, missing, sizeof missing);
    snprintf(of_what, sizeof of_what, "%s%s%s",
             c->scope.performance != NULL ? c->scope.performance : "",
             c->scope.performance != NULL ? " " : "", c->component);
    if (calc->verdict == WLZ__TARIFF_NOT_CONTRACTED)
        fail_not_contracted(calc, who, of_what, day);
    else if (calc->verdict == WLZ__TARIFF_UNDECIDED)
        wlz__fail(calc->look.reg, WLZ_UNDECIDED,
                  "undecided for %s at %s, %s on %s: not recorded: %s",
                  "onbeslist voor %s bij %s, %s op %s: niet vastgelegd: %s", who, c->office,
                  of_what, day, missing);
    else
        fail_no_value(calc, who, what, day);
}

void wlz__calculation_free(wlz__calculation *calc)
{
    wlz__candidates_free(&calc->base);
    wlz__candidates_free(&calc->maximum);
    wlz__arena_free(&calc->look.arena);
}
