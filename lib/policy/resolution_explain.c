/* Why a provision prevails, or why none does, as a paragraph for a letter. */
#include "policy/resolution_explain.h"

#include "file/copy.h"
#include "policy/notation.h"

#include <string.h>

void wlz__explain_source(wlz__builder *b, bool dutch, const char *title, const char *document,
                         const char *paragraph, int rank)
{
    if (title != NULL)
        wlz__append(b, "“%s” (%s)", title, document);
    else
        wlz__append(b, "%s", document);
    if (paragraph != NULL)
        wlz__append(b, ", %s", paragraph);
    if (rank >= 0)
        wlz__append(b, ", %s %d", wlz__either(dutch, "rank", "rang"), rank);
}

static void say_source(wlz__builder *b, const wlz__resolution *r, const wlz_candidate *of)
{
    wlz__explain_source(b, r->dutch, ((const wlz__trace_candidate *)of)->title, of->document,
                        of->paragraph, of->rank);
}

static const wlz_candidate *winner_of(const wlz__resolution *r)
{
    return r->is.status == WLZ_OK ? r->is.rows[0] : NULL;
}

static bool came_to_a_contest(const wlz_candidate *candidate)
{
    return candidate->outcome < WLZ_OUTCOME_UNRANKED;
}

static const char *why_it_gives_way(bool dutch, const wlz_candidate *loser,
                                    const wlz_candidate *winner)
{
    if (loser->value == winner->value)
        return wlz__either(dutch, "says the same", "zegt hetzelfde");
    if (loser->rank > winner->rank)
        return wlz__either(dutch, "gives way because its rank is lower",
                           "wijkt omdat het lager in rang staat");
    if (loser->published_on < winner->published_on)
        return wlz__either(dutch, "gives way because it was published earlier",
                           "wijkt omdat het eerder is gepubliceerd");
    return wlz__either(dutch, "gives way because it is less specific",
                       "wijkt omdat het minder specifiek is");
}

/* What is taken away is named, also where nothing prevails without it. */
static void explain_struck(wlz__builder *b, const wlz__resolution *r)
{
    char value[WLZ_TEXT_MAX];

    for (size_t i = 0; i < r->is.count; i++) {
        const wlz_candidate *one = r->is.rows[i];

        if (one->outcome != WLZ_OUTCOME_STRUCK)
            continue;
        wlz__append(b, " %s ", wlz__either(r->dutch, "What is stated in", "Wat staat in"));
        say_source(b, r, one);
        wlz__append(b, wlz__either(r->dutch, " (%s) is struck by ", " (%s) is geschrapt door "),
                    wlz__written_value(r->dutch, r->is.unit, one->value, value));
        wlz__explain_source(b, r->dutch, ((const wlz__trace_candidate *)one)->struck_title,
                            one->struck_by, one->struck_in, -1);
        wlz__append(b, ".");
    }
}

void wlz__explain_losers(wlz__builder *b, const wlz__resolution *r)
{
    const wlz_candidate *winner = winner_of(r);
    char value[WLZ_TEXT_MAX];

    explain_struck(b, r);
    for (size_t i = 1; winner != NULL && i < r->is.count; i++) {
        const wlz_candidate *loser = r->is.rows[i];

        if (!came_to_a_contest(loser))
            continue;
        wlz__append(b, " %s ", wlz__either(r->dutch, "What is stated in", "Wat staat in"));
        say_source(b, r, loser);
        wlz__append(b, " (%s) %s.", wlz__written_value(r->dutch, r->is.unit, loser->value, value),
                    why_it_gives_way(r->dutch, loser, winner));
    }
}

