#include "samples.h"

Suite *addendum_condition_suite(void);

Suite *addendum_condition_suite(void)
{
    return suite_create("addendum_condition");
}
