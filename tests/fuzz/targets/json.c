/* A line of an export, held against jansson. */
#include "../fuzz.h"

#include "exchange/json.h"
#include "value/text.h"

#include <jansson.h>
#include <stdlib.h>
#include <string.h>

static bool same(const json_t *value, const wlz__json_value *got)
{
    switch (got->kind) {
    case WLZ__JSON_NULL:
        return json_is_null(value);
    case WLZ__JSON_INTEGER:
        return json_is_integer(value) && json_integer_value(value) == got->number;
    case WLZ__JSON_TEXT:
        return json_is_string(value) && strcmp(json_string_value(value), got->text) == 0;
    }
    return false;
}

/* The members that were read, the last one of each name, as jansson has them. */
static bool read_object(char *text, const json_t *expected, json_t *seen)
{
    wlz__json json = wlz__json_of(text);
    wlz__json_value value;
    const char *name;
    bool right = wlz__json_open(&json), agrees = true;

    while (right && wlz__json_member(&json, &name)) {
        if (!wlz__json_value_read(&json, &value))
            break;
        agrees = agrees && (json_object_get(seen, name) != NULL ||
                            same(json_object_get(expected, name), &value));
        json_object_set_new(seen, name, json_true());
    }
    right = wlz__json_end(&json);
    HOLDS(right == (json.expected == NULL) && (json.expected == NULL) == (json.expected_nl == NULL),
          "accepted, and something was expected");
    HOLDS(!right || expected != NULL, "accepted, and no JSON");
    HOLDS(!right || agrees, "accepted with other values");
    return right;
}

/* Whether it is an object of integers, texts and null alone. */
static bool is_flat(const json_t *object)
{
    const json_t *value;
    const char *name;

    if (!json_is_object(object))
        return false;
    json_object_foreach((json_t *)object, name, value)
    {
        if (!json_is_integer(value) && !json_is_string(value) && !json_is_null(value))
            return false;
    }
    return true;
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    char *text = fuzz_text(data, size), *copy = strdup(text);
    size_t length = strlen(text);
    json_error_t error;
    json_t *expected, *seen = json_object();

    /* the line was found to be UTF-8 before; where a name is there twice, jansson has the last value of it, so it is refused
     * here to have one to compare with */
    if (wlz__text_is_utf8(text, length) && strchr(text, '\n') == NULL) {
        expected = json_loadb(text, length, JSON_REJECT_DUPLICATES, &error);
        if (expected != NULL || json_error_code(&error) != json_error_duplicate_key) {
            bool right = read_object(copy, expected, seen);

            HOLDS(right || !is_flat(expected), "refused: %s", text);
        }
        json_decref(expected);
    }
    json_decref(seen);
    free(copy);
    free(text);
    return 0;
}
