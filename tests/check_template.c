/* Makes the registries that other suites begin with: see helpers.h. */
#include "helpers.h"

#include <stdlib.h>

/* Those of an earlier run are of another library. Each is the beginning of the next. */
START_TEST(test_template__is_made)
{
    templates_forget();
    template_make("empty", empty_registry());
    template_make("policy", policy_registry());
    template_make("sample", sample_registry());
    template_make("all_policies", all_policies_registry());
}
END_TEST

START_TEST(test_template__is_a_sound_registry)
{
    wlz_registry *reg = sample_registry();

    assert_ok(reg, wlz_verify(reg));
    wlz_close(reg);
}
END_TEST

Suite *template_suite(void);

Suite *template_suite(void)
{
    Suite *suite = suite_create("template");
    TCase *making = tcase_create("making");

    tcase_add_test(making, test_template__is_made);
    tcase_add_test(making, test_template__is_a_sound_registry);
    suite_add_tcase(suite, making);
    return suite;
}
