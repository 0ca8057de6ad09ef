/* What the registry must have by its name: each check fails the call with WLZ_INVALID or WLZ_NOTFOUND. */
#ifndef WLZ_POLICY_REQUIRE_H
#define WLZ_POLICY_REQUIRE_H

#include <wlzreg/error.h>

bool wlz__require_office(wlz_registry *reg, const char *office);
bool wlz__require_provider(wlz_registry *reg, const char *agb);
bool wlz__require_sector(wlz_registry *reg, const char *sector);
bool wlz__require_provider_kind(wlz_registry *reg, const char *kind);
bool wlz__require_care_form(wlz_registry *reg, const char *care_form);
bool wlz__require_performance(wlz_registry *reg, const char *code);
bool wlz__require_document(wlz_registry *reg, const char *document);
bool wlz__require_topic(wlz_registry *reg, const char *topic);
bool wlz__require_fact(wlz_registry *reg, const char *fact);
/* What a scope is limited to, WLZ__SECTOR ... WLZ__PROVIDER. */
bool wlz__require_in_scope(wlz_registry *reg, int part, const char *word);

#endif
