/*
 * wlzreg/digest.h - a fingerprint of everything in a registry.
 */
#ifndef WLZREG_DIGEST_H
#define WLZREG_DIGEST_H

#include <wlzreg/registry.h>

#ifdef __cplusplus
extern "C" {
#endif

/* Hexadecimal digits of a SHA-256, and a zero byte. */
#define WLZ_DIGEST_SIZE 65

/**
 * The SHA-256 of what wlz_export writes: of each line and a line feed behind it. Two registries with the same contents have
 * the same digest, and `sha256sum` of a file with those lines prints it too.
 *
 * @param hex  Receives it, in lower-case hexadecimal digits.
 * @return WLZ_OK
 *         WLZ_INVALID  hex is missing
 *         WLZ_NEWER, WLZ_CORRUPT, WLZ_OVERFLOW  as wlz_export
 *         WLZ_BUSY, WLZ_INTERRUPTED, WLZ_IO, WLZ_NOMEM, WLZ_MISUSE
 */
WLZ_EXPORT wlz_status wlz_digest_get(wlz_registry *registry, char hex[WLZ_DIGEST_SIZE]);

#ifdef __cplusplus
}
#endif

#endif
