/* What is known of all providers, in parallel scans in the order of their codes. */
#include "tariff/sheet/tariff_sheet_scan.h"

#include "file/error.h"
#include "file/memory.h"
#include "policy/gather.h"
#include "policy/policy_row.h"

#include <stdlib.h>
#include <string.h>

/* clang-format off */
/* Each runs along the index that it names or that is its table's key, and sorts nothing; without the + the first would. */
static const char SQL_FACTS[] =
    "SELECT " WLZ__FACT_COLUMNS ", agb"
    "  FROM provider_fact INDEXED BY provider_fact_find"
    " WHERE +office = ?1"
    " ORDER BY agb, office, fact, id";
static const char SQL_SECTORS[] =
    "SELECT " WLZ__SECTOR_COLUMNS ", agb FROM provider_sector ORDER BY agb, sector, valid_from";
static const char SQL_DEVIATIONS[] =
    "SELECT " WLZ__DEVIATION_COLUMNS ", d.agb"
    "  FROM deviation d"
    "  CROSS JOIN provision p ON p.id = d.provision"
    " WHERE d.office = ?1"
    " ORDER BY d.agb, d.topic, d.year";
static const char SQL_OWN[] =
    "SELECT " WLZ__PROVISION_COLUMNS ", " WLZ__DOCUMENT_COLUMNS
    "  FROM provision p INDEXED BY provision_of_provider"
    "  CROSS JOIN document d ON d.id = p.document"
    " WHERE p.provider IS NOT NULL"
    " ORDER BY p.provider, p.topic";
/* clang-format on */

enum { AGB_OF_FACT = 5, AGB_OF_SECTOR = 4, AGB_OF_DEVIATION = 7, AGB_OF_OWN = 7 };

static void scan_begin(wlz__sheet_scan *scan, wlz__sheet_rows *r, wlz__stmt *stmt, int column)
{
    r->stmt = stmt;
    r->column = column;
    r->more = wlz__row(scan->reg, stmt);
}

static void scan_next(wlz__sheet_scan *scan, wlz__sheet_rows *r)
{
    r->more = wlz__row(scan->reg, r->stmt);
}

/* Whether the scan is at a row of this provider; rows of no listed provider are skipped. */
static bool scan_is_at(wlz__sheet_scan *scan, wlz__sheet_rows *r, const char *agb)
{
    while (r->more) {
        int order = strcmp(wlz__text(scan->reg, r->stmt, r->column), agb);

        if (order >= 0)
            return order == 0 && wlz__ok(scan->reg);
        scan_next(scan, r);
    }
    return false;
}

void wlz__sheet_scan_open(wlz__sheet_scan *scan)
{
    wlz__value office = wlz__t(scan->question->office);

    scan_begin(scan, &scan->facts, WLZ__QUERY(scan->reg, SQL_FACTS, office), AGB_OF_FACT);
    scan_begin(scan, &scan->sectors, wlz__prepare(scan->reg, SQL_SECTORS), AGB_OF_SECTOR);
    scan_begin(scan, &scan->deviations, WLZ__QUERY(scan->reg, SQL_DEVIATIONS, office),
               AGB_OF_DEVIATION);
    scan_begin(scan, &scan->own, wlz__prepare(scan->reg, SQL_OWN), AGB_OF_OWN);
}

void wlz__sheet_scan_close(wlz__sheet_scan *scan)
{
    wlz__reset(scan->facts.stmt);
    wlz__reset(scan->sectors.stmt);
    wlz__reset(scan->deviations.stmt);
    wlz__reset(scan->own.stmt);
}

/* A provision of the provider's own counts when it can speak for the office on the day. */
static void read_own(wlz__sheet_scan *scan, wlz__sheet_subject *s)
{
    wlz__arena *arena = &s->provider.arena;
    wlz__provision own = {0}, *copy;

    if (!wlz__sheet_depends_on_topic(scan->depends, wlz__text(scan->reg, scan->own.stmt, 1)) ||
        !wlz__own_from_row(scan->reg, scan->policy, scan->own.stmt, NULL, scan->question->known_on,
                           arena, &own) ||
        !wlz__speaks_for(own.document, scan->question->office) ||
        wlz__entry_of(&own, scan->question->day, scan->question->known_on) != WLZ__CONTENDS)
        return;
    copy = wlz__list_add(scan->reg, arena, &s->own, sizeof *copy);
    if (copy != NULL)
        *copy = own;
    if (copy == NULL || own.scope.performance != NULL)
        return;
    copy = wlz__list_add(scan->reg, arena, &s->unlimited, sizeof *copy);
    if (copy != NULL)
        *copy = own;
}

void wlz__sheet_scan_provider(wlz__sheet_scan *scan, wlz__sheet_subject *s)
{
    const char *agb = s->provider.agb;
    wlz_date known_last = 0;

    for (; scan_is_at(scan, &scan->facts, agb); scan_next(scan, &scan->facts))
        wlz__tariff_provider_fact(scan->reg, &s->provider, scan->facts.stmt, 0, &known_last);
    for (; scan_is_at(scan, &scan->sectors, agb); scan_next(scan, &scan->sectors))
        wlz__tariff_provider_sector(scan->reg, &s->provider, scan->sectors.stmt, 0);
    wlz__tariff_provider_own_sector(scan->reg, &s->provider);
    for (; scan_is_at(scan, &scan->deviations, agb); scan_next(scan, &scan->deviations))
        wlz__tariff_provider_deviation(scan->reg, &s->provider, scan->deviations.stmt, 0);
    for (; scan_is_at(scan, &scan->own, agb); scan_next(scan, &scan->own))
        read_own(scan, s);
    if (s->own.count > 0)
        qsort(s->own.rows, s->own.count, sizeof(wlz__provision), wlz__own_order);
    if (s->unlimited.count > 0)
        qsort(s->unlimited.rows, s->unlimited.count, sizeof(wlz__provision), wlz__own_order);
}
