/* Sample addenda for the suites on regional money. Nothing here is real. */
#ifndef WLZ_TESTS_PLANS_H
#define WLZ_TESTS_PLANS_H

#include "samples.h"

#define SECOND_PARTY "30000003" /* of GZ, with 40.000 days agreed for 2023, like GZ_PROVIDER */
#define POOR_PARTY "30000004"   /* of GZ, with no production */
#define REGION "5503"
#define STIMULUS "zk-stimulus-gz-2023"              /* € 3.700.000 free, drawn first */
#define OWN_MONEY "zk-regional-development-gz-2023" /* € 2.900.000 free */
#define ACCORD "zk-gz-accord-2023"                  /* € 3.700.000 free, divided */
#define STIMULUS_CENTS 370000000
#define OWN_MONEY_CENTS 290000000
#define HEADROOM_CENTS 42000000 /* of each party with production */

/* The samples with the parties, and production agreed, on 10 January 2023; in a test case with with_plans a copy of
 * one that was made once. */
void with_plans(TCase *tcase, void (*setup)(void), void (*teardown)(void));
wlz_registry *plan_registry(void);
/* The parties besides GZ_PROVIDER, SECOND_PARTY with production agreed; in any registry of the samples. */
void plan_parties(wlz_registry *reg);
/* As much more production, in a rearrangement: a headroom of `cents` (a whole number of € 10,50). */
void plan_headroom(wlz_registry *reg, const char *agb, wlz_cents cents);

/* A complete draft: parties GZ_PROVIDER and SECOND_PARTY, activities "<id>-1", "<id>-2", ... of 2023 for regional
 * cooperation that cost `cents` each, all of it paid to GZ_PROVIDER; three reports due on 1 March 2024. */
void plan_draft(wlz_registry *reg, const char *id, int activities, wlz_cents cents);
/* One more activity, without milestone; and money for it. */
void plan_activity(wlz_registry *reg, const char *id, const char *activity, const char *purpose,
                   wlz_cents cost);
void plan_money(wlz_registry *reg, const char *id, const char *activity, const char *payee,
                int year, wlz_cents cents);
/* The same, brought further, or fail. */
void plan_agreed(wlz_registry *reg, const char *id, int activities, wlz_cents cents);
void plan_signatures(wlz_registry *reg, const char *id);
void plan_sign(wlz_registry *reg, const char *id); /* all signatures, and the step */
void plan_signed(wlz_registry *reg, const char *id, int activities, wlz_cents cents);
/* All that is due for 2023 reported by 1 April 2024, once with these figures, of the activities "<id>-1", ...; and the
 * accounts closed. */
void plan_reported(wlz_registry *reg, const char *id, const wlz_report_figure *figures,
                   size_t count);
void plan_accounted(wlz_registry *reg, const char *id, const wlz_report_figure *figures,
                    size_t count);

/* Balances, or fail. */
wlz_cents fund_free(wlz_registry *reg, const char *fund);
wlz_cents fund_booked(wlz_registry *reg, const char *fund);
/* The addendum's state is this. */
void assert_state(wlz_registry *reg, const char *id, const char *state);

#endif
