#include "seal/salt.h"

#include "file/error.h"
#include "file/memory.h"
#include "file/statement.h"
#include "seal/crypto.h"
#include "value/base64.h"

#include <string.h>

/* clang-format off */
static const char SQL_SALT[] =
    "SELECT salt FROM seal_salt WHERE table_name = ?1 AND row_key = ?2 AND column_name = ?3";
static const char SQL_SALT_ADD[] =
    "INSERT INTO seal_salt(table_name, row_key, column_name, salt) VALUES(?1, ?2, ?3, ?4)";
static const char SQL_ERASED[] =
    "SELECT 1 FROM erasure"
    " WHERE table_name = ?1 AND row_key = ?2 AND column_name = ?3 AND pseudonym = ?4";
/* clang-format on */

#define PREFIX "sha256:"
#define PREFIX_LENGTH (sizeof PREFIX - 1)

bool wlz__salt_find(wlz_registry *reg, const wlz__sealed_text *of,
                    unsigned char salt[WLZ__SALT_SIZE])
{
    wlz__stmt *stmt =
        WLZ__QUERY(reg, SQL_SALT, wlz__t(of->table), wlz__t(of->key), wlz__t(of->column));
    bool found = wlz__row(reg, stmt);

    if (found) {
        size_t length;
        const char *text = wlz__text_of(reg, stmt, 0, &length);

        found = wlz__base64_read(text, length, salt, WLZ__SALT_SIZE);
        wlz__reset(stmt);
    }
    return found && wlz__ok(reg);
}

void wlz__salt_make(wlz_registry *reg, const wlz__sealed_text *of,
                    unsigned char salt[WLZ__SALT_SIZE])
{
    char text[WLZ__BASE64_LENGTH(WLZ__SALT_SIZE) + 1];

    wlz__crypto_random(salt, WLZ__SALT_SIZE);
    wlz__base64_write(salt, WLZ__SALT_SIZE, text);
    WLZ__WRITE(reg, SQL_SALT_ADD, wlz__t(of->table), wlz__t(of->key), wlz__t(of->column),
               wlz__t(text));
}

/* Whose name it was is not in the record of the erasure. */
static const char *erased_key(const wlz__sealed_text *of)
{
    return strcmp(of->table, WLZ__ACTOR_TABLE) == 0 ? "" : of->key;
}

bool wlz__is_erased(wlz_registry *reg, const wlz__sealed_text *of)
{
    char pseudonym[WLZ__PSEUDONYM_LENGTH + 1];
    wlz__stmt *stmt;
    bool found;

    if (of->length != WLZ__PSEUDONYM_LENGTH || memcmp(of->text, PREFIX, PREFIX_LENGTH) != 0)
        return false;
    memcpy(pseudonym, of->text, WLZ__PSEUDONYM_LENGTH);
    pseudonym[WLZ__PSEUDONYM_LENGTH] = '\0';
    stmt = WLZ__QUERY(reg, SQL_ERASED, wlz__t(of->table), wlz__t(erased_key(of)),
                      wlz__t(of->column), wlz__t(pseudonym));
    found = wlz__row(reg, stmt);
    if (found)
        wlz__reset(stmt);
    return found;
}

void wlz__pseudonym(const unsigned char salt[WLZ__SALT_SIZE], const wlz__sealed_text *of,
                    char pseudonym[WLZ__PSEUDONYM_LENGTH + 1])
{
    unsigned char hash[WLZ__HASH_SIZE];

    wlz__crypto_hash_two(salt, WLZ__SALT_SIZE, of->text, of->length, hash);
    memcpy(pseudonym, PREFIX, PREFIX_LENGTH);
    wlz__base64_write(hash, sizeof hash, pseudonym + PREFIX_LENGTH);
}
