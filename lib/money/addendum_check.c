/* What the next step of an addendum requires: the step is tried and undone, and what the schema did not refuse is met. */
#include <wlzreg/addendum_check.h>

#include "file/argument.h"
#include "file/copy.h"
#include "file/error.h"
#include "file/list.h"
#include "file/memo.h"
#include "file/memory.h"
#include "file/statement.h"
#include "file/transaction.h"
#include "money/addendum.h"
#include "policy/prevail.h"

#include <wlzreg/addendum_step.h>

#include <string.h>

/* clang-format off */
/* The conditions of a step are those that the schema's views name (130), so that any condition stated there is listed here.
 * A new version that is signed is checked against the funds as well. */
static const char SQL_CONDITIONS[] =
    "SELECT r.id, u.topic, r.refuses, r.refuses_nl, r.helps, r.helps_nl"
    "  FROM rule r"
    "  LEFT JOIN addendum_rule u ON u.rule = r.id"
    " WHERE EXISTS(SELECT 1"
    "                FROM sqlite_schema s"
    "               WHERE s.type = 'view'"
    "                 AND CASE s.name"
    "                     WHEN 'addendum_word' THEN ?1 = 'draft'"
    "                     WHEN 'addendum_lack' THEN ?1 = 'draft'"
    "                     WHEN 'addendum_unsigned' THEN ?1 = 'agreed'"
    "                     WHEN 'addendum_year_unmet' THEN ?1 = 'draft' OR ?1 = 'agreed' AND ?2 > 1"
    "                     ELSE 0 END"
    "                 AND instr(s.sql, '''' || r.id || '''') > 0)"
    " ORDER BY r.id";
/* clang-format on */

typedef struct row {
    wlz_addendum_check_row is;
    const char *topic; /* that states it; NULL = none */
} row;

typedef struct checking {
    wlz_addendum_check check;
    wlz__arena arena;
    wlz__list rows; /* of row */
    wlz_registry *reg;
    wlz__addendum addendum;
    wlz_date known_on;
} checking;

void wlz_addendum_check_free(wlz_addendum_check *check)
{
    if (check == NULL)
        return;
    wlz__arena_free(&((checking *)check)->arena);
    wlz__free(check);
}

/* ---- the conditions ---- */

/* Of two columns, English and Dutch. */
static const char *text_of(checking *c, wlz__stmt *stmt, int column)
{
    const char *en = wlz__text(c->reg, stmt, column), *nl = wlz__text(c->reg, stmt, column + 1);

    return wlz__copy(c->reg, &c->arena, wlz__in_language(c->reg, en, nl));
}

static void read_conditions(checking *c)
{
    wlz__stmt *stmt =
        WLZ__QUERY(c->reg, SQL_CONDITIONS, wlz__t(c->addendum.state), wlz__i(c->addendum.version));

    while (wlz__row(c->reg, stmt)) {
        row *r = wlz__list_add(c->reg, &c->arena, &c->rows, sizeof *r);

        if (r == NULL)
            continue;
        r->topic = wlz__column_copy(c->reg, stmt, 1, &c->arena);
        r->is = (wlz_addendum_check_row){.rule = wlz__column_copy(c->reg, stmt, 0, &c->arena),
                                         .met = true,
                                         .refuses = text_of(c, stmt, 2),
                                         .helps = text_of(c, stmt, 4),
                                         .subject = ""};
    }
}

/* The row of the rule while it counts as met, else a new one behind the last of the rule, or behind all. */
static row *row_for(checking *c, const char *rule)
{
    row *all = c->rows.rows;
    size_t end = 0;

    for (size_t i = 0; i < c->rows.count; i++)
        if (strcmp(all[i].is.rule, rule) == 0) {
            if (all[i].is.met)
                return &all[i];
            end = i + 1;
        }
    if (wlz__list_add(c->reg, &c->arena, &c->rows, sizeof *all) == NULL)
        return NULL;
    all = c->rows.rows;
    if (end == 0)
        end = c->rows.count - 1;
    memmove(all + end + 1, all + end, (c->rows.count - 1 - end) * sizeof *all);
    return &all[end];
}

