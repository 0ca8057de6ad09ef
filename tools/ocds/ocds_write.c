/*
 * JSON with amounts in euros. jansson knows integers and doubles, and no decimal number: €0.10 as a double is another
 * amount. So a tree has cents, and this prints them: the integer of a member "amount", with the point before the last two
 * digits. Everything else is as jansson prints it.
 */
#include "ocds.h"

#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

#define INDENT 2

typedef struct writer {
    FILE *to;
    int depth;
} writer;

static void write_value(writer *w, const char *key, const json_t *value);

static void write_line(writer *w)
{
    fprintf(w->to, "\n%*s", w->depth * INDENT, "");
}

static void write_string(writer *w, const char *text)
{
    json_t *string = must(json_string(text));
    char *written = must(json_dumps(string, JSON_ENCODE_ANY));

    fputs(written, w->to);
    free(written);
    json_decref(string);
}

static void write_euros(writer *w, int64_t cents)
{
    uint64_t size = cents < 0 ? 0 - (uint64_t)cents : (uint64_t)cents;

    fprintf(w->to, "%s%" PRIu64 ".%02" PRIu64, cents < 0 ? "-" : "", size / 100, size % 100);
}

static void write_object(writer *w, const json_t *object)
{
    const char *key, *separator = "{";
    json_t *value;

    w->depth++;
    json_object_foreach((json_t *)object, key, value)
    {
        fputs(separator, w->to);
        write_line(w);
        write_string(w, key);
        fputs(": ", w->to);
        write_value(w, key, value);
        separator = ",";
    }
    w->depth--;
    if (separator[0] == '{')
        fputs("{", w->to);
    else
        write_line(w);
    fputs("}", w->to);
}

static void write_array(writer *w, const json_t *array)
{
    const json_t *value;
    size_t i;

    fputs("[", w->to);
    w->depth++;
    json_array_foreach(array, i, value)
    {
        if (i > 0)
            fputs(",", w->to);
        write_line(w);
        write_value(w, "", value);
    }
    w->depth--;
    if (i > 0)
        write_line(w);
    fputs("]", w->to);
}

static void write_value(writer *w, const char *key, const json_t *value)
{
    if (json_is_object(value))
        write_object(w, value);
    else if (json_is_array(value))
        write_array(w, value);
    else if (json_is_string(value))
        write_string(w, json_string_value(value));
    else if (json_is_integer(value) && strcmp(key, "amount") == 0)
        write_euros(w, json_integer_value(value));
    else if (json_is_integer(value))
        fprintf(w->to, "%" PRId64, (int64_t)json_integer_value(value));
    else
        fputs(json_is_true(value) ? "true" : json_is_false(value) ? "false" : "null", w->to);
}

char *ocds_write(const json_t *value)
{
    char *text = NULL;
    size_t length = 0;
    writer w = {.to = must(open_memstream(&text, &length))};

    write_value(&w, "", value);
    putc('\n', w.to);
    if (fclose(w.to) != 0)
        must(NULL);
    return must(text);
}
