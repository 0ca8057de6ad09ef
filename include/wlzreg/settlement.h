/*
 * wlzreg/settlement.h - paying back: computed by the library, decided by a person.
 */
#ifndef WLZREG_SETTLEMENT_H
#define WLZREG_SETTLEMENT_H

#include <wlzreg/registry.h>

#ifdef __cplusplus
extern "C" {
#endif

/* One activity's money from one fund to one payee. */
typedef struct wlz_settlement_row {
    const char *activity;
    const char *fund;
    const char *payee;
    wlz_cents paid_cents; /* what was paid from the fund for the activity */
    wlz_cents back_cents; /* what follows from the figures that count */
    const char *reason;   /* why, and why this payee: "carried out for 60%" */
} wlz_settlement_row;

/* A step of the computation. */
typedef struct wlz_settlement_step {
    const char *activity;
    const char *what; /* in words: "granted for 2023 to 2024" */
    wlz_cents cents;  /* the amount of it */
    const char
        *source; /* the report or the provision that it rests on, and that it is a reading; "" */
} wlz_settlement_step;

/* Strings are the settlement's. */
typedef struct wlz_settlement {
    size_t count;
    const wlz_settlement_row *const
        *rows;            /* by activity and payee; the fund drawn last gets its money back first */
    wlz_cents paid_cents; /* of all rows together */
    wlz_cents back_cents; /* of all rows together */
    const char *ground;   /* effort, result */
    const char *document;
    const char *paragraph;                   /* that states the ground; NULL when nothing does */
    size_t step_count;                       /* how many steps there are */
    const wlz_settlement_step *const *steps; /* by activity, in the order of the computation */
} wlz_settlement;

/**
 * Compute what is to be paid back for a year's money of an addendum.
 *
 * The figures that count are those that no report corrects or replaces. They are of all years
 * through this one, as are the grant and what was paid: back = paid - min(earned, spent), of which
 * the year's money comes back. An activity without figures was not carried out. Where money came
 * from elsewhere, what was not spent is shared with it, as a document says (topic
 * settlement.surplus_in_proportion). What comes back is of the parties whose own figures fall
 * short; with figures of the whole activity, of each in proportion to what it received for the year.
 *
 * @param addendum  The addendum's id.
 * @param year      0 = the first year of the plan's money.
 * @param out       Receives the computation; to be freed with wlz_settlement_free.
 * @return WLZ_OK
 *         WLZ_NOTFOUND   no such addendum
 *         WLZ_NOVALUE    no money is committed in that year
 *         WLZ_REFUSED    rule settlement_order: an earlier year is not settled
 *         WLZ_TIE, WLZ_UNDECIDED  the ground; who gets back what was not spent; figures that
 *                        contradict each other
 *         WLZ_INVALID, WLZ_IO, WLZ_NOMEM, WLZ_MISUSE
 */
WLZ_EXPORT wlz_status wlz_settlement_get(wlz_registry *registry, const char *addendum, int year,
                                         wlz_settlement **out);

/**
 * Free it.
 * @param settlement  The computation; NULL is harmless.
 */
WLZ_EXPORT void wlz_settlement_free(wlz_settlement *settlement);

/* Where the decision differs from the computation. */
typedef struct wlz_settlement_choice {
    const char *activity;
    const char *fund;
    const char *payee;
    wlz_cents back_cents; /* 0 up to what was paid */
    const char *reason;   /* why */
} wlz_settlement_choice;

/* What a person decides on paying back. */
typedef struct wlz_settlement_decision {
    const char *decided_by;
    wlz_date decided_on;
    const char *note;                     /* NULL */
    const wlz_settlement_choice *choices; /* NULL = as computed */
    size_t count;
} wlz_settlement_decision;

/**
 * Record the decision: each part with its reason; the money returns to its fund, and the year is
 * settled.
 * @param addendum  The addendum's id.
 * @param year      0 = the first year of the plan's money.
 * @param decision  Who decided, and where it differs from the computation; borrowed.
 * @param id        Receives the settlement's number; may be NULL.
 * @return As wlz_settlement_get, and
 *         WLZ_NOTFOUND  a choice is for money that was not paid
 *         WLZ_REFUSED  rule settlement_year: the year is not accounted for, or settled already; rule
 *                      settlement_line_back: more than was paid; rule settlement_future
 *         WLZ_READONLY, WLZ_BUSY, WLZ_FULL
 */
WLZ_EXPORT wlz_status wlz_settlement_decide(wlz_registry *registry, const char *addendum, int year,
                                            const wlz_settlement_decision *decision, int64_t *id);

#ifdef __cplusplus
}
#endif

#endif
