/* SipHash-2-4: a hash of 64 bits by a key, for tables whose contents somebody may have chosen. */
#ifndef WLZ_VALUE_SIPHASH_H
#define WLZ_VALUE_SIPHASH_H

#include <stddef.h>
#include <stdint.h>

typedef struct wlz__siphash_key {
    uint64_t half[2];
} wlz__siphash_key;

uint64_t wlz__siphash(const wlz__siphash_key *key, const void *bytes, size_t length);

#endif
