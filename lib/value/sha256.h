/* SHA-256 (FIPS 180-4), of bytes that come in pieces. */
#ifndef WLZ_VALUE_SHA256_H
#define WLZ_VALUE_SHA256_H

#include <stddef.h>
#include <stdint.h>

#define WLZ__SHA256_SIZE 32 /* bytes of a digest */
#define WLZ__SHA256_BLOCK 64

typedef struct wlz__sha256 {
    uint32_t hash[8];
    uint64_t length; /* bytes so far */
    unsigned char block[WLZ__SHA256_BLOCK];
} wlz__sha256;

void wlz__sha256_begin(wlz__sha256 *sum);
void wlz__sha256_add(wlz__sha256 *sum, const void *bytes, size_t length);
void wlz__sha256_end(wlz__sha256 *sum, unsigned char digest[WLZ__SHA256_SIZE]);
/* Of bytes that are there at once. */
void wlz__sha256_of(const void *bytes, size_t length, unsigned char digest[WLZ__SHA256_SIZE]);
/* The digest in small hexadecimal digits and a zero byte. */
void wlz__sha256_hex(const unsigned char digest[WLZ__SHA256_SIZE],
                     char hex[2 * WLZ__SHA256_SIZE + 1]);

#endif
