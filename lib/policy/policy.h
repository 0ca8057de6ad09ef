/*
 * The policy in the file: every general document, its provisions, and the order of rank, read once
 * and cached until something changes. Provisions for a single provider are
 * not part of it; they are looked up.
 */
#ifndef WLZ_POLICY_POLICY_H
#define WLZ_POLICY_POLICY_H

#include "file/memory.h"

#include <wlzreg/document.h>

enum {
    WLZ__SECTOR,
    WLZ__PROVIDER_KIND,
    WLZ__RELATION,
    WLZ__CARE_FORM,
    WLZ__PERFORMANCE,
    WLZ__PROVIDER,
    WLZ__SCOPES
};

/* The scope as an array, for what treats all its columns alike. */
const char *wlz__scope_part(const wlz_scope *scope, int part);
extern const char *const wlz__scope_names[WLZ__SCOPES];
unsigned wlz__scope_mask(const wlz_scope *scope);
/* Whether both cover some case. */
bool wlz__scopes_meet(const wlz_scope *a, const wlz_scope *b);
wlz_scope wlz__scope_copy(wlz_registry *reg, wlz__arena *arena, const wlz_scope *from);

#define WLZ__STANDINGS 3
extern const char *const wlz__standing_names[WLZ__STANDINGS];
/* What rests on both of them. */
wlz_standing wlz__weaker(wlz_standing a, wlz_standing b);

#define WLZ__RANK_OF_DOCUMENT (-1) /* no rank of its own: that of the kind of document */

typedef struct wlz__document {
    const char *id;
    const char *office; /* NULL = national */
    const char *kind;
    const char *title, *title_nl; /* NULL in what is read of one provider */
    wlz_date published_on;        /* which of two is the newer; 0 = not yet */
    wlz_date known_from;          /* mostly the same day; 0 = not yet */
    wlz_date valid_from, valid_to;
    wlz_date effective_on;    /* of a correction: the day it was recorded; else 0 */
    wlz_date corrected_on;    /* the day its correction was recorded; 0 = none */
    size_t first_rule, rules; /* its tariff rules */
} wlz__document;

typedef struct wlz__provision {
    int64_t id;
    const wlz__document *document;
    const char *topic;
    wlz_scope scope;
    int64_t value;
    wlz_date valid_from, valid_to;
    int rank_override; /* WLZ__RANK_OF_DOCUMENT = none */
    wlz_date effective_on, corrected_on;
    const char *paragraph;
    const char *note, *note_nl;
    wlz_standing standing;
} wlz__provision;

typedef struct wlz__rank {
    const char *office;
    const char *kind;
    int rank;
    wlz_date valid_from, valid_to;
    wlz_date effective_on, corrected_on;
    const wlz__document *document;
    const char *paragraph;
    wlz_standing standing;
} wlz__rank;

/* A document takes away what another one says in a paragraph. */
typedef struct wlz__strike {
    const wlz__document *document;         /* that strikes */
    const char *struck, *struck_paragraph; /* the document it strikes in, and where */
    const char *item;                      /* the one that is meant; NULL: all of the paragraph */
    wlz_date valid_from, valid_to;
    wlz_date effective_on, corrected_on;
    const char *paragraph;
    wlz_standing standing;
} wlz__strike;

/* A fact that rules depend on, as declared. */
typedef struct wlz__fact_kind {
    const char *id;
    bool award; /* not recorded means not awarded; a state has to be known */
    bool of_performance;
    const char *unit;
    int64_t least, most; /* of a number */
} wlz__fact_kind;

typedef struct wlz__tariff_condition {
    const wlz__fact_kind *fact;
    const char *test;
    const char *word;  /* held against a word, */
    const char *topic; /* against the number of a topic, */
    int64_t number;    /* or, both NULL, against this */
} wlz__tariff_condition;

