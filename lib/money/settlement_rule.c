#include "money/settlement_rule.h"

__extension__ typedef __int128 wide;

enum { WHOLE_BP = 10000 };

/* Of the parties together, or one. */
typedef struct account {
    wlz_cents granted, paid, retained; /* paid: less what was paid back */
    wlz_cents earned, share;
} account;

static wlz_cents rounded(wide numerator, wide denominator)
{
    return (wlz_cents)((2 * numerator + denominator) / (2 * denominator));
}

static wlz_bp part_of(const wlz__activity *a, const wlz__figures *figures)
{
    return a->ground == WLZ__GROUND_EFFORT ? figures->carried_out_bp : figures->realised_bp;
}

static wlz_cents least(wlz_cents a, wlz_cents b)
{
    return a < b ? a : b;
}

/* ---- the activity ---- */

static wlz_cents earned_of(const wlz__activity *a, wlz_cents granted)
{
    wide parts = 0;

    if (!a->in_parts)
        return rounded((wide)granted * part_of(a, &a->figures), WHOLE_BP);
    for (size_t i = 0; i < a->count; i++)
        parts += (wide)a->parties[i].granted_cents * part_of(a, &a->parties[i].figures);
    return rounded(parts, WHOLE_BP);
}

/* What of the spending the grant pays. Money from elsewhere has no year: it comes in as the grant does. */
static wlz_cents share_of(const wlz__activity *a, wlz_cents granted, wlz_cents received)
{
    wlz_cents others;

    if (a->other_cents == 0 || granted == 0)
        return a->spent_cents;
    if (a->in_proportion)
        return rounded((wide)a->spent_cents * granted, (wide)granted + a->other_cents);
    others = rounded((wide)a->other_cents * least(received, granted), granted);
    return a->spent_cents > others ? a->spent_cents - others : 0;
}

/* Why no more than this may be retained. */
static wlz__back_reason reason_of(const wlz__activity *a, const wlz__figures *figures,
                                  const account *of)
{
    if (of->paid <= of->retained)
        return WLZ__BACK_NOTHING;
    if (of->share < of->earned)
        return WLZ__BACK_NOT_SPENT;
    if (of->earned == of->granted)
        return WLZ__BACK_NOT_GRANTED;
    if (a->ground == WLZ__GROUND_RESULT)
        return WLZ__BACK_NOT_REALISED;
    return figures->carried_out_bp == 0 ? WLZ__BACK_NOT_CARRIED_OUT : WLZ__BACK_PARTLY;
}

static void settle_together(wlz__activity *a)
{
    account all = {0};
    wlz_cents received = 0, year = 0, back;

    a->spent_cents = a->in_parts ? 0 : a->figures.spent_cents;
    for (size_t i = 0; i < a->count; i++) {
        const wlz__party *p = &a->parties[i];

        all.granted += p->granted_cents;
        all.paid += p->before_cents - p->returned_cents + p->paid_cents;
        received += p->before_cents + p->paid_cents;
        year += p->paid_cents;
        if (a->in_parts)
            a->spent_cents += p->figures.spent_cents;
    }
    a->earned_cents = all.earned = earned_of(a, all.granted);
    a->share_cents = all.share = share_of(a, all.granted, received);
    all.retained = least(all.earned, all.share);
    a->reason = reason_of(a, &a->figures, &all);
    back = all.paid > all.retained ? all.paid - all.retained : 0;
    a->back_cents = least(back, year);
    a->beyond_cents = back - a->back_cents;
}

/* ---- the parties ---- */

/* What a party falls short of by its own figures, rounded up: all of them together fall short of what comes back, or more. */
static wlz_cents shortfall(const wlz__activity *a, wlz__party *p)
{
    account own = {.granted = p->granted_cents,
                   .paid = p->before_cents - p->returned_cents + p->paid_cents};

    own.earned = (wlz_cents)((wide)p->granted_cents * part_of(a, &p->figures) / WHOLE_BP);
    own.share = a->spent_cents > 0
                    ? (wlz_cents)((wide)p->figures.spent_cents * a->share_cents / a->spent_cents)
                    : 0;
    own.retained = least(own.earned, own.share);
    p->reason = reason_of(a, &p->figures, &own);
    return own.paid > own.retained ? own.paid - own.retained : 0;
}

/* What each may be called on for, and the most of it. */
static void claim_on_parties(wlz__activity *a)
{
    wlz_cents room = 0;

    for (size_t i = 0; i < a->count; i++) {
        wlz__party *p = &a->parties[i];
        wlz_cents key = a->in_parts ? shortfall(a, p) : p->paid_cents;

        a->shares[i] = (wlz__share){.key = key, .room = least(key, p->paid_cents)};
        room += a->shares[i].room;
        if (!a->in_parts)
            p->reason = a->reason;
    }
    if (a->back_cents > room) {
        a->beyond_cents += a->back_cents - room;
        a->back_cents = room;
    }
}

void wlz__settlement_compute(wlz__activity *a)
{
    settle_together(a);
    claim_on_parties(a);
    wlz__allocate(a->back_cents, a->shares, a->count, true);
    for (size_t i = 0; i < a->count; i++)
        a->parties[i].back_cents = a->shares[i].amount;
}
