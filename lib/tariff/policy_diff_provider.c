/* The registered providers whose percentages differ between two sides of a policy, and the amount it makes. */
#include <wlzreg/policy_diff_provider.h>

#include "file/argument.h"
#include "file/builder.h"
#include "file/copy.h"
#include "file/error.h"
#include "file/list.h"
#include "file/memory.h"
#include "file/statement.h"
#include "file/transaction.h"
#include "policy/verdict.h"
#include "tariff/performance.h"
#include "tariff/policy_side.h"
#include "tariff/tariff.h"
#include "tariff/tariff_provider.h"
#include "tariff/tariff_trace.h"

#include <stdlib.h>
#include <string.h>

/* clang-format off */
static const char SQL_PROVIDERS[] =
    "SELECT DISTINCT c.agb, p.name"
    "  FROM contract c"
    "  CROSS JOIN provider p ON p.agb = c.agb"
    " WHERE c.office = ?1"
    " ORDER BY c.agb";
static const char SQL_LINES[] =
    "SELECT p.performance, f.sector, f.care_form, p.component, p.volume, p.nza_cents"
    "  FROM contract c"
    "  CROSS JOIN production_round r ON r.contract = c.id"
    "      AND r.year = ?3"
    "      AND r.state = 'closed'"
    "  CROSS JOIN production p ON p.contract = r.contract"
    "      AND p.year = r.year"
    "      AND p.round = r.round"
    "      AND p.revision = r.revision"
    "  CROSS JOIN performance f ON f.code = p.performance"
    " WHERE c.office = ?1 AND c.agb = ?2";
/* clang-format on */

typedef struct touched_providers {
    wlz_policy_diff_providers is;
    wlz__arena arena;
} touched_providers;

/* A line of the production as it counts. */
typedef struct produced {
    wlz__performance performance;
    const char *component;
    wlz_milli volume;
    wlz_cents nza_cents;
} produced;

/* One provider, compared on both sides. */
typedef struct visit {
    wlz__diff *diff;
    wlz__tariff_provider providers[WLZ__SIDES];
    wlz__list lines; /* of wlz_policy_diff_line */
} visit;

/* ---- one percentage ---- */

typedef struct answer {
    wlz_status status;
    wlz_bp bp;
    const char *missing; /* NULL with WLZ_OK */
} answer;

static const char *list_missing(wlz__diff *d, const wlz_tariff *tariff)
{
    wlz__builder b = {0};

    for (size_t i = 0; i < tariff->missing_count; i++)
        wlz__append(&b, "%s%s", i > 0 ? ", " : "", tariff->missing[i]);
    return wlz__copy_built(d->reg, d->arena, &b);
}

/* All that is missing is in the explanation only. */
static const char *missing_of(wlz__diff *d, wlz__tariff_provider *provider, const produced *line)
{
    const wlz_tariff_question question = {.office = d->office, .component = line->component};
    wlz__tariff *tariff = wlz__tariff_trace_new(d->reg, d->policy, &question);
    const char *missing = NULL;
    int64_t provision;
    wlz_bp bp;

    if (tariff == NULL)
        return NULL;
    wlz__tariff_of(d->reg, provider, &line->performance, line->component, &bp, &provision, tariff);
    wlz__verdict_take(d->reg, NULL, NULL);
    if (tariff->is.missing_count > 0)
        missing = list_missing(d, &tariff->is);
    wlz__tariff_trace_free(tariff);
    return missing;
}

static answer compute(wlz__diff *d, wlz__tariff_provider *provider, const produced *line)
{
    answer a = {.bp = WLZ_BP_NONE};
    const char *missing = NULL, *message = NULL;
    int64_t provision;

    wlz__tariff_of(d->reg, provider, &line->performance, line->component, &a.bp, &provision, NULL);
    a.status = wlz__verdict_take(d->reg, d->arena, &message);
    if (a.status == WLZ_OK)
        return a;
    a.bp = WLZ_BP_NONE;
    if (a.status == WLZ_UNDECIDED)
        missing = missing_of(d, provider, line);
    a.missing = missing != NULL ? missing : message;
    return a;
}

/* ---- one line ---- */

