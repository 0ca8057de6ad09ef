#include "exchange/json.h"

#include <stddef.h>
#include <string.h>

wlz__json wlz__json_of(char *text)
{
    return (wlz__json){text, true, NULL, NULL};
}

static bool fail(wlz__json *json, const char *en, const char *nl)
{
    if (json->expected == NULL) {
        json->expected = en;
        json->expected_nl = nl;
    }
    return false;
}

static char next(wlz__json *json)
{
    json->at += strspn(json->at, " \t\r");
    return *json->at;
}

static bool take(wlz__json *json, char wanted, const char *en, const char *nl)
{
    if (json->expected != NULL || next(json) != wanted)
        return fail(json, en, nl);
    json->at++;
    return true;
}

/* ---- texts ---- */

static bool hex_take(char **at, unsigned *code)
{
    static const char digits[] = "0123456789abcdef0123456789ABCDEF";

    *code = 0;
    for (int i = 0; i < 4; i++, (*at)++) {
        const char *digit = **at == '\0' ? NULL : strchr(digits, **at);

        if (digit == NULL)
            return false;
        *code = *code * 16 + (unsigned)(digit - digits) % 16;
    }
    return true;
}

/* A character outside the first 65536 is written as two, a high and a low surrogate. */
static bool code_take(char **at, unsigned *code)
{
    unsigned low;

    if (!hex_take(at, code) || *code == 0 || (*code >= 0xDC00 && *code <= 0xDFFF))
        return false;
    if (*code < 0xD800 || *code > 0xDBFF)
        return true;
    if ((*at)[0] != '\\' || (*at)[1] != 'u')
        return false;
    *at += 2;
    if (!hex_take(at, &low) || low < 0xDC00 || low > 0xDFFF)
        return false;
    *code = 0x10000 + ((*code - 0xD800) << 10) + (low - 0xDC00);
    return true;
}

static char *utf8_put(char *to, unsigned code)
{
    if (code < 0x80) {
        *to++ = (char)code;
    } else if (code < 0x800) {
        *to++ = (char)(0xC0 | code >> 6);
        *to++ = (char)(0x80 | (code & 0x3F));
    } else {
        if (code < 0x10000) {
            *to++ = (char)(0xE0 | code >> 12);
        } else {
            *to++ = (char)(0xF0 | code >> 18);
            *to++ = (char)(0x80 | (code >> 12 & 0x3F));
        }
        *to++ = (char)(0x80 | (code >> 6 & 0x3F));
        *to++ = (char)(0x80 | (code & 0x3F));
    }
    return to;
}

/* An escape sequence behind a backslash; the result is never longer. */
static bool escape_take(char **at, char **to)
{
    static const char names[] = "\"\\/bfnrt", values[] = "\"\\/\b\f\n\r\t";
    const char *name = **at == '\0' ? NULL : strchr(names, **at);
    unsigned code;

    if (name != NULL) {
        *(*to)++ = values[name - names];
        (*at)++;
        return true;
    }
    if (*(*at)++ != 'u' || !code_take(at, &code))
        return false;
    *to = utf8_put(*to, code);
    return true;
}

/* From behind the opening quote to behind the closing one. */
static bool text_take(wlz__json *json, const char **text)
{
    char *from = json->at, *to = json->at;

    *text = to;
    while (*from != '"') {
        if ((unsigned char)*from < 0x20) /* the end of the line too */
            return fail(json, "a text with its end, and no control character in it",
                        "een tekst met zijn einde en zonder besturingsteken");
        if (*from != '\\')
            *to++ = *from++;
        else if (from++, !escape_take(&from, &to))
            return fail(json, "an escape of a character other than zero",
                        "een escape van een ander teken dan nul");
    }
    json->at = from + 1;
    *to = '\0';
    return true;
}

/* ---- integers ---- */

static bool integer_take(wlz__json *json, int64_t *number)
{
    bool negative = *json->at == '-';
    uint64_t most = negative ? (uint64_t)INT64_MAX + 1 : INT64_MAX, value = 0;
    const char *digits = json->at += negative ? 1 : 0;

    for (; *json->at >= '0' && *json->at <= '9'; json->at++) {
        unsigned digit = (unsigned)(*json->at - '0');

        if (value > (most - digit) / 10)
            return fail(json, "an integer of 64 bits", "een geheel getal van 64 bits");
        value = value * 10 + digit;
    }
    if (json->at == digits || (*digits == '0' && json->at > digits + 1) ||
        (*json->at != '\0' && strchr(".eE", *json->at) != NULL))
        return fail(json, "an integer, a text or null", "een geheel getal, een tekst of null");
    *number = !negative ? (int64_t)value : value == 0 ? 0 : -(int64_t)(value - 1) - 1;
    return true;
}

/* ---- the object ---- */

bool wlz__json_open(wlz__json *json)
{
    json->first = true;
    return take(json, '{', "an object", "een object");
}

bool wlz__json_member(wlz__json *json, const char **name)
{
    bool first = json->first;

    json->first = false;
    if (json->expected == NULL && next(json) == '}') {
        json->at++;
        return false;
    }
    return (first || take(json, ',', "a comma or the end of the object",
                          "een komma of het einde van het object")) &&
           take(json, '"', "a name in quotes", "een naam tussen aanhalingstekens") &&
           text_take(json, name) &&
           take(json, ':', "a colon and a value", "een dubbele punt en een waarde");
}

bool wlz__json_named(wlz__json *json, const char *name)
{
    const char *found;

    return wlz__json_member(json, &found) && strcmp(found, name) == 0;
}

bool wlz__json_value_read(wlz__json *json, wlz__json_value *value)
{
    char first = json->expected == NULL ? next(json) : '\0';

    *value = (wlz__json_value){WLZ__JSON_NULL, NULL, 0};
    if (first == '"') {
        value->kind = WLZ__JSON_TEXT;
        json->at++;
        return text_take(json, &value->text);
    }
    if (first == 'n' && strncmp(json->at, "null", 4) == 0) {
        json->at += 4;
        return true;
    }
    if (first == '{')
        return fail(json, "UTF-8: a registry takes no other bytes as a text any more",
                    "UTF-8: een register neemt geen andere bytes meer als tekst");
    value->kind = WLZ__JSON_INTEGER;
    return (first == '-' || (first >= '0' && first <= '9'))
               ? integer_take(json, &value->number)
               : fail(json, "an integer, a text or null", "een geheel getal, een tekst of null");
}

bool wlz__json_close(wlz__json *json)
{
    json->first = false;
    return take(json, '}', "the end of the object", "het einde van het object");
}

bool wlz__json_end(wlz__json *json)
{
    if (json->expected != NULL || next(json) != '\0')
        return fail(json, "the end of the line", "het einde van de regel");
    return true;
}
