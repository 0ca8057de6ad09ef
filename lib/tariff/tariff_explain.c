/* How a percentage came about, or what it still needs, as a paragraph for a letter. */
#include "tariff/tariff_explain.h"

#include "file/builder.h"
#include "file/copy.h"
#include "policy/notation.h"
#include "policy/resolution_explain.h"
#include "policy/candidate.h"

static const char *written_bp(const wlz__tariff *t, wlz_bp bp, char buffer[WLZ_TEXT_MAX])
{
    return wlz__written_value(t->dutch, "bp", bp, buffer);
}

static const wlz__trace_step *step_at(const wlz__tariff *t, size_t i)
{
    return (const wlz__trace_step *)t->is.steps[i];
}

/* ---- the bases: a later one takes the place of an earlier one ---- */

static bool is_base(const wlz__trace_step *step)
{
    return step->is.applies && step->kind == WLZ__STEP_BASE && step->effect == WLZ__IS;
}

#define NO_STEP SIZE_MAX

static size_t first_base(const wlz__tariff *t)
{
    for (size_t i = 0; i < t->is.step_count; i++)
        if (is_base(step_at(t, i)))
            return i;
    return NO_STEP;
}

static size_t last_base(const wlz__tariff *t)
{
    for (size_t i = t->is.step_count; i > 0; i--)
        if (is_base(step_at(t, i - 1)))
            return i - 1;
    return NO_STEP;
}

static bool base_differs(const wlz__tariff *t)
{
    size_t first = first_base(t), last = last_base(t);

    return first != NO_STEP && step_at(t, first)->is.amount_bp != step_at(t, last)->is.amount_bp;
}

/* What it started at and what took its place; not what was replaced between them, nor twice the same. */
static bool is_told(const wlz__tariff *t, size_t at)
{
    const wlz__trace_step *step = step_at(t, at);
    size_t last = last_base(t);

    if (!step->is.applies || (step->kind == WLZ__STEP_ADJUSTMENT && step->is.amount_bp == 0))
        return false;
    if (step->kind != WLZ__STEP_BASE || last == NO_STEP || at >= last)
        return true;
    return at == first_base(t) && base_differs(t);
}

/* ---- a step ---- */

static const char *effect_words(const wlz__tariff *t, const wlz__trace_step *step)
{
    if (step->effect == WLZ__AT_LEAST)
        return wlz__either(t->dutch, "It is raised to", "Het wordt verhoogd tot");
    return wlz__either(t->dutch, "It is limited to", "Het wordt begrensd op");
}

static const char *base_words(const wlz__tariff *t, size_t at)
{
    if (!is_base(step_at(t, at)))
        return effect_words(t, step_at(t, at));
    if (at != first_base(t) && base_differs(t))
        return wlz__either(t->dutch, "It is replaced by", "In plaats daarvan geldt");
    return wlz__either(t->dutch, "It starts at", "Het begint bij");
}

static const char *step_words(const wlz__tariff *t, size_t at)
{
    switch (step_at(t, at)->kind) {
    case WLZ__STEP_BASE:
        return base_words(t, at);
    case WLZ__STEP_NOT_CONTRACTED:
        return wlz__either(t->dutch, "This care is not contracted",
                           "Deze zorg wordt niet gecontracteerd");
    case WLZ__STEP_DECISION:
        return wlz__either(t->dutch, "It is set to", "Het wordt vastgesteld op");
    case WLZ__STEP_EXCLUSION:
        return wlz__either(t->dutch, "No adjustment applies", "Er geldt geen aanpassing");
    case WLZ__STEP_BOUND:
        return effect_words(t, step_at(t, at));
    case WLZ__STEP_MAXIMUM:
        return wlz__either(t->dutch, "It is at most", "Het is ten hoogste");
    default:
        return wlz__either(t->dutch, "It is changed", "Het wordt gewijzigd");
    }
}

static void say_adjustment(wlz__builder *b, const wlz__tariff *t, wlz_bp bp)
{
    char points[WLZ_TEXT_MAX];

    wlz__written_points(t->dutch, bp < 0 ? -bp : bp, points);
    if (bp < 0)
        wlz__append(b,
                    wlz__either(t->dutch, " It is decreased by %s", " Het wordt met %s verlaagd"),
                    points);
    else
        wlz__append(b,
                    wlz__either(t->dutch, " It is increased by %s", " Het wordt met %s verhoogd"),
                    points);
}

static void say_amount(wlz__builder *b, const wlz__tariff *t, size_t at)
{
    const wlz__trace_step *step = step_at(t, at);
    wlz_bp bp = step->is.amount_bp;
    char amount[WLZ_TEXT_MAX];

    if (step->effect == WLZ__ADDS && bp != WLZ_BP_NONE) {
        say_adjustment(b, t, bp);
        return;
    }
    wlz__append(b, " %s", step_words(t, at));
    if (bp != WLZ_BP_NONE && step->kind != WLZ__STEP_EXCLUSION &&
        step->kind != WLZ__STEP_NOT_CONTRACTED)
        wlz__append(b, " %s", written_bp(t, bp, amount));
}

