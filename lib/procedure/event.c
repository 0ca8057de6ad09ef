/* Events: what was done at a step. The schema (166) decides which may be registered; what follows from them is here. */
#include "procedure/event.h"

#include "file/argument.h"
#include "file/error.h"
#include "file/memo.h"
#include "file/memory.h"
#include "file/statement.h"
#include "file/transaction.h"
#include "policy/policy.h"
#include "policy/prevail.h"
#include "policy/require.h"
#include "procedure/procedure_step.h"
#include "value/text.h"

#include <inttypes.h>
#include <stdio.h>
#include <string.h>

/* clang-format off */
static const char SQL_ADD[] =
    "INSERT INTO event(office, agb, year, step, sector, at, note, relies_on)"
    " VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7, nullif(?8, 0))";
static const char SQL_WITHDRAW[] =
    "INSERT INTO event(office, agb, year, step, sector, at, note, withdraws)"
    " SELECT e.office, e.agb, e.year, e.step, e.sector, ?2, ?3, e.id"
    "   FROM event e"
    "  WHERE e.id = ?1";
static const char SQL_EVENT[] =
    "SELECT e.office, e.agb, e.year, e.step, e.sector, e.at, s.kind"
    "  FROM event_standing e"
    "  JOIN procedure_step s ON s.id = e.step"
    " WHERE e.id = ?1";
static const char SQL_HAS_STEP[] = "SELECT 1 FROM procedure_step WHERE id = ?1";
/* clang-format on */

static const char OWN_ONLY[] = "event_own_only";

/* ---- registering ---- */

static bool check_step(wlz_registry *reg, const wlz_event *e, char *step, size_t size)
{
    return wlz__step_id(reg, e->step, step, size) &&
           wlz__require(reg, SQL_HAS_STEP, "step", "stap", step) &&
           (e->sector == NULL || wlz__require_sector(reg, e->sector));
}

static bool check_event(wlz_registry *reg, const wlz_event *e, char *step, size_t size)
{
    return wlz__check_given(reg, "event", e) && wlz__require_office(reg, e->office) &&
           (e->agb == NULL || wlz__require_provider(reg, e->agb)) &&
           wlz__check_year(reg, e->year) && check_step(reg, e, step, size) &&
           wlz__check_range(reg, "at", e->at, WLZ__INSTANT_LEAST, WLZ__INSTANT_MOST) &&
           wlz__check_optional(reg, "note", e->note, WLZ__NOTE_MAX) &&
           wlz__check_range(reg, "relies_on", e->relies_on, 0, INT64_MAX);
}

/* ---- relying on a question or an objection ---- */

bool wlz__event_read(wlz_registry *reg, int64_t id, wlz__arena *arena, wlz__stored_event *e)
{
    wlz__stmt *stmt = WLZ__QUERY(reg, SQL_EVENT, wlz__i(id));

    *e = (wlz__stored_event){0};
    if (wlz__row(reg, stmt)) {
        e->q.office = wlz__column_copy(reg, stmt, 0, arena);
        e->q.agb = wlz__column_copy(reg, stmt, 1, arena);
        e->q.year = (int)wlz__int(stmt, 2);
        e->step = wlz__column_copy(reg, stmt, 3, arena);
        e->q.sector = wlz__column_copy(reg, stmt, 4, arena);
        e->at = wlz__int(stmt, 5);
        e->kind = wlz__column_copy(reg, stmt, 6, arena);
    } else {
        wlz__fail(reg, WLZ_NOTFOUND, "the registry has no event %" PRId64 ", or it was withdrawn",
                  "het register kent geen gebeurtenis %" PRId64 ", of die is ingetrokken", id);
    }
    wlz__reset(stmt);
    return wlz__ok(reg);
}

static const char *kind_text(const wlz_registry *reg, const wlz__stored_event *e)
{
    return strcmp(e->kind, "question") == 0 ? wlz__in_language(reg, "question", "de vraag")
                                            : wlz__in_language(reg, "objection", "het bezwaar");
}

/* Refuses with the rule's source; NULL where no single one prevails. */
static void refuse(wlz_registry *reg, int64_t event, const char *agb, const wlz__stored_event *e,
                   const wlz__provision *rule)
{
    char subject[100];
    wlz_violation v = {.rule = OWN_ONLY, .subject = subject};

    if (rule != NULL) {
        v.document = rule->document->id;
        v.paragraph = rule->paragraph;
    }
    snprintf(subject, sizeof subject,
             wlz__in_language(reg, "%s on event %" PRId64, "%s op gebeurtenis %" PRId64),
             agb != NULL ? agb : e->q.office, event);
    wlz__fail_rule(
        reg, v.rule, "the %s of another provider cannot be relied on%s%s%s%s",
        "een beroep op %s van een andere zorgaanbieder is niet mogelijk%s%s%s%s", kind_text(reg, e),
        rule != NULL ? wlz__in_language(reg, "; source ", "; bron ") : "",
        rule != NULL ? v.document : "", rule != NULL ? ", " : "", rule != NULL ? v.paragraph : "");
    wlz__violation_detail(reg, &v);
}

