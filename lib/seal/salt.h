/* Commitments: what is sealed of a text that may name a person is SHA-256 of a salt and the text. While the salt is there
 * the text proves what was sealed; without it the commitment is a pseudonym that says nothing. */
#ifndef WLZ_SEAL_SALT_H
#define WLZ_SEAL_SALT_H

#include <wlzreg/error.h>

#define WLZ__SALT_SIZE 16
#define WLZ__PSEUDONYM_LENGTH 51 /* sha256: and the hash in base64 */

/* Whose commitment it is: of a column of a row, or of a writer: table history, column actor, the name as key. */
typedef struct wlz__sealed_text {
    const char *table, *key, *column;
    const char *text;
    size_t length;
} wlz__sealed_text;
#define WLZ__ACTOR_TABLE "history"
#define WLZ__ACTOR_COLUMN "actor"

/* The salt; false: there is none (or the call failed). */
bool wlz__salt_find(wlz_registry *reg, const wlz__sealed_text *of,
                    unsigned char salt[WLZ__SALT_SIZE]);
/* A new one, which is stored. */
void wlz__salt_make(wlz_registry *reg, const wlz__sealed_text *of,
                    unsigned char salt[WLZ__SALT_SIZE]);
/* Whether the text is a pseudonym already, by an erasure. */
bool wlz__is_erased(wlz_registry *reg, const wlz__sealed_text *of);
void wlz__pseudonym(const unsigned char salt[WLZ__SALT_SIZE], const wlz__sealed_text *of,
                    char pseudonym[WLZ__PSEUDONYM_LENGTH + 1]);

#endif
