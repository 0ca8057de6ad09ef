#include "samples.h"

Suite *monitoring_suite(void);

Suite *monitoring_suite(void)
{
    return suite_create("monitoring");
}