/* What was refused; it may be something else than a condition, a cap. */
static void take_violation(checking *c, const wlz_violation *v)
{
    row *r = row_for(c, v->rule);

    if (r == NULL)
        return;
    r->topic = NULL;
    r->is = (wlz_addendum_check_row){.rule = wlz__copy(c->reg, &c->arena, v->rule),
                                     .refuses = wlz__copy(c->reg, &c->arena, v->refuses),
                                     .helps = wlz__copy(c->reg, &c->arena, v->helps),
                                     .subject = wlz__copy(c->reg, &c->arena, v->subject),
                                     .has_amounts = v->has_amounts,
                                     .limit_cents = v->limit_cents,
                                     .actual_cents = v->actual_cents,
                                     .excess_cents = v->excess_cents,
                                     .headroom_cents = v->headroom_cents,
                                     .document = wlz__copy(c->reg, &c->arena, v->document),
                                     .paragraph = wlz__copy(c->reg, &c->arena, v->paragraph)};
    c->check.unmet_count++;
}

/* Adds the source of each condition that is met; a violation already has its own. */
static void fill_sources(checking *c)
{
    int year = wlz__addendum_condition_year(c->reg, c->addendum.id, c->known_on);
    row *all = c->rows.rows;

    for (size_t i = 0; i < c->rows.count && wlz__ok(c->reg); i++) {
        row *r = &all[i];
        wlz__candidates found = {0};
        const wlz__provision *p = NULL;

        if (r->topic != NULL)
            p = wlz__prevailing_source(c->reg, c->addendum.office, r->topic, year,
                                       c->addendum.sector, c->known_on, &found);
        if (p != NULL) {
            r->is.document = wlz__copy(c->reg, &c->arena, p->document->id);
            r->is.paragraph = wlz__copy(c->reg, &c->arena, p->paragraph);
        }
        wlz__candidates_free(&found);
    }
}

/* ---- the step ---- */

static void try_step(checking *c, wlz_date day)
{
    wlz_registry *reg = c->reg;

    if (strcmp(c->addendum.state, "draft") == 0)
        wlz_addendum_agree(reg, c->addendum.id, day);
    else
        wlz_addendum_sign(reg, c->addendum.id);
    if (wlz__status(reg) != WLZ_REFUSED)
        return;
    wlz__suspend(reg);
    for (size_t i = 0; i < wlz_violation_list(reg)->count && wlz__ok(reg); i++)
        take_violation(c, wlz_violation_list(reg)->rows[i]);
}

static void make_check(checking *c, const char *addendum, wlz_date day)
{
    wlz_registry *reg = c->reg;

    if (!wlz__check_day(reg, "day", day) || !wlz__addendum_read(reg, addendum, &c->addendum))
        return;
    c->check.state = c->addendum.state;
    c->known_on = strcmp(c->addendum.state, "draft") == 0 ? day : wlz__today(reg);
    read_conditions(c);
    if (wlz__ok(reg) && c->rows.count > 0)
        try_step(c, day);
    fill_sources(c);
    c->check.count = c->rows.count;
    c->check.rows = wlz__list_pointers(reg, &c->arena, &c->rows, sizeof(row));
    if (wlz__ok(reg)) /* the refusal is the answer */
        wlz__clear_reasons(reg);
}

wlz_status wlz_addendum_check_get(wlz_registry *registry, const char *addendum, wlz_date day,
                                  wlz_addendum_check **out)
{
    checking *c = NULL;

    if (!wlz__enter_write(registry))
        return wlz__status(registry);
    wlz__writes_no_policy(registry);
    if (wlz__check_given(registry, "out", out))
        c = wlz__need(registry, wlz__alloc(sizeof *c));
    if (c != NULL) {
        c->reg = registry;
        make_check(c, addendum, day);
    }
    wlz__leave_undone(registry);
    if (wlz__ok(registry))
        *out = &c->check;
    else if (c != NULL)
        wlz_addendum_check_free(&c->check);
    return wlz__status(registry);
}
