/* Rows of CSV: what was read, and written with quotes, is read back as the same. */
#include "../fuzz.h"

#include "value/csv.h"

#include <stdlib.h>
#include <string.h>

#define ROOM 8

/* Adds a field in quotes. */
static char *put(char *to, const char *field)
{
    *to++ = '"';
    for (; *field != '\0'; field++) {
        if (*field == '"')
            *to++ = '"';
        *to++ = *field;
    }
    *to++ = '"';
    return to;
}

/* Reads all rows and writes them; NULL: one is wrong. */
static char *rewrite(char *text, char separator, size_t most)
{
    wlz__csv csv = {.at = text, .separator = separator};
    char *written = malloc(most), *to = written, *fields[ROOM];
    size_t count, wrong = 0, line = 0;

    HOLDS(written != NULL, "no memory");
    while (wlz__csv_next(&csv, fields, ROOM, &count, &wrong)) {
        HOLDS(csv.line > line && csv.line <= csv.lines + 1, "line %zu after %zu", csv.line, line);
        line = csv.line;
        if (wrong != 0) {
            HOLDS(wrong <= count, "field %zu of %zu", wrong, count);
            free(written);
            return NULL;
        }
        for (size_t i = 0; i < ROOM; i++)
            HOLDS((fields[i] != NULL) == (i < count), "field %zu of %zu", i, count);
        for (size_t i = 0; i < count && i < ROOM; i++) {
            if (i > 0)
                *to++ = separator;
            to = put(to, fields[i]);
        }
        *to++ = '\n';
    }
    *to = '\0';
    return written;
}

/* Whether a quote is where none may be: the same by states, a byte at a time. */
static bool is_wrong(const char *at, char separator)
{
    enum { BEGIN, PLAIN, QUOTED, BEHIND } state = BEGIN;

    for (; *at != '\0'; at++) {
        bool ends = *at == separator || *at == '\n';

        if (state == QUOTED)
            state = *at == '"' ? BEHIND : QUOTED;
        else if (ends)
            state = BEGIN;
        else if (*at == '"' && state != PLAIN)
            state = QUOTED;
        else if (*at == '"' || state == BEHIND)
            return true;
        else
            state = PLAIN;
    }
    return state == QUOTED;
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    char separator = size > 0 && data[0] == ',' ? ',' : ';';
    char *text = fuzz_text(data, size), *once, *twice;
    bool wrong = is_wrong(text, separator);

    once = rewrite(text, separator, 4 * size + 3);
    HOLDS((once == NULL) == wrong, "%s", wrong ? "wrong, and accepted" : "right, and refused");
    if (once != NULL) {
        char *copy = strdup(once);

        twice = rewrite(copy, separator, 4 * strlen(once) + 3);
        HOLDS(twice != NULL && strcmp(once, twice) == 0, "%s: %s", once, twice);
        free(twice);
        free(copy);
    }
    free(once);
    free(text);
    return 0;
}
