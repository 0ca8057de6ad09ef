/* The rounds of production: opening and closing them. */
#include "production/round.h"

#include "file/argument.h"
#include "file/copy.h"
#include "file/error.h"
#include "file/list.h"
#include "file/memo.h"
#include "file/transaction.h"
#include "production/position.h"
#include "value/text.h"

#include <inttypes.h>
#include <string.h>

/* clang-format off */
static const char SQL_OPEN[] =
    "INSERT INTO production_round(contract, year, round, revision) VALUES(?1, ?2, ?3, ?4)";
static const char SQL_CLOSE[] =
    "UPDATE production_round"
    "   SET state = 'closed', replaces = ?5"
    " WHERE contract = ?1 AND year = ?2 AND round = ?3 AND revision = ?4";
static const char SQL_STATE[] =
    "SELECT state"
    "  FROM production_round"
    " WHERE contract = ?1 AND year = ?2 AND round = ?3 AND revision = ?4";
static const char SQL_CONTRACT[] =
    "SELECT office, agb, valid_from, document FROM contract WHERE id = ?1";
static const char SQL_MISSING[] =
    "SELECT performance, component, part, volume, amount_cents"
    "  FROM production_missing"
    " WHERE contract = ?1 AND year = ?2 AND round = ?3 AND revision = ?4"
    " ORDER BY performance, component, part";
static const char SQL_CARRY[] =
    "INSERT INTO production(contract, year, round, revision, performance, component, part,"
    "    volume, nza_cents, tariff_bp, provision, carried)"
    " SELECT m.contract, m.year, m.round, m.revision, p.performance, p.component, p.part,"
    "        p.volume, p.nza_cents, p.tariff_bp, p.provision, 1"
    "   FROM production_missing m"
    "   JOIN production p ON p.id = m.line"
    "  WHERE m.contract = ?1 AND m.year = ?2 AND m.round = ?3 AND m.revision = ?4";
/* What the position would become with the round: its own lines, and the closed rounds of the
 * provider's other contracts. */
static const char SQL_SUPPOSED[] =
    "SELECT sum(p.nza_amount_cents), sum(p.amount_cents)"
    "  FROM production p"
    " WHERE p.contract = ?1"
    "   AND p.year = ?2"
    "   AND p.round = ?3"
    "   AND p.revision = ?4";
static const char SQL_OTHERS[] =
    "SELECT sum(p.nza_amount_cents), sum(p.amount_cents)"
    "  FROM contract c"
    "  CROSS JOIN production_round r ON r.contract = c.id"
    "      AND r.year = ?3"
    "      AND r.state = 'closed'"
    "  CROSS JOIN production p ON p.contract = r.contract"
    "      AND p.year = r.year"
    "      AND p.round = r.round"
    "      AND p.revision = r.revision"
    " WHERE c.office = ?1 AND c.agb = ?2 AND c.id <> ?4";
/* clang-format on */

bool wlz__round_check(wlz_registry *reg, const wlz_round *r)
{
    if (!wlz__check_given(reg, "round", r) || !wlz__check_year(reg, r->year) ||
        !wlz__check_text(reg, "round", r->round, WLZ__ID_MAX))
        return false;
    if (strcmp(r->round, "initial") != 0 && strcmp(r->round, "rearrangement") != 0 &&
        strcmp(r->round, "final") != 0)
        wlz__fail(reg, WLZ_INVALID, "round must be initial, rearrangement or final, not %s",
                  "round moet initial, rearrangement of final zijn, niet %s", r->round);
    else if (r->revision < 1 || r->revision > 999)
        wlz__fail(reg, WLZ_INVALID, "revision must be 1 to 999, not %d",
                  "revision moet 1 tot en met 999 zijn, niet %d", r->revision);
    return wlz__ok(reg);
}

wlz__stmt *wlz__round_query(wlz_registry *reg, const char *sql, const wlz_round *r)
{
    return WLZ__QUERY(reg, sql, wlz__i(r->contract), wlz__i(r->year), wlz__t(r->round),
                      wlz__i(r->revision));
}

bool wlz__agreement_read(wlz_registry *reg, const wlz_round *r, wlz__agreement *a)
{
    wlz__stmt *stmt = WLZ__QUERY(reg, SQL_CONTRACT, wlz__i(r->contract));

    if (!wlz__row(reg, stmt)) {
        wlz__fail(reg, WLZ_NOTFOUND, "the registry has no contract %" PRId64,
                  "het register kent geen overeenkomst %" PRId64, r->contract);
        return false;
    }
    a->office = wlz__column_copy(reg, stmt, 0, &a->arena);
    a->agb = wlz__column_copy(reg, stmt, 1, &a->arena);
    a->day = wlz__day(reg, stmt, 2);
    a->document = wlz__column_copy(reg, stmt, 3, &a->arena);
    if (a->day < r->year * 10000 + 101)
        a->day = r->year * 10000 + 101;
    wlz__reset(stmt);
    return wlz__ok(reg);
}

