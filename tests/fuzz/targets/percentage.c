/* Percentages. */
#include "../fuzz.h"

#include <stdlib.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    char *text = fuzz_text(data, size), printed[WLZ_TEXT_MAX];
    wlz_bp bp = 4711, again = 0;
    wlz_status status = wlz_bp_parse(text, &bp);

    if (status == WLZ_OK) {
        HOLDS(bp == fuzz_number(text, 2, false), "%s is %d", text, (int)bp);
        HOLDS(wlz_bp_format(bp, printed, sizeof printed) == WLZ_OK, "%s: not printed", text);
        HOLDS(wlz_bp_parse(printed, &again) == WLZ_OK && again == bp, "%s: %s", text, printed);
    } else {
        HOLDS(status == WLZ_INVALID || status == WLZ_OVERFLOW, "status %d", (int)status);
        HOLDS(bp == 4711, "refused, and the output changed");
    }
    free(text);
    return 0;
}
