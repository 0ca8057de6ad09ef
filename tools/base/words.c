#include "words.h"

#include <string.h>

typedef struct word {
    const char *id, *en, *nl;
} word;

/* What is not in the list is shown by its id. */
static const char *find(const cli *c, const word *list, const char *id)
{
    for (; list->id != NULL && id != NULL; list++)
        if (strcmp(list->id, id) == 0)
            return tr(c, list->en, list->nl);
    return id;
}

static const word common[] = {{"topic", "topic", "onderwerp"},
                              {"rule", "rule", "regel"},
                              {"only a", "gone", "vervallen"},
                              {"only b", "new", "nieuw"},
                              {"value", "value", "waarde"},
                              {"insert", "insert", "toegevoegd"},
                              {"update", "update", "gewijzigd"},
                              {"delete", "delete", "verwijderd"},
                              {"base", "base", "basis"},
                              {"not-contracted", "not contracted", "niet gecontracteerd"},
                              {"decision", "decision", "besluit"},
                              {"exclusion", "exclusion", "uitsluiting"},
                              {"adjustment", "adjustment", "aanpassing"},
                              {"bound", "bound", "grens"},
                              {"maximum", "maximum", "maximum"},
                              {"effort", "effort", "inspanning"},
                              {"result", "result", "resultaat"},
                              {"limit", "limit", "grens"},
                              {"production", "production", "productie"},
                              {"lump sums", "lump sums", "lumpsums"},
                              {"headroom", "headroom", "ruimte"},
                              {"stated", "stated", "vermeld"},
                              {"reading", "a reading", "een uitleg"},
                              {"activity", "the activity", "de activiteit"},
                              {"part", "its own part", "het eigen deel"},
                              {"ambiguous", "ambiguous", "dubbelzinnig"},
                              {"missing", "missing", "ontbreekt"},
                              {"changed", "changed", "gewijzigd"},
                              {"added", "added", "toegevoegd"},
                              {NULL, NULL, NULL}};

static const word states[] = {{"draft", "Draft", "Concept"},
                              {"agreed", "Agreed, not signed", "Overeengekomen, niet getekend"},
                              {"signed", "Signed", "Getekend"},
                              {"accounted", "Accounted for", "Verantwoord"},
                              {"settled", "Settled", "Afgerekend"},
                              {"superseded", "Superseded", "Vervangen"},
                              {"cancelled", "Cancelled", "Vervallen"},
                              {"open", "open", "open"},
                              {"closed", "closed", "gesloten"},
                              {"reserved", "reserved", "gereserveerd"},
                              {"committed", "committed", "vastgelegd"},
                              {"released", "released", "vrijgevallen"},
                              {"loaded", "loaded", "geladen"},
                              {"not-loaded", "not loaded", "niet geladen"},
                              {"needs-another", "needs another pack", "vraagt een ander pack"},
                              {NULL, NULL, NULL}};

static const word reports[] = {{"progress", "progress", "voortgang"},
                               {"results", "results", "resultaten"},
                               {"spending", "spending", "besteding"},
                               {NULL, NULL, NULL}};

static const word rounds[] = {{"initial", "initial round (an expectation)", "initiële verwachting"},
                              {"rearrangement", "rearrangement", "herschikking"},
                              {"final", "final settlement", "nacalculatie"},
                              {NULL, NULL, NULL}};

static const word actors[] = {{"office", "office", "zorgkantoor"},
                              {"provider", "provider", "zorgaanbieder"},
                              {"both", "both", "beide"},
                              {NULL, NULL, NULL}};

static const word parts[] = {
    {"signature", "signature", "ondertekening"},
    {"office", "acceptance by the office", "akkoord van het zorgkantoor"},
    {"provider", "acceptance by the provider", "akkoord van de aanbieder"},
    {"budget-form", "budget form with the NZa", "budgetformulier bij de NZa"},
    {NULL, NULL, NULL}};

static const word free_days[] = {{"saturday", "Saturday", "zaterdag"},
                                 {"sunday", "Sunday", "zondag"},
                                 {"new-year", "New Year's Day", "nieuwjaarsdag"},
                                 {"good-friday", "Good Friday", "Goede Vrijdag"},
                                 {"easter-monday", "Easter Monday", "tweede paasdag"},
                                 {"kings-day", "King's Day", "Koningsdag"},
                                 {"liberation-day", "Liberation Day", "Bevrijdingsdag"},
                                 {"ascension-day", "Ascension Day", "Hemelvaartsdag"},
                                 {"whit-monday", "Whit Monday", "tweede pinksterdag"},
                                 {"christmas", "Christmas", "Kerstmis"},
                                 {NULL, NULL, NULL}};
static const word latenesses[] = {{"lapse", "the right lapses", "het recht vervalt"},
                                  {"advice", "only advice", "alleen een advies"},
                                  {"unstated", "not stated", "niet gezegd"},
                                  {NULL, NULL, NULL}};

const char *state_words(const cli *c, const char *state)
{
    return find(c, states, state);
}

const char *report_words(const cli *c, const char *kind)
{
    return find(c, reports, kind);
}

const char *round_words(const cli *c, const char *round)
{
    return find(c, rounds, round);
}

const char *actor_words(const cli *c, const char *actor)
{
    return find(c, actors, actor);
}

const char *part_words(const cli *c, const char *part)
{
    return find(c, parts, part);
}

const char *free_day_words(const cli *c, const char *free_day)
{
    return find(c, free_days, free_day);
}

const char *lateness_words(const cli *c, const char *lateness)
{
    return find(c, latenesses, lateness);
}

const char *common_words(const cli *c, const char *name)
{
    return find(c, common, name);
}
