/* Whether the registry has something of a name. */
#include "policy/require.h"

#include "file/argument.h"
#include "file/error.h"
#include "file/statement.h"
#include "policy/policy.h"
#include "value/text.h"

static const char SQL_OFFICE[] = "SELECT 1 FROM office WHERE id = ?1";
static const char SQL_DOCUMENT[] = "SELECT 1 FROM document WHERE id = ?1";
static const char SQL_TOPIC[] = "SELECT 1 FROM topic WHERE id = ?1";
static const char SQL_FACT[] = "SELECT 1 FROM fact WHERE id = ?1";

/* clang-format off */
static const char *const SQL_IN_SCOPE[WLZ__SCOPES] = {
    "SELECT 1 FROM sector WHERE id = ?1",
    "SELECT 1 FROM provider_kind WHERE id = ?1",
    "SELECT 1 FROM relation WHERE id = ?1",
    "SELECT 1 FROM care_form WHERE id = ?1",
    "SELECT 1 FROM performance WHERE code = ?1",
    "SELECT 1 FROM provider WHERE agb = ?1"};
/* clang-format on */

static bool named(wlz_registry *reg, const char *sql, const char *en, const char *nl,
                  const char *name)
{
    return wlz__check_text(reg, wlz__in_language(reg, en, nl), name, WLZ__ID_MAX) &&
           wlz__require(reg, sql, en, nl, name);
}

bool wlz__require_office(wlz_registry *reg, const char *office)
{
    return named(reg, SQL_OFFICE, "office", "zorgkantoor", office);
}

bool wlz__require_provider(wlz_registry *reg, const char *agb)
{
    return wlz__check_agb(reg, agb) &&
           wlz__require(reg, SQL_IN_SCOPE[WLZ__PROVIDER], "provider", "zorgaanbieder", agb);
}

bool wlz__require_sector(wlz_registry *reg, const char *sector)
{
    return named(reg, SQL_IN_SCOPE[WLZ__SECTOR], "sector", "sector", sector);
}

bool wlz__require_provider_kind(wlz_registry *reg, const char *kind)
{
    return named(reg, SQL_IN_SCOPE[WLZ__PROVIDER_KIND], "provider kind", "soort zorgaanbieder",
                 kind);
}

bool wlz__require_care_form(wlz_registry *reg, const char *care_form)
{
    return named(reg, SQL_IN_SCOPE[WLZ__CARE_FORM], "care form", "leveringsvorm", care_form);
}

bool wlz__require_performance(wlz_registry *reg, const char *code)
{
    return named(reg, SQL_IN_SCOPE[WLZ__PERFORMANCE], "performance", "prestatie", code);
}

bool wlz__require_document(wlz_registry *reg, const char *document)
{
    return named(reg, SQL_DOCUMENT, "document", "document", document);
}

bool wlz__require_topic(wlz_registry *reg, const char *topic)
{
    return named(reg, SQL_TOPIC, "topic", "onderwerp", topic);
}

bool wlz__require_fact(wlz_registry *reg, const char *fact)
{
    return named(reg, SQL_FACT, "fact", "feit", fact);
}

bool wlz__require_in_scope(wlz_registry *reg, int part, const char *word)
{
    return named(reg, SQL_IN_SCOPE[part], wlz__scope_names[part], wlz__scope_names[part], word);
}
