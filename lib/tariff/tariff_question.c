/* The components of a tariff. */
#include "tariff/tariff_question.h"

#include "file/argument.h"
#include "file/error.h"
#include "value/text.h"

#include <string.h>

const char *const wlz__components[WLZ__COMPONENTS] = {"care", "nhc", "nic"};

const char *wlz__topic_of_component(const char *component)
{
    if (strcmp(component, "care") == 0)
        return "tariff.care";
    return strcmp(component, "nhc") == 0 ? "tariff.nhc" : "tariff.nic";
}

bool wlz__check_component(wlz_registry *reg, const char *component)
{
    if (!wlz__check_text(reg, "component", component, WLZ__ID_MAX))
        return false;
    if (strcmp(component, "care") != 0 && strcmp(component, "nhc") != 0 &&
        strcmp(component, "nic") != 0)
        wlz__fail(reg, WLZ_INVALID, "component must be care, nhc or nic, not %s",
                  "component moet care, nhc of nic zijn, niet %s", component);
    return wlz__ok(reg);
}
