/* The calendar of a procedure, what is due, and whether a moment was in time. */
#include <wlzreg/procedure.h>

#include "file/argument.h"
#include "file/error.h"
#include "file/list.h"
#include "file/memory.h"
#include "file/statement.h"
#include "file/transaction.h"
#include "policy/gather.h"
#include "policy/policy.h"
#include "policy/policy_read.h"
#include "procedure/procedure_step.h"
#include "procedure/term_rule.h"
#include "value/text.h"

#include <stdlib.h>
#include <string.h>

/* clang-format off */
/* A sector that is not named may be any. */
static const char SQL_DONE[] =
    "SELECT 1"
    "  FROM event_standing e"
    " WHERE e.office = ?1"
    "   AND e.step = ?2"
    "   AND e.year = ?3"
    "   AND e.agb = ?4"
    "   AND (?5 IS NULL OR e.sector IS NULL OR e.sector = ?5)";
/* clang-format on */

enum { DAYS_MOST = 3660 };

/* A list, and what it is made of. */
typedef struct procedure {
    wlz_procedure is;
    wlz__arena arena;
} procedure;

typedef struct collecting {
    wlz_registry *reg;
    const wlz__policy *policy;
    wlz__steps steps;
    wlz_procedure_question q;
    procedure *made;
    wlz__list list;
} collecting;

/* ---- one calendar ---- */

/* A step without a statement is left out. One that is undecided is a row, with the reason. */
static void add_step(collecting *c, const char *step)
{
    wlz_procedure_step found, *row;

    wlz__step_resolve(c->reg, &c->steps, &c->q, step, &found);
    if (wlz__status(c->reg) == WLZ_NOVALUE) {
        wlz__withdraw(c->reg);
        return;
    }
    if (!found.decided) {
        const char *reason =
            wlz__arena_text(&c->made->arena, wlz_message(c->reg)); /* withdrawing clears it */

        if (!wlz__withdraw(c->reg))
            return;
        found.document = found.paragraph = found.note = NULL;
        found.derived = false;
        found.missing = wlz__need(c->reg, (void *)reason);
    }
    row = wlz__list_add(c->reg, &c->made->arena, &c->list, sizeof *row);
    if (row == NULL)
        return;
    *row = found;
    wlz__step_copy(c->reg, &c->made->arena, row);
}

static bool names_sector(const collecting *c, const char *topic, const char *sector)
{
    const wlz__topic *t = wlz__policy_topic(c->policy, topic);

    for (size_t i = 0; t != NULL && i < t->provisions; i++) {
        const wlz__provision *p = &c->policy->provisions[t->first + i];

        if (p->scope.sector != NULL && strcmp(p->scope.sector, sector) == 0 &&
            wlz__speaks_for(p->document, c->q.office))
            return true;
    }
    return false;
}

/* Whether a date or a term of the step is stated for this sector by itself. */
static bool has_sector(const collecting *c, const char *step, const char *sector)
{
    char topic[WLZ__ID_MAX + 32] = "deadline.";

    strncat(topic, step, WLZ__ID_MAX);
    if (names_sector(c, topic, sector))
        return true;
    for (size_t i = 0; i < c->steps.term_count; i++)
        if (strcmp(c->steps.terms[i].step, step) == 0 &&
            names_sector(c, c->steps.terms[i].topic, sector))
            return true;
    return false;
}

/* Of two that are decided. */
static bool same_deadline(const wlz_procedure_step *a, const wlz_procedure_step *b)
{
    return a->deadline == b->deadline && strcmp(a->step, b->step) == 0 &&
           strcmp(a->document, b->document) == 0;
}

/* Until the same moment, with the same consequence: who reads the calendar needs one of them. */
static bool same_moment(const wlz_procedure_step *a, const wlz_procedure_step *b)
{
    return a->decided && b->decided && a->deadline == b->deadline &&
           strcmp(a->lateness, b->lateness) == 0;
}

/* Of the rows of each sector, from the first on: one for all when they say the same. */
static void join_sectors(collecting *c, size_t first, size_t sectors)
{
    wlz_procedure_step *rows = c->list.rows;

    if (sectors < 2 || c->list.count - first != sectors)
        return;
    for (size_t i = first + 1; i < c->list.count; i++)
        if (!same_moment(&rows[first], &rows[i]))
            return;
    rows[first].sector = NULL;
    c->list.count = first + 1;
}

/* Rows for the sectors that have a date of their own; `general` is the row for all, or the place of
 * the next one. */
