#include "value/siphash.h"

#include <string.h>

static uint64_t rotate(uint64_t x, int bits)
{
    return (x << bits) | (x >> (64 - bits));
}

static void mix(uint64_t v[4], int rounds)
{
    while (rounds-- > 0) {
        v[0] += v[1];
        v[2] += v[3];
        v[1] = rotate(v[1], 13) ^ v[0];
        v[3] = rotate(v[3], 16) ^ v[2];
        v[0] = rotate(v[0], 32);
        v[2] += v[1];
        v[0] += v[3];
        v[1] = rotate(v[1], 17) ^ v[2];
        v[3] = rotate(v[3], 21) ^ v[0];
        v[2] = rotate(v[2], 32);
    }
}

/* Up to eight bytes, the lowest first, whatever the machine has. */
static uint64_t word(const unsigned char *bytes, size_t count)
{
    uint64_t w = 0;

    while (count-- > 0)
        w = w << 8 | bytes[count];
    return w;
}

static void take(uint64_t v[4], uint64_t w)
{
    v[3] ^= w;
    mix(v, 2);
    v[0] ^= w;
}

uint64_t wlz__siphash(const wlz__siphash_key *key, const void *bytes, size_t length)
{
    const unsigned char *at = bytes;
    uint64_t k0 = key->half[0], k1 = key->half[1];
    uint64_t v[4] = {k0 ^ UINT64_C(0x736f6d6570736575), k1 ^ UINT64_C(0x646f72616e646f6d),
                     k0 ^ UINT64_C(0x6c7967656e657261), k1 ^ UINT64_C(0x7465646279746573)};
    uint64_t size = (uint64_t)length << 56;

    for (; length >= 8; length -= 8, at += 8)
        take(v, word(at, 8));
    take(v, size | word(at, length));
    v[2] ^= 0xff;
    mix(v, 4);
    return v[0] ^ v[1] ^ v[2] ^ v[3];
}
