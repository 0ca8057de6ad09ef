/* Telling how a percentage came about: the contest for the base, then each step with its source. */
#include "records/tariff_trace.h"

#include "records/text.h"

#include <stdlib.h>

struct wlz_tariff {
    wlz__arena arena;
    wlz_resolution *base;
    wlz_tariff_step *steps;
    size_t count;
    const char *json;
};

wlz_tariff *wlz__tariff_trace_new(void)
{
    return wlz__alloc(sizeof(wlz_tariff));
}

static bool can_tell(wlz_status verdict)
{
    return verdict == WLZ_OK || verdict == WLZ_UNDECIDED || verdict == WLZ_TIE ||
           verdict == WLZ_NOTFOUND;
}

bool wlz__tariff_told_all(const wlz_tariff *trace, wlz_status status)
{
    return trace->json != NULL && can_tell(status);
}

static const char *keep(wlz_registry *reg, wlz_tariff *t, const char *text)
{
    return text == NULL ? NULL : wlz__need(reg, (void *)wlz__arena_text(&t->arena, text));
}

static const char *keep_built(wlz_registry *reg, wlz_tariff *t, wlz__builder *b)
{
    char *built = wlz__need(reg, wlz__built(b));
    const char *kept = keep(reg, t, built);

    wlz__free(built);
    return kept;
}

static const char *step_name(wlz__step_kind kind)
{
    static const char *const names[] = {"base", "adjustment", "bound", "maximum"};

    return names[kind];
}

static const char *outcome(const wlz__tariff_step *step)
{
    switch (step->outcome) {
    case WLZ__APPLIED:
        return "";
    case WLZ__NO_EFFECT:
        return "; not above it as it is";
    case WLZ__CONDITION:
        return "; not awarded, or its condition is not met";
    case WLZ__OUTRANKED:
        return "; yields to the base, which has a better rank";
    default:
        return "; undecided: a fact is not recorded";
    }
}

static const char *step_reason(wlz_registry *reg, wlz_tariff *t, const wlz__tariff_step *step,
                               const wlz__tariff_rule *rule)
{
    static const char *const verbs[] = {"takes", "adds", "at most", "never above"};
    wlz__builder b = {0};

    if (rule == NULL)
        wlz__append(&b, "never above topic tariff.maximum%s", outcome(step));
    else
        wlz__append(&b, "%s %s %s%s", verbs[step->kind], rule->topic != NULL ? "topic" : "the fact",
                    rule->topic != NULL ? rule->topic : rule->fact, outcome(step));
    return keep_built(reg, t, &b);
}

static void step_fill(wlz_registry *reg, wlz_tariff *t, const wlz__tariff_told *told, size_t at,
                      wlz_tariff_step *to)
{
    const wlz__tariff_step *step = &told->steps[at];
    const wlz__tariff_rule *rule = told->rules[at];
    const wlz__provision *maximum =
        rule == NULL ? told->maximum->all[told->maximum->winner].provision : NULL;

    to->step = step_name(step->kind);
    to->applies = step->outcome == WLZ__APPLIED;
    to->amount = step->amount;
    to->result = step->result;
    to->rank = step->rank;
    to->document = keep(reg, t, rule != NULL ? rule->document->id : maximum->document->id);
    to->paragraph = keep(reg, t, rule != NULL ? rule->paragraph : maximum->paragraph);
    to->reason = step_reason(reg, t, step, rule);
}

static void base_fill(wlz_registry *reg, wlz_tariff *t, const wlz__tariff_told *told,
                      wlz_tariff_step *to)
{
    const wlz__weighed *won = &told->base->all[told->base->winner];

    to->step = "base";
    to->applies = true;
    to->amount = to->result = (wlz_bp)won->provision->value;
    to->rank = won->rank;
    to->document = keep(reg, t, won->provision->document->id);
    to->paragraph = keep(reg, t, won->provision->paragraph);
    to->reason = "the provision that prevails";
}

static void steps_fill(wlz_registry *reg, wlz_tariff *t, const wlz__tariff_told *told)
{
    bool has_base =
        told->base->winner < told->base->count && told->base->rival == told->base->winner;

    if (!has_base)
        return;
    t->steps = wlz__need(reg, wlz__arena_alloc(&t->arena, (told->count + 1) * sizeof *t->steps));
    if (t->steps == NULL)
        return;
    base_fill(reg, t, told, &t->steps[t->count++]);
    /* in the order in which they are taken */
    for (int kind = WLZ__STEP_BASE; kind <= WLZ__STEP_MAXIMUM; kind++)
        for (size_t i = 0; i < told->count; i++)
            if ((int)told->steps[i].kind == kind)
                step_fill(reg, t, told, i, &t->steps[t->count++]);
}

