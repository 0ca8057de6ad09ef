/* A percentage and its steps as JSON. */
#include "tariff/tariff_json.h"

#include "file/builder.h"
#include "file/copy.h"
#include "policy/notation.h"
#include "policy/policy.h"

static const char *const outcome_names[] = {
    [WLZ_STEP_APPLIED] = "applied",       [WLZ_STEP_NO_EFFECT] = "no effect",
    [WLZ_STEP_CONDITION] = "condition",   [WLZ_STEP_OUTRANKED] = "outranked",
    [WLZ_STEP_EXCLUDED] = "excluded",     [WLZ_STEP_WITHOUT_VALUE] = "without value",
    [WLZ_STEP_DISPLACED] = "displaced",   [WLZ_STEP_NO_DIFFERENCE] = "no difference",
    [WLZ_STEP_NEEDS_FACT] = "needs fact", [WLZ_STEP_NEEDS_DECISION] = "needs decision",
    [WLZ_STEP_STRUCK] = "struck"};

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
    wlz__append(b, ",\"applies\":%s,\"outcome\":\"%s\",", s->applies ? "true" : "false",
                outcome_names[s->outcome]);
    json_bp(b, "amount", s->amount_bp);
    wlz__append(b, ",");
    json_bp(b, "before", s->before_bp);
    wlz__append(b, ",");
    json_bp(b, "result", s->result_bp);
    wlz__append(b, ",\"rank\":%d", s->rank);
    json_text(b, "document", s->document);
    json_text(b, "paragraph", s->paragraph);
    json_text(b, "note", s->note);
    json_text(b, "reason", s->reason);
    json_text(b, "standing", wlz__standing_names[s->standing]);
    json_text(b, "struck_by", s->struck_by);
    json_text(b, "struck_in", s->struck_in);
    wlz__append(b, "}");
}

static void question_json(wlz__builder *b, const wlz__tariff *t)
{
    const wlz_tariff_question *q = &t->question;

    wlz__append(b, "{\"status\":\"%s\"", wlz__status_word(t->is.status));
    json_text(b, "message", t->is.message);
    json_text(b, "office", q->office);
    json_text(b, "provider", q->agb);
    json_text(b, "performance", q->performance);
    json_text(b, "sector", t->sector);
    json_text(b, "component", q->component);
    wlz__append(b, ",");
    wlz__json_day(b, "day", q->day);
    wlz__append(b, ",");
    wlz__json_day(b, "known_on", q->known_on);
}

const char *wlz__tariff_make_json(wlz__tariff *t)
{
    wlz__builder b = {0};
    char text[WLZ_TEXT_MAX];
    const char *base = t->base != NULL ? wlz_resolution_json(t->base) : "null";

    if (base == NULL)
        return NULL;
    question_json(&b, t);
    if (t->is.status == WLZ_OK) {
        wlz__value_text("bp", t->is.bp, text);
        wlz__append(&b, ",\"bp\":%d", (int)t->is.bp);
        json_text(&b, "text", text);
    } else {
        wlz__append(&b, ",\"bp\":null,\"text\":null");
    }
    json_text(&b, "draft", t->is.draft);
    if (t->is.draft != NULL)
        wlz__append(&b, ",\"draft_bp\":%d", (int)t->is.draft_bp);
    else
        wlz__append(&b, ",\"draft_bp\":null");
    json_text(&b, "relation_contradicted_by", t->is.relation_contradicted_by);
    wlz__append(&b, ",\"missing\":[");
    for (size_t i = 0; i < t->is.missing_count; i++) {
        wlz__append(&b, "%s", i > 0 ? "," : "");
        wlz__append_json(&b, t->is.missing[i]);
    }
    wlz__append(&b, "],\"steps\":[");
    for (size_t i = 0; i < t->is.step_count; i++) {
        wlz__append(&b, "%s", i > 0 ? "," : "");
        step_json(&b, t->is.steps[i]);
    }
    wlz__append(&b, "],\"base\":%s}", base);
    return wlz__arena_built(&t->arena, &b);
}