/* Both are small: the schema bounds tariffs and volumes, yet a sum may not wrap. */
static void add_amount(wlz__diff *d, const produced *line, const answer answers[WLZ__SIDES],
                       wlz_cents *sum)
{
    wlz_cents amounts[WLZ__SIDES], unit;
    wlz_status status = WLZ_OK;

    for (int i = 0; i < WLZ__SIDES && status == WLZ_OK; i++) {
        status = wlz_unit_price(line->nza_cents, answers[i].bp, &unit);
        if (status == WLZ_OK)
            status = wlz_amount(unit, line->volume, &amounts[i]);
    }
    if (status == WLZ_OK)
        status = wlz_cents_add(*sum, amounts[WLZ__SIDE_B] - amounts[WLZ__SIDE_A], sum);
    if (status != WLZ_OK)
        wlz__fail(d->reg, status, "the amount of %s %s is too large",
                  "het bedrag van %s %s is te groot", line->performance.code, line->component);
}

/* Where neither side has a percentage, nothing changes. */
static bool touched(const answer answers[WLZ__SIDES])
{
    const answer *a = &answers[WLZ__SIDE_A], *b = &answers[WLZ__SIDE_B];

    if (a->status == WLZ_OK && b->status == WLZ_OK)
        return a->bp != b->bp;
    return a->status != WLZ_NOVALUE || b->status != WLZ_NOVALUE;
}

/* The parts of a year have a tariff each, and one percentage. */
static void visit_lines(visit *v, const produced *parts, size_t count)
{
    wlz__diff *d = v->diff;
    answer answers[WLZ__SIDES];
    wlz_policy_diff_line *line;

    for (int i = 0; i < WLZ__SIDES; i++)
        answers[i] = compute(d, &v->providers[i], parts);
    if (!wlz__ok(d->reg) || !touched(answers))
        return;
    line = wlz__list_add(d->reg, d->arena, &v->lines, sizeof *line);
    if (line == NULL)
        return;
    line->performance = wlz__copy(d->reg, d->arena, parts->performance.code);
    line->component = wlz__copy(d->reg, d->arena, parts->component);
    line->bp_a = answers[WLZ__SIDE_A].bp;
    line->bp_b = answers[WLZ__SIDE_B].bp;
    line->missing_a = answers[WLZ__SIDE_A].missing;
    line->missing_b = answers[WLZ__SIDE_B].missing;
    line->has_amount = line->bp_a != WLZ_BP_NONE && line->bp_b != WLZ_BP_NONE;
    for (size_t i = 0; i < count && wlz__ok(d->reg); i++) {
        line->volume_milli += parts[i].volume;
        if (line->has_amount)
            add_amount(d, &parts[i], answers, &line->amount_cents);
    }
}

/* ---- one provider ---- */

static int by_performance(const void *a, const void *b)
{
    const produced *x = a, *y = b;
    int order = strcmp(x->performance.code, y->performance.code);

    return order != 0 ? order : strcmp(x->component, y->component);
}

static wlz__list production_of(wlz__diff *d, const char *agb, int year)
{
    wlz__stmt *stmt = WLZ__QUERY(d->reg, SQL_LINES, wlz__t(d->office), wlz__t(agb), wlz__i(year));
    wlz__list lines = {0};

    while (wlz__row(d->reg, stmt)) {
        produced *line = wlz__list_add(d->reg, &d->scratch, &lines, sizeof *line);

        if (line == NULL)
            continue;
        line->performance.code = wlz__column_copy(d->reg, stmt, 0, &d->scratch);
        line->performance.sector = wlz__column_copy(d->reg, stmt, 1, &d->scratch);
        line->performance.care_form = wlz__column_copy(d->reg, stmt, 2, &d->scratch);
        line->component = wlz__column_copy(d->reg, stmt, 3, &d->scratch);
        line->volume = wlz__int(stmt, 4);
        line->nza_cents = wlz__int(stmt, 5);
    }
    if (wlz__ok(d->reg) && lines.count > 1)
        qsort(lines.rows, lines.count, sizeof(produced), by_performance);
    return lines;
}

static void visit_production(visit *v, const wlz__list *production)
{
    const produced *all = production->rows;

    for (size_t i = 0, next; i < production->count && wlz__ok(v->diff->reg); i = next) {
        for (next = i + 1; next < production->count; next++)
            if (by_performance(&all[i], &all[next]) != 0)
                break;
        visit_lines(v, &all[i], next - i);
    }
}

static void list_provider(visit *v, const wlz_policy_diff_provider *who, int year)
{
    wlz__diff *d = v->diff;
    wlz_policy_diff_provider *row = wlz__list_add(d->reg, d->arena, &d->rows, sizeof *row);

    if (row == NULL)
        return;
    *row = *who;
    row->year = year;
    row->lines = wlz__list_pointers(d->reg, d->arena, &v->lines, sizeof(wlz_policy_diff_line));
    if (row->lines == NULL)
        return;
    row->line_count = v->lines.count;
    for (size_t i = 0; i < row->line_count; i++) {
        const wlz_policy_diff_line *line = row->lines[i];

        row->has_amount |= line->has_amount;
        if (!line->has_amount)
            row->open++;
        else if (wlz_cents_add(row->amount_cents, line->amount_cents, &row->amount_cents) != WLZ_OK)
            wlz__fail(d->reg, WLZ_OVERFLOW, "the amounts of %s together are too large",
                      "de bedragen van %s zijn samen te groot", row->agb);
    }
}

