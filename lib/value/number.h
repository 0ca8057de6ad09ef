/*
 * The notation that money, percentages and volumes share: Dutch "1.234,56" and ISO "1234.56", with blanks or
 * apostrophes between the groups too: "1 234,56".
 *
 * Whether "1.234" is a thousand or a fraction cannot be seen from the digits. The scanner says that
 * there is a doubt and of which kind; the caller, who knows the context, decides or refuses.
 */
#ifndef WLZ_VALUE_NUMBER_H
#define WLZ_VALUE_NUMBER_H

#include <wlzreg/status.h>

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

typedef enum wlz__doubt {
    WLZ__DOUBT_NONE,
    WLZ__DOUBT_POINT, /* "1.234": Dutch thousands, or an ISO fraction */
    WLZ__DOUBT_COMMA  /* "1,234": a Dutch fraction, or English thousands */
} wlz__doubt;

typedef struct wlz__number {
    uint64_t digits; /* all digits in a row, without their points and comma */
    size_t decimals; /* how many of them are decimals; in doubt: taken for decimals */
    size_t dropped;  /* zeros at the end of them for which there was no room */
    bool overflow;   /* there was no room for another digit */
    wlz__doubt doubt;
} wlz__number;

/* How a value is written. */
typedef struct wlz__number_style {
    const char *before;
    const char *behind;
    unsigned places; /* the value counts units of 10^-places */
    bool all_places; /* "1,00", not "1" */
    bool points;     /* "1.234", not "1234" */
} wlz__number_style;

/* Takes an unsigned number. False when there is none, or its groups of thousands are malformed. */
bool wlz__number_take(const char **at, wlz__number *number);

/*
 * The number in units of 10^-places, with its sign.
 * WLZ_INVALID: it has more decimals than places, zeros at the end not counted; WLZ_OVERFLOW: it does not fit.
 */
wlz_status wlz__number_scale(const wlz__number *number, bool negative, unsigned places,
                             int64_t *out);

wlz_status wlz__number_format(int64_t value, const wlz__number_style *style, char *buffer,
                              size_t size);

#endif
