/* How long an agreement may be, and extending it. */
#include "contract/contract_term.h"

#include "file/argument.h"
#include "file/copy.h"
#include "file/error.h"
#include "file/memo.h"
#include "file/statement.h"
#include "file/transaction.h"
#include "policy/notation.h"
#include "policy/prevail.h"
#include "policy/provider.h"
#include "policy/require.h"
#include "value/text.h"

#include <inttypes.h>
#include <stdio.h>
#include <string.h>

/* clang-format off */
static const char SQL_EXTEND[] =
    "INSERT INTO contract_extension(contract, number, valid_to, allowed_by, length_by, decided_by,"
    "    decided_on)"
    " VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7)";
/* clang-format on */

/* 29 February becomes 1 March, as SQLite has it. */
static wlz_date years_later(wlz_date day, int64_t years)
{
    int64_t later = day + years * 10000;

    if (later > 99991231)
        return 99991231;
    return wlz_date_valid((wlz_date)later) ? (wlz_date)later : (wlz_date)(later / 100 * 100 + 101);
}

/* ---- the question ---- */

typedef struct query {
    wlz_registry *reg;
    wlz_question question; /* without its topic */
    const char *agb;
    wlz__term *term;
    size_t found;
} query;

static const wlz__provision *prevailing(query *q, const char *topic)
{
    wlz__candidates *found = &q->term->candidates[q->found++];

    q->question.topic = topic;
    q->question.scope.provider = q->agb;
    return wlz__prevailing_in(q->reg, &q->question, found);
}

static wlz__fact fact_of(query *q, const char *fact)
{
    return wlz__fact_get(q->reg, q->question.office, q->agb, fact, q->question.day,
                         q->question.known_on, &q->term->arena);
}

/* An agreement with a provider under contract for a part of the year before has a term of its own. */
static bool find_part_year(query *q)
{
    const wlz__provision *years = prevailing(q, "contract.term_years.part_year");

    if (years == NULL || fact_of(q, "contract.part_of_year").number != 1)
        return false;
    q->term->years = years;
    return true;
}

static void find_years(query *q)
{
    unsigned missing;

    q->term->years = prevailing(q, "contract.term_years");
    missing = q->term->candidates[q->found - 1].missing;
    if (missing != 0 && wlz__status(q->reg) == WLZ_UNDECIDED)
        wlz__suspend(q->reg); /* said in terms of what can be recorded */
    if (!wlz__ok(q->reg) || q->term->years != NULL)
        return;
    if (missing != 0)
        wlz__fail(
            q->reg, WLZ_UNDECIDED,
            "how long an agreement with %s may last depends on what is not recorded: %s",
            "hoe lang een overeenkomst met %s mag duren, hangt af van wat niet is vastgelegd: %s",
            q->agb,
            (missing >> WLZ__SECTOR) & 1u
                ? wlz__in_language(q->reg, "one sector of the provider",
                                   "één sector van de zorgaanbieder")
                : wlz__in_language(q->reg, "fact relation", "feit relation"));
    else
        wlz__fail(q->reg, WLZ_NOVALUE,
                  "no document says how long an agreement of %s with %s may last",
                  "geen document zegt hoe lang een overeenkomst van %s met %s mag duren",
                  q->question.office, q->agb);
}

/* What holds for a provider whose turnover is not above the threshold. */
static void find_small(query *q, const wlz__provision *least)
{
    const wlz__provision *years = prevailing(q, "contract.term_years.small");
    char text[WLZ_TEXT_MAX];

    if (years != NULL)
        q->term->years = years;
    wlz_cents_format(least->value, text, sizeof text);
    if (years == NULL)
        wlz__fail(q->reg, WLZ_UNDECIDED,
                  "%s, %s: an agreement for several years is for a turnover above %s; a person "
                  "decides how long the one with %s lasts",
                  "%s, %s: een meerjarige overeenkomst is er voor een omzet boven %s; hoe lang die "
                  "met %s duurt, moet iemand beslissen",
                  least->document->id, least->paragraph, text, q->agb);
}

