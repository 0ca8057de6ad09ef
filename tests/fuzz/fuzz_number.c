#include "fuzz.h"

#include <stdlib.h>
#include <string.h>

/* Digits and marks of the text, without blanks, apostrophes, signs and words; to be freed. */
static char *digits_and_marks(const char *text)
{
    char *marked = malloc(strlen(text) + 1), *to = marked;

    HOLDS(marked != NULL, "no memory");
    for (; *text != '\0'; text++)
        if (strchr("0123456789.,", *text) != NULL)
            *to++ = *text;
    while (to > marked && (to[-1] == '.' || to[-1] == ',')) /* of "mln." and ",-" */
        to--;
    *to = '\0';
    return marked;
}

static size_t count_of(const char *text, char mark)
{
    size_t count = 0;

    for (; *text != '\0'; text++)
        count += *text == mark;
    return count;
}

/* Where the decimals begin; NULL: there are none. */
static const char *decimals_of(const char *marked, bool euro, bool whole)
{
    const char *point = strrchr(marked, '.'), *comma = strrchr(marked, ',');
    const char *last = point == NULL || (comma != NULL && comma > point) ? comma : point;

    if (last == NULL || count_of(marked, *last) > 1 || (last == point && whole))
        return NULL;
    if (euro && last == point && comma == NULL && strlen(point) == 4 && point - marked <= 3 &&
        marked[0] != '0')
        return NULL; /* € 1.234, and not € 12345.000 or € 0.120 */
    return last + 1;
}

static fuzz_wide ten_to(unsigned power)
{
    fuzz_wide value = 1;

    while (power-- > 0)
        value *= 10;
    return value;
}

fuzz_wide fuzz_number(const char *text, unsigned places, bool euro)
{
    bool negative = strpbrk(text, "(") != NULL || strstr(text, "\xE2\x88\x92") != NULL;
    const char *decimals, *minus = strchr(text, '-');
    bool whole = strstr(text, ",-") != NULL;
    fuzz_wide value = 0;
    char *marked = digits_and_marks(text);
    unsigned behind = 0;

    while (minus != NULL && minus > text && (minus[-1] == ',' || minus[-1] == '-') && whole)
        minus = strchr(minus + 1, '-'); /* "1,-" and "1,--" */
    negative = negative || minus != NULL;
    decimals = decimals_of(marked, euro, whole);
    for (const char *at = marked; *at != '\0'; at++) {
        if (*at == '.' || *at == ',')
            continue;
        if (decimals != NULL && at >= decimals) {
            if (behind == places) {
                HOLDS(*at == '0', "accepted with more decimals than there is room for");
                continue;
            }
            behind++;
        }
        value = value * 10 + (*at - '0');
        HOLDS(value < ten_to(30), "accepted and very large");
    }
    free(marked);
    return (negative ? -value : value) * ten_to(places - behind);
}
