#include "seal/note.h"

#include "file/error.h"
#include "value/base64.h"

#include <wlzreg/text.h>

#include <inttypes.h>
#include <string.h>

#define DASH "\xe2\x80\x94 "            /* an em dash and a blank, before a signature */
#define PRIVATE "PRIVATE+KEY+"          /* before a secret key */
#define ED25519 0x01                    /* the kind of signature */
#define KEY_SIZE (1 + WLZ__PUBLIC_SIZE) /* the kind and the key */
#define SIGNED_SIZE (WLZ__KEY_ID_SIZE + WLZ__SIGNATURE_SIZE)

/* ---- checkpoints ---- */

/* A line without its end; NULL: there is none. */
static const char *take_line(const char **at, size_t *length)
{
    const char *line = *at, *end = strchr(line, '\n');

    if (end == NULL)
        return NULL;
    *length = (size_t)(end - line);
    *at = end + 1;
    return line;
}

static bool read_size(const char *line, size_t length, int64_t *size)
{
    *size = 0;
    for (size_t i = 0; i < length; i++) {
        if (line[i] < '0' || line[i] > '9')
            return false;
        *size = *size * 10 + (line[i] - '0');
    }
    return length > 0 && length <= 18 && (line[0] != '0' || length == 1);
}

static bool read_lines(wlz__note *note)
{
    const char *at = note->text, *line;
    size_t length;

    if ((note->origin = take_line(&at, &note->origin_length)) == NULL || note->origin_length == 0)
        return false;
    if ((line = take_line(&at, &length)) == NULL || !read_size(line, length, &note->size))
        return false;
    if ((line = take_line(&at, &length)) == NULL ||
        !wlz__base64_read(line, length, note->root.bytes, WLZ__HASH_SIZE))
        return false;
    while (*at != '\0' && *at != '\n') /* lines of others */
        if (take_line(&at, &length) == NULL)
            return false;
    note->body = (size_t)(at - note->text);
    return true;
}

bool wlz__note_read(wlz_registry *reg, const char *name, const char *text, wlz__note *note)
{
    note->text = text;
    if (text == NULL || !wlz_text_valid(text, 1000000) || !read_lines(note))
        wlz__fail(reg, WLZ_INVALID,
                  "%s: no checkpoint: its lines are an origin, a size and a hash in base64",
                  "%s: geen controlepunt: de regels zijn een herkomst, een omvang en een hash in "
                  "base64",
                  name);
    return wlz__ok(reg);
}

void wlz__note_body(wlz__builder *to, const char *origin, int64_t size, const wlz__hash *root)
{
    char text[WLZ__BASE64_LENGTH(WLZ__HASH_SIZE) + 1];

    wlz__base64_write(root->bytes, WLZ__HASH_SIZE, text);
    wlz__append(to, "%s\n%" PRId64 "\n%s\n", origin, size, text);
}

/* ---- keys ---- */

bool wlz__key_name_is_good(const char *name, size_t length)
{
    for (size_t i = 0; i < length; i++)
        if ((unsigned char)name[i] <= ' ' || name[i] == '+' || (unsigned char)name[i] >= 0x7f)
            return false; /* the blanks of other alphabets are not ASCII */
    return length > 0 && length <= 200;
}

static void key_id(const char *name, size_t length,
                   const unsigned char public_key[WLZ__PUBLIC_SIZE],
                   unsigned char id[WLZ__KEY_ID_SIZE])
{
    unsigned char rest[1 + KEY_SIZE] = {'\n', ED25519}, hash[WLZ__HASH_SIZE];

    memcpy(rest + 2, public_key, WLZ__PUBLIC_SIZE);
    wlz__crypto_hash_two(name, length, rest, sizeof rest, hash);
    memcpy(id, hash, WLZ__KEY_ID_SIZE);
}

static bool read_id(const char *text, unsigned char id[WLZ__KEY_ID_SIZE])
{
    static const char digits[] = "0123456789abcdef";

    for (size_t i = 0; i < 2 * WLZ__KEY_ID_SIZE; i++) {
        const char *digit = text[i] != '\0' ? strchr(digits, text[i]) : NULL;

        if (digit == NULL)
            return false;
        id[i / 2] = (unsigned char)(id[i / 2] << 4 | (digit - digits));
    }
    return text[2 * WLZ__KEY_ID_SIZE] == '+';
}

/* NAME+ID+BASE64; a line end may follow. */
static bool key_read(const char *text, wlz__note_key *key)
{
    unsigned char bytes[KEY_SIZE];
    const char *plus = strchr(text, '+');
    size_t length;

    if (plus == NULL)
        return false;
    memset(key, 0, sizeof *key);
    key->name = text;
    key->name_length = (size_t)(plus - text);
    if (!wlz__key_name_is_good(text, key->name_length) || !read_id(plus + 1, key->id))
        return false;
    text = plus + 2 + 2 * WLZ__KEY_ID_SIZE;
    length = strcspn(text, "\r\n");
    if (!wlz__base64_read(text, length, bytes, KEY_SIZE) || bytes[0] != ED25519 ||
        text[length + strspn(text + length, "\r\n")] != '\0')
        return false;
    memcpy(key->bytes, bytes + 1, WLZ__PUBLIC_SIZE);
    wlz__crypto_forget(bytes, sizeof bytes);
    return true;
}

