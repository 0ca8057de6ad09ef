/* The text of a pack: where its statements begin, and the rows that an INSERT lists. */
#include "file/pack_text.h"

#include "file/sqlite.h"

#include <ctype.h>
#include <string.h>

int wlz__lines_between(const char *text, const char *at)
{
    int lines = 0;

    for (; text < at; text++)
        lines += *text == '\n';
    return lines;
}

/* Behind a comment that begins here; the same place when none does. */
static const char *skip_comment(const char *c)
{
    if (c[0] == '-' && c[1] == '-')
        return c + strcspn(c, "\n");
    if (c[0] == '/' && c[1] == '*') {
        const char *end = strstr(c + 2, "*/");

        return end != NULL ? end + 2 : c + strlen(c);
    }
    return c;
}

const char *wlz__skip_space(const char *c)
{
    for (;;) {
        const char *behind = skip_comment(c);

        if (*c == ' ' || *c == '\t' || *c == '\n' || *c == ';')
            c++;
        else if (behind != c)
            c = behind;
        else
            return c;
    }
}

/* Skips the quoted text, comment or character at this position. */
static const char *next_piece(const char *c, const char *end)
{
    const char *behind = skip_comment(c);
    char quote = *c == '[' ? ']' : *c;

    if (behind != c)
        return behind < end ? behind : end;
    if (quote != '\'' && quote != '"' && quote != '`' && quote != ']')
        return c + 1;
    for (c++; c < end; c++)
        if (*c == quote && (quote == ']' || c[1] != quote))
            return c + 1;
        else if (*c == quote)
            c++;
    return end;
}

static bool is_word(const char *c, const char *from)
{
    return c > from && (isalnum((unsigned char)c[-1]) || c[-1] == '_');
}

const char *wlz__insert_values(const char *statement, const char *end)
{
    int depth = 0;

    for (const char *c = statement; c + 6 <= end; c = next_piece(c, end)) {
        depth += (*c == '(') - (*c == ')');
        if (depth == 0 && sqlite3_strnicmp(c, "VALUES", 6) == 0 && !is_word(c, statement) &&
            !isalnum((unsigned char)c[6]) && c[6] != '_')
            return c + 6;
    }
    return NULL;
}

bool wlz__insert_row(const char **at, const char *end, const char **from, const char **to)
{
    int depth = 0;

    for (const char *c = *at; c < end; c = next_piece(c, end)) {
        if (*c == '(' && depth++ == 0)
            *from = c;
        if (*c == ')' && --depth == 0) {
            *to = *at = c + 1;
            return true;
        }
    }
    return false;
}
