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

static const char *step_words(const wlz__tariff *t, wlz__step_kind kind)
{
    static const char *const words[][2] = {
        [WLZ__STEP_BASE] = {"It starts at", "Het begint bij"},
        [WLZ__STEP_NOT_CONTRACTED] = {"This care is not contracted",
                                      "Deze zorg wordt niet gecontracteerd"},
        [WLZ__STEP_DECISION] = {"It is set to", "Het wordt vastgesteld op"},
        [WLZ__STEP_EXCLUSION] = {"No adjustment applies", "Er geldt geen aanpassing"},
        [WLZ__STEP_ADJUSTMENT] = {"It is changed", "Het wordt gewijzigd"},
        [WLZ__STEP_BOUND] = {"It is limited to", "Het wordt begrensd op"},
        [WLZ__STEP_MAXIMUM] = {"It is at most", "Het is ten hoogste"}};

    return words[kind][t->dutch ? 1 : 0];
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

static void say_amount(wlz__builder *b, const wlz__tariff *t, const wlz__trace_step *step)
{
    wlz_bp bp = step->is.amount_bp;
    char amount[WLZ_TEXT_MAX];

    if (step->kind == WLZ__STEP_ADJUSTMENT && bp != WLZ_BP_NONE) {
        say_adjustment(b, t, bp);
        return;
    }
    wlz__append(b, " %s", step_words(t, step->kind));
    if (bp != WLZ_BP_NONE && step->kind != WLZ__STEP_EXCLUSION &&
        step->kind != WLZ__STEP_NOT_CONTRACTED)
        wlz__append(b, " %s", written_bp(t, bp, amount));
}

static void say_step(wlz__builder *b, const wlz__tariff *t, const wlz__trace_step *step)
{
    const wlz_tariff_step *is = &step->is;
    char result[WLZ_TEXT_MAX];

    if (!is->applies)
        return;
    say_amount(b, t, step);
    if (is->document != NULL) {
        wlz__append(b, " (");
        wlz__explain_source(b, t->dutch, step->title, is->document, is->paragraph, -1);
        wlz__append(b, ")");
    } else {
        wlz__append(b, " (%s)",
                    wlz__either(t->dutch, "decided by a person", "door een persoon besloten"));
    }
    if (is->result_bp != WLZ_BP_NONE && is->result_bp != is->before_bp &&
        is->before_bp != WLZ_BP_NONE)
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

const char *wlz__tariff_explained(wlz__tariff *t)
{
    wlz__builder b = {0};
    char value[WLZ_TEXT_MAX];

    say_question(&b, t);
    wlz__append(&b, "%s.",
                t->is.status == WLZ_OK ? written_bp(t, t->is.bp, value)
                : t->is.status == WLZ_NOTCONTRACTED
                    ? wlz__either(t->dutch, "none", "er niet")
                    : wlz__either(t->dutch, "undecided", "niet beslist"));
    for (size_t i = 0; i < t->is.step_count; i++)
        say_step(&b, t, (const wlz__trace_step *)t->is.steps[i]);
    for (size_t i = 0; i < t->is.step_count; i++)
        say_struck(&b, t, (const wlz__trace_step *)t->is.steps[i]);
    say_draft(&b, t);
    say_relation(&b, t);
    say_missing(&b, t);
    if (t->base != NULL)
        wlz__explain_losers(&b, (const wlz__resolution *)t->base);
    return wlz__arena_built(&t->arena, &b);
}
