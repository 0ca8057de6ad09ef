#include "money/settlement_account.h"

#include "file/error.h"
#include "file/list.h"
#include "file/statement.h"

#include <inttypes.h>
#include <string.h>

/* clang-format off */
/* Who received money for the activity in any year, or reports on a part of it. */
static const char SQL_PARTIES[] =
    "SELECT p.agb,"
    "       ifnull((SELECT sum(m.amount_cents)"
    "                 FROM addendum_granted m"
    "                WHERE m.family = ?1 AND m.activity = ?2 AND m.payee = p.agb), 0),"
    "       ifnull((SELECT sum(m.amount_cents)"
    "                 FROM addendum_granted m"
    "                WHERE m.family = ?1 AND m.activity = ?2 AND m.payee = p.agb"
    "                  AND m.year < ?3 AND m.paid IS NOT NULL), 0),"
    "       ifnull((SELECT sum(s.back_cents)"
    "                 FROM addendum a"
    "                 JOIN settlement d ON d.addendum = a.id"
    "                 JOIN settlement_line s ON s.settlement = d.id"
    "                WHERE a.family = ?1 AND d.year < ?3 AND s.activity = ?2 AND s.payee = p.agb), 0),"
    "       ifnull((SELECT sum(m.amount_cents)"
    "                 FROM addendum_granted m"
    "                WHERE m.family = ?1 AND m.activity = ?2 AND m.payee = p.agb"
    "                  AND m.year = ?3 AND m.paid IS NOT NULL), 0)"
    "  FROM (SELECT m.payee AS agb"
    "          FROM addendum_granted m"
    "         WHERE m.family = ?1 AND m.activity = ?2"
    "         UNION"
    "        SELECT f.reporter"
    "          FROM report_figure_standing f"
    "         WHERE f.family = ?1 AND f.activity = ?2 AND f.figures_of = 'part' AND f.year <= ?3) p"
    " ORDER BY p.agb";
static const char SQL_YEARS[] =
    "SELECT min(year), max(year) FROM addendum_granted WHERE family = ?1 AND activity = ?2";
/* As the last signed version of the plan has it. */
static const char SQL_OTHERS[] =
    "SELECT o.source, o.amount_cents"
    "  FROM addendum_other_money o"
    " WHERE o.activity = ?2"
    "   AND o.addendum = (SELECT a.id"
    "                       FROM addendum a"
    "                       JOIN addendum_activity v ON v.addendum = a.id AND v.activity = ?2"
    "                      WHERE a.family = ?1"
    "                        AND a.state <> 'draft' AND a.state <> 'agreed' AND a.state <> 'cancelled'"
    "                      ORDER BY a.version DESC"
    "                      LIMIT 1)"
    " ORDER BY o.source";
/* The figures are of all years so far, so that the last year's are the ones to take. */
static const char SQL_FIGURES[] =
    "SELECT f.figures_of = 'part', f.year, f.reporter, f.report, f.carried_out_bp, f.realised_bp,"
    "       f.spent_cents"
    "  FROM report_figure_standing f"
    " WHERE f.family = ?1 AND f.activity = ?2 AND f.year <= ?3"
    " ORDER BY f.year DESC, f.figures_of DESC, f.reporter";
/* clang-format on */

/* ---- money ---- */

typedef struct party_row {
    wlz__party party;
    const char *agb;
} party_row;

static void *room_for(wlz_registry *reg, wlz__arena *arena, size_t count, size_t size)
{
    return wlz__need(reg, wlz__arena_alloc(arena, (count + 1) * size));
}

static void spread(wlz_registry *reg, wlz__arena *arena, const wlz__list *rows,
                   wlz__settlement_account *out)
{
    const party_row *from = rows->rows;
    wlz__activity *of = &out->of;

    of->parties = room_for(reg, arena, rows->count, sizeof *of->parties);
    of->shares = room_for(reg, arena, rows->count, sizeof *of->shares);
    out->agbs = room_for(reg, arena, rows->count, sizeof *out->agbs);
    out->sources = room_for(reg, arena, rows->count, sizeof *out->sources);
    if (!wlz__ok(reg))
        return;
    of->count = rows->count;
    for (size_t i = 0; i < rows->count; i++) {
        of->parties[i] = from[i].party;
        out->agbs[i] = from[i].agb;
    }
}

