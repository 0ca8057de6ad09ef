#include "kind.h"

#include <string.h>

static const kind *const kinds[] = {&provider_kind,   &fact_kind,       &performance_kind,
                                    &nza_tariff_kind, &contract_kind,   &production_kind,
                                    &lump_sum_kind,   &realisation_kind};

const kind *kind_at(size_t n)
{
    return n < sizeof kinds / sizeof kinds[0] ? kinds[n] : NULL;
}

const kind *kind_of(cli *c, const char *name)
{
    const kind *one;
    char names[400] = "";

    for (size_t n = 0; (one = kind_at(n)) != NULL; n++) {
        if (strcmp(one->name, name) == 0)
            return one;
        snprintf(names + strlen(names), sizeof names - strlen(names), "%s%s", n > 0 ? ", " : "",
                 one->name);
    }
    fail(c, WLZ_INVALID,
         tr(c, "there is no kind %s; there are %s", "er is geen soort %s; er zijn %s"), name,
         names);
    return NULL;
}

const char *rows_word(const cli *c, size_t count)
{
    return count == 1 ? tr(c, "row of", "rij van") : tr(c, "rows of", "rijen van");
}
