#include "samples.h"

Suite *addendum_step_suite(void);

Suite *addendum_step_suite(void)
{
    return suite_create("addendum_step");
}
