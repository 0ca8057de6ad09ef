#include "money/settlement_trace.h"

#include "file/builder.h"
#include "file/copy.h"
#include "file/error.h"

#include <wlzreg/percentage.h>

#include <inttypes.h>

static const char *cents(wlz_cents amount, char text[WLZ_TEXT_MAX])
{
    wlz_cents_format(amount, text, WLZ_TEXT_MAX);
    return text;
}

/* ---- reasons ---- */

static const wlz__figures *figures_of(const wlz__settlement_account *x, size_t party)
{
    return x->of.in_parts ? &x->of.parties[party].figures : &x->of.figures;
}

static const wlz__source *source_of(const wlz__settlement_account *x, size_t party)
{
    return &x->sources[x->of.in_parts ? party : 0];
}

static bool has_several_payees(const wlz__settlement_account *x)
{
    size_t count = 0;

    for (size_t i = 0; i < x->of.count; i++)
        count += x->of.parties[i].paid_cents > 0;
    return count > 1;
}

/* "carried out for 60%" */
static void append_done(wlz_registry *reg, wlz__builder *b, wlz__ground ground,
                        const wlz__figures *figures)
{
    char part[WLZ_TEXT_MAX];

    if (ground == WLZ__GROUND_RESULT) {
        wlz_bp_format(figures->realised_bp, part, sizeof part);
        wlz__append(
            b, wlz__in_language(reg, "the result was reached for %s", "resultaat voor %s bereikt"),
            part);
    } else {
        wlz_bp_format(figures->carried_out_bp, part, sizeof part);
        wlz__append(b, wlz__in_language(reg, "carried out for %s", "voor %s uitgevoerd"), part);
    }
}

static void append_spent(wlz_registry *reg, wlz__builder *b, const wlz__settlement_account *x,
                         const wlz__figures *figures)
{
    char spent[WLZ_TEXT_MAX], share[WLZ_TEXT_MAX];

    wlz__append(b, wlz__in_language(reg, "%s was spent", "%s is besteed"),
                cents(figures->spent_cents, spent));
    if (x->surplus != NULL && !x->of.in_parts)
        wlz__append(
            b, wlz__in_language(reg, ", %s of it with this money", ", waarvan %s met dit geld"),
            cents(x->of.share_cents, share));
}

static void append_cause(wlz_registry *reg, wlz__builder *b, const wlz__settlement_account *x,
                         size_t party)
{
    const wlz__figures *figures = figures_of(x, party);

    if (x->of.in_parts)
        wlz__append_text(b, wlz__in_language(reg, "its part: ", "eigen deel: "));
    switch (x->of.parties[party].reason) {
    case WLZ__BACK_NOT_CARRIED_OUT:
        wlz__append_text(b, wlz__in_language(reg, "not carried out", "niet uitgevoerd"));
        break;
    case WLZ__BACK_NOT_SPENT:
        append_spent(reg, b, x, figures);
        break;
    case WLZ__BACK_NOT_GRANTED:
        wlz__append_text(b, wlz__in_language(reg, "more was paid than granted",
                                             "er is meer betaald dan toegekend"));
        break;
    default:
        append_done(reg, b, x->of.ground, figures);
    }
}

const char *wlz__settlement_reason(const wlz__settlement_trace *t, const wlz__settlement_account *x,
                                   size_t party)
{
    wlz__builder b = {0};

    if (x->of.parties[party].back_cents == 0)
        return wlz__in_language(t->reg, "nothing to pay back", "niets terug te betalen");
    if (source_of(x, party)->report == 0)
        wlz__append_text(&b, wlz__in_language(t->reg, "nothing was reported: not carried out",
                                              "niets gerapporteerd: niet uitgevoerd"));
    else
        append_cause(t->reg, &b, x, party);
    if (!x->of.in_parts && has_several_payees(x))
        wlz__append(&b,
                    wlz__in_language(t->reg, "; in proportion to what each received for %d",
                                     "; naar verhouding van wat ieder voor %d ontving"),
                    t->year);
    return wlz__copy_built(t->reg, t->arena, &b);
}

/* ---- steps ---- */

static void add_with(wlz__settlement_trace *t, const wlz__settlement_account *x, const char *what,
                     wlz_cents amount, const char *source)
{
    wlz_settlement_step *step = wlz__list_add(t->reg, t->arena, &t->steps, sizeof *step);

    if (step != NULL)
        *step = (wlz_settlement_step){x->activity, what, amount, source != NULL ? source : ""};
}

static void add(wlz__settlement_trace *t, const wlz__settlement_account *x, const char *en,
                const char *nl, wlz_cents amount)
{
    add_with(t, x, wlz__in_language(t->reg, en, nl), amount, NULL);
}

static void add_built(wlz__settlement_trace *t, const wlz__settlement_account *x, wlz__builder *b,
                      wlz_cents amount, const char *source)
{
    add_with(t, x, wlz__copy_built(t->reg, t->arena, b), amount, source);
}

