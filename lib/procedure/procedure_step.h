/* One step of a procedure, as used by other nouns. */
#ifndef WLZ_PROCEDURE_PROCEDURE_STEP_H
#define WLZ_PROCEDURE_PROCEDURE_STEP_H

#include "file/memory.h"
#include "procedure/step_word.h"

#include <wlzreg/procedure.h>

/* Check the question's words; known_on is set to today when it is 0. */
bool wlz__check_procedure(wlz_registry *reg, wlz_procedure_question *question);
/* "7" and "07" are "procurement.07"; anything else is unchanged. `id` has WLZ__ID_MAX + 32. */
bool wlz__step_id(wlz_registry *reg, const char *step, char *id, size_t size);

/* The deadline of a step with its sources. Texts are the policy's, which last until the call ends.
 * Fails the call with WLZ_NOTFOUND (no such step), WLZ_NOVALUE (nothing is stated), WLZ_UNDECIDED or WLZ_TIE. The
 * term's texts are copies already, in the arena of the steps. */
void wlz__step_resolve(wlz_registry *reg, const wlz__steps *steps,
                       const wlz_procedure_question *question, const char *step,
                       wlz_procedure_step *out);
/* Its other texts copied to an arena. */
void wlz__step_copy(wlz_registry *reg, wlz__arena *arena, wlz_procedure_step *step);

#endif
