/* Amounts of money. */
#include "../fuzz.h"

#include <stdlib.h>
#include <string.h>
#include <strings.h>

static bool has(const char *text, const char *word)
{
    for (; *text != '\0'; text++)
        if (strncasecmp(text, word, strlen(word)) == 0)
            return true;
    return false;
}

static bool is_euro(const char *text)
{
    return strstr(text, "\xE2\x82\xAC") != NULL || has(text, "eur");
}

/* Behind it: duizend, mln. or miljoen, mld. or miljard. */
static unsigned zeros_of(const char *text)
{
    return has(text, "duizend")                       ? 3
           : has(text, "mln") || has(text, "miljoen") ? 6
           : has(text, "mld") || has(text, "miljard") ? 9
                                                      : 0;
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    char *text = fuzz_text(data, size), printed[WLZ_TEXT_MAX];
    wlz_cents cents = 4711, again = 0;
    wlz_status status = wlz_cents_parse(text, &cents);

    if (status == WLZ_OK) {
        fuzz_wide expected = fuzz_number(text, 2 + zeros_of(text), is_euro(text));

        HOLDS(cents == expected, "%s is %lld", text, (long long)cents);
        HOLDS(wlz_cents_format(cents, printed, sizeof printed) == WLZ_OK, "%s: not printed", text);
        HOLDS(wlz_cents_parse(printed, &again) == WLZ_OK && again == cents, "%s: %s", text,
              printed);
    } else {
        HOLDS(status == WLZ_INVALID || status == WLZ_OVERFLOW, "status %d", (int)status);
        HOLDS(cents == 4711, "refused, and the output changed");
    }
    free(text);
    return 0;
}
