#include "effect.h"

#include "answer.h"
#include "progress.h"

#include <stdlib.h>

/* Ctrl-C is what a command reports for itself. */
static bool done(cli *c, wlz_status status)
{
    if (status != WLZ_OK && !interrupted())
        record_status(c, status);
    return status == WLZ_OK;
}

bool effect_begin(cli *c, effect *e, bool anew)
{
    wlz_status status = wlz_effect_begin(c->registry, WLZ_EFFECT_AS_AGREED, &e->agreed);

    if (status == WLZ_OK && anew)
        status = wlz_effect_begin(c->registry, WLZ_EFFECT_ANEW, &e->anew);
    return done(c, status);
}

bool effect_measure(cli *c, effect *e)
{
    wlz_status status = wlz_effect_get(c->registry, e->agreed, &e->on_agreed);

    if (status == WLZ_OK && e->anew != NULL)
        status = wlz_effect_get(c->registry, e->anew, &e->on_anew);
    return done(c, status);
}

void effect_end(effect *e)
{
    wlz_effect_start_free(e->agreed);
    wlz_effect_start_free(e->anew);
    wlz_effect_free(e->on_agreed);
    wlz_effect_free(e->on_anew);
    *e = (effect){0};
}

/* ---- the answer ---- */

static const column sum_columns[] = {{"what", "together", "samen", AS_WORD},
                                     {"before_cents", "before", "was", AS_CENTS},
                                     {"after_cents", "after", "wordt", AS_CENTS},
                                     {"change_cents", "change", "verschil", AS_CENTS}};

#define WHO                                                                                        \
    {"office", "office", "zorgkantoor", AS_TEXT}, {"agb", "AGB", "AGB", AS_TEXT},                  \
        {"provider", "provider", "aanbieder", AS_TEXT}, {"year", "year", "jaar", AS_NUMBER},       \
        {"limit_change_cents", "limit changes by", "grens wijzigt", AS_CENTS},                     \
        {"production_change_cents", "production changes by", "productie wijzigt", AS_CENTS},       \
        {"headroom_before_cents", "headroom was", "ruimte was", AS_CENTS},                         \
    {                                                                                              \
        "headroom_after_cents", "and is", "en wordt", AS_CENTS                                     \
    }

static const column agreed_columns[] = {WHO};
static const column anew_columns[] = {WHO,
                                      {"exceeded", "over the cap", "boven de grens", AS_FLAG},
                                      {"open", "not decided", "niet beslist", AS_NUMBER}};

static void put_sum(json_t *table, const char *what, wlz_cents before, wlz_cents after)
{
    json_t *row = new_row(table);

    put_text(row, "what", what);
    put_number(row, "before_cents", before);
    put_number(row, "after_cents", after);
    put_number(row, "change_cents", after - before);
}

static void put_sums(json_t *table, const wlz_effect *of)
{
    if (of->count == 0)
        return;
    put_sum(table, "limit", of->before->limit_cents, of->after->limit_cents);
    put_sum(table, "production", of->before->production_cents, of->after->production_cents);
    put_sum(table, "lump sums", of->before->lump_cents, of->after->lump_cents);
    put_sum(table, "headroom", of->before->headroom_cents, of->after->headroom_cents);
}

static void put_both(json_t *row, const char *name, wlz_cents before, wlz_cents after)
{
    char key[40];

    snprintf(key, sizeof key, "%s_before_cents", name);
    put_number(row, key, before);
    snprintf(key, sizeof key, "%s_after_cents", name);
    put_number(row, key, after);
    snprintf(key, sizeof key, "%s_change_cents", name);
    put_number(row, key, after - before);
}

static void put_touched(json_t *row, const wlz_effect_row *of)
{
    put_text(row, "office", of->office);
    put_text(row, "agb", of->agb);
    put_text(row, "provider", of->name);
    put_number(row, "year", of->year);
    put_both(row, "limit", of->before->limit_cents, of->after->limit_cents);
    put_both(row, "production", of->before->production_cents, of->after->production_cents);
    put_both(row, "lump", of->before->lump_cents, of->after->lump_cents);
    put_both(row, "headroom", of->before->headroom_cents, of->after->headroom_cents);
    put_flag(row, "exceeded", of->after->headroom_cents < 0);
    put_number(row, "open", (int64_t)of->open);
}

/* "Changed: 23 providers"; NULL for none. To be freed. */
static char *title_of(const cli *c, const wlz_effect *of, const char *words)
{
    if (of->count == 0)
        return NULL;
    return text_of("%s: %zu %s", words, of->count,
                   of->count == 1 ? tr(c, "position", "positie") : tr(c, "positions", "posities"));
}

typedef struct shape {
    const char *sums, *rows; /* keys of the tables */
    const char *words, *none;
    const column *columns;
    size_t column_count;
} shape;

static void answer_one(cli *c, const wlz_effect *of, shape as)
{
    char *title = title_of(c, of, as.words);
    json_t *rows;

    if (of->count == 0)
        answer_line(c, "%s", as.none);
    put_sums(answer_table(c, as.sums, title, "", COLUMNS(sum_columns)), of);
    rows = answer_table(c, as.rows, NULL, "", as.columns, as.column_count);
    for (size_t n = 0; n < of->count; n++)
        put_touched(new_row(rows), of->rows[n]);
    free(title);
}

void effect_answer(cli *c, const effect *e)
{
    answer_one(c, e->on_agreed,
               (shape){"effect", "touched", tr(c, "Changed", "Gewijzigd"),
                       tr(c, "No limit, production or headroom changes.",
                          "Geen grens, productie of ruimte verandert."),
                       COLUMNS(agreed_columns)});
    if (e->on_anew != NULL)
        answer_one(c, e->on_anew,
                   (shape){"anew", "anew_touched",
                           tr(c, "What is agreed stays; agreed anew it would come to",
                              "Wat is afgesproken blijft; opnieuw afgesproken komt het op"),
                           tr(c, "No percentage of what is agreed would be another one.",
                              "Geen percentage van wat is afgesproken zou anders zijn."),
                           COLUMNS(anew_columns)});
}
