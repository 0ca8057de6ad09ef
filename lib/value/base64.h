/* Base64 as RFC 4648 has it in its section 4: of hashes, keys and signatures. */
#ifndef WLZ_VALUE_BASE64_H
#define WLZ_VALUE_BASE64_H

#include <stdbool.h>
#include <stddef.h>

/* The length of the text of that many bytes, without its zero byte. */
#define WLZ__BASE64_LENGTH(bytes) (((bytes) + 2) / 3 * 4)

/* Writes the text and a zero byte. */
void wlz__base64_write(const void *bytes, size_t count, char *text);
/* Reads exactly that many bytes from a text of that length. False: it is another one, or not as it is written. */
bool wlz__base64_read(const char *text, size_t length, void *bytes, size_t count);

#endif
