#include "nearest.h"

#include "rows.h"

#include <ctype.h>
#include <stdlib.h>
#include <string.h>

#define WORD_MOST 60 /* longer ones are no words of the registry */

/* Where the words are, and by which names people call them. */
static const struct {
    const char *table, *key, *name;
} places[] = {{"office", "id", "name"},      {"region", "code", "name"}, {"sector", "id", NULL},
              {"provider_kind", "id", NULL}, {"relation", "id", NULL},   {"care_form", "id", NULL},
              {"topic", "id", NULL},         {"fact", "id", NULL},       {"purpose", "id", NULL},
              {"performance", "code", NULL}, {"document", "id", NULL},   {"fund", "id", NULL},
              {"addendum", "id", NULL}};

static int least(int a, int b)
{
    return a < b ? a : b;
}

/* How many letters have to be added, left out, replaced or swapped with the next, whatever their case. Both are at most WORD_MOST
 * long. */
static int distance_of(const char *a, const char *b)
{
    int rows[3][WORD_MOST + 1];
    int *before = rows[0], *last = rows[1], *now = rows[2];
    int width = (int)strlen(b);

    for (int j = 0; j <= width; j++)
        last[j] = j;
    for (int i = 1; a[i - 1] != '\0'; i++) {
        int *spare = before;

        now[0] = i;
        for (int j = 1; j <= width; j++) {
            int from = tolower((unsigned char)a[i - 1]), to = tolower((unsigned char)b[j - 1]);

            now[j] = least(last[j - 1] + (from != to), least(last[j], now[j - 1]) + 1);
            if (i > 1 && j > 1 && from == tolower((unsigned char)b[j - 2]) &&
                to == tolower((unsigned char)a[i - 2]))
                now[j] = least(now[j], before[j - 2] + 1);
        }
        before = last;
        last = now;
        now = spare;
    }
    return last[width];
}

/* Further away is another word. */
static int farthest(const char *given)
{
    size_t length = strlen(given);

    return length <= 4 ? 1 : length <= 9 ? 2 : 3;
}

void nearest_forget(nearest *n)
{
    while (n->count > 0)
        free(n->words[--n->count]);
}

static bool is_in(const nearest *n, const char *word)
{
    for (size_t i = 0; i < n->count; i++)
        if (strcmp(n->words[i], word) == 0)
            return true;
    return false;
}

void nearest_compare(nearest *n, const char *word, const char *called)
{
    int distance;

    if (called == NULL || strlen(called) > WORD_MOST || strlen(n->given) > WORD_MOST)
        return;
    n->known |= strcmp(word, n->given) == 0;
    distance = distance_of(n->given, called);
    if (distance > farthest(n->given) || (n->count > 0 && distance > n->distance))
        return;
    if (distance < n->distance)
        nearest_forget(n);
    n->distance = distance;
    if (n->count < NEAREST_MOST && !is_in(n, word))
        n->words[n->count++] = must(strdup(word));
}

char *nearest_text(const cli *c, const nearest *n)
{
    char *all = NULL;

    for (size_t i = 0; i < n->count && !n->known; i++)
        text_add(&all, "%s%s",
                 i == 0             ? ""
                 : i + 1 < n->count ? ", "
                                    : tr(c, " or ", " of "),
                 n->words[i]);
    return all;
}

static void search_place(cli *c, nearest *n, const char *table, const char *key, const char *name)
{
    json_t *rows = rows_where(c, table, NULL, 0), *row;
    size_t i;

    json_array_foreach(rows, i, row)
    {
        const char *word = row_text(row, key);

        nearest_compare(n, word, word);
        if (strncmp(word, STEP_TOPIC, sizeof STEP_TOPIC - 1) == 0)
            nearest_compare(n, word + sizeof STEP_TOPIC - 1, word + sizeof STEP_TOPIC - 1);
        if (name != NULL)
            nearest_compare(n, word, row_text(row, name));
    }
    json_decref(rows);
}

static void search(cli *c, const char *given)
{
    nearest n = {.given = given};
    char *all;

    for (size_t i = 0; i < sizeof places / sizeof places[0]; i++)
        search_place(c, &n, places[i].table, places[i].key, places[i].name);
    all = nearest_text(c, &n);
    if (all != NULL)
        hint(c, tr(c, "%s: did you mean %s?", "%s: bedoelt u %s?"), given, all);
    free(all);
    nearest_forget(&n);
}

static bool is_word(const char *text)
{
    return strlen(text) >= 2 && strlen(text) <= WORD_MOST &&
           text[strspn(text, "0123456789.,:- ")] != '\0';
}

/* Up to "=", of a fact with its value. */
static void look_at(cli *c, const char *message, const char *given)
{
    char *word = text_of("%.*s", (int)strcspn(given, "="), given);

    if (is_word(word) && strstr(message, word) != NULL)
        search(c, word);
    free(word);
}

void hint_nearest(cli *c)
{
    const char *message = json_string_value(json_object_get(c->answer, "message"));

    if (!c->failed || message == NULL || c->registry == NULL || c->status != WLZ_NOTFOUND)
        return;
    for (int i = 0; i < c->argument_count; i++)
        look_at(c, message, c->arguments[i]);
    for (size_t i = 0; i < c->option_count; i++)
        look_at(c, message, c->options[i].value);
}