static void say_winner(wlz__builder *b, const wlz__resolution *r)
{
    const wlz_candidate *winner = winner_of(r);
    char value[WLZ_TEXT_MAX], day[WLZ_TEXT_MAX];

    wlz__append(b, "%s. ", wlz__written_value(r->dutch, r->is.unit, winner->value, value));
    wlz__append(b, "%s ", wlz__either(r->dutch, "This is stated in", "Dit staat in"));
    say_source(b, r, winner);
    if (winner->known_from != winner->published_on)
        wlz__append(b, wlz__either(r->dutch, ", known from %s on", ", bekend vanaf %s"),
                    wlz__written_day(r->dutch, winner->known_from, day));
    else
        wlz__append(b, wlz__either(r->dutch, ", published on %s", ", gepubliceerd op %s"),
                    wlz__written_day(r->dutch, winner->published_on, day));
    wlz__append(b, ".");
    if (winner->note != NULL)
        wlz__append(b, " %s: %s%s", wlz__either(r->dutch, "Note", "Toelichting"), winner->note,
                    winner->note[strlen(winner->note) - 1] == '.' ? "" : ".");
}

/* Why it is undecided: what is ambiguous, tied, without rank, or not all that there may be. */
static void say_undecided(wlz__builder *b, const wlz__resolution *r)
{
    char value[WLZ_TEXT_MAX];
    size_t listed = 0;

    for (size_t i = 0; i < r->is.count; i++) {
        const wlz_candidate *one = r->is.rows[i];
        bool tied = one->outcome == WLZ_OUTCOME_TIED;

        if (!tied && one->outcome != WLZ_OUTCOME_AMBIGUOUS && one->outcome != WLZ_OUTCOME_OPEN &&
            (one->outcome != WLZ_OUTCOME_UNRANKED || one->rank >= 0))
            continue;
        wlz__append(b, "%s",
                    listed++ > 0 ? "; " : wlz__either(r->dutch, "not decided: ", "niet beslist: "));
        say_source(b, r, one);
        if (tied)
            wlz__append(b, wlz__either(r->dutch, ", says %s", ", zegt %s"),
                        wlz__written_value(r->dutch, r->is.unit, one->value, value));
        else if (one->outcome == WLZ_OUTCOME_OPEN)
            wlz__append(b,
                        wlz__either(r->dutch,
                                    ", says %s, and what the question leaves open could change it",
                                    ", zegt %s, en wat de vraag openlaat, kan dat anders maken"),
                        wlz__written_value(r->dutch, r->is.unit, one->value, value));
        else if (one->struck_by != NULL)
            wlz__append(b,
                        wlz__either(r->dutch, ", may be struck by %s, %s",
                                    ", is mogelijk geschrapt door %s, %s"),
                        one->struck_by, one->struck_in);
        else if (one->outcome == WLZ_OUTCOME_AMBIGUOUS && one->standing != WLZ_AMBIGUOUS)
            wlz__append(b, "%s",
                        wlz__either(r->dutch, ", goes before others by an order that is ambiguous",
                                    ", gaat voor volgens een rangorde die dubbelzinnig is"));
        else if (one->outcome == WLZ_OUTCOME_AMBIGUOUS)
            wlz__append(b, "%s", wlz__either(r->dutch, ", leaves it open", ", laat dit open"));
        else
            wlz__append(b, "%s", wlz__either(r->dutch, ", has no rank", ", heeft geen rang"));
    }
    if (listed == 0)
        wlz__append(
            b, "%s",
            wlz__either(r->dutch, "not decided by any document", "door geen document beslist"));
    wlz__append(b, ".");
    if (r->is.status == WLZ_TIE)
        wlz__append(b, "%s",
                    wlz__either(r->dutch, " None of these goes before the others.",
                                " Geen hiervan gaat voor de andere."));
}

const char *wlz__resolution_explained(wlz__resolution *r)
{
    wlz__builder b = {0};
    char day[WLZ_TEXT_MAX];

    wlz__append(&b,
                wlz__either(r->dutch, "On %s the value of %s at %s is ",
                            "Op %s is de waarde van %s bij %s "),
                wlz__written_day(r->dutch, r->question.day, day), r->question.topic,
                r->office_name);
    if (winner_of(r) != NULL) {
        say_winner(&b, r);
        wlz__explain_losers(&b, r);
    } else {
        say_undecided(&b, r);
        explain_struck(&b, r);
    }
    return wlz__arena_built(&r->arena, &b);
}
