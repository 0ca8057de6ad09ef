/* Memory, all of it through SQLite's allocator, so that one seam covers every allocation. */
#ifndef WLZ_FILE_MEMORY_H
#define WLZ_FILE_MEMORY_H

#include <stddef.h>

void *wlz__alloc(size_t bytes);
void wlz__free(void *memory);

/* Memory that is freed together. A zeroed arena is empty. */
typedef struct wlz__arena {
    struct wlz__chunk *chunks;
} wlz__arena;
void *wlz__arena_alloc(wlz__arena *arena, size_t bytes); /* zeroed; NULL when memory ran out */
const char *wlz__arena_text(wlz__arena *arena,
                            const char *text);          /* a copy; NULL for NULL or no memory */
void wlz__arena_join(wlz__arena *to, wlz__arena *from); /* which is empty afterwards */
void wlz__arena_free(wlz__arena *arena);

#endif
