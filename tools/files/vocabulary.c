#include "vocabulary.h"

#include "nearest.h"

#include <stdlib.h>
#include <string.h>

struct vocabulary {
    wlz_rows *rows;
    const char **sorted;
    size_t count;
};

static int in_order(const void *a, const void *b)
{
    return strcmp(*(const char *const *)a, *(const char *const *)b);
}

vocabulary *vocabulary_of(intake *i, size_t f)
{
    const field *of = &i->kind->fields[f];
    vocabulary *set = i->known[f];
    wlz_status status;

    if (set != NULL)
        return set;
    set = i->known[f] = must(calloc(1, sizeof *set));
    status = wlz_rows_get(i->registry, of->table, NULL, 0, &set->rows);
    if (status != WLZ_OK) {
        line_wrong(i, i->line, status);
        return NULL;
    }
    set->count = rows_count(set->rows);
    set->sorted = must(calloc(set->count + 1, sizeof *set->sorted));
    for (size_t n = 0; n < set->count; n++)
        set->sorted[n] = wlz_rows_text(set->rows, n, of->key);
    qsort(set->sorted, set->count, sizeof *set->sorted, in_order);
    return set;
}

const wlz_rows *vocabulary_rows(const vocabulary *set)
{
    return set != NULL ? set->rows : NULL;
}

bool vocabulary_has(const vocabulary *set, const char *text)
{
    return bsearch(&text, set->sorted, set->count, sizeof *set->sorted, in_order) != NULL;
}

static char *one_of_many(const cli *c, const vocabulary *set, const char *given)
{
    char *all = text_of("%s", tr(c, "one that the registry has", "een die het register heeft"));
    nearest n = {.given = given};
    char *words;

    for (size_t i = 0; i < set->count; i++)
        nearest_compare(&n, set->sorted[i], set->sorted[i]);
    words = nearest_text(c, &n);
    if (words != NULL)
        text_add(&all, tr(c, ", such as %s", ", zoals %s"), words);
    free(words);
    nearest_forget(&n);
    return all;
}

char *vocabulary_expected(const cli *c, const vocabulary *set, const char *given)
{
    char *all;

    if (set->count == 0)
        return text_of("%s", tr(c, "one that the registry has: it has none yet",
                                "een die het register heeft: het heeft er nog geen"));
    if (set->count > 12)
        return one_of_many(c, set, given);
    all = text_of("%s%s", tr(c, "one of ", "een van "), set->sorted[0]);
    for (size_t n = 1; n < set->count; n++)
        text_add(&all, ", %s", set->sorted[n]);
    return all;
}

void vocabulary_free(vocabulary *set)
{
    if (set == NULL)
        return;
    wlz_rows_free(set->rows);
    free(set->sorted);
    free(set);
}
