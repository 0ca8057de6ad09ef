/*
 * contract_year - an agreement through the year: enrolment, the hardship clause, its signing and acceptance, crisis
 * care, and the contracting space.
 */
#include "sample.h"

#include <stdio.h>

#define YEAR 2023

static int64_t draft(wlz_registry *r, wlz_date valid_to, const char *document)
{
    wlz_contract contract = {.office = SAMPLE_OFFICE,
                             .agb = SAMPLE_GZ,
                             .valid_from = 20230101,
                             .valid_to = valid_to,
                             .document = document,
                             .title = "Sample"};
    int64_t id = 0;

    sample_must(r, wlz_contract_draft(r, &contract, &id), "draft");
    return id;
}

static void hand_in(wlz_registry *r, const char *annex)
{
    wlz_annex x = {.office = SAMPLE_OFFICE,
                   .agb = SAMPLE_GZ,
                   .year = YEAR,
                   .annex = annex,
                   .signed_by = "sample board"};

    wlz_wall_to_instant(20220720113000, &x.received_at);
    sample_must(r, wlz_enrolment_add(r, &x), "enrolment");
}

static void request_hardship(wlz_registry *r, int64_t contract)
{
    wlz_hardship_request wanted = {.office = SAMPLE_OFFICE,
                                   .agb = SAMPLE_GZ,
                                   .year = YEAR,
                                   .sector = "GZ",
                                   .asked_bp = 9700,
                                   .contacted_on = 20220805};
    wlz_hardship_decision granted = {.verdict = WLZ_HARDSHIP_GRANTED,
                                     .granted_bp = 9700,
                                     .contract = contract,
                                     .motivation = "sample motivation",
                                     .decided_by = "sample buyer",
                                     .decided_on = 20221005};
    wlz_hardship *h = NULL;
    int64_t request = 0;

    wlz_wall_to_instant(20220905100000, &wanted.requested_at);
    sample_must(r, wlz_hardship_request_add(r, &wanted, &request), "request");
    sample_must_refuse(r, wlz_hardship_decide(r, request, &granted), "no ground put forward");
    sample_must(r, wlz_hardship_argument_add(r, request, "not-cost-covering", "sample figures"),
                "argument");
    sample_must(r, wlz_hardship_decide(r, request, &granted), "decision");
    sample_must(r, wlz_hardship_get(r, request, &h), "hardship");
    printf("   %s: %s; in time: %s, as advised: %s\n", h->state, sample_bp(h->granted_bp),
           h->timely ? "yes" : "no", h->as_advised ? "yes" : "no");
    wlz_hardship_free(h);
}

static void show_percentage(wlz_registry *r)
{
    wlz_tariff_question question = sample_question(SAMPLE_GZ, "Z901");
    wlz_bp bp = 0;

    sample_must(r, wlz_tariff_bp(r, &question, &bp), "percentage");
    printf("   the percentage is now %s\n", sample_bp(bp));
}

static void accept(wlz_registry *r, int64_t contract)
{
    wlz_contract_acceptance office = {
        .part = "office", .accepted_by = "sample buyer", .accepted_at = 1668420000};
    wlz_contract_acceptance board = {
        .part = "provider", .accepted_by = "sample board", .accepted_at = 1668420000};
    wlz_acceptance a;

    sample_must(r, wlz_contract_accept(r, contract, &office), "office");
    sample_must(r, wlz_contract_accept(r, contract, &board), "board");
    sample_must(r, wlz_acceptance_get(r, contract, &a), "acceptance");
    printf("   budget form with the NZa: %s; the agreement exists: %s\n",
           a.budget_form ? "yes" : "no", a.exists ? "yes" : "no");
}

static void show_crisis(wlz_registry *r)
{
    wlz_crisis_case of = {.office = SAMPLE_OFFICE, .agb = SAMPLE_GZ, .year = YEAR, .sector = "GZ"};
    wlz_crisis_places ten = {.places = 10, .valid_from = 20230101, .valid_to = 20240101};
    wlz_crisis c;

    sample_must(r, wlz_crisis_places_add(r, &of, &ten, NULL), "places");
    sample_must(r, wlz_crisis_declared_add(r, &of, 20230630, 1266, NULL), "declared days");
    sample_must(r, wlz_crisis_get(r, &of, &c), "crisis care");
    printf("   %lld of %lld days expected: %s, below %s: less is agreed: %s; how much: %s\n",
           (long long)c.expected_days, (long long)c.available_days, sample_bp(c.occupancy_bp),
           sample_bp(c.min_bp), c.lower ? "in principle" : "no",
           c.decided ? "decided" : "undecided until a person decides");
}

static void show_space(wlz_registry *r)
{
    wlz_space *s = NULL;

    sample_space(r);
    sample_must(r, wlz_space_get(r, SAMPLE_OFFICE, "GZ", YEAR, &s), "space");
    printf("   %s, reserves %s, available %s; the margin is %s\n", sample_cents(s->amount_cents),
           sample_cents(s->reserve_cents), sample_cents(s->available_cents),
           sample_bp(s->margin_bp));
    for (size_t i = 0; i < s->month_count; i++)
        printf("   after month %d: %s expected%s%s\n", s->months[i]->month,
               sample_cents(s->months[i]->expected_cents), s->months[i]->over ? ", over" : "",
               s->months[i]->warns ? ", beyond the margin" : "");
    wlz_space_free(s);
}

int main(int count, char **arguments)
{
    wlz_registry *r = sample_open(":memory:", count > 1 ? arguments[1] : NULL);
    int64_t contract = draft(r, 20240101, "sample-2023"),
            longer = draft(r, 20250101, "sample-long");

    sample_relation(r, SAMPLE_GZ, "existing", 20220601);
    printf("1. An agreement for two years, and one without an enrolment, are not signed:\n");
    sample_must_refuse(r, wlz_contract_sign(r, longer, 20221115), "too long");
    sample_show_refusal(r);
    sample_must_refuse(r, wlz_contract_sign(r, contract, 20221115), "not enrolled");
    sample_show_refusal(r);

    printf("\n2. The hardship clause:\n");
    request_hardship(r, contract);

    printf("\n3. Enrolled and signed:\n");
    hand_in(r, "3A");
    hand_in(r, "3B");
    sample_must(r, wlz_contract_sign(r, contract, 20221115), "sign");
    show_percentage(r);
    accept(r, contract);

    sample_today(20230705);
    printf("\n4. Crisis care, ten places, 1.266 days declared through June:\n");
    show_crisis(r);

    printf("\n5. The contracting space:\n");
    show_space(r);
    sample_must(r, wlz_verify(r), "verify");
    wlz_close(r);
    return 0;
}