wlz_status wlz_round_open(wlz_registry *registry, const wlz_round *round)
{
    wlz__agreement a = {0};

    if (!wlz__enter_write(registry))
        return wlz__status(registry);
    wlz__writes_no_policy(registry);
    if (wlz__round_check(registry, round) && wlz__agreement_read(registry, round, &a))
        wlz__run(registry, wlz__round_query(registry, SQL_OPEN, round));
    wlz__arena_free(&a.arena);
    return wlz__leave(registry);
}

/* An update without a row, or of a closed round, changes nothing, so the schema does not refuse
 * it. */
static bool require_open(wlz_registry *reg, const wlz_round *r)
{
    wlz__stmt *stmt = wlz__round_query(reg, SQL_STATE, r);

    if (!wlz__row(reg, stmt))
        wlz__fail(reg, WLZ_NOTFOUND, "contract %" PRId64 " has no round %s revision %d in %d",
                  "overeenkomst %" PRId64 " heeft geen ronde %s revisie %d in %d", r->contract,
                  r->round, r->revision, r->year);
    else if (strcmp(wlz__text(reg, stmt, 0), "open") != 0)
        wlz__fail_rule(reg, "production_round_state",
                       "round %s revision %d of contract %" PRId64 " in %d is %s",
                       "ronde %s revisie %d van overeenkomst %" PRId64 " in %d heeft status %s",
                       r->round, r->revision, r->contract, r->year, wlz__text(reg, stmt, 0));
    wlz__reset(stmt);
    return wlz__ok(reg);
}

/* ---- what it lacks ---- */

typedef struct missing {
    wlz_round_missing is;
    wlz__arena arena;
} missing;

static void missing_row(wlz_registry *reg, wlz__stmt *stmt, missing *m, wlz__list *rows)
{
    wlz_round_missing_row *row = wlz__list_add(reg, &m->arena, rows, sizeof *row);

    if (row == NULL)
        return;
    *row = (wlz_round_missing_row){wlz__column_copy(reg, stmt, 0, &m->arena),
                                   wlz__column_copy(reg, stmt, 1, &m->arena),
                                   (int)wlz__int(stmt, 2), wlz__int(stmt, 3), wlz__int(stmt, 4)};
    m->is.amount_cents += row->amount_cents; /* a position holds them all */
}

static void missing_read(wlz_registry *reg, const wlz_round *r, missing *m)
{
    wlz__stmt *stmt = wlz__round_query(reg, SQL_MISSING, r);
    wlz__list rows = {NULL, 0};

    while (wlz__row(reg, stmt))
        missing_row(reg, stmt, m, &rows);
    m->is.rows = wlz__list_pointers(reg, &m->arena, &rows, sizeof(wlz_round_missing_row));
    m->is.count = rows.count;
}

wlz_status wlz_round_missing_get(wlz_registry *registry, const wlz_round *round,
                                 wlz_round_missing **out)
{
    missing *m = NULL;

    if (!wlz__enter_read(registry))
        return wlz__status(registry);
    if (wlz__round_check(registry, round) && wlz__check_given(registry, "out", out) &&
        require_open(registry, round))
        m = wlz__need(registry, wlz__alloc(sizeof *m));
    if (m != NULL)
        missing_read(registry, round, m);
    wlz__leave(registry);
    if (wlz__ok(registry))
        *out = &m->is;
    else if (m != NULL)
        wlz_round_missing_free(&m->is);
    return wlz__status(registry);
}

void wlz_round_missing_free(wlz_round_missing *given)
{
    if (given == NULL)
        return;
    wlz__arena_free(&((missing *)given)->arena);
    wlz__free(given);
}

