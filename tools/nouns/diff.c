/* diff: what changed in the policy of an office, told as people would. */
#include "answer.h"
#include "commands.h"
#include "rows.h"

#include <stdlib.h>
#include <string.h>

static const cli_option diff_options[] = {
    {"from", "DAY", "what holds on that day ...", "wat op die dag geldt ..."},
    {"to", "DAY", "... against what holds on that day", "... tegen wat op die dag geldt"},
    {"known-on-from", "DAY", "the first as known on that day",
     "het eerste naar wat toen bekend was"},
    {"known-on-to", "DAY", "the second as known on that day",
     "het tweede naar wat toen bekend was"},
    {"sector", "VV|GZ|GGZ", "only what is of that sector, or of all",
     "alleen wat van die sector is, of van alle"},
    NO_OPTION};

static const char *const diff_examples[] = {
    "diff zilveren-kruis --from 2023-06-01 --to 2024-06-01",
    "diff zilveren-kruis --from 2023-06-01 --to 2024-06-01 --sector GGZ", NULL};

static const column difference_columns[] = {{"change", "change", "wijziging", AS_WORD},
                                            {"scope", "of", "voor", AS_TEXT},
                                            {"component", "component", "component", AS_TEXT},
                                            {"text_from", "from", "van", AS_SIDE},
                                            {"text_to", "to", "naar", AS_SIDE},
                                            {"title", "what", "wat", AS_TEXT},
                                            {"name", "name", "naam", AS_TEXT},
                                            {"document", "document", "document", AS_CURRENT},
                                            {"paragraph", "paragraph", "paragraaf", AS_CURRENT},
                                            {"step", "step", "stap", AS_TEXT}};

/* "GZ, existing" */
static char *scope_text(const wlz_scope *scope)
{
    const char *words[] = {scope->sector,    scope->provider_kind, scope->relation,
                           scope->care_form, scope->performance,   scope->provider};
    char *text = text_of("%s", "");

    for (size_t i = 0; i < sizeof words / sizeof words[0]; i++)
        if (words[i] != NULL)
            text_add(&text, "%s%s", text[0] != '\0' ? ", " : "", words[i]);
    return text;
}

static void put_side(json_t *row, const wlz_policy_side *side, const char *which)
{
    const struct {
        const char *name, *text;
    } members[] = {
        {"text", side->text}, {"document", side->document}, {"paragraph", side->paragraph}};
    char key[40];

    snprintf(key, sizeof key, "value_%s", which);
    if (side->has_value)
        put_number(row, key, side->value);
    else
        put_null(row, key);
    for (size_t i = 0; i < sizeof members / sizeof members[0]; i++) {
        snprintf(key, sizeof key, "%s_%s", members[i].name, which);
        put_text(row, key, members[i].text);
    }
}

static void put_difference(json_t *row, const wlz_policy_difference *difference)
{
    char *scope = scope_text(&difference->scope);
    const wlz_policy_side *holds = difference->b->text != NULL ? difference->b : difference->a;

    put_text(row, "kind", difference->kind);
    put_text(row, "name", difference->name);
    put_text(row, "component", difference->component);
    put_text(row, "unit", difference->unit);
    put_text(row, "scope", scope);
    put_text(row, "change", difference->change);
    put_text(row, "title", difference->title);
    put_text(row, "step", strcmp(difference->kind, "rule") == 0 ? holds->text : NULL);
    put_side(row, difference->a, "from");
    put_side(row, difference->b, "to");
    free(scope);
}

/* ---- in which order ---- */

/* What has another value, then what is new, then what is gone. */
static int change_order(const wlz_policy_difference *d)
{
    return strcmp(d->change, "only a") == 0 ? 2 : strcmp(d->change, "only b") == 0;
}

static bool is_of_tariff(const wlz_policy_difference *d)
{
    return strcmp(d->kind, "rule") == 0 || strncmp(d->name, "tariff.", strlen("tariff.")) == 0;
}

typedef struct told {
    const wlz_policy_difference *what;
    size_t listed;
} told;

/* Percentages before all else; of each that has changed first; otherwise in the order of the list. */
static int as_told(const void *a, const void *b)
{
    const told *x = a, *y = b;
    int order = is_of_tariff(y->what) - is_of_tariff(x->what);

    if (order == 0)
        order = change_order(x->what) - change_order(y->what);
    return order != 0 ? order : (x->listed > y->listed) - (x->listed < y->listed);
}

static bool same(const char *a, const char *b)
{
    return a == b || (a != NULL && b != NULL && strcmp(a, b) == 0);
}

/* Whether what is said of all sectors is said of this one by itself too. */
static bool said_of(const wlz_policy_diff *list, const wlz_policy_difference *d, const char *sector)
{
    for (size_t i = 0; i < list->count; i++) {
        const wlz_policy_difference *other = list->rows[i];

        if (same(other->scope.sector, sector) && same(other->name, d->name) &&
            same(other->component, d->component) && same(other->kind, d->kind) &&
            same(other->scope.provider_kind, d->scope.provider_kind) &&
            same(other->scope.relation, d->scope.relation) &&
            same(other->scope.care_form, d->scope.care_form) &&
            same(other->scope.performance, d->scope.performance))
            return true;
    }
    return false;
}

static bool is_told(const wlz_policy_diff *list, const wlz_policy_difference *d, const char *sector)
{
    if (sector == NULL || same(d->scope.sector, sector))
        return true;
    return d->scope.sector == NULL && !said_of(list, d, sector);
}

