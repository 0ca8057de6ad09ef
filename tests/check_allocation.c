#include "samples.h"

Suite *allocation_suite(void);

Suite *allocation_suite(void)
{
    return suite_create("allocation");
}
