/* Telling how a percentage came about: the contest for the base, then each step with its source. */
#include "tariff/tariff_trace.h"

#include "file/builder.h"
#include "file/copy.h"
#include "file/error.h"
#include "policy/notation.h"
#include "policy/policy.h"
#include "policy/resolution.h"
#include "tariff/tariff_condition.h"
#include "tariff/tariff_question.h"
#include "tariff/tariff_rule.h"

#include <stdlib.h>

wlz_tariff *wlz__tariff_trace_new(void)
{
    return wlz__alloc(sizeof(wlz_tariff));
}

void wlz__tariff_trace_free(wlz_tariff *tariff)
{
    if (tariff == NULL)
        return;
    wlz_resolution_free(tariff->base);
    wlz__arena_free(&tariff->arena);
    wlz__free(tariff);
}

static bool can_tell(wlz_status verdict)
{
    return verdict == WLZ_OK || verdict == WLZ_UNDECIDED || verdict == WLZ_TIE ||
           verdict == WLZ_NOTFOUND;
}

void wlz__tariff_hand_out(wlz_tariff *trace, wlz_status status, wlz_tariff **out)
{
    if (trace != NULL && trace->json != NULL && can_tell(status))
        *out = trace;
    else
        wlz__tariff_trace_free(trace);
}

static const char *step_name(wlz__step_kind kind)
{
    static const char *const names[] = {"base",       "decision", "exclusion",
                                        "adjustment", "bound",    "maximum"};

    return names[kind];
}

static const char *outcome(const wlz__tariff_step *step, const wlz__step_source *from)
{
    static const char *const texts[] = {
        [WLZ__APPLIED] = "",
        [WLZ__NO_EFFECT] = "; not above it as it is",
        [WLZ__CONDITION] = "; not awarded, or its condition is not met",
        [WLZ__OUTRANKED] = "; yields to the base, which has a better rank",
        [WLZ__EXCLUDED] = "; no adjustment applies",
        [WLZ__WITHOUT_VALUE] = "; no document known then gives it a value",
        [WLZ__GIVEN_WAY] = "; displaced by a rule of this name in a document of better standing",
        [WLZ__MAKES_NO_ODDS] = "; a fact is not recorded, which makes no difference",
        [WLZ__NEEDS_FACT] = "; undecided: a fact is not recorded",
        [WLZ__NEEDS_DECISION] = "; undecided until a person decides"};

    if (step->outcome == WLZ__NO_EFFECT && step->effect == WLZ__AT_LEAST)
        return "; not below it as it is";
    if (from->standing == WLZ_AMBIGUOUS && step->outcome == WLZ__NEEDS_FACT)
        return "; undecided: ambiguous in its source";
    if (from->standing == WLZ_AMBIGUOUS && step->outcome == WLZ__MAKES_NO_ODDS)
        return "; ambiguous in its source, which makes no difference";
    return texts[step->outcome];
}

static const char *verb(const wlz__tariff_step *step)
{
    static const char *const effects[] = {"takes", "adds", "at most", "at least"};

    return effects[step->effect];
}

static void append_amount(const wlz_registry *reg, wlz__builder *b, const wlz__tariff_step *step,
                          const wlz__step_source *from)
{
    const wlz__tariff_rule *rule = from->rule;

    if (rule->effect == NULL) {
        const char *note = wlz__in_language(reg, rule->note, rule->note_nl);

        wlz__append(b, "%s", note != NULL ? note : "no adjustment applies");
        return;
    }
    wlz__append(b, "%s %s %s", verb(step), rule->topic != NULL ? "topic" : "the fact",
                rule->topic != NULL ? rule->topic : rule->fact->id);
    if (from->amount != NULL)
        wlz__append(b, " (%s, %s)", from->amount->document->id, from->amount->paragraph);
}

static const char *step_reason(wlz_registry *reg, wlz_tariff *t, const wlz__tariff_step *step,
                               const wlz__step_source *from)
{
    wlz__builder b = {0};

    if (from->rule != NULL)
        append_amount(reg, &b, step, from);
    else if (from->deviation != NULL)
        wlz__append(&b, "%s what %s decided, a recorded deviation", verb(step),
                    from->deviation->decided_by);
    else
        wlz__append(&b, step->kind == WLZ__STEP_MAXIMUM ? "never above topic tariff.maximum"
                                                        : "the provision that prevails");
    wlz__append(&b, "%s", outcome(step, from));
    return wlz__copy_built(reg, &t->arena, &b);
}

static void step_fill(wlz_registry *reg, wlz_tariff *t, const wlz__tariff_step *step,
                      const wlz__step_source *from, wlz_tariff_step *to)
{
    const wlz__tariff_rule *rule = from->rule;

    to->step = step_name(step->kind);
    to->applies = step->outcome == WLZ__APPLIED;
    to->amount = step->amount;
    to->before = step->before;
    to->result = step->result;
    to->rank = step->rank;
    if (rule != NULL) {
        to->rule = wlz__copy(reg, &t->arena, rule->name);
        to->document = wlz__copy(reg, &t->arena, rule->document->id);
        to->paragraph = wlz__copy(reg, &t->arena, rule->paragraph);
        to->note = wlz__copy(reg, &t->arena, wlz__in_language(reg, rule->note, rule->note_nl));
    } else if (from->amount != NULL) {
        to->document = wlz__copy(reg, &t->arena, from->amount->document->id);
        to->paragraph = wlz__copy(reg, &t->arena, from->amount->paragraph);
        to->note = wlz__copy(reg, &t->arena,
                             wlz__in_language(reg, from->amount->note, from->amount->note_nl));
    }
    to->reason = step_reason(reg, t, step, from);
    to->standing = from->standing;
}

