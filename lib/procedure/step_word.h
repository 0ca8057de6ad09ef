/* The words of a procedure: its steps, and the terms that lead to them. */
#ifndef WLZ_PROCEDURE_STEP_WORD_H
#define WLZ_PROCEDURE_STEP_WORD_H

#include "file/memory.h"

#include <wlzreg/registry.h>

typedef struct wlz__step_word {
    const char *id, *title;
    const char *actor; /* NULL */
} wlz__step_word;

typedef struct wlz__term_word {
    const char *topic, *step, *reference;
    bool before;
} wlz__term_word;

/* The steps and terms that there are. A zeroed one is empty; its memory is the arena's. */
typedef struct wlz__steps {
    wlz__arena *arena;
    wlz__step_word *all; /* by id */
    size_t count;
    wlz__term_word *terms;
    size_t term_count;
    bool each_sector; /* set by the caller: what is stated of a sector is listed by itself */
} wlz__steps;

void wlz__steps_read(wlz_registry *reg, wlz__arena *arena, wlz__steps *steps);
const wlz__step_word *wlz__steps_find(const wlz__steps *steps, const char *id);

#endif
