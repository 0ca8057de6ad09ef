/* Days. What is accepted is read here by its numbers alone, and its weekday computed by Sakamoto's rule. */
#include "../fuzz.h"

#include <stdlib.h>
#include <string.h>
#include <strings.h>

static int days_in(int year, int month)
{
    bool leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;

    return month == 2                                              ? (leap ? 29 : 28)
           : month == 4 || month == 6 || month == 9 || month == 11 ? 30
                                                                   : 31;
}

static bool is_day(int day)
{
    int year = day / 10000, month = day / 100 % 100;

    return year >= 1900 && year <= 9999 && month >= 1 && month <= 12 && day % 100 >= 1 &&
           day % 100 <= days_in(year, month);
}

/* From 0 for Sunday. */
static int weekday_of(int day)
{
    static const int shifts[] = {0, 3, 2, 5, 0, 3, 5, 1, 4, 6, 2, 4};
    int month = day / 100 % 100, year = day / 10000 - (month < 3 ? 1 : 0);

    return (year + year / 4 - year / 100 + year / 400 + shifts[month - 1] + day % 100) % 7;
}

static int month_named(const char *text)
{
    static const char *const begins[] = {"jan", "feb", "m",   "apr", "mei", "jun",
                                         "jul", "aug", "sep", "okt", "nov", "dec"};
    const char *name = text + strcspn(text, "0123456789");

    name += strspn(name, "0123456789 \t\xC2\xA0\xE2\x80\xAF\x89");
    if (strncasecmp(name, "mei", 3) == 0)
        return 5;
    for (int i = 0; i < 12; i++)
        if (strncasecmp(name, begins[i], strlen(begins[i])) == 0)
            return i + 1;
    return 0;
}

static int day_by_numbers(const char *text)
{
    int numbers[4] = {0}, lengths[4] = {0}, count = 0;

    for (const char *at = text; *at != '\0' && count < 4; at++) {
        if (*at < '0' || *at > '9')
            continue;
        for (; *at >= '0' && *at <= '9' && lengths[count] < 9; at++, lengths[count]++)
            numbers[count] = numbers[count] * 10 + (*at - '0');
        count++;
        if (*at == '\0')
            break;
    }
    if (count == 1)
        return numbers[0];
    if (count == 2)
        return numbers[1] * 10000 + month_named(text) * 100 + numbers[0];
    return lengths[0] == 4 ? numbers[0] * 10000 + numbers[1] * 100 + numbers[2]
                           : numbers[2] * 10000 + numbers[1] * 100 + numbers[0];
}

static void check_weekday(const char *text, int day)
{
    static const char *const begins[] = {"zo", "ma", "di", "wo", "do", "vr", "za"};

    text += strspn(text, " \t\xC2\xA0\xE2\x80\xAF\x89");
    HOLDS((*text >= '0' && *text <= '9') || strncasecmp(text, begins[weekday_of(day)], 2) == 0,
          "%s is another day of the week", text);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    char *text = fuzz_text(data, size), printed[WLZ_TEXT_MAX];
    wlz_date day = 4711, again = 0;
    wlz_status status = wlz_date_parse(text, &day);

    if (status == WLZ_OK) {
        HOLDS(is_day(day) && wlz_date_valid(day), "%s is %d", text, (int)day);
        HOLDS(day == day_by_numbers(text), "%s is %d", text, (int)day);
        check_weekday(text, day);
        HOLDS(wlz_date_format(day, printed, sizeof printed) == WLZ_OK, "%s: not printed", text);
        HOLDS(wlz_date_parse(printed, &again) == WLZ_OK && again == day, "%s: %s", text, printed);
        again = wlz_date_next(day);
        HOLDS(day == 99991231 ? again == 0
                              : is_day(again) && again > day && wlz_date_add(again, -1) == day,
              "after %d comes %d", (int)day, (int)again);
        wlz_free_day(day);
    } else {
        HOLDS(status == WLZ_INVALID && day == 4711, "status %d, %d", (int)status, (int)day);
    }
    free(text);
    return 0;
}
