/* Documents, ranks and provisions: registering them. */
#include <wlzreg/document.h>

#include "file/argument.h"
#include "file/error.h"
#include "file/statement.h"
#include "file/transaction.h"
#include "policy/policy.h"
#include "policy/require.h"
#include "value/text.h"

#include <string.h>

/* clang-format off */
static const char SQL_DOCUMENT[] =
    "INSERT INTO document(id, office, kind, title, published_on, valid_from, valid_to, source,"
    "    note, corrects, known_from)"
    " VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)";
static const char SQL_RANK[] =
    "INSERT INTO rank_order(office, kind, rank, valid_from, valid_to, document, paragraph, note,"
    "    corrects, standing)"
    " VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, nullif(?9, 0), ?10)";
static const char SQL_PROVISION[] =
    "INSERT INTO provision(document, topic, sector, provider_kind, relation, care_form,"
    "    performance, provider, value, unit, valid_from, valid_to, rank_override, paragraph, note,"
    "    corrects, standing)"
    " SELECT ?1, t.id, ?3, ?4, ?5, ?6, ?7, ?8, ?9, t.unit, ?10, ?11, nullif(?12, -1), ?13, ?14,"
    "        nullif(?15, 0), ?16"
    "   FROM topic t"
    "  WHERE t.id = ?2";
static const char SQL_STRIKE[] =
    "INSERT INTO strike(document, struck, struck_paragraph, item, valid_from, valid_to, paragraph,"
    "    note, corrects, standing)"
    " VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, nullif(?9, 0), ?10)";
/* clang-format on */

static bool check_kind(wlz_registry *reg, const char *kind)
{
    static const char *const kinds[] = {
        "regulation",           "judgment",   "agreement",       "nota-van-inlichtingen",
        "nota-van-wijzigingen", "supplement", "regional-policy", "national-framework"};

    if (!wlz__check_text(reg, "kind", kind, WLZ__ID_MAX))
        return false;
    for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++)
        if (strcmp(kinds[i], kind) == 0)
            return true;
    wlz__fail(reg, WLZ_INVALID, "kind must be a kind of document, not %s",
              "kind moet een soort document zijn, niet %s", kind);
    return false;
}

static bool check_document(wlz_registry *reg, const wlz_document *d)
{
    return wlz__check_given(reg, "document", d) && wlz__check_text(reg, "id", d->id, WLZ__ID_MAX) &&
           wlz__check_optional(reg, "office", d->office, WLZ__ID_MAX) && check_kind(reg, d->kind) &&
           wlz__check_text(reg, "title", d->title, WLZ__NAME_MAX) &&
           wlz__check_day(reg, "published_on", d->published_on) &&
           (d->known_from == 0 || wlz__check_day(reg, "known_from", d->known_from)) &&
           wlz__check_period(reg, d->valid_from, d->valid_to) &&
           wlz__check_optional(reg, "source", d->source, WLZ__NOTE_MAX) &&
           wlz__check_optional(reg, "note", d->note, WLZ__NOTE_MAX) &&
           wlz__check_optional(reg, "corrects", d->corrects, WLZ__ID_MAX) &&
           (d->office == NULL || wlz__require_office(reg, d->office)) &&
           (d->corrects == NULL || wlz__require_document(reg, d->corrects));
}

wlz_status wlz_document_add(wlz_registry *registry, const wlz_document *document)
{
    if (!wlz__enter_write(registry))
        return wlz__status(registry);
    if (check_document(registry, document)) {
        WLZ__WRITE(registry, SQL_DOCUMENT, wlz__t(document->id), wlz__t(document->office),
                   wlz__t(document->kind), wlz__t(document->title), wlz__d(document->published_on),
                   wlz__d(document->valid_from), wlz__d(document->valid_to),
                   wlz__t(document->source), wlz__t(document->note), wlz__t(document->corrects),
                   wlz__d(document->known_from));
    }
    return wlz__leave(registry);
}

static bool check_rank(wlz_registry *reg, const wlz_rank *r)
{
    if (!wlz__check_given(reg, "rank", r) ||
        !wlz__check_optional(reg, "office", r->office, WLZ__ID_MAX) || !check_kind(reg, r->kind) ||
        !wlz__check_period(reg, r->valid_from, r->valid_to) ||
        !wlz__check_text(reg, "document", r->document, WLZ__ID_MAX) ||
        !wlz__check_text(reg, "paragraph", r->paragraph, WLZ__NAME_MAX) ||
        !wlz__check_optional(reg, "note", r->note, WLZ__NOTE_MAX) ||
        !wlz__check_range(reg, "standing", (int64_t)r->standing, WLZ_STATED, WLZ_AMBIGUOUS))
        return false;
    if (r->rank < 0 || r->rank > 99)
        wlz__fail(reg, WLZ_INVALID, "rank must be 0 to 99, not %d",
                  "rank moet 0 tot en met 99 zijn, niet %d", r->rank);
    return wlz__ok(reg) && (r->office == NULL || wlz__require_office(reg, r->office)) &&
           wlz__require_document(reg, r->document);
}

