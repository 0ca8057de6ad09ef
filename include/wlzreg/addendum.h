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

#include <wlzreg/addendum_step.h>
#include <wlzreg/draw.h>
#include <wlzreg/registry.h>

#ifdef __cplusplus
extern "C" {
#endif

/* What a plan says. */
typedef struct wlz_addendum {
    const char *id; /* 1 to 60 of a-z 0-9 . - */
    const char *office;
    const char
        *region; /* 4 digits, the first one of several; the texts below may be NULL in a draft */
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
 *         addendum, WLZ_REFUSED (rule addendum_fixed) when it is not a draft.
 */
WLZ_EXPORT wlz_status wlz_addendum_change(wlz_registry *registry, const wlz_addendum *addendum);

/* ---- the parts of a draft ---- */

/**
 * Add a region that the plan is for beside the one it names: some money is for plans of several
 * regions only. All regions of a plan are of its office, which agreeing checks.
 * @param addendum  The draft's id.
 * @param region    The region's code, 4 digits.
 * @return As wlz_addendum_party_add.
 */
WLZ_EXPORT wlz_status wlz_addendum_other_region_add(wlz_registry *registry, const char *addendum,
                                                    const char *region);

/**
 * Add a provider that carries the plan out.
 * @param addendum  The draft's id.
 * @param agb       The provider's AGB code.
 * @return WLZ_OK
 *         WLZ_INVALID, WLZ_NOTFOUND (no such addendum, provider, region, purpose, activity)
 *         WLZ_EXISTS   the draft has it already
 *         WLZ_REFUSED  rule addendum_fixed: the addendum is no longer a draft
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
    wlz_date from_day;    /* the first day */
    wlz_date through_day; /* the last day */
} wlz_activity;

/**
 * Add an activity.
 * @param addendum  The draft's id.
 * @param activity  What is done; borrowed.
 * @return As wlz_addendum_party_add.
 */
WLZ_EXPORT wlz_status wlz_addendum_activity_add(wlz_registry *registry, const char *addendum,
                                                const wlz_activity *activity);

/* A moment at which something of an activity is to be there. */
typedef struct wlz_milestone {
    const char *activity; /* the activity's name */
    wlz_date due_on;      /* the day */
    const char *title;    /* what is to be there */
} wlz_milestone;

/**
 * Add a milestone.
 * @param addendum   The draft's id.
 * @param milestone  What is to be there, and when; borrowed.
 * @return As wlz_addendum_party_add.
 */
WLZ_EXPORT wlz_status wlz_addendum_milestone_add(wlz_registry *registry, const char *addendum,
                                                 const wlz_milestone *milestone);

/* What an activity costs in a year, and which party receives it: a kassier, or each its own. */
typedef struct wlz_addendum_money {
    const char *activity;   /* the activity's name */
    const char *payee;      /* the party's AGB code */
    int year;               /* whose money it is */
    wlz_cents amount_cents; /* 1 to 900000000000 */
} wlz_addendum_money;

/**
 * Add money.
 * @param addendum  The draft's id.
 * @param money     Who receives what, for which activity and year; borrowed.
 * @return As wlz_addendum_party_add.
 */
WLZ_EXPORT wlz_status wlz_addendum_money_add(wlz_registry *registry, const char *addendum,
                                             const wlz_addendum_money *money);

/* Money that an activity has from elsewhere: a subsidy, tariff money. */
typedef struct wlz_addendum_other_money {
    const char *activity;   /* the activity's name */
    const char *source;     /* where it is from */
    wlz_cents amount_cents; /* 1 to 900000000000 */
} wlz_addendum_other_money;

/**
 * Add money from elsewhere.
 * @param addendum     The draft's id.
 * @param other_money  What an activity has, and from where; borrowed.
 * @return As wlz_addendum_party_add.
 */
WLZ_EXPORT wlz_status wlz_addendum_other_money_add(wlz_registry *registry, const char *addendum,
                                                   const wlz_addendum_other_money *other_money);

/* A report that is agreed, and when it is due. */
typedef struct wlz_monitoring {
    int year;             /* whose money is accounted for */
    const char *kind;     /* progress, results, spending */
    const char *reporter; /* a party */
    wlz_date first_on;    /* what begins on a last day of a month is due on last days */
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
 * Take a region out again.
 * @param addendum  The draft's id.
 * @param region    The region's code, 4 digits.
 * @return As wlz_addendum_party_remove.
 */
WLZ_EXPORT wlz_status wlz_addendum_other_region_remove(wlz_registry *registry, const char *addendum,
                                                       const char *region);

/**
 * Take a party out again.
 * @param addendum  The draft's id.
 * @param agb       The party's AGB code.
 * @return WLZ_OK
 *         WLZ_INVALID
 *         WLZ_NOTFOUND  the draft has no such part
 *         WLZ_REFUSED   rule addendum_fixed: the addendum is no longer a draft; the rule that
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
 * @param money     Which: its activity, payee and year; the amount plays no part. Borrowed.
 * @return As wlz_addendum_party_remove.
 */
WLZ_EXPORT wlz_status wlz_addendum_money_remove(wlz_registry *registry, const char *addendum,
                                                const wlz_addendum_money *money);

/**
 * Take a report out again.
 * @param addendum    The draft's id.
 * @param monitoring  Which: its year, kind and reporter; the rest plays no part. Borrowed.
 * @return As wlz_addendum_party_remove.
 */
WLZ_EXPORT wlz_status wlz_addendum_monitoring_remove(wlz_registry *registry, const char *addendum,
                                                     const wlz_monitoring *monitoring);

/* ---- its state ---- */

/**
 * The state of an addendum.
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
