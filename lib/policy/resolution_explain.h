/* Why a provision prevails, as a paragraph for a letter. */
#ifndef WLZ_POLICY_RESOLUTION_EXPLAIN_H
#define WLZ_POLICY_RESOLUTION_EXPLAIN_H

#include "file/builder.h"
#include "policy/candidate.h"

/* The paragraph, in the answer's own memory; NULL when it ran out. */
const char *wlz__resolution_explained(wlz__resolution *r);

/* Used by other explanations: “Title” (document), 2.3, rank 3; and what yields to what prevails. */
void wlz__explain_source(wlz__builder *b, bool dutch, const char *title, const char *document,
                         const char *paragraph, int rank);
void wlz__explain_losers(wlz__builder *b, const wlz__resolution *r);

#endif
