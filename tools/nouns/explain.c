#include "explain.h"

#include "answer.h"
#include "format.h"
#include "rows.h"

#include <stdlib.h>
#include <string.h>

/* What is written, and in which language. */
typedef struct letter {
    cli *c;
    char *text;
} letter;

void put_standing(json_t *row, wlz_standing standing)
{
    static const char *const words[] = {"stated", "reading", "ambiguous"};

    put_text(row, "standing", words[standing]);
}

void say_standing(cli *c, wlz_standing standing)
{
    if (standing == WLZ_READING)
        answer_line(c, "%s",
                    tr(c, "This rests on a reading of the source.",
                       "Dit berust op een uitleg van de bron."));
}

/* ---- what prevails ---- */

/* “Aanvulling 2023” (zk-supplement-2023), 2.3, rank 3 */
static void say_source(letter *l, const char *document, const char *paragraph, int rank)
{
    char *title = words_of(l->c, "document", "id", document, "title");

    if (title != NULL)
        text_add(&l->text, "“%s” (%s)", title, document);
    else
        text_add(&l->text, "%s", document);
    if (paragraph != NULL)
        text_add(&l->text, ", %s", paragraph);
    if (rank >= 0)
        text_add(&l->text, ", %s %d", tr(l->c, "rank", "rang"), rank);
    free(title);
}

static void say_published(letter *l, const wlz_candidate *candidate)
{
    char day[FORMAT_MAX];

    if (candidate->published_on != 0)
        text_add(&l->text, tr(l->c, ", published on %s", ", gepubliceerd op %s"),
                 format_day(l->c->dutch, candidate->published_on, day));
}

const char *why_it_gives_way(const cli *c, const wlz_candidate *loser, const wlz_candidate *winner)
{
    if (loser->value == winner->value)
        return tr(c, "says the same", "zegt hetzelfde");
    if (loser->rank > winner->rank)
        return tr(c, "gives way, because its rank is lower",
                  "wijkt, omdat het lager in rang staat");
    if (loser->published_on < winner->published_on)
        return tr(c, "gives way, because it was published earlier",
                  "wijkt, omdat het eerder is gepubliceerd");
    return tr(c, "gives way, because it is less specific", "wijkt, omdat het minder specifiek is");
}

static void say_losers(letter *l, const wlz_resolution *resolution, const wlz_candidate *winner)
{
    const char *unit = wlz_resolution_unit(resolution);
    char value[FORMAT_MAX];

    for (size_t i = 1; i < wlz_resolution_count(resolution); i++) {
        const wlz_candidate *loser = wlz_resolution_at(resolution, i);

        if (!loser->in_contest)
            continue;
        text_add(&l->text, " %s ", tr(l->c, "What is stated in", "Wat staat in"));
        say_source(l, loser->document, loser->paragraph, loser->rank);
        text_add(&l->text, " (%s), %s.", format_value(l->c->dutch, unit, loser->value, value),
                 why_it_gives_way(l->c, loser, winner));
    }
}

static const wlz_candidate *winner_of(const wlz_resolution *resolution)
{
    const wlz_candidate *first = wlz_resolution_at(resolution, 0);

    return first != NULL && first->wins ? first : NULL;
}

static void say_winner(letter *l, const wlz_resolution *resolution, const wlz_candidate *winner)
{
    char value[FORMAT_MAX];

    text_add(&l->text, "%s. ",
             format_value(l->c->dutch, wlz_resolution_unit(resolution), winner->value, value));
    text_add(&l->text, "%s ", tr(l->c, "This is stated in", "Dit staat in"));
    say_source(l, winner->document, winner->paragraph, winner->rank);
    say_published(l, winner);
    text_add(&l->text, ".");
    if (winner->note != NULL)
        text_add(&l->text, " %s: %s%s", tr(l->c, "Note", "Toelichting"), winner->note,
                 winner->note[strlen(winner->note) - 1] == '.' ? "" : ".");
}

/* Whether it is one of those of which none goes before the others; their reason says so. */
static bool is_tied(const wlz_candidate *candidate)
{
    static const char reason[] = "of equal standing";

    return candidate->in_contest && strncmp(candidate->reason, reason, sizeof reason - 1) == 0;
}

static void say_ambiguous(letter *l, const wlz_resolution *resolution)
{
    static const char reason[] = "prevails";

    for (size_t i = 0; i < wlz_resolution_count(resolution); i++) {
        const wlz_candidate *one = wlz_resolution_at(resolution, i);

        if (strncmp(one->reason, reason, sizeof reason - 1) != 0)
            continue;
        text_add(&l->text, "%s", tr(l->c, "not decided: ", "niet beslist: "));
        say_source(l, one->document, one->paragraph, one->rank);
        text_add(&l->text, "%s", tr(l->c, ", leaves it open.", ", laat dit open."));
    }
}

