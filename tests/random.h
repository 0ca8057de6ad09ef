/* Pseudo-random numbers, the same on every machine: a test that failed can be repeated. */
#ifndef WLZ_TESTS_RANDOM_H
#define WLZ_TESTS_RANDOM_H

#include <stdint.h>

/* The next number of the sequence (splitmix64), which begins with any state. */
static inline uint64_t random_next(uint64_t *state)
{
    uint64_t z = *state += UINT64_C(0x9E3779B97F4A7C15);

    z = (z ^ (z >> 30)) * UINT64_C(0xBF58476D1CE4E5B9);
    z = (z ^ (z >> 27)) * UINT64_C(0x94D049BB133111EB);
    return z ^ (z >> 31);
}

/* 0 to bound - 1. */
static inline int64_t random_below(uint64_t *state, int64_t bound)
{
    return (int64_t)(random_next(state) % (uint64_t)bound);
}

#endif
