#include "tariff/case_text.h"

#include "file/error.h"
#include "policy/policy.h"
#include "policy/policy_read.h"

#include <wlzreg/money.h>
#include <wlzreg/percentage.h>

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define LETTERS "abcdefghijklmnopqrstuvwxyz"
#define OF_NAMES LETTERS "0123456789._-"

bool wlz__case_day_read(const char *text, wlz_date *day)
{
    int d, m, y, end = 0;

    if (wlz_date_parse(text, day) == WLZ_OK)
        return true;
    if (text[strspn(text, "0123456789-")] != '\0' ||
        sscanf(text, "%2d-%2d-%4d%n", &d, &m, &y, &end) != 3 || text[end] != '\0')
        return false;
    *day = y * 10000 + m * 100 + d;
    return wlz_date_valid(*day);
}

/* ---- facts ---- */

static bool number_read(const char *text, int64_t *number)
{
    char *end;

    *number = strtoll(text, &end, 10);
    return text[0] != '\0' && *end == '\0';
}

/* As in a file of facts. */
static bool flag_read(const char *text, int64_t *number)
{
    static const char *const words[] = {"no",    "yes",  "nee",    "ja",
                                        "false", "true", "onwaar", "waar"};

    for (size_t i = 0; i < sizeof words / sizeof *words; i++)
        if (strcmp(text, words[i]) == 0) {
            *number = (int64_t)(i % 2);
            return true;
        }
    return false;
}

/* 95 of a percentage is 95%, as in a file of facts, and not 95 hundredths of a percent. */
static bool value_read(const char *unit, const char *value, wlz_case_fact *fact)
{
    wlz_bp bp = 0;
    bool read;

    if (strcmp(unit, "cents") == 0)
        return wlz_cents_parse(value, &fact->number) == WLZ_OK;
    if (strcmp(unit, "bp") == 0) {
        read = wlz_bp_parse(value, &bp) == WLZ_OK;
        fact->number = bp;
        return read;
    }
    if (number_read(value, &fact->number) || flag_read(value, &fact->number))
        return true;
    fact->word = value;
    return true;
}

bool wlz__case_fact_read(wlz_registry *reg, char *text, wlz_case_fact *fact)
{
    const wlz__policy *policy = wlz__policy_get(reg);
    char *equals = strchr(text, '=');
    const wlz__fact_kind *kind;

    if (policy == NULL || equals == NULL)
        return false;
    *equals = '\0';
    *fact = (wlz_case_fact){.fact = text};
    kind = wlz__policy_fact(policy, text);
    if (value_read(kind != NULL ? kind->unit : "", equals + 1, fact))
        return true;
    *equals = '=';
    return false;
}

/* Where the next fact begins: behind a comma that a name and an equals sign follow. */
static char *next_fact(char *text)
{
    for (char *comma = strchr(text, ','); comma != NULL; comma = strchr(comma + 1, ',')) {
        char *name = comma + 1 + strspn(comma + 1, " ");

        if (strspn(name, LETTERS) > 0 && name[strspn(name, OF_NAMES)] == '=') {
            *comma = '\0';
            return name;
        }
    }
    return NULL;
}

bool wlz__case_facts_read(wlz_registry *reg, char *text, wlz__arena *arena, wlz__list *facts)
{
    while (text != NULL && text[0] != '\0') {
        char *next = next_fact(text);
        wlz_case_fact *fact = wlz__list_add(reg, arena, facts, sizeof *fact);

        if (fact == NULL || !wlz__case_fact_read(reg, text, fact))
            return false;
        text = next;
    }
    return true;
}

/* ---- what is expected ---- */

bool wlz__case_expected_valid(const char *text)
{
    wlz_bp bp;

    return strcmp(text, "undecided") == 0 || strcmp(text, "none") == 0 ||
           strcmp(text, "not contracted") == 0 || wlz_bp_parse(text, &bp) == WLZ_OK;
}

bool wlz__case_agrees(const char *expected, wlz_status status, wlz_bp bp)
{
    wlz_bp wanted;

    if (strcmp(expected, "undecided") == 0)
        return status == WLZ_UNDECIDED;
    if (strcmp(expected, "none") == 0)
        return status == WLZ_NOVALUE;
    if (strcmp(expected, "not contracted") == 0)
        return status == WLZ_NOTCONTRACTED;
    return status == WLZ_OK && wlz_bp_parse(expected, &wanted) == WLZ_OK && bp == wanted;
}
