/* Enrolment: what was submitted, and what documents require. */
#include "contract/enrolment.h"

#include "file/argument.h"
#include "file/copy.h"
#include "file/error.h"
#include "file/memo.h"
#include "file/memory.h"
#include "file/statement.h"
#include "file/transaction.h"
#include "policy/policy.h"
#include "policy/prevail.h"
#include "policy/provider.h"
#include "policy/require.h"
#include "procedure/deadline.h"
#include "value/text.h"

#include <inttypes.h>
#include <stdio.h>
#include <string.h>

/* clang-format off */
static const char SQL_ADD[] =
    "INSERT INTO enrolment(office, agb, year, annex, signed_by, received_at, note)"
    " VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7)";
static const char SQL_RECEIVED[] =
    "SELECT received_at FROM enrolment WHERE office = ?1 AND agb = ?2 AND year = ?3 AND annex = ?4";
/* clang-format on */

/* What annexes depend on. */
enum { NEW, ONE_YEAR, MULTI_YEAR, CASES };
static const char *const case_names[CASES] = {"new", "one_year", "multi_year"};
static const char *const annexes[] = {"3A", "3B"};
#define ANNEXES (sizeof annexes / sizeof *annexes)

static bool check_annex(wlz_registry *reg, const wlz_annex *x)
{
    return wlz__check_given(reg, "annex", x) && wlz__require_office(reg, x->office) &&
           wlz__require_provider(reg, x->agb) && wlz__check_year(reg, x->year) &&
           wlz__check_text(reg, "annex", x->annex, WLZ__ID_MAX) &&
           wlz__check_text(reg, "signed_by", x->signed_by, WLZ__NAME_MAX) &&
           wlz__check_optional(reg, "note", x->note, WLZ__NOTE_MAX);
}

wlz_status wlz_enrolment_add(wlz_registry *registry, const wlz_annex *annex)
{
    if (!wlz__enter_write(registry))
        return wlz__status(registry);
    wlz__writes_no_policy(registry);
    if (check_annex(registry, annex))
        WLZ__WRITE(registry, SQL_ADD, wlz__t(annex->office), wlz__t(annex->agb),
                   wlz__i(annex->year), wlz__t(annex->annex), wlz__t(annex->signed_by),
                   wlz__i(annex->received_at), wlz__t(annex->note));
    return wlz__leave(registry);
}

/* ---- what is required ---- */

typedef struct enrolment {
    wlz_enrolment is;
    wlz_enrolment_annex rows[ANNEXES];
    const wlz_enrolment_annex *pointers[ANNEXES];
    wlz__arena arena;
} enrolment;

typedef struct query {
    wlz_registry *reg;
    wlz_question question; /* without its topic */
    const char *agb;
    const char *relation; /* NULL = not recorded */
    const char *term;     /* one-year, multi-year; NULL */
    enrolment *to;
} query;

/* Where it is stated, when a document says 1. */
typedef struct source {
    bool holds;
    const char *document;
    const char *paragraph;
} source;

static source flag(query *q, const char *topic, const char *relation)
{
    wlz__candidates candidates = {0};
    const wlz__provision *p;
    source found = {0};

    q->question.topic = topic;
    q->question.scope.relation = relation;
    p = wlz__prevailing_in(q->reg, &q->question, &candidates);
    if (p == NULL && (candidates.missing >> WLZ__SECTOR) & 1u)
        wlz__fail(
            q->reg, WLZ_UNDECIDED,
            "what %s has to hand in depends on its sector, and it is not registered in exactly one",
            "wat %s moet inleveren hangt af van de sector, en de zorgaanbieder is niet in precies "
            "één sector geregistreerd",
            q->agb);
    if (p != NULL && p->value == 1)
        found = (source){true, wlz__copy(q->reg, &q->to->arena, p->document->id),
                         wlz__copy(q->reg, &q->to->arena, p->paragraph)};
    wlz__candidates_free(&candidates);
    return found;
}

static source needed_by(query *q, const char *annex, int which)
{
    char topic[WLZ__ID_MAX];

    snprintf(topic, sizeof topic, "enrolment.annex_3%c.%s", annex[1] == 'A' ? 'a' : 'b',
             case_names[which]);
    return flag(q, topic, which == NEW ? "new" : "existing");
}

/* Of the cases that the facts leave open: alike, or a fact has to be known. */
static source needed_alike(query *q, const char *annex, int first, const char *fact)
{
    source found = needed_by(q, annex, first);

    for (int which = first + 1; which < CASES; which++)
        if (needed_by(q, annex, which).holds != found.holds)
            wlz__fail(q->reg, WLZ_UNDECIDED,
                      "whether %s signs annex %s depends on what is not recorded: fact %s",
                      "of %s bijlage %s ondertekent, hangt af van wat niet is vastgelegd: feit %s",
                      q->agb, annex, fact);
    return found;
}

static source needed(query *q, const char *annex)
{
    if (q->relation == NULL)
        return needed_alike(q, annex, NEW, "relation");
    if (strcmp(q->relation, "new") == 0)
        return needed_by(q, annex, NEW);
    if (q->term == NULL)
        return needed_alike(q, annex, ONE_YEAR, "agreement.term");
    return needed_by(q, annex, strcmp(q->term, "one-year") == 0 ? ONE_YEAR : MULTI_YEAR);
}

/* ---- the answer ---- */

