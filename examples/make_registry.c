/*
 * make_registry FILE [PACKS] - a registry file with sample data, for any SQLite tool.
 */
#include "sample.h"

#include <stdio.h>

int main(int count, char **arguments)
{
    wlz_registry *r;

    if (count < 2) {
        fprintf(stderr, "usage: make_registry FILE [PACKS]\n");
        return 1;
    }
    r = sample_open(arguments[1], count > 2 ? arguments[2] : NULL);
    sample_relation(r, SAMPLE_GZ, "existing", 20220601);
    sample_relation(r, SAMPLE_GZ_OTHER, "new", 20220601);
    sample_relation(r, SAMPLE_GGZ, "existing", 20220601);
    sample_agreement(r, SAMPLE_GZ);
    sample_must(r, sample_reserve(r, SAMPLE_GZ, 40000000), "lump sum");
    sample_nota(r);
    wlz_close(r);
    return 0;
}
