/* What the policy of an office says on two sides: shared by the files that compare it. */
#ifndef WLZ_TARIFF_POLICY_SIDE_H
#define WLZ_TARIFF_POLICY_SIDE_H

#include "file/list.h"
#include "file/memory.h"
#include "policy/policy.h"

#include <wlzreg/policy_diff.h>

enum { WLZ__SIDE_A, WLZ__SIDE_B, WLZ__SIDES };

typedef struct wlz__side {
    wlz_date day, known_on;
} wlz__side;

typedef struct wlz__diff {
    wlz_registry *reg;
    const wlz__policy *policy;
    const char *office;
    wlz__side sides[WLZ__SIDES];
    wlz__arena *arena;  /* of the list */
    wlz__arena scratch; /* until the call ends */
    wlz__list rows;     /* of wlz_policy_difference */
} wlz__diff;

/* Checks the question; an unset day of knowledge becomes today. */
bool wlz__diff_begin(wlz__diff *d, wlz_registry *reg, const wlz_policy_diff_question *question);

/* What prevails on a topic for the scope, on one side. */
wlz_policy_side wlz__diff_topic(wlz__diff *d, const char *topic, const char *unit,
                                const wlz_scope *scope, const wlz__side *side);
bool wlz__diff_values_differ(const wlz_policy_side *a, const wlz_policy_side *b);
int wlz__scope_order(const wlz_scope *a, const wlz_scope *b);
wlz_policy_difference *wlz__diff_row(wlz__diff *d, const wlz_scope *scope);
/* Give the row copies of both. */
void wlz__diff_sides(wlz__diff *d, wlz_policy_difference *row, const wlz_policy_side *a,
                     const wlz_policy_side *b);

#endif
