/*
 * wlzreg/error.h - why the last call on a registry failed.
 */
#ifndef WLZREG_ERROR_H
#define WLZREG_ERROR_H

#include <stdbool.h>
#include <stddef.h>

#include <wlzreg/money.h>

#ifdef __cplusplus
extern "C" {
#endif

/* An open registry. */
typedef struct wlz_registry wlz_registry;

/* What a rule is about; table rule has the same words, in lower case. */
typedef enum wlz_rule_kind {
    WLZ_RULE_UNKNOWN = 0,   /* no rule of the schema: a type that does not fit its column */
    WLZ_RULE_SHAPE = 1,     /* the form or the range of a value */
    WLZ_RULE_KEY = 2,       /* a second row of the same key: the call ends with WLZ_EXISTS */
    WLZ_RULE_REFERENCE = 3, /* what is named is not there, or does not belong with it */
    WLZ_RULE_SUM = 4,       /* totals, caps and balances */
    WLZ_RULE_ORDER = 5,     /* rank, periods, what comes before what */
    WLZ_RULE_STATE = 6,     /* a step that is not allowed now, a change of what is fixed */
    WLZ_RULE_SOURCE = 7     /* a source is missing, or not good enough */
} wlz_rule_kind;

/* A rule that was broken. Strings are the registry's, until the next call on it; sentences are in its language. */
typedef struct wlz_violation {
    const char *rule; /* the rule's id: the name of the constraint or trigger text in the schema */
    const char *
        subject; /* what it is about: "zilveren-kruis 41123456 2023"; where nothing says it better, what
                                 was to be written: "provider_sector 30000001 VV 2023-01-01" */
    bool has_amounts;         /* whether the four amounts below say something */
    wlz_cents limit_cents;    /* what is allowed */
    wlz_cents actual_cents;   /* what it would have become */
    wlz_cents excess_cents;   /* actual - limit */
    wlz_cents headroom_cents; /* what was still free before */
    const char *document; /* the document the rule rests on; NULL when the schema alone states it */
    const char *paragraph; /* its place there; NULL with document */
    wlz_rule_kind kind;    /* what the rule is about */
    const char *refuses;   /* what the rule refuses, as a sentence; "" for no rule of the schema */
    const char *helps;     /* what to do instead; NULL when nothing is said */
    size_t line;           /* which of the caller's rows, or line of the pack, from 1; 0 = none */
} wlz_violation;

/* The rules that a call broke. */
typedef struct wlz_violations {
    size_t count;
    const wlz_violation *const *rows; /* that which was broken first, first */
} wlz_violations;

/**
 * Why the last call failed, in one line.
 * @param registry  The registry; NULL = why the last wlz_open or wlz_attach of this thread failed.
 * @return The reason, valid until the next call, for NULL the next such one of the thread; "" after WLZ_OK.
 */
WLZ_EXPORT const char *wlz_message(const wlz_registry *registry);

/**
 * Which of the caller's rows the last call failed on: lines of production or realisation, figures of a report.
 * @param registry  The registry.
 * @param reason    Receives the message without the number of the row, valid until the next call; may be NULL.
 * @return Its number, counted from 1; 0 when the call takes no rows or did not fail on one, and for NULL.
 */
WLZ_EXPORT size_t wlz_message_row(const wlz_registry *registry, const char **reason);

/**
 * The rules that the last call broke.
 * @param registry  The registry.
 * @return The list, the registry's, until the next call on it; without rows unless the call returned WLZ_REFUSED or
 *         WLZ_EXISTS, and for NULL. Never NULL.
 */
WLZ_EXPORT const wlz_violations *wlz_violation_list(const wlz_registry *registry);

#ifdef __cplusplus
}
#endif

#endif
