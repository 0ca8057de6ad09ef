/* Reading how the positions of a registry stand, as agreed, or with every line at the percentage of today. */
#include "production/effect_side.h"

#include "file/error.h"
#include "file/statement.h"
#include "file/transaction.h"
#include "policy/verdict.h"
#include "production/position.h"
#include "tariff/tariff.h"
#include "tariff/tariff_provider.h"

#include <string.h>

/* clang-format off */
static const char SQL_POSITIONS[] =
    "SELECT p.office, p.agb, v.name, p.year,"
    "       p.limit_cents, p.production_cents, p.lump_cents, p.headroom_cents"
    "  FROM cap_position p"
    "  JOIN provider v ON v.agb = p.agb"
    " ORDER BY p.office, p.agb, p.year";
static const char SQL_LINES[] =
    "SELECT c.office, c.agb, v.name, r.year, c.id, c.valid_from, c.document,"
    "       p.id, p.performance, f.sector, f.care_form, p.component,"
    "       p.volume, p.nza_cents, p.amount_cents"
    "  FROM contract c"
    "  CROSS JOIN production_round r ON r.contract = c.id AND r.state = 'closed'"
    "  CROSS JOIN production p ON p.contract = r.contract"
    "      AND p.year = r.year"
    "      AND p.round = r.round"
    "      AND p.revision = r.revision"
    "  CROSS JOIN performance f ON f.code = p.performance"
    "  CROSS JOIN provider v ON v.agb = c.agb"
    " ORDER BY c.office, c.agb, r.year, c.id, p.id";
enum { OFFICE, AGB, NAME, YEAR, CONTRACT, FROM, DOCUMENT, LINE, PERFORMANCE, SECTOR, CARE_FORM,
       COMPONENT, VOLUME, NZA, AMOUNT };
/* clang-format on */

/* Begins with the columns office, AGB code, name and year. */
static wlz__effect_standing *standing_add(wlz_registry *reg, wlz__stmt *stmt, wlz__arena *arena,
                                          wlz__list *all)
{
    wlz__effect_standing *s = wlz__list_add(reg, arena, all, sizeof *s);

    if (s == NULL)
        return NULL;
    s->office = wlz__column_copy(reg, stmt, OFFICE, arena);
    s->agb = wlz__column_copy(reg, stmt, AGB, arena);
    s->name = wlz__column_copy(reg, stmt, NAME, arena);
    s->year = (int)wlz__int(stmt, YEAR);
    return wlz__ok(reg) ? s : NULL;
}

wlz__list wlz__effect_agreed(wlz_registry *reg, wlz__arena *arena)
{
    wlz__stmt *stmt = wlz__prepare(reg, SQL_POSITIONS);
    wlz__list all = {0};

    while (wlz__row(reg, stmt)) {
        wlz__effect_standing *s = standing_add(reg, stmt, arena, &all);

        if (s != NULL)
            s->side = (wlz_effect_side){wlz__int(stmt, 4), wlz__int(stmt, 5), wlz__int(stmt, 6),
                                        wlz__int(stmt, 7)};
    }
    return all;
}

/* ---- anew ---- */

/* The lines of one agreement and year follow each other. */
typedef struct reading {
    wlz_registry *reg;
    wlz__stmt *stmt;
    wlz__arena *arena;
    wlz__list all;
    wlz__effect_standing *standing; /* of the line before */
    int64_t contract;
    wlz__tariff_provider provider; /* of its agreement */
} reading;

static void provider_begin(reading *r)
{
    wlz_date day = wlz__day(r->reg, r->stmt, FROM);
    int year = r->standing->year;

    wlz__tariff_provider_free(&r->provider);
    r->contract = wlz__int(r->stmt, CONTRACT);
    r->provider =
        (wlz__tariff_provider){.office = r->standing->office,
                               .agb = r->standing->agb,
                               .day = day < year * 10000 + 101 ? year * 10000 + 101 : day,
                               .known_on = wlz__today(r->reg),
                               .supposed = wlz__column_copy(r->reg, r->stmt, DOCUMENT, r->arena)};
    wlz__tariff_provider_read(r->reg, &r->provider);
}

static bool is_of(const wlz__effect_standing *s, wlz_registry *reg, wlz__stmt *stmt)
{
    return s != NULL && s->year == wlz__int(stmt, YEAR) &&
           strcmp(s->agb, wlz__text(reg, stmt, AGB)) == 0 &&
           strcmp(s->office, wlz__text(reg, stmt, OFFICE)) == 0;
}

static void follow(reading *r)
{
    bool same = is_of(r->standing, r->reg, r->stmt);
    wlz_position now;

    if (!same) {
        r->standing = standing_add(r->reg, r->stmt, r->arena, &r->all);
        if (r->standing == NULL)
            return;
        wlz__position_read(r->reg, r->standing->office, r->standing->agb, r->standing->year, &now);
        r->standing->side.limit_cents = now.limit_cents;
        r->standing->side.lump_cents = now.lump_cents;
    }
    if (!same || r->contract != wlz__int(r->stmt, CONTRACT))
        provider_begin(r);
}

/* What nothing decides is not counted, and fails nothing. */
static void price(reading *r, wlz__effect_line *line)
{
    wlz__performance performance = {wlz__text(r->reg, r->stmt, PERFORMANCE),
                                    wlz__text(r->reg, r->stmt, SECTOR),
                                    wlz__text(r->reg, r->stmt, CARE_FORM)};
    int64_t provision;
    wlz_cents unit = 0;
    wlz_bp bp = 0;
    wlz_status status;

    wlz__tariff_of(r->reg, &r->provider, &performance, wlz__text(r->reg, r->stmt, COMPONENT), &bp,
                   &provision, NULL);
    if (wlz__verdict_take(r->reg, NULL, NULL) != WLZ_OK)
        return;
    line->decided = true;
    status = wlz_unit_price(wlz__int(r->stmt, NZA), bp, &unit);
    if (status == WLZ_OK)
        status = wlz_amount(unit, wlz__int(r->stmt, VOLUME), &line->anew_cents);
    if (status != WLZ_OK)
        wlz__fail(r->reg, status, "the amount of %s is too large", "het bedrag van %s is te groot",
                  performance.code);
}

static void take_line(reading *r)
{
    wlz__effect_line *line;

    follow(r);
    if (!wlz__ok(r->reg))
        return;
    line = wlz__list_add(r->reg, r->arena, &r->standing->lines, sizeof *line);
    if (line == NULL)
        return;
    line->contract = r->contract;
    line->id = wlz__int(r->stmt, LINE);
    line->agreed_cents = wlz__int(r->stmt, AMOUNT);
    price(r, line);
}

wlz__list wlz__effect_anew(wlz_registry *reg, wlz__arena *arena)
{
    reading r = {.reg = reg, .stmt = wlz__prepare(reg, SQL_LINES), .arena = arena};

    while (wlz__row(reg, r.stmt))
        take_line(&r);
    wlz__reset(r.stmt);
    wlz__tariff_provider_free(&r.provider);
    return r.all;
}
