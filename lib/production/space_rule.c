#include "production/space_rule.h"

#include "value/date.h"

wlz_cents wlz__space_declared(const wlz__user *user, int month)
{
    wlz_cents sum = 0;

    for (int i = 0; i < month; i++)
        sum += user->month_cents[i];
    return sum;
}

/* From the beginning of the year through a month. */
static int64_t days_through(int year, int month)
{
    wlz_date end = month == 12 ? (year + 1) * 10000 + 101 : year * 10000 + (month + 1) * 100 + 1;

    return wlz__date_to_days(end) - wlz__date_to_days(year * 10000 + 101);
}

wlz_cents wlz__space_expected(const wlz__user *user, int year, int month)
{
    __extension__ typedef __int128 wide;
    int64_t days;

    while (month > 0 && !user->declared[month - 1])
        month--;
    if (month == 0)
        return user->agreed_cents;
    days = days_through(year, month);
    return (
        wlz_cents)(((wide)2 * wlz__space_declared(user, month) * days_through(year, 12) + days) /
                   (2 * days));
}
