/* The tariff percentage of a provider: the percentage that prevails, then the steps of the tariff
 * policies. */
#include "records/tariff.h"

#include "records/provider.h"
#include "records/text.h"
#include "records/tariff_trace.h"
#include "rules/tariff.h"

#include <stdio.h>
#include <string.h>

static const char SQL_PERFORMANCE[] = "SELECT sector, care_form FROM performance WHERE code = ?1";
static const char SQL_HAS_OWN[] = "SELECT 1 FROM provision WHERE provider = ?1 LIMIT 1";

#define STEPS_MAX 64
#define NAMED_BY_FACTS ((1u << WLZ__RELATION) | (1u << WLZ__PROVIDER_KIND))

/* One question on its way to an answer. */
typedef struct inquiry {
    wlz_registry *reg;
    const wlz__policy *policy;
    wlz__client *client;
    const char *component;
    wlz_scope scope;
    int base_rank;
    bool by_performance; /* something weighed is limited to a performance */
    wlz__arena arena;
    char missing[300]; /* what has to be known, for the message */
    wlz__tariff_step steps[STEPS_MAX];
    const wlz__tariff_rule *rules[STEPS_MAX]; /* NULL = the maximum */
    unsigned open[STEPS_MAX];                 /* scope parts it hangs on that are not recorded */
    size_t count;
} inquiry;

bool wlz__check_component(wlz_registry *reg, const char *component)
{
    if (!wlz__check_text(reg, "component", component, WLZ__ID_MAX))
        return false;
    if (strcmp(component, "care") != 0 && strcmp(component, "nhc") != 0 &&
        strcmp(component, "nic") != 0)
        wlz__fail(reg, WLZ_INVALID, "component must be care, nhc or nic, not %s", component);
    return wlz__ok(reg);
}

/* ---- the provider ---- */

void wlz__client_read(wlz_registry *reg, wlz__client *client)
{
    wlz__stmt *stmt;
    wlz__fact relation = wlz__fact_get(reg, client->office, client->agb, "relation", client->day,
                                       client->known_on, &client->arena);

    client->relation = relation.recorded ? relation.word : NULL;
    stmt = wlz__prepare(reg, SQL_HAS_OWN);
    wlz__bind_text(reg, stmt, 1, client->agb);
    client->has_own = wlz__row(reg, stmt);
    wlz__reset(stmt);
}

void wlz__client_free(wlz__client *client)
{
    wlz__arena_free(&client->arena);
}

/* What the provider is in the sector: asked once for lines that follow each other in one sector. */
static void client_sector(inquiry *q, const char *sector)
{
    wlz__client *c = q->client;
    char day[WLZ_TEXT_MAX];

    if (strcmp(c->sector, sector) != 0) {
        c->kind = NULL;
        c->in_sector = wlz__provider_in_sector(q->reg, c->agb, sector, c->day, &c->kind, &c->arena);
        snprintf(c->sector, sizeof c->sector, "%s", sector);
    }
    if (!c->in_sector && wlz__require_provider(q->reg, c->agb))
        wlz__fail(q->reg, WLZ_UNDECIDED, "provider %s is not registered in sector %s on %s", c->agb,
                  sector, wlz__day_text(c->day, day));
}

static void case_scope(inquiry *q, const wlz__performance *performance)
{
    q->scope.sector = performance->sector;
    q->scope.care_form = performance->care_form;
    q->scope.performance = performance->code;
    q->scope.relation = q->client->relation;
    q->scope.provider = q->client->has_own ? q->client->agb : NULL;
    client_sector(q, performance->sector);
    q->scope.provider_kind = q->client->kind;
}

/* ---- what is missing ---- */

static bool missing_named(const inquiry *q, const char *what)
{
    size_t length = strlen(what);

    for (const char *at = q->missing; (at = strstr(at, what)) != NULL; at += length)
        if ((at == q->missing || at[-1] == ' ') && (at[length] == '\0' || at[length] == ','))
            return true;
    return false;
}

