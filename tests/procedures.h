/* What the suites of the procedure share: all packs with the sample providers, and a statement that is refused. */
#ifndef WLZ_TESTS_PROCEDURES_H
#define WLZ_TESTS_PROCEDURES_H

#include "samples.h"

#define OTHER_PROVIDER VV_PROVIDER

/* The registry of a test: a copy of one with all packs and the sample providers, which with_procedures makes once
 * for a test case. Its clock says 15 January 2024. */
void with_procedures(TCase *tcase, void (*setup)(void), void (*teardown)(void));
wlz_registry *procedure_copy(void);

/* A moment in Amsterdam, or with a zone. */
wlz_instant at(const char *text);

/* A document for 2024 of an office, and a provision in it. */
void publish_for(wlz_registry *reg, const char *office, const char *id, const char *kind,
                 wlz_date published_on);
void provide_for_2024(wlz_registry *reg, const char *document, const char *topic, int64_t value);

/* Register an event of 2024, or fail. */
int64_t happened(wlz_registry *reg, const char *office, const char *agb, const char *step,
                 const char *moment);

/* A calendar, and the steps of it whose date differs from their term, in place of the list that was there; how many there
 * are. A step of it, or fail. */
size_t calendar(wlz_registry *reg, wlz_procedure **list, wlz_procedure_question question);
size_t differing(wlz_registry *reg, wlz_procedure **list, const char *office, int year);
const wlz_procedure_step *listed(const wlz_procedure *list, const char *step);
bool is_listed(const wlz_procedure *list, const char *step);

/* A judgement of 2024 in place of the one that was there; the second or fail. */
wlz_status judgement_at(wlz_registry *reg, wlz_judgement **judged, const char *office,
                        const char *step, wlz_instant moment);
const wlz_judgement *judgement_of(wlz_registry *reg, wlz_judgement **judged, const char *office,
                                  const char *step, const char *moment);

/* The statement is refused by this rule, and nothing is changed. */
void assert_sql_rule(wlz_registry *reg, const char *rule, const char *sql);

#endif
