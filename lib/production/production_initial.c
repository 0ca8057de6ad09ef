/* The volume that is proposed for a year to come. */
#include <wlzreg/production_initial.h>

#include "contract/contract_read.h"
#include "file/argument.h"
#include "file/copy.h"
#include "file/error.h"
#include "file/list.h"
#include "file/memory.h"
#include "file/statement.h"
#include "file/transaction.h"
#include "policy/policy.h"
#include "policy/prevail.h"
#include "policy/provider.h"
#include "value/share.h"

#include <inttypes.h>
#include <string.h>

/* clang-format off */
/* The production agreed in a year's rearrangement, its last revision, also when the final settlement
 * came after it: of all agreements of the provider with the office, whatever part of the year. */
static const char SQL_BEFORE[] =
    "SELECT p.performance, p.component, f.sector, f.care_form, sum(p.volume)"
    "  FROM contract c"
    "  CROSS JOIN production_round r ON r.contract = c.id"
    "      AND r.year = ?3"
    "      AND r.round = 'rearrangement'"
    "      AND r.state <> 'open'"
    "  CROSS JOIN production p ON p.contract = r.contract"
    "      AND p.year = r.year"
    "      AND p.round = r.round"
    "      AND p.revision = r.revision"
    "  JOIN performance f ON f.code = p.performance"
    " WHERE c.office = ?1"
    "   AND c.agb = ?2"
    "   AND NOT EXISTS(SELECT 1"
    "                    FROM production_round n"
    "                   WHERE n.contract = r.contract"
    "                     AND n.year = r.year"
    "                     AND n.round = r.round"
    "                     AND n.revision > r.revision"
    "                     AND n.state <> 'open')"
    " GROUP BY p.performance, p.component"
    " ORDER BY p.performance, p.component";
/* clang-format on */

/* ---- the proposal ---- */

typedef struct initial {
    wlz_production_initial is;
    wlz__arena arena;
} initial;

typedef struct query {
    wlz_registry *reg;
    wlz_question question; /* without its topic */
    initial *to;
} query;

/* The value that a document gives; false when none does. With `x` also where it is stated. */
static bool say(query *q, const char *topic, wlz_production_initial_row *x, int64_t *value)
{
    wlz__candidates found = {0};
    const wlz__provision *p;

    q->question.topic = topic;
    p = wlz__prevailing_in(q->reg, &q->question, &found);
    if (p != NULL) {
        *value = p->value;
        x->document = wlz__copy(q->reg, &q->to->arena, p->document->id);
        x->paragraph = wlz__copy(q->reg, &q->to->arena, p->paragraph);
    }
    wlz__candidates_free(&found);
    return p != NULL;
}

static void propose(query *q, wlz_production_initial_row *x)
{
    wlz_production_initial_row elsewhere = {0};
    int64_t value = 0;

    if (say(q, "volume.by_capacity", x, &value) && value == 1) {
        x->open = wlz__in_language(q->reg, "the volume follows from the approved capacity",
                                   "het volume volgt uit de goedgekeurde capaciteit");
    } else if (say(q, "volume.initial_share", x, &value)) {
        x->proposed = true;
        x->share_bp = (wlz_bp)value;
        x->volume_milli = wlz__share_of(x->before_milli, x->share_bp);
        if (say(q, "volume.growth", &elsewhere, &value) && value == 1)
            x->open = wlz__in_language(q->reg, "growth comes on top", "groei komt daar nog bij");
    } else {
        x->document = x->paragraph = NULL;
        x->open = wlz__in_language(q->reg, "no document names a share of the year before",
                                   "geen document noemt een aandeel van het jaar ervoor");
    }
}

static void lines_read(query *q, const wlz__contract *c, int year, wlz__list *list)
{
    wlz__stmt *stmt =
        WLZ__QUERY(q->reg, SQL_BEFORE, wlz__t(c->office), wlz__t(c->agb), wlz__i(year - 1));

    while (wlz__row(q->reg, stmt)) {
        wlz_production_initial_row *x = wlz__list_add(q->reg, &q->to->arena, list, sizeof *x);

        if (x == NULL)
            continue;
        *x = (wlz_production_initial_row){
            .performance = wlz__column_copy(q->reg, stmt, 0, &q->to->arena),
            .component = wlz__column_copy(q->reg, stmt, 1, &q->to->arena),
            .before_milli = wlz__int(stmt, 4)};
        q->question.scope.sector = wlz__column_copy(q->reg, stmt, 2, &q->to->arena);
        q->question.scope.care_form = wlz__column_copy(q->reg, stmt, 3, &q->to->arena);
        q->question.scope.performance = x->performance;
        propose(q, x);
    }
}

static void fill(wlz_registry *reg, int64_t contract, int year, initial *to)
{
    wlz_date day = year * 10000 + 101;
    wlz__contract c;
    wlz__list list = {0};
    wlz__fact relation;
    query q = {.reg = reg, .to = to};

    if (!wlz__contract_read(reg, contract, &c, &to->arena))
        return;
    relation = wlz__fact_get(reg, c.office, c.agb, "relation", day, wlz__today(reg), &to->arena);
    q.question = (wlz_question){.office = c.office,
                                .day = day,
                                .known_on = wlz__today(reg),
                                .scope = {.relation = relation.word, .provider = c.agb}};
    lines_read(&q, &c, year, &list);
    if (list.count == 0)
        wlz__fail(reg, WLZ_NOVALUE, "no rearrangement of %d is agreed for %s at %s",
                  "geen herschikking van %d afgesproken voor %s bij %s", year - 1, c.agb, c.office);
    to->is.count = list.count;
    to->is.rows = wlz__list_pointers(reg, &to->arena, &list, sizeof(wlz_production_initial_row));
}

void wlz_production_initial_free(wlz_production_initial *given)
{
    if (given == NULL)
        return;
    wlz__arena_free(&((initial *)given)->arena);
    wlz__free(given);
}

wlz_status wlz_production_initial_get(wlz_registry *registry, int64_t contract, int year,
                                      wlz_production_initial **out)
{
    initial *made = NULL;

    if (!wlz__enter_read(registry))
        return wlz__status(registry);
    if (wlz__check_given(registry, "out", out) && wlz__check_year(registry, year) &&
        (made = wlz__need(registry, wlz__alloc(sizeof *made))) != NULL) {
        *made = (initial){0};
        fill(registry, contract, year, made);
    }
    wlz__leave(registry);
    if (wlz__ok(registry))
        *out = &made->is;
    else if (made != NULL)
        wlz_production_initial_free(&made->is);
    return wlz__status(registry);
}
