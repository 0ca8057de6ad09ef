#include <wlzreg/money.h>

#include "value/number.h"
#include "value/text.h"

__extension__ typedef __int128 int128;

/* An amount as it was written. */
typedef struct amount_text {
    wlz__number number;
    unsigned places; /* decimals that still give whole cents: 2, or 8 behind "mln." */
    bool negative;
    bool is_signed; /* it has a sign, or brackets for one */
    bool euro;      /* it says that it is euros */
} amount_text;

static bool take_euro_sign(const char **at)
{
    return wlz__text_take(at, "\xE2\x82\xAC") || wlz__text_take_word(at, "eur");
}

/* ",-" and ",--": no cents. With it the only point of "1.234,-" cannot be a decimal one. */
static bool take_no_cents(const char **at, wlz__number *number)
{
    if (!wlz__text_take(at, ",--") && !wlz__text_take(at, ",-"))
        return false;
    if (number->doubt == WLZ__DOUBT_POINT) {
        number->doubt = WLZ__DOUBT_NONE;
        number->decimals = 0;
    }
    return true;
}

/* The zeros of a thousand, a million or a thousand million (the Dutch miljard); 0 for any other word. */
static unsigned take_zeros(const char **at)
{
    if (wlz__text_take_word(at, "duizend"))
        return 3;
    if (wlz__text_take_word(at, "miljoen"))
        return 6;
    if (wlz__text_take_word(at, "miljard"))
        return 9;

    unsigned zeros = 0;
    if (wlz__text_take_word(at, "mln"))
        zeros = 6;
    else if (wlz__text_take_word(at, "mld"))
        zeros = 9;
    if (zeros > 0)
        wlz__text_take(at, ".");
    return zeros;
}

/*
 * "-€ 12", "€ -12" and "-12 €", a plus likewise, and the accountant's "(€ 12)" and "€ (12)". A sign must touch what
 * follows: "- € 12" opens a list item. Returns whether there is a bracket to close.
 */
static bool take_front(const char **at, amount_text *amount)
{
    bool bracket = wlz__text_take(at, "(");

    amount->is_signed = bracket || wlz__text_take_sign(at, &amount->negative);
    amount->euro = take_euro_sign(at);
    if (amount->euro) {
        wlz__text_skip_blanks(at);
        if (!amount->is_signed) {
            bracket = wlz__text_take(at, "(");
            amount->is_signed = bracket || wlz__text_take_sign(at, &amount->negative);
        }
    }
    amount->negative = amount->negative || bracket;
    return bracket;
}

/* ",-", "-" of "12,50-", or a word as "mln.". False when they contradict what came before. */
static bool take_tail(const char **at, amount_text *amount)
{
    amount->places = 2;
    if (take_no_cents(at, &amount->number))
        return amount->number.decimals == 0;
    if (wlz__text_take_minus(at)) {
        amount->negative = true;
        return !amount->is_signed;
    }
    wlz__text_skip_blanks(at);
    amount->places += take_zeros(at);
    return true;
}

static void take_euro_behind(const char **at, amount_text *amount)
{
    wlz__text_skip_blanks(at);
    /* "€ 30 miljoen euro" is said; "€ 30 €" is two amounts that ran together. */
    if (wlz__text_take_word(at, "euro") || (!amount->euro && take_euro_sign(at)))
        amount->euro = true;
}

static bool take_amount(const char **at, amount_text *amount)
{
    bool bracket;

    *amount = (amount_text){0};
    wlz__text_skip_blanks(at);
    bracket = take_front(at, amount);
    if (!wlz__number_take(at, &amount->number) || !take_tail(at, amount))
        return false;
    take_euro_behind(at, amount);
    if (!bracket)
        return true;
    if (!wlz__text_take(at, ")"))
        return false;
    take_euro_behind(at, amount);
    return true;
}

/* Euros are written the Dutch way: the point marks thousands, the comma decimals. Three of those are more than a cent,
 * so "€ 12,000" may be twelve thousand after all. */
static bool settle_doubt(amount_text *amount)
{
    if (amount->number.doubt == WLZ__DOUBT_NONE)
        return true;
    if (amount->number.doubt == WLZ__DOUBT_POINT)
        amount->number.decimals = 0;
    else if (amount->places == 2)
        return false;
    return amount->euro;
}

wlz_status wlz_cents_parse(const char *text, wlz_cents *out)
{
    amount_text amount;

    if (text == NULL || out == NULL)
        return WLZ_INVALID;
    if (!take_amount(&text, &amount) || !wlz__text_at_end(text) || !settle_doubt(&amount))
        return WLZ_INVALID;
    return wlz__number_scale(&amount.number, amount.negative, amount.places, out);
}

wlz_status wlz_cents_format(wlz_cents cents, char *buffer, size_t size)
{
    static const wlz__number_style style = {
        .before = "\xE2\x82\xAC ", .behind = "", .places = 2, .all_places = true, .points = true};

    return wlz__number_format(cents, &style, buffer, size);
}

static wlz_status fit(int128 value, wlz_cents *out)
{
    if (out == NULL)
        return WLZ_INVALID;
    if (value < INT64_MIN || value > INT64_MAX)
        return WLZ_OVERFLOW;
    *out = (wlz_cents)value;
    return WLZ_OK;
}

/* a * b / divisor, half away from zero. Two 64-bit factors leave a bit of room in 128. */
static wlz_status product(int64_t a, int64_t b, int divisor, wlz_cents *out)
{
    int128 exact = (int128)a * b;
    int128 half = exact < 0 ? -divisor / 2 : divisor / 2;

    return fit((exact + half) / divisor, out);
}

wlz_status wlz_cents_add(wlz_cents a, wlz_cents b, wlz_cents *out)
{
    return fit((int128)a + b, out);
}

wlz_status wlz_unit_price(wlz_cents nza_cents, wlz_bp bp, wlz_cents *out)
{
    return product(nza_cents, bp, 10000, out);
}

wlz_status wlz_amount(wlz_cents unit_cents, wlz_milli volume, wlz_cents *out)
{
    return product(unit_cents, volume, 1000, out);
}
