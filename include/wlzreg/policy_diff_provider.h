/*
 * wlzreg/policy_diff_provider.h - the providers that a change of policy touches, and the amount it makes.
 *
 * Constructor: wlz_policy_diff_providers_get. Destructor: wlz_policy_diff_providers_free. Strings live as long as their list.
 */
#ifndef WLZREG_POLICY_DIFF_PROVIDER_H
#define WLZREG_POLICY_DIFF_PROVIDER_H

#include <wlzreg/policy_diff.h>

#ifdef __cplusplus
extern "C" {
#endif

/* A performance and component that a provider delivers, and its percentage on both sides. */
typedef struct wlz_policy_diff_line {
    const char *performance;
    const char *component;
    wlz_milli volume_milli; /* of the rounds that count */
    wlz_bp bp_a;            /* WLZ_BP_NONE: undecided, or none holds */
    wlz_bp bp_b;            /* the same of side b */
    wlz_cents amount_cents; /* on side b less on side a; see has_amount */
    const char *missing_a;  /* what has to be known or decided, or why none holds; else NULL */
    const char *missing_b;  /* the same of side b */
    bool has_amount; /* both percentages are known; else amount_cents is 0 and says nothing */
} wlz_policy_diff_line;

/* A provider whose percentage differs. */
typedef struct wlz_policy_diff_provider {
    const char *agb;
    const char *name;       /* the provider's */
    int year;               /* of the production */
    wlz_cents amount_cents; /* of its lines together, without the open ones */
    size_t open;            /* lines that lack a percentage on a side */
    size_t line_count;      /* of lines */
    const wlz_policy_diff_line *const
        *lines;      /* what changes or is open, by performance and component */
    bool has_amount; /* some line has one; else amount_cents is 0 and says nothing */
} wlz_policy_diff_provider;

/* Whom it touches. */
typedef struct wlz_policy_diff_providers {
    size_t count;
    const wlz_policy_diff_provider *const *rows; /* in the order of the AGB codes */
    wlz_cents amount_cents; /* of all providers together, without the open lines; see has_amount */
    bool has_amount;        /* some line has one; else amount_cents is 0 and says nothing */
    size_t line_count;      /* lines of all providers */
    size_t open;            /* of them, lines that lack a percentage on a side */
} wlz_policy_diff_providers;

/**
 * List the registered providers whose percentages differ between two sides, and the amount it makes.
 *
 * Computed for each provider with an agreement at the office, for what it delivers by the rounds that count in the year of
 * day b, or else in that of day a; as known on the days of knowledge both of the policy and of the provider. The amount
 * takes the volume and the NZa tariff of those lines: each unit price to the cent, then times the volume. What is undecided on a
 * side is listed as open, never counted.
 *
 * @param question  Borrowed.
 * @param out       Receives the list, to be freed with wlz_policy_diff_providers_free.
 * @return as wlz_policy_diff_get
 *         WLZ_OVERFLOW  an amount does not fit
 */
WLZ_EXPORT wlz_status wlz_policy_diff_providers_get(wlz_registry *registry,
                                                    const wlz_policy_diff_question *question,
                                                    wlz_policy_diff_providers **out);

/**
 * Free it.
 * @param list  The list; NULL is harmless.
 */
WLZ_EXPORT void wlz_policy_diff_providers_free(wlz_policy_diff_providers *list);

#ifdef __cplusplus
}
#endif

#endif
