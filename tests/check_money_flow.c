#include "samples.h"

Suite *money_flow_suite(void);

Suite *money_flow_suite(void)
{
    return suite_create("money_flow");
}
