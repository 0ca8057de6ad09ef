#include "money/kassier_rule.h"

#include <string.h>

static bool comes_before(const wlz__kassier *a, const wlz__kassier *b)
{
    if (a->headroom != b->headroom)
        return a->headroom > b->headroom;
    return strcmp(a->agb, b->agb) < 0;
}

/* By insertion: the parties of an addendum are few. */
static void parties_sort(wlz__kassier *parties, size_t count)
{
    for (size_t i = 1; i < count; i++) {
        wlz__kassier party = parties[i];
        size_t at = i;

        for (; at > 0 && comes_before(&party, &parties[at - 1]); at--)
            parties[at] = parties[at - 1];
        parties[at] = party;
    }
}

static wlz_cents takes(const wlz__kassier *party, wlz_cents amount_cents)
{
    if (party->headroom <= 0)
        return 0;
    return party->headroom < amount_cents ? party->headroom : amount_cents;
}

wlz_cents wlz__kassier_split(wlz_cents amount_cents, wlz__kassier *parties, size_t count)
{
    parties_sort(parties, count);
    for (size_t i = 0; i < count; i++) {
        parties[i].amount = takes(&parties[i], amount_cents);
        amount_cents -= parties[i].amount;
    }
    return amount_cents;
}
