/* The arguments of an SQL function. */
#include "sql/sql_argument.h"

#include "file/error.h"
#include "file/statement.h"
#include "policy/policy.h"

#include <stdio.h>
#include <string.h>

static const char SQL_OBJECT[] = "SELECT json_type(?1) = 'object'";
static const char SQL_EACH[] = "SELECT key, type, value FROM json_each(?1)";

const char *wlz__text_of_value(wlz_registry *reg, const char *name, sqlite3_value *value)
{
    const char *text;

    if (value == NULL || sqlite3_value_type(value) == SQLITE_NULL)
        return NULL;
    text = wlz__need(reg, (void *)sqlite3_value_text(value));
    if (text != NULL && strlen(text) != (size_t)sqlite3_value_bytes(value))
        wlz__fail(reg, WLZ_INVALID, "%s holds a zero byte", "in %s staat een nulbyte", name);
    return wlz__ok(reg) ? text : NULL;
}

bool wlz__day_of_value(wlz_registry *reg, const char *name, sqlite3_value *value, bool optional,
                       wlz_date *day)
{
    const char *text = wlz__text_of_value(reg, name, value);

    *day = 0;
    if (text == NULL && optional)
        return wlz__ok(reg);
    if (text == NULL || wlz_date_parse(text, day) != WLZ_OK)
        wlz__fail(reg, WLZ_INVALID, "%s must be a day yyyy-mm-dd%s%.40s",
                  "%s moet een dag jjjj-mm-dd zijn%s%.40s", name,
                  text != NULL ? wlz__in_language(reg, ", not ", ", niet ") : "",
                  text != NULL ? text : "");
    return wlz__ok(reg);
}

bool wlz__whole_of_value(sqlite3_value *value, int64_t *number)
{
    static const double exact =
        9007199254740991.0; /* 2^53 - 1: a larger REAL may be another number's */
    double real = sqlite3_value_double(value);

    *number = sqlite3_value_int64(value);
    return sqlite3_value_type(value) == SQLITE_INTEGER ||
           (sqlite3_value_type(value) == SQLITE_FLOAT && real >= -exact && real <= exact &&
            (double)*number == real);
}

int64_t wlz__year_of_value(wlz_registry *reg, sqlite3_value *value)
{
    int64_t year;

    if (!wlz__whole_of_value(value, &year) || year < 0 || year > 9999)
        wlz__fail(reg, WLZ_INVALID, "year must be an integer such as 2023",
                  "year moet een geheel getal zijn, zoals 2023");
    return year;
}

static void scope_set(wlz_registry *reg, wlz_scope *scope, const char *name, const char *word)
{
    const char **const parts[] = {&scope->sector,    &scope->provider_kind, &scope->relation,
                                  &scope->care_form, &scope->performance,   &scope->provider};

    for (int part = 0; part < WLZ__SCOPES; part++)
        if (strcmp(wlz__scope_names[part], name) == 0) {
            if (*parts[part] != NULL)
                wlz__fail(reg, WLZ_INVALID, "context names %s twice", "context noemt %s twee keer",
                          name);
            *parts[part] = word;
            return;
        }
    wlz__fail(reg, WLZ_INVALID,
              "context has no member %.40s: sector, provider_kind, relation, care_form, "
              "performance, provider",
              "context heeft geen veld %.40s: sector, provider_kind, relation, care_form, "
              "performance, provider",
              name);
}

/* json_valid would report JSON as invalid when memory runs out. */
bool wlz__json_is_object(wlz_registry *reg, const char *name, const char *json)
{
    wlz__stmt *stmt = WLZ__QUERY(reg, SQL_OBJECT, wlz__t(json));
    bool is;

    if (!wlz__ok(reg))
        return false;
    is = wlz__row(reg, stmt) && wlz__int(stmt, 0) == 1;
    wlz__reset(stmt);
    if (wlz__status(reg) == WLZ_IO) /* SQLite's word for malformed JSON */
        wlz__suspend(reg);
    if (!is)
        wlz__fail(reg, WLZ_INVALID, "%s must be a JSON object or NULL",
                  "%s moet een JSON-object of NULL zijn", name);
    else if (strstr(json, "\\u0000") != NULL) /* SQLite would end the text there */
        wlz__fail(reg, WLZ_INVALID, "%s holds a zero byte", "in %s staat een nulbyte", name);
    return wlz__ok(reg);
}

bool wlz__scope_of_json(wlz_registry *reg, const char *json, wlz_scope *scope, wlz__arena *arena)
{
    wlz__stmt *stmt;

    *scope = (wlz_scope){0};
    if (json == NULL || !wlz__json_is_object(reg, "context", json))
        return wlz__ok(reg);
    stmt = WLZ__QUERY(reg, SQL_EACH, wlz__t(json));
    while (wlz__row(reg, stmt)) {
        if (strcmp(wlz__text(reg, stmt, 1), "text") != 0 &&
            strcmp(wlz__text(reg, stmt, 1), "null") != 0)
            wlz__fail(reg, WLZ_INVALID, "context member %.40s must be text",
                      "veld %.40s van context moet tekst zijn", wlz__text(reg, stmt, 0));
        else
            scope_set(reg, scope, wlz__text(reg, stmt, 0), wlz__column_copy(reg, stmt, 2, arena));
    }
    return wlz__ok(reg);
}