static void annex_read(query *q, int year, wlz_enrolment_annex *x)
{
    wlz__stmt *stmt = WLZ__QUERY(q->reg, SQL_RECEIVED, wlz__t(q->question.office), wlz__t(q->agb),
                                 wlz__i(year), wlz__t(x->annex));
    wlz_instant deadline;

    x->received = wlz__row(q->reg, stmt);
    x->received_at = x->received ? wlz__int(stmt, 0) : 0;
    wlz__reset(stmt);
    x->timely = true;
    if (x->received)
        wlz__timely(q->reg, q->question.office, "7", year, q->question.scope.sector, x->received_at,
                    &deadline, &x->timely, NULL);
}

static void annex_fill(query *q, int year, wlz_enrolment_annex *x)
{
    wlz_enrolment *made = &q->to->is;

    annex_read(q, year, x);
    if (!x->received && made->required) {
        source s = needed(q, x->annex);

        x->missing = s.holds;
        x->document = s.document;
        x->paragraph = s.paragraph;
    }
    made->complete = made->complete && !x->missing;
    made->timely = made->timely && x->timely;
}

static void fill(wlz_registry *reg, const char *office, const char *agb, int year,
                 wlz_date known_on, enrolment *to)
{
    wlz_date day = year * 10000 + 101;
    query q = {reg, {office, NULL, day, known_on, {0}}, agb, NULL, NULL, to};
    wlz__fact relation = wlz__fact_get(reg, office, agb, "relation", day, known_on, &to->arena),
              term = wlz__fact_get(reg, office, agb, "agreement.term", day, known_on, &to->arena);

    q.question.scope.sector = wlz__provider_only_sector(reg, agb, day, &to->arena);
    q.relation = relation.word;
    q.term = term.word;
    to->is = (wlz_enrolment){false, true, true, ANNEXES, to->pointers};
    to->is.required = flag(&q, "enrolment.required", q.relation).holds;
    for (size_t i = 0; i < ANNEXES && wlz__ok(reg); i++) {
        to->pointers[i] = &to->rows[i];
        to->rows[i].annex = annexes[i];
        annex_fill(&q, year, &to->rows[i]);
    }
}

void wlz_enrolment_free(wlz_enrolment *given)
{
    if (given == NULL)
        return;
    wlz__arena_free(&((enrolment *)given)->arena);
    wlz__free(given);
}

wlz_status wlz_enrolment_get(wlz_registry *registry, const char *office, const char *agb, int year,
                             wlz_enrolment **out)
{
    enrolment *made = NULL;

    if (!wlz__enter_read(registry))
        return wlz__status(registry);
    if (wlz__check_given(registry, "out", out) && wlz__require_office(registry, office) &&
        wlz__require_provider(registry, agb) && wlz__check_year(registry, year) &&
        (made = wlz__need(registry, wlz__alloc(sizeof *made))) != NULL) {
        *made = (enrolment){0};
        fill(registry, office, agb, year, wlz__today(registry), made);
    }
    wlz__leave(registry);
    if (wlz__ok(registry))
        *out = &made->is;
    else if (made != NULL)
        wlz_enrolment_free(&made->is);
    return wlz__status(registry);
}

/* ---- signing ---- */

static void refuse(wlz_registry *reg, const wlz__contract *c, const source *rule,
                   const char *reason)
{
    char subject[60];
    wlz_violation v = {.rule = "contract_enrolment",
                       .subject = subject,
                       .document = rule->document,
                       .paragraph = rule->paragraph};

    snprintf(subject, sizeof subject,
             wlz__in_language(reg, "contract %" PRId64, "overeenkomst %" PRId64), c->id);
    wlz__fail_rule(reg, v.rule, "contract %" PRId64 " needs a complete enrolment (%s, %s): %s",
                   "overeenkomst %" PRId64 " vereist een complete inschrijving (%s, %s): %s", c->id,
                   v.document, v.paragraph, reason);
    wlz__violation_detail(reg, &v);
}

static const char *first_missing(const enrolment *e)
{
    for (size_t i = 0; i < ANNEXES; i++)
        if (e->rows[i].missing)
            return e->rows[i].annex;
    return "";
}

bool wlz__enrolment_allows(wlz_registry *reg, const wlz__contract *c, wlz_date signed_on)
{
    int year = c->valid_from / 10000;
    enrolment e = {0};
    query q = {reg, {c->office, NULL, year * 10000 + 101, signed_on, {0}}, c->agb, NULL, NULL, &e};
    source rule;

    if (!wlz__ok(reg))
        return false;
    q.question.scope.sector = wlz__provider_only_sector(reg, c->agb, q.question.day, &e.arena);
    rule = flag(&q, "enrolment.complete", NULL);
    if (!wlz__ok(reg)) {
        wlz__withdraw(reg); /* whether the rule holds is left open */
    } else if (rule.holds) {
        char reason[300];

        fill(reg, c->office, c->agb, year, signed_on, &e);
        if (!wlz__ok(reg)) {
            snprintf(reason, sizeof reason, "%s", wlz_message(reg));
            if (wlz__withdraw(reg))
                refuse(reg, c, &rule, reason);
        } else if (!e.is.complete) {
            snprintf(reason, sizeof reason,
                     wlz__in_language(reg, "annex %s is missing", "bijlage %s ontbreekt"),
                     first_missing(&e));
            refuse(reg, c, &rule, reason);
        }
    }
    wlz__arena_free(&e.arena);
    return wlz__ok(reg);
}
