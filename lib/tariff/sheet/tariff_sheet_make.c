/* Making a sheet of percentages: one calculation for all that is the same. */
#include "tariff/sheet/tariff_sheet_make.h"

#include "file/error.h"
#include "file/list.h"
#include "file/memory.h"
#include "file/statement.h"
#include "policy/gather.h"
#include "policy/policy.h"
#include "policy/policy_read.h"
#include "tariff/performance.h"
#include "tariff/sheet/tariff_sheet_answer.h"
#include "tariff/sheet/tariff_sheet_class.h"
#include "tariff/sheet/tariff_sheet_depend.h"
#include "tariff/sheet/tariff_sheet_scan.h"
#include "tariff/tariff.h"
#include "tariff/tariff_provider.h"
#include "tariff/tariff_question.h"

#include <stdio.h>

/* clang-format off */
static const char SQL_PERFORMANCES[] =
    "SELECT code, sector, care_form FROM performance ORDER BY code";
static const char SQL_PROVIDERS[] = "SELECT agb FROM provider ORDER BY agb";
/* clang-format on */

typedef struct maker {
    wlz_registry *reg;
    wlz__tariff_sheet *sheet;
    wlz_question question; /* the office and the days */
    wlz__foreign foreign;
    wlz__sheet_depends depends;
    wlz__sheet_scan scan;
    wlz__sheet_classes classes;
    wlz__list performances, examples, providers,
        rows;         /* an example is the place of a performance */
    wlz__arena arena; /* of the making */
} maker;

/* ---- performances ---- */

static void read_performance(maker *m, wlz__stmt *stmt)
{
    wlz__arena *arena = &m->sheet->arena;
    wlz__sheet_performance *p = wlz__list_add(m->reg, arena, &m->performances, sizeof *p);
    size_t *example;

    if (p == NULL)
        return;
    p->is.code = wlz__column_copy(m->reg, stmt, 0, arena);
    p->is.sector = wlz__column_copy(m->reg, stmt, 1, arena);
    p->is.care_form = wlz__column_copy(m->reg, stmt, 2, arena);
    if (!wlz__ok(m->reg))
        return;
    p->class = wlz__sheet_class_of(&m->classes, &p->is);
    if (!wlz__ok(m->reg) || p->class < m->examples.count)
        return;
    example = wlz__list_add(m->reg, &m->arena, &m->examples, sizeof *example);
    if (example != NULL)
        *example = m->performances.count - 1;
}

static void read_performances(maker *m)
{
    wlz__stmt *stmt = wlz__prepare(m->reg, SQL_PERFORMANCES);

    while (wlz__row(m->reg, stmt))
        read_performance(m, stmt);
    m->sheet->performances = m->performances.rows;
    m->sheet->performance_count = m->performances.count;
}

/* ---- answers ---- */

/* Undecided, none and a tie are answers too. */
static void answer(maker *m, wlz__tariff_provider *provider, const wlz__performance *performance,
                   wlz__sheet_answer *answers)
{
    for (int i = 0; i < WLZ__COMPONENTS && wlz__ok(m->reg); i++) {
        int64_t provision;

        wlz__tariff_of(m->reg, provider, performance, wlz__components[i], &answers[i].bp,
                       &provision, NULL);
        answers[i].status = wlz__status(m->reg);
        if (!wlz__ok(m->reg))
            wlz__withdraw(m->reg);
    }
}

static void answer_classes(maker *m, wlz__sheet_subject *s, wlz__sheet_row *row)
{
    const size_t *examples = m->examples.rows;
    wlz__own own = {s->unlimited.rows, s->unlimited.count};

    row->answers =
        wlz__need(m->reg, wlz__arena_alloc(&m->sheet->arena, m->examples.count * WLZ__COMPONENTS *
                                                                 sizeof *row->answers));
    s->provider.own = &own;
    for (size_t i = 0; i < m->examples.count && wlz__ok(m->reg); i++)
        answer(m, &s->provider, &m->sheet->performances[examples[i]].is,
               &row->answers[i * WLZ__COMPONENTS]);
    s->provider.own = NULL;
}

/* Which performances the provider's own provisions are limited to; returns how many. */
static size_t find_exceptions(maker *m, const wlz__sheet_subject *s, bool *excepted)
{
    const wlz__provision *own = s->own.rows;
    size_t count = 0;

    for (size_t i = 0; i < s->own.count; i++) {
        const char *code = own[i].scope.performance;
        size_t at =
            code != NULL ? wlz__sheet_performance_of(m->sheet, code) : m->sheet->performance_count;

        if (at == m->sheet->performance_count || excepted[at])
            continue;
        excepted[at] = true;
        count++;
    }
    return count;
}

