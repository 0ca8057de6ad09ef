/* The contracting space: amounts, months declared, reserves, and the expected use. */
#include <wlzreg/space.h>

#include "file/argument.h"
#include "file/copy.h"
#include "file/error.h"
#include "file/list.h"
#include "file/memo.h"
#include "file/memory.h"
#include "file/statement.h"
#include "file/transaction.h"
#include "policy/policy.h"
#include "policy/policy_read.h"
#include "policy/prevail.h"
#include "policy/require.h"
#include "production/space_rule.h"
#include "value/share.h"
#include "value/text.h"

#include <string.h>

/* clang-format off */
static const char SQL_SET[] =
    "INSERT INTO contracting_space(office, sector, year, revision, amount_cents, provisional,"
    "    document, paragraph, note)"
    " SELECT ?1, ?2, ?3, ifnull(max(revision), 0) + 1, ?4, ?5, ?6, ?7, ?8"
    "   FROM contracting_space"
    "  WHERE office = ?1 AND sector = ?2 AND year = ?3";
static const char SQL_REALISED[] =
    "INSERT INTO realisation(office, agb, year, month, performance, revision, volume, amount_cents)"
    " SELECT ?1, ?2, ?3, ?4, ?5, ifnull(max(revision), 0) + 1, ?6, ?7"
    "   FROM realisation"
    "  WHERE office = ?1"
    "    AND agb = ?2"
    "    AND year = ?3"
    "    AND month = ?4"
    "    AND performance = ?5";
static const char SQL_SPACE[] =
    "SELECT u.amount_cents, u.provisional, u.back_cents, u.agreed_cents, u.fund_cents,"
    "       u.unplaced_cents, s.document, s.paragraph"
    "  FROM space_use u"
    "  JOIN contracting_space s ON s.office = u.office"
    "      AND s.sector = u.sector"
    "      AND s.year = u.year"
    " WHERE u.office = ?1 AND u.sector = ?2 AND u.year = ?3"
    " ORDER BY s.revision DESC"
    " LIMIT 1";
static const char SQL_AGREED[] =
    "SELECT agb, amount_cents"
    "  FROM space_agreed"
    " WHERE office = ?1 AND sector = ?2 AND year = ?3"
    " ORDER BY agb";
static const char SQL_MONTHS[] =
    "SELECT agb, month, amount_cents"
    "  FROM space_realised"
    " WHERE office = ?1 AND sector = ?2 AND year = ?3"
    " ORDER BY agb";
/* clang-format on */

#define SPACE_MAX INT64_C(900000000000000)
#define VOLUME_MAX INT64_C(10000000000)

/* ---- amounts and months ---- */

static bool check_amount(wlz_registry *reg, const wlz_space_amount *a)
{
    return wlz__check_given(reg, "amount", a) && wlz__require_office(reg, a->office) &&
           wlz__require_sector(reg, a->sector) && wlz__check_year(reg, a->year) &&
           wlz__check_range(reg, "amount_cents", a->amount_cents, 0, SPACE_MAX) &&
           wlz__require_document(reg, a->document) &&
           wlz__check_text(reg, "paragraph", a->paragraph, WLZ__NAME_MAX) &&
           wlz__check_optional(reg, "note", a->note, WLZ__NOTE_MAX);
}

wlz_status wlz_space_set(wlz_registry *registry, const wlz_space_amount *a)
{
    if (!wlz__enter_write(registry))
        return wlz__status(registry);
    wlz__writes_no_policy(registry);
    if (check_amount(registry, a))
        WLZ__WRITE(registry, SQL_SET, wlz__t(a->office), wlz__t(a->sector), wlz__i(a->year),
                   wlz__i(a->amount_cents), wlz__i(a->provisional), wlz__t(a->document),
                   wlz__t(a->paragraph), wlz__t(a->note));
    return wlz__leave(registry);
}

static bool check_line(wlz_registry *reg, const wlz_realisation *l)
{
    return wlz__require_performance(reg, l->performance) &&
           wlz__check_range(reg, "volume", l->volume_milli, 0, VOLUME_MAX) &&
           wlz__check_range(reg, "amount_cents", l->amount_cents, 0, WLZ__AMOUNT_MAX);
}

static void lines_add(wlz_registry *reg, const wlz_month *m, const wlz_realisation *lines,
                      size_t count)
{
    for (size_t i = 0; i < count && wlz__ok(reg); i++) {
        if (check_line(reg, &lines[i]))
            WLZ__WRITE(reg, SQL_REALISED, wlz__t(m->office), wlz__t(m->agb), wlz__i(m->year),
                       wlz__i(m->month), wlz__t(lines[i].performance),
                       wlz__i(lines[i].volume_milli), wlz__i(lines[i].amount_cents));
        if (!wlz__ok(reg))
            wlz__fail_at_row(reg, "line", "regel", i + 1);
    }
}