static void missing_add(inquiry *q, const char *what)
{
    size_t used = strlen(q->missing);

    if (!missing_named(q, what))
        snprintf(q->missing + used, sizeof q->missing - used, "%s%s", used > 0 ? ", " : "", what);
}

/* A care form that a performance lacks, or a provider without provisions of its own, is no missing
 * fact. */
static void missing_parts(inquiry *q, unsigned open)
{
    if ((open >> WLZ__RELATION) & 1u)
        missing_add(q, "fact relation");
    if ((open >> WLZ__PROVIDER_KIND) & 1u)
        missing_add(q, "kind of provider in the sector");
}

static wlz__fact fact_of(inquiry *q, const char *fact)
{
    return wlz__fact_get(q->reg, q->client->office, q->client->agb, fact, q->client->day,
                         q->client->known_on, &q->arena);
}

/* The facts that keep a step undecided. */
static void missing_of_step(inquiry *q, size_t at)
{
    const wlz__tariff_rule *rule = q->rules[at];

    missing_parts(q, q->open[at]);
    if (rule == NULL)
        return;
    if (rule->fact != NULL && !fact_of(q, rule->fact).recorded)
        missing_add(q, rule->fact);
    for (size_t i = 0; i < rule->condition_count; i++)
        if (!fact_of(q, rule->conditions[i].fact).recorded)
            missing_add(q, rule->conditions[i].fact);
}

static void fail_undecided(inquiry *q)
{
    char day[WLZ_TEXT_MAX];

    wlz__fail(q->reg, WLZ_UNDECIDED, "undecided for %s at %s, %s %s on %s: not recorded: %s",
              q->client->agb, q->client->office, q->scope.performance, q->component,
              wlz__day_text(q->client->day, day), q->missing);
}

static void fail_none(inquiry *q, const char *topic)
{
    char day[WLZ_TEXT_MAX], known_on[WLZ_TEXT_MAX];

    wlz__fail(q->reg, WLZ_NOTFOUND,
              "no provision on %s holds for %s at %s, %s on %s, as known on %s", topic,
              q->client->agb, q->client->office, q->scope.performance,
              wlz__day_text(q->client->day, day), wlz__day_text(q->client->known_on, known_on));
}

/* ---- the steps ---- */

static void weigh_topic(inquiry *q, const char *topic, bool optional, wlz__weighing *w)
{
    wlz_question question = {q->client->office, topic, q->client->day, q->client->known_on,
                             q->scope};

    w->optional = optional;
    wlz__weigh(q->reg, &question, q->client->supposed, w);
    q->by_performance |= w->by_performance;
}

static wlz__condition condition_of(inquiry *q, const wlz__tariff_condition *c)
{
    wlz__fact fact = fact_of(q, c->fact);

    if (!fact.recorded)
        return strcmp(c->fact_kind, "award") == 0 ? WLZ__NOT_MET : WLZ__UNKNOWN;
    if (c->word != NULL)
        return fact.word != NULL && strcmp(fact.word, c->word) == 0 ? WLZ__MET : WLZ__NOT_MET;
    if (strcmp(c->test, "at-least") == 0)
        return fact.number >= c->number ? WLZ__MET : WLZ__NOT_MET;
    if (strcmp(c->test, "at-most") == 0)
        return fact.number <= c->number ? WLZ__MET : WLZ__NOT_MET;
    return fact.number == c->number ? WLZ__MET : WLZ__NOT_MET;
}

static wlz__condition conditions_of(inquiry *q, const wlz__tariff_rule *rule)
{
    wlz__condition all = WLZ__MET;

    for (size_t i = 0; i < rule->condition_count; i++) {
        wlz__condition one = condition_of(q, &rule->conditions[i]);

        if (one == WLZ__NOT_MET)
            return WLZ__NOT_MET;
        if (one == WLZ__UNKNOWN)
            all = WLZ__UNKNOWN;
    }
    return all;
}

