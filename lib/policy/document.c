/* Documents, ranks and provisions: registering them. */
#include <wlzreg/document.h>

#include "file/argument.h"
#include "file/error.h"
#include "file/statement.h"
#include "file/transaction.h"
#include "policy/policy.h"
#include "value/text.h"

#include <string.h>

static const char SQL_DOCUMENT[] = "INSERT INTO document(id, office, kind, title, published_on, "
                                   "valid_from, valid_to, source, note, corrects)"
                                   " VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)";
static const char SQL_RANK[] = "INSERT INTO rank_order(office, kind, rank, valid_from, valid_to, "
                               "document, paragraph, note, corrects)"
                               " VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, nullif(?9, 0))";
static const char SQL_PROVISION[] =
    "INSERT INTO provision(document, topic, sector, provider_kind, relation, care_form, "
    "performance, provider, value,"
    "  unit, valid_from, valid_to, rank_override, paragraph, note, corrects)"
    " SELECT ?1, t.id, ?3, ?4, ?5, ?6, ?7, ?8, ?9, t.unit, ?10, ?11, nullif(?12, -1), ?13, ?14, "
    "nullif(?15, 0)"
    " FROM topic t WHERE t.id = ?2";
static const char SQL_HAS_OFFICE[] = "SELECT 1 FROM office WHERE id = ?1";
static const char SQL_HAS_DOCUMENT[] = "SELECT 1 FROM document WHERE id = ?1";
static const char SQL_HAS_TOPIC[] = "SELECT 1 FROM topic WHERE id = ?1";
static const char *const SQL_HAS_SCOPE[WLZ__SCOPES] = {
    "SELECT 1 FROM sector WHERE id = ?1",        "SELECT 1 FROM provider_kind WHERE id = ?1",
    "SELECT 1 FROM relation WHERE id = ?1",      "SELECT 1 FROM care_form WHERE id = ?1",
    "SELECT 1 FROM performance WHERE code = ?1", "SELECT 1 FROM provider WHERE agb = ?1"};

static bool check_kind(wlz_registry *reg, const char *kind)
{
    static const char *const kinds[] = {
        "regulation", "judgment",        "agreement",         "nota-van-inlichtingen",
        "supplement", "regional-policy", "national-framework"};

    if (!wlz__check_text(reg, "kind", kind, WLZ__ID_MAX))
        return false;
    for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++)
        if (strcmp(kinds[i], kind) == 0)
            return true;
    wlz__fail(reg, WLZ_INVALID, "kind must be a kind of document, not %s", kind);
    return false;
}

static bool check_document(wlz_registry *reg, const wlz_document *d)
{
    return wlz__check_given(reg, "document", d) && wlz__check_text(reg, "id", d->id, WLZ__ID_MAX) &&
           wlz__check_optional(reg, "office", d->office, WLZ__ID_MAX) && check_kind(reg, d->kind) &&
           wlz__check_text(reg, "title", d->title, WLZ__NAME_MAX) &&
           wlz__check_day(reg, "published_on", d->published_on) &&
           wlz__check_period(reg, d->valid_from, d->valid_to) &&
           wlz__check_optional(reg, "source", d->source, WLZ__NOTE_MAX) &&
           wlz__check_optional(reg, "note", d->note, WLZ__NOTE_MAX) &&
           wlz__check_optional(reg, "corrects", d->corrects, WLZ__ID_MAX) &&
           (d->office == NULL || wlz__require(reg, SQL_HAS_OFFICE, "office", d->office)) &&
           (d->corrects == NULL || wlz__require(reg, SQL_HAS_DOCUMENT, "document", d->corrects));
}

