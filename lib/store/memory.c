/* Memory and growing text. Everything is taken from SQLite's allocator, so that one seam covers
 * every allocation. */
#include "store/internal.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
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

void *wlz__need(wlz_registry *reg, void *memory)
{
    if (memory == NULL)
        wlz__fail(reg, WLZ_NOMEM, "out of memory");
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

void *wlz__arena_grow(wlz_registry *reg, wlz__arena *arena, void *rows, size_t count, size_t size)
{
    void *grown;

    if (count > 0 && (count < 16 || (count & (count - 1)) != 0))
        return rows;
    grown = wlz__need(reg, wlz__arena_alloc(arena, (count < 16 ? 16 : count * 2) * size));
    if (grown != NULL && count > 0)
        memcpy(grown, rows, count * size);
    return grown;
}

void *wlz__list_add(wlz_registry *reg, wlz__arena *arena, wlz__list *list, size_t size)
{
    void *rows = wlz__arena_grow(reg, arena, list->rows, list->count, size);

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

static int order_of_id(const void *id, const void *row)
{
    return strcmp(id, *(const char *const *)row);
}

const void *wlz__search_id(const char *id, const void *rows, size_t count, size_t size)
{
    return wlz__search(id, rows, count, size, order_of_id);
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

static bool builder_reserve(wlz__builder *b, size_t more)
{
    size_t room = b->room > 0 ? b->room : 256;
    char *grown;

    if (b->failed || b->length + more + 1 <= b->room)
        return !b->failed;
    while (room < b->length + more + 1)
        room *= 2;
    grown = sqlite3_realloc64(b->text, room);
    if (grown == NULL) {
        b->failed = true;
        return false;
    }
    b->text = grown;
    b->room = room;
    return true;
}

void wlz__append(wlz__builder *b, const char *format, ...)
{
    va_list arguments;
    int needed;

    va_start(arguments, format);
    needed = vsnprintf(NULL, 0, format, arguments);
    va_end(arguments);
    if (needed < 0 || !builder_reserve(b, (size_t)needed))
        return;
    va_start(arguments, format);
    vsnprintf(b->text + b->length, b->room - b->length, format, arguments);
    va_end(arguments);
    b->length += (size_t)needed;
}

#define ESCAPED_MOST (sizeof "\\u001f" - 1)

void wlz__append_json(wlz__builder *b, const char *text)
{
    char *to;

    if (text == NULL) {
        wlz__append(b, "null");
        return;
    }
    if (!builder_reserve(b, strlen(text) * ESCAPED_MOST + 2))
        return;
    to = b->text + b->length;
    *to++ = '"';
    for (const char *c = text; *c != '\0'; c++) {
        if ((unsigned char)*c < 0x20) {
            to += snprintf(to, ESCAPED_MOST + 1, "\\u%04x", (unsigned)(unsigned char)*c);
        } else {
            if (*c == '"' || *c == '\\')
                *to++ = '\\';
            *to++ = *c;
        }
    }
    *to++ = '"';
    b->length = (size_t)(to - b->text);
}

void wlz__append_text(wlz__builder *b, const char *text)
{
    size_t length = strlen(text);

    if (!builder_reserve(b, length))
        return;
    memcpy(b->text + b->length, text, length);
    b->length += length;
}

char *wlz__built(wlz__builder *b)
{
    if (b->text == NULL)
        builder_reserve(b, 0);
    if (b->failed) {
        sqlite3_free(b->text);
        b->text = NULL;
        return NULL;
    }
    b->text[b->length] = '\0';
    return b->text;
}