static void answer_exceptions(maker *m, wlz__sheet_subject *s, wlz__sheet_row *row)
{
    bool *excepted =
        wlz__need(m->reg, wlz__arena_alloc(&s->provider.arena, m->sheet->performance_count));
    wlz__own own = {s->own.rows, s->own.count};
    size_t count = excepted != NULL ? find_exceptions(m, s, excepted) : 0;

    row->exceptions =
        wlz__need(m->reg, wlz__arena_alloc(&m->sheet->arena, count * sizeof *row->exceptions));
    s->provider.own = &own;
    s->provider.answers = NULL;
    for (size_t i = 0; row->exception_count < count && wlz__ok(m->reg); i++) {
        if (!excepted[i])
            continue;
        row->exceptions[row->exception_count].performance = i;
        answer(m, &s->provider, &m->sheet->performances[i].is,
               row->exceptions[row->exception_count++].answers);
    }
    s->provider.own = NULL;
}

static void add_provider(maker *m, wlz__sheet_subject *s)
{
    wlz__sheet_provider *p = wlz__list_add(m->reg, &m->sheet->arena, &m->providers, sizeof *p);
    wlz__sheet_row *row;

    if (p == NULL)
        return;
    snprintf(p->agb, sizeof p->agb, "%s", s->provider.agb);
    p->row = (uint32_t)wlz__sheet_row_of(&m->classes, s);
    if (!wlz__ok(m->reg) || p->row < m->rows.count)
        return;
    row = wlz__list_add(m->reg, &m->sheet->arena, &m->rows, sizeof *row);
    if (row == NULL)
        return;
    answer_classes(m, s, row);
    if (wlz__ok(m->reg) && s->own.count > s->unlimited.count)
        answer_exceptions(m, s, row);
}

/* ---- providers ---- */

static void read_providers(maker *m)
{
    wlz__stmt *stmt = wlz__prepare(m->reg, SQL_PROVIDERS);

    wlz__sheet_scan_open(&m->scan);
    while (wlz__row(m->reg, stmt)) {
        wlz__sheet_subject s = {.provider = {.office = m->question.office,
                                             .agb = wlz__text(m->reg, stmt, 0),
                                             .day = m->question.day,
                                             .known_on = m->question.known_on,
                                             .foreign = m->foreign}};

        wlz__sheet_scan_provider(&m->scan, &s);
        if (wlz__ok(m->reg))
            add_provider(m, &s);
        wlz__tariff_provider_free(&s.provider);
    }
    wlz__sheet_scan_close(&m->scan);
    m->sheet->providers = m->providers.rows;
    m->sheet->provider_count = m->providers.count;
    m->sheet->rows = m->rows.rows;
}

/* A failure here is the answer to every look-up. */
static void find_foreign_sector(maker *m)
{
    m->foreign =
        wlz__foreign_sector(m->reg, m->question.office, m->question.day, m->question.known_on);
    m->sheet->refused = wlz__status(m->reg);
    if (!wlz__ok(m->reg))
        wlz__withdraw(m->reg);
}

/* The codes as the public sheet has them. */
static void list_codes(maker *m)
{
    const wlz__tariff_sheet *s = m->sheet;
    wlz__arena *arena = &m->sheet->arena;
    const char **providers =
        wlz__need(m->reg, wlz__arena_alloc(arena, (s->provider_count + 1) * sizeof *providers));
    const char **performances = wlz__need(
        m->reg, wlz__arena_alloc(arena, (s->performance_count + 1) * sizeof *performances));

    if (!wlz__ok(m->reg))
        return;
    for (size_t i = 0; i < s->provider_count; i++)
        providers[i] = s->providers[i].agb;
    for (size_t i = 0; i < s->performance_count; i++)
        performances[i] = s->performances[i].is.code;
    m->sheet->is = (wlz_tariff_sheet){.provider_count = s->provider_count,
                                      .providers = providers,
                                      .performance_count = s->performance_count,
                                      .performances = performances};
}

void wlz__sheet_make(wlz_registry *reg, wlz__tariff_sheet *sheet,
                     const wlz_tariff_sheet_question *question)
{
    const wlz__policy *policy = wlz__policy_get(reg);
    maker m = {.reg = reg,
               .sheet = sheet,
               .question = {.office = question->office,
                            .day = question->day,
                            .known_on = question->known_on}};

    if (policy == NULL)
        return;
    wlz__sheet_depends_find(reg, policy, &m.arena, &m.depends);
    m.scan = (wlz__sheet_scan){
        .reg = reg, .policy = policy, .depends = &m.depends, .question = &m.question};
    m.classes = (wlz__sheet_classes){.reg = reg, .depends = &m.depends, .question = &m.question};
    find_foreign_sector(&m);
    read_performances(&m);
    read_providers(&m);
    list_codes(&m);
    wlz__sheet_classes_free(&m.classes);
    wlz__arena_free(&m.arena);
}
