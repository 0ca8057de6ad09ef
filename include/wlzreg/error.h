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

/* A rule that was broken. Strings are the registry's, until the next call on it. */
typedef struct wlz_violation {
    const char *rule; /* the rule's id: the name of the constraint or trigger text in the schema */
    const char *subject;  /* what it is about: "zilveren-kruis 41123456 2023" */
    bool has_amounts;     /* whether the four amounts below say something */
    wlz_cents limit;      /* what is allowed */
    wlz_cents actual;     /* what it would have become */
    wlz_cents excess;     /* actual - limit */
    wlz_cents headroom;   /* what was still free before */
    const char *document; /* the document the rule rests on; NULL when the schema alone states it */
    const char *paragraph; /* its place there; NULL with document */
} wlz_violation;

/**
 * Why the last call failed, in one line.
 * @param registry  The registry.
 * @return The reason, valid until the next call; "" after WLZ_OK; a fixed text for NULL.
 */
WLZ_EXPORT const char *wlz_message(const wlz_registry *registry);

/**
 * How many rules the last call broke.
 * @param registry  The registry.
 * @return The number; 0 unless the call returned WLZ_REFUSED or WLZ_EXISTS, and for NULL.
 */
WLZ_EXPORT size_t wlz_violation_count(const wlz_registry *registry);

/**
 * A rule that the last call broke.
 * @param registry  The registry.
 * @param index     Counted from 0.
 * @return The rule, valid until the next call; NULL beyond the last.
 */
WLZ_EXPORT const wlz_violation *wlz_violation_at(const wlz_registry *registry, size_t index);

#ifdef __cplusplus
}
#endif

#endif
