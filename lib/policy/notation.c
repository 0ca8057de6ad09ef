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

static void write_count(bool dutch, bool days, int64_t value, char buffer[WLZ_TEXT_MAX])
{
    static const char *const words[2][2][2] = {{{"hour", "hours"}, {"day", "days"}},
                                               {{"uur", "uur"}, {"dag", "dagen"}}};

    snprintf(buffer, WLZ_TEXT_MAX, "%" PRId64 " %s", value,
             words[dutch ? 1 : 0][days ? 1 : 0][value == 1 ? 0 : 1]);
}

/* A value of a unit that is a word in either language; false: it is of another unit. */
static bool write_words(bool dutch, const char *unit, int64_t value, char buffer[WLZ_TEXT_MAX])
{
    bool days = strcmp(unit, "days") == 0;

    if (strcmp(unit, "flag") == 0)
        snprintf(buffer, WLZ_TEXT_MAX, "%s",
                 value != 0 ? wlz__either(dutch, "yes", "ja") : wlz__either(dutch, "no", "nee"));
    else if (days || strcmp(unit, "hours") == 0)
        write_count(dutch, days, value, buffer);
    else
        return false;
    return true;
}

void wlz__value_words(const wlz_registry *reg, const char *unit, int64_t value,
                      char buffer[WLZ_TEXT_MAX])
{
    if (!write_words(wlz__in_dutch(reg), unit, value, buffer))
        wlz__value_text(unit, value, buffer);
}

const char *wlz__day_text(wlz_date day, char buffer[WLZ_TEXT_MAX])
{
    buffer[0] = '\0'; /* of what is no day */
    wlz_date_format(day, buffer, WLZ_TEXT_MAX);
    return buffer;
}

const char *wlz__status_word(wlz_status status)
{
    switch (status) {
    case WLZ_OK:
        return "ok";
    case WLZ_UNDECIDED:
        return "undecided";
    case WLZ_TIE:
        return "tie";
    case WLZ_NOVALUE:
        return "novalue";
    case WLZ_NOTCONTRACTED:
        return "notcontracted";
    default:
        return "overflow"; /* nothing else is an answer */
    }
}

/* ---- paragraphs */

const char *wlz__either(bool dutch, const char *en, const char *nl)
{
    return dutch ? nl : en;
}

/* Point and comma are swapped, and there is no space behind a euro sign. */
static void write_english(char *text)
{
    char *blank = strchr(text, ' ');

    if (blank != NULL)
        memmove(blank, blank + 1, strlen(blank));
    for (char *at = text; *at != '\0'; at++)
        *at = (char)(*at == '.' ? ',' : *at == ',' ? '.' : *at);
}

const char *wlz__written_day(bool dutch, wlz_date day, char buffer[WLZ_TEXT_MAX])
{
    static const char *const months[][2] = {
        {"January", "januari"}, {"February", "februari"}, {"March", "maart"},
        {"April", "april"},     {"May", "mei"},           {"June", "juni"},
        {"July", "juli"},       {"August", "augustus"},   {"September", "september"},
        {"October", "oktober"}, {"November", "november"}, {"December", "december"}};
    int month = (int)(day / 100 % 100);

    buffer[0] = '\0';
    if (month >= 1 && month <= 12)
        snprintf(buffer, WLZ_TEXT_MAX, "%d %s %d", (int)(day % 100),
                 months[month - 1][dutch ? 1 : 0], (int)(day / 10000));
    return buffer;
}

static void write_wall(bool dutch, int64_t wall, char buffer[WLZ_TEXT_MAX])
{
    char day[WLZ_TEXT_MAX];
    int time = (int)(wall % 1000000);

    wlz__written_day(dutch, (wlz_date)(wall / 1000000), day);
    snprintf(buffer, WLZ_TEXT_MAX, "%.20s %s %02d:%02d", day, wlz__either(dutch, "at", "om"),
             time / 10000, time / 100 % 100);
    if (time % 100 != 0) {
        size_t length = strlen(buffer);

        snprintf(buffer + length, WLZ_TEXT_MAX - length, ":%02d", time % 100);
    }
}

const char *wlz__written_points(bool dutch, wlz_bp bp, char buffer[WLZ_TEXT_MAX])
{
    char percentage[WLZ_TEXT_MAX];

    wlz__written_value(dutch, "bp", bp, percentage);
    snprintf(buffer, WLZ_TEXT_MAX, "%.*s %s", (int)strcspn(percentage, "%"), percentage,
             dutch       ? "procentpunt"
             : bp == 100 ? "percentage point"
                         : "percentage points");
    return buffer;
}

const char *wlz__written_value(bool dutch, const char *unit, int64_t value,
                               char buffer[WLZ_TEXT_MAX])
{
    bool amount = strcmp(unit, "bp") == 0 || strcmp(unit, "cents") == 0;

    if (strcmp(unit, "day") == 0) {
        wlz__written_day(dutch, (wlz_date)value, buffer);
    } else if (strcmp(unit, "wall") == 0) {
        write_wall(dutch, value, buffer);
    } else if (!write_words(dutch, unit, value, buffer)) {
        wlz__value_text(unit, value, buffer);
        if (amount && !dutch)
            write_english(buffer);
    }
    return buffer;
}

/* ---- JSON */

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