wlz_status wlz_rank_add(wlz_registry *registry, const wlz_rank *rank, int64_t *id)
{
    int64_t made = 0;

    if (!wlz__enter_write(registry))
        return wlz__status(registry);
    if (check_rank(registry, rank)) {
        WLZ__WRITE(registry, SQL_RANK, wlz__t(rank->office), wlz__t(rank->kind), wlz__i(rank->rank),
                   wlz__d(rank->valid_from), wlz__d(rank->valid_to), wlz__t(rank->document),
                   wlz__t(rank->paragraph), wlz__t(rank->note), wlz__i(rank->corrects),
                   wlz__t(wlz__standing_names[rank->standing]));
        made = wlz__last_id(registry);
    }
    return wlz__leave_with_id(registry, made, id);
}

static bool check_provision(wlz_registry *reg, const wlz_provision *p)
{
    if (!wlz__check_given(reg, "provision", p) ||
        !wlz__check_text(reg, "document", p->document, WLZ__ID_MAX) ||
        !wlz__check_text(reg, "topic", p->topic, WLZ__ID_MAX) ||
        !wlz__check_period(reg, p->valid_from, p->valid_to) ||
        !wlz__check_text(reg, "paragraph", p->paragraph, WLZ__NAME_MAX) ||
        !wlz__check_optional(reg, "note", p->note, WLZ__NOTE_MAX) ||
        !wlz__check_range(reg, "standing", (int64_t)p->standing, WLZ_STATED, WLZ_AMBIGUOUS))
        return false;
    if (p->has_rank_override)
        wlz__check_range(reg, "rank_override", p->rank_override, 0, 99);
    else if (p->rank_override != 0)
        wlz__fail(reg, WLZ_INVALID, "rank_override is %d without has_rank_override",
                  "rank_override is %d zonder has_rank_override", p->rank_override);
    for (int part = 0; part < WLZ__SCOPES && wlz__ok(reg); part++) {
        const char *word = wlz__scope_part(&p->scope, part);

        if (word != NULL)
            wlz__require_in_scope(reg, part, word);
    }
    return wlz__ok(reg) && wlz__require_document(reg, p->document) &&
           wlz__require_topic(reg, p->topic);
}

static void provision_insert(wlz_registry *reg, const wlz_provision *p)
{
    const wlz_scope *s = &p->scope;

    WLZ__WRITE(reg, SQL_PROVISION, wlz__t(p->document), wlz__t(p->topic), wlz__t(s->sector),
               wlz__t(s->provider_kind), wlz__t(s->relation), wlz__t(s->care_form),
               wlz__t(s->performance), wlz__t(s->provider), wlz__i(p->value), wlz__d(p->valid_from),
               wlz__d(p->valid_to),
               wlz__i(p->has_rank_override ? p->rank_override : WLZ__RANK_OF_DOCUMENT),
               wlz__t(p->paragraph), wlz__t(p->note), wlz__i(p->corrects),
               wlz__t(wlz__standing_names[p->standing]));
}

wlz_status wlz_provision_add(wlz_registry *registry, const wlz_provision *provision, int64_t *id)
{
    int64_t made = 0;

    if (!wlz__enter_write(registry))
        return wlz__status(registry);
    if (check_provision(registry, provision)) {
        provision_insert(registry, provision);
        made = wlz__last_id(registry);
    }
    return wlz__leave_with_id(registry, made, id);
}

static bool check_strike(wlz_registry *reg, const wlz_strike *s)
{
    return wlz__check_given(reg, "strike", s) &&
           wlz__check_text(reg, "document", s->document, WLZ__ID_MAX) &&
           wlz__check_text(reg, "struck", s->struck, WLZ__ID_MAX) &&
           wlz__check_text(reg, "struck_paragraph", s->struck_paragraph, WLZ__NAME_MAX) &&
           wlz__check_optional(reg, "item", s->item, WLZ__ID_MAX) &&
           wlz__check_period(reg, s->valid_from, s->valid_to) &&
           wlz__check_text(reg, "paragraph", s->paragraph, WLZ__NAME_MAX) &&
           wlz__check_optional(reg, "note", s->note, WLZ__NOTE_MAX) &&
           wlz__check_range(reg, "standing", (int64_t)s->standing, WLZ_STATED, WLZ_AMBIGUOUS) &&
           wlz__require_document(reg, s->document) && wlz__require_document(reg, s->struck);
}

wlz_status wlz_strike_add(wlz_registry *registry, const wlz_strike *strike, int64_t *id)
{
    int64_t made = 0;

    if (!wlz__enter_write(registry))
        return wlz__status(registry);
    if (check_strike(registry, strike)) {
        WLZ__WRITE(registry, SQL_STRIKE, wlz__t(strike->document), wlz__t(strike->struck),
                   wlz__t(strike->struck_paragraph), wlz__t(strike->item),
                   wlz__d(strike->valid_from), wlz__d(strike->valid_to), wlz__t(strike->paragraph),
                   wlz__t(strike->note), wlz__i(strike->corrects),
                   wlz__t(wlz__standing_names[strike->standing]));
        made = wlz__last_id(registry);
    }
    return wlz__leave_with_id(registry, made, id);
}
