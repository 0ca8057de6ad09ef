#include "kind.h"

#include "answer.h"

#include <string.h>

static const kind *const kinds[] = {&provider_kind,   &fact_kind,       &performance_kind,
                                    &nza_tariff_kind, &contract_kind,   &production_kind,
                                    &lump_sum_kind,   &realisation_kind};

const kind *kind_of(cli *c, const char *name)
{
    char names[400] = "";

    for (size_t n = 0; n < sizeof kinds / sizeof kinds[0]; n++) {
        size_t used = strlen(names);

        if (strcmp(kinds[n]->name, name) == 0)
            return kinds[n];
        snprintf(names + used, sizeof names - used, "%s%s", n > 0 ? ", " : "", kinds[n]->name);
    }
    fail(c, WLZ_INVALID,
         tr(c, "there is no kind %s; there are %s, and all",
            "er is geen soort %s; er zijn %s, en all"),
         name, names);
    return NULL;
}

void answer_rows(cli *c, const kind *of, const char *file, size_t rows)
{
    answer_data(c, "kind", json_string(of->name));
    answer_data(c, "file", json_of_text(file));
    answer_data(c, "rows", json_integer((json_int_t)rows));
    answer_line(c, "%s: %zu %s (%s)", file, rows,
                rows == 1 ? tr(c, "row", "rij") : tr(c, "rows", "rijen"), tr(c, of->name, of->nl));
}
