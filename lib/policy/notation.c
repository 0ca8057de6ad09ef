#include "policy/notation.h"

#include "file/error.h"
#include "policy/policy.h"

#include <inttypes.h>
#include <stdio.h>
#include <string.h>

static void wall_text(int64_t wall, char buffer[WLZ_TEXT_MAX])
{
    snprintf(buffer, WLZ_TEXT_MAX, "%04d-%02d-%02d %02d:%02d:%02d", (int)(wall / 10000000000),
             (int)(wall / 100000000 % 100), (int)(wall / 1000000 % 100), (int)(wall / 10000 % 100),
             (int)(wall / 100 % 100), (int)(wall % 100));
}

void wlz__value_text(const char *unit, int64_t value, char buffer[WLZ_TEXT_MAX])
{
    if (strcmp(unit, "bp") == 0 && value >= INT32_MIN && value <= INT32_MAX)
        wlz_bp_format((wlz_bp)value, buffer, WLZ_TEXT_MAX);
    else if (strcmp(unit, "cents") == 0)
        wlz_cents_format(value, buffer, WLZ_TEXT_MAX);
    else if (strcmp(unit, "wall") == 0)
        wall_text(value, buffer);
    else if (strcmp(unit, "day") == 0)
        snprintf(buffer, WLZ_TEXT_MAX, "%04d-%02d-%02d", (int)(value / 10000),
                 (int)(value / 100 % 100), (int)(value % 100));
    else if (strcmp(unit, "days") == 0)
        snprintf(buffer, WLZ_TEXT_MAX, "%" PRId64 " days", value);
    else if (strcmp(unit, "hours") == 0)
        snprintf(buffer, WLZ_TEXT_MAX, "%" PRId64 " hours", value);
    else if (strcmp(unit, "flag") == 0)
        snprintf(buffer, WLZ_TEXT_MAX, "%s", value ? "yes" : "no");
    else
        snprintf(buffer, WLZ_TEXT_MAX, "%" PRId64, value);
}

void wlz__value_words(const wlz_registry *reg, const char *unit, int64_t value,
                      char buffer[WLZ_TEXT_MAX])
{
    const char *word = NULL;

    if (strcmp(unit, "days") == 0)
        word = value == 1 ? wlz__in_language(reg, "day", "dag")
                          : wlz__in_language(reg, "days", "dagen");
    else if (strcmp(unit, "hours") == 0)
        word = value == 1 ? wlz__in_language(reg, "hour", "uur")
                          : wlz__in_language(reg, "hours", "uur");
    if (word != NULL)
        snprintf(buffer, WLZ_TEXT_MAX, "%" PRId64 " %s", value, word);
    else if (strcmp(unit, "flag") == 0)
        snprintf(buffer, WLZ_TEXT_MAX, "%s",
                 value ? wlz__in_language(reg, "yes", "ja") : wlz__in_language(reg, "no", "nee"));
    else
        wlz__value_text(unit, value, buffer);
}

const char *wlz__day_text(wlz_date day, char buffer[WLZ_TEXT_MAX])
{
    if (wlz_date_format(day, buffer, WLZ_TEXT_MAX) != WLZ_OK)
        buffer[0] = '\0';
    return buffer;
}

void wlz__json_day(wlz__builder *b, const char *name, wlz_date day)
{
    char text[WLZ_TEXT_MAX];

    if (wlz_date_format(day, text, sizeof text) == WLZ_OK)
        wlz__append(b, "\"%s\":\"%s\"", name, text);
    else
        wlz__append(b, "\"%s\":null", name);
}

void wlz__json_through(wlz__builder *b, const char *name, wlz_date valid_to)
{
    wlz__json_day(b, name, valid_to == 0 ? 0 : wlz_date_add(valid_to, -1));
}

void wlz__json_scope(wlz__builder *b, const char *name, const wlz_scope *scope)
{
    const char *separator = "";

    wlz__append(b, "\"%s\":{", name);
    for (int part = 0; part < WLZ__SCOPES; part++) {
        const char *word = wlz__scope_part(scope, part);

        if (word == NULL)
            continue;
        wlz__append(b, "%s\"%s\":", separator, wlz__scope_names[part]);
        wlz__append_json(b, word);
        separator = ",";
    }
    wlz__append(b, "}");
}
