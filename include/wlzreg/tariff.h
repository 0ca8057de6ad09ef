/*
 * wlzreg/tariff.h - the tariff percentage of a provider.
 *
 * Constructors: wlz_tariff_get, wlz_tariff_try. Destructor: wlz_tariff_free.
 */
#ifndef WLZREG_TARIFF_H
#define WLZREG_TARIFF_H

#include <wlzreg/nza_tariff.h>
#include <wlzreg/performance.h>
#include <wlzreg/resolution.h>

#ifdef __cplusplus
extern "C" {
#endif

/* Whose percentage, of what, on which day. */
typedef struct wlz_tariff_question {
    const char *office;
    const char *agb;
    const char *performance;
    const char *component; /* care, nhc, nic */
    wlz_date day;
    wlz_date known_on; /* 0 = today */
} wlz_tariff_question;

/* What became of a step. Where its source is ambiguous, its standing says so. */
typedef enum wlz_step_outcome {
    WLZ_STEP_APPLIED = 0,       /* it was taken */
    WLZ_STEP_NO_EFFECT = 1,     /* the percentage is within its bound already */
    WLZ_STEP_CONDITION = 2,     /* it was not awarded, or its condition is not met */
    WLZ_STEP_OUTRANKED = 3,     /* the base is in a document of better rank */
    WLZ_STEP_EXCLUDED = 4,      /* an exclusion holds, or the care is not contracted */
    WLZ_STEP_WITHOUT_VALUE = 5, /* no document known then gives its amount a value */
    WLZ_STEP_DISPLACED = 6,     /* by a rule of the same name in a document of better standing */
    WLZ_STEP_NO_DIFFERENCE =
        7, /* what it depends on is not known, and the answer is the same either way */
    WLZ_STEP_NEEDS_FACT = 8,     /* what it depends on is not known: undecided */
    WLZ_STEP_NEEDS_DECISION = 9, /* undecided until a person decides */
    WLZ_STEP_STRUCK = 10         /* another document takes it away */
} wlz_step_outcome;

/* One step on the way to the percentage. Strings live as long as the answer. */
typedef struct wlz_tariff_step {
    const char *step; /* base, not-contracted, decision, exclusion, adjustment, bound, maximum */
    const char *
        rule; /* the name of the policy's rule; NULL: a provision states it, or a person decided it */
    bool applies;             /* false: it was skipped; outcome and reason say why */
    wlz_step_outcome outcome; /* what became of it */
    wlz_bp
        amount_bp; /* the base, the points added, or the bound; WLZ_BP_NONE: none, or not worked out, as where
                       * its condition is not met */
    wlz_bp before_bp;     /* the percentage before this step; WLZ_BP_NONE while there is no base */
    wlz_bp result_bp;     /* the percentage after it */
    const char *document; /* NULL for a deviation, as are paragraph and note */
    const char *paragraph;
    int rank;              /* of its document */
    const char *note;      /* NULL */
    wlz_standing standing; /* of all that it is worked out from: the rule and its numbers */
    const char
        *reason; /* what it does and what became of it: "at most the fact tariff.care.2022" */
    const char *
        struck_by; /* the document that takes it away, or may when the outcome is not WLZ_STEP_STRUCK; NULL */
    const char *struck_in; /* where in that document; NULL */
} wlz_tariff_step;

/* A percentage, and how it came about. */
typedef struct wlz_tariff {
    /* WLZ_OK; WLZ_UNDECIDED: a fact that could change the answer is not recorded, a policy leaves it to a person, or a
     * rule or provision that could change it is ambiguous; WLZ_NOVALUE: no percentage holds; WLZ_NOTCONTRACTED: a policy says
     * that this care is not contracted, and no document of better rank gives it a percentage; WLZ_TIE: provisions of equal
     * standing differ; WLZ_OVERFLOW: too many steps. */
    wlz_status status;
    const char *message; /* why there is no percentage; "" with WLZ_OK */
    wlz_bp bp;           /* hundredths of a percent; WLZ_BP_NONE unless the status is WLZ_OK */
    /* WLZ_READING when a step that it is made by is one, WLZ_AMBIGUOUS when it is undecided because a source leaves
     * something open; else WLZ_STATED. */
    wlz_standing standing;
    size_t step_count;                   /* of steps */
    const wlz_tariff_step *const *steps; /* in the order in which they are taken */
    size_t missing_count;                /* of missing */
    const char *const
        *missing; /* all that has to be known or decided first: facts, decisions, sources */
    const wlz_resolution *base; /* the contest for the base; NULL when it did not come to one */
    /* The document of an agreement of the provider that is not signed and says otherwise: production under it is agreed at its
     * percentage, and it holds from the signing. NULL: there is none, and for a case that is stated whole. */
    const char *draft;
    wlz_bp draft_bp; /* the percentage with it */
    /* The provider is recorded as new (fact relation), and this agreement with the office, signed and known, held for all of
     * the year before. The answer goes by the fact. NULL: no agreement contradicts it. */
    const char *relation_contradicted_by;
} wlz_tariff;

/**
 * The tariff percentage of a provider for a performance on a day. It starts from the percentage that prevails (topic
 * tariff.<component>) or another base of the tariff policies in force, takes their decisions, exclusions, adjustments and
 * bounds, and a recorded deviation, and never exceeds topic tariff.maximum.
 *
 * Of a sector that the provider does not work in, topic tariff.sector_of_performance says whether the performance's
 * sector decides or the provider's own.
 *
 * @param question  Whose percentage, of what, when; borrowed.
 * @param out       Receives the percentage and each step, to be freed with wlz_tariff_free. Its status says whether there
 *                  is one.
 * @return WLZ_OK
 *         WLZ_NOTFOUND  a word of the question is unknown
 *         WLZ_INVALID, WLZ_IO, WLZ_NOMEM, WLZ_MISUSE
 */
WLZ_EXPORT wlz_status wlz_tariff_get(wlz_registry *registry, const wlz_tariff_question *question,
                                     wlz_tariff **out);

/**
 * The percentage of wlz_tariff_get without its steps, for callers that need many: nothing has to be freed.
 *
 * @param question  Whose percentage, of what, when; borrowed.
 * @param bp        Receives the percentage in hundredths of a percent; may be NULL.
 * @return WLZ_OK
 *         WLZ_UNDECIDED, WLZ_NOVALUE, WLZ_NOTCONTRACTED, WLZ_TIE, WLZ_OVERFLOW  as the status of wlz_tariff
 *         WLZ_NOTFOUND  a word of the question is unknown
 *         WLZ_INVALID, WLZ_IO, WLZ_NOMEM, WLZ_MISUSE
 */
WLZ_EXPORT wlz_status wlz_tariff_bp(wlz_registry *registry, const wlz_tariff_question *question,
                                    wlz_bp *bp);

/* A fact as a policy's case states it. */
typedef struct wlz_case_fact {
    const char *fact;
    const char *word; /* NULL = number */
    int64_t number;
} wlz_case_fact;

/* A case without a provider: what would hold for one of whom this is known. */
typedef struct wlz_tariff_case {
    const char *office;
    const char *sector;
    const char *kind;        /* NULL = none */
    const char *relation;    /* NULL = not recorded */
    const char *care_form;   /* NULL = none */
    const char *performance; /* NULL = none in particular */
    const char *component;   /* care, nhc, nic */
    wlz_date day;
    wlz_date known_on;          /* 0 = today */
    const wlz_case_fact *facts; /* about the provider and about the performance */
    size_t fact_count;          /* of facts */
} wlz_tariff_case;

/**
 * The percentage of a case that is stated whole, rather than of a registered provider: to try a policy, and to put one
 * case to several offices.
 *
 * @param tried  The case; borrowed.
 * @param out    As for wlz_tariff_get.
 * @return as wlz_tariff_get; WLZ_NOTFOUND also for a word or a fact that the registry does not know, WLZ_INVALID for a
 *         fact in words with a number and the other way round, or one that is stated twice
 */
WLZ_EXPORT wlz_status wlz_tariff_try(wlz_registry *registry, const wlz_tariff_case *tried,
                                     wlz_tariff **out);

/**
 * All of it as JSON. Made on the first call: one thread at a time.
 * @param tariff  The answer.
 * @return The answer's own text; "" for NULL; NULL when memory ran out.
 */
WLZ_EXPORT const char *wlz_tariff_json(wlz_tariff *tariff);

/**
 * How the percentage came about, or what it still needs, as a paragraph for a letter, in the language that
 * the registry had at the time of the question. Made on the first call: one thread at a time.
 * @param tariff  The answer.
 * @return The answer's own text; "" for NULL; NULL when memory ran out.
 */
WLZ_EXPORT const char *wlz_tariff_explain(wlz_tariff *tariff);

/**
 * Free it.
 * @param tariff  The answer; NULL is harmless.
 */
WLZ_EXPORT void wlz_tariff_free(wlz_tariff *tariff);

#ifdef __cplusplus
}
#endif

#endif
