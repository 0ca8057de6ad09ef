/* What is known of all providers, in scans that run beside each other in the order of their codes. */
#include "records/tariff_sheet_make.h"
#include "records/text.h"

#include <stdlib.h>
#include <string.h>

/* Each runs along the index that it names or that is its table's key, and sorts nothing. */
static const char SQL_FACTS[] =
    "SELECT " WLZ__FACT_COLUMNS ", agb FROM provider_fact INDEXED BY provider_fact_find"
    " WHERE +office = ?1 ORDER BY agb, office, fact, id"; /* without the + it sorts */
static const char SQL_SECTORS[] =
    "SELECT " WLZ__SECTOR_COLUMNS ", agb FROM provider_sector ORDER BY agb, sector, valid_from";
static const char SQL_DEVIATIONS[] =
    "SELECT " WLZ__DEVIATION_COLUMNS
    ", d.agb FROM deviation d CROSS JOIN provision p ON p.id = d.provision WHERE d.office = ?1"
    " ORDER BY d.agb, d.topic, d.year";
static const char SQL_OWN[] =
    "SELECT " WLZ__PROVISION_COLUMNS ", " WLZ__DOCUMENT_COLUMNS
    " FROM provision p INDEXED BY provision_of_provider CROSS JOIN document d ON d.id = p.document"
    " WHERE p.provider IS NOT NULL ORDER BY p.provider, p.topic";

enum { AGB_OF_FACT = 5, AGB_OF_SECTOR = 4, AGB_OF_DEVIATION = 7, AGB_OF_OWN = 7 };

static void scan_begin(wlz__sheet_maker *m, wlz__sheet_rows *r, const char *sql, bool of_office,
                       int column)
{
    r->stmt = wlz__prepare(m->reg, sql);
    r->column = column;
    if (of_office)
        wlz__bind_text(m->reg, r->stmt, 1, m->question.office);
    r->more = wlz__row(m->reg, r->stmt);
}

static void scan_next(wlz__sheet_maker *m, wlz__sheet_rows *r)
{
    r->more = wlz__row(m->reg, r->stmt);
}

/* Whether the scan is at a row of this provider; rows of nobody are passed over. */
static bool scan_is_at(wlz__sheet_maker *m, wlz__sheet_rows *r, const char *agb)
{
    while (r->more) {
        int order = strcmp(wlz__text(m->reg, r->stmt, r->column), agb);

        if (order >= 0)
            return order == 0 && wlz__ok(m->reg);
        scan_next(m, r);
    }
    return false;
}

void wlz__sheet_scan_open(wlz__sheet_maker *m)
{
    scan_begin(m, &m->facts, SQL_FACTS, true, AGB_OF_FACT);
    scan_begin(m, &m->sectors, SQL_SECTORS, false, AGB_OF_SECTOR);
    scan_begin(m, &m->deviations, SQL_DEVIATIONS, true, AGB_OF_DEVIATION);
    scan_begin(m, &m->own, SQL_OWN, false, AGB_OF_OWN);
}

void wlz__sheet_scan_close(wlz__sheet_maker *m)
{
    wlz__reset(m->facts.stmt);
    wlz__reset(m->sectors.stmt);
    wlz__reset(m->deviations.stmt);
    wlz__reset(m->own.stmt);
}

/* A provision of the provider's own counts when it can speak for the office on the day. */
static void read_own(wlz__sheet_maker *m, wlz__sheet_subject *s)
{
    wlz__arena *arena = &s->client.arena;
    wlz__provision own = {0}, *kept;

    if (!wlz__sheet_asks_topic(m, wlz__text(m->reg, m->own.stmt, 1)) ||
        !wlz__own_from_row(m->reg, m->policy, m->own.stmt, NULL, m->question.known_on, arena,
                           &own) ||
        !wlz__speaks_for(own.document, m->question.office) ||
        wlz__entry_of(&own, m->question.day, m->question.known_on) != WLZ__CONTENDS)
        return;
    kept = wlz__list_add(m->reg, arena, &s->own, sizeof *kept);
    if (kept != NULL)
        *kept = own;
    if (kept == NULL || own.scope.performance != NULL)
        return;
    kept = wlz__list_add(m->reg, arena, &s->unlimited, sizeof *kept);
    if (kept != NULL)
        *kept = own;
}

void wlz__sheet_scan(wlz__sheet_maker *m, wlz__sheet_subject *s)
{
    const char *agb = s->client.agb;
    wlz_date known_last = 0;

    for (; scan_is_at(m, &m->facts, agb); scan_next(m, &m->facts))
        wlz__client_fact(m->reg, &s->client, m->facts.stmt, 0, &known_last);
    for (; scan_is_at(m, &m->sectors, agb); scan_next(m, &m->sectors))
        wlz__client_sector(m->reg, &s->client, m->sectors.stmt, 0);
    for (; scan_is_at(m, &m->deviations, agb); scan_next(m, &m->deviations))
        wlz__client_deviation(m->reg, &s->client, m->deviations.stmt, 0);
    for (; scan_is_at(m, &m->own, agb); scan_next(m, &m->own))
        read_own(m, s);
    if (s->own.count > 0)
        qsort(s->own.rows, s->own.count, sizeof(wlz__provision), wlz__own_order);
    if (s->unlimited.count > 0)
        qsort(s->unlimited.rows, s->unlimited.count, sizeof(wlz__provision), wlz__own_order);
}
