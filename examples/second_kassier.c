/*
 * second_kassier - the money of an addendum does not fit under the cap of one party: what is refused, who
 * can take how much, and laying the rest with a second kassier.
 */
#include "sample.h"

#include <stdio.h>

#define ADDENDUM "sample-kassier"

static void show_split(wlz_registry *r)
{
    wlz_kassier_split *split = NULL;

    sample_must(r, wlz_kassier_split_get(r, ADDENDUM, 2023, &split), "split");
    printf("   %s to assign; the fewest kassiers:\n", sample_cents(split->amount_cents));
    for (size_t i = 0; i < split->count; i++)
        printf("   %s  headroom %s, receives %s\n", split->rows[i]->agb,
               sample_cents(split->rows[i]->headroom_cents),
               sample_cents(split->rows[i]->amount_cents));
    printf("   left over %s\n", sample_cents(split->left_over_cents));
    wlz_kassier_split_free(split);
}

static void show_money(wlz_registry *r, const char *agb)
{
    wlz_position p;

    sample_must(r, wlz_position_get(r, SAMPLE_OFFICE, agb, 2023, &p), "position");
    printf("   %s  lump sums %s, headroom %s\n", agb, sample_cents(p.lump_cents),
           sample_cents(p.headroom_cents));
}

int main(int count, char **arguments)
{
    wlz_registry *r = sample_open(":memory:", count > 1 ? arguments[1] : NULL);

    sample_parties(r);
    printf("Two parties with € 420.000 of headroom each; € 400.000 of %s is used\n", SAMPLE_GZ);
    sample_must(r, sample_reserve(r, SAMPLE_GZ, 40000000), "lump sum");

    printf("\n1. An addendum of € 430.000 with %s as its kassier is refused:\n", SAMPLE_GZ);
    sample_plan(r, ADDENDUM, 2, 21500000);
    sample_must_refuse(r, wlz_addendum_agree(r, ADDENDUM, 20230110), "over the cap");
    sample_show_refusal(r);

    printf("\n2. Who has room:\n");
    show_split(r);

    printf("\n3. Laid with them, it is agreed:\n");
    sample_must(r, wlz_kassier_split_apply(r, ADDENDUM, 2023), "apply");
    sample_must(r, wlz_addendum_agree(r, ADDENDUM, 20230110), "agree");
    show_money(r, SAMPLE_GZ);
    show_money(r, SAMPLE_GZ_OTHER);
    sample_must(r, wlz_verify(r), "verify");
    wlz_close(r);
    return 0;
}
