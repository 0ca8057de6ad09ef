/* Growing text. */
#include "file/builder.h"

#include "file/sqlite.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>

static bool builder_reserve(wlz__builder *b, size_t more)
{
    size_t room = b->room > 0 ? b->room : 256;
    char *grown;

    if (b->failed || b->length + more + 1 <= b->room)
        return !b->failed;
    while (room < b->length + more + 1)
        room *= 2;
    grown = sqlite3_realloc64(b->text, room);
    if (grown == NULL) {
        b->failed = true;
        return false;
    }
    b->text = grown;
    b->room = room;
    return true;
}

void wlz__append(wlz__builder *b, const char *format, ...)
{
    va_list arguments;
    int needed;

    va_start(arguments, format);
    needed = vsnprintf(NULL, 0, format, arguments);
    va_end(arguments);
    if (needed < 0 || !builder_reserve(b, (size_t)needed))
        return;
    va_start(arguments, format);
    vsnprintf(b->text + b->length, b->room - b->length, format, arguments);
    va_end(arguments);
    b->length += (size_t)needed;
}

#define ESCAPED_MOST (sizeof "\\u001f" - 1)

void wlz__append_json(wlz__builder *b, const char *text)
{
    char *to;

    if (text == NULL) {
        wlz__append(b, "null");
        return;
    }
    if (!builder_reserve(b, strlen(text) * ESCAPED_MOST + 2))
        return;
    to = b->text + b->length;
    *to++ = '"';
    for (const char *c = text; *c != '\0'; c++) {
        if ((unsigned char)*c < 0x20) {
            to += snprintf(to, ESCAPED_MOST + 1, "\\u%04x", (unsigned)(unsigned char)*c);
        } else {
            if (*c == '"' || *c == '\\')
                *to++ = '\\';
            *to++ = *c;
        }
    }
    *to++ = '"';
    b->length = (size_t)(to - b->text);
}

void wlz__append_text(wlz__builder *b, const char *text)
{
    size_t length = strlen(text);

    if (!builder_reserve(b, length))
        return;
    memcpy(b->text + b->length, text, length);
    b->length += length;
}

char *wlz__built(wlz__builder *b)
{
    if (b->text == NULL)
        builder_reserve(b, 0);
    if (b->failed) {
        sqlite3_free(b->text);
        b->text = NULL;
        return NULL;
    }
    b->text[b->length] = '\0';
    return b->text;
}