/* The term is meant for a turnover above a threshold. Whether it is. */
static bool exceeds_threshold(query *q)
{
    const wlz__provision *least = prevailing(q, "contract.min_turnover");
    wlz__fact turnover;

    if (least == NULL)
        return wlz__ok(q->reg);
    turnover = fact_of(q, "contract.turnover");
    if (!turnover.recorded)
        wlz__fail(q->reg, WLZ_UNDECIDED,
                  "how long an agreement with %s may last depends on what is not recorded: fact "
                  "contract.turnover",
                  "hoe lang een overeenkomst met %s mag duren, hangt af van wat niet is "
                  "vastgelegd: feit contract.turnover",
                  q->agb);
    else if (turnover.number <= least->value)
        find_small(q, least);
    return turnover.recorded && turnover.number > least->value;
}

static void find_latest_to(query *q)
{
    const wlz__provision *last = prevailing(q, "contract.until");

    q->term->latest_to = years_later(q->question.day, q->term->years->value);
    if (last != NULL && wlz_date_next((wlz_date)last->value) < q->term->latest_to)
        q->term->latest_to = wlz_date_next((wlz_date)last->value);
}

static void find_extensions(query *q)
{
    q->term->extensions = prevailing(q, "contract.extensions");
    q->term->extension_years = prevailing(q, "contract.extension_years");
    if (q->term->extension_years == NULL)
        q->term->extensions = NULL;
}

static void find(query *q)
{
    wlz__fact relation = fact_of(q, "relation");
    bool extends;

    q->question.scope.relation = relation.recorded ? relation.word : NULL;
    q->question.scope.sector =
        wlz__provider_only_sector(q->reg, q->agb, q->question.day, &q->term->arena);
    extends = !find_part_year(q);
    if (extends) {
        find_years(q);
        if (wlz__ok(q->reg) && q->term->years->value > 1)
            extends = exceeds_threshold(q);
    }
    if (!wlz__ok(q->reg))
        return;
    find_latest_to(q);
    if (extends && wlz__ok(q->reg))
        find_extensions(q);
}

bool wlz__term_find(wlz_registry *reg, const char *office, const char *agb, wlz_date valid_from,
                    wlz_date known_on, wlz__term *term)
{
    query q = {reg, {office, NULL, valid_from, known_on, {0}}, agb, term, 0};

    if (wlz__ok(reg))
        find(&q);
    return wlz__ok(reg);
}

void wlz__term_free(wlz__term *term)
{
    for (size_t i = 0; i < sizeof term->candidates / sizeof *term->candidates; i++)
        wlz__candidates_free(&term->candidates[i]);
    wlz__arena_free(&term->arena);
}

bool wlz__term_allows(wlz_registry *reg, const wlz__contract *c, wlz_date signed_on)
{
    wlz__term term = {0};

    if (!wlz__ok(reg))
        return false;
    if (!wlz__term_find(reg, c->office, c->agb, c->valid_from, signed_on, &term)) {
        wlz__withdraw(reg);
    } else if (c->valid_to == 0 || c->valid_to > term.latest_to) {
        char subject[60], latest_to[WLZ_TEXT_MAX];
        wlz_violation v = {.rule = "contract_term",
                           .subject = subject,
                           .document = term.years->document->id,
                           .paragraph = term.years->paragraph};

        snprintf(subject, sizeof subject,
                 wlz__in_language(reg, "contract %" PRId64, "overeenkomst %" PRId64), c->id);
        wlz__fail_rule(reg, v.rule, "contract %" PRId64 " may not hold from %s on: %s, %s",
                       "overeenkomst %" PRId64 " mag vanaf %s niet meer gelden: %s, %s", c->id,
                       wlz__day_text(term.latest_to, latest_to), v.document, v.paragraph);
        wlz__violation_detail(reg, &v);
    }
    wlz__term_free(&term);
    return wlz__ok(reg);
}

/* ---- the answer ---- */

typedef struct answer {
    wlz_contract_term term;
    wlz__arena arena;
} answer;

void wlz_contract_term_free(wlz_contract_term *term)
{
    if (term == NULL)
        return;
    wlz__arena_free(&((answer *)term)->arena);
    wlz__free(term);
}

