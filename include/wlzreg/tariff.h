/*
 * wlzreg/tariff.h - the tariff percentage of a provider.
 */
#ifndef WLZREG_TARIFF_H
#define WLZREG_TARIFF_H

#include <wlzreg/nza_tariff.h>
#include <wlzreg/performance.h>
#include <wlzreg/resolution.h>

#ifdef __cplusplus
extern "C" {
#endif

/* Whose percentage is asked for, of what, on which day. */
typedef struct wlz_tariff_question {
    const char *office;
    const char *agb;
    const char *performance;
    const char *component; /* care, nhc, nic */
    wlz_date day;
    wlz_date known_on; /* 0 = today */
} wlz_tariff_question;

/* How a percentage came about. */
typedef struct wlz_tariff wlz_tariff;

/**
 * The tariff percentage of a provider for a performance on a day. It starts from the percentage that prevails (topic
 * tariff.<component>) or another base of the tariff policies in force, takes their decisions, exclusions, adjustments and
 * bounds, and a recorded deviation, and never exceeds topic tariff.maximum.
 *
 * Of a sector that the provider does not work in, topic tariff.sector_of_performance says whether the performance's
 * sector decides or the provider's own.
 *
 * @param question  Whose percentage, of what, when; borrowed.
 * @param bp        Receives the percentage in hundredths of a percent; may be NULL.
 * @param out       Receives the explanation, also when the answer is undecided; NULL = none wanted.
 *                  To be freed with wlz_tariff_free.
 * @return WLZ_OK
 *         WLZ_UNDECIDED  a fact that could change the answer is not recorded, a policy leaves it to a person, or a
 *                        rule or provision that could change it is ambiguous: the message lists everything that has to
 *                        be known or decided
 *         WLZ_NOTFOUND   no percentage holds, or a word of the question is unknown
 *         WLZ_TIE, WLZ_INVALID, WLZ_IO, WLZ_NOMEM, WLZ_MISUSE
 */
WLZ_EXPORT wlz_status wlz_tariff_ask(wlz_registry *registry, const wlz_tariff_question *question,
                                     wlz_bp *bp, wlz_tariff **out);

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
 * @param tried    The case; borrowed.
 * @param bp, out  As for wlz_tariff_ask.
 * @return as wlz_tariff_ask; WLZ_NOTFOUND also for a word or a fact that the registry does not know, WLZ_INVALID for a
 *         fact in words with a number and the other way round, or one that is stated twice
 */
WLZ_EXPORT wlz_status wlz_tariff_try(wlz_registry *registry, const wlz_tariff_case *tried,
                                     wlz_bp *bp, wlz_tariff **out);

/* One step on the way to the percentage. Strings live as long as the explanation. */
typedef struct wlz_tariff_step {
    const char *step; /* base, decision, exclusion, adjustment, bound, maximum */
    const char *
        rule; /* the name of the policy's rule; NULL: a provision states it, or a person decided it */
    bool applies;         /* false: it was passed over; reason says why */
    wlz_bp amount;        /* the base, the points added, or the bound */
    wlz_bp before;        /* the percentage before this step; WLZ_BP_NONE while there is no base */
    wlz_bp result;        /* the percentage after it */
    const char *document; /* NULL for a deviation, as are paragraph and note */
    const char *paragraph;
    int rank;              /* of its document */
    const char *note;      /* NULL */
    const char *reason;    /* "at most the fact tariff.care.lower_2022" */
    wlz_standing standing; /* of all that it is worked out from: the rule and its numbers */
} wlz_tariff_step;

/**
 * How many steps there are.
 * @param tariff  The explanation.
 * @return The number; 0 for NULL.
 */
WLZ_EXPORT size_t wlz_tariff_step_count(const wlz_tariff *tariff);

/**
 * A step, in the order in which they are taken.
 * @param tariff  The explanation.
 * @param index   Counted from 0.
 * @return The step; NULL beyond the last.
 */
WLZ_EXPORT const wlz_tariff_step *wlz_tariff_step_at(const wlz_tariff *tariff, size_t index);

/**
 * How many things have to be known or decided, all of them at once.
 * @param tariff  The explanation.
 * @return The number; 0 for NULL.
 */
WLZ_EXPORT size_t wlz_tariff_missing_count(const wlz_tariff *tariff);

/**
 * One of the things that have to be known or decided.
 * @param tariff  The explanation.
 * @param index   Counted from 0.
 * @return The name of a fact, what a policy leaves to a person, or what its source leaves open; NULL beyond the last.
 */
WLZ_EXPORT const char *wlz_tariff_missing_at(const wlz_tariff *tariff, size_t index);

/**
 * Whether the percentage rests on a reading of a source.
 * @param tariff  The explanation.
 * @return WLZ_READING when a step that it is made by is one, WLZ_AMBIGUOUS when it is undecided because a source leaves
 *         something open; else WLZ_STATED, also for NULL.
 */
WLZ_EXPORT wlz_standing wlz_tariff_standing(const wlz_tariff *tariff);

/**
 * The contest for the base.
 * @param tariff  The explanation.
 * @return The explanation's own; NULL when it did not come to one.
 */
WLZ_EXPORT const wlz_resolution *wlz_tariff_base(const wlz_tariff *tariff);

/**
 * All of it as JSON.
 * @param tariff  The explanation.
 * @return The explanation's own text; "" for NULL.
 */
WLZ_EXPORT const char *wlz_tariff_json(const wlz_tariff *tariff);

/**
 * Free it.
 * @param tariff  The explanation; NULL is harmless.
 */
WLZ_EXPORT void wlz_tariff_free(wlz_tariff *tariff);

#ifdef __cplusplus
}
#endif

#endif
