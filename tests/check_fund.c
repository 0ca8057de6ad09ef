#include "samples.h"

Suite *fund_suite(void);

Suite *fund_suite(void)
{
    return suite_create("fund");
}