/* In the order in which they are taken. */
static void steps_fill(wlz_registry *reg, wlz_tariff *t, const wlz__calculation *calc)
{
    t->steps = wlz__need(reg, wlz__arena_alloc(&t->arena, (calc->count + 1) * sizeof *t->steps));
    for (int kind = WLZ__STEP_BASE; kind <= WLZ__STEP_MAXIMUM && t->steps != NULL; kind++)
        for (size_t i = 0; i < calc->count; i++)
            if ((int)calc->steps[i].kind == kind)
                step_fill(reg, t, &calc->steps[i], &calc->sources[i], &t->steps[t->count++]);
}

static void missing_fill(wlz_registry *reg, wlz_tariff *t, const wlz__calculation *calc)
{
    const char *const *all = calc->missing.rows;

    t->missing =
        wlz__need(reg, wlz__arena_alloc(&t->arena, (calc->missing.count + 1) * sizeof *t->missing));
    for (size_t i = 0; i < calc->missing.count && t->missing != NULL; i++)
        t->missing[t->missing_count++] = wlz__copy(reg, &t->arena, all[i]);
}

static void json_bp(wlz__builder *b, const char *name, wlz_bp bp)
{
    char text[WLZ_TEXT_MAX];

    if (bp == WLZ_BP_NONE) {
        wlz__append(b, "\"%s_bp\":null,\"%s\":null", name, name);
        return;
    }
    wlz__value_text("bp", bp, text);
    wlz__append(b, "\"%s_bp\":%d,\"%s\":", name, (int)bp, name);
    wlz__append_json(b, text);
}

static void json_text(wlz__builder *b, const char *name, const char *text)
{
    wlz__append(b, ",\"%s\":", name);
    wlz__append_json(b, text);
}

static void step_json(wlz__builder *b, const wlz_tariff_step *s)
{
    wlz__append(b, "{\"step\":\"%s\"", s->step);
    json_text(b, "rule", s->rule);
    wlz__append(b, ",\"applies\":%s,", s->applies ? "true" : "false");
    json_bp(b, "amount", s->amount);
    wlz__append(b, ",");
    json_bp(b, "before", s->before);
    wlz__append(b, ",");
    json_bp(b, "result", s->result);
    wlz__append(b, ",\"rank\":%d", s->rank);
    json_text(b, "document", s->document);
    json_text(b, "paragraph", s->paragraph);
    json_text(b, "note", s->note);
    json_text(b, "reason", s->reason);
    json_text(b, "standing", wlz__standing_names[s->standing]);
    wlz__append(b, "}");
}

static void question_json(wlz__builder *b, const wlz__tariff_question *c)
{
    wlz__append(b, "{\"office\":");
    wlz__append_json(b, c->office);
    json_text(b, "provider", c->agb);
    json_text(b, "performance", c->scope.performance);
    json_text(b, "sector", c->scope.sector);
    json_text(b, "component", c->component);
    wlz__append(b, ",");
    wlz__json_day(b, "day", c->day);
    wlz__append(b, ",");
    wlz__json_day(b, "known_on", c->known_on);
}

static const char *told_json(wlz_registry *reg, wlz_tariff *t, const wlz__calculation *calc,
                             bool decided)
{
    wlz__builder b = {0};
    char text[WLZ_TEXT_MAX];

    question_json(&b, calc->look.asked);
    if (decided) {
        wlz__value_text("bp", calc->bp, text);
        wlz__append(&b, ",\"bp\":%d", (int)calc->bp);
        json_text(&b, "text", text);
    } else {
        wlz__append(&b, ",\"bp\":null,\"text\":null");
    }
    wlz__append(&b, ",\"missing\":[");
    for (size_t i = 0; i < t->missing_count; i++) {
        wlz__append(&b, "%s", i > 0 ? "," : "");
        wlz__append_json(&b, t->missing[i]);
    }
    wlz__append(&b, "],\"steps\":[");
    for (size_t i = 0; i < t->count; i++) {
        wlz__append(&b, "%s", i > 0 ? "," : "");
        step_json(&b, &t->steps[i]);
    }
    wlz__append(&b, "],\"base\":%s}", t->base != NULL ? wlz_resolution_json(t->base) : "null");
    return wlz__copy_built(reg, &t->arena, &b);
}

void wlz__tariff_trace(wlz_registry *reg, wlz_tariff *trace, const wlz__calculation *calc)
{
    wlz_status verdict = wlz__status(reg);
    wlz__failure pending;

    if (!can_tell(verdict))
        return;
    pending = wlz__suspend(reg);
    if (calc->base.topic != NULL) {
        wlz_question question = {
            calc->look.asked->office, wlz__topic_of_component(calc->look.asked->component),
            calc->look.asked->day, calc->look.asked->known_on, calc->look.asked->scope};

        trace->base = wlz__resolution_of(reg, &question, &calc->base);
    }
    if (verdict != WLZ_TIE) /* then it did not come to the steps */
        steps_fill(reg, trace, calc);
    missing_fill(reg, trace, calc);
    trace->standing = calc->standing;
    if (wlz__ok(reg))
        trace->json = told_json(reg, trace, calc, verdict == WLZ_OK);
    wlz__resume(reg, pending);
}
