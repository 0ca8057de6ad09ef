/* Texts by their hash. */
#include "tariff/intern.h"

#include "file/error.h"

#include <string.h>

#define ROOM_FIRST 64u

typedef struct known_text {
    const char *bytes;
    size_t length;
    uint64_t hash;
} known_text;

/* FNV-1a */
static uint64_t hash_of(const char *text, size_t length)
{
    uint64_t hash = 14695981039346656037u;

    for (size_t i = 0; i < length; i++)
        hash = (hash ^ (unsigned char)text[i]) * 1099511628211u;
    return hash;
}

/* The slot of the text, or the free one where it would be. */
static uint32_t *slot_of(const wlz__intern *intern, const known_text *text)
{
    const known_text *all = intern->texts.rows;
    size_t at = (size_t)text->hash & (intern->room - 1);

    for (; intern->slots[at] != 0; at = (at + 1) & (intern->room - 1)) {
        const known_text *other = &all[intern->slots[at] - 1];

        if (other->hash == text->hash && other->length == text->length &&
            memcmp(other->bytes, text->bytes, text->length) == 0)
            break;
    }
    return &intern->slots[at];
}

/* Room for one more, so that half of the slots stay free. */
static bool make_room(wlz_registry *reg, wlz__intern *intern)
{
    const known_text *all = intern->texts.rows;
    size_t room = intern->room > 0 ? intern->room * 2 : ROOM_FIRST;
    uint32_t *slots;

    if (intern->texts.count + 1 <= intern->room / 2)
        return true;
    slots = wlz__need(reg, wlz__arena_alloc(&intern->arena, room * sizeof *slots));
    if (slots == NULL)
        return false;
    intern->slots = slots;
    intern->room = room;
    for (size_t i = 0; i < intern->texts.count; i++)
        *slot_of(intern, &all[i]) = (uint32_t)i + 1;
    return true;
}

size_t wlz__intern_number(wlz_registry *reg, wlz__intern *intern, const char *text, size_t length)
{
    known_text key = {text, length, hash_of(text, length)}, *added;
    uint32_t *slot;
    char *copy;

    if (!make_room(reg, intern))
        return 0;
    slot = slot_of(intern, &key);
    if (*slot != 0)
        return *slot - 1;
    copy = wlz__need(reg, wlz__arena_alloc(&intern->arena, length + 1));
    added = wlz__list_add(reg, &intern->arena, &intern->texts, sizeof *added);
    if (copy == NULL || added == NULL)
        return 0;
    memcpy(copy, text, length);
    *added = (known_text){copy, length, key.hash};
    *slot = (uint32_t)intern->texts.count;
    return intern->texts.count - 1;
}

void wlz__intern_free(wlz__intern *intern)
{
    wlz__arena_free(&intern->arena);
}