wlz_status wlz_realisation_add(wlz_registry *registry, const wlz_month *month,
                               const wlz_realisation *lines, size_t count)
{
    if (!wlz__enter_write(registry))
        return wlz__status(registry);
    wlz__writes_no_policy(registry);
    if (wlz__check_given(registry, "month", month) &&
        wlz__require_office(registry, month->office) &&
        wlz__require_provider(registry, month->agb) && wlz__check_year(registry, month->year) &&
        wlz__check_range(registry, "month", month->month, 1, 12) &&
        (count == 0 || wlz__check_given(registry, "lines", lines)))
        lines_add(registry, month, lines, count);
    return wlz__leave(registry);
}

/* ---- what is reserved ---- */

typedef struct space {
    wlz_space is;
    wlz__arena arena;
} space;

typedef struct query {
    wlz_registry *reg;
    const char *office;
    const char *sector;
    int year;
    space *to;
} query;

static const wlz__provision *say(query *q, const char *topic, wlz__candidates *found)
{
    return wlz__prevailing(q->reg, q->office, topic, q->year, q->sector, wlz__today(q->reg), found);
}

/* A share is reserved; a flag says that something is added that no document states. */
static void reserve_take(query *q, const wlz__topic *topic, wlz__list *list)
{
    wlz_space *out = &q->to->is;
    wlz__candidates found = {0};
    const wlz__provision *p = say(q, topic->id, &found);

    if (p != NULL && strcmp(topic->unit, "bp") == 0) {
        wlz_reserve *r = wlz__list_add(q->reg, &q->to->arena, list, sizeof *r);

        if (r != NULL) {
            *r = (wlz_reserve){wlz__copy(q->reg, &q->to->arena, topic->id), (wlz_bp)p->value,
                               wlz__share_of(out->amount_cents, (wlz_bp)p->value),
                               wlz__copy(q->reg, &q->to->arena, p->document->id),
                               wlz__copy(q->reg, &q->to->arena, p->paragraph)};
            out->reserve_cents += r->amount_cents;
        }
    } else if (p != NULL && p->value == 1) {
        out->reserve_open = true;
    }
    wlz__candidates_free(&found);
}

static void reserves_read(query *q)
{
    static const char prefix[] = "reserve.";
    const wlz__policy *policy = wlz__policy_get(q->reg);
    wlz__list list = {0};

    for (size_t i = 0; policy != NULL && i < policy->topic_count && wlz__ok(q->reg); i++)
        if (strncmp(policy->topics[i].id, prefix, sizeof prefix - 1) == 0)
            reserve_take(q, &policy->topics[i], &list);
    q->to->is.reserve_count = list.count;
    q->to->is.reserves = wlz__list_pointers(q->reg, &q->to->arena, &list, sizeof(wlz_reserve));
}

static void margin_read(query *q)
{
    wlz_space *out = &q->to->is;
    wlz__candidates margin = {0}, published = {0};
    const wlz__provision *p = say(q, "contracting_space.warning_margin", &margin);

    out->margin_known = p != NULL;
    out->margin_bp = p != NULL ? (wlz_bp)p->value : 0;
    p = say(q, "contracting_space.published_monthly", &published);
    out->published_monthly = p != NULL && p->value == 1;
    wlz__candidates_free(&margin);
    wlz__candidates_free(&published);
}

/* ---- what is used ---- */

/* A provider of the sector; a list of them is ordered by AGB code. */
typedef struct user {
    const char *agb;
    wlz__user use;
} user;

static user *user_of(query *q, wlz__list *users, const char *agb)
{
    user *rows = users->rows, *made;
    size_t low = 0, high = users->count;

    while (low < high) {
        size_t middle = (low + high) / 2;
        int order = strcmp(rows[middle].agb, agb);

        if (order == 0)
            return &rows[middle];
        if (order < 0)
            low = middle + 1;
        else
            high = middle;
    }
    made = wlz__list_add(q->reg, &q->to->arena, users, sizeof *made);
    if (made == NULL)
        return NULL;
    rows = users->rows;
    memmove(&rows[low + 1], &rows[low], (users->count - 1 - low) * sizeof *rows);
    rows[low] = (user){.agb = wlz__copy(q->reg, &q->to->arena, agb)};
    return wlz__ok(q->reg) ? &rows[low] : NULL;
}

