/*
 * A strict reader of one JSON object, in the text itself, which it changes.
 *
 * Sticky: once the text differs from what was expected, `expected` says what that was, and all
 * further calls return false. Values are integers of 64 bits, texts without a zero byte, and null.
 */
#ifndef WLZ_EXCHANGE_JSON_H
#define WLZ_EXCHANGE_JSON_H

#include <stdbool.h>
#include <stdint.h>

typedef struct wlz__json {
    char *at;
    bool first;              /* no member of the object was read yet */
    const char *expected;    /* NULL: all is well */
    const char *expected_nl; /* the same in Dutch */
} wlz__json;

typedef struct wlz__json_value {
    enum { WLZ__JSON_NULL, WLZ__JSON_INTEGER, WLZ__JSON_TEXT } kind;
    const char *text;
    int64_t number;
} wlz__json_value;

wlz__json wlz__json_of(char *text);
/* An object begins. */
bool wlz__json_open(wlz__json *json);
/* The next member, whose value is to be read next; false at the end of the object. */
bool wlz__json_member(wlz__json *json, const char **name);
/* The next member, which must have this name. */
bool wlz__json_named(wlz__json *json, const char *name);
bool wlz__json_value_read(wlz__json *json, wlz__json_value *value);
/* The object ends here, without a further member. */
bool wlz__json_close(wlz__json *json);
/* Nothing follows. */
bool wlz__json_end(wlz__json *json);

#endif
