/* What became of a provision, as a struct of its own, with copies of all texts. */
#ifndef WLZ_POLICY_CANDIDATE_H
#define WLZ_POLICY_CANDIDATE_H

#include "file/memory.h"
#include "policy/gather.h"
#include "policy/rank_rule.h"

#include <wlzreg/resolution.h>

/* A candidate, and what only the explanation of it needs. */
typedef struct wlz__trace_candidate {
    wlz_candidate is;
    const char *title;        /* of its document */
    const char *struck_title; /* of the document that strikes it; NULL */
} wlz__trace_candidate;

/* The public answer, and what its JSON and its explanation are made of. */
typedef struct wlz__resolution {
    wlz_resolution is;
    wlz__arena arena;
    wlz_question question;   /* a copy */
    const char *office_name; /* of the question's office */
    bool dutch;
    const char *json, *explanation; /* NULL until requested */
} wlz__resolution;

/* In JSON and SQL. */
extern const char *const wlz__outcome_names[WLZ_OUTCOME_STRUCK + 1];

/* Copy into the arena all that is the provision's own; what became of it and why is the caller's to fill in. */
void wlz__candidate_copy(wlz_registry *reg, wlz__arena *arena, const wlz__candidate *candidate,
                         wlz_candidate *to);
/* Fill in what became of it and why. In a contest it is compared with `other`; NULL: nothing is before it. */
void wlz__candidate_explain(wlz_registry *reg, wlz__arena *arena, wlz_outcome outcome,
                            const wlz__claim *claim, const wlz__claim *other, wlz_candidate *to);

#endif
