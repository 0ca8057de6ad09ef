/* The SHA-256 of all that is in a registry: of the lines that `export all` writes. By libmd. */
#ifndef TOOLS_DIGEST_H
#define TOOLS_DIGEST_H

#include "cli.h"

#include <sha2.h>

/* In hexadecimal, with its NUL. */
#define DIGEST_SIZE SHA256_DIGEST_STRING_LENGTH

/* The digest of the open registry. False: it cannot be exported, and the call has failed. */
bool digest_of(cli *c, char hex[DIGEST_SIZE]);

/* For who writes the lines too: begin with SHA256Init, end with SHA256End. */
void digest_line(SHA2_CTX *digest, const char *line, size_t length);

#endif
