/* "Did you mean": what the registry knows that is nearly what was given. */
#ifndef TOOLS_NEAREST_H
#define TOOLS_NEAREST_H

#include "cli.h"

/* The words that are nearest to one that was given, three at most: they differ in a letter or two, and no other differs in
 * less. */
#define NEAREST_MOST 3
typedef struct nearest {
    const char *given;
    int distance; /* of those found; 0 at first: there are none */
    size_t count;
    char *words[NEAREST_MOST];
    bool known; /* what was given is a word */
} nearest;

/* One more word there is; `called` is the word itself, or what people call it. */
void nearest_compare(nearest *n, const char *word, const char *called);
/* "a, b or c"; NULL: there are none, or what was given is a word. To be freed. */
char *nearest_text(const cli *c, const nearest *n);
void nearest_forget(nearest *n);

/* The command failed, and its message names a word that was given and that the registry does not know: hint at those that are
 * nearest to it. */
void hint_nearest(cli *c);

#endif