typedef struct wlz__tariff_rule {
    int64_t id;
    const wlz__document *document;
    const char *name;
    const char *component;
    const char *step;
    const char *effect; /* NULL of a decision and an exclusion */
    wlz_scope scope;
    const char *care_form_not; /* all care forms but this one; NULL */
    const char *topic;         /* or fact, or neither */
    const wlz__fact_kind *fact;
    const char *at_least, *at_most; /* topics that hold the fact's amount; NULL */
    int rank_override;
    wlz_date valid_from, valid_to;
    wlz_date effective_on, corrected_on;
    const char *paragraph;
    const char *note, *note_nl;
    wlz_standing standing;
    const wlz__tariff_condition *conditions;
    size_t condition_count;
} wlz__tariff_rule;

/* What is recorded of a performance. */
typedef struct wlz__performance_fact {
    const char *performance;
    const char *office; /* NULL = every office */
    const char *fact;
    bool withdrawn;
    const char *word; /* NULL = number */
    int64_t number;
    wlz_date valid_from, valid_to, known_on;
} wlz__performance_fact;

typedef struct wlz__topic {
    const char *id;
    const char *unit;
    const char *title, *title_nl;
    size_t first, provisions; /* its general provisions */
} wlz__topic;

typedef struct wlz__word {
    int kind; /* WLZ__SECTOR ... WLZ__CARE_FORM, or WLZ__OFFICE */
    const char *id;
    const char *name; /* of an office; NULL of any other word */
} wlz__word;
enum { WLZ__OFFICE = WLZ__SCOPES };

typedef struct wlz__policy {
    wlz__arena arena;
    wlz__document *documents;
    size_t document_count;
    wlz__topic *topics; /* by id */
    size_t topic_count;
    wlz__provision *provisions; /* by topic */
    size_t provision_count;
    wlz__rank *ranks;
    size_t rank_count;
    wlz__strike *strikes;
    size_t strike_count;
    wlz__tariff_rule *rules; /* by document */
    size_t rule_count;
    wlz__fact_kind *facts; /* by id */
    size_t fact_count;
    wlz__performance_fact *performance_facts; /* by performance */
    size_t performance_fact_count;
    wlz__word *words;
    size_t word_count;
} wlz__policy;

const wlz__topic *wlz__policy_topic(const wlz__policy *policy, const char *id);
bool wlz__policy_knows(const wlz__policy *policy, int kind, const char *id);
/* Its id when there is no such office. */
const char *wlz__policy_office_name(const wlz__policy *policy, const char *office);

/* The rank of what a document says for the office on the day, as known: its own, or that of the kind of document; -1 when
 * no order of rank says. */
int wlz__rank_of(const wlz__policy *policy, const char *office, const wlz__document *document,
                 int rank_override, wlz_date day, wlz_date known_on);
/* The row of the order that gives it this rank; NULL when it has one of its own, or none. */
const wlz__rank *wlz__rank_row(const wlz__policy *policy, const char *office,
                               const wlz__document *document, int rank_override, wlz_date day,
                               wlz_date known_on);
/* The rank by that row, for who needs both: finding the row is a search. */
int wlz__rank_by(const wlz__rank *row, int rank_override);

/* Of two rows that put one thing before another, the one that leaves more open; NULL when they are one row, which puts
 * nothing before anything, or both are stated. NULL = no row. */
const wlz__rank *wlz__weaker_order(const wlz__rank *a, const wlz__rank *b);

const wlz__document *wlz__policy_document(const wlz__policy *policy, const char *id);

const wlz__fact_kind *wlz__policy_fact(const wlz__policy *policy, const char *id);
/* The fact of a performance that holds for the office on the day, as known; NULL when none is recorded. */
const wlz__performance_fact *wlz__policy_of_performance(const wlz__policy *policy,
                                                        const char *office, const char *performance,
                                                        const char *fact, wlz_date day,
                                                        wlz_date known_on);

/* Whether a period contains the day, and whether a row was current knowledge on a day: recorded by
 * then if it is a correction, and not corrected yet. */
bool wlz__holds(wlz_date valid_from, wlz_date valid_to, wlz_date day);
bool wlz__is_current(wlz_date effective_on, wlz_date corrected_on, wlz_date known_on);
bool wlz__document_known(const wlz__document *document, wlz_date known_on);

#endif
