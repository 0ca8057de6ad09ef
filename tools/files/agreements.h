/* The agreements of a registry, read once, to find the one that a line of a file is of. */
#ifndef TOOLS_AGREEMENTS_H
#define TOOLS_AGREEMENTS_H

#include "cli.h"

typedef struct agreement {
    int64_t id;
    const char *office, *agb, *document;
    wlz_date valid_from, valid_to; /* as extended; 0 = open */
} agreement;

typedef struct agreements agreements;

wlz_status agreements_read(wlz_registry *registry, agreements **out);
/* NULL: there is none. */
const agreement *agreement_of_document(const agreements *all, const char *document);
/* How many a provider has with an office in a year; `first` receives the first of them. */
size_t agreements_of_provider(const agreements *all, const char *office, const char *agb, int year,
                              const agreement **first);
void agreements_free(agreements *all);

#endif