static void users_read(query *q, wlz__list *users)
{
    wlz__stmt *stmt =
        WLZ__QUERY(q->reg, SQL_AGREED, wlz__t(q->office), wlz__t(q->sector), wlz__i(q->year));

    while (wlz__row(q->reg, stmt)) {
        user *x = user_of(q, users, wlz__text(q->reg, stmt, 0));

        if (x != NULL)
            x->use.agreed_cents = wlz__int(stmt, 1);
    }
    stmt = WLZ__QUERY(q->reg, SQL_MONTHS, wlz__t(q->office), wlz__t(q->sector), wlz__i(q->year));
    while (wlz__row(q->reg, stmt)) {
        user *x = user_of(q, users, wlz__text(q->reg, stmt, 0));
        int month = (int)wlz__int(stmt, 1);

        if (x != NULL) {
            x->use.month_cents[month - 1] = wlz__int(stmt, 2);
            x->use.declared[month - 1] = true;
        }
    }
}

static bool is_declared(const wlz__list *users, int month)
{
    for (size_t i = 0; i < users->count; i++)
        if (((const user *)users->rows)[i].use.declared[month - 1])
            return true;
    return false;
}

static bool exceeds(wlz_cents use, wlz_cents available, wlz_bp over)
{
    return wlz__share_exceeded(use, available, 10000 + over);
}

static void month_fill(query *q, const wlz__list *users, int month, wlz_space_month *x)
{
    const wlz_space *out = &q->to->is;

    x->month = month;
    for (size_t i = 0; i < users->count; i++) {
        const wlz__user *use = &((const user *)users->rows)[i].use;

        x->declared_cents += wlz__space_declared(use, month);
        x->expected_cents += wlz__space_expected(use, q->year, month);
    }
    x->over = exceeds(x->expected_cents, out->available_cents, 0);
    x->warns =
        out->margin_known && exceeds(x->expected_cents, out->available_cents, out->margin_bp);
}

static void months_read(query *q)
{
    wlz_space *out = &q->to->is;
    wlz__list list = {0}, users = {0};

    users_read(q, &users);
    out->use_cents = out->agreed_cents;
    for (int month = 1; month <= 12 && wlz__ok(q->reg); month++) {
        wlz_space_month *x;

        if (!is_declared(&users, month) ||
            (x = wlz__list_add(q->reg, &q->to->arena, &list, sizeof *x)) == NULL)
            continue;
        *x = (wlz_space_month){0};
        month_fill(q, &users, month, x);
        out->use_cents = x->expected_cents;
    }
    out->month_count = list.count;
    out->months = wlz__list_pointers(q->reg, &q->to->arena, &list, sizeof(wlz_space_month));
    out->over = exceeds(out->use_cents, out->available_cents, 0);
    out->warns = out->margin_known && exceeds(out->use_cents, out->available_cents, out->margin_bp);
}

/* ---- the answer ---- */

static bool space_read(query *q)
{
    wlz__stmt *stmt =
        WLZ__QUERY(q->reg, SQL_SPACE, wlz__t(q->office), wlz__t(q->sector), wlz__i(q->year));

    if (!wlz__row(q->reg, stmt)) {
        wlz__fail(q->reg, WLZ_NOVALUE, "no contracting space of %s for %s in %d is registered",
                  "geen contracteerruimte van %s voor %s in %d geregistreerd", q->office, q->sector,
                  q->year);
        return false;
    }
    q->to->is = (wlz_space){.amount_cents = wlz__int(stmt, 0),
                            .provisional = wlz__int(stmt, 1) != 0,
                            .back_cents = wlz__int(stmt, 2),
                            .agreed_cents = wlz__int(stmt, 3),
                            .fund_cents = wlz__int(stmt, 4),
                            .unplaced_cents = wlz__int(stmt, 5),
                            .document = wlz__column_copy(q->reg, stmt, 6, &q->to->arena),
                            .paragraph = wlz__column_copy(q->reg, stmt, 7, &q->to->arena)};
    wlz__reset(stmt);
    return wlz__ok(q->reg);
}

static void fill(query *q)
{
    wlz_space *out = &q->to->is;

    if (!space_read(q))
        return;
    reserves_read(q);
    margin_read(q);
    out->available_cents = out->amount_cents + out->back_cents - out->reserve_cents;
    months_read(q);
}

void wlz_space_free(wlz_space *given)
{
    if (given == NULL)
        return;
    wlz__arena_free(&((space *)given)->arena);
    wlz__free(given);
}

wlz_status wlz_space_get(wlz_registry *registry, const char *office, const char *sector, int year,
                         wlz_space **out)
{
    query q = {registry, office, sector, year, NULL};

    if (!wlz__enter_read(registry))
        return wlz__status(registry);
    if (wlz__check_given(registry, "out", out) && wlz__require_office(registry, office) &&
        wlz__require_sector(registry, sector) && wlz__check_year(registry, year) &&
        (q.to = wlz__need(registry, wlz__alloc(sizeof *q.to))) != NULL) {
        *q.to = (space){0};
        fill(&q);
    }
    wlz__leave(registry);
    if (wlz__ok(registry))
        *out = &q.to->is;
    else if (q.to != NULL)
        wlz_space_free(&q.to->is);
    return wlz__status(registry);
}
