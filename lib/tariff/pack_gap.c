/*
 * Gaps of a policy: cases without a base although others have one. Every case that its bases distinguish is tried, with
 * the words of each fact in turn; facts in numbers are taken as known.
 */
#include "tariff/pack_gap.h"

#include "file/builder.h"
#include "file/error.h"
#include "file/list.h"
#include "file/memory.h"
#include "file/statement.h"
#include "policy/notation.h"
#include "policy/policy.h"
#include "policy/policy_read.h"
#include "tariff/tariff_calculation.h"
#include "tariff/tariff_provider.h"
#include "tariff/tariff_question.h"
#include "tariff/tariff_rule.h"
#include "value/text.h"

#include <string.h>

static const char SQL_WORDS[] = "SELECT word FROM fact_word WHERE fact = ?1 ORDER BY word";

#define FACTS_MAX 24
#define CASES_MAX 20000
#define SOME_NUMBER 9000
#define END_OF_KNOWLEDGE 99991231

/* One thing that cases differ in, and its words; the first may be NULL: none. */
typedef struct choice {
    const char *fact; /* NULL of a part of the scope */
    bool of_words;
    wlz__list words; /* of const char *; of a flag or an award "": recorded, NULL: not */
    size_t at;
} choice;

enum { RELATION, PROVIDER_KIND, CARE_FORM, FIXED };

/* What is searched: one document, component, sector and day. */
typedef struct search {
    wlz_registry *reg;
    wlz__pack *pack;
    const wlz__policy *policy;
    const wlz__document *document;
    const char *component;
    const char *sector;
    int line;
    wlz__arena arena;
    choice choices[FIXED + FACTS_MAX];
    size_t count;
    wlz__known numbers[FACTS_MAX]; /* facts that are numbers */
    size_t number_count;
} search;

/* ---- what the bases distinguish ---- */

static void word_add(search *s, choice *c, const char *word)
{
    const char **all = c->words.rows;

    for (size_t i = 0; i < c->words.count; i++)
        if (wlz__text_same(all[i], word))
            return;
    all = wlz__list_add(s->reg, &s->arena, &c->words, sizeof *all);
    if (all != NULL)
        *all = word;
}

static void fact_words(search *s, choice *c, const char *fact)
{
    wlz__stmt *stmt = WLZ__QUERY(s->reg, SQL_WORDS, wlz__t(fact));

    while (wlz__row(s->reg, stmt))
        word_add(s, c, wlz__column_copy(s->reg, stmt, 0, &s->arena));
}

static bool is_known(const search *s, const char *fact)
{
    for (size_t i = FIXED; i < s->count; i++)
        if (strcmp(s->choices[i].fact, fact) == 0)
            return true;
    for (size_t i = 0; i < s->number_count; i++)
        if (strcmp(s->numbers[i].fact, fact) == 0)
            return true;
    return strcmp(fact, "relation") == 0;
}

static void fact_add(search *s, const wlz__fact_kind *fact)
{
    bool words = strcmp(fact->unit, "word") == 0, flag = strcmp(fact->unit, "flag") == 0;
    choice *c;

    if (is_known(s, fact->id) || s->count == FIXED + FACTS_MAX || s->number_count == FACTS_MAX)
        return;
    if (!words && !flag) {
        s->numbers[s->number_count++] = (wlz__known){fact->id, NULL, SOME_NUMBER, false};
        return;
    }
    c = &s->choices[s->count++];
    *c = (choice){.fact = fact->id, .of_words = words};
    if (fact->award || flag)
        word_add(s, c, NULL); /* a flag of a state that is 0 */
    if (words)
        fact_words(s, c, fact->id);
    else
        word_add(s, c, "");
}

/* A base for the providers of one sector is of care that they deliver outside it: such a policy need not speak of the others. */
static bool is_base_step(const wlz__tariff_rule *rule)
{
    for (size_t i = 0; i < rule->condition_count; i++)
        if (strcmp(rule->conditions[i].fact->id, WLZ__OWN_SECTOR) == 0)
            return false;
    return strcmp(rule->step, "base") == 0;
}

static bool is_base(const search *s, const wlz__tariff_rule *rule)
{
    return rule->document == s->document && is_base_step(rule) &&
           strcmp(rule->component, s->component) == 0 &&
           (rule->scope.sector == NULL || strcmp(rule->scope.sector, s->sector) == 0);
}

