#include "value/csv.h"

/* Unquotes a field in place; a quote in it is doubled. *end is behind it. False: the closing quote is missing, or text
 * follows it. */
static bool unquote(wlz__csv *csv, char *field, char **end)
{
    char *to = field, *from = field + 1;
    bool closed = false;

    for (; *from != '\0'; from++) {
        closed = *from == '"' && *++from != '"';
        if (closed)
            break;
        csv->lines += *from == '\n';
        *to++ = *from;
    }
    *to = '\0';
    *end = from;
    return closed && (*from == csv->separator || *from == '\n' || *from == '\0');
}

/* A field without quotes has none within. */
static bool leave(const wlz__csv *csv, char *field, char **end)
{
    bool plain = true;

    for (*end = field; **end != csv->separator && **end != '\n' && **end != '\0'; ++*end)
        plain = plain && **end != '"';
    return plain;
}

bool wlz__csv_next(wlz__csv *csv, char **fields, size_t room, size_t *count, size_t *wrong)
{
    char last = csv->separator;

    *count = *wrong = 0;
    for (; *csv->at == '\n'; csv->at++)
        csv->lines++;
    if (*csv->at == '\0')
        return false;
    csv->line = csv->lines + 1;
    for (size_t i = 0; i < room; i++)
        fields[i] = NULL;
    while (last == csv->separator) {
        char *field = csv->at, *end;
        bool right = *field == '"' ? unquote(csv, field, &end) : leave(csv, field, &end);

        if (*count < room)
            fields[*count] = field;
        ++*count;
        if (!right) {
            *wrong = *count;
            return true;
        }
        last = *end;
        *end = '\0';
        csv->at = last != '\0' ? end + 1 : end;
    }
    csv->lines += last == '\n';
    return true;
}
