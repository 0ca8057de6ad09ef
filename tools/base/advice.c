#include "advice.h"

#include <string.h>

static const struct {
    const char *rule, *en, *nl;
} advice[] = {
    {"addendum_fixed", "only a draft changes; a signed one gets a new version: addendum amend",
     "alleen een concept verandert; een getekend addendum krijgt een nieuwe versie: addendum "
     "amend"},
    {"addendum_pk", "take another id: this one is there", "kies een andere id: deze is er al"},
    {"addendum_step", "addendum show tells where it stands and what comes next",
     "addendum show zegt hoe het ervoor staat en wat volgt"},
    {"addendum_version", "only a signed addendum gets a new version",
     "alleen een getekend addendum krijgt een nieuwe versie"},
    {"document_pk",
     "a document of that id is there: the pack is loaded already, or needs another id",
     "een document met die id is er al: het pack is geladen, of vraagt een andere id"},
    {"event_actor", "say who did it: --provider AGB", "zeg wie het deed: --provider AGB"},
    {"event_future", "register it once it is done", "leg het vast zodra het gedaan is"},
    {"event_once", "withdraw the earlier one first: event withdraw",
     "trek eerst de eerdere in: event withdraw"},
    {"fund_overdrawn", "fund shows what is free", "fund laat zien wat vrij is"},
    {"lump_sum_divided", "its shares are booked: fund and cap show them",
     "de delen zijn geboekt: fund en cap laten ze zien"},
    {"settlement_year", "close the accounts of the year first: addendum account",
     "sluit eerst de verantwoording van het jaar: addendum account"},
};

const char *rule_advice(const cli *c, const char *rule)
{
    for (size_t i = 0; i < sizeof advice / sizeof advice[0]; i++)
        if (strcmp(advice[i].rule, rule) == 0)
            return tr(c, advice[i].en, advice[i].nl);
    return NULL;
}
