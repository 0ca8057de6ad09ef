/*
 * list_contradictions - which documents say different things about the same case in 2023, and which
 * of them prevails.
 */
#include "sample.h"

#include <inttypes.h>
#include <stdio.h>
#include <string.h>

/* A value in the unit of its topic. */
static void show_value(const char *unit, int64_t value)
{
    if (strcmp(unit, "bp") == 0)
        printf("%s", sample_bp((wlz_bp)value));
    else if (strcmp(unit, "cents") == 0)
        printf("%s", sample_cents(value));
    else
        printf("%" PRId64, value);
}

static void show_side(const wlz_contradiction *c, const wlz_candidate *side)
{
    printf("   ");
    show_value(c->unit, side->value);
    printf("  %s, %s\n      %s\n", side->document, side->paragraph, side->reason);
}

static void show_part(const char *part)
{
    if (part != NULL)
        printf("  %s", part);
}

static void show(const wlz_contradiction *c)
{
    printf("%s", c->topic);
    show_part(c->prevails->scope.sector);
    show_part(c->prevails->scope.provider_kind);
    show_part(c->prevails->scope.relation);
    show_part(c->tie ? "(a tie: neither prevails)" : NULL);
    printf("\n");
    show_side(c, c->prevails);
    show_side(c, c->yields);
}

int main(int count, char **arguments)
{
    wlz_registry *r = sample_open(":memory:", count > 1 ? arguments[1] : NULL);
    wlz_contradictions *list = NULL;

    sample_nota(r);
    sample_must(r,
                wlz_contradictions_get(r,
                                       &(wlz_contradictions_question){.office = SAMPLE_OFFICE,
                                                                      .from_day = 20230101,
                                                                      .to_day = 20240101},
                                       &list),
                "list");
    for (size_t i = 0; i < list->count; i++)
        show(list->rows[i]);
    wlz_contradictions_free(list);
    wlz_close(r);
    return 0;
}
