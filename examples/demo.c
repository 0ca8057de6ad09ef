/*
 * demo - the story of one contracting year on one screen: a percentage with its source, an
 * agreement, the cap, and what a nota van inlichtingen and a signature change. The policy is that
 * of Zilveren Kruis for 2023; everything else is sample data.
 */
#include "sample.h"

#include <stdio.h>

/* One line: the percentage, and where it is stated. */
static wlz_bp show_percentage(wlz_registry *r, const char *agb, const char *performance,
                              const char *component)
{
    wlz_tariff_question question = sample_question(agb, performance);
    wlz_tariff *answer = NULL;
    const wlz_tariff_step *base;
    wlz_bp bp;

    question.component = component;
    sample_must(r, wlz_tariff_get(r, &question, &answer), "percentage");
    bp = answer->bp;
    base = answer->steps[0];
    printf("   %-4s %6s  %s, rank %d, %s\n", component, sample_bp(bp), base->document, base->rank,
           base->paragraph);
    wlz_tariff_free(answer);
    return bp;
}

static void agreement(wlz_registry *r)
{
    wlz_position p;
    wlz_cents price = 0;
    wlz_bp bp;

    printf("1. An existing GZ provider: 40.000 days of stay in 2023.\n"
           "   The NZa's maximum is € 250,00 a day for care and € 30,00 for housing (NHC).\n");
    sample_relation(r, SAMPLE_GZ, "existing", 20220601);
    bp = show_percentage(r, SAMPLE_GZ, SAMPLE_STAY_GZ, "care");
    show_percentage(r, SAMPLE_GZ, SAMPLE_STAY_GZ, "nhc");
    sample_must(r, wlz_unit_price(25000, bp, &price), "price");
    printf("   so a day of care is agreed at %s\n", sample_cents(price));
    sample_agreement(r, SAMPLE_GZ);
    sample_must(r, wlz_position_get(r, SAMPLE_OFFICE, SAMPLE_GZ, 2023, &p), "position");
    printf("   agreed %s, limit %s, headroom %s%s\n\n", sample_cents(p.agreed_cents),
           sample_cents(p.limit_cents), sample_cents(p.headroom_cents),
           p.provisional ? "\n   (provisional: the production is still an expectation)" : "");
}

static void cap(wlz_registry *r)
{
    const wlz_violation *v;

    printf("2. The same provider receives money beside its tariff.\n");
    sample_must(r, sample_reserve(r, SAMPLE_GZ, 40000000), "lump sum");
    printf("   € 400.000 reserved\n");
    sample_must_refuse(r, sample_reserve(r, SAMPLE_GZ, 3000000), "lump sum over the cap");
    v = wlz_violation_list(r)->rows[0];
    printf("   € 30.000 more refused, rule %s: limit %s, actual %s,\n"
           "   excess %s, headroom left %s\n   (%s, %s)\n\n",
           v->rule, sample_cents(v->limit_cents), sample_cents(v->actual_cents),
           sample_cents(v->excess_cents), sample_cents(v->headroom_cents), v->document,
           v->paragraph);
}

static void relation(wlz_registry *r)
{
    printf("3. An integrated GGZ provider: first as a new one, then as an existing one.\n");
    sample_relation(r, SAMPLE_GGZ, "new", 20220601);
    show_percentage(r, SAMPLE_GGZ, SAMPLE_STAY_GGZ, "care");
    sample_relation(r, SAMPLE_GGZ, "existing", 20220602);
    show_percentage(r, SAMPLE_GGZ, SAMPLE_STAY_GGZ, "care");
    printf("\n");
}

static void contest(wlz_registry *r)
{
    printf(
        "4. An (invented) nota van inlichtingen says 96,5%%; then the provider signs at 95%%.\n");
    sample_nota(r);
    show_percentage(r, SAMPLE_GGZ, SAMPLE_STAY_GGZ, "care");
    sample_signature(r);
    show_percentage(r, SAMPLE_GGZ, SAMPLE_STAY_GGZ, "care");
    printf("\n");
}

int main(int count, char **arguments)
{
    wlz_registry *r = sample_open(":memory:", count > 1 ? arguments[1] : NULL);

    agreement(r);
    cap(r);
    relation(r);
    contest(r);
    sample_must(r, wlz_verify(r), "verify");
    printf("Verified: every total follows from its lines.\n");
    wlz_close(r);
    return 0;
}
