/* The answer to a question, with a trace of its own. */
#ifndef WLZ_POLICY_RESOLUTION_H
#define WLZ_POLICY_RESOLUTION_H

#include "file/memory.h"
#include "policy/gather.h"

#include <wlzreg/resolution.h>

/* A copy with a trace of its own, and the verdict of the contest, whatever the status of the call. NULL when there is no
 * such topic, or the call failed for another reason than a verdict. */
wlz_resolution *wlz__resolution_of(wlz_registry *reg, const wlz__policy *policy,
                                   const wlz_question *question, const wlz__candidates *candidates);

/* The title of a document in the language of the registry, copied. */
const char *wlz__document_title(wlz_registry *reg, wlz__arena *arena,
                                const wlz__document *document);

#endif
