/* The steps and terms that there are. */
#include "procedure/step_word.h"

#include "file/error.h"
#include "file/list.h"
#include "file/statement.h"

#include <string.h>

/* clang-format off */
static const char SQL_STEPS[] =
    "SELECT substr(t.id, 10), t.title, s.actor, t.title_nl"
    "  FROM topic t"
    "  LEFT JOIN procedure_step s ON s.id = substr(t.id, 10)"
    " WHERE t.id >= 'deadline.' AND t.id < 'deadline/' AND t.unit = 'wall'";
static const char SQL_TERMS[] =
    "SELECT topic, step, reference, direction = 'before' FROM procedure_term";
/* clang-format on */

static void steps_read(wlz_registry *reg, wlz__steps *steps)
{
    wlz__stmt *stmt = wlz__prepare(reg, SQL_STEPS);
    wlz__list list = {0};

    while (wlz__row(reg, stmt)) {
        wlz__step_word *word = wlz__list_add(reg, steps->arena, &list, sizeof *word);

        if (word == NULL)
            continue;
        word->id = wlz__column_copy(reg, stmt, 0, steps->arena);
        word->title = wlz__in_language(reg, wlz__column_copy(reg, stmt, 1, steps->arena),
                                       wlz__column_copy(reg, stmt, 3, steps->arena));
        word->actor = wlz__column_copy(reg, stmt, 2, steps->arena);
    }
    steps->all = list.rows;
    steps->count = list.count;
}

static void terms_read(wlz_registry *reg, wlz__steps *steps)
{
    wlz__stmt *stmt = wlz__prepare(reg, SQL_TERMS);
    wlz__list list = {0};

    while (wlz__row(reg, stmt)) {
        wlz__term_word *word = wlz__list_add(reg, steps->arena, &list, sizeof *word);

        if (word == NULL)
            continue;
        word->topic = wlz__column_copy(reg, stmt, 0, steps->arena);
        word->step = wlz__column_copy(reg, stmt, 1, steps->arena);
        word->reference = wlz__column_copy(reg, stmt, 2, steps->arena);
        word->before = wlz__int(stmt, 3) != 0;
    }
    steps->terms = list.rows;
    steps->term_count = list.count;
}

void wlz__steps_read(wlz_registry *reg, wlz__arena *arena, wlz__steps *steps)
{
    steps->arena = arena;
    steps_read(reg, steps);
    terms_read(reg, steps);
}

const wlz__step_word *wlz__steps_find(const wlz__steps *steps, const char *id)
{
    for (size_t i = 0; i < steps->count; i++)
        if (strcmp(steps->all[i].id, id) == 0)
            return &steps->all[i];
    return NULL;
}