static bool has_its_id(const wlz__note_key *key, const unsigned char public_key[WLZ__PUBLIC_SIZE])
{
    unsigned char id[WLZ__KEY_ID_SIZE];

    key_id(key->name, key->name_length, public_key, id);
    return memcmp(id, key->id, sizeof id) == 0;
}

bool wlz__secret_key_read(wlz_registry *reg, const char *name, const char *text, wlz__note_key *key)
{
    unsigned char public_key[WLZ__PUBLIC_SIZE];
    bool good =
        strncmp(text, PRIVATE, sizeof PRIVATE - 1) == 0 && key_read(text + sizeof PRIVATE - 1, key);

    if (good)
        wlz__crypto_public(key->bytes, public_key);
    if (!good || !has_its_id(key, public_key)) /* nothing of it is in the message */
        wlz__fail(reg, WLZ_INVALID, "%s: no secret key: PRIVATE+KEY+NAME+ID+BASE64 was expected",
                  "%s: geen geheime sleutel: PRIVATE+KEY+NAAM+ID+BASE64 verwacht", name);
    return wlz__ok(reg);
}

bool wlz__public_key_read(wlz_registry *reg, const char *name, const char *text, wlz__note_key *key)
{
    if (!key_read(text, key) || !has_its_id(key, key->bytes))
        wlz__fail(reg, WLZ_INVALID, "%s: no public key: NAME+ID+BASE64 was expected",
                  "%s: geen openbare sleutel: NAAM+ID+BASE64 verwacht", name);
    return wlz__ok(reg);
}

void wlz__key_write(wlz__builder *to, const char *name, size_t length,
                    const unsigned char seed[WLZ__SEED_SIZE], bool secret)
{
    unsigned char bytes[KEY_SIZE] = {ED25519}, id[WLZ__KEY_ID_SIZE];
    char text[WLZ__BASE64_LENGTH(KEY_SIZE) + 1];

    wlz__crypto_public(seed, bytes + 1);
    key_id(name, length, bytes + 1, id);
    if (secret)
        memcpy(bytes + 1, seed, WLZ__SEED_SIZE);
    wlz__base64_write(bytes, sizeof bytes, text);
    wlz__append(to, "%s%.*s+%02x%02x%02x%02x+%s\n", secret ? PRIVATE : "", (int)length, name,
                (unsigned)id[0], (unsigned)id[1], (unsigned)id[2], (unsigned)id[3], text);
    wlz__crypto_forget(bytes, sizeof bytes);
    wlz__crypto_forget(text, sizeof text);
}

/* ---- signatures ---- */

void wlz__note_sign(wlz__builder *note, size_t body, const wlz__note_key *secret)
{
    unsigned char signed_bytes[SIGNED_SIZE];
    char text[WLZ__BASE64_LENGTH(SIGNED_SIZE) + 1];

    if (note->failed)
        return;
    memcpy(signed_bytes, secret->id, WLZ__KEY_ID_SIZE);
    wlz__crypto_sign(secret->bytes, note->text, body, signed_bytes + WLZ__KEY_ID_SIZE);
    wlz__base64_write(signed_bytes, sizeof signed_bytes, text);
    wlz__append(note, "%s" DASH "%.*s %s\n", note->length == body ? "\n" : "",
                (int)secret->name_length, secret->name, text);
}

/* Whether the line is a signature of the key; then it is in `signed_bytes`. */
static bool is_signature_of(const char *line, size_t length, const wlz__note_key *key,
                            unsigned char signed_bytes[SIGNED_SIZE])
{
    size_t before = sizeof DASH - 1 + key->name_length + 1;

    return length > before && memcmp(line, DASH, sizeof DASH - 1) == 0 &&
           memcmp(line + sizeof DASH - 1, key->name, key->name_length) == 0 &&
           line[before - 1] == ' ' &&
           wlz__base64_read(line + before, length - before, signed_bytes, SIGNED_SIZE) &&
           memcmp(signed_bytes, key->id, WLZ__KEY_ID_SIZE) == 0;
}

bool wlz__note_is_signed(const wlz__note *note, const wlz__note_key *public_key)
{
    const char *at = note->text + note->body, *line;
    unsigned char signed_bytes[SIGNED_SIZE];
    bool found = false;
    size_t length;

    while ((line = take_line(&at, &length)) != NULL) {
        if (!is_signature_of(line, length, public_key, signed_bytes))
            continue;
        if (!wlz__crypto_verify(public_key->bytes, note->text, note->body,
                                signed_bytes + WLZ__KEY_ID_SIZE))
            return false; /* one that is wrong spoils the note */
        found = true;
    }
    return found;
}