static void scope_add(search *s, const wlz_scope *scope)
{
    if (scope->provider_kind != NULL)
        word_add(s, &s->choices[PROVIDER_KIND], scope->provider_kind);
    if (scope->care_form != NULL)
        word_add(s, &s->choices[CARE_FORM], scope->care_form);
}

/* One that leaves a care form out makes each of them a case. */
static void care_forms_add(search *s)
{
    for (size_t i = 0; i < s->policy->word_count; i++)
        if (s->policy->words[i].kind == WLZ__CARE_FORM)
            word_add(s, &s->choices[CARE_FORM], s->policy->words[i].id);
}

static void rule_add(search *s, const wlz__tariff_rule *rule)
{
    if (rule->care_form_not != NULL)
        care_forms_add(s);
    scope_add(s, &rule->scope);
    if (rule->fact != NULL)
        fact_add(s, rule->fact);
    for (size_t i = 0; i < rule->condition_count; i++)
        fact_add(s, rule->conditions[i].fact);
}

static bool is_base_provision(const search *s, const wlz__provision *p)
{
    return p->document == s->document &&
           strcmp(p->topic, wlz__topic_of_component(s->component)) == 0 &&
           (p->scope.sector == NULL || strcmp(p->scope.sector, s->sector) == 0);
}

static void find_choices(search *s)
{
    s->count = FIXED;
    fact_words(s, &s->choices[RELATION], "relation");
    word_add(s, &s->choices[CARE_FORM], ""); /* another than those that are named */
    for (size_t i = 0; i < s->policy->rule_count; i++)
        if (is_base(s, &s->policy->rules[i]))
            rule_add(s, &s->policy->rules[i]);
    for (size_t i = 0; i < s->policy->provision_count; i++)
        if (is_base_provision(s, &s->policy->provisions[i]))
            scope_add(s, &s->policy->provisions[i].scope);
    if (s->choices[PROVIDER_KIND].words.count == 0)
        word_add(s, &s->choices[PROVIDER_KIND], NULL);
}

/* ---- trying a case ---- */

static const char *chosen(const choice *c)
{
    return c->words.count == 0 ? NULL : ((const char *const *)c->words.rows)[c->at];
}

/* The next combination of words; false: that was the last. */
static bool choose_next(search *s)
{
    for (size_t i = 0; i < s->count; i++) {
        if (++s->choices[i].at < s->choices[i].words.count)
            return true;
        s->choices[i].at = 0;
    }
    return false;
}

static size_t suppose(const search *s, wlz__known *known)
{
    size_t count = 0;

    for (size_t i = FIXED; i < s->count; i++) {
        const choice *c = &s->choices[i];
        const char *word = chosen(c);

        if (c->of_words && word != NULL)
            known[count++] = (wlz__known){c->fact, word, 0, false};
        else if (!c->of_words)
            known[count++] = (wlz__known){c->fact, NULL, word != NULL, false};
    }
    for (size_t i = 0; i < s->number_count; i++)
        known[count++] = s->numbers[i];
    if (chosen(&s->choices[RELATION]) != NULL)
        known[count++] = (wlz__known){"relation", chosen(&s->choices[RELATION]), 0, false};
    return count;
}

/* A base whose value is still to come is not a gap. */
static bool awaits_value(const wlz__calculation *calc)
{
    for (size_t i = 0; i < calc->count; i++)
        if (calc->steps[i].kind == WLZ__STEP_BASE &&
            calc->steps[i].outcome == WLZ_STEP_WITHOUT_VALUE)
            return true;
    return false;
}

static bool has_gap(search *s, wlz_date day)
{
    wlz__known known[2 * FACTS_MAX + 1];
    wlz__tariff_question question = {.office = s->document->office,
                                     .component = s->component,
                                     .day = day,
                                     .known_on = END_OF_KNOWLEDGE,
                                     .scope = {.sector = s->sector,
                                               .relation = chosen(&s->choices[RELATION]),
                                               .provider_kind = chosen(&s->choices[PROVIDER_KIND]),
                                               .care_form = chosen(&s->choices[CARE_FORM])},
                                     .facts = known,
                                     .fact_count = suppose(s, known)};
    wlz__calculation calc = {0};
    bool gap;

    wlz__calculate(s->reg, &question, &calc);
    gap = wlz__ok(s->reg) && calc.verdict == WLZ__TARIFF_NONE && !awaits_value(&calc);
    wlz__calculation_free(&calc);
    wlz__withdraw(
        s->reg); /* a tie or a missing rank is reported when the percentage is looked up */
    return gap;
}

