#include "seal/crypto.h"

#include "file/error.h"
#include "value/sha256.h"
#include "value/sha256_block.h"

#include <string.h>

#ifdef WLZ_SEAL

#include <sodium.h>

bool wlz__crypto_works(void)
{
    return sodium_init() >= 0;
}

void wlz__crypto_hash(const void *bytes, size_t count, unsigned char hash[WLZ__HASH_SIZE])
{
    if (wlz__sha256_is_fast()) /* of which libsodium 1.0 makes no use: it takes five times as long */
        wlz__sha256_of(bytes, count, hash);
    else
        crypto_hash_sha256(hash, bytes, count);
}

void wlz__crypto_hash_two(const void *a, size_t a_count, const void *b, size_t b_count,
                          unsigned char hash[WLZ__HASH_SIZE])
{
    crypto_hash_sha256_state state;

    crypto_hash_sha256_init(&state);
    crypto_hash_sha256_update(&state, a, a_count);
    crypto_hash_sha256_update(&state, b, b_count);
    crypto_hash_sha256_final(&state, hash);
}

void wlz__crypto_random(void *bytes, size_t count)
{
    randombytes_buf(bytes, count);
}

void wlz__crypto_public(const unsigned char seed[WLZ__SEED_SIZE],
                        unsigned char public_key[WLZ__PUBLIC_SIZE])
{
    unsigned char secret[crypto_sign_SECRETKEYBYTES];

    crypto_sign_seed_keypair(public_key, secret, seed);
    sodium_memzero(secret, sizeof secret);
}

void wlz__crypto_sign(const unsigned char seed[WLZ__SEED_SIZE], const void *text, size_t length,
                      unsigned char signature[WLZ__SIGNATURE_SIZE])
{
    unsigned char public_key[WLZ__PUBLIC_SIZE], secret[crypto_sign_SECRETKEYBYTES];

    crypto_sign_seed_keypair(public_key, secret, seed);
    crypto_sign_detached(signature, NULL, text, length, secret);
    sodium_memzero(secret, sizeof secret);
}

bool wlz__crypto_verify(const unsigned char public_key[WLZ__PUBLIC_SIZE], const void *text,
                        size_t length, const unsigned char signature[WLZ__SIGNATURE_SIZE])
{
    return crypto_sign_verify_detached(signature, text, length, public_key) == 0;
}

void wlz__crypto_forget(void *bytes, size_t count)
{
    sodium_memzero(bytes, count);
}

#else /* but for the hashes never called: each call is refused before */

bool wlz__crypto_works(void)
{
    return false;
}

void wlz__crypto_hash(const void *bytes, size_t count, unsigned char hash[WLZ__HASH_SIZE])
{
    wlz__sha256_of(bytes, count, hash);
}

void wlz__crypto_hash_two(const void *a, size_t a_count, const void *b, size_t b_count,
                          unsigned char hash[WLZ__HASH_SIZE])
{
    wlz__sha256 sum;

    wlz__sha256_begin(&sum);
    wlz__sha256_add(&sum, a, a_count);
    wlz__sha256_add(&sum, b, b_count);
    wlz__sha256_end(&sum, hash);
}

void wlz__crypto_random(void *bytes, size_t count)
{
    memset(bytes, 0, count);
}

void wlz__crypto_public(const unsigned char seed[WLZ__SEED_SIZE],
                        unsigned char public_key[WLZ__PUBLIC_SIZE])
{
    (void)seed;
    memset(public_key, 0, WLZ__PUBLIC_SIZE);
}

void wlz__crypto_sign(const unsigned char seed[WLZ__SEED_SIZE], const void *text, size_t length,
                      unsigned char signature[WLZ__SIGNATURE_SIZE])
{
    (void)seed, (void)text, (void)length;
    memset(signature, 0, WLZ__SIGNATURE_SIZE);
}

bool wlz__crypto_verify(const unsigned char public_key[WLZ__PUBLIC_SIZE], const void *text,
                        size_t length, const unsigned char signature[WLZ__SIGNATURE_SIZE])
{
    (void)public_key, (void)text, (void)length, (void)signature;
    return false;
}

void wlz__crypto_forget(void *bytes, size_t count)
{
    memset(bytes, 0, count);
}

#endif

bool wlz__crypto_ready(wlz_registry *reg)
{
    if (!wlz__crypto_works())
        wlz__fail(reg, WLZ_UNAVAILABLE,
                  "sealing needs libsodium, and this library was built without it",
                  "verzegelen vraagt libsodium, en deze bibliotheek is zonder gebouwd");
    return wlz__ok(reg);
}
