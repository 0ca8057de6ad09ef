/* Which texts are alike: equal ones have the same number. */
#ifndef WLZ_RECORDS_ALIKE_H
#define WLZ_RECORDS_ALIKE_H

#include "store/store.h"

/* A zeroed one is empty. */
typedef struct wlz__alike {
    wlz__list texts;
    uint32_t *slots; /* the number of a text and 1; 0 = free */
    size_t room;     /* a power of two, more than there are texts */
    wlz__arena arena;
} wlz__alike;

/* The number of a text, in the order of their first appearance from 0 on. 0 when the call failed. */
size_t wlz__alike_number(wlz_registry *reg, wlz__alike *alike, const char *text, size_t length);
void wlz__alike_free(wlz__alike *alike);

#endif
