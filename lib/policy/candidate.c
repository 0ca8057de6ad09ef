/* What became of a provision, and the sentence that says why. */
#include "policy/candidate.h"

#include "file/builder.h"
#include "file/copy.h"
#include "file/error.h"
#include "policy/policy.h"

#include <inttypes.h>

const char *const wlz__outcome_names[] = {[WLZ_OUTCOME_PREVAILS] = "prevails",
                                          [WLZ_OUTCOME_AMBIGUOUS] = "ambiguous",
                                          [WLZ_OUTCOME_OPEN] = "open",
                                          [WLZ_OUTCOME_TIED] = "tied",
                                          [WLZ_OUTCOME_SAME_VALUE] = "same value",
                                          [WLZ_OUTCOME_LOWER_RANK] = "lower rank",
                                          [WLZ_OUTCOME_EARLIER] = "earlier",
                                          [WLZ_OUTCOME_LESS_SPECIFIC] = "less specific",
                                          [WLZ_OUTCOME_UNRANKED] = "unranked",
                                          [WLZ_OUTCOME_NOT_IN_FORCE] = "not in force",
                                          [WLZ_OUTCOME_NOT_YET_KNOWN] = "not yet known",
                                          [WLZ_OUTCOME_CORRECTED] = "corrected",
                                          [WLZ_OUTCOME_OTHER_SCOPE] = "other scope",
                                          [WLZ_OUTCOME_STRUCK] = "struck"};

void wlz__candidate_copy(wlz_registry *reg, wlz__arena *arena, const wlz__candidate *candidate,
                         wlz_candidate *to)
{
    const wlz__provision *p = candidate->provision;

    to->provision = p->id;
    to->document = wlz__copy(reg, arena, p->document->id);
    to->kind = wlz__copy(reg, arena, p->document->kind);
    to->paragraph = wlz__copy(reg, arena, p->paragraph);
    to->note = wlz__copy(reg, arena, wlz__in_language(reg, p->note, p->note_nl));
    to->rank = candidate->entry == WLZ__CONTENDS || candidate->entry == WLZ_OUTCOME_STRUCK
                   ? candidate->rank
                   : -1;
    to->published_on = p->document->published_on;
    to->known_from = p->document->known_from;
    to->valid_from = p->valid_from;
    to->valid_to = p->valid_to;
    to->scope = wlz__scope_copy(reg, arena, &p->scope);
    to->value = p->value;
    to->standing = wlz__candidate_standing(candidate);
    if (candidate->struck.by != NULL) {
        to->struck_by = wlz__copy(reg, arena, candidate->struck.by->document->id);
        to->struck_in = wlz__copy(reg, arena, candidate->struck.by->paragraph);
    }
}

/* Of one that was left out of the contest. */
static void say_left_out(const wlz_registry *reg, wlz__builder *b, const wlz_candidate *of)
{
    const char *text;

    switch (of->outcome) {
    case WLZ_OUTCOME_NOT_YET_KNOWN:
        text = wlz__in_language(reg, "not yet published on the day of knowledge",
                                "naar wat toen bekend was nog niet gepubliceerd");
        break;
    case WLZ_OUTCOME_NOT_IN_FORCE:
        text = wlz__in_language(reg, "not in force on the day", "niet van kracht op die dag");
        break;
    case WLZ_OUTCOME_CORRECTED:
        text = wlz__in_language(
            reg, "corrected, or a correction not yet recorded, on the day of knowledge",
            "naar wat toen bekend was gecorrigeerd, of een correctie die nog niet was vastgelegd");
        break;
    case WLZ_OUTCOME_UNRANKED:
        text = of->rank < 0
                   ? wlz__in_language(reg, "no rank order is known for that day",
                                      "voor die dag is geen rangorde bekend")
                   : wlz__in_language(reg, "not weighed: another document has no rank that day",
                                      "niet gewogen: een ander document heeft die dag geen rang");
        break;
    case WLZ_OUTCOME_STRUCK:
        wlz__append(b, wlz__in_language(reg, "struck by %s, %s", "geschrapt door %s, %s"),
                    of->struck_by, of->struck_in);
        return;
    default:
        text = wlz__in_language(reg, "limited to something that the question leaves open",
                                "beperkt tot iets wat de vraag openlaat");
        break;
    }
    wlz__append(b, "%s", text);
}