/* The points, bound or base: a number of a document, or a fact about the provider. */
static void amount_of_topic(inquiry *q, const wlz__tariff_rule *rule, unsigned *open,
                            wlz__tariff_step *step)
{
    wlz__weighing w = {0};

    weigh_topic(q, rule->topic, true, &w);
    *open = w.missing & NAMED_BY_FACTS;
    if (*open != 0)
        step->condition = WLZ__UNKNOWN;
    else if (wlz__ok(q->reg) && w.winner >= w.count)
        fail_none(q, rule->topic);
    if (wlz__ok(q->reg) && w.winner < w.count)
        step->amount = (wlz_bp)w.all[w.winner].provision->value;
    wlz__weighing_free(&w);
}

static void amount_of_fact(inquiry *q, const wlz__tariff_rule *rule, wlz__tariff_step *step)
{
    wlz__fact fact = fact_of(q, rule->fact);

    step->amount = (wlz_bp)fact.number;
    if (!fact.recorded)
        step->condition = strcmp(rule->fact_kind, "award") == 0 ? WLZ__NOT_MET : WLZ__UNKNOWN;
}

static wlz__step_kind step_kind(const char *step)
{
    if (strcmp(step, "base") == 0)
        return WLZ__STEP_BASE;
    return strcmp(step, "adjustment") == 0 ? WLZ__STEP_ADJUSTMENT : WLZ__STEP_BOUND;
}

static bool rule_in_force(const inquiry *q, const wlz__tariff_rule *rule)
{
    const wlz__document *d = rule->document;
    wlz_date day = q->client->day, known_on = q->client->known_on;

    return strcmp(rule->component, q->component) == 0 && wlz__document_known(d, known_on) &&
           wlz__stands(rule->effective_on, rule->corrected_on, known_on) &&
           wlz__holds(d->valid_from, d->valid_to, day) &&
           wlz__holds(rule->valid_from, rule->valid_to, day);
}

/* A step that is out for one reason hangs on no fact for another. */
static void step_judge(inquiry *q, const wlz__tariff_rule *rule, unsigned *open,
                       wlz__tariff_step *step)
{
    step->condition = conditions_of(q, rule);
    if (step->condition != WLZ__NOT_MET && rule->fact != NULL)
        amount_of_fact(q, rule, step);
    if (step->condition == WLZ__MET && *open != 0)
        step->condition = WLZ__UNKNOWN;
    if (step->condition == WLZ__MET && rule->topic != NULL)
        amount_of_topic(q, rule, open, step);
}

static void step_add(inquiry *q, const wlz__tariff_rule *rule)
{
    wlz__tariff_step step = {.kind = step_kind(rule->step)};
    unsigned open;

    q->by_performance |= rule->scope.performance != NULL;
    if (!rule_in_force(q, rule) || !wlz__scope_fits(&rule->scope, &q->scope, &open))
        return;
    if ((open & ~NAMED_BY_FACTS) != 0)
        return; /* limited to a care form or provider that this is not */
    if (q->count >= STEPS_MAX - 1) {
        wlz__fail(q->reg, WLZ_OVERFLOW, "more than %d steps of tariff policies apply",
                  STEPS_MAX - 1);
        return;
    }
    step.rank = wlz__policy_rank(q->policy, q->client->office, rule->document->kind, q->client->day,
                                 q->client->known_on);
    if (step.rank < 0)
        wlz__fail(q->reg, WLZ_UNDECIDED,
                  "no rank order known then says how a %s stands for %s: document %s",
                  rule->document->kind, q->client->office, rule->document->id);
    if (step.rank <= q->base_rank) /* else it yields to the base, whatever its conditions */
        step_judge(q, rule, &open, &step);
    q->open[q->count] = open;
    q->rules[q->count] = rule;
    q->steps[q->count++] = step;
}

static void steps_of_policies(inquiry *q)
{
    for (size_t i = 0; i < q->policy->document_count && wlz__ok(q->reg); i++) {
        const wlz__document *d = &q->policy->documents[i];

        for (size_t j = 0; wlz__speaks_for(d, q->client->office) && j < d->rules && wlz__ok(q->reg);
             j++)
            step_add(q, &q->policy->rules[d->first_rule + j]);
    }
}