static void add_sectors(collecting *c, const char *step, size_t general)
{
    bool has_general = general < c->list.count;
    size_t sectors = 0;

    for (size_t i = 0; i < c->policy->word_count && wlz__ok(c->reg); i++) {
        const wlz__word *word = &c->policy->words[i];
        const wlz_procedure_step *rows;
        size_t before;

        if (word->kind != WLZ__SECTOR)
            continue;
        sectors++;
        if (!has_sector(c, step, word->id))
            continue;
        before = c->list.count;
        c->q.sector = word->id;
        add_step(c, step);
        c->q.sector = NULL;
        rows = c->list.rows;
        if (has_general && c->list.count > before && same_moment(&rows[general], &rows[before]))
            c->list.count = before;
    }
    if (!has_general && wlz__ok(c->reg))
        join_sectors(c, general, sectors);
}

static void add_year(collecting *c)
{
    bool each_sector = c->q.sector == NULL;

    c->steps.each_sector = each_sector;
    for (size_t i = 0; i < c->steps.count && wlz__ok(c->reg); i++) {
        size_t general = c->list.count;

        add_step(c, c->steps.all[i].id);
        if (each_sector)
            add_sectors(c, c->steps.all[i].id, general);
    }
}

static const char *sector_or_none(const wlz_procedure_step *s)
{
    return s->sector != NULL ? s->sector : "";
}

static int by_deadline(const void *a, const void *b)
{
    const wlz_procedure_step *x = a, *y = b;
    int order;

    if (x->decided != y->decided)
        return x->decided ? -1 : 1;
    if (x->deadline != y->deadline)
        return x->deadline < y->deadline ? -1 : 1;
    if (x->year != y->year)
        return x->year - y->year;
    order = strcmp(x->step, y->step);
    if (order != 0)
        return order;
    return strcmp(sector_or_none(x), sector_or_none(y));
}

static bool begin(collecting *c)
{
    c->made = wlz__need(c->reg, wlz__alloc(sizeof *c->made));
    if (c->made == NULL)
        return false;
    wlz__steps_read(c->reg, &c->made->arena, &c->steps);
    c->policy = wlz__policy_get(c->reg);
    return wlz__ok(c->reg);
}

static wlz_status end(collecting *c, wlz_procedure **out)
{
    if (c->made != NULL && wlz__ok(c->reg)) {
        if (c->list.count > 0)
            qsort(c->list.rows, c->list.count, sizeof(wlz_procedure_step), by_deadline);
        c->made->is.count = c->list.count;
        c->made->is.rows =
            wlz__list_pointers(c->reg, &c->made->arena, &c->list, sizeof(wlz_procedure_step));
    }
    if (wlz__leave(c->reg) == WLZ_OK)
        *out = &c->made->is;
    else if (c->made != NULL)
        wlz_procedure_free(&c->made->is);
    return wlz__status(c->reg);
}

static void filter_differing(collecting *c)
{
    wlz_procedure_step *rows = c->list.rows;
    size_t left = 0;

    for (size_t i = 0; i < c->list.count; i++)
        if (rows[i].differs)
            rows[left++] = rows[i];
    c->list.count = left;
}

static wlz_status calendar(wlz_registry *reg, const wlz_procedure_question *question,
                           bool differing, wlz_procedure **out)
{
    collecting c = {.reg = reg};

    if (!wlz__enter_read(reg))
        return wlz__status(reg);
    if (wlz__check_given(reg, "question", question) && wlz__check_given(reg, "out", out)) {
        c.q = *question;
        if (wlz__check_procedure(reg, &c.q) && begin(&c))
            add_year(&c);
        if (differing)
            filter_differing(&c);
    }
    return end(&c, out);
}

wlz_status wlz_procedure_get(wlz_registry *registry, const wlz_procedure_question *question,
                             wlz_procedure **out)
{
    return calendar(registry, question, false, out);
}

wlz_status wlz_procedure_check(wlz_registry *registry, const wlz_procedure_question *question,
                               wlz_procedure **out)
{
    return calendar(registry, question, true, out);
}

/* ---- what is due ---- */

static bool is_of_procedure(const char *topic)
{
    return strncmp(topic, "deadline.", 9) == 0 || strncmp(topic, "term.", 5) == 0;
}

/* The contract years that a date or a term of the office is stated for. One that is stated without
 * an end says the same in each year after its first. */
