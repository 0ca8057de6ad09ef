/* The keys of the rows that were read, to find one that comes twice. */
#ifndef TOOLS_SEEN_H
#define TOOLS_SEEN_H

#include <stddef.h>

typedef struct seen {
    void *tree;
} seen;

/* The line on which the key was seen first; 0 = now. */
size_t seen_before(seen *s, const char *key, size_t line);
void seen_free(seen *s);

#endif