static void step_of_maximum(inquiry *q, wlz__weighing *w)
{
    weigh_topic(q, "tariff.maximum", true, w);
    if (!wlz__ok(q->reg) || w->topic == NULL || w->winner >= w->count)
        return;
    q->open[q->count] = w->missing & NAMED_BY_FACTS;
    q->steps[q->count] =
        (wlz__tariff_step){.kind = WLZ__STEP_MAXIMUM,
                           .rank = w->all[w->winner].rank,
                           .condition = q->open[q->count] != 0 ? WLZ__UNKNOWN : WLZ__MET,
                           .amount = (wlz_bp)w->all[w->winner].provision->value};
    q->rules[q->count++] = NULL;
}

/* ---- the answer ---- */

static const char *topic_of(const char *component)
{
    if (strcmp(component, "care") == 0)
        return "tariff.care";
    return strcmp(component, "nhc") == 0 ? "tariff.nhc" : "tariff.nic";
}

static void decide(inquiry *q, const wlz__weighing *base, wlz_bp *bp)
{
    const wlz__weighed *won = &base->all[base->winner];

    missing_parts(q, base->missing);
    wlz__tariff_decide((wlz_bp)won->provision->value, won->rank, q->steps, q->count, bp);
    for (size_t i = 0; i < q->count; i++)
        if (q->steps[i].outcome == WLZ__NEEDS_FACT)
            missing_of_step(q, i);
    if (q->missing[0] != '\0') /* the answer hangs on every fact noted there */
        fail_undecided(q);
}

static void answer(inquiry *q, wlz_bp *bp, int64_t *provision, wlz_tariff *trace)
{
    wlz__weighing base = {0}, maximum = {0};

    weigh_topic(q, topic_of(q->component), true, &base);
    if (wlz__ok(q->reg) && (base.topic == NULL || base.winner >= base.count)) {
        missing_parts(q, base.missing);
        if (q->missing[0] != '\0')
            fail_undecided(q);
        else
            fail_none(q, topic_of(q->component));
    }
    if (wlz__ok(q->reg)) {
        q->base_rank = base.all[base.winner].rank;
        steps_of_policies(q);
    }
    if (wlz__ok(q->reg))
        step_of_maximum(q, &maximum);
    if (wlz__ok(q->reg)) {
        decide(q, &base, bp);
        *provision = base.all[base.winner].provision->id;
    }
    if (trace != NULL) {
        wlz_question question = {q->client->office, topic_of(q->component), q->client->day,
                                 q->client->known_on, q->scope};

        wlz__tariff_trace(q->reg, trace,
                          &(wlz__tariff_told){&question, q->client->agb, q->component, &base,
                                              &maximum, q->steps, q->rules, q->count, *bp,
                                              q->missing});
    }
    wlz__weighing_free(&base);
    wlz__weighing_free(&maximum);
}

/* ---- answers for performances that are alike ---- */

/* The schema keeps the words shorter than their room; no care form is "". */
struct wlz__answer {
    struct wlz__answer *next;
    char sector[16];
    char care_form[48];
    char component[8];
    wlz_bp bp;
    int64_t provision;
};

static const char *form_of(const char *care_form)
{
    return care_form == NULL ? "" : care_form;
}

static const struct wlz__answer *
answer_known(const wlz__client *client, const wlz__performance *performance, const char *component)
{
    const struct wlz__answer *a = client->answers;

    while (a != NULL && (strcmp(a->sector, performance->sector) != 0 ||
                         strcmp(a->care_form, form_of(performance->care_form)) != 0 ||
                         strcmp(a->component, component) != 0))
        a = a->next;
    return a;
}

/* Unless something in it hangs on the performance itself, the answer is that of every performance of
 * the sector and care form, as long as the call lasts. */
