/* What the seal takes from libsodium: the hash (but for processors that have it themselves), the signature, chance. The only
 * place that names it; without it nothing is sealed, and everything else works, hashes too. */
#ifndef WLZ_SEAL_CRYPTO_H
#define WLZ_SEAL_CRYPTO_H

#include <wlzreg/error.h>

#define WLZ__HASH_SIZE 32      /* bytes of a SHA-256 */
#define WLZ__SEED_SIZE 32      /* bytes of a secret key of Ed25519, as it is kept */
#define WLZ__PUBLIC_SIZE 32    /* bytes of a public key */
#define WLZ__SIGNATURE_SIZE 64 /* bytes of a signature */

/* Whether the library was built with it, and it works. */
bool wlz__crypto_works(void);
/* The same; false fails the call with WLZ_UNAVAILABLE. */
bool wlz__crypto_ready(wlz_registry *reg);

void wlz__crypto_hash(const void *bytes, size_t count, unsigned char hash[WLZ__HASH_SIZE]);
/* The same of two pieces, end to end. */
void wlz__crypto_hash_two(const void *a, size_t a_count, const void *b, size_t b_count,
                          unsigned char hash[WLZ__HASH_SIZE]);
void wlz__crypto_random(void *bytes, size_t count);
/* The public key of a secret one. */
void wlz__crypto_public(const unsigned char seed[WLZ__SEED_SIZE],
                        unsigned char public_key[WLZ__PUBLIC_SIZE]);
void wlz__crypto_sign(const unsigned char seed[WLZ__SEED_SIZE], const void *text, size_t length,
                      unsigned char signature[WLZ__SIGNATURE_SIZE]);
bool wlz__crypto_verify(const unsigned char public_key[WLZ__PUBLIC_SIZE], const void *text,
                        size_t length, const unsigned char signature[WLZ__SIGNATURE_SIZE]);
/* Overwrite a secret. */
void wlz__crypto_forget(void *bytes, size_t count);

#endif
