/* Which provision prevails on a topic: the candidates are gathered, and ranked. */
#ifndef WLZ_POLICY_PREVAIL_H
#define WLZ_POLICY_PREVAIL_H

#include "policy/gather.h"
#include "policy/rank_rule.h"

/* Gather and rank; the question's words are known and known_on is set. `supposed` names an
 * unsigned agreement that is to count as if signed on the day of knowledge; NULL = none. Fails the
 * call with WLZ_NOVALUE, WLZ_TIE or WLZ_UNDECIDED: also when what prevails is ambiguous, so that
 * nothing rests on it. */
void wlz__prevail(wlz_registry *reg, const wlz_question *question, const char *supposed,
                  wlz__candidates *candidates);

/* The provision that prevails on a topic for an office on the first day of a year; `sector` NULL leaves
 * it open. NULL when no document states it, which is not a failure, or when the call failed. It lives
 * as long as the candidates, zeroed ones that the caller frees. */
const wlz__provision *wlz__prevailing(wlz_registry *reg, const char *office, const char *topic,
                                      int year, const char *sector, wlz_date known_on,
                                      wlz__candidates *candidates);

/* The same with a scope and a day of its own; what it leaves open and may decide is in
 * candidates->missing. */
const wlz__provision *wlz__prevailing_in(wlz_registry *reg, const wlz_question *question,
                                         wlz__candidates *candidates);

/* wlz__prevailing as the source of a refusal, which an undecided one does not hide: NULL then too. */
const wlz__provision *wlz__prevailing_source(wlz_registry *reg, const char *office,
                                             const char *topic, int year, const char *sector,
                                             wlz_date known_on, wlz__candidates *candidates);

/* What the contest sees of a provision. */
wlz__claim wlz__claim_of(const wlz__candidate *candidate);

#endif