static void answer_differences(cli *c, const wlz_policy_diff *list)
{
    const char *sector = option(c, "sector");
    told *all = must(malloc((list->count + 1) * sizeof *all));
    json_t *rows =
        answer_table(c, "differences", NULL, tr(c, "No differences.", "Geen verschillen."),
                     COLUMNS(difference_columns));
    size_t count = 0;

    for (size_t i = 0; i < list->count; i++)
        if (is_told(list, list->rows[i], sector))
            all[count++] = (told){list->rows[i], i};
    qsort(all, count, sizeof *all, as_told);
    for (size_t i = 0; i < count; i++)
        put_difference(new_row(rows), all[i].what);
    free(all);
}

static const column touched_columns[] = {
    {"agb", "AGB", "AGB", AS_TEXT},          {"provider", "provider", "aanbieder", AS_TEXT},
    {"year", "year", "jaar", AS_NUMBER},     {"amount_cents", "amount", "bedrag", AS_CENTS},
    {"lines", "lines", "regels", AS_NUMBER}, {"open", "undecided", "niet beslist", AS_NUMBER}};

static const column total_columns[] = {{"providers", "providers", "aanbieders", AS_NUMBER},
                                       {"amount_cents", "amount", "bedrag", AS_CENTS},
                                       {"lines", "lines", "regels", AS_NUMBER},
                                       {"open", "undecided", "niet beslist", AS_NUMBER}};

/* What lines come to together. */
typedef struct sum {
    wlz_cents cents;
    size_t lines, open; /* open: without an amount */
} sum;

static void put_sum(json_t *row, const sum *of)
{
    if (of->lines > of->open)
        put_number(row, "amount_cents", of->cents);
    else
        put_null(row, "amount_cents");
    put_number(row, "lines", (int64_t)of->lines);
    put_number(row, "open", (int64_t)of->open);
}

/* Those with a performance of the sector; NULL: of whatever sector. */
static sum sum_of(const wlz_policy_diff_provider *one, const json_t *performances)
{
    sum of = {0};

    for (size_t i = 0; i < one->line_count; i++) {
        const wlz_policy_diff_line *line = one->lines[i];

        if (performances != NULL && row_named(performances, "code", line->performance) == NULL)
            continue;
        of.lines++;
        of.open += !line->has_amount;
        of.cents += line->amount_cents;
    }
    return of;
}

static void answer_total(cli *c, size_t providers, const sum *of)
{
    json_t *total = answer_record(c, "total", tr(c, "Together", "Samen"), COLUMNS(total_columns));

    put_number(total, "providers", (int64_t)providers);
    put_sum(total, of);
}

static void answer_touched(cli *c, const wlz_policy_diff_providers *list)
{
    const char *sector = option(c, "sector");
    json_t *performances = sector != NULL ? rows_with(c, "performance", "sector", sector) : NULL;
    json_t *rows = answer_table(
        c, "providers", tr(c, "Providers it touches", "Geraakte aanbieders"),
        tr(c, "It touches no registered provider.", "Het raakt geen geregistreerde aanbieder."),
        COLUMNS(touched_columns));
    size_t providers = 0;
    sum all = {0};

    for (size_t i = 0; i < list->count; i++) {
        const wlz_policy_diff_provider *one = list->rows[i];
        sum of = sum_of(one, performances);
        json_t *row;

        if (of.lines == 0)
            continue;
        row = new_row(rows);
        put_text(row, "agb", one->agb);
        put_text(row, "provider", one->name);
        put_number(row, "year", one->year);
        put_sum(row, &of);
        providers++;
        all.cents += of.cents; /* the library added them all up without an overflow */
        all.lines += of.lines;
        all.open += of.open;
    }
    if (providers > 0)
        answer_total(c, providers, &all);
    json_decref(performances);
}

/* The two sides. Without --to it is today; without --from, the same day. */
static bool sides_of(cli *c, wlz_policy_diff_question *q)
{
    static const char *const names[] = {"from", "to", "known-on-from", "known-on-to"};
    wlz_date *targets[] = {&q->day_a, &q->day_b, &q->known_on_a, &q->known_on_b};

    for (int i = 0; i < 4; i++)
        if (option(c, names[i]) != NULL && !day_of(c, names[i], option(c, names[i]), targets[i]))
            return false;
    if (q->day_b == 0)
        q->day_b = q->day_a != 0 && (q->known_on_a | q->known_on_b) != 0 ? q->day_a : today(c);
    if (q->day_a == 0)
        q->day_a = q->day_b;
    return true;
}

static bool sector_known(cli *c)
{
    const char *sector = option(c, "sector");
    const wlz_match same[] = {{.column = "id", .text = sector}};
    json_t *rows;
    bool known;

    if (sector == NULL)
        return true;
    rows = rows_where(c, "sector", same, 1);
    known = json_array_size(rows) == 1;
    json_decref(rows);
    if (!known)
        fail(c, WLZ_INVALID, tr(c, "there is no sector %s", "er is geen sector %s"), sector);
    return known;
}

static wlz_status diff(cli *c)
{
    wlz_policy_diff_question question = {.office = argument(c, 0)};
    wlz_policy_diff *list = NULL;
    wlz_policy_diff_providers *touched = NULL;
    wlz_status status;

    if (!sides_of(c, &question) || !sector_known(c))
        return WLZ_INVALID;
    status = wlz_policy_diff_get(c->registry, &question, &list);
    if (status == WLZ_OK)
        status = record_status(c, wlz_policy_diff_providers_get(c->registry, &question, &touched));
    if (status == WLZ_OK) {
        answer_differences(c, list);
        answer_touched(c, touched);
    }
    wlz_policy_diff_free(list);
    wlz_policy_diff_providers_free(touched);
    return status;
}

const command diff_commands[] = {
    {"diff", "OFFICE", 1, 1, READS, "what changed in an office's policy, and whom it touches",
     "wat er in het beleid van een kantoor veranderde, en wie het raakt", diff_options,
     diff_examples, diff},
    NO_COMMAND};