/* Of one that nothing goes before. */
static void say_first(const wlz_registry *reg, wlz__builder *b, const wlz_candidate *of)
{
    if (of->rank >= 0)
        wlz__append(b, wlz__in_language(reg, "prevails: rank %d", "gaat voor: rang %d"), of->rank);
    else
        wlz__append(b, "%s",
                    wlz__in_language(reg, "prevails: its document alone speaks of it",
                                     "gaat voor: alleen dit document zegt er iets over"));
    if (of->outcome == WLZ_OUTCOME_OPEN)
        wlz__append(b, "%s",
                    wlz__in_language(reg, "; what the question leaves open could change it",
                                     "; wat de vraag openlaat, kan dit anders maken"));
    else if (of->outcome == WLZ_OUTCOME_AMBIGUOUS && of->standing != WLZ_AMBIGUOUS)
        wlz__append(b, "%s",
                    wlz__in_language(reg, "; the order of rank is ambiguous, so it decides nothing",
                                     "; de rangorde is dubbelzinnig, dus beslist het niets"));
    else if (of->outcome == WLZ_OUTCOME_AMBIGUOUS && of->struck_by == NULL)
        wlz__append(b, "%s",
                    wlz__in_language(reg, "; ambiguous in its source, so it decides nothing",
                                     "; dubbelzinnig in de bron, dus beslist het niets"));
}

static void say_loser(const wlz_registry *reg, wlz__builder *b, const wlz_candidate *of,
                      const wlz__claim *loser, const wlz__claim *winner)
{
    switch (of->outcome) {
    case WLZ_OUTCOME_LOWER_RANK:
        wlz__append(b,
                    wlz__in_language(reg, "rank %d yields to rank %d (%s)",
                                     "rang %d wijkt voor rang %d (%s)"),
                    loser->rank, winner->rank, winner->document);
        if (of->special)
            wlz__append(
                b, "%s",
                wlz__in_language(reg, "; a special rule yields to a general one of better rank",
                                 "; een bijzondere regel wijkt voor een algemene van betere rang"));
        break;
    case WLZ_OUTCOME_EARLIER:
        wlz__append(b,
                    wlz__in_language(reg, "published earlier than %s, of the same rank %d",
                                     "eerder gepubliceerd dan %s, van dezelfde rang %d"),
                    winner->document, winner->rank);
        break;
    case WLZ_OUTCOME_LESS_SPECIFIC:
        wlz__append(b, "%s",
                    wlz__in_language(reg, "less specific than another provision of the document",
                                     "minder specifiek dan een andere bepaling van het document"));
        break;
    default:
        wlz__append(b,
                    wlz__in_language(reg, "of equal standing with provision %" PRId64 " of %s",
                                     "gelijk in rang met bepaling %" PRId64 " van %s"),
                    winner->id, winner->document);
        break;
    }
    if (loser->value == winner->value)
        wlz__append(b, "%s", wlz__in_language(reg, "; the same value", "; dezelfde waarde"));
}

void wlz__candidate_explain(wlz_registry *reg, wlz__arena *arena, wlz_outcome outcome,
                            const wlz__claim *claim, const wlz__claim *other, wlz_candidate *to)
{
    wlz__builder b = {0};

    to->outcome = outcome;
    if (other != NULL) {
        to->yields_to = other->id;
        to->special = outcome == WLZ_OUTCOME_LOWER_RANK && wlz__claim_is_special(claim, other);
        say_loser(reg, &b, to, claim, other);
    } else if (outcome >= WLZ_OUTCOME_UNRANKED) {
        say_left_out(reg, &b, to);
    } else {
        say_first(reg, &b, to);
    }
    if (to->struck_by != NULL && outcome != WLZ_OUTCOME_STRUCK)
        wlz__append(&b,
                    wlz__in_language(reg, "; whether %s, %s strikes it is open",
                                     "; of %s, %s het schrapt, is open"),
                    to->struck_by, to->struck_in);
    to->reason = wlz__copy_built(reg, arena, &b);
}