/* What it becomes follows from the step itself, unless points are added. */
static void say_step(wlz__builder *b, const wlz__tariff *t, size_t at)
{
    const wlz__trace_step *step = step_at(t, at);
    const wlz_tariff_step *is = &step->is;
    char result[WLZ_TEXT_MAX];

    if (!is_told(t, at))
        return;
    say_amount(b, t, at);
    if (is->document != NULL) {
        wlz__append(b, " (");
        wlz__explain_source(b, t->dutch, step->title, is->document, is->paragraph, -1);
        wlz__append(b, ")");
    } else {
        wlz__append(b, " (%s)",
                    wlz__either(t->dutch, "decided by a person", "door een persoon besloten"));
    }
    if (step->effect == WLZ__ADDS && is->result_bp != WLZ_BP_NONE)
        wlz__append(b, wlz__either(t->dutch, " and becomes %s", " en wordt daarmee %s"),
                    written_bp(t, is->result_bp, result));
    wlz__append(b, ".");
}

static void say_struck(wlz__builder *b, const wlz__tariff *t, const wlz__trace_step *step)
{
    if (step->is.outcome != WLZ_STEP_STRUCK)
        return;
    wlz__append(b, " %s ", wlz__either(t->dutch, "What is stated in", "Wat staat in"));
    wlz__explain_source(b, t->dutch, step->title, step->is.document, step->is.paragraph, -1);
    wlz__append(b, wlz__either(t->dutch, " (%s) is struck by ", " (%s) is geschrapt door "),
                step->is.rule);
    wlz__explain_source(b, t->dutch, step->struck_title, step->is.struck_by, step->is.struck_in,
                        -1);
    wlz__append(b, ".");
}

static void say_missing(wlz__builder *b, const wlz__tariff *t)
{
    if (t->is.missing_count == 0)
        return;
    wlz__append(b, " %s",
                wlz__either(t->dutch, "What has to be known or decided first: ",
                            "Eerst moet bekend of besloten zijn: "));
    for (size_t i = 0; i < t->is.missing_count; i++)
        wlz__append(b, "%s%s", i > 0 ? "; " : "", t->is.missing[i]);
    wlz__append(b, ".");
}

static void say_draft(wlz__builder *b, const wlz__tariff *t)
{
    char value[WLZ_TEXT_MAX];

    if (t->is.draft != NULL)
        wlz__append(b,
                    wlz__either(t->dutch,
                                " By agreement %s, which is not signed, it is %s; production "
                                "under that agreement is agreed at this percentage.",
                                " Volgens overeenkomst %s, die niet is ondertekend, is het %s; "
                                "productie onder die overeenkomst is tegen dit percentage "
                                "afgesproken."),
                    t->is.draft, written_bp(t, t->is.draft_bp, value));
}

static void say_relation(wlz__builder *b, const wlz__tariff *t)
{
    if (t->is.relation_contradicted_by != NULL)
        wlz__append(b,
                    wlz__either(t->dutch,
                                " The provider is recorded as new, though agreement %s held for "
                                "all of the year before.",
                                " De zorgaanbieder is vastgelegd als nieuw, terwijl overeenkomst "
                                "%s het hele voorgaande jaar gold."),
                    t->is.relation_contradicted_by);
}

/* "On 1 June 2023 the tariff percentage of Sample (30000001) at Zilveren Kruis for performance Z901 (care) is" */
static void say_question(wlz__builder *b, const wlz__tariff *t)
{
    const wlz_tariff_question *q = &t->question;
    char day[WLZ_TEXT_MAX];

    wlz__append(b,
                wlz__either(t->dutch, "On %s the tariff percentage of ",
                            "Op %s is het tariefpercentage van "),
                wlz__written_day(t->dutch, q->day, day));
    if (t->provider_name != NULL)
        wlz__append(b, "%s (%s)", t->provider_name, q->agb);
    else if (q->agb != NULL)
        wlz__append(b, wlz__either(t->dutch, "provider %s", "zorgaanbieder %s"), q->agb);
    else
        wlz__append(b, "%s", wlz__either(t->dutch, "this case", "dit geval"));
    wlz__append(b, wlz__either(t->dutch, " at %s", " bij %s"),
                t->office_name != NULL ? t->office_name : q->office);
    if (q->performance != NULL)
        wlz__append(b, wlz__either(t->dutch, " for performance %s", " voor prestatie %s"),
                    q->performance);
    wlz__append(b, wlz__either(t->dutch, " (%s) is ", " (%s) "), q->component);
}

static void say_answer(wlz__builder *b, const wlz__tariff *t)
{
    char value[WLZ_TEXT_MAX];

    if (t->is.status == WLZ_OK)
        wlz__append(b, "%s.", written_bp(t, t->is.bp, value));
    else if (t->is.status == WLZ_NOTCONTRACTED)
        wlz__append(b, wlz__either(t->dutch, "none.", "er niet."));
    else if (t->is.status == WLZ_NOVALUE)
        wlz__append(
            b, wlz__either(t->dutch, "stated in no document.", "in geen document vastgelegd."));
    else
        wlz__append(b, wlz__either(t->dutch, "undecided.", "niet beslist."));
}

const char *wlz__tariff_explained(wlz__tariff *t)
{
    wlz__builder b = {0};

    say_question(&b, t);
    say_answer(&b, t);
    for (size_t i = 0; i < t->is.step_count && t->is.status != WLZ_NOVALUE; i++)
        say_step(&b, t, i);
    for (size_t i = 0; i < t->is.step_count; i++)
        say_struck(&b, t, step_at(t, i));
    say_draft(&b, t);
    say_relation(&b, t);
    say_missing(&b, t);
    if (t->base != NULL)
        wlz__explain_losers(&b, (const wlz__resolution *)t->base);
    return wlz__arena_built(&t->arena, &b);
}
