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
    sample_today(20230110);
    sample_plan(r, "sample-13-2023", 2, 500000);
    sample_must(r, wlz_addendum_agree(r, "sample-13-2023", 20230110), "agree");
    sample_signatures(r, "sample-13-2023", 20230115);
    sample_must(r, wlz_addendum_sign(r, "sample-13-2023"), "sign");
    sample_plan(r, "sample-large", 1, 5000000);
    sample_space(r);
    wlz_close(r);
    return 0;
}