wlz_status wlz_document_add(wlz_registry *registry, const wlz_document *document)
{
    if (!wlz__enter_write(registry))
        return wlz__status(registry);
    if (check_document(registry, document)) {
        wlz__stmt *stmt = wlz__prepare(registry, SQL_DOCUMENT);

        wlz__bind_text(registry, stmt, 1, document->id);
        wlz__bind_text(registry, stmt, 2, document->office);
        wlz__bind_text(registry, stmt, 3, document->kind);
        wlz__bind_text(registry, stmt, 4, document->title);
        wlz__bind_day(registry, stmt, 5, document->published_on);
        wlz__bind_day(registry, stmt, 6, document->valid_from);
        wlz__bind_day(registry, stmt, 7, document->valid_to);
        wlz__bind_text(registry, stmt, 8, document->source);
        wlz__bind_text(registry, stmt, 9, document->note);
        wlz__bind_text(registry, stmt, 10, document->corrects);
        wlz__run(registry, stmt);
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
        !wlz__check_optional(reg, "note", r->note, WLZ__NOTE_MAX))
        return false;
    if (r->rank < 0 || r->rank > 99)
        wlz__fail(reg, WLZ_INVALID, "rank must be 0 to 99, not %d", r->rank);
    return wlz__ok(reg) &&
           (r->office == NULL || wlz__require(reg, SQL_HAS_OFFICE, "office", r->office)) &&
           wlz__require(reg, SQL_HAS_DOCUMENT, "document", r->document);
}

wlz_status wlz_rank_add(wlz_registry *registry, const wlz_rank *rank, int64_t *id)
{
    int64_t made = 0;

    if (!wlz__enter_write(registry))
        return wlz__status(registry);
    if (check_rank(registry, rank)) {
        wlz__stmt *stmt = wlz__prepare(registry, SQL_RANK);

        wlz__bind_text(registry, stmt, 1, rank->office);
        wlz__bind_text(registry, stmt, 2, rank->kind);
        wlz__bind_int(registry, stmt, 3, rank->rank);
        wlz__bind_day(registry, stmt, 4, rank->valid_from);
        wlz__bind_day(registry, stmt, 5, rank->valid_to);
        wlz__bind_text(registry, stmt, 6, rank->document);
        wlz__bind_text(registry, stmt, 7, rank->paragraph);
        wlz__bind_text(registry, stmt, 8, rank->note);
        wlz__bind_int(registry, stmt, 9, rank->corrects);
        wlz__run(registry, stmt);
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
        !wlz__check_optional(reg, "note", p->note, WLZ__NOTE_MAX))
        return false;
    if (p->rank_override < WLZ_RANK_OF_DOCUMENT || p->rank_override > 99)
        wlz__fail(reg, WLZ_INVALID, "rank_override must be 0 to 99 or WLZ_RANK_OF_DOCUMENT, not %d",
                  p->rank_override);
    for (int part = 0; part < WLZ__SCOPES && wlz__ok(reg); part++) {
        const char *word = wlz__scope_part(&p->scope, part);

        if (word != NULL && wlz__check_text(reg, wlz__scope_names[part], word, WLZ__ID_MAX))
            wlz__require(reg, SQL_HAS_SCOPE[part], wlz__scope_names[part], word);
    }
    return wlz__ok(reg) && wlz__require(reg, SQL_HAS_DOCUMENT, "document", p->document) &&
           wlz__require(reg, SQL_HAS_TOPIC, "topic", p->topic);
}

static void provision_insert(wlz_registry *reg, const wlz_provision *p)
{
    wlz__stmt *stmt = wlz__prepare(reg, SQL_PROVISION);

    wlz__bind_text(reg, stmt, 1, p->document);
    wlz__bind_text(reg, stmt, 2, p->topic);
    for (int part = 0; part < WLZ__SCOPES; part++)
        wlz__bind_text(reg, stmt, 3 + part, wlz__scope_part(&p->scope, part));
    wlz__bind_int(reg, stmt, 9, p->value);
    wlz__bind_day(reg, stmt, 10, p->valid_from);
    wlz__bind_day(reg, stmt, 11, p->valid_to);
    wlz__bind_int(reg, stmt, 12, p->rank_override);
    wlz__bind_text(reg, stmt, 13, p->paragraph);
    wlz__bind_text(reg, stmt, 14, p->note);
    wlz__bind_int(reg, stmt, 15, p->corrects);
    wlz__run(reg, stmt);
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
