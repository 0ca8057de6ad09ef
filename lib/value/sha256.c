/* SHA-256, by the sections of FIPS 180-4 that are named. */
#include "value/sha256.h"

#include "value/sha256_block.h"

#include <string.h>

#define ROUNDS 64
#define LENGTH_SIZE 8 /* bytes at the end of the last block */

/* 4.2.2: the first 32 bits of the fractional parts of the cube roots of the first 64 primes. */
static const uint32_t constants[ROUNDS] = {
    0x428a2f98, 0x71374491, 0xb5c0fbcf, 0xe9b5dba5, 0x3956c25b, 0x59f111f1, 0x923f82a4, 0xab1c5ed5,
    0xd807aa98, 0x12835b01, 0x243185be, 0x550c7dc3, 0x72be5d74, 0x80deb1fe, 0x9bdc06a7, 0xc19bf174,
    0xe49b69c1, 0xefbe4786, 0x0fc19dc6, 0x240ca1cc, 0x2de92c6f, 0x4a7484aa, 0x5cb0a9dc, 0x76f988da,
    0x983e5152, 0xa831c66d, 0xb00327c8, 0xbf597fc7, 0xc6e00bf3, 0xd5a79147, 0x06ca6351, 0x14292967,
    0x27b70a85, 0x2e1b2138, 0x4d2c6dfc, 0x53380d13, 0x650a7354, 0x766a0abb, 0x81c2c92e, 0x92722c85,
    0xa2bfe8a1, 0xa81a664b, 0xc24b8b70, 0xc76c51a3, 0xd192e819, 0xd6990624, 0xf40e3585, 0x106aa070,
    0x19a4c116, 0x1e376c08, 0x2748774c, 0x34b0bcb5, 0x391c0cb3, 0x4ed8aa4a, 0x5b9cca4f, 0x682e6ff3,
    0x748f82ee, 0x78a5636f, 0x84c87814, 0x8cc70208, 0x90befffa, 0xa4506ceb, 0xbef9a3f7, 0xc67178f2};

/* 5.3.3: the same of the square roots of the first eight. */
static const uint32_t first_hash[8] = {0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a,
                                       0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19};

/* ---- 4.1.2: functions ---- */

static uint32_t rotated(uint32_t word, int by)
{
    return word >> by | word << (32 - by);
}

static uint32_t choice(uint32_t of, uint32_t one, uint32_t other)
{
    return (of & one) ^ (~of & other);
}

static uint32_t majority(uint32_t a, uint32_t b, uint32_t c)
{
    return (a & b) ^ (a & c) ^ (b & c);
}

static uint32_t upper_sigma_0(uint32_t word)
{
    return rotated(word, 2) ^ rotated(word, 13) ^ rotated(word, 22);
}

static uint32_t upper_sigma_1(uint32_t word)
{
    return rotated(word, 6) ^ rotated(word, 11) ^ rotated(word, 25);
}

static uint32_t lower_sigma_0(uint32_t word)
{
    return rotated(word, 7) ^ rotated(word, 18) ^ word >> 3;
}

static uint32_t lower_sigma_1(uint32_t word)
{
    return rotated(word, 17) ^ rotated(word, 19) ^ word >> 10;
}

/* ---- 6.2.2: one block ---- */

static uint32_t word_at(const unsigned char *bytes)
{
    return (uint32_t)bytes[0] << 24 | (uint32_t)bytes[1] << 16 | (uint32_t)bytes[2] << 8 | bytes[3];
}

static void schedule_make(const unsigned char block[WLZ__SHA256_BLOCK], uint32_t schedule[ROUNDS])
{
    for (int t = 0; t < 16; t++)
        schedule[t] = word_at(block + 4 * t);
    for (int t = 16; t < ROUNDS; t++)
        schedule[t] = lower_sigma_1(schedule[t - 2]) + schedule[t - 7] +
                      lower_sigma_0(schedule[t - 15]) + schedule[t - 16];
}

