/* Reading an agreement, as used by other nouns. */
#ifndef WLZ_CONTRACT_CONTRACT_READ_H
#define WLZ_CONTRACT_CONTRACT_READ_H

#include "file/memory.h"

#include <wlzreg/date.h>
#include <wlzreg/error.h>

/* A contract; its texts live in the arena. */
typedef struct wlz__contract {
    int64_t id;
    const char *office;
    const char *agb;
    const char *document;
    bool is_signed;
    wlz_date valid_from;
    wlz_date valid_to; /* with its extensions; 0 = open */
    int extensions;
} wlz__contract;

/* Fails the call with WLZ_NOTFOUND. */
bool wlz__contract_read(wlz_registry *reg, int64_t id, wlz__contract *contract, wlz__arena *arena);

#endif
