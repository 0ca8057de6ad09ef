/* SHA-256 of whole blocks by the processor's own instructions, where it has them. */
#ifndef WLZ_VALUE_SHA256_BLOCK_H
#define WLZ_VALUE_SHA256_BLOCK_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* For tests: as on a processor that does not have them. */
extern bool wlz__sha256_plain;

/* Whether this processor has them. */
bool wlz__sha256_is_fast(void);
/* Only then: go on with the hash by that many blocks of 64 bytes. */
void wlz__sha256_blocks(uint32_t hash[8], const unsigned char *bytes, size_t blocks,
                        const uint32_t constants[64]);

#endif