/* "Z902 care (€ 1.000,00), Z903 care (€ 2.000,00) and 5 more" */
static void append_missing(wlz_registry *reg, wlz__builder *b, const wlz_round_missing *m)
{
    enum { NAMED_MOST = 5 };
    size_t named = m->count > NAMED_MOST ? NAMED_MOST : m->count;
    char amount[WLZ_TEXT_MAX];

    for (size_t i = 0; i < named; i++) {
        const wlz_round_missing_row *row = m->rows[i];

        wlz_cents_format(row->amount_cents, amount, sizeof amount);
        wlz__append(b, "%s%s %s", i > 0 ? ", " : "", row->performance, row->component);
        if (row->part != 0)
            wlz__append(b, wlz__in_language(reg, " part %d", " deel %d"), row->part);
        wlz__append(b, " (%s)", amount);
    }
    if (named < m->count)
        wlz__append(b, wlz__in_language(reg, " and %zu more", " en nog %zu"), m->count - named);
}

/* What the schema would refuse too, but without saying what is missing. */
static void refuse_partial(wlz_registry *reg, const wlz_round *r)
{
    missing m = {.is = {0}};
    wlz__builder b = {0};
    char together[WLZ_TEXT_MAX];

    missing_read(reg, r, &m);
    if (wlz__ok(reg) && m.is.count > 0) {
        wlz_cents_format(m.is.amount_cents, together, sizeof together);
        append_missing(reg, &b, &m.is);
        wlz__fail_rule(reg, "production_round_partial",
                       "round %s revision %d of contract %" PRId64
                       " in %d lacks %zu that count now, %s together: %s",
                       "ronde %s revisie %d van overeenkomst %" PRId64
                       " in %d mist er %zu die nu gelden, samen %s: %s",
                       r->round, r->revision, r->contract, r->year, m.is.count, together,
                       wlz__copy_built(reg, &m.arena, &b));
    }
    wlz__arena_free(&m.arena);
}

/* ---- closing ---- */

static void explain(wlz_registry *reg, const wlz__agreement *a, const wlz_round *r)
{
    wlz__failure refusal = wlz__suspend(reg);
    wlz_position now;
    wlz_cents nza = 0, agreed = 0;
    wlz__stmt *stmt;

    wlz__position_read(reg, a->office, a->agb, r->year, &now);
    stmt = wlz__round_query(reg, SQL_SUPPOSED, r);
    if (wlz__row(reg, stmt)) {
        nza = wlz__int(stmt, 0);
        agreed = wlz__int(stmt, 1) + now.lump_cents;
    }
    wlz__reset(stmt);
    stmt = WLZ__QUERY(reg, SQL_OTHERS, wlz__t(a->office), wlz__t(a->agb), wlz__i(r->year),
                      wlz__i(r->contract));
    if (wlz__row(reg, stmt)) {
        nza += wlz__int(stmt, 0);
        agreed += wlz__int(stmt, 1);
    }
    wlz__reset(stmt);
    wlz__resume(reg, refusal);
    wlz__cap_explain(reg, a->office, a->agb, r->year, nza, agreed, now.headroom_cents);
}

static bool check_partial(wlz_registry *reg, wlz_partial partial)
{
    if (partial != WLZ_PARTIAL_REFUSED && partial != WLZ_PARTIAL_CARRY &&
        partial != WLZ_PARTIAL_REPLACE)
        wlz__fail(
            reg, WLZ_INVALID,
            "partial must be WLZ_PARTIAL_REFUSED, WLZ_PARTIAL_CARRY or WLZ_PARTIAL_REPLACE",
            "partial moet WLZ_PARTIAL_REFUSED, WLZ_PARTIAL_CARRY of WLZ_PARTIAL_REPLACE zijn");
    return wlz__ok(reg);
}

static void close_round(wlz_registry *reg, const wlz__agreement *a, const wlz_round *r,
                        wlz_partial partial)
{
    if (partial == WLZ_PARTIAL_REFUSED)
        refuse_partial(reg, r);
    else if (partial == WLZ_PARTIAL_CARRY)
        wlz__run(reg, wlz__round_query(reg, SQL_CARRY, r));
    wlz__run(reg, WLZ__QUERY(reg, SQL_CLOSE, wlz__i(r->contract), wlz__i(r->year), wlz__t(r->round),
                             wlz__i(r->revision), wlz__i(partial == WLZ_PARTIAL_REPLACE)));
    if (wlz__cap_refused(reg))
        explain(reg, a, r);
}

wlz_status wlz_round_close(wlz_registry *registry, const wlz_round *round, wlz_partial partial)
{
    wlz__agreement a = {0};

    if (!wlz__enter_write(registry))
        return wlz__status(registry);
    wlz__writes_no_policy(registry);
    if (wlz__round_check(registry, round) && check_partial(registry, partial) &&
        wlz__agreement_read(registry, round, &a) && require_open(registry, round))
        close_round(registry, &a, round, partial);
    wlz__arena_free(&a.arena);
    return wlz__leave(registry);
}
