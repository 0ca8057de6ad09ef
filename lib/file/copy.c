/* Copies of texts in an arena. */
#include "file/copy.h"

#include "file/error.h"

const char *wlz__copy(wlz_registry *reg, wlz__arena *arena, const char *text)
{
    return text == NULL ? NULL : wlz__need(reg, (void *)wlz__arena_text(arena, text));
}

const char *wlz__copy_built(wlz_registry *reg, wlz__arena *arena, wlz__builder *b)
{
    char *built = wlz__need(reg, wlz__built(b));
    const char *copy = wlz__copy(reg, arena, built);

    wlz__free(built);
    return copy;
}

const char *wlz__arena_built(wlz__arena *arena, wlz__builder *b)
{
    char *built = wlz__built(b);
    const char *copy = wlz__arena_text(arena, built);

    wlz__free(built);
    return copy;
}
