/* Volumes of care. */
#include "../fuzz.h"

#include <stdlib.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    char *text = fuzz_text(data, size), printed[WLZ_TEXT_MAX];
    wlz_milli volume = 4711, again = 0;
    wlz_status status = wlz_volume_parse(text, &volume);

    if (status == WLZ_OK) {
        HOLDS(volume == fuzz_number(text, 3, false), "%s is %lld", text, (long long)volume);
        HOLDS(wlz_volume_format(volume, printed, sizeof printed) == WLZ_OK, "%s: not printed",
              text);
        HOLDS(wlz_volume_parse(printed, &again) == WLZ_OK && again == volume, "%s: %s", text,
              printed);
    } else {
        HOLDS(status == WLZ_INVALID || status == WLZ_OVERFLOW, "status %d", (int)status);
        HOLDS(volume == 4711, "refused, and the output changed");
    }
    free(text);
    return 0;
}
