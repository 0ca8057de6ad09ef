/*
 * wlzreg/addendum_check.h - what the next step of an addendum requires, and which of it is met.
 *
 * Constructor: wlz_addendum_check_get. Destructor: wlz_addendum_check_free.
 */
#ifndef WLZREG_ADDENDUM_CHECK_H
#define WLZREG_ADDENDUM_CHECK_H

#include <wlzreg/registry.h>

#ifdef __cplusplus
extern "C" {
#endif

/* A condition of the step. Strings are the check's; sentences are in the registry's language. */
typedef struct wlz_addendum_check_row {
    const char *rule;         /* its id */
    bool met;                 /* or waived */
    const char *refuses;      /* what is refused when it is not met */
    const char *helps;        /* what to do then; NULL when nothing is said */
    const char *subject;      /* what does not meet it: the addendum, a payee; "" when it is met */
    bool has_amounts;         /* whether the four amounts below say something */
    wlz_cents limit_cents;    /* what is allowed */
    wlz_cents actual_cents;   /* what it would become */
    wlz_cents excess_cents;   /* actual - limit */
    wlz_cents headroom_cents; /* what is still free */
    const char *
        document; /* the document that requires it; NULL when only the schema does, or none prevails */
    const char *paragraph; /* its place there; NULL with document */
} wlz_addendum_check_row;

/* What the next state of an addendum requires. */
typedef struct wlz_addendum_check {
    const char *state;  /* that it has now: draft, agreed, ... */
    size_t unmet_count; /* how many of the rows are not met */
    size_t count;       /* 0 when it has no step to take: it is neither a draft nor agreed */
    const wlz_addendum_check_row *const *rows; /* conditions by rule; then what else is refused */
} wlz_addendum_check;

/**
 * Try the next step of an addendum and undo it: a draft is agreed, an agreed addendum is signed. It lists every
 * condition of that step, met or not, with where it is stated.
 *
 * @param addendum  The addendum's id.
 * @param day       That of the agreement of a draft; an agreed addendum is signed today.
 * @param out       Receives the check, to be freed with wlz_addendum_check_free.
 * @return WLZ_OK         also when something is not met
 *         WLZ_INVALID, WLZ_NOTFOUND
 *         WLZ_UNDECIDED, WLZ_TIE, WLZ_NOVALUE, WLZ_OVERFLOW  the step could not be tried, as wlz_addendum_agree
 *         WLZ_READONLY, WLZ_BUSY, WLZ_FULL, WLZ_IO, WLZ_INTERRUPTED, WLZ_NOMEM, WLZ_MISUSE
 */
WLZ_EXPORT wlz_status wlz_addendum_check_get(wlz_registry *registry, const char *addendum,
                                             wlz_date day, wlz_addendum_check **out);

/**
 * Free it.
 * @param check  The check; NULL is harmless.
 */
WLZ_EXPORT void wlz_addendum_check_free(wlz_addendum_check *check);

#ifdef __cplusplus
}
#endif

#endif
