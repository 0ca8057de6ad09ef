#include "file/text_file.h"

#include "file/argument.h"
#include "file/error.h"
#include "file/memory.h"
#include "file/sqlite.h"

#include <wlzreg/text.h>

#include <errno.h>
#include <stdio.h>
#include <string.h>

#define TEXT_MAX 16000000 /* bytes */
#define NAME_BYTES_MAX 4096
#define FIRST_ROOM 65536

static void fail_too_large(wlz_registry *reg, const char *name)
{
    wlz__fail(reg, WLZ_INVALID, "%s: larger than a text may be (%d bytes)",
              "%s: groter dan een tekst mag zijn (%d bytes)", name, TEXT_MAX);
}

static void normalise(char *text)
{
    char *to = text, *from = text;

    if (strncmp(from, "\xef\xbb\xbf", 3) == 0)
        from += 3;
    for (; *from != '\0'; from++)
        if (!(from[0] == '\r' && from[1] == '\n'))
            *to++ = *from;
    *to = '\0';
}

/* Ends what was read with a zero byte; fails the call when it is not UTF-8. */
static void check_text(wlz_registry *reg, const char *name, char *text, size_t length)
{
    text[length] = '\0';
    if (strlen(text) != length) {
        wlz__fail(reg, WLZ_INVALID, "%s: not text: it contains a zero byte",
                  "%s: geen tekst: er staat een nulbyte in", name);
        return;
    }
    normalise(text);
    if (text[0] != '\0' && !wlz_text_valid(text, TEXT_MAX))
        wlz__fail(reg, WLZ_INVALID, "%s: not UTF-8 text, or it contains control characters",
                  "%s: geen UTF-8-tekst, of er staan besturingstekens in", name);
}

/* With room for a zero byte behind it. */
static char *read_all(wlz_registry *reg, const char *path, FILE *file, size_t *length)
{
    size_t room = FIRST_ROOM;
    char *text = NULL;

    while (wlz__ok(reg)) {
        char *grown = wlz__need(reg, sqlite3_realloc64(text, room + 1));

        if (grown == NULL)
            break;
        text = grown;
        *length += fread(text + *length, 1, room - *length, file);
        if (ferror(file))
            wlz__fail(reg, WLZ_IO, "cannot read %s", "kan %s niet lezen", path);
        if (*length > TEXT_MAX)
            fail_too_large(reg, path);
        if (*length < room)
            break;
        room *= 2;
    }
    return text;
}

static char *when_ok(wlz_registry *reg, char *text)
{
    if (wlz__ok(reg))
        return text;
    wlz__free(text);
    return NULL;
}

/* No file has that name, or none can. */
static bool is_absent(int error)
{
    return error == ENOENT || error == ENOTDIR || error == ENAMETOOLONG;
}

char *wlz__text_file_read(wlz_registry *reg, const char *path)
{
    size_t length = 0;
    char *text;
    FILE *file;

    if (!wlz__check_text(reg, "path", path, NAME_BYTES_MAX))
        return NULL;
    file = fopen(path, "rb");
    if (file == NULL) {
        wlz__fail(reg, is_absent(errno) ? WLZ_NOTFOUND : WLZ_IO, "cannot open %s",
                  "kan %s niet openen", path);
        return NULL;
    }
    text = read_all(reg, path, file, &length);
    fclose(file);
    if (wlz__ok(reg))
        check_text(reg, path, text, length);
    return when_ok(reg, text);
}

char *wlz__text_file_take(wlz_registry *reg, const char *name, const char *text, size_t length)
{
    char *taken;

    if (!wlz__check_text(reg, "name", name, NAME_BYTES_MAX) || !wlz__check_given(reg, "text", text))
        return NULL;
    if (length > TEXT_MAX) {
        fail_too_large(reg, name);
        return NULL;
    }
    taken = wlz__need(reg, wlz__alloc(length + 1));
    if (taken == NULL)
        return NULL;
    memcpy(taken, text, length);
    check_text(reg, name, taken, length);
    return when_ok(reg, taken);
}
