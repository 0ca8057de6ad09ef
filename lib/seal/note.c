#include "seal/note.h"

#include "file/error.h"
#include "value/base64.h"
#include "value/text.h"

#include <inttypes.h>
#include <string.h>

#define DASH "\xe2\x80\x94 "            /* an em dash and a blank, before a signature */
#define PRIVATE "PRIVATE+KEY+"          /* before a secret key */
#define ED25519 0x01                    /* the kind of signature */
#define KEY_SIZE (1 + WLZ__PUBLIC_SIZE) /* the kind and the key */
#define SIGNED_SIZE (WLZ__KEY_ID_SIZE + WLZ__SIGNATURE_SIZE)

/* ---- checkpoints ---- */

#define NOTE_MOST 1000000 /* bytes */

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

/* A checkpoint that is read, and how far. */
typedef struct reading {
    wlz_registry *reg;
    const char *name; /* of the argument */
    const char *at;
    int line;
} reading;

/* The line that was read last, or is next, is not what it must be. */
static bool unexpected(reading *r, const char *en, const char *nl)
{
    wlz__fail(r->reg, WLZ_INVALID, "%s: no checkpoint: line %d: %s was expected",
              "%s: geen controlepunt: regel %d: %s verwacht", r->name, r->line,
              wlz__in_language(r->reg, en, nl));
    return false;
}

static const char *next_line(reading *r, size_t *length)
{
    const char *line = take_line(&r->at, length);

    r->line++;
    if (line == NULL && *r->at != '\0')
        unexpected(r, "a line end behind it", "een regeleinde erachter");
    return line;
}

static bool read_size(const char *line, size_t length, int64_t *size)
{
    *size = 0;
    if (length > 18) /* of which any fits */
        return false;
    for (size_t i = 0; i < length; i++) {
        if (line[i] < '0' || line[i] > '9')
            return false;
        *size = *size * 10 + (line[i] - '0');
    }
    return length > 0 && (line[0] != '0' || length == 1);
}

/* Whether a character that is a blank in any alphabet begins there, as unicode.IsSpace of Go has it. The text is UTF-8. */
static bool is_blank(const char *at)
{
    static const char *const blanks[] = {" ",
                                         "\xc2\x85",
                                         "\xc2\xa0",
                                         "\xe1\x9a\x80",
                                         "\xe2\x80\xa8",
                                         "\xe2\x80\xa9",
                                         "\xe2\x80\xaf",
                                         "\xe2\x81\x9f",
                                         "\xe3\x80\x80"};

    for (size_t i = 0; i < sizeof blanks / sizeof *blanks; i++)
        if (strncmp(at, blanks[i], strlen(blanks[i])) == 0)
            return true;
    return strncmp(at, "\xe2\x80", 2) == 0 && (unsigned char)at[2] <= 0x8a;
}

static bool is_name(const char *name, size_t length)
{
    for (size_t i = 0; i < length; i++)
        if (name[i] == '+' || is_blank(name + i))
            return false;
    return length > 0;
}

/* The bytes of a text in base64, of whatever length; `begin` receives the first five. False: it is none, or shorter. */
static bool is_base64(const char *text, size_t length, unsigned char begin[5])
{
    size_t padding = length > 0 && text[length - 1] == '=';
    unsigned char three[3];

    padding += padding > 0 && length > 1 && text[length - 2] == '=';
    if (length % 4 != 0 || length / 4 * 3 < 5 + padding)
        return false;
    for (size_t i = 0; i < length; i += 4) {
        size_t count = i + 4 == length ? 3 - padding : 3;

        if (!wlz__base64_read(text + i, 4, three, count))
            return false;
        if (i < 8)
            memcpy(begin + i / 4 * 3, three, i == 0 ? 3 : 2);
    }
    return true;
}

/* A line of a signature: a dash, the name of a key, and its id with what it signed, in base64. */
typedef struct signature {
    const char *name, *text;
    size_t name_length, text_length;
    unsigned char begin[5]; /* the id of the key, and the first byte of what it signed */
} signature;