static const char *report_of(const wlz__settlement_trace *t, const wlz__source *source)
{
    wlz__builder b = {0};

    if (source->report == 0)
        return NULL;
    wlz__append(
        &b,
        wlz__in_language(t->reg, "report %" PRId64 " of %s", "verantwoording %" PRId64 " van %s"),
        source->report, source->reporter);
    return wlz__copy_built(t->reg, t->arena, &b);
}

static void add_money(wlz__settlement_trace *t, const wlz__settlement_account *x)
{
    wlz__builder granted = {0}, paid = {0};
    wlz__party sum = {0};

    for (size_t i = 0; i < x->of.count; i++) {
        sum.granted_cents += x->of.parties[i].granted_cents;
        sum.before_cents += x->of.parties[i].before_cents;
        sum.returned_cents += x->of.parties[i].returned_cents;
        sum.paid_cents += x->of.parties[i].paid_cents;
    }
    wlz__append(&granted, wlz__in_language(t->reg, "granted for %d", "toegekend voor %d"),
                x->first_year);
    if (x->last_year > x->first_year)
        wlz__append(&granted, wlz__in_language(t->reg, " to %d", " tot en met %d"), x->last_year);
    add_built(t, x, &granted, sum.granted_cents, NULL);
    if (sum.before_cents > 0) {
        add(t, x, "paid for the years before", "betaald voor de jaren daarvoor", sum.before_cents);
        add(t, x, "of that paid back", "daarvan terugbetaald", sum.returned_cents);
    }
    wlz__append(&paid, wlz__in_language(t->reg, "paid for %d", "betaald voor %d"), t->year);
    add_built(t, x, &paid, sum.paid_cents, NULL);
    for (size_t i = 0; i < x->other_count; i++) {
        wlz__builder b = {0};

        wlz__append(&b, wlz__in_language(t->reg, "from elsewhere: %s", "van elders: %s"),
                    x->others[i].source);
        add_built(t, x, &b, x->others[i].cents, NULL);
    }
}

/* Who reported what; the amount is what was spent. */
static void add_figures(wlz__settlement_trace *t, const wlz__settlement_account *x, size_t party)
{
    const wlz__source *source = source_of(x, party);
    wlz__builder b = {0};

    if (x->of.in_parts)
        wlz__append(&b, wlz__in_language(t->reg, "part of %s: ", "deel van %s: "), x->agbs[party]);
    if (source->report == 0)
        wlz__append_text(
            &b, wlz__in_language(t->reg, "nothing was reported", "er is niets gerapporteerd"));
    else {
        append_done(t->reg, &b, x->of.ground, figures_of(x, party));
        wlz__append_text(&b, wlz__in_language(t->reg, "; spent", "; besteed"));
    }
    add_built(t, x, &b, figures_of(x, party)->spent_cents, report_of(t, source));
}

static void add_limits(wlz__settlement_trace *t, const wlz__settlement_account *x)
{
    for (size_t i = 0; i < (x->of.in_parts ? x->of.count : 1); i++)
        add_figures(t, x, i);
    add(t, x, "of the grant that is earned", "daarmee is van de toekenning verdiend",
        x->of.earned_cents);
    if (x->surplus != NULL)
        add_with(t, x,
                 x->of.in_proportion
                     ? wlz__in_language(
                           t->reg,
                           "of what was spent with this money, in proportion to what each source "
                           "put in",
                           "van de besteding met dit geld, naar verhouding van de inbreng van elke "
                           "bron")
                     : wlz__in_language(
                           t->reg, "of what was spent with this money, after all other sources",
                           "van de besteding met dit geld, na alle andere bronnen"),
                 x->of.share_cents, x->surplus);
}

static void add_result(wlz__settlement_trace *t, const wlz__settlement_account *x)
{
    const char *reading = NULL;
    wlz__builder b = {0};

    wlz__append_text(&b, wlz__in_language(t->reg, "to be paid back", "terug te betalen"));
    if (x->of.back_cents > 0 && has_several_payees(x)) {
        wlz__append_text(
            &b, x->of.in_parts
                    ? wlz__in_language(t->reg, ", by each for what its part falls short",
                                       ", door ieder voor wat het eigen deel tekortkomt")
                    : wlz__in_language(t->reg, ", by each in proportion to what it received",
                                       ", door ieder naar verhouding van wat is ontvangen"));
        reading = wlz__in_language(t->reg, "a reading", "een uitleg");
    }
    add_built(t, x, &b, x->of.back_cents, reading);
    if (x->of.beyond_cents > 0)
        add(t, x, "not asked for: money of earlier years, which are settled",
            "niet teruggevraagd: geld van eerdere jaren, die zijn afgerekend", x->of.beyond_cents);
}

void wlz__settlement_trace_add(wlz__settlement_trace *trace, const wlz__settlement_account *account)
{
    add_money(trace, account);
    add_limits(trace, account);
    add_result(trace, account);
}
