/*
 * wlzreg/addendum.h - the addendum on regional money (bijlage 13), from plan to signature.
 *
 * A draft collects parties, activities and money. Agreeing it checks every condition, draws the
 * money of its first year from the funds in order, and reserves it. Signing commits it; from then
 * on it never changes, but a new version may amend it. The money of a later year is committed when
 * that year is opened, on its own funds and under its own cap.
 */
#ifndef WLZREG_ADDENDUM_H
#define WLZREG_ADDENDUM_H

#include <wlzreg/registry.h>

#ifdef __cplusplus
extern "C" {
#endif

/* What a plan says. */
typedef struct wlz_addendum {
    const char *id; /* 1 to 60 of a-z 0-9 . - */
    const char *office;
    const char *region; /* 4 digits; the texts below may be NULL in a draft */
    const char *sector;
    const char *title;
    const char *aim;              /* what the plan changes for good */
    const char *regional_support; /* where the support in the region is on record */
    const char *sustained;        /* how it is paid from regular means afterwards */
    const char *obligations;      /* what the parties owe each other */
    bool competition;             /* the parties state that the plan stays within competition law */
    const char *payment;          /* NULL = kassier; or direct */
} wlz_addendum;

/**
 * Make a draft.
 * @param addendum  What it says; borrowed.
 * @return WLZ_OK
 *         WLZ_INVALID, WLZ_NOTFOUND (no such office, region or sector)
 *         WLZ_EXISTS   rule addendum_pk
 *         WLZ_READONLY, WLZ_BUSY, WLZ_FULL, WLZ_IO, WLZ_NOMEM, WLZ_MISUSE
 */
WLZ_EXPORT wlz_status wlz_addendum_draft(wlz_registry *registry, const wlz_addendum *addendum);

/**
 * Replace what a draft says, all but its id and office.
 * @param addendum  What it says now; borrowed.
 * @return As wlz_addendum_draft, but for WLZ_EXISTS; WLZ_NOTFOUND also when there is no such
 *         addendum, WLZ_REFUSED (rule addendum_fixed) when it is no draft.
 */
WLZ_EXPORT wlz_status wlz_addendum_change(wlz_registry *registry, const wlz_addendum *addendum);

/* ---- the parts of a draft ---- */

/**
 * Add a provider that carries the plan out.
 * @param addendum  The draft's id.
 * @param agb       The provider's AGB code.
 * @return WLZ_OK
 *         WLZ_INVALID, WLZ_NOTFOUND (no such addendum, provider, purpose, activity)
 *         WLZ_EXISTS   the draft has it already
 *         WLZ_REFUSED  rule addendum_fixed: the addendum is no draft any more
 *         WLZ_READONLY, WLZ_BUSY, WLZ_FULL, WLZ_IO, WLZ_NOMEM, WLZ_MISUSE
 */
WLZ_EXPORT wlz_status wlz_addendum_party_add(wlz_registry *registry, const char *addendum,
                                             const char *agb);

/* A part of a plan, with its cost. */
typedef struct wlz_activity {
    const char *activity; /* the office's name for it: another addendum with the same name pays for
                             the same thing */
    const char *purpose;  /* of table plan_purpose */
    const char *title;
    wlz_cents cost_cents; /* 1 to 900000000000, from all sources together */
    wlz_date starts_on;   /* the first day */
    wlz_date ends_on;     /* the last day */
} wlz_activity;

/**
 * Add an activity.
 * @param addendum  The draft's id.
 * @param activity  What is done; borrowed.
 * @return As wlz_addendum_party_add.
 */
WLZ_EXPORT wlz_status wlz_addendum_activity_add(wlz_registry *registry, const char *addendum,
                                                const wlz_activity *activity);

/**
 * Add a moment at which something is to be there.
 * @param addendum  The draft's id.
 * @param activity  The activity's name.
 * @param due_on    The day.
 * @param title     What is to be there.
 * @return As wlz_addendum_party_add.
 */
WLZ_EXPORT wlz_status wlz_addendum_milestone_add(wlz_registry *registry, const char *addendum,
                                                 const char *activity, wlz_date due_on,
                                                 const char *title);

/**
 * Add what an activity costs in a year, and which party receives it: a kassier, or each its own.
 * @param addendum      The draft's id.
 * @param activity      The activity's name.
 * @param payee         The party's AGB code.
 * @param year          Whose money it is.
 * @param amount_cents  1 to 900000000000.
 * @return As wlz_addendum_party_add.
 */
WLZ_EXPORT wlz_status wlz_addendum_money_add(wlz_registry *registry, const char *addendum,
                                             const char *activity, const char *payee, int year,
                                             wlz_cents amount_cents);

/**
 * Add money that an activity has from elsewhere: a subsidy, tariff money.
 * @param addendum      The draft's id.
 * @param activity      The activity's name.
 * @param source        Where it is from.
 * @param amount_cents  1 to 900000000000.
 * @return As wlz_addendum_party_add.
 */
WLZ_EXPORT wlz_status wlz_addendum_other_money_add(wlz_registry *registry, const char *addendum,
                                                   const char *activity, const char *source,
                                                   wlz_cents amount_cents);

/* A report that is agreed, and when it is due. */
typedef struct wlz_monitoring {
    int year;             /* whose money is accounted for */
    const char *kind;     /* progress, results, spending */
    const char *reporter; /* a party */
    wlz_date first_on;    /* on the 28th of its month at the latest */
    int every_months;     /* 1 to 60 */
    int times;            /* 1 to 60 */
} wlz_monitoring;

/**
 * Add who reports what, and when.
 * @param addendum    The draft's id.
 * @param monitoring  The report; borrowed.
 * @return As wlz_addendum_party_add.
 */
WLZ_EXPORT wlz_status wlz_addendum_monitoring_add(wlz_registry *registry, const char *addendum,
                                                  const wlz_monitoring *monitoring);

/* ---- taking parts out again, mostly in a new version ---- */

/**
 * Take a party out again.
 * @param addendum  The draft's id.
 * @param agb       The party's AGB code.
 * @return WLZ_OK
 *         WLZ_INVALID
 *         WLZ_NOTFOUND  the draft has no such part
 *         WLZ_REFUSED   rule addendum_fixed: the addendum is no draft any more; the rule that
 *                       still needs the part: monitoring_reporter for a party that reports
 *         WLZ_READONLY, WLZ_BUSY, WLZ_FULL, WLZ_IO, WLZ_NOMEM, WLZ_MISUSE
 */
WLZ_EXPORT wlz_status wlz_addendum_party_remove(wlz_registry *registry, const char *addendum,
                                                const char *agb);

/**
 * Take an activity out again, with its milestones, its money and what it has from elsewhere.
 * @param addendum  The draft's id.
 * @param activity  The activity's name.
 * @return As wlz_addendum_party_remove.
 */
WLZ_EXPORT wlz_status wlz_addendum_activity_remove(wlz_registry *registry, const char *addendum,
                                                   const char *activity);

/**
 * Take money out again.
 * @param addendum  The draft's id.
 * @param activity  The activity's name.
 * @param payee     The AGB code of who would receive it.
 * @param year      Whose money it is.
 * @return As wlz_addendum_party_remove.
 */
WLZ_EXPORT wlz_status wlz_addendum_money_remove(wlz_registry *registry, const char *addendum,
                                                const char *activity, const char *payee, int year);

/**
 * Take a report out again.
 * @param addendum  The draft's id.
 * @param year      Whose money it accounts for.
 * @param kind      progress, results, spending.
 * @param reporter  The party's AGB code.
 * @return As wlz_addendum_party_remove.
 */
WLZ_EXPORT wlz_status wlz_addendum_monitoring_remove(wlz_registry *registry, const char *addendum,
                                                     int year, const char *kind,
                                                     const char *reporter);

/* ---- drawing ---- */

/* A part of a year's money on a fund. Strings are the draw's. */
typedef struct wlz_draw_row {
    const char *activity;
    const char *payee;
    const char *fund;
    wlz_cents amount_cents; /* what it pays */
    const char *reason;     /* "drawn first", "what zk-stimulus-gz-2023 cannot pay" */
    const char *document;
    const char *paragraph; /* where it says that the fund may pay this, or comes after the other */
} wlz_draw_row;

/* How a year's money is spread over the funds. */
typedef struct wlz_draw {
    size_t count;
    const wlz_draw_row *rows;  /* by activity and payee */
    wlz_cents left_over_cents; /* what no fund can pay */
    const char *left_over;     /* why, "" when nothing is left over */
} wlz_draw;

/**
 * Draw a year's money from the funds, in order, as far as their purposes and balances allow, in
 * place of an earlier draw. Of a year that is not reserved yet; agreeing and opening a year do it
 * again. Nothing is booked.
 * @param addendum  The addendum's id.
 * @param year      Whose money is drawn.
 * @param out       Receives how it was split, to be freed with wlz_draw_free; may be NULL.
 * @return WLZ_OK         also when something is left over
 *         WLZ_UNDECIDED  two funds could pay and no document says which is drawn first
 *         WLZ_INVALID, WLZ_NOTFOUND
 *         WLZ_OVERFLOW   more than 64 funds of one sector and year
 *         WLZ_REFUSED    rule addendum_funding_fixed: the year is reserved already
 *         WLZ_READONLY, WLZ_BUSY, WLZ_FULL, WLZ_IO, WLZ_NOMEM, WLZ_MISUSE
 */
WLZ_EXPORT wlz_status wlz_addendum_draw(wlz_registry *registry, const char *addendum, int year,
                                        wlz_draw **out);

/**
 * Free it.
 * @param draw  The draw; NULL is harmless.
 */
WLZ_EXPORT void wlz_draw_free(wlz_draw *draw);

/* ---- steps ---- */

/**
 * Agree a draft: resolve what the conditions ask, draw the money of the first year, and reserve it. A new version
 * of a signed addendum reserves nothing: what it changes is booked by its signing.
 * @param addendum   The draft's id.
 * @param agreed_on  The day; also the day of knowledge.
 * @return WLZ_OK
 *         WLZ_INVALID, WLZ_NOTFOUND
 *         WLZ_REFUSED    every condition that is not met is a violation, with its source; or rule
 *                        addendum_step: it is no draft
 *         WLZ_UNDECIDED, WLZ_TIE  a condition's number, or which fund is drawn first
 *         WLZ_READONLY, WLZ_BUSY, WLZ_FULL, WLZ_IO, WLZ_NOMEM, WLZ_MISUSE
 */
WLZ_EXPORT wlz_status wlz_addendum_agree(wlz_registry *registry, const char *addendum,
                                         wlz_date agreed_on);

/**
 * Record a signature under an agreed addendum.
 * @param addendum   The addendum's id.
 * @param signer     A party's AGB code, or the office.
 * @param signed_on  Not before the day of the agreement.
 * @return WLZ_OK
 *         WLZ_INVALID, WLZ_NOTFOUND
 *         WLZ_EXISTS   rule addendum_signature_pk
 *         WLZ_REFUSED  rules addendum_signature_state, addendum_signature_signer,
 *                      addendum_signature_on
 *         WLZ_READONLY, WLZ_BUSY, WLZ_FULL, WLZ_IO, WLZ_NOMEM, WLZ_MISUSE
 */
WLZ_EXPORT wlz_status wlz_addendum_signature_add(wlz_registry *registry, const char *addendum,
                                                 const char *signer, wlz_date signed_on);

/**
 * Sign: the reserved money is committed; a new version takes the place of the one before it, and
 * the difference is booked.
 * @param addendum  The addendum's id.
 * @return As wlz_addendum_agree; WLZ_REFUSED also with rule addendum_signatures: one is missing.
 */
WLZ_EXPORT wlz_status wlz_addendum_sign(wlz_registry *registry, const char *addendum);

/**
 * Commit the money of a later year of a signed addendum: it is drawn from that year's funds, under
 * that year's cap.
 * @param addendum  The addendum's id.
 * @param year      Whose money is committed.
 * @return As wlz_addendum_agree; WLZ_REFUSED also with rules addendum_year_state (it is not signed,
 *         or has no money in that year), addendum_year_closed (accounted for), WLZ_EXISTS with rule
 *         addendum_year_pk.
 */
WLZ_EXPORT wlz_status wlz_addendum_year_open(wlz_registry *registry, const char *addendum,
                                             int year);

/**
 * Begin a new version of a signed addendum: a draft with everything the signed one says.
 * @param addendum  The signed addendum's id.
 * @param version   The new version's id.
 * @return WLZ_OK
 *         WLZ_INVALID, WLZ_NOTFOUND
 *         WLZ_EXISTS   rules addendum_pk, addendum_version_once: there is a later version already
 *         WLZ_REFUSED  rule addendum_version: it is not signed
 *         WLZ_READONLY, WLZ_BUSY, WLZ_FULL, WLZ_IO, WLZ_NOMEM, WLZ_MISUSE
 */
WLZ_EXPORT wlz_status wlz_addendum_amend(wlz_registry *registry, const char *addendum,
                                         const char *version);

/**
 * Cancel a draft, or an agreed addendum, whose money is released.
 * @param addendum  The addendum's id.
 * @return WLZ_OK
 *         WLZ_INVALID, WLZ_NOTFOUND
 *         WLZ_REFUSED  rule addendum_step: it is signed
 *         WLZ_READONLY, WLZ_BUSY, WLZ_FULL, WLZ_IO, WLZ_NOMEM, WLZ_MISUSE
 */
WLZ_EXPORT wlz_status wlz_addendum_cancel(wlz_registry *registry, const char *addendum);

/**
 * Where an addendum stands.
 * @param addendum  The addendum's id.
 * @param state     Receives draft, agreed, signed, accounted, settled, superseded or cancelled: a
 *                  text that lives as long as the program.
 * @return WLZ_OK; WLZ_NOTFOUND, WLZ_INVALID, WLZ_IO, WLZ_NOMEM, WLZ_MISUSE
 */
WLZ_EXPORT wlz_status wlz_addendum_state(wlz_registry *registry, const char *addendum,
                                         const char **state);

#ifdef __cplusplus
}
#endif

#endif