static void answer_remember(inquiry *q, wlz_bp bp, int64_t provision)
{
    struct wlz__answer *a = wlz__need(q->reg, wlz__arena_alloc(&q->client->arena, sizeof *a));

    if (q->by_performance || a == NULL)
        return;
    snprintf(a->sector, sizeof a->sector, "%s", q->scope.sector);
    snprintf(a->care_form, sizeof a->care_form, "%s", form_of(q->scope.care_form));
    snprintf(a->component, sizeof a->component, "%s", q->component);
    a->bp = bp;
    a->provision = provision;
    a->next = q->client->answers;
    q->client->answers = a;
}

static void tariff_find(wlz_registry *reg, wlz__client *client, const wlz__performance *performance,
                        const char *component, wlz_bp *bp, int64_t *provision, wlz_tariff *trace)
{
    inquiry q = {
        .reg = reg, .policy = wlz__policy_get(reg), .client = client, .component = component};

    if (q.policy != NULL)
        case_scope(&q, performance);
    if (wlz__ok(reg))
        answer(&q, bp, provision, trace);
    if (wlz__ok(reg))
        answer_remember(&q, *bp, *provision);
    wlz__arena_free(&q.arena);
}

void wlz__tariff_of(wlz_registry *reg, wlz__client *client, const wlz__performance *performance,
                    const char *component, wlz_bp *bp, int64_t *provision, wlz_tariff *trace)
{
    const struct wlz__answer *known = NULL;

    if (wlz__ok(reg) && trace == NULL)
        known = answer_known(client, performance, component);
    if (known == NULL) {
        tariff_find(reg, client, performance, component, bp, provision, trace);
        return;
    }
    *bp = known->bp;
    *provision = known->provision;
}

/* ---- the public question ---- */

/* Whether there is such a provider shows when its sector is looked up. */
static bool question_ok(wlz_registry *reg, const wlz_tariff_question *q, wlz_date known_on)
{
    return wlz__check_question(reg, wlz__policy_get(reg), q->office, q->day, known_on) &&
           wlz__check_agb(reg, q->agb) &&
           wlz__check_text(reg, "performance", q->performance, WLZ__ID_MAX) &&
           wlz__check_component(reg, q->component);
}

static void ask(wlz_registry *reg, wlz__client *client, const wlz_tariff_question *q, wlz_bp *bp,
                wlz_tariff *trace)
{
    wlz__stmt *stmt = wlz__prepare(reg, SQL_PERFORMANCE);
    int64_t provision;

    wlz__bind_text(reg, stmt, 1, q->performance);
    if (wlz__row(reg, stmt)) {
        wlz__performance performance = {q->performance, wlz__text(reg, stmt, 0),
                                        wlz__text(reg, stmt, 1)};

        wlz__client_read(reg, client);
        wlz__tariff_of(reg, client, &performance, q->component, bp, &provision, trace);
    } else if (wlz__require_provider(reg, q->agb)) {
        wlz__fail(reg, WLZ_NOTFOUND, "the registry has no performance %s", q->performance);
    }
    wlz__reset(stmt);
}

wlz_status wlz_tariff_ask(wlz_registry *registry, const wlz_tariff_question *question, wlz_bp *bp,
                          wlz_tariff **out)
{
    wlz_tariff *trace = NULL;
    wlz_bp found = 0;

    if (!wlz__enter_read(registry))
        return wlz__status(registry);
    if (wlz__check_given(registry, "question", question)) {
        wlz__client client = {.office = question->office,
                              .agb = question->agb,
                              .day = question->day,
                              .known_on = question->known_on != 0 ? question->known_on
                                                                  : wlz__today(registry)};

        if (question_ok(registry, question, client.known_on)) {
            if (out != NULL)
                trace = wlz__need(registry, wlz__tariff_trace_new());
            ask(registry, &client, question, &found, trace);
        }
        wlz__client_free(&client);
    }
    wlz__leave(registry);
    if (wlz__ok(registry) && bp != NULL)
        *bp = found;
    if (trace != NULL && wlz__tariff_told_all(trace, wlz__status(registry)))
        *out = trace;
    else
        wlz_tariff_free(trace);
    return wlz__status(registry);
}
