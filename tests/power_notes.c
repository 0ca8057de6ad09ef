#include "power_notes.h"

#include <stdlib.h>
#include <string.h>

static void *must(void *memory)
{
    if (memory == NULL)
        abort();
    return memory;
}

void power_bytes_cut(power_bytes *b, int64_t size)
{
    if (size > b->room) {
        b->room = size + size / 4 + 4096;
        b->at = must(realloc(b->at, (size_t)b->room));
    }
    if (size > b->size)
        memset(b->at + b->size, 0, (size_t)(size - b->size));
    b->size = size;
}

void power_bytes_put(power_bytes *b, const void *from, int64_t size, int64_t at)
{
    if (at + size > b->size)
        power_bytes_cut(b, at + size);
    if (size > 0)
        memcpy(b->at + at, from, (size_t)size);
}

void power_notes_add(power_notes *n, power_step step, const void *bytes)
{
    if (n->count == n->room) {
        n->room = n->room * 2 + 256;
        n->steps = must(realloc(n->steps, n->room * sizeof *n->steps));
    }
    if (bytes != NULL)
        step.bytes = memcpy(must(malloc((size_t)step.size)), bytes, (size_t)step.size);
    n->steps[n->count++] = step;
}

void power_notes_clear(power_notes *notes)
{
    for (size_t i = 0; i < notes->count; i++)
        free(notes->steps[i].bytes);
    notes->count = 0;
}