static void read_parties(wlz_registry *reg, wlz__stmt *stmt, wlz__arena *arena,
                         wlz__settlement_account *out)
{
    wlz__list rows = {0};

    while (wlz__row(reg, stmt)) {
        party_row *row = wlz__list_add(reg, arena, &rows, sizeof *row);

        if (row == NULL)
            continue;
        row->agb = wlz__column_copy(reg, stmt, 0, arena);
        row->party = (wlz__party){.granted_cents = wlz__int(stmt, 1),
                                  .before_cents = wlz__int(stmt, 2),
                                  .returned_cents = wlz__int(stmt, 3),
                                  .paid_cents = wlz__int(stmt, 4)};
    }
    if (wlz__ok(reg))
        spread(reg, arena, &rows, out);
}

static void read_others(wlz_registry *reg, wlz__stmt *stmt, wlz__arena *arena,
                        wlz__settlement_account *out)
{
    wlz__list rows = {0};

    while (wlz__row(reg, stmt)) {
        wlz__other_money *row = wlz__list_add(reg, arena, &rows, sizeof *row);

        if (row == NULL)
            continue;
        row->source = wlz__column_copy(reg, stmt, 0, arena);
        row->cents = wlz__int(stmt, 1);
        out->of.other_cents += row->cents;
    }
    out->others = rows.rows;
    out->other_count = rows.count;
}

/* ---- figures ---- */

static size_t place_of(const wlz__settlement_account *out, const char *agb)
{
    size_t i = 0;

    while (i < out->of.count && strcmp(out->agbs[i], agb) != 0)
        i++;
    return i;
}

/* The figures of a row that follows the first one: of another party's part, or of an earlier year. */
typedef struct figures_row {
    bool part;
    int year;
    const char *reporter;
    int64_t report;
    wlz__figures figures;
} figures_row;

static void take(wlz__settlement_account *out, const figures_row *row)
{
    size_t at = row->part ? place_of(out, row->reporter) : 0;

    if (at >= out->of.count || out->sources[at].report != 0)
        return;
    *(row->part ? &out->of.parties[at].figures : &out->of.figures) = row->figures;
    out->sources[at] = (wlz__source){row->report, row->reporter};
}

/* Of the whole activity beside others: reported before figures had to name what they replace, or what they replaced
 * counts again because a correction left them out. */
static void contradict(wlz_registry *reg, const char *activity, int64_t a, int64_t b)
{
    wlz__fail(reg, WLZ_UNDECIDED,
              "reports %" PRId64 " and %" PRId64
              " both give figures of activity %s, and they do not add up: correct one of them",
              "verantwoordingen %" PRId64 " en %" PRId64
              " geven beide cijfers van activiteit %s, en die zijn niet op te tellen: corrigeer er "
              "een",
              a, b, activity);
}

static void read_figures(wlz_registry *reg, wlz__stmt *stmt, wlz__arena *arena,
                         wlz__settlement_account *out)
{
    figures_row first = {0}, row;

    while (wlz__row(reg, stmt)) {
        row = (figures_row){
            .part = wlz__int(stmt, 0) != 0,
            .year = (int)wlz__int(stmt, 1),
            .reporter = wlz__column_copy(reg, stmt, 2, arena),
            .report = wlz__int(stmt, 3),
            .figures = {(wlz_bp)wlz__int(stmt, 4), (wlz_bp)wlz__int(stmt, 5), wlz__int(stmt, 6)}};
        if (first.report == 0)
            first = row;
        else if (row.year == first.year && !row.part && wlz__ok(reg))
            contradict(reg, out->activity, first.report, row.report);
        if (wlz__ok(reg) && row.part == first.part)
            take(out, &row);
    }
    out->of.in_parts = first.part;
}

void wlz__settlement_account_read(wlz_registry *reg, const char *family, int year,
                                  const char *activity, wlz__arena *arena,
                                  wlz__settlement_account *out)
{
    wlz__stmt *years;

    *out = (wlz__settlement_account){.activity = activity};
    years = WLZ__QUERY(reg, SQL_YEARS, wlz__t(family), wlz__t(activity));
    if (wlz__row(reg, years)) {
        out->first_year = (int)wlz__int(years, 0);
        out->last_year = (int)wlz__int(years, 1);
    }
    wlz__reset(years);
    read_parties(reg, WLZ__QUERY(reg, SQL_PARTIES, wlz__t(family), wlz__t(activity), wlz__i(year)),
                 arena, out);
    read_others(reg, WLZ__QUERY(reg, SQL_OTHERS, wlz__t(family), wlz__t(activity)), arena, out);
    read_figures(reg, WLZ__QUERY(reg, SQL_FIGURES, wlz__t(family), wlz__t(activity), wlz__i(year)),
                 arena, out);
}
