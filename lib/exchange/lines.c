#include "exchange/lines.h"

#include "file/argument.h"
#include "file/error.h"
#include "file/memory.h"
#include "value/text.h"

#include <errno.h>
#include <inttypes.h>
#include <string.h>

#define FIRST_ROOM 65536

bool wlz__lines_open(wlz_registry *reg, wlz__lines *lines, const char *path)
{
    *lines = (wlz__lines){.path = path};
    if (!wlz__check_text(reg, "path", path, 4096))
        return false;
    lines->file = fopen(path, "rb");
    if (lines->file == NULL)
        wlz__fail(reg, errno == ENOENT ? WLZ_NOTFOUND : WLZ_IO, "cannot open %s",
                  "kan %s niet openen", path);
    return wlz__ok(reg);
}

void wlz__lines_close(wlz__lines *lines)
{
    if (lines->file != NULL)
        fclose(lines->file);
    wlz__free(lines->buffer);
}

void wlz__lines_expected(wlz_registry *reg, const wlz__lines *lines, const char *field,
                         const char *column, const char *en, const char *nl)
{
    wlz__fail(reg, WLZ_INVALID, "%s:%" PRId64 ": %s%s%s: %s was expected",
              "%s:%" PRId64 ": %s%s%s: %s verwacht", lines->path, lines->line, field,
              column != NULL ? "." : "", column != NULL ? column : "",
              wlz__in_language(reg, en, nl));
}

/* Make room in the buffer, also for a zero byte: move its contents to the front, or grow it. */
static bool make_room(wlz_registry *reg, wlz__lines *lines)
{
    size_t left = lines->used - lines->at;
    size_t room = lines->room == 0 ? FIRST_ROOM : left > lines->room / 2 ? lines->room * 2 : 0;
    char *made = lines->buffer;

    if (room > 0 && (made = wlz__need(reg, wlz__alloc(room))) == NULL)
        return false;
    if (left > 0)
        memmove(made, lines->buffer + lines->at, left);
    if (room > 0) {
        wlz__free(lines->buffer);
        lines->buffer = made;
        lines->room = room;
    }
    lines->used = left;
    lines->at = 0;
    return true;
}

static void read_more(wlz_registry *reg, wlz__lines *lines)
{
    size_t count;

    if (!make_room(reg, lines))
        return;
    count = fread(lines->buffer + lines->used, 1, lines->room - lines->used - 1, lines->file);
    lines->used += count;
    if (ferror(lines->file))
        wlz__fail(reg, WLZ_IO, "cannot read %s", "kan %s niet lezen", lines->path);
    lines->ended = count == 0;
}

/* The end of the line at lines->at; NULL when there is none or it cannot be read. */
static char *line_end(wlz_registry *reg, wlz__lines *lines)
{
    size_t looked = 0;

    for (;;) {
        size_t left = lines->used - lines->at;
        char *end =
            left > looked ? memchr(lines->buffer + lines->at + looked, '\n', left - looked) : NULL;

        if (end != NULL)
            return end;
        if (left > WLZ__LINE_MAX)
            return lines->buffer + lines->used; /* too long, whatever follows */
        if (lines->ended)                       /* the last line may go without its end */
            return left > 0 ? lines->buffer + lines->used : NULL;
        looked = left;
        read_more(reg, lines);
        if (!wlz__ok(reg))
            return NULL;
    }
}

char *wlz__lines_next(wlz_registry *reg, wlz__lines *lines)
{
    char *end = wlz__ok(reg) ? line_end(reg, lines) : NULL;
    char *line = end == NULL ? NULL : lines->buffer + lines->at;
    size_t length = end == NULL ? 0 : (size_t)(end - line);

    lines->line++;
    if (line == NULL)
        return NULL;
    *end = '\0';
    lines->at += length < lines->used - lines->at ? length + 1 : length;
    if (length > WLZ__LINE_MAX)
        wlz__lines_expected(reg, lines, "line", NULL, "one of at most 16,000,000 bytes",
                            "een regel van hoogstens 16.000.000 bytes");
    else if (!wlz__text_is_utf8(line, length))
        wlz__lines_expected(reg, lines, "line", NULL, "UTF-8 text without zero bytes",
                            "UTF-8-tekst zonder nulbytes");
    return wlz__ok(reg) ? line : NULL;
}
