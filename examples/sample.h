/* What the examples share: a registry with all policy packs and sample data. The providers, the
 * performances, their NZa tariffs, the nota and the agreements are invented: none of it is real. */
#ifndef SAMPLE_H
#define SAMPLE_H

#include <wlzreg.h>

#define SAMPLE_OFFICE "zilveren-kruis"
#define SAMPLE_GZ "30000001"       /* a provider of disability care */
#define SAMPLE_GZ_OTHER "30000003" /* another one */
#define SAMPLE_GGZ "54000002"      /* an integrated provider of mental health care */
#define SAMPLE_REGION "5503"       /* Drenthe */
#define SAMPLE_STAY_GZ "Z901"      /* a performance of GZ: a day of stay */
#define SAMPLE_STAY_GGZ "Z902"     /* the same of GGZ */

/* Open a sample registry. Its clock stands on 15 November 2022, the day on which contracting for
 * 2023 is final.
 *
 * Like every function here it ends the program when something fails; a program of your own looks at
 * the status instead.
 *
 * path   A new file, or ":memory:".
 * packs  The directory of the policy packs; NULL = the one this was compiled with. */
wlz_registry *sample_open(const char *path, const char *packs);

/* End the program with the registry's reason unless the status is WLZ_OK. */
void sample_must(wlz_registry *registry, wlz_status status, const char *what);
/* The same unless the status is WLZ_REFUSED. */
void sample_must_refuse(wlz_registry *registry, wlz_status status, const char *what);

/* Record how a provider stands to the office, "existing" or "new", and when the office knew. */
void sample_relation(wlz_registry *registry, const char *agb, const char *relation,
                     wlz_date known_on);

/* The percentage of a provider for the care in a performance on 1 January 2023: ask it with
 * wlz_tariff_get. */
wlz_tariff_question sample_question(const char *agb, const char *performance);

/* A drafted agreement for 2023 with 40.000 days of the sample performance of GZ, its initial round
 * closed. Returns its number. */
int64_t sample_agreement(wlz_registry *registry, const char *agb);

/* Reserve regional money for a provider in 2023; the caller looks at the status. */
wlz_status sample_reserve(wlz_registry *registry, const char *agb, wlz_cents cents);

/* An (invented) nota van inlichtingen of 30 June 2022: existing integrated GGZ providers get
 * 96,5%. */
void sample_nota(wlz_registry *registry);

/* An agreement for 2023 in which the GGZ provider accepts 95,0%, signed on 14 November 2022. */
void sample_signature(wlz_registry *registry);

/* Set the registry's clock to 9 o'clock on another day. What follows moves it on to the day on which it is done. */
void sample_today(wlz_date day);

/* Both sample providers of GZ, existing, each with an agreement for 2023; the clock goes to 10 January 2023. */
void sample_parties(wlz_registry *registry);

/* A complete draft of an addendum of both sample providers of GZ: the first of them receives the
 * money, for activities "a1", "a2", ... of 2023 that cost `cents` each and report on 1 March 2024. */
void sample_plan(wlz_registry *registry, const char *addendum, int activities, wlz_cents cents);

/* Both providers and the office sign an agreed addendum on a day. */
void sample_signatures(wlz_registry *registry, const char *addendum, wlz_date signed_on);

/* A contracting space of € 11 million for GZ in 2023, and what the first sample provider of GZ declared of its first
 * three months. */
void sample_space(wlz_registry *registry);

/* Every rule that the last call broke, with its amounts and source, a line or two each. */
void sample_show_refusal(wlz_registry *registry);

/* Values as people read them; the text is good until the eighth next call. */
const char *sample_cents(wlz_cents cents);
const char *sample_bp(wlz_bp bp);
const char *sample_date(wlz_date day);

#endif
