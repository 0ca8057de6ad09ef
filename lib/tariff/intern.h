/* Texts as numbers: equal ones have the same number. */
#ifndef WLZ_TARIFF_INTERN_H
#define WLZ_TARIFF_INTERN_H

#include "file/list.h"
#include "file/memory.h"

/* A zeroed one is empty. */
typedef struct wlz__intern {
    wlz__list texts;
    uint32_t *slots; /* the number of a text and 1; 0 = free */
    size_t room;     /* a power of two, more than there are texts */
    wlz__arena arena;
} wlz__intern;

/* The number of a text, in the order of their first appearance from 0 on. 0 when the call failed. */
size_t wlz__intern_number(wlz_registry *reg, wlz__intern *intern, const char *text, size_t length);
void wlz__intern_free(wlz__intern *intern);

#endif
