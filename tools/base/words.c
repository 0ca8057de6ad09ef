#include "words.h"

#include <string.h>

typedef struct word {
    const char *id, *en, *nl; /* en NULL: what the registry has */
} word;

static const char *find(const cli *c, const word *list, const char *id, const char *otherwise)
{
    for (; list->id != NULL && id != NULL; list++)
        if (strcmp(list->id, id) == 0)
            return c->dutch ? list->nl : list->en != NULL ? list->en : otherwise;
    return otherwise;
}

static const word steps[] = {
    {"agreements_final", NULL, "Alle afspraken voor het jaar zijn definitief"},
    {"experiments.answer", NULL, "Antwoord op een aanvraag voor experimenten"},
    {"experiments.application", NULL, "Aanvraag koploperfinanciering (experimenten)"},
    {"gz_accord.informed", NULL, "Proces en bedrag van het akkoord GZ zijn bekend"},
    {"hardship_advice", NULL, "Geadviseerd moment voor het formulier hardheidsclausule"},
    {"hardship_appeal", NULL, "Beroep op de hardheidsclausule"},
    {"innovation.criteria", NULL, "Criteria voor het innovatiebudget zijn bekend"},
    {"innovation.initiatives", NULL, "Inbrengen van bewezen innovaties"},
    {"innovation.list", NULL, "Lijst van geslaagde initiatieven is gepubliceerd"},
    {"innovation.national_list", NULL, "Landelijke lijst digitale toepassingen is bruikbaar"},
    {"innovation.vision", NULL, "Innovatievisie is er"},
    {"living_and_care.notice", NULL, "Schriftelijke aanmelding scheiden wonen en zorg"},
    {"lower_percentage_notice", NULL, "Aankondiging van een gesprek over een lager percentage"},
    {"national_supplement.answers", NULL, "Antwoorden over de landelijke aanvulling"},
    {"national_supplement.questions", NULL, "Vragen over de landelijke aanvulling"},
    {"procurement.01", NULL, "Bekendmaking van het inkoopbeleid"},
    {"procurement.02", NULL, "Vragen voor de nota van inlichtingen"},
    {"procurement.03", NULL, "Bezwaar tegen het inkoopbeleid"},
    {"procurement.04", NULL, "Publicatie van de nota van inlichtingen"},
    {"procurement.05", NULL, "Inkoopapplicatie open voor inschrijving"},
    {"procurement.06", NULL, "Kort geding tegen het inkoopbeleid"},
    {"procurement.07", NULL, "Inschrijving"},
    {"procurement.08", NULL, "Uitkomst van de beoordeling"},
    {"procurement.09", NULL, "Kort geding tegen de uitkomst; beroep op de hardheidsclausule"},
    {"procurement.10", NULL, "Gesprek over afspraken en voorwaarden"},
    {"procurement.11", NULL, "Definitieve uitkomst; overeenkomst ter ondertekening"},
    {"procurement.12", NULL, "Budgetformulier ingediend, overeenkomst aanvaard"},
    {"procurement.13", NULL, "Kort geding tegen de definitieve uitkomst"},
    {"procurement.14", NULL, "Controle en verzending van de budgetformulieren"},
    {"procurement.15", NULL, "Definitieve contractering; budgetformulier bij de NZa"},
    {"procurement.16", NULL, "Afspraken regionale ontwikkeling"},
    {"rearrangement_procedure", NULL, "Publicatie van de herschikkingsprocedure"},
    {"settlement_procedure", NULL, "Publicatie van de nacalculatieprocedure"},
    {"transition_funds.answers", NULL, "Antwoorden over de aanvulling transitiemiddelen"},
    {"transition_funds.objection", NULL, "Bezwaar tegen de aanvulling transitiemiddelen"},
    {"transition_funds.questions", NULL, "Vragen over de aanvulling transitiemiddelen"},
    {NULL, NULL, NULL}};

static const word purposes[] = {
    {"experiments", "Experiments of front-runners", "Koploperfinanciering (experimenten)"},
    {"gz-accord", "National accord on disability care", "Landelijk akkoord GZ"},
    {"hardship", "Hardship clause", "Hardheidsclausule"},
    {"living-and-care", "Separating living and care", "Scheiden wonen en zorg"},
    {"other", "Other agreements", "Overige afspraken"},
    {"regional-development", "Regional development", "Regionale ontwikkeling"},
    {"stimulus", "Regional stimulus", "Regionaal stimuleringsbudget"},
    {NULL, NULL, NULL}};

