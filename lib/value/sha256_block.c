/* A tenth of the time of the plain rounds: sealing hashes every step, and a digest everything. */
#include "value/sha256_block.h"

bool wlz__sha256_plain;

#if defined(__x86_64__) && defined(__GNUC__)

#include <cpuid.h>
#include <immintrin.h>
#include <stdatomic.h>

#define HAS_SSE41 (1u << 19) /* of leaf 1, ecx */
#define HAS_SHA (1u << 29)   /* of leaf 7, ebx */

bool wlz__sha256_is_fast(void)
{
    static atomic_int known; /* 1: no, 2: yes */
    unsigned a, b, c, d;

    if (atomic_load_explicit(&known, memory_order_relaxed) == 0) {
        bool has = __get_cpuid(1, &a, &b, &c, &d) != 0 && (c & HAS_SSE41) != 0 &&
                   __get_cpuid_count(7, 0, &a, &b, &c, &d) != 0 && (b & HAS_SHA) != 0;

        atomic_store_explicit(&known, has ? 2 : 1, memory_order_relaxed);
    }
    return !wlz__sha256_plain && atomic_load_explicit(&known, memory_order_relaxed) == 2;
}

static __m128i load(const void *from)
{
    return _mm_loadu_si128(from);
}

/* Four rounds a turn; the words of the schedule are in w, four a register, and made as they are needed. */
__attribute__((target("sha,sse4.1"))) static void
block_add(__m128i *abef, __m128i *cdgh, const unsigned char *bytes, const uint32_t constants[64])
{
    const __m128i order = _mm_set_epi64x(0x0c0d0e0f08090a0b, 0x0405060700010203);
    __m128i w[4], message;

    for (int i = 0; i < 4; i++)
        w[i] = _mm_shuffle_epi8(load(bytes + 16 * i), order);
#pragma GCC unroll 16
    for (int i = 0; i < 16; i++) {
        message = _mm_add_epi32(w[i & 3], load(constants + 4 * i));
        *cdgh = _mm_sha256rnds2_epu32(*cdgh, *abef, message);
        if (i >= 3 && i < 15)
            w[(i + 1) & 3] = _mm_sha256msg2_epu32(
                _mm_add_epi32(w[(i + 1) & 3], _mm_alignr_epi8(w[i & 3], w[(i - 1) & 3], 4)),
                w[i & 3]);
        *abef = _mm_sha256rnds2_epu32(*abef, *cdgh, _mm_shuffle_epi32(message, 0x0e));
        if (i >= 1 && i < 13)
            w[(i - 1) & 3] = _mm_sha256msg1_epu32(w[(i - 1) & 3], w[i & 3]);
    }
}

/* The instructions have the words of the hash in another order. */
__attribute__((target("sha,sse4.1"))) void wlz__sha256_blocks(uint32_t hash[8],
                                                              const unsigned char *bytes,
                                                              size_t blocks,
                                                              const uint32_t constants[64])
{
    __m128i badc = _mm_shuffle_epi32(load(hash), 0xb1);
    __m128i hgfe = _mm_shuffle_epi32(load(hash + 4), 0x1b);
    __m128i abef = _mm_alignr_epi8(badc, hgfe, 8), cdgh = _mm_blend_epi16(hgfe, badc, 0xf0);

    for (; blocks > 0; blocks--, bytes += 64) {
        __m128i abef_before = abef, cdgh_before = cdgh;

        block_add(&abef, &cdgh, bytes, constants);
        abef = _mm_add_epi32(abef, abef_before);
        cdgh = _mm_add_epi32(cdgh, cdgh_before);
    }
    badc = _mm_shuffle_epi32(abef, 0x1b);
    hgfe = _mm_shuffle_epi32(cdgh, 0xb1);
    _mm_storeu_si128((__m128i *)(void *)hash, _mm_blend_epi16(badc, hgfe, 0xf0));
    _mm_storeu_si128((__m128i *)(void *)(hash + 4), _mm_alignr_epi8(hgfe, badc, 8));
}

#else

bool wlz__sha256_is_fast(void)
{
    return false;
}

void wlz__sha256_blocks(uint32_t hash[8], const unsigned char *bytes, size_t blocks,
                        const uint32_t constants[64])
{
    (void)hash, (void)bytes, (void)blocks, (void)constants;
}

#endif
