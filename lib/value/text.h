/*
 * Parsing text from the left, and returning text.
 *
 * What takes moves *at past what it took, or leaves *at alone and says so.
 */
#ifndef WLZ_VALUE_TEXT_H
#define WLZ_VALUE_TEXT_H

#include <wlzreg/text.h>

#include <stdbool.h>
#include <stddef.h>

/* How long the texts of a registry may be, in bytes. */
#define WLZ__ID_MAX 60
#define WLZ__NAME_MAX 200
#define WLZ__NOTE_MAX 2000

/* Spaces, tabs, the non-breaking spaces that follow a euro sign (U+00A0, U+202F) and the thin space (U+2009). */
bool wlz__text_skip_blanks(const char **at);

/* True when nothing but blanks is left. */
bool wlz__text_at_end(const char *at);

/* Exactly these bytes. */
bool wlz__text_take(const char **at, const char *expected);

/* This word in any case, with no further letter behind it. @p word is in lower case, ASCII. */
bool wlz__text_take_word(const char **at, const char *word);

/* "-" or the minus sign U+2212. No dash: that one joins a range, "7–8%". */
bool wlz__text_take_minus(const char **at);

/* A minus or a plus; *negative says which. */
bool wlz__text_take_sign(const char **at, bool *negative);

bool wlz__text_is_digit(char byte);

/* Up to @p most digits, itself at most 9. Returns how many; with 0, *value is left alone. */
size_t wlz__text_take_digits(const char **at, size_t most, int *value);

/* Whether they are the same text, or both missing. */
bool wlz__text_same(const char *a, const char *b);

/* Whether it is a number in scientific notation, as programs write round amounts: "1e+05". */
bool wlz__text_is_scientific(const char *text);

/* Copies @p text as a whole or, with WLZ_INVALID, not at all. */
wlz_status wlz__text_copy(const char *text, char *buffer, size_t size);

/* How many bytes the UTF-8 character is that begins here; 0 when there is none. */
size_t wlz__text_character(const unsigned char *text);

/* Put a question mark in the place of each byte that belongs to no UTF-8 character. */
void wlz__text_mend(char *text);

/* Whether it is UTF-8 with its first zero byte at `length`. Control characters are allowed. */
bool wlz__text_is_utf8(const char *text, size_t length);

#endif
