/*
 * wlzreg/comparison.h - one case at all offices; what changed in the policy of one office, and whom it touches.
 *
 * Constructor: wlz_tariff_compare, wlz_policy_diff, wlz_policy_diff_providers. Destructor: wlz_comparison_free,
 * wlz_policy_diff_free, wlz_policy_diff_providers_free. Strings and explanations live as long as their list.
 */
#ifndef WLZREG_COMPARISON_H
#define WLZREG_COMPARISON_H

#include <wlzreg/tariff.h>

#ifdef __cplusplus
extern "C" {
#endif

/* ---- one case at all offices ---- */

/* What one office makes of the case. */
typedef struct wlz_compared {
    const char *office;
    /* WLZ_OK, or as of wlz_tariff_try: WLZ_UNDECIDED, WLZ_NOTFOUND (no percentage holds), WLZ_TIE,
     * WLZ_OVERFLOW (too many steps). */
    wlz_status status;
    wlz_bp bp;                /* WLZ_BP_NONE unless the status is WLZ_OK */
    const char *message;      /* why there is no percentage; "" with WLZ_OK */
    const wlz_tariff *tariff; /* the steps, what has to be known; NULL with WLZ_OVERFLOW */
} wlz_compared;

/* What all offices make of one case. */
typedef struct wlz_comparison wlz_comparison;

/**
 * Put one case to every office.
 *
 * @param tried  Borrowed; its office is not looked at. A fact that only one office asks about leaves the others as they are.
 * @param out    Receives a row for each office, in the order of their ids, also for one that leaves the case undecided or
 *               says nothing of it; to be freed with wlz_comparison_free.
 * @return WLZ_OK
 *         WLZ_NOTFOUND   a word or a fact that the registry does not know
 *         WLZ_INVALID, WLZ_IO, WLZ_NOMEM, WLZ_MISUSE
 */
WLZ_EXPORT wlz_status wlz_tariff_compare(wlz_registry *registry, const wlz_tariff_case *tried,
                                         wlz_comparison **out);

/**
 * How many offices the comparison has.
 * @param comparison  The comparison.
 * @return The number of its rows; 0 for NULL.
 */
WLZ_EXPORT size_t wlz_comparison_count(const wlz_comparison *comparison);

/**
 * What one office makes of the case.
 * @param comparison  The comparison.
 * @param index       Counted from 0.
 * @return The row; NULL beyond the last.
 */
WLZ_EXPORT const wlz_compared *wlz_comparison_at(const wlz_comparison *comparison, size_t index);

/**
 * Free it.
 * @param comparison  The comparison; NULL is harmless.
 */
WLZ_EXPORT void wlz_comparison_free(wlz_comparison *comparison);

/* ---- what changed ---- */

/* What holds on one side: on a day, as known on a day. */
typedef struct wlz_policy_side {
    /* WLZ_OK; WLZ_NOTFOUND: nothing holds; WLZ_TIE; WLZ_UNDECIDED: a document that would count has no
     * rank then. */
    wlz_status status;
    bool has_value;   /* false also of a rule without an amount, or whose amount is a fact's */
    int64_t value;    /* what prevails, or the rule's amount; in the row's unit */
    const char *text; /* the value, or the whole rule, as people read it; NULL: nothing to read */
    const char *document;  /* NULL: nothing holds; of a tie one of both */
    const char *paragraph; /* the same */
} wlz_policy_side;

/* A topic or a rule that differs. */
typedef struct wlz_policy_difference {
    const char *kind;      /* topic, rule */
    const char *name;      /* the topic, or the name of the rule */
    const char *component; /* of a rule: care, nhc, nic; else NULL */
    const char *unit;      /* of the values; of a rule bp */
    wlz_scope scope;       /* of whom it is said; where a rule differs in it, on side b */
    const char *change;    /* "only a", "only b"; else what differs: "value", "amount, period" */
    wlz_policy_side a;     /* what holds on side a */
    wlz_policy_side b;     /* and on side b */
} wlz_policy_difference;

/* What differs between two sides. */
typedef struct wlz_policy_diff_list wlz_policy_diff_list;

/**
 * List what the policy of an office says differently on two sides: between two days, between two days of knowledge, or
 * both.
 *
 * A topic is compared for each scope that some provision names in it on either side: by what prevails there, so that a
 * general provision which gives way to a narrower one is no difference of the narrower one. A rule of a tariff policy is
 * compared by name and component: effect, amount (with the number of its topic), scope, period, conditions. Provisions of
 * one provider are no policy of the office and left out.
 *
 * @param office                  The office's id.
 * @param day_a                   The day of side a.
 * @param known_on_a, known_on_b  As known on these days; 0 = today.
 * @param day_b                   The day of side b.
 * @param out                     Receives the list: the topics in the order of topic and scope,
 *                                then the rules in that of name and component. To be freed with
 *                                wlz_policy_diff_free.
 * @return WLZ_OK (also for an empty list), WLZ_NOTFOUND (no such office), WLZ_INVALID, WLZ_IO, WLZ_NOMEM, WLZ_MISUSE
 */
WLZ_EXPORT wlz_status wlz_policy_diff(wlz_registry *registry, const char *office, wlz_date day_a,
                                      wlz_date known_on_a, wlz_date day_b, wlz_date known_on_b,
                                      wlz_policy_diff_list **out);

/**
 * How many differences there are.
 * @param list  The list.
 * @return The number of its rows; 0 for NULL.
 */
WLZ_EXPORT size_t wlz_policy_diff_count(const wlz_policy_diff_list *list);

/**
 * One difference.
 * @param list   The list.
 * @param index  Counted from 0.
 * @return The row; NULL beyond the last.
 */
WLZ_EXPORT const wlz_policy_difference *wlz_policy_diff_at(const wlz_policy_diff_list *list,
                                                           size_t index);

/**
 * Free it.
 * @param list  The list; NULL is harmless.
 */
WLZ_EXPORT void wlz_policy_diff_free(wlz_policy_diff_list *list);

/* ---- whom it touches ---- */

/* A performance and component that a provider delivers, and its percentage on both sides. */
typedef struct wlz_policy_diff_line {
    const char *performance;
    const char *component;
    wlz_milli volume;       /* of the rounds that count */
    wlz_bp bp_a;            /* WLZ_BP_NONE: undecided, or none holds */
    wlz_bp bp_b;            /* the same of side b */
    wlz_cents amount_cents; /* on side b less on side a; 0 while a percentage is lacking */
    const char *missing_a;  /* what has to be known or decided, or why none holds; else NULL */
    const char *missing_b;  /* the same of side b */
} wlz_policy_diff_line;

/* A provider whose percentage differs. */
typedef struct wlz_policy_diff_provider {
    const char *agb;
    const char *name;                  /* the provider's */
    int year;                          /* of the production */
    wlz_cents amount_cents;            /* of its lines together, without the open ones */
    size_t open;                       /* lines that lack a percentage on a side */
    const wlz_policy_diff_line *lines; /* what changes or is open, by performance and component */
    size_t line_count;                 /* of lines */
} wlz_policy_diff_provider;

/* Whom it touches. */
typedef struct wlz_policy_diff_provider_list wlz_policy_diff_provider_list;

/**
 * List the registered providers whose percentages differ between two sides, and the amount it makes.
 *
 * Asked of each provider with an agreement at the office, for what it delivers by the rounds that count in the year of day
 * b, or else in that of day a. The amount takes the volume and the NZa tariff of those lines: each unit price to the cent,
 * then times the volume. What is undecided on a side is listed as open, never counted.
 *
 * @param office                  The office's id.
 * @param day_a                   The day of side a.
 * @param known_on_a, known_on_b  As known on these days, both of the policy and of the provider; 0
 *                                = today.
 * @param day_b                   The day of side b.
 * @param out                     Receives the list, in the order of the AGB codes; to be freed with
 *                                wlz_policy_diff_providers_free.
 * @return as wlz_policy_diff
 *         WLZ_OVERFLOW  an amount does not fit
 */
WLZ_EXPORT wlz_status wlz_policy_diff_providers(wlz_registry *registry, const char *office,
                                                wlz_date day_a, wlz_date known_on_a, wlz_date day_b,
                                                wlz_date known_on_b,
                                                wlz_policy_diff_provider_list **out);

/**
 * How many providers are touched.
 * @param list  The list.
 * @return The number of its rows; 0 for NULL.
 */
WLZ_EXPORT size_t wlz_policy_diff_provider_count(const wlz_policy_diff_provider_list *list);

/**
 * One provider that is touched.
 * @param list   The list.
 * @param index  Counted from 0.
 * @return The provider; NULL beyond the last.
 */
WLZ_EXPORT const wlz_policy_diff_provider *
wlz_policy_diff_provider_at(const wlz_policy_diff_provider_list *list, size_t index);

/**
 * Free it.
 * @param list  The list; NULL is harmless.
 */
WLZ_EXPORT void wlz_policy_diff_providers_free(wlz_policy_diff_provider_list *list);

#ifdef __cplusplus
}
#endif

#endif
