/* How a percentage came about: the contest for the base, then each step with its source. */
#include "tariff/tariff_trace.h"

#include "file/builder.h"
#include "file/copy.h"
#include "file/error.h"
#include "file/list.h"
#include "file/statement.h"
#include "policy/notation.h"
#include "policy/policy.h"
#include "policy/resolution.h"
#include "policy/verdict.h"
#include "tariff/tariff_condition.h"
#include "tariff/tariff_question.h"
#include "tariff/tariff_rule.h"

static const char SQL_PROVIDER_NAME[] = "SELECT name FROM provider WHERE agb = ?1";

wlz__tariff *wlz__tariff_trace_new(wlz_registry *reg, const wlz__policy *policy,
                                   const wlz_tariff_question *question)
{
    wlz__tariff *t = wlz__need(reg, wlz__alloc(sizeof *t));
    wlz__stmt *stmt;

    if (t == NULL)
        return NULL;
    t->dutch = wlz__in_dutch(reg);
    t->is.message = "";
    t->is.bp = WLZ_BP_NONE;
    t->question =
        (wlz_tariff_question){.office = wlz__copy(reg, &t->arena, question->office),
                              .agb = wlz__copy(reg, &t->arena, question->agb),
                              .performance = wlz__copy(reg, &t->arena, question->performance),
                              .component = wlz__copy(reg, &t->arena, question->component),
                              .day = question->day,
                              .known_on = question->known_on};
    t->office_name = wlz__copy(reg, &t->arena, wlz__policy_office_name(policy, question->office));
    if (question->agb != NULL) {
        stmt = WLZ__QUERY(reg, SQL_PROVIDER_NAME, wlz__t(question->agb));
        t->provider_name = wlz__first_text(reg, stmt, &t->arena);
    }
    return t;
}

void wlz__tariff_trace_free(wlz__tariff *trace)
{
    if (trace == NULL)
        return;
    wlz_resolution_free(trace->base);
    wlz__arena_free(&trace->arena);
    wlz__free(trace);
}

void wlz__tariff_settle(wlz_registry *reg, wlz__tariff *trace, wlz_bp bp)
{
    if (trace == NULL)
        return;
    trace->is.status = wlz__verdict_take(reg, &trace->arena, &trace->is.message);
    trace->is.bp = trace->is.status == WLZ_OK ? bp : WLZ_BP_NONE;
}

/* ---- steps ---- */

static const char *step_name(wlz__step_kind kind)
{
    static const char *const names[] = {"base",       "not-contracted", "decision", "exclusion",
                                        "adjustment", "bound",          "maximum"};

    return names[kind];
}

static const char *outcome_words(const wlz_registry *reg, const wlz__tariff_step *step,
                                 const wlz__step_source *from)
{
    static const char *const texts[][2] = {
        [WLZ_STEP_APPLIED] = {"", ""},
        [WLZ_STEP_NO_EFFECT] = {"; not above it as it is", "; het ligt er al niet boven"},
        [WLZ_STEP_CONDITION] = {"; not awarded, or its condition is not met",
                                "; niet toegekend, of de voorwaarde is niet vervuld"},
        [WLZ_STEP_OUTRANKED] = {"; yields to the base, which has a better rank",
                                "; wijkt voor de basis, die hoger in rang staat"},
        [WLZ_STEP_EXCLUDED] = {"; no adjustment applies", "; geen aanpassing geldt"},
        [WLZ_STEP_WITHOUT_VALUE] = {"; no document known then gives it a value",
                                    "; geen toen bekend document geeft er een waarde aan"},
        [WLZ_STEP_DISPLACED] =
            {"; displaced by a rule of this name in a document of better standing",
             "; verdrongen door een regel van deze naam in een document dat voorgaat"},
        [WLZ_STEP_NO_DIFFERENCE] = {"; a fact is not recorded, which makes no difference",
                                    "; een feit is niet vastgelegd, wat geen verschil maakt"},
        [WLZ_STEP_NEEDS_FACT] = {"; undecided: a fact is not recorded",
                                 "; onbeslist: een feit is niet vastgelegd"},
        [WLZ_STEP_NEEDS_DECISION] = {"; undecided until a person decides",
                                     "; onbeslist tot een persoon beslist"}};

    if (step->outcome == WLZ_STEP_STRUCK || wlz__may_be_struck(from->struck))
        return ""; /* the strike says it */
    if (step->outcome == WLZ_STEP_NO_EFFECT && step->effect == WLZ__AT_LEAST)
        return wlz__in_language(reg, "; not below it as it is", "; het ligt er al niet onder");
    if (from->standing == WLZ_AMBIGUOUS && step->outcome == WLZ_STEP_NEEDS_FACT)
        return wlz__in_language(reg, "; undecided: ambiguous in its source",
                                "; onbeslist: dubbelzinnig in de bron");
    if (from->standing == WLZ_AMBIGUOUS && step->outcome == WLZ_STEP_NO_DIFFERENCE)
        return wlz__in_language(reg, "; ambiguous in its source, which makes no difference",
                                "; dubbelzinnig in de bron, wat geen verschil maakt");
    return wlz__in_language(reg, texts[step->outcome][0], texts[step->outcome][1]);
}

