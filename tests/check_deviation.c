#include "samples.h"

Suite *deviation_suite(void);

Suite *deviation_suite(void)
{
    return suite_create("deviation");
}
