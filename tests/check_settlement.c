#include "samples.h"

Suite *settlement_suite(void);

Suite *settlement_suite(void)
{
    return suite_create("settlement");
}
