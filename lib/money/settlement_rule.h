/* What of an activity's money is to be paid back, and by whom. Pure: it computes a proposal, a person decides. */
#ifndef WLZ_MONEY_SETTLEMENT_RULE_H
#define WLZ_MONEY_SETTLEMENT_RULE_H

#include "money/allocation_rule.h"

#include <wlzreg/money.h>

#include <stdbool.h>
#include <stddef.h>

/* What earns the money. */
typedef enum wlz__ground {
    WLZ__GROUND_EFFORT, /* carrying it out, even when the results fail */
    WLZ__GROUND_RESULT  /* the results */
} wlz__ground;

/* What bound the amount. The part goes before the spending when they bind alike. */
typedef enum wlz__back_reason {
    WLZ__BACK_NOTHING, /* nothing is to be paid back */
    WLZ__BACK_NOT_CARRIED_OUT,
    WLZ__BACK_PARTLY,       /* carried out in part */
    WLZ__BACK_NOT_REALISED, /* or in part */
    WLZ__BACK_NOT_SPENT,
    WLZ__BACK_NOT_GRANTED /* more was paid than granted, and all of the grant is earned */
} wlz__back_reason;

/* What was reported, from the beginning of the activity through the year: of all of it, or of a party's part. Without a
 * report all is 0. */
typedef struct wlz__figures {
    wlz_bp carried_out_bp, realised_bp; /* 0 to 10000 */
    wlz_cents spent_cents;              /* from all sources */
} wlz__figures;

/* A party's money for the activity. Amounts 0 to 900000000000000, all parties together. */
typedef struct wlz__party {
    wlz_cents granted_cents;  /* for all years of the plan */
    wlz_cents before_cents;   /* paid for the years before */
    wlz_cents returned_cents; /* and of that paid back */
    wlz_cents paid_cents;     /* paid for the year */
    wlz__figures figures;     /* of its part; only when the activity is accounted for in parts */

    wlz_cents back_cents;    /* computed: what it pays back, at most what was paid for the year */
    wlz__back_reason reason; /* of its part */
} wlz__party;

typedef struct wlz__activity {
    wlz__ground ground;
    bool in_parts;         /* each party has figures of its part */
    wlz__figures figures;  /* otherwise: of all of it */
    wlz_cents other_cents; /* that other sources put in, in all years */
    bool in_proportion;    /* what was not spent is shared with them; else the fund gets it all */
    wlz__party *parties;   /* by AGB code */
    wlz__share *shares;    /* working, as many */
    size_t count;

    wlz_cents earned_cents; /* computed: of the grant */
    wlz_cents spent_cents;  /* by all parties */
    wlz_cents share_cents;  /* the part of it that the grant pays */
    wlz_cents back_cents;   /* of the money of the year */
    wlz_cents beyond_cents; /* what more had to come back, of money of years before */
    wlz__back_reason reason;
} wlz__activity;

/*
 * Through the year, back = max(0, paid - returned - min(earned, share)), of which the money of the year comes back.
 *
 * Earned is granted x part, by the ground what was carried out or realised; in parts, the parties' together. The share
 * is what was spent; with other sources, spent x granted / (granted + other), so that what was not spent goes back to each
 * source in proportion to what it put in; or, when the fund gets it all, spent - other, of which as much counts as was paid
 * of the grant. Both are rounded to the cent, half a cent up.
 *
 * It comes from the parties: in parts, in proportion to what each falls short of by its own figures, and at most that;
 * otherwise in proportion to what each received for the year. Largest remainder, ties by AGB code.
 */
void wlz__settlement_compute(wlz__activity *activity);

#endif
