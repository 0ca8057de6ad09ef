/*
 * wlzreg/text.h - text: how long it may be, and whether it is text at all. values.h has what holds for all values.
 */
#ifndef WLZREG_TEXT_H
#define WLZREG_TEXT_H

#include <stdbool.h>
#include <stddef.h>

#include <wlzreg/status.h>

#ifdef __cplusplus
extern "C" {
#endif

#define WLZ_TEXT_MAX 64 /* bytes, with the NUL, that hold any value formatted by this library */

/**
 * Whether text is well-formed UTF-8 without control characters other than tab and newline.
 * @param text       Any text; NULL is not valid.
 * @param max_bytes  The longest that is.
 * @return true when it is, and has 1 to @p max_bytes bytes.
 */
WLZ_EXPORT bool wlz_text_valid(const char *text, size_t max_bytes);

#ifdef __cplusplus
}
#endif

#endif
