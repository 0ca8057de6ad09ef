/* Memory. Everything is taken from SQLite's allocator, so that one seam covers
 * every allocation. */
#include "file/memory.h"

#include "file/sqlite.h"

#include <string.h>

struct wlz__chunk {
    struct wlz__chunk *next;
    size_t used;
    size_t room;
};

#define CHUNK_ROOM 4000u

void *wlz__alloc(size_t bytes)
{
    void *memory = sqlite3_malloc64(bytes);

    if (memory != NULL)
        memset(memory, 0, bytes);
    return memory;
}

void wlz__free(void *memory)
{
    sqlite3_free(memory);
}

void *wlz__arena_alloc(wlz__arena *arena, size_t bytes)
{
    struct wlz__chunk *chunk = arena->chunks;
    size_t size = (bytes + 15u) & ~(size_t)15u;
    char *memory;

    if (chunk == NULL || chunk->room - chunk->used < size) {
        size_t room = size > CHUNK_ROOM ? size : CHUNK_ROOM;

        chunk = wlz__alloc(sizeof *chunk + 16 + room);
        if (chunk == NULL)
            return NULL;
        chunk->room = room;
        chunk->next = arena->chunks;
        arena->chunks = chunk;
    }
    memory = (char *)(chunk + 1) + 8 + chunk->used;
    chunk->used += size;
    return memory;
}

const char *wlz__arena_text(wlz__arena *arena, const char *text)
{
    size_t size;
    char *copy;

    if (text == NULL)
        return NULL;
    size = strlen(text) + 1;
    copy = wlz__arena_alloc(arena, size);
    if (copy != NULL)
        memcpy(copy, text, size);
    return copy;
}

void wlz__arena_join(wlz__arena *to, wlz__arena *from)
{
    struct wlz__chunk **last = &to->chunks;

    while (*last != NULL)
        last = &(*last)->next;
    *last = from->chunks;
    from->chunks = NULL;
}

void wlz__arena_free(wlz__arena *arena)
{
    while (arena->chunks != NULL) {
        struct wlz__chunk *next = arena->chunks->next;

        sqlite3_free(arena->chunks);
        arena->chunks = next;
    }
}