static bool signature_read(const char *line, size_t length, signature *s)
{
    const char *end = line + length, *blank;

    if (length < sizeof DASH - 1 || memcmp(line, DASH, sizeof DASH - 1) != 0)
        return false;
    s->name = line + sizeof DASH - 1;
    blank = memchr(s->name, ' ', (size_t)(end - s->name));
    if (blank == NULL)
        return false;
    s->name_length = (size_t)(blank - s->name);
    s->text = blank + 1;
    s->text_length = (size_t)(end - s->text);
    return is_name(s->name, s->name_length) && is_base64(s->text, s->text_length, s->begin);
}

static bool read_head(reading *r, wlz__note *note)
{
    const char *line;
    size_t length;

    if ((note->origin = next_line(r, &note->origin_length)) == NULL || note->origin_length == 0)
        return unexpected(r, "a name, the origin", "een naam, de herkomst");
    if ((line = next_line(r, &length)) == NULL || !read_size(line, length, &note->size))
        return unexpected(r, "the number of steps", "het aantal stappen");
    if ((line = next_line(r, &length)) == NULL ||
        !wlz__base64_read(line, length, note->root.bytes, WLZ__HASH_SIZE))
        return unexpected(r, "a hash of 32 bytes in base64", "een hash van 32 bytes in base64");
    return true;
}

/* Lines of others, which are not empty; then nothing, or a blank line and signatures up to the end. */
static bool read_rest(reading *r, wlz__note *note)
{
    const char *line;
    signature s;
    size_t length;

    while (*r->at != '\0' && *r->at != '\n')
        if (next_line(r, &length) == NULL)
            return false;
    note->body = (size_t)(r->at - note->text);
    if (*r->at == '\0')
        return true;
    next_line(r, &length);
    do {
        if ((line = next_line(r, &length)) == NULL || !signature_read(line, length, &s))
            return unexpected(r, "a signature, \xe2\x80\x94 NAME BASE64,",
                              "een handtekening, \xe2\x80\x94 NAAM BASE64,");
    } while (*r->at != '\0');
    return true;
}

static bool read_text(reading *r, const char *text)
{
    size_t length = text != NULL ? strlen(text) : 0;

    if (length == 0 || length > NOTE_MOST || !wlz__text_is_utf8(text, length)) {
        wlz__fail(r->reg, WLZ_INVALID,
                  "%s: no checkpoint: a text in UTF-8 of at most %d bytes was expected",
                  "%s: geen controlepunt: een tekst in UTF-8 van hoogstens %d bytes verwacht",
                  r->name, NOTE_MOST);
        return false;
    }
    r->at = text;
    for (r->line = 1; *text != '\0'; text++) {
        if ((unsigned char)*text < ' ' && *text != '\n')
            return unexpected(r, "a line without control characters",
                              "een regel zonder stuurtekens");
        r->line += *text == '\n';
    }
    r->line = 0;
    return true;
}

bool wlz__note_read(wlz_registry *reg, const char *name, const char *text, wlz__note *note)
{
    reading r = {reg, name, NULL, 0};

    note->text = text;
    if (wlz__ok(reg) && read_text(&r, text) && read_head(&r, note))
        read_rest(&r, note);
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

static bool is_of_key(const signature *s, const wlz__note_key *key)
{
    return s->name_length == key->name_length && memcmp(s->name, key->name, s->name_length) == 0 &&
           memcmp(s->begin, key->id, WLZ__KEY_ID_SIZE) == 0;
}

static bool is_right(const signature *s, const wlz__note *note, const wlz__note_key *public_key)
{
    unsigned char signed_bytes[SIGNED_SIZE];

    return wlz__base64_read(s->text, s->text_length, signed_bytes, SIGNED_SIZE) &&
           wlz__crypto_verify(public_key->bytes, note->text, note->body,
                              signed_bytes + WLZ__KEY_ID_SIZE);
}

bool wlz__note_is_signed(const wlz__note *note, const wlz__note_key *public_key)
{
    const char *at = note->text + note->body, *line;
    bool found = false;
    size_t length;
    signature s;

    while ((line = take_line(&at, &length)) != NULL) {
        if (!signature_read(line, length, &s) || !is_of_key(&s, public_key))
            continue;
        if (!is_right(&s, note, public_key))
            return false; /* one that is wrong spoils the note */
        found = true;
    }
    return found;
}
