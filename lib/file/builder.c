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

static bool is_escaped(char c)
{
    return (unsigned char)c < 0x20 || c == '"' || c == '\\';
}

void wlz__append_json_bytes(wlz__builder *b, const char *text, size_t count)
{
    size_t plain = 0;
    char *to;

    if (!builder_reserve(b, count * ESCAPED_MOST + 2))
        return;
    while (plain < count && !is_escaped(text[plain]))
        plain++;
    to = b->text + b->length;
    *to++ = '"';
    memcpy(to, text, plain); /* mostly all of it */
    to += plain;
    for (const char *c = text + plain; c < text + count; c++) {
        if ((unsigned char)*c < 0x20)
            to += snprintf(to, ESCAPED_MOST + 1, "\\u%04x", (unsigned)(unsigned char)*c);
        else if (is_escaped(*c))
            *to++ = '\\', *to++ = *c;
        else
            *to++ = *c;
    }
    *to++ = '"';
    b->length = (size_t)(to - b->text);
}

void wlz__append_json(wlz__builder *b, const char *text)
{
    if (text == NULL)
        wlz__append(b, "null");
    else
        wlz__append_json_bytes(b, text, strlen(text));
}

void wlz__append_beyond(wlz__builder *b, const void *bytes, size_t count)
{
    if (!builder_reserve(b, count))
        return;
    memcpy(b->text + b->length, bytes, count);
    b->length += count;
}

/* As "%" PRId64 prints it, faster. */
void wlz__append_number(wlz__builder *b, int64_t number)
{
    char digits[20], *at = digits + sizeof digits;
    uint64_t rest = number < 0 ? 0 - (uint64_t)number : (uint64_t)number;

    do {
        *--at = (char)('0' + rest % 10);
        rest /= 10;
    } while (rest > 0);
    if (number < 0)
        *--at = '-';
    wlz__append_bytes(b, at, (size_t)(digits + sizeof digits - at));
}

void wlz__append_text(wlz__builder *b, const char *text)
{
    wlz__append_bytes(b, text, strlen(text));
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