static void check_rule(wlz_registry *reg, int64_t event, const char *agb,
                       const wlz__stored_event *e)
{
    char topic[WLZ__ID_MAX];
    wlz__candidates found = {0};
    const wlz__provision *rule;

    snprintf(topic, sizeof topic, "procedure.own_%.20ss", e->kind);
    rule = wlz__prevailing(reg, e->q.office, topic, e->q.year, e->q.sector, e->q.known_on, &found);
    if (wlz__ok(reg) && rule == NULL)
        wlz__fail(
            reg, WLZ_UNDECIDED,
            "no document of %s for %d says whether one may rely on the %s of another provider",
            "geen document van %s voor %d zegt of een beroep op %s van een andere zorgaanbieder "
            "mogelijk is",
            e->q.office, e->q.year, kind_text(reg, e));
    else if (wlz__ok(reg) && rule->value != 0)
        refuse(reg, event, agb, e, rule);
    wlz__candidates_free(&found);
}

wlz_status wlz_event_rely_check(wlz_registry *registry, int64_t event, const char *agb,
                                wlz_date known_on)
{
    wlz__arena arena = {0};
    wlz__stored_event e;

    if (!wlz__enter_read(registry))
        return wlz__status(registry);
    if (known_on == 0)
        known_on = wlz__today(registry);
    if (wlz__require_provider(registry, agb) && wlz__check_day(registry, "known_on", known_on) &&
        wlz__event_read(registry, event, &arena, &e)) {
        e.q.known_on = known_on;
        if (strcmp(e.kind, "other") == 0)
            wlz__fail(registry, WLZ_INVALID,
                      "event %" PRId64 " is neither a question nor an objection",
                      "gebeurtenis %" PRId64 " is geen vraag en geen bezwaar", event);
        else if (e.q.agb == NULL || strcmp(e.q.agb, agb) != 0)
            check_rule(registry, event, agb, &e);
    }
    wlz__arena_free(&arena);
    return wlz__leave(registry);
}

/* The schema refused: say on which document that rests. */
static void explain_refusal(wlz_registry *reg, const wlz_event *given)
{
    wlz__failure refusal = wlz__suspend(reg);
    wlz__arena arena = {0};
    wlz__candidates found = {0};
    const wlz__provision *rule = NULL;
    char topic[WLZ__ID_MAX];
    wlz__stored_event e;

    if (wlz__event_read(reg, given->relies_on, &arena, &e)) {
        snprintf(topic, sizeof topic, "procedure.own_%.20ss", e.kind);
        rule = wlz__prevailing_source(reg, e.q.office, topic, e.q.year, e.q.sector, wlz__today(reg),
                                      &found);
    }
    if (wlz__ok(reg))
        refuse(reg, given->relies_on, given->agb, &e, rule);
    wlz__candidates_free(&found);
    wlz__arena_free(&arena);
    wlz__resume(reg, refusal);
}

wlz_status wlz_event_add(wlz_registry *registry, const wlz_event *event, int64_t *id)
{
    char step[WLZ__ID_MAX + 32];
    int64_t made = 0;

    if (!wlz__enter_write(registry))
        return wlz__status(registry);
    wlz__writes_no_policy(registry);
    if (check_event(registry, event, step, sizeof step)) {
        WLZ__WRITE(registry, SQL_ADD, wlz__t(event->office), wlz__t(event->agb),
                   wlz__i(event->year), wlz__t(step), wlz__t(event->sector), wlz__i(event->at),
                   wlz__t(event->note), wlz__i(event->relies_on));
        made = wlz__last_id(registry);
        if (strcmp(wlz__refused_by(registry), OWN_ONLY) == 0)
            explain_refusal(registry, event);
    }
    return wlz__leave_with_id(registry, made, id);
}

wlz_status wlz_event_withdraw(wlz_registry *registry, int64_t event, const char *note, int64_t *id)
{
    int64_t made = 0;

    if (!wlz__enter_write(registry))
        return wlz__status(registry);
    wlz__writes_no_policy(registry);
    if (wlz__check_optional(registry, "note", note, WLZ__NOTE_MAX)) {
        WLZ__WRITE(registry, SQL_WITHDRAW, wlz__i(event), wlz__i(wlz__now(registry)), wlz__t(note));
        made = wlz__last_id(registry);
        if (wlz__ok(registry) && wlz__changed(registry) == 0)
            wlz__fail(registry, WLZ_NOTFOUND, "the registry has no event %" PRId64,
                      "het register kent geen gebeurtenis %" PRId64, event);
    }
    return wlz__leave_with_id(registry, made, id);
}
