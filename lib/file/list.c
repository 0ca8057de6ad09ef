/* Rows in an arena. */
#include "file/list.h"

#include "file/error.h"

#include <stdlib.h>
#include <string.h>

/* Rows with room for one more: the same, or a copy; what is outgrown stays in the arena. */
static void *grow(wlz_registry *reg, wlz__arena *arena, void *rows, size_t count, size_t size)
{
    void *grown;

    if (rows != NULL && (count < WLZ__LIST_FIRST || (count & (count - 1)) != 0))
        return rows;
    grown = wlz__need(
        reg,
        wlz__arena_alloc(arena, (count < WLZ__LIST_FIRST ? WLZ__LIST_FIRST : count * 2) * size));
    if (grown != NULL && count > 0)
        memcpy(grown, rows, count * size);
    return grown;
}

void *wlz__list_add(wlz_registry *reg, wlz__arena *arena, wlz__list *list, size_t size)
{
    void *rows = grow(reg, arena, list->rows, list->count, size);

    if (rows == NULL)
        return NULL;
    list->rows = rows;
    return (char *)rows + list->count++ * size;
}

const void *wlz__search(const void *key, const void *rows, size_t count, size_t size,
                        int (*order)(const void *key, const void *row))
{
    return count == 0 ? NULL : bsearch(key, rows, count, size, order);
}

void *wlz__list_pointers(wlz_registry *reg, wlz__arena *arena, const wlz__list *list, size_t size)
{
    void **pointers;

    if (list->count == 0)
        return NULL;
    pointers = wlz__need(reg, wlz__arena_alloc(arena, list->count * sizeof *pointers));
    if (pointers == NULL)
        return NULL;
    for (size_t i = 0; i < list->count; i++)
        pointers[i] = (char *)list->rows + i * size;
    return pointers;
}

static int order_of_id(const void *id, const void *row)
{
    return strcmp(id, *(const char *const *)row);
}

const void *wlz__search_id(const char *id, const void *rows, size_t count, size_t size)
{
    return wlz__search(id, rows, count, size, order_of_id);
}