/* What documents of equal standing say, or that none says anything. */
static void say_undecided(letter *l, const wlz_resolution *resolution)
{
    const char *unit = wlz_resolution_unit(resolution);
    char value[FORMAT_MAX];
    size_t tied = 0;

    for (size_t i = 0; i < wlz_resolution_count(resolution); i++) {
        const wlz_candidate *one = wlz_resolution_at(resolution, i);

        if (!is_tied(one))
            continue;
        text_add(&l->text, "%s", tied++ > 0 ? "; " : tr(l->c, "not decided: ", "niet beslist: "));
        say_source(l, one->document, one->paragraph, one->rank);
        text_add(&l->text, tr(l->c, ", says %s", ", zegt %s"),
                 format_value(l->c->dutch, unit, one->value, value));
    }
    if (tied > 0)
        text_add(&l->text, "%s",
                 tr(l->c, ". None of these goes before the others.",
                    ". Geen hiervan gaat voor de andere."));
    else
        text_add(&l->text, "%s",
                 tr(l->c, "not decided by any document.", "door geen document beslist."));
}

char *explain_resolution(cli *c, const wlz_question *question, const wlz_resolution *resolution)
{
    letter l = {c, NULL};
    const wlz_candidate *winner = winner_of(resolution);
    char day[FORMAT_MAX];

    text_add(&l.text, tr(c, "On %s the value of %s at %s is ", "Op %s is de waarde van %s bij %s "),
             format_day(c->dutch, question->day, day), question->topic, question->office);
    if (wlz_resolution_standing(resolution) == WLZ_AMBIGUOUS) {
        say_ambiguous(&l, resolution);
        return l.text;
    }
    if (winner == NULL) {
        say_undecided(&l, resolution);
        return l.text;
    }
    say_winner(&l, resolution, winner);
    say_losers(&l, resolution, winner);
    return l.text;
}

/* ---- a percentage ---- */

static const char *step_name(const cli *c, const char *step)
{
    static const struct {
        const char *step, *en, *nl;
    } names[] = {{"base", "starts from", "begint bij"},
                 {"decision", "is decided as", "is bepaald op"},
                 {"exclusion", "leaves out", "sluit uit"},
                 {"adjustment", "is changed by", "wordt gewijzigd met"},
                 {"bound", "is bounded by", "wordt begrensd op"},
                 {"maximum", "is at most", "is ten hoogste"}};

    for (size_t i = 0; i < sizeof names / sizeof names[0]; i++)
        if (strcmp(step, names[i].step) == 0)
            return tr(c, names[i].en, names[i].nl);
    return step;
}

static void say_step(letter *l, const wlz_tariff_step *step)
{
    bool dutch = l->c->dutch;
    char amount[FORMAT_MAX], result[FORMAT_MAX];

    if (!step->applies)
        return;
    text_add(&l->text, tr(l->c, " It %s", " Het %s"), step_name(l->c, step->step));
    if (step->amount != WLZ_BP_NONE)
        text_add(&l->text, " %s%s",
                 strcmp(step->step, "adjustment") == 0 && step->amount >= 0 ? "+" : "",
                 format_bp(dutch, step->amount, amount));
    if (step->document != NULL) {
        text_add(&l->text, " (");
        say_source(l, step->document, step->paragraph, -1);
        text_add(&l->text, ")");
    } else {
        text_add(&l->text, " (%s)", tr(l->c, "decided by a person", "door een persoon besloten"));
    }
    if (step->result != WLZ_BP_NONE && step->result != step->before && step->before != WLZ_BP_NONE)
        text_add(&l->text, tr(l->c, " and becomes %s", " en wordt %s"),
                 format_bp(dutch, step->result, result));
    text_add(&l->text, ".");
}

static void say_missing(letter *l, const wlz_tariff *tariff)
{
    size_t count = wlz_tariff_missing_count(tariff);

    if (count == 0)
        return;
    text_add(&l->text, " %s",
             tr(l->c,
                "What has to be known or decided first: ", "Eerst moet bekend of besloten zijn: "));
    for (size_t i = 0; i < count; i++)
        text_add(&l->text, "%s%s", i > 0 ? "; " : "", wlz_tariff_missing_at(tariff, i));
    text_add(&l->text, ".");
}

static wlz_bp final_bp(const wlz_tariff *tariff)
{
    wlz_bp bp = WLZ_BP_NONE;

    for (size_t i = 0; i < wlz_tariff_step_count(tariff); i++)
        if (wlz_tariff_step_at(tariff, i)->applies &&
            wlz_tariff_step_at(tariff, i)->result != WLZ_BP_NONE)
            bp = wlz_tariff_step_at(tariff, i)->result;
    return wlz_tariff_missing_count(tariff) > 0 ? WLZ_BP_NONE : bp;
}

char *explain_tariff(cli *c, const wlz_tariff_question *question, const wlz_tariff *tariff)
{
    letter l = {c, NULL};
    char day[FORMAT_MAX], value[FORMAT_MAX];
    wlz_bp bp = final_bp(tariff);
    const wlz_resolution *base = wlz_tariff_base(tariff);

    text_add(
        &l.text,
        tr(c, "On %s the tariff percentage of provider %s at %s for performance %s (%s) is %s.",
           "Op %s is het tariefpercentage van zorgaanbieder %s bij %s voor prestatie %s (%s) %s."),
        format_day(c->dutch, question->day, day), question->agb, question->office,
        question->performance, question->component,
        bp != WLZ_BP_NONE ? format_bp(c->dutch, bp, value) : tr(c, "undecided", "niet beslist"));
    for (size_t i = 0; i < wlz_tariff_step_count(tariff); i++)
        say_step(&l, wlz_tariff_step_at(tariff, i));
    say_missing(&l, tariff);
    if (base != NULL && winner_of(base) != NULL)
        say_losers(&l, base, winner_of(base));
    return l.text;
}