static const word conditions[] = {
    {"addendum_agreed_on", "It is not agreed yet", "Er is nog geen overeenstemming vastgelegd"},
    {"addendum_region", "It names no region of the office",
     "Er staat geen regio van het kantoor in"},
    {"addendum_aim", "It does not say what it changes for good",
     "Niet beschreven is wat blijvend verandert"},
    {"addendum_regional_support", "Support in the region is not on record",
     "Draagvlak in de regio is niet vastgelegd"},
    {"addendum_sustained", "It does not say how the change is paid for afterwards",
     "Structurele borging ontbreekt"},
    {"addendum_obligations", "What the parties owe each other is not in writing",
     "Onderlinge verplichtingen zijn niet vastgelegd"},
    {"addendum_competition", "The parties do not state that it stays within competition law",
     "Verklaring over de mededingingsregels ontbreekt"},
    {"addendum_purpose", "An activity has no purpose that its fund pays",
     "Een activiteit past niet bij het doel van het fonds"},
    {"addendum_timeline", "Its timeline is missing, or does not fit the year of the money",
     "Tijdlijn ontbreekt of past niet bij het jaar van het geld"},
    {"addendum_monitoring", "Progress, results and spending are not all reported on",
     "Monitoringsafspraken zijn niet volledig"},
    {"addendum_fund", "Not all money is booked on a fund, in order, within what is there",
     "Niet al het geld is op volgorde en binnen de ruimte van een fonds geboekt"},
    {"addendum_parties", "Too few providers take part", "Er doen te weinig zorgaanbieders mee"},
    {"addendum_deadline", "It comes after the last day, or no agreement is dated",
     "De uiterste datum is voorbij, of een datum van overeenstemming ontbreekt"},
    {"addendum_payee", "A payee is no party, or has no room under its cap",
     "Een ontvanger is geen partij of heeft onvoldoende ruimte (kassier)"},
    {"addendum_no_double_funding", "An activity gets more money than it costs",
     "Een activiteit krijgt meer geld dan zij kost (dubbele financiering)"},
    {"addendum_sector", "The sector of a fund is not that of the plan",
     "De sector van een fonds is niet die van het plan"},
    {"addendum_year_closed", "A year it has money in is accounted for already",
     "Over een jaar van het geld is al verantwoord"},
    {"addendum_signatures", "Not everybody has signed", "Niet iedereen heeft getekend"},
    {NULL, NULL, NULL}};

static const word common[] = {{"topic", "topic", "onderwerp"},
                              {"rule", "rule", "regel"},
                              {"only a", "gone", "vervallen"},
                              {"only b", "new", "nieuw"},
                              {"value", "value", "waarde"},
                              {"insert", "insert", "toegevoegd"},
                              {"update", "update", "gewijzigd"},
                              {"delete", "delete", "verwijderd"},
                              {"base", "base", "basis"},
                              {"decision", "decision", "besluit"},
                              {"exclusion", "exclusion", "uitsluiting"},
                              {"adjustment", "adjustment", "aanpassing"},
                              {"bound", "bound", "grens"},
                              {"maximum", "maximum", "maximum"},
                              {"effort", "effort", "inspanning"},
                              {"result", "result", "resultaat"},
                              {NULL, NULL, NULL}};

static const word states[] = {{"draft", "Draft", "Concept"},
                              {"agreed", "Agreed, not signed", "Overeengekomen, niet getekend"},
                              {"signed", "Signed", "Getekend"},
                              {"accounted", "Accounted for", "Verantwoord"},
                              {"settled", "Settled", "Afgerekend"},
                              {"superseded", "Superseded", "Vervangen"},
                              {"cancelled", "Cancelled", "Vervallen"},
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

static const word latenesses[] = {{"lapse", "the right lapses", "het recht vervalt"},
                                  {"advice", "only advice", "alleen een advies"},
                                  {"unstated", "not stated", "niet gezegd"},
                                  {NULL, NULL, NULL}};

const char *step_words(const cli *c, const char *step, const char *title)
{
    return find(c, steps, step, title);
}

const char *purpose_words(const cli *c, const char *purpose, const char *title)
{
    return find(c, purposes, purpose, title);
}

const char *condition_words(const cli *c, const char *rule)
{
    return find(c, conditions, rule, NULL);
}

const char *state_words(const cli *c, const char *state)
{
    return find(c, states, state, state);
}

const char *report_words(const cli *c, const char *kind)
{
    return find(c, reports, kind, kind);
}

const char *round_words(const cli *c, const char *round)
{
    return find(c, rounds, round, round);
}

const char *actor_words(const cli *c, const char *actor)
{
    return find(c, actors, actor, actor);
}

const char *lateness_words(const cli *c, const char *lateness)
{
    return find(c, latenesses, lateness, lateness);
}

const char *common_words(const cli *c, const char *name)
{
    return find(c, common, name, name);
}