static void years_of(const collecting *c, int *first, int *last)
{
    *first = 2100;
    *last = 2015;
    for (size_t i = 0; i < c->policy->provision_count; i++) {
        const wlz__provision *p = &c->policy->provisions[i];
        int from = p->valid_from / 10000,
            to = p->valid_to == 0 ? from : wlz_date_add(p->valid_to, -1) / 10000;

        if (!is_of_procedure(p->topic) || !wlz__speaks_for(p->document, c->q.office))
            continue;
        *first = from < *first ? from : *first;
        *last = to > *last ? to : *last;
    }
    *first = *first < 2015 ? 2015 : *first;
    *last = *last > 2100 ? 2100 : *last;
}

static void filter_between(collecting *c, wlz_instant from, wlz_instant until)
{
    wlz_procedure_step *rows = c->list.rows;
    size_t left = 0;

    for (size_t i = 0; i < c->list.count; i++)
        if (rows[i].decided && from <= rows[i].deadline && rows[i].deadline <= until)
            rows[left++] = rows[i];
    c->list.count = left;
}

/* The last of the years that this row covers; 0 when an earlier row covers its year. */
static int last_year(const collecting *c, const wlz_procedure_step *row)
{
    const wlz_procedure_step *rows = c->list.rows;
    int last = row->year;

    for (size_t i = 0; i < c->list.count; i++) {
        if (!same_deadline(&rows[i], row) || !wlz__text_same(rows[i].sector, row->sector))
            continue;
        if (rows[i].year < row->year)
            return 0;
        last = rows[i].year > last ? rows[i].year : last;
    }
    return last;
}

/* In any of the years that the deadline is for. */
static bool is_done(collecting *c, const wlz_procedure_step *row, int last, const char *agb)
{
    bool done = false;

    for (int year = row->year; year <= last && !done && wlz__ok(c->reg); year++) {
        wlz__stmt *stmt = WLZ__QUERY(c->reg, SQL_DONE, wlz__t(c->q.office), wlz__t(row->step),
                                     wlz__i(year), wlz__t(agb), wlz__t(row->sector));

        done = wlz__row(c->reg, stmt);
        wlz__reset(stmt);
    }
    return done;
}

static bool is_open(collecting *c, const wlz_procedure_step *row, const char *agb)
{
    int last = last_year(c, row);

    if (last == 0)
        return false;
    if (agb == NULL)
        return true;
    return (row->actor == NULL || strcmp(row->actor, "office") != 0) && !is_done(c, row, last, agb);
}

/* Marked first, because each row is compared with the others. */
static void filter_open(collecting *c, const char *agb)
{
    wlz_procedure_step *rows = c->list.rows;
    size_t left = 0;
    bool *open = NULL;

    if (c->list.count == 0)
        return;
    open = wlz__need(c->reg, wlz__arena_alloc(&c->made->arena, c->list.count * sizeof *open));
    for (size_t i = 0; open != NULL && i < c->list.count && wlz__ok(c->reg); i++)
        open[i] = is_open(c, &rows[i], agb);
    for (size_t i = 0; open != NULL && i < c->list.count; i++)
        if (open[i])
            rows[left++] = rows[i];
    c->list.count = left;
}

static bool check_due(wlz_registry *reg, const wlz_due_question *q, wlz_instant *until)
{
    if (!wlz__check_range(reg, "from", q->from, WLZ__INSTANT_LEAST, WLZ__INSTANT_MOST) ||
        !wlz__check_range(reg, "days", q->days, 0, DAYS_MOST))
        return false;
    if (!wlz__day_end(wlz_date_add(wlz_instant_day(q->from), q->days), until))
        *until = WLZ__INSTANT_MOST;
    return true;
}

static void add_due(collecting *c, const wlz_due_question *q, wlz_instant until)
{
    int first, last;

    years_of(c, &first, &last);
    for (c->q.year = first; c->q.year <= last && wlz__ok(c->reg); c->q.year++)
        add_year(c);
    filter_between(c, q->from, until);
    filter_open(c, q->agb);
}

wlz_status wlz_procedure_due(wlz_registry *registry, const wlz_due_question *question,
                             wlz_procedure **out)
{
    collecting c = {.reg = registry};
    wlz_instant until = 0;

    if (!wlz__enter_read(registry))
        return wlz__status(registry);
    if (wlz__check_given(registry, "question", question) &&
        wlz__check_given(registry, "out", out) && check_due(registry, question, &until)) {
        c.q = (wlz_procedure_question){.office = question->office,
                                       .year = 2015,
                                       .agb = question->agb,
                                       .known_on = question->known_on};
        if (wlz__check_procedure(registry, &c.q) && begin(&c))
            add_due(&c, question, until);
    }
    return end(&c, out);
}

void wlz_procedure_free(wlz_procedure *given)
{
    if (given == NULL)
        return;
    wlz__arena_free(&((procedure *)given)->arena);
    wlz__free(given);
}
