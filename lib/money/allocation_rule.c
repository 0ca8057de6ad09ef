/* Largest remainder, without memory: the remainders are not sorted, only the one at which the spare
 * cents run out is searched for, a byte at a time. */
#include "money/allocation_rule.h"

/* A hundred thousand keys add up to more than 64 bits, and so do the remainders. */
__extension__ typedef __int128 wide;

enum { DIGIT_BITS = 8, DIGITS = 1 << DIGIT_BITS, TOP_SHIFT = 120 };

typedef struct division {
    wlz_cents amount;
    wide keys;    /* of all that take part */
    bool further; /* a further round: only those with room left take part */
} division;

/* Who receives a spare cent: all with a larger remainder, and the first `ties` with this one. */
typedef struct cutoff {
    wide remainder;
    size_t ties;
} cutoff;

static int64_t key_of(const division *d, const wlz__share *share)
{
    return d->further && share->amount >= share->room ? 0 : share->key;
}

static wide remainder_of(const division *d, const wlz__share *share)
{
    return (wide)d->amount * key_of(d, share) - share->quota * d->keys;
}

static wide keys_of(const division *d, const wlz__share *shares, size_t count)
{
    wide keys = 0;

    for (size_t i = 0; i < count; i++)
        keys += key_of(d, &shares[i]);
    return keys;
}

/* Round every quota down. Returns the spare cents: fewer than there are remainders above 0. */
static size_t quotas_floor(const division *d, wlz__share *shares, size_t count)
{
    wlz_cents spare = d->amount;

    for (size_t i = 0; i < count; i++) {
        shares[i].quota = (wlz_cents)((wide)d->amount * key_of(d, &shares[i]) / d->keys);
        spare -= shares[i].quota;
    }
    return (size_t)spare;
}

/* How many remainders that begin with `prefix` have each digit behind it. */
static void digits_count(const division *d, const wlz__share *shares, size_t count, int shift,
                         wide prefix, size_t *counts)
{
    for (size_t digit = 0; digit < DIGITS; digit++)
        counts[digit] = 0;
    for (size_t i = 0; i < count; i++) {
        wide head = remainder_of(d, &shares[i]) >> shift;

        if (head >> DIGIT_BITS == prefix)
            counts[head & (DIGITS - 1)]++;
    }
}

/* The spare-th largest remainder, digit by digit, until no other remainder shares its digits. */
static cutoff cutoff_find(const division *d, const wlz__share *shares, size_t count, size_t spare)
{
    cutoff found = {0, spare};
    int shift = TOP_SHIFT;

    while (shift > 0 && d->keys >> shift == 0)
        shift -= DIGIT_BITS; /* a remainder is less than the keys together */
    for (; shift >= 0; shift -= DIGIT_BITS) {
        size_t counts[DIGITS];
        size_t digit = DIGITS - 1;

        digits_count(d, shares, count, shift, found.remainder, counts);
        while (counts[digit] < found.ties)
            found.ties -= counts[digit--];
        found.remainder = found.remainder << DIGIT_BITS | (wide)digit;
        if (counts[digit] == found.ties) /* all that begin like this: any further digits will do */
            return (cutoff){(found.remainder << shift) - 1, 0};
    }
    return found;
}

static void spare_cents_give(const division *d, wlz__share *shares, size_t count, size_t spare)
{
    cutoff last = cutoff_find(d, shares, count, spare);

    for (size_t i = 0; i < count; i++) {
        wide remainder = remainder_of(d, &shares[i]);

        if (remainder == last.remainder && last.ties > 0)
            last.ties--;
        else if (remainder <= last.remainder)
            continue;
        shares[i].quota++;
    }
}

/* Returns what does not fit. */
static wlz_cents quotas_pay(wlz__share *shares, size_t count)
{
    wlz_cents rest = 0;

    for (size_t i = 0; i < count; i++) {
        wlz__share *share = &shares[i];
        wlz_cents room = share->room - share->amount;
        wlz_cents paid = share->quota < room ? share->quota : room;

        share->amount += paid;
        rest += share->quota - paid;
    }
    return rest;
}

static wlz_cents divide(wlz_cents amount_cents, wlz__share *shares, size_t count, bool further)
{
    division d = {.amount = amount_cents, .further = further};
    size_t spare;

    d.keys = keys_of(&d, shares, count);
    if (d.keys == 0)
        return amount_cents;
    spare = quotas_floor(&d, shares, count);
    if (spare > 0)
        spare_cents_give(&d, shares, count, spare);
    return quotas_pay(shares, count);
}

/* A further round divides everything or fills a share, so the rounds end. They are few, however
 * many the shares: when those filled hold a part f of the keys, less than f of the amount and 1 - f
 * of the keys go on to the next round. The product of the two falls at least fourfold and starts
 * below 2^117, which makes sixty rounds at most. */
wlz_cents wlz__allocate(wlz_cents amount_cents, wlz__share *shares, size_t count, bool again)
{
    wlz_cents rest, before;

    for (size_t i = 0; i < count; i++)
        shares[i].amount = 0;
    rest = divide(amount_cents, shares, count, false);
    if (!again)
        return rest;
    do {
        before = rest;
        rest = divide(before, shares, count, true);
    } while (rest > 0 && rest < before);
    return rest;
}
