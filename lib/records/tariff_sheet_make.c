/* Making a sheet of percentages: one inquiry for all that is alike. */
#include "records/tariff_sheet_make.h"

#include <stdio.h>

static const char SQL_PERFORMANCES[] =
    "SELECT code, sector, care_form FROM performance ORDER BY code";
static const char SQL_PROVIDERS[] = "SELECT agb FROM provider ORDER BY agb";

/* ---- performances ---- */

static void read_performance(wlz__sheet_maker *m, wlz__stmt *stmt)
{
    wlz__arena *arena = &m->sheet->arena;
    wlz__sheet_performance *p = wlz__list_add(m->reg, arena, &m->performances, sizeof *p);
    size_t *example;

    if (p == NULL)
        return;
    p->is.code = wlz__text_kept(m->reg, stmt, 0, arena);
    p->is.sector = wlz__text_kept(m->reg, stmt, 1, arena);
    p->is.care_form = wlz__text_kept(m->reg, stmt, 2, arena);
    if (!wlz__ok(m->reg))
        return;
    p->class = wlz__sheet_class_of(m, &p->is);
    if (!wlz__ok(m->reg) || p->class < m->examples.count)
        return;
    example = wlz__list_add(m->reg, &m->arena, &m->examples, sizeof *example);
    if (example != NULL)
        *example = m->performances.count - 1;
}

static void read_performances(wlz__sheet_maker *m)
{
    wlz__stmt *stmt = wlz__prepare(m->reg, SQL_PERFORMANCES);

    while (wlz__row(m->reg, stmt))
        read_performance(m, stmt);
    m->sheet->performances = m->performances.rows;
    m->sheet->performance_count = m->performances.count;
}

/* ---- answers ---- */

/* Undecided, none and a tie are answers too. */
static void answer(wlz__sheet_maker *m, wlz__client *client, const wlz__performance *performance,
                   wlz__sheet_answer *answers)
{
    for (int i = 0; i < WLZ__COMPONENTS && wlz__ok(m->reg); i++) {
        int64_t provision;

        wlz__tariff_of(m->reg, client, performance, wlz__components[i], &answers[i].bp, &provision,
                       NULL);
        answers[i].status = wlz__status(m->reg);
        if (!wlz__ok(m->reg))
            wlz__withdraw(m->reg);
    }
}

static void answer_classes(wlz__sheet_maker *m, wlz__sheet_subject *s, wlz__sheet_row *row)
{
    const size_t *examples = m->examples.rows;
    wlz__own own = {s->unlimited.rows, s->unlimited.count};

    row->answers =
        wlz__need(m->reg, wlz__arena_alloc(&m->sheet->arena, m->examples.count * WLZ__COMPONENTS *
                                                                 sizeof *row->answers));
    s->client.own = &own;
    for (size_t i = 0; i < m->examples.count && wlz__ok(m->reg); i++)
        answer(m, &s->client, &m->sheet->performances[examples[i]].is,
               &row->answers[i * WLZ__COMPONENTS]);
    s->client.own = NULL;
}

/* Which performances the provider's own provisions are limited to; returns how many. */
static size_t find_exceptions(wlz__sheet_maker *m, const wlz__sheet_subject *s, bool *excepted)
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

static void answer_exceptions(wlz__sheet_maker *m, wlz__sheet_subject *s, wlz__sheet_row *row)
{
    bool *excepted =
        wlz__need(m->reg, wlz__arena_alloc(&s->client.arena, m->sheet->performance_count));
    wlz__own own = {s->own.rows, s->own.count};
    size_t count = excepted != NULL ? find_exceptions(m, s, excepted) : 0;

    row->exceptions =
        wlz__need(m->reg, wlz__arena_alloc(&m->sheet->arena, count * sizeof *row->exceptions));
    s->client.own = &own;
    s->client.answers = NULL;
    for (size_t i = 0; row->exception_count < count && wlz__ok(m->reg); i++) {
        if (!excepted[i])
            continue;
        row->exceptions[row->exception_count].performance = i;
        answer(m, &s->client, &m->sheet->performances[i].is,
               row->exceptions[row->exception_count++].answers);
    }
    s->client.own = NULL;
}

static void add_provider(wlz__sheet_maker *m, wlz__sheet_subject *s)
{
    wlz__sheet_provider *p = wlz__list_add(m->reg, &m->sheet->arena, &m->providers, sizeof *p);
    wlz__sheet_row *row;

    if (p == NULL)
        return;
    snprintf(p->agb, sizeof p->agb, "%s", s->client.agb);
    p->row = (uint32_t)wlz__sheet_row_of(m, s);
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

static void read_providers(wlz__sheet_maker *m)
{
    wlz__stmt *stmt = wlz__prepare(m->reg, SQL_PROVIDERS);

    wlz__sheet_scan_open(m);
    while (wlz__row(m->reg, stmt)) {
        wlz__sheet_subject s = {.client = {.office = m->question.office,
                                           .agb = wlz__text(m->reg, stmt, 0),
                                           .day = m->question.day,
                                           .known_on = m->question.known_on,
                                           .foreign = m->foreign}};

        wlz__sheet_scan(m, &s);
        if (wlz__ok(m->reg))
            add_provider(m, &s);
        wlz__client_free(&s.client);
    }
    wlz__sheet_scan_close(m);
    m->sheet->providers = m->providers.rows;
    m->sheet->provider_count = m->providers.count;
    m->sheet->rows = m->rows.rows;
}

/* What fails here fails every question. */
static void find_foreign_sector(wlz__sheet_maker *m)
{
    m->foreign =
        wlz__foreign_sector(m->reg, m->question.office, m->question.day, m->question.known_on);
    m->sheet->refused = wlz__status(m->reg);
    if (!wlz__ok(m->reg))
        wlz__withdraw(m->reg);
}

void wlz__sheet_make(wlz_registry *reg, wlz_tariff_sheet *sheet, const char *office, wlz_date day,
                     wlz_date known_on)
{
    wlz__sheet_maker m = {.reg = reg,
                          .policy = wlz__policy_get(reg),
                          .sheet = sheet,
                          .question = {.office = office, .day = day, .known_on = known_on}};

    if (m.policy == NULL)
        return;
    wlz__sheet_asks(&m);
    find_foreign_sector(&m);
    read_performances(&m);
    read_providers(&m);
    wlz__free(m.key.text);
    wlz__alike_free(&m.performances_alike);
    wlz__alike_free(&m.providers_alike);
    wlz__arena_free(&m.arena);
}