static void step_json(wlz__builder *b, const wlz_tariff_step *s)
{
    char amount[WLZ_TEXT_MAX], result[WLZ_TEXT_MAX];

    wlz__value_text("bp", s->amount, amount);
    wlz__value_text("bp", s->result, result);
    wlz__append(b, "{\"step\":\"%s\",\"applies\":%s,\"amount_bp\":%d,\"amount\":", s->step,
                s->applies ? "true" : "false", (int)s->amount);
    wlz__append_json(b, amount);
    wlz__append(b, ",\"result_bp\":%d,\"result\":", (int)s->result);
    wlz__append_json(b, result);
    wlz__append(b, ",\"rank\":%d,\"document\":", s->rank);
    wlz__append_json(b, s->document);
    wlz__append(b, ",\"paragraph\":");
    wlz__append_json(b, s->paragraph);
    wlz__append(b, ",\"reason\":");
    wlz__append_json(b, s->reason);
    wlz__append(b, "}");
}

static const char *told_json(wlz_registry *reg, wlz_tariff *t, const wlz__tariff_told *told,
                             bool decided)
{
    wlz__builder b = {0};
    char text[WLZ_TEXT_MAX];

    wlz__append(&b, "{\"office\":");
    wlz__append_json(&b, told->question->office);
    wlz__append(&b, ",\"provider\":");
    wlz__append_json(&b, told->agb);
    wlz__append(&b, ",\"performance\":");
    wlz__append_json(&b, told->question->scope.performance);
    wlz__append(&b, ",\"component\":\"%s\",", told->component);
    wlz__json_day(&b, "day", told->question->day);
    wlz__append(&b, ",");
    wlz__json_day(&b, "known_on", told->question->known_on);
    if (decided) {
        wlz__value_text("bp", told->bp, text);
        wlz__append(&b, ",\"bp\":%d,\"text\":", (int)told->bp);
        wlz__append_json(&b, text);
    } else {
        wlz__append(&b, ",\"bp\":null,\"text\":null");
    }
    wlz__append(&b, ",\"missing\":");
    wlz__append_json(&b, told->missing[0] != '\0' ? told->missing : NULL);
    wlz__append(&b, ",\"steps\":[");
    for (size_t i = 0; i < t->count; i++) {
        wlz__append(&b, "%s", i > 0 ? "," : "");
        step_json(&b, &t->steps[i]);
    }
    wlz__append(&b, "],\"base\":%s}", t->base != NULL ? wlz_resolution_json(t->base) : "null");
    return keep_built(reg, t, &b);
}

void wlz__tariff_trace(wlz_registry *reg, wlz_tariff *trace, const wlz__tariff_told *told)
{
    wlz_status verdict = wlz__status(reg);
    wlz__failure pending;

    if (!can_tell(verdict))
        return;
    pending = wlz__suspend(reg);
    if (told->base->topic != NULL)
        trace->base = wlz__resolution_of(reg, told->question, told->base);
    steps_fill(reg, trace, told);
    if (wlz__ok(reg))
        trace->json = told_json(reg, trace, told, verdict == WLZ_OK);
    wlz__resume(reg, pending);
}

size_t wlz_tariff_step_count(const wlz_tariff *tariff)
{
    return tariff == NULL ? 0 : tariff->count;
}

const wlz_tariff_step *wlz_tariff_step_at(const wlz_tariff *tariff, size_t index)
{
    return tariff == NULL || index >= tariff->count ? NULL : &tariff->steps[index];
}

const wlz_resolution *wlz_tariff_base(const wlz_tariff *tariff)
{
    return tariff == NULL ? NULL : tariff->base;
}

const char *wlz_tariff_json(const wlz_tariff *tariff)
{
    return tariff == NULL ? "" : tariff->json;
}

void wlz_tariff_free(wlz_tariff *tariff)
{
    if (tariff == NULL)
        return;
    wlz_resolution_free(tariff->base);
    wlz__arena_free(&tariff->arena);
    wlz__free(tariff);
}
