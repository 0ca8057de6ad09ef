/* Prices, amounts and shares: products that are rounded once. They are computed here without 128 bits, by splitting. */
#include "../fuzz.h"

#include "value/share.h"

/* a × b / d, half away from zero, of what is not negative. False: it does not fit. */
static bool product(uint64_t a, uint64_t b, uint64_t d, uint64_t *out)
{
    uint64_t whole, rest = a % d, high = rest * (b / d), low = rest * (b % d);

    return !__builtin_mul_overflow(a / d, b, &whole) &&
           !__builtin_add_overflow(whole, high, &whole) &&
           !__builtin_add_overflow(whole, (low + d / 2) / d, out) && *out <= INT64_MAX;
}

static uint64_t size_of(int64_t value)
{
    return value < 0 ? -(uint64_t)value : (uint64_t)value;
}

static void check(const char *what, wlz_status status, int64_t got, int64_t a, int64_t b,
                  uint64_t d)
{
    uint64_t expected;
    bool fits = product(size_of(a), size_of(b), d, &expected);

    if (!fits) /* but for the least of all, -2^63 */
        HOLDS(status == WLZ_OVERFLOW || got == INT64_MIN, "%s: does not fit, and status %d", what,
              (int)status);
    else
        HOLDS(status == WLZ_OK && size_of(got) == expected &&
                  (expected == 0 || (got < 0) == ((a < 0) != (b < 0))),
              "%s: %lld × %lld is %lld", what, (long long)a, (long long)b, (long long)got);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    fuzz_bytes bytes = {data, size};
    int64_t a = (int64_t)fuzz_take(&bytes, 8), b = (int64_t)fuzz_take(&bytes, 8), out = 4711;
    wlz_bp bp = (wlz_bp)(uint32_t)fuzz_take(&bytes, 4), share = (wlz_bp)(size_of(bp) % 10001);
    int64_t whole = a < 0 ? -(a + 1) : a, part = b < 0 ? -(b + 1) : b;
    uint64_t expected = 0;
    wlz_status status = wlz_unit_price(a, bp, &out);

    check("price", status, out, a, bp, 10000);
    status = wlz_amount(a, b, &out);
    check("amount", status, out, a, b, 1000);
    HOLDS(product((uint64_t)whole, (uint64_t)share, 10000, &expected) &&
              wlz__share_of(whole, share) == (int64_t)expected,
          "%d of %lld", (int)share, (long long)whole);
    /* what is more than the share, is more than what is left of it when it is cut off */
    expected = (uint64_t)whole / 10000 * (uint64_t)share +
               (uint64_t)whole % 10000 * (uint64_t)share / 10000;
    HOLDS(wlz__share_exceeded(part, whole, share) == ((uint64_t)part > expected), "%lld of %lld",
          (long long)part, (long long)whole);
    status = wlz_cents_add(a, b, &out);
    HOLDS(status == WLZ_OVERFLOW ? (a < 0) == (b < 0) : (uint64_t)out == (uint64_t)a + (uint64_t)b,
          "%lld + %lld", (long long)a, (long long)b);
    return 0;
}
