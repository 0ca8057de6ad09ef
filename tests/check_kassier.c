#include "samples.h"

Suite *kassier_suite(void);

Suite *kassier_suite(void)
{
    return suite_create("kassier");
}
