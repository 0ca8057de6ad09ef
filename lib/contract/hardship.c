/* The hardship clause: requests, what they put forward, and what is decided on them. */
#include <wlzreg/hardship.h>

#include "contract/contract_read.h"
#include "contract/hardship_grant.h"
#include "file/argument.h"
#include "file/error.h"
#include "file/list.h"
#include "file/memo.h"
#include "file/memory.h"
#include "file/statement.h"
#include "file/transaction.h"
#include "policy/policy.h"
#include "policy/policy_row.h"
#include "policy/prevail.h"
#include "policy/require.h"
#include "policy/verdict.h"
#include "procedure/deadline.h"
#include "value/text.h"

#include <inttypes.h>
#include <string.h>

/* clang-format off */
static const char SQL_ADD[] =
    "INSERT INTO hardship_request(office, agb, year, sector, asked_bp, contacted_on, requested_at)"
    " VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7)";
static const char SQL_ARGUE[] =
    "INSERT INTO hardship_argument(request, ground, argument) VALUES(?1, ?2, ?3)";
static const char SQL_READ[] =
    "SELECT r.office, r.year, r.sector, r.agb, r.contacted_on IS NULL, r.requested_at,"
    "       ifnull(d.outcome, 'requested'), ifnull(p.value, 0)"
    "  FROM hardship_request r"
    "  LEFT JOIN hardship_decision d ON d.request = r.id"
    "  LEFT JOIN provision p ON p.id = d.provision"
    " WHERE r.id = ?1";
/* The weakest of the tests that a request has to meet: ambiguous, reading and stated come in this order as words too. */
static const char SQL_WEAKEST[] =
    "SELECT standing, ground, document, paragraph"
    "  FROM hardship_asked"
    " WHERE request = ?1"
    " ORDER BY standing, ground"
    " LIMIT 1";
static const char SQL_MISSING[] =
    "SELECT ground FROM hardship_missing WHERE request = ?1 ORDER BY ground";
static const char SQL_GRANT[] =
    "INSERT INTO provision(document, topic, sector, provider, value, unit, valid_from, valid_to,"
    "    paragraph, note)"
    " VALUES(?1, 'tariff.care', ?2, ?3, ?4, 'bp', ?5, ?6, 'hardship clause, request ' || ?7, ?8)";
static const char SQL_DECIDE[] =
    "INSERT INTO hardship_decision(request, outcome, provision, motivation, decided_by, decided_on)"
    " VALUES(?1, ?2, nullif(?3, 0), ?4, ?5, ?6)";
/* clang-format on */

static bool check_request(wlz_registry *reg, const wlz_hardship_request *r)
{
    return wlz__check_given(reg, "request", r) && wlz__require_office(reg, r->office) &&
           wlz__require_provider(reg, r->agb) && wlz__check_year(reg, r->year) &&
           wlz__require_sector(reg, r->sector) &&
           wlz__check_range(reg, "asked_bp", r->asked_bp, 1, 10000) &&
           (r->contacted_on == 0 || wlz__check_day(reg, "contacted_on", r->contacted_on));
}

wlz_status wlz_hardship_request_add(wlz_registry *registry, const wlz_hardship_request *request,
                                    int64_t *id)
{
    int64_t made = 0;

    if (!wlz__enter_write(registry))
        return wlz__status(registry);
    wlz__writes_no_policy(registry);
    if (check_request(registry, request)) {
        WLZ__WRITE(registry, SQL_ADD, wlz__t(request->office), wlz__t(request->agb),
                   wlz__i(request->year), wlz__t(request->sector), wlz__i(request->asked_bp),
                   wlz__d(request->contacted_on), wlz__i(request->requested_at));
        made = wlz__last_id(registry);
    }
    return wlz__leave_with_id(registry, made, id);
}

/* ---- reading ---- */

typedef struct request {
    const char *office;
    int year;
    const char *sector;
    const char *agb;
    bool no_contact;
    wlz_instant requested_at;
    const char *state;
    wlz_bp granted_bp;
} request;

