#include "seen.h"

#include "cli.h"

#include <search.h>
#include <stdlib.h>
#include <string.h>

typedef struct key_seen {
    size_t line;
    char key[];
} key_seen;

static int in_order(const void *a, const void *b)
{
    return strcmp(((const key_seen *)a)->key, ((const key_seen *)b)->key);
}

size_t seen_before(seen *s, const char *key, size_t line)
{
    size_t size = strlen(key) + 1;
    key_seen *made = must(malloc(sizeof *made + size));
    key_seen *found;

    made->line = line;
    memcpy(made->key, key, size);
    found = *(key_seen **)must(tsearch(made, &s->tree, in_order));
    if (found == made)
        return 0;
    free(made);
    return found->line;
}

void seen_free(seen *s)
{
    tdestroy(s->tree, free);
}
