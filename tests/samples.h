/* Sample policies for the suites of the nouns: documents, provisions and questions about 2023. Nothing here is real. */
#ifndef WLZ_TESTS_SAMPLES_H
#define WLZ_TESTS_SAMPLES_H

#include "helpers.h"

#define COUNT(rows) ((int)(sizeof(rows) / sizeof((rows)[0])))

/*
 * A registry with the samples takes a while to make. So it is made once for a test case, and each test works on a copy:
 * with_samples gives the test case both fixtures, and its setup calls sample_copy in place of sample_registry.
 */
void with_samples(TCase *tcase, void (*setup)(void), void (*teardown)(void));
wlz_registry *sample_copy(void);
/* The same with the policies of all years and offices. */
void with_policies(TCase *tcase, void (*setup)(void), void (*teardown)(void));
wlz_registry *registry_copy(wlz_registry *from);

/* Scopes, written where they are used: EVERYONE, or SCOPE(.sector = "GZ", .relation = "new"). */
#define EVERYONE ((wlz_scope){0})
#define SCOPE(...) ((wlz_scope){__VA_ARGS__})

/* A document of OFFICE that holds in 2023, and a provision in it for the same year. */
wlz_document sample_document(const char *id, const char *kind, wlz_date published_on);
wlz_provision sample_provision(const char *document, const char *topic, wlz_scope scope,
                               int64_t value);

/* Register it, or fail; a provision is stated unless said otherwise. */
void publish(wlz_registry *reg, const char *id, const char *kind, wlz_date published_on);
int64_t provide(wlz_registry *reg, const char *document, const char *topic, wlz_scope scope,
                int64_t value);
int64_t provide_as(wlz_registry *reg, const char *document, const char *topic, wlz_scope scope,
                   int64_t value, wlz_standing standing);

/* The row of the order of rank that holds on the day, of the office or, NULL, of all, is corrected: the same rank, of this
 * standing, in paragraph "order anew". */
void rank_anew(wlz_registry *reg, const char *office, const char *kind, wlz_date day,
               wlz_standing standing);

/* A question to OFFICE about 1 January 2023, as known today. */
wlz_question sample_question(const char *topic, wlz_scope scope);
/* Its answer, or fail. */
int64_t resolved(wlz_registry *reg, wlz_question question);
/* The same with the trace, to be freed. */
wlz_resolution *resolution(wlz_registry *reg, wlz_question question);
/* A percentage with its steps, whose status is this. */
wlz_tariff *tariff_answer(wlz_registry *reg, const wlz_tariff_question *question,
                          wlz_status status);
/* An answer that has this status inside. */
wlz_resolution *weigh(wlz_registry *reg, wlz_question question, wlz_status status);
/* The candidate of this document in a trace, or fail. */
const wlz_candidate *candidate_of(const wlz_resolution *resolution, const char *document);

/*
 * A tariff policy of the kinds that the pack of 2023 does not use, in document "sample-nota" (rank 2). Facts: the states
 * sample.base (bp), sample.monitor (above, below), sample.places (count); the awards sample.network, sample.digital (bp)
 * and sample.growth (flag). Topics: sample.points (a point), sample.bound (97,5%).
 */
void publish_tariff_policy(wlz_registry *reg);
/* A step for the care component in 2023: a base that is, an adjustment, a bound that is at most. Its amount is that of a
 * "topic" or a "fact". */
int64_t add_rule(wlz_registry *reg, const char *document, const char *step, const char *source,
                 const char *amount);
/* The value is SQL: "100", "'above'". */
void add_condition(wlz_registry *reg, int64_t rule, const char *fact, const char *test,
                   const char *value);
/* A fact about GZ_PROVIDER from 2023 on, known today. */
void record(wlz_registry *reg, const char *fact, const char *word, int64_t number);

/* A fact of a provider at any office, from 2015 on and known since then; `word` NULL = the number. */
void record_at(wlz_registry *reg, const char *office, const char *agb, const char *fact,
               const char *word, int64_t number);

/* A lump sum for regional development in 2023, reserved, or fail. */
wlz_lump_sum sample_lump_sum(const char *agb, wlz_cents amount_cents);
int64_t reserved(wlz_registry *reg, const char *agb, wlz_cents amount_cents);
/* The position of a sample provider at OFFICE in 2023, or fail. */
wlz_position position_of(wlz_registry *reg, const char *agb);

/* A rule with amounts: the only violation, or the one at a place in the list. */
void assert_amounts(wlz_registry *reg, size_t at, wlz_cents limit, wlz_cents actual,
                    wlz_cents excess, wlz_cents headroom);
/* The message of the last call has this in it. */
void assert_message(wlz_registry *reg, const char *part);
void assert_text(const char *text, const char *part);
/* What an SQL expression says of a JSON text called j: json_int(reg, json, "j ->> '$.value'"). */
int64_t json_int(wlz_registry *reg, const char *json, const char *expression);

#endif
