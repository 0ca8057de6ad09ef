/* Values as they are written in messages, which are read back as the same. */
#include "../fuzz.h"

#include "policy/notation.h"

#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

static const char *const units[] = {"bp",    "cents", "wall",  "day", "days",
                                    "hours", "flag",  "count", "word"};

static void check_read_back(const char *unit, int64_t value, const char *text)
{
    wlz_cents cents = 0;
    wlz_date day = 0;
    wlz_bp bp = 0;

    if (strcmp(unit, "bp") == 0 && value >= INT32_MIN && value <= INT32_MAX)
        HOLDS(wlz_bp_parse(text, &bp) == WLZ_OK && bp == value, "%" PRId64 " is %s", value, text);
    else if (strcmp(unit, "cents") == 0)
        HOLDS(wlz_cents_parse(text, &cents) == WLZ_OK && cents == value, "%" PRId64 " is %s", value,
              text);
    else if (strcmp(unit, "day") == 0 && value > 0 && value < INT32_MAX &&
             wlz_date_valid((wlz_date)value))
        HOLDS(wlz_date_parse(text, &day) == WLZ_OK && day == value, "%" PRId64 " is %s", value,
              text);
    else if (strcmp(unit, "count") == 0 || strcmp(unit, "days") == 0 || strcmp(unit, "hours") == 0)
        HOLDS(strtoll(text, NULL, 10) == value, "%" PRId64 " is %s", value, text);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    fuzz_bytes bytes = {data, size};
    const char *unit = units[fuzz_take(&bytes, 1) % (sizeof units / sizeof *units)];
    bool dutch = fuzz_take(&bytes, 1) % 2 == 1;
    int64_t value = (int64_t)fuzz_take(&bytes, 8);
    char text[WLZ_TEXT_MAX];
    wlz_date day = 0;

    memset(text, 'x', sizeof text);
    wlz__value_text(unit, value, text);
    HOLDS(memchr(text, '\0', sizeof text) != NULL, "no end");
    check_read_back(unit, value, text);
    memset(text, 'x', sizeof text);
    HOLDS(wlz__written_value(dutch, unit, value, text) == text &&
              memchr(text, '\0', sizeof text) != NULL,
          "no end");
    if (dutch)
        check_read_back(unit, value, text);
    wlz__written_points(dutch, (wlz_bp)(uint32_t)value, text);
    HOLDS(memchr(text, '\0', sizeof text) != NULL, "no end");
    wlz__written_day(dutch, (wlz_date)(uint32_t)value, text);
    if (dutch && wlz_date_valid((wlz_date)(uint32_t)value))
        HOLDS(wlz_date_parse(text, &day) == WLZ_OK && day == (wlz_date)(uint32_t)value, "%s", text);
    return 0;
}
