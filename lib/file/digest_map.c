#include "file/digest_map.h"

#include "file/memory.h"

#define SIZE_FIRST 1024

/* The tag's, or the free one where it would be. */
static wlz__digest *place_of(const wlz__digest_map *map, uint64_t tag)
{
    size_t at = (size_t)tag & (map->size - 1);

    while (map->places[at].tag != 0 && map->places[at].tag != tag)
        at = (at + 1) & (map->size - 1);
    return &map->places[at];
}

static bool grow(wlz__digest_map *map)
{
    wlz__digest_map larger = {.size = map->size == 0 ? SIZE_FIRST : 2 * map->size,
                              .used = map->used};

    larger.places = wlz__alloc(larger.size * sizeof *larger.places);
    if (larger.places == NULL)
        return false;
    for (size_t i = 0; i < map->size; i++)
        if (map->places[i].tag != 0)
            *place_of(&larger, map->places[i].tag) = map->places[i];
    wlz__free(map->places);
    *map = larger;
    return true;
}

wlz__digest *wlz__digest_place(wlz__digest_map *map, uint64_t tag)
{
    wlz__digest *place;

    if (4 * (map->used + 1) > 3 * map->size && !grow(map))
        return NULL;
    place = place_of(map, tag);
    map->used += place->tag == 0;
    place->tag = tag;
    return place;
}

wlz__digest *wlz__digest_find(const wlz__digest_map *map, uint64_t tag)
{
    wlz__digest *place = map->size > 0 ? place_of(map, tag) : NULL;

    return place != NULL && place->tag != 0 ? place : NULL;
}

void wlz__digest_map_free(wlz__digest_map *map)
{
    wlz__free(map->places);
    *map = (wlz__digest_map){NULL, 0, 0};
}
