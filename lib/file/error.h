/*
 * Reasons: the status, message and violations of the running call.
 *
 * Inside one public call errors are sticky: once something failed, the functions of the file room do nothing and
 * the first reason stays, so that a noun reads straight down and ends with `return wlz__leave(reg)`, which commits or
 * rolls back.
 */
#ifndef WLZ_FILE_ERROR_H
#define WLZ_FILE_ERROR_H

#include "file/builder.h"

#include <wlzreg/error.h>

/* The status of the running call so far; WLZ_MISUSE for NULL. */
wlz_status wlz__status(const wlz_registry *reg);
bool wlz__ok(const wlz_registry *reg);

/* Record the first failure of the call with its message, in English and in Dutch: both take the same values, in the same
 * order. Returns the status of that first failure. */
wlz_status wlz__fail(wlz_registry *reg, wlz_status status, const char *en, const char *nl, ...)
    WLZ__PRINTF(3, 5) WLZ__PRINTF(4, 5);
/* The call breaks a rule of the schema that its statement would slip past: refuse it with the rule's id. The message is the
 * sentence of the rule, and these details. */
wlz_status wlz__fail_rule(wlz_registry *reg, const char *rule, const char *en, const char *nl, ...)
    WLZ__PRINTF(3, 5) WLZ__PRINTF(4, 5);
/* The text, or the format, in the language of the registry; the English one where nl is NULL. */
const char *wlz__in_language(const wlz_registry *reg, const char *en, const char *nl)
    WLZ__FORMAT_ARG(2) WLZ__FORMAT_ARG(3);
bool wlz__in_dutch(const wlz_registry *reg); /* for texts that are written when the call is over */
/* Put "file:line: " or the like before the current message. */
void wlz__fail_at(wlz_registry *reg, const char *format, ...) WLZ__PRINTF(2, 3);
/* The same for one of the caller's rows, counted from 1: "line 12: ", and its number as data. */
void wlz__fail_at_row(wlz_registry *reg, const char *en, const char *nl, size_t row);
/* The rule that the schema refused, "" when the call was not refused by a rule. */
const char *wlz__refused_by(const wlz_registry *reg);
/* Replace the bare violation of that rule by one with its numbers and source; strings are copied.
 */
void wlz__violation_detail(wlz_registry *reg, const wlz_violation *detail);
/* Whether the last violation says its rule and nothing more; then it can be given a subject (copied; NULL: no memory). */
bool wlz__refusal_is_bare(const wlz_registry *reg);
void wlz__refusal_is_about(wlz_registry *reg, const char *subject);
/* Withdraw a failure to find its reasons while the call's work is undone, then restore it. */
typedef struct wlz__failure {
    wlz_status status;
} wlz__failure;
wlz__failure wlz__suspend(wlz_registry *reg);
void wlz__resume(wlz_registry *reg, wlz__failure failure);
/* Withdraw a failure of the work itself (a refusal, a wrong argument), in order to try the work
 * another way. False: nothing failed, or the store did. */
bool wlz__withdraw(wlz_registry *reg);
void *wlz__need(wlz_registry *reg, void *memory); /* fails the call when it is NULL */

/* ---- for the file room */

/* Turn an SQLite error of the running call into its status, message and violation. */
wlz_status wlz__fail_sqlite(wlz_registry *reg, int code);
void wlz__clear_reasons(wlz_registry *reg);
/* Opening ended: store the reason of a failure for this thread, as there may be no registry to query. */
void wlz__opening_ended(const wlz_registry *reg);

#endif