static void describe(const search *s, wlz__builder *b)
{
    for (size_t i = 0; i < s->count; i++) {
        const char *const parts[] = {wlz__in_language(s->reg, "relation", "relatie"),
                                     wlz__in_language(s->reg, "kind", "soort"),
                                     wlz__in_language(s->reg, "care form", "leveringsvorm")};
        const char *word = chosen(&s->choices[i]);

        if (word != NULL && (i >= FIXED || word[0] != '\0'))
            wlz__append(b, ", %s %s", i < FIXED ? parts[i] : s->choices[i].fact,
                        word[0] != '\0' ? word : wlz__in_language(s->reg, "yes", "ja"));
    }
}

static void find_gap(search *s, wlz_date day)
{
    char text[WLZ_TEXT_MAX], *message;
    wlz__builder b = {0};

    wlz__append(&b,
                wlz__in_language(s->reg, "no rule gives a base for %s in sector %s on %s",
                                 "geen stap geeft een basis voor %s in sector %s op %s"),
                s->component, s->sector, wlz__day_text(day, text));
    describe(s, &b);
    message = wlz__need(s->reg, wlz__built(&b));
    if (message != NULL)
        wlz__pack_find(s->reg, s->pack, s->line, WLZ_REFUSED, "pack_gap", "%s", "%s", message);
    wlz__free(message);
}

static void search_day(search *s, wlz_date day)
{
    for (size_t i = 0; i < s->count; i++)
        s->choices[i].at = 0;
    for (int tried = 0; tried < CASES_MAX && wlz__ok(s->reg); tried++) {
        if (has_gap(s, day)) {
            find_gap(s, day);
            return;
        }
        if (!choose_next(s))
            return;
    }
}

/* ---- where to look ---- */

/* The days on which a base of the document begins to hold, within it. */
static void search_days(search *s)
{
    const wlz__policy *p = s->policy;
    wlz_date last = 0, from = s->document->valid_from;

    while (from != 0 && wlz__ok(s->reg)) {
        wlz_date next = 0;

        search_day(s, from);
        last = from;
        for (size_t i = 0; i < p->rule_count; i++)
            if (is_base(s, &p->rules[i]) && p->rules[i].valid_from > last &&
                (next == 0 || p->rules[i].valid_from < next))
                next = p->rules[i].valid_from;
        for (size_t i = 0; i < p->provision_count; i++)
            if (is_base_provision(s, &p->provisions[i]) && p->provisions[i].valid_from > last &&
                (next == 0 || p->provisions[i].valid_from < next))
                next = p->provisions[i].valid_from;
        from = next != 0 && (s->document->valid_to == 0 || next < s->document->valid_to) ? next : 0;
    }
}

static void search_sector(wlz_registry *reg, wlz__pack *pack, const wlz__document *document,
                          const char *component, const char *sector, int line)
{
    search s = {.reg = reg,
                .pack = pack,
                .policy = wlz__policy_get(reg),
                .document = document,
                .component = component,
                .sector = sector,
                .line = line};

    if (s.policy != NULL)
        find_choices(&s);
    if (wlz__ok(reg))
        search_days(&s);
    wlz__arena_free(&s.arena);
}

/* A base that the pack brings: its document, component and sector are checked once. */
typedef struct base {
    const wlz__document *document;
    const char *component;
    const char *sector;
} base;

static void base_add(wlz_registry *reg, wlz__pack *pack, wlz__list *done, base b, int line)
{
    const base *all = done->rows;
    base *added;

    if (b.document->office == NULL || b.sector == NULL)
        return;
    for (size_t i = 0; i < done->count; i++)
        if (all[i].document == b.document && strcmp(all[i].component, b.component) == 0 &&
            strcmp(all[i].sector, b.sector) == 0)
            return;
    added = wlz__list_add(reg, &pack->arena, done, sizeof *added);
    if (added == NULL)
        return;
    *added = b;
    search_sector(reg, pack, b.document, b.component, b.sector, line);
}

void wlz__pack_check_gaps(wlz_registry *reg, wlz__pack *pack)
{
    const wlz__policy *policy = wlz__policy_get(reg);
    wlz__list done = {0};

    for (size_t i = 0; policy != NULL && i < policy->rule_count && wlz__ok(reg); i++) {
        const wlz__tariff_rule *r = &policy->rules[i];
        const wlz__pack_row *row = wlz__pack_row_of(pack, WLZ__PACK_RULES, r->id);

        if (row != NULL && is_base_step(r))
            base_add(reg, pack, &done, (base){r->document, r->component, r->scope.sector},
                     row->line);
    }
}
