#include "samples.h"

Suite *addendum_suite(void);

Suite *addendum_suite(void)
{
    return suite_create("addendum");
}
