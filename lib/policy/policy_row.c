/* Rows to structs: texts are copied. */
#include "policy/policy_row.h"

#include <string.h>

/* The day of recording, of a row that matters from then on. A clock before 1996 is "always". */
static wlz_date recorded_day(int64_t recorded_at)
{
    wlz_date day = wlz_instant_day(recorded_at);

    return day == 0 ? 1 : day;
}

void wlz__standing_from_row(wlz__stmt *stmt, int column, wlz_date *effective_on,
                            wlz_date *corrected_on)
{
    *effective_on = wlz__int(stmt, column) ? recorded_day(wlz__int(stmt, column + 1)) : 0;
    *corrected_on = wlz__is_null(stmt, column + 2) ? 0 : recorded_day(wlz__int(stmt, column + 2));
}

wlz_standing wlz__standing_of_row(wlz_registry *reg, wlz__stmt *stmt, int column)
{
    const char *word = wlz__text(reg, stmt, column);
    int standing = WLZ_STATED;

    while (word != NULL && standing < WLZ_AMBIGUOUS &&
           strcmp(word, wlz__standing_names[standing]) != 0)
        standing++;
    return (wlz_standing)standing;
}

void wlz__document_from_row(wlz_registry *reg, wlz__stmt *stmt, int column, wlz__arena *arena,
                            wlz__document *d)
{
    d->id = wlz__column_copy(reg, stmt, column, arena);
    d->office = wlz__column_copy(reg, stmt, column + 1, arena);
    d->kind = wlz__column_copy(reg, stmt, column + 2, arena);
    d->published_on = wlz__day(reg, stmt, column + 3);
    d->valid_from = wlz__day(reg, stmt, column + 4);
    d->valid_to = wlz__day(reg, stmt, column + 5);
    d->known_from = wlz__day(reg, stmt, column + 6);
}

wlz__document *wlz__document_of_row(wlz_registry *reg, wlz__stmt *stmt, int column,
                                    wlz__policy *policy, wlz__document *last)
{
    const char *id = wlz__text(reg, stmt, column);
    const wlz__document *found;

    if (last != NULL && strcmp(last->id, id) == 0)
        return last;
    found = wlz__policy_document(policy, id);
    return found == NULL ? NULL : &policy->documents[found - policy->documents];
}

wlz_scope wlz__scope_from_row(wlz_registry *reg, wlz__stmt *stmt, int column, wlz__arena *arena)
{
    return (wlz_scope){.sector = wlz__column_copy(reg, stmt, column, arena),
                       .provider_kind = wlz__column_copy(reg, stmt, column + 1, arena),
                       .relation = wlz__column_copy(reg, stmt, column + 2, arena),
                       .care_form = wlz__column_copy(reg, stmt, column + 3, arena),
                       .performance = wlz__column_copy(reg, stmt, column + 4, arena)};
}

void wlz__provision_from_row(wlz_registry *reg, wlz__stmt *stmt, wlz__arena *arena,
                             wlz__provision *p)
{
    p->id = wlz__int(stmt, 0);
    p->topic = wlz__column_copy(reg, stmt, 1, arena);
    p->scope = wlz__scope_from_row(reg, stmt, 2, arena);
    p->scope.provider = wlz__column_copy(reg, stmt, 7, arena);
    p->value = wlz__int(stmt, 8);
    p->valid_from = wlz__day(reg, stmt, 9);
    p->valid_to = wlz__day(reg, stmt, 10);
    p->rank_override = wlz__is_null(stmt, 11) ? WLZ__RANK_OF_DOCUMENT : (int)wlz__int(stmt, 11);
    wlz__standing_from_row(stmt, 12, &p->effective_on, &p->corrected_on);
    p->paragraph = wlz__column_copy(reg, stmt, 15, arena);
    p->note = wlz__column_copy(reg, stmt, 16, arena);
    p->note_nl = wlz__column_copy(reg, stmt, 17, arena);
    p->standing = wlz__standing_of_row(reg, stmt, 18);
}