static void answer_fill(wlz_registry *reg, answer *to, const wlz__term *from)
{
    wlz_contract_term *t = &to->term;

    t->latest_to = from->latest_to;
    t->years = (int)from->years->value;
    t->document = wlz__copy(reg, &to->arena, from->years->document->id);
    t->paragraph = wlz__copy(reg, &to->arena, from->years->paragraph);
    if (from->extensions == NULL)
        return;
    t->extensions = (int)from->extensions->value;
    t->extension_years = (int)from->extension_years->value;
    t->extension_document = wlz__copy(reg, &to->arena, from->extensions->document->id);
    t->extension_paragraph = wlz__copy(reg, &to->arena, from->extensions->paragraph);
}

static bool check_question(wlz_registry *reg, const wlz_contract_term_question *q)
{
    return wlz__check_given(reg, "question", q) && wlz__require_office(reg, q->office) &&
           wlz__require_provider(reg, q->agb) && wlz__check_day(reg, "valid_from", q->valid_from) &&
           (q->known_on == 0 || wlz__check_day(reg, "known_on", q->known_on));
}

wlz_status wlz_contract_term_get(wlz_registry *registry, const wlz_contract_term_question *question,
                                 wlz_contract_term **out)
{
    const wlz_contract_term_question *q = question;
    wlz__term term = {0};
    answer *made = NULL;

    if (!wlz__enter_read(registry))
        return wlz__status(registry);
    if (wlz__check_given(registry, "out", out) && check_question(registry, q) &&
        wlz__term_find(registry, q->office, q->agb, q->valid_from,
                       q->known_on != 0 ? q->known_on : wlz__today(registry), &term) &&
        (made = wlz__need(registry, wlz__alloc(sizeof *made))) != NULL) {
        *made = (answer){0};
        answer_fill(registry, made, &term);
    }
    wlz__term_free(&term);
    wlz__leave(registry);
    if (wlz__ok(registry))
        *out = &made->term;
    else if (made != NULL)
        wlz_contract_term_free(&made->term);
    return wlz__status(registry);
}

/* ---- extending ---- */

/* The provisions that the agreement was concluded under allow it, as known on the day of the
 * decision. */
static void extend(wlz_registry *reg, const wlz__contract *c, const char *decided_by,
                   wlz_date decided_on, wlz_date *valid_to)
{
    wlz__term term = {0};

    if (wlz__term_find(reg, c->office, c->agb, c->valid_from, decided_on, &term)) {
        if (term.extensions == NULL) {
            wlz__fail_rule(reg, "contract_extension_allowed",
                           "no document allows an extension of contract %" PRId64,
                           "geen document staat een verlenging toe van overeenkomst %" PRId64,
                           c->id);
        } else {
            if (c->valid_to != 0)
                *valid_to = years_later(c->valid_to, term.extension_years->value);
            else
                wlz__fail_rule(
                    reg, "contract_extension_late",
                    "contract %" PRId64 " has no end date to extend",
                    "overeenkomst %" PRId64 " heeft geen einddatum om vanaf te verlengen", c->id);
            WLZ__WRITE(reg, SQL_EXTEND, wlz__i(c->id), wlz__i(c->extensions + 1), wlz__d(*valid_to),
                       wlz__i(term.extensions->id), wlz__i(term.extension_years->id),
                       wlz__t(decided_by), wlz__d(decided_on));
        }
    }
    wlz__term_free(&term);
}

wlz_status wlz_contract_extend(wlz_registry *registry, int64_t contract, const char *decided_by,
                               wlz_date decided_on, wlz_date *valid_to)
{
    wlz__contract c = {0};
    wlz__arena arena = {0};
    wlz_date end = 0;

    if (!wlz__enter_write(registry))
        return wlz__status(registry);
    wlz__writes_no_policy(registry);
    if (wlz__check_text(registry, "decided_by", decided_by, WLZ__NAME_MAX) &&
        wlz__check_day(registry, "decided_on", decided_on) &&
        wlz__contract_read(registry, contract, &c, &arena))
        extend(registry, &c, decided_by, decided_on, &end);
    wlz__arena_free(&arena);
    wlz__leave(registry);
    if (wlz__ok(registry) && valid_to != NULL)
        *valid_to = end;
    return wlz__status(registry);
}
