/* Text that grows; sticky out-of-memory. */
#ifndef WLZ_FILE_BUILDER_H
#define WLZ_FILE_BUILDER_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#if defined(__GNUC__)
#define WLZ__PRINTF(at, first) __attribute__((format(printf, at, first)))
/* The result is a format where this argument is one. */
#define WLZ__FORMAT_ARG(at) __attribute__((format_arg(at)))
#else
#define WLZ__PRINTF(at, first)
#define WLZ__FORMAT_ARG(at)
#endif

/* A zeroed one is empty. */
typedef struct wlz__builder {
    char *text;
    size_t length;
    size_t room;
    bool failed;
} wlz__builder;
void wlz__append(wlz__builder *b, const char *format, ...) WLZ__PRINTF(2, 3);
void wlz__append_text(wlz__builder *b, const char *text);
void wlz__append_beyond(wlz__builder *b, const void *bytes, size_t count); /* makes room first */
static inline void wlz__append_bytes(wlz__builder *b, const void *bytes, size_t count)
{
    if (b->failed || b->length + count >= b->room) {
        wlz__append_beyond(b, bytes, count);
        return;
    }
    memcpy(b->text + b->length, bytes, count);
    b->length += count;
}
void wlz__append_number(wlz__builder *b, int64_t number);
void wlz__append_json(wlz__builder *b, const char *text); /* quoted and escaped; NULL = null */
/* The same of a text that may have a zero byte in it. */
void wlz__append_json_bytes(wlz__builder *b, const char *text, size_t count);
char *wlz__built(wlz__builder *b); /* for wlz__free; NULL when memory ran out */

#endif
