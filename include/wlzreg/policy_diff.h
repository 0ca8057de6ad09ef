/*
 * wlzreg/policy_diff.h - what changed in the policy of an office.
 *
 * Constructor: wlz_policy_diff_get. Destructor: wlz_policy_diff_free. Strings live as long as their list.
 */
#ifndef WLZREG_POLICY_DIFF_H
#define WLZREG_POLICY_DIFF_H

#include <wlzreg/document.h>

#ifdef __cplusplus
extern "C" {
#endif

/* The two sides. */
typedef struct wlz_policy_diff_question {
    const char *office;
    wlz_date day_a;      /* the day of side a */
    wlz_date known_on_a; /* as known on this day; 0 = today */
    wlz_date day_b;      /* the day of side b */
    wlz_date known_on_b; /* as known on this day; 0 = today */
} wlz_policy_diff_question;

/* What holds on one side: on a day, as known on a day. */
typedef struct wlz_policy_side {
    /* WLZ_OK; WLZ_NOVALUE: nothing holds; WLZ_TIE; WLZ_UNDECIDED: a document that would count has no
     * rank then. */
    wlz_status status;
    bool has_value;   /* false also of a rule without an amount, or whose amount is a fact's */
    int64_t value;    /* what prevails, or the rule's amount; in the row's unit */
    const char *text; /* the value, or the whole rule, as people read it; NULL: nothing to read */
    const char *document;  /* NULL: nothing holds; of a tie one of both */
    const char *paragraph; /* the same */
} wlz_policy_side;

/* A topic or a rule that differs. */
typedef struct wlz_policy_difference {
    const char *kind;         /* topic, rule */
    const char *name;         /* the topic, or the name of the rule */
    const char *component;    /* of a rule: care, nhc, nic; else NULL */
    const char *unit;         /* of the values; of a rule bp */
    wlz_scope scope;          /* of whom it is said; where a rule differs in it, on side b */
    const char *change;       /* "only a", "only b"; else what differs: "value", "amount, period" */
    const wlz_policy_side *a; /* what holds on side a */
    const wlz_policy_side *b; /* and on side b */
    const char
        *title; /* of a topic; of a rule its note, on side b where it holds there; NULL: none */
} wlz_policy_difference;

/* What differs between two sides. */
typedef struct wlz_policy_diff {
    size_t count;
    /* The topics in the order of topic and scope, then the rules in that of name and component. */
    const wlz_policy_difference *const *rows;
} wlz_policy_diff;

/**
 * List what the policy of an office says differently on two sides: between two days, between two days of knowledge, or
 * both.
 *
 * A topic is compared for each scope that some provision names in it on either side: by what prevails there, so that a
 * general provision which yields to a narrower one is not a difference for the narrower one. A rule of a tariff policy is
 * compared by name and component: effect, amount (with the number of its topic), scope, period, conditions, and
 * whether it is ambiguous (standing). Provisions of one provider are not policy of the office and left out.
 *
 * @param question  Borrowed.
 * @param out       Receives the list, to be freed with wlz_policy_diff_free.
 * @return WLZ_OK (also for an empty list), WLZ_NOTFOUND (no such office), WLZ_INVALID, WLZ_IO, WLZ_NOMEM, WLZ_MISUSE
 */
WLZ_EXPORT wlz_status wlz_policy_diff_get(wlz_registry *registry,
                                          const wlz_policy_diff_question *question,
                                          wlz_policy_diff **out);

/**
 * Free it.
 * @param list  The list; NULL is harmless.
 */
WLZ_EXPORT void wlz_policy_diff_free(wlz_policy_diff *list);

#ifdef __cplusplus
}
#endif

#endif
