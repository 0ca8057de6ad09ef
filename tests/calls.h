/*
 * Every public function, called rightly: a table that other tests turn into wrong calls and failing ones.
 *
 * A new function of the headers is a line in calls.inc; check_misuse.c fails when one is missing.
 */
#ifndef WLZ_TESTS_CALLS_H
#define WLZ_TESTS_CALLS_H

#include "helpers.h"

typedef enum call_kind {
    WRITES,   /* takes the write lock; refused by a registry that is read-only */
    READS,    /* needs a registry, and no lock */
    CONTROLS, /* of transactions: a right call depends on those before it */
    VALUE     /* needs no registry */
} call_kind;

/* What an argument is, and so what is wrong with it. */
typedef enum argument_kind {
    NO_ARGUMENT,
    TEXT,    /* required */
    NOTE,    /* text, or NULL */
    CODE,    /* text of a fixed shape or out of a fixed list */
    WORD,    /* required, the name of something that the registry knows */
    SCOPE,   /* such a name, or NULL */
    DAY,     /* required */
    DAY_END, /* a day after the beginning, or 0 */
    DAY_OR_0,
    NUMBER, /* with a lowest and a highest wrong value */
    ROW,    /* the number of a row */
    GIVEN,  /* a pointer that may not be NULL */
    OUT     /* a pointer that may */
} argument_kind;

typedef struct argument {
    argument_kind kind;
    const char *name; /* is in the message; "" = the message need not name it */
    const char *text;
    int64_t number, low, high; /* of GIVEN and OUT: 0 = NULL */
} argument;

#define ARGUMENTS_MAX 14
#define CALLS_HEADROOM 41993000 /* of GZ_PROVIDER in 2023, in the state that the calls are about */

/* Where the outputs of a call go. */
typedef struct outputs {
    int64_t id;
    wlz_cents cents;
    wlz_bp bp;
    wlz_date day;
    wlz_instant instant;
    bool timely;
    char text[WLZ_TEXT_MAX];
    char digest[WLZ_DIGEST_SIZE];
    wlz_position position;
    wlz_erasure erasure;
    wlz_resolution *resolution;
    wlz_tariff *tariff;
    wlz_tariff_sheet *sheet;
    wlz_comparison *comparison;
    wlz_policy_diff *differences;
    wlz_policy_diff_providers *touched;
    wlz_contradictions *contradictions;
    wlz_fund_balance balance;
    wlz_contract_term *term;
    wlz_acceptance acceptance;
    wlz_production_initial *initial;
    wlz_round_missing *missing;
    wlz_effect_start *start;
    wlz_effect *effect;
    wlz_treatment_share treatment;
    wlz_crisis crisis;
    wlz_space *space;
    wlz_enrolment *enrolment;
    wlz_hardship *hardship;
    wlz_bookings *bookings;
    wlz_draw *draw;
    wlz_price *price;
    wlz_cases *cases;
    wlz_case_fact fact;
    wlz_addendum_check *check;
    wlz_kassier_split *split;
    wlz_allocation *allocation;
    wlz_overdue *overdue;
    wlz_schema_differences *schema_differences;
    wlz_checkpoint *checkpoint;
    wlz_seal_check *seal_check;
    wlz_seal_proof *proof;
    wlz_seal_key *key;
    wlz_procedure *procedure;
    wlz_judgement *judgement;
    wlz_settlement *settlement;
    wlz_rows *rows;
    const char *state;
} outputs;

void outputs_poison(outputs *o);
bool outputs_poisoned(const outputs *o);
void outputs_free(outputs *o); /* after WLZ_OK, or when poisoned */

typedef struct call {
    const char *name;
    call_kind kind;
    wlz_status (*run)(wlz_registry *reg, const argument *arguments, outputs *o);
    argument arguments[ARGUMENTS_MAX];
} call;

extern const call calls[];
extern const size_t call_count;
/* Functions that are not in the table of calls: whether all of them do what they promise with NULL and the like. */
typedef struct call_check {
    const char *name;
    bool (*holds)(void);
} call_check;
extern const call_check call_checks[];
extern const size_t call_check_count;

/* The arguments of a call that must succeed on a registry prepared by calls_prepare. */
wlz_status call_rightly(const call *c, wlz_registry *reg, outputs *o);
/* Bring a registry without policy into the state that the calls are about; `pack` is where the pack of wlz_pack_load
 * is written. */
void calls_prepare(wlz_registry *reg, const char *pack);

#endif