static const char *verb(const wlz_registry *reg, const wlz__tariff_step *step)
{
    switch (step->effect) {
    case WLZ__IS:
        return wlz__in_language(reg, "takes", "gelijk aan");
    case WLZ__ADDS:
        return wlz__in_language(reg, "adds", "plus");
    case WLZ__AT_MOST:
        return wlz__in_language(reg, "at most", "ten hoogste");
    default:
        return wlz__in_language(reg, "at least", "ten minste");
    }
}

static void append_amount(const wlz_registry *reg, wlz__builder *b, const wlz__tariff_step *step,
                          const wlz__step_source *from)
{
    const wlz__tariff_rule *rule = from->rule;

    if (rule->effect == NULL) {
        const char *note = wlz__in_language(reg, rule->note, rule->note_nl);

        wlz__append(b, "%s",
                    note != NULL ? note
                    : step->kind == WLZ__STEP_NOT_CONTRACTED
                        ? wlz__in_language(reg, "not contracted", "niet gecontracteerd")
                        : wlz__in_language(reg, "no adjustment applies", "geen aanpassing geldt"));
        return;
    }
    wlz__append(b, "%s %s %s", verb(reg, step),
                rule->topic != NULL ? wlz__in_language(reg, "topic", "onderwerp")
                                    : wlz__in_language(reg, "the fact", "het feit"),
                rule->topic != NULL ? rule->topic : rule->fact->id);
    if (from->amount != NULL)
        wlz__append(b, " (%s, %s)", from->amount->document->id, from->amount->paragraph);
}

static void append_strike(const wlz_registry *reg, wlz__builder *b, const wlz__tariff_step *step,
                          const wlz__step_source *from)
{
    const wlz__strike *strike = from->struck.by;

    if (strike != NULL)
        wlz__append(b,
                    step->outcome == WLZ_STEP_STRUCK
                        ? wlz__in_language(reg, "; struck by %s, %s", "; geschrapt door %s, %s")
                        : wlz__in_language(reg, "; whether %s, %s strikes it is open",
                                           "; of %s, %s het schrapt, is open"),
                    strike->document->id, strike->paragraph);
}

static const char *step_reason(wlz_registry *reg, wlz__tariff *t, const wlz__tariff_step *step,
                               const wlz__step_source *from)
{
    wlz__builder b = {0};

    if (from->rule != NULL)
        append_amount(reg, &b, step, from);
    else if (from->deviation != NULL)
        wlz__append(&b,
                    wlz__in_language(reg, "%s what %s decided, a recorded deviation",
                                     "%s wat %s besloot, een vastgelegde afwijking"),
                    verb(reg, step), from->deviation->decided_by);
    else if (step->kind == WLZ__STEP_MAXIMUM)
        wlz__append(&b, "%s",
                    wlz__in_language(reg, "never above topic tariff.maximum",
                                     "nooit boven onderwerp tariff.maximum"));
    else
        wlz__append(
            &b, "%s",
            wlz__in_language(reg, "the provision that prevails", "de bepaling die voorgaat"));
    wlz__append(&b, "%s", outcome_words(reg, step, from));
    append_strike(reg, &b, step, from);
    return wlz__copy_built(reg, &t->arena, &b);
}

