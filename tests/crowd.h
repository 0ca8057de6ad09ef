/* Providers and performances of all sorts, with something recorded of them at every office. Nothing here is real. */
#ifndef WLZ_TESTS_CROWD_H
#define WLZ_TESTS_CROWD_H

#include "samples.h"

enum { CROWD_PROVIDERS = 40, CROWD_PERFORMANCES = 30, OFFICES = 7 };

extern const char *const crowd_offices[OFFICES];

/* A registry with all packs and the crowd: agb codes from 42000001 on, performances from T000 on; the same in each run. Sets
 * today to 1 July 2024. */
wlz_registry *crowd_registry(void);

#endif
