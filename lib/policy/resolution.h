/* The answer to a question, with a trace that stands on its own. */
#ifndef WLZ_POLICY_RESOLUTION_H
#define WLZ_POLICY_RESOLUTION_H

#include "file/memory.h"
#include "policy/prevail.h"

#include <wlzreg/resolution.h>

/* A copy with a trace that stands on its own, and a verdict that is that of the contest, whatever the call came to. NULL: there
 * is no such topic, or the call failed otherwise than by a verdict. */
wlz_resolution *wlz__resolution_of(wlz_registry *reg, const wlz_question *question,
                                   const wlz__candidates *candidates);

/* What a question came to, where no answer is an answer too: the failure is taken back, and *message (NULL: not
 * wanted) is a copy of its reason. A failure that is no answer (an unknown word, no memory) stays. */
wlz_status wlz__verdict_take(wlz_registry *reg, wlz__arena *arena, const char **message);

/* The title of a document in the language of the registry, copied. */
const char *wlz__document_title(wlz_registry *reg, wlz__arena *arena,
                                const wlz__document *document);

#endif
