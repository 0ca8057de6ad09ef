/* Rows that grow in an arena, and finding one among rows that are in order. */
#ifndef WLZ_FILE_LIST_H
#define WLZ_FILE_LIST_H

#include "file/memory.h"

#include <wlzreg/error.h>

/* Rows of one size that grow in an arena. A zeroed list is empty, and so is one whose rows are memory of the caller's with
 * room for WLZ__LIST_FIRST; a NULL row means that the call failed. */
#define WLZ__LIST_FIRST 16 /* a power of two */
typedef struct wlz__list {
    void *rows;
    size_t count;
} wlz__list;
void *wlz__list_add(wlz_registry *reg, wlz__arena *arena, wlz__list *list, size_t size);
/* The rows as an answer returns them: an array of pointers, so that a row type can grow without breaking compiled callers.
 * Only for a complete list, because adding to it moves its rows. NULL for an empty list, and when memory ran out, which
 * fails the call. */
void *wlz__list_pointers(wlz_registry *reg, wlz__arena *arena, const wlz__list *list, size_t size);
/* bsearch, for lists that may be empty and have no rows to point at. */
const void *wlz__search(const void *key, const void *rows, size_t count, size_t size,
                        int (*order)(const void *key, const void *row));
/* The same in rows that begin with a pointer to their id and are in the order of it. */
const void *wlz__search_id(const char *id, const void *rows, size_t count, size_t size);

#endif