/* Of all providers together. */
static void add_up(wlz__diff *d, wlz_policy_diff_providers *all)
{
    for (size_t i = 0; i < all->count && wlz__ok(d->reg); i++) {
        const wlz_policy_diff_provider *one = all->rows[i];

        all->has_amount |= one->has_amount;
        all->line_count += one->line_count;
        all->open += one->open;
        if (wlz_cents_add(all->amount_cents, one->amount_cents, &all->amount_cents) != WLZ_OK)
            wlz__fail(d->reg, WLZ_OVERFLOW, "the amounts of all providers together are too large",
                      "de bedragen van alle aanbieders zijn samen te groot");
    }
}

static void visit_provider(wlz__diff *d, const wlz_policy_diff_provider *who)
{
    int year = d->sides[WLZ__SIDE_B].day / 10000;
    wlz__list production = production_of(d, who->agb, year);
    visit v = {.diff = d};

    if (production.count == 0) {
        year = d->sides[WLZ__SIDE_A].day / 10000;
        production = production_of(d, who->agb, year);
    }
    if (!wlz__ok(d->reg) || production.count == 0)
        return;
    for (int i = 0; i < WLZ__SIDES; i++) {
        v.providers[i] = (wlz__tariff_provider){.office = d->office,
                                                .agb = who->agb,
                                                .day = d->sides[i].day,
                                                .known_on = d->sides[i].known_on};
        wlz__tariff_provider_read(d->reg, &v.providers[i]);
    }
    visit_production(&v, &production);
    if (wlz__ok(d->reg) && v.lines.count > 0)
        list_provider(&v, who, year);
    for (int i = 0; i < WLZ__SIDES; i++)
        wlz__tariff_provider_free(&v.providers[i]);
}

/* ---- all of them ---- */

static void visit_all(wlz__diff *d)
{
    wlz__stmt *stmt = WLZ__QUERY(d->reg, SQL_PROVIDERS, wlz__t(d->office));
    wlz__list providers = {0};
    const wlz_policy_diff_provider *all;

    while (wlz__row(d->reg, stmt)) {
        wlz_policy_diff_provider *who = wlz__list_add(d->reg, &d->scratch, &providers, sizeof *who);

        if (who == NULL)
            continue;
        who->agb = wlz__column_copy(d->reg, stmt, 0, d->arena);
        who->name = wlz__column_copy(d->reg, stmt, 1, d->arena);
    }
    all = providers.rows;
    for (size_t i = 0; i < providers.count && wlz__ok(d->reg); i++)
        visit_provider(d, &all[i]);
}

/* Both sides need the same facts: undecided on both is not a change. */
static bool sides_differ(const wlz__diff *d)
{
    const wlz__side *a = &d->sides[WLZ__SIDE_A], *b = &d->sides[WLZ__SIDE_B];

    return a->day != b->day || a->known_on != b->known_on;
}

wlz_status wlz_policy_diff_providers_get(wlz_registry *registry,
                                         const wlz_policy_diff_question *question,
                                         wlz_policy_diff_providers **out)
{
    touched_providers *list = NULL;
    wlz__diff d = {0};

    if (!wlz__enter_read(registry))
        return wlz__status(registry);
    if (wlz__check_given(registry, "out", out) && wlz__diff_begin(&d, registry, question))
        list = wlz__need(registry, wlz__alloc(sizeof *list));
    if (list != NULL) {
        d.arena = &list->arena;
        if (sides_differ(&d))
            visit_all(&d);
        list->is.rows =
            wlz__list_pointers(registry, &list->arena, &d.rows, sizeof(wlz_policy_diff_provider));
        list->is.count = d.rows.count;
        if (wlz__ok(registry))
            add_up(&d, &list->is);
    }
    wlz__arena_free(&d.scratch);
    wlz__leave(registry);
    if (wlz__ok(registry))
        *out = &list->is;
    else if (list != NULL)
        wlz_policy_diff_providers_free(&list->is);
    return wlz__status(registry);
}

void wlz_policy_diff_providers_free(wlz_policy_diff_providers *list)
{
    if (list == NULL)
        return;
    wlz__arena_free(&((touched_providers *)list)->arena);
    wlz__free(list);
}