static bool request_read(wlz_registry *reg, int64_t id, request *r, wlz__arena *arena)
{
    wlz__stmt *stmt = WLZ__QUERY(reg, SQL_READ, wlz__i(id));

    if (!wlz__row(reg, stmt)) {
        wlz__fail(reg, WLZ_NOTFOUND, "the registry has no hardship request %" PRId64,
                  "het register kent geen beroep op de hardheidsclausule %" PRId64, id);
        return false;
    }
    *r = (request){.office = wlz__column_copy(reg, stmt, 0, arena),
                   .year = (int)wlz__int(stmt, 1),
                   .sector = wlz__column_copy(reg, stmt, 2, arena),
                   .agb = wlz__column_copy(reg, stmt, 3, arena),
                   .no_contact = wlz__int(stmt, 4) != 0,
                   .requested_at = wlz__int(stmt, 5),
                   .state = wlz__column_copy(reg, stmt, 6, arena),
                   .granted_bp = (wlz_bp)wlz__int(stmt, 7)};
    wlz__reset(stmt);
    return wlz__ok(reg);
}

wlz_status wlz_hardship_argument_add(wlz_registry *registry, int64_t request_id, const char *ground,
                                     const char *argument)
{
    wlz__arena arena = {0};
    request r;

    if (!wlz__enter_write(registry))
        return wlz__status(registry);
    wlz__writes_no_policy(registry);
    if (wlz__check_text(registry, "ground", ground, WLZ__ID_MAX) &&
        wlz__check_text(registry, "argument", argument, WLZ__NOTE_MAX) &&
        request_read(registry, request_id, &r, &arena))
        WLZ__WRITE(registry, SQL_ARGUE, wlz__i(request_id), wlz__t(ground), wlz__t(argument));
    wlz__arena_free(&arena);
    return wlz__leave(registry);
}

/* What the tests of a request rest on, all of them together. An ambiguous one fails the call when `open`: then something
 * rests on it. */
static wlz_standing standing_of_tests(wlz_registry *reg, int64_t id, bool open)
{
    wlz__stmt *stmt = WLZ__QUERY(reg, SQL_WEAKEST, wlz__i(id));
    wlz_standing standing = WLZ_STATED;

    if (wlz__row(reg, stmt)) {
        standing = wlz__standing_of_row(reg, stmt, 0);
        if (open && standing == WLZ_AMBIGUOUS)
            wlz__fail(reg, WLZ_UNDECIDED,
                      "test %s of the hardship clause is ambiguous in its source (%s, %s)",
                      "criterium %s van de hardheidsclausule is in de bron dubbelzinnig (%s, %s)",
                      wlz__text(reg, stmt, 1), wlz__text(reg, stmt, 2), wlz__text(reg, stmt, 3));
    }
    wlz__reset(stmt);
    return standing;
}

/* ---- deciding ---- */

static bool check_verdict(wlz_registry *reg, wlz_hardship_verdict verdict)
{
    if (verdict != WLZ_HARDSHIP_GRANTED && verdict != WLZ_HARDSHIP_REFUSED)
        wlz__fail(reg, WLZ_INVALID, "verdict must be granted or refused",
                  "verdict moet toegewezen of afgewezen zijn");
    return wlz__ok(reg);
}

static bool check_decision(wlz_registry *reg, const wlz_hardship_decision *d)
{
    return wlz__check_given(reg, "decision", d) && check_verdict(reg, d->verdict) &&
           wlz__check_text(reg, "motivation", d->motivation, WLZ__NOTE_MAX) &&
           wlz__check_text(reg, "decided_by", d->decided_by, WLZ__NAME_MAX) &&
           wlz__check_day(reg, "decided_on", d->decided_on);
}

/* For as much of the year as the agreement holds. Returns the provision's number. */
static int64_t grant(wlz_registry *reg, int64_t request_id, const request *r,
                     const wlz_hardship_decision *d, const wlz__contract *c)
{
    wlz_date first = r->year * 10000 + 101, end = first + 10000;
    wlz_date from = c->valid_from > first ? c->valid_from : first,
             to = c->valid_to != 0 && c->valid_to < end ? c->valid_to : end;

    if (from >= to)
        wlz__fail_rule(reg, "hardship_decision_ends", "contract %" PRId64 " does not hold in %d",
                       "overeenkomst %" PRId64 " geldt niet in %d", c->id, r->year);
    if (!wlz__ok(reg) ||
        !wlz__hardship_grant_check(reg, &(wlz__hardship_grant){r->office, r->agb, r->sector, from,
                                                               d->decided_on, d->granted_bp}))
        return 0;
    WLZ__WRITE(reg, SQL_GRANT, wlz__t(c->document), wlz__t(r->sector), wlz__t(r->agb),
               wlz__i(d->granted_bp), wlz__d(from), wlz__d(to), wlz__i(request_id),
               wlz__t(d->motivation));
    return wlz__last_id(reg);
}