static void source_fill(wlz_registry *reg, wlz__tariff *t, const wlz__step_source *from,
                        wlz__trace_step *to)
{
    const wlz__tariff_rule *rule = from->rule;
    const wlz__provision *amount = from->amount;
    const wlz__document *document;

    if (rule == NULL && amount == NULL)
        return;
    document = rule != NULL ? rule->document : amount->document;
    to->is.rule = rule != NULL ? wlz__copy(reg, &t->arena, rule->name) : NULL;
    to->is.document = wlz__copy(reg, &t->arena, document->id);
    to->is.paragraph =
        wlz__copy(reg, &t->arena, rule != NULL ? rule->paragraph : amount->paragraph);
    to->is.note = wlz__copy(reg, &t->arena,
                            rule != NULL ? wlz__in_language(reg, rule->note, rule->note_nl)
                                         : wlz__in_language(reg, amount->note, amount->note_nl));
    to->title = wlz__document_title(reg, &t->arena, document);
    if (from->struck.by == NULL)
        return;
    to->is.struck_by = wlz__copy(reg, &t->arena, from->struck.by->document->id);
    to->is.struck_in = wlz__copy(reg, &t->arena, from->struck.by->paragraph);
    to->struck_title = wlz__document_title(reg, &t->arena, from->struck.by->document);
}

static void step_fill(wlz_registry *reg, wlz__tariff *t, const wlz__tariff_step *step,
                      const wlz__step_source *from, wlz__trace_step *to)
{
    to->kind = step->kind;
    to->effect = step->kind == WLZ__STEP_ADJUSTMENT ? WLZ__ADDS : step->effect;
    to->is.step = step_name(step->kind);
    to->is.applies = step->outcome == WLZ_STEP_APPLIED;
    to->is.outcome = step->outcome;
    to->is.amount_bp = step->amount;
    to->is.before_bp = step->before;
    to->is.result_bp = step->result;
    to->is.rank = step->rank;
    to->is.standing = from->standing;
    source_fill(reg, t, from, to);
    to->is.reason = step_reason(reg, t, step, from);
}

/* In the order in which they are taken. */
static void steps_fill(wlz_registry *reg, wlz__tariff *t, const wlz__calculation *calc)
{
    wlz__trace_step *all =
        wlz__need(reg, wlz__arena_alloc(&t->arena, (calc->count + 1) * sizeof *all));
    wlz__list list = {all, 0};

    for (int kind = WLZ__STEP_BASE; kind <= WLZ__STEP_MAXIMUM && all != NULL; kind++)
        for (size_t i = 0; i < calc->count; i++)
            if ((int)calc->steps[i].kind == kind)
                step_fill(reg, t, &calc->steps[i], &calc->sources[i], &all[list.count++]);
    if (!wlz__ok(reg))
        return;
    t->is.steps = wlz__list_pointers(reg, &t->arena, &list, sizeof *all);
    t->is.step_count = t->is.steps != NULL ? list.count : 0;
}

static void missing_fill(wlz_registry *reg, wlz__tariff *t, const wlz__calculation *calc)
{
    const char *const *all = calc->missing.rows;
    const char **copies =
        wlz__need(reg, wlz__arena_alloc(&t->arena, (calc->missing.count + 1) * sizeof *copies));

    for (size_t i = 0; i < calc->missing.count && copies != NULL; i++)
        copies[i] = wlz__copy(reg, &t->arena, all[i]);
    t->is.missing = copies;
    t->is.missing_count = wlz__ok(reg) ? calc->missing.count : 0;
}

void wlz__tariff_trace(wlz_registry *reg, wlz__tariff *trace, const wlz__calculation *calc)
{
    wlz_status verdict = wlz__status(reg);
    wlz__failure pending;

    if (!wlz__is_verdict(verdict))
        return;
    pending = wlz__suspend(reg);
    trace->sector = wlz__copy(reg, &trace->arena, calc->look.question->scope.sector);
    if (calc->base.topic != NULL) {
        wlz_question question = {
            calc->look.question->office, wlz__topic_of_component(calc->look.question->component),
            calc->look.question->day, calc->look.question->known_on, calc->look.question->scope};

        trace->is.base = trace->base =
            wlz__resolution_of(reg, calc->look.policy, &question, &calc->base);
    }
    if (verdict != WLZ_TIE) /* then no steps were taken */
        steps_fill(reg, trace, calc);
    missing_fill(reg, trace, calc);
    trace->is.standing = calc->standing;
    wlz__resume(reg, pending);
}
