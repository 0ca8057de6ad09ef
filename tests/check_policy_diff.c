#include "samples.h"
Suite *policy_diff_suite(void);
Suite *policy_diff_suite(void)
{
    return suite_create("policy_diff");
}
