/* How the positions of a registry stand, to be compared later. */
#ifndef WLZ_PRODUCTION_EFFECT_SIDE_H
#define WLZ_PRODUCTION_EFFECT_SIDE_H

#include "file/list.h"
#include "file/memory.h"

#include <wlzreg/effect.h>

/* A line of a round that counts. */
typedef struct wlz__effect_line {
    int64_t contract, id;
    wlz_cents agreed_cents;
    bool decided;
    wlz_cents anew_cents; /* 0 while it is not decided */
} wlz__effect_line;

/* A provider in a year at an office. */
typedef struct wlz__effect_standing {
    const char *office, *agb, *name;
    int year;
    wlz_effect_side side;
    wlz__list lines; /* of wlz__effect_line, by contract and id; none as agreed */
} wlz__effect_standing;

/* All of them, by office, AGB code and year; texts are the arena's. */
wlz__list wlz__effect_agreed(wlz_registry *reg, wlz__arena *arena);
wlz__list wlz__effect_anew(wlz_registry *reg, wlz__arena *arena);

#endif