static void decide(wlz_registry *reg, int64_t request_id, const wlz_hardship_decision *d,
                   wlz__arena *arena)
{
    bool granted = d->verdict == WLZ_HARDSHIP_GRANTED;
    int64_t provision = 0;
    wlz__contract c;
    request r;

    if (!request_read(reg, request_id, &r, arena))
        return;
    if (granted)
        standing_of_tests(reg, request_id, true);
    if (granted && wlz__contract_read(reg, d->contract, &c, arena))
        provision = grant(reg, request_id, &r, d, &c);
    WLZ__WRITE(reg, SQL_DECIDE, wlz__i(request_id), wlz__t(granted ? "granted" : "refused"),
               wlz__i(provision), wlz__t(d->motivation), wlz__t(d->decided_by),
               wlz__d(d->decided_on));
}

wlz_status wlz_hardship_decide(wlz_registry *registry, int64_t request_id,
                               const wlz_hardship_decision *decision)
{
    wlz__arena arena = {0};

    if (!wlz__enter_write(registry))
        return wlz__status(registry);
    wlz__writes_no_policy(registry); /* a percentage of one provider is not general policy */
    if (check_decision(registry, decision))
        decide(registry, request_id, decision, &arena);
    wlz__arena_free(&arena);
    return wlz__leave(registry);
}

/* ---- its state ---- */

typedef struct hardship {
    wlz_hardship is;
    wlz__arena arena;
} hardship;

void wlz_hardship_free(wlz_hardship *given)
{
    if (given == NULL)
        return;
    wlz__arena_free(&((hardship *)given)->arena);
    wlz__free(given);
}

static bool contact_is_required(wlz_registry *reg, const request *r, wlz_standing *standing)
{
    wlz__candidates found = {0};
    const wlz__provision *p = wlz__prevailing(reg, r->office, "hardship.contact_first", r->year,
                                              r->sector, wlz__today(reg), &found);
    bool required = p != NULL && p->value == 1;

    if (p != NULL)
        *standing = wlz__weaker(*standing, wlz__candidates_standing(&found));
    wlz__candidates_free(&found);
    return required;
}

static void missing_read(wlz_registry *reg, int64_t id, hardship *x)
{
    wlz__stmt *stmt = WLZ__QUERY(reg, SQL_MISSING, wlz__i(id));
    wlz__list list = {0};

    while (wlz__row(reg, stmt)) {
        const char **ground = wlz__list_add(reg, &x->arena, &list, sizeof *ground);

        if (ground != NULL)
            *ground = wlz__column_copy(reg, stmt, 0, &x->arena);
    }
    x->is.missing_count = list.count;
    x->is.missing = list.rows;
}

static void fill(wlz_registry *reg, int64_t id, hardship *x)
{
    request r;

    if (!request_read(reg, id, &r, &x->arena))
        return;
    x->is.state = r.state;
    x->is.granted_bp = r.granted_bp;
    x->is.standing = standing_of_tests(reg, id, strcmp(r.state, "requested") == 0);
    wlz__timely(reg, r.office, "hardship_appeal", r.year, r.sector, r.requested_at, &x->is.deadline,
                &x->is.timely, &x->is.standing);
    wlz__timely(reg, r.office, "hardship_advice", r.year, r.sector, r.requested_at, &x->is.advised,
                &x->is.as_advised, &x->is.standing);
    x->is.contact_missing = r.no_contact && contact_is_required(reg, &r, &x->is.standing);
    missing_read(reg, id, x);
}

wlz_status wlz_hardship_get(wlz_registry *registry, int64_t request_id, wlz_hardship **out)
{
    hardship *made = NULL;

    if (!wlz__enter_read(registry))
        return wlz__status(registry);
    if (wlz__check_given(registry, "out", out) &&
        (made = wlz__need(registry, wlz__alloc(sizeof *made))) != NULL) {
        *made = (hardship){0};
        fill(registry, request_id, made);
    }
    wlz__leave(registry);
    if (wlz__ok(registry))
        *out = &made->is;
    else if (made != NULL)
        wlz_hardship_free(&made->is);
    return wlz__status(registry);
}