static void block_add(uint32_t hash[8], const unsigned char block[WLZ__SHA256_BLOCK])
{
    enum { A, B, C, D, E, F, G, H };
    uint32_t schedule[ROUNDS], w[8];

    schedule_make(block, schedule);
    memcpy(w, hash, sizeof w);
    for (int t = 0; t < ROUNDS; t++) {
        uint32_t t1 =
            w[H] + upper_sigma_1(w[E]) + choice(w[E], w[F], w[G]) + constants[t] + schedule[t];
        uint32_t t2 = upper_sigma_0(w[A]) + majority(w[A], w[B], w[C]);

        memmove(w + 1, w, 7 * sizeof *w); /* each becomes the next one */
        w[E] += t1;
        w[A] = t1 + t2;
    }
    for (int i = 0; i < 8; i++)
        hash[i] += w[i];
}

static void blocks_add(uint32_t hash[8], const unsigned char *bytes, size_t blocks)
{
    if (wlz__sha256_is_fast()) {
        wlz__sha256_blocks(hash, bytes, blocks, constants);
        return;
    }
    for (; blocks > 0; blocks--, bytes += WLZ__SHA256_BLOCK)
        block_add(hash, bytes);
}

/* ---- all of it ---- */

void wlz__sha256_begin(wlz__sha256 *sum)
{
    memcpy(sum->hash, first_hash, sizeof sum->hash);
    sum->length = 0;
}

void wlz__sha256_add(wlz__sha256 *sum, const void *bytes, size_t length)
{
    const unsigned char *from = bytes;
    size_t used = sum->length % WLZ__SHA256_BLOCK, whole;

    sum->length += length;
    if (used > 0 && used + length >= WLZ__SHA256_BLOCK) {
        size_t part = WLZ__SHA256_BLOCK - used;

        memcpy(sum->block + used, from, part);
        blocks_add(sum->hash, sum->block, 1);
        from += part;
        length -= part;
        used = 0;
    }
    whole = used == 0 ? length / WLZ__SHA256_BLOCK : 0;
    blocks_add(sum->hash, from, whole);
    from += whole * WLZ__SHA256_BLOCK;
    length -= whole * WLZ__SHA256_BLOCK;
    if (length > 0)
        memcpy(sum->block + used, from, length);
}

/* 5.1.1: a bit 1, zeros, and how many bits there were, up to the end of a block. */
static void end(uint32_t hash[8], const unsigned char *rest, uint64_t length,
                unsigned char digest[WLZ__SHA256_SIZE])
{
    unsigned char last[2 * WLZ__SHA256_BLOCK] = {0};
    size_t used = length % WLZ__SHA256_BLOCK;
    size_t blocks = used + 1 + LENGTH_SIZE <= WLZ__SHA256_BLOCK ? 1 : 2;
    unsigned char *at = last + blocks * WLZ__SHA256_BLOCK - LENGTH_SIZE;

    if (used > 0)
        memcpy(last, rest, used);
    last[used] = 0x80;
    for (int i = 0; i < LENGTH_SIZE; i++)
        at[i] = (unsigned char)(length * 8 >> (56 - 8 * i));
    blocks_add(hash, last, blocks);
    for (int i = 0; i < WLZ__SHA256_SIZE; i++)
        digest[i] = (unsigned char)(hash[i / 4] >> (24 - 8 * (i % 4)));
}

void wlz__sha256_end(wlz__sha256 *sum, unsigned char digest[WLZ__SHA256_SIZE])
{
    end(sum->hash, sum->block, sum->length, digest);
}

void wlz__sha256_of(const void *bytes, size_t length, unsigned char digest[WLZ__SHA256_SIZE])
{
    size_t whole = length / WLZ__SHA256_BLOCK;
    uint32_t hash[8];

    memcpy(hash, first_hash, sizeof hash);
    blocks_add(hash, bytes, whole);
    end(hash, (const unsigned char *)bytes + whole * WLZ__SHA256_BLOCK, length, digest);
}

void wlz__sha256_hex(const unsigned char digest[WLZ__SHA256_SIZE],
                     char hex[2 * WLZ__SHA256_SIZE + 1])
{
    static const char digits[] = "0123456789abcdef";
    char *to = hex;

    for (int i = 0; i < WLZ__SHA256_SIZE; i++) {
        *to++ = digits[digest[i] >> 4];
        *to++ = digits[digest[i] & 15];
    }
    *to = '\0';
}
