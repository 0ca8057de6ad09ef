/* SQL functions that query the registry: percentages, headroom, deadlines. */
#include "sql/query_function.h"

#include "file/error.h"
#include "file/memory.h"
#include "file/sqlite.h"
#include "procedure/deadline.h"
#include "sql/sql_argument.h"

#include <wlzreg/position.h>
#include <wlzreg/tariff.h>

#include <stdio.h>
#include <string.h>

/* ---- a question from an SQL function ---- */

/* The registry, with its reasons cleared; NULL when the function has failed already. */
static wlz_registry *registry_of(sqlite3_context *context)
{
    const char *error = NULL;
    wlz_registry *reg = wlz__bridge_registry(sqlite3_user_data(context), &error);

    if (reg != NULL)
        wlz__clear_reasons(reg);
    else if (error != NULL)
        sqlite3_result_error(context, error, -1);
    else
        sqlite3_result_error_nomem(context);
    return reg;
}

/* office, topic, day, context [, known_on] */
static wlz_resolution *resolve(wlz_registry *reg, int count, sqlite3_value **values)
{
    wlz_question q = {.office = wlz__text_of_value(reg, "office", values[0]),
                      .topic = wlz__text_of_value(reg, "topic", values[1])};
    wlz_resolution *resolution = NULL;
    wlz__arena arena = {0};

    if (wlz__day_of_value(reg, "day", values[2], false, &q.day) &&
        (count < 5 || wlz__day_of_value(reg, "known_on", values[4], true, &q.known_on)) &&
        wlz__scope_of_json(reg, wlz__text_of_value(reg, "context", values[3]), &q.scope, &arena))
        wlz_resolution_get(reg, &q, &resolution);
    wlz__arena_free(&arena);
    return resolution;
}

static void run_resolve(sqlite3_context *context, int count, sqlite3_value **values)
{
    wlz_registry *reg = registry_of(context);
    wlz_resolution *resolution = reg != NULL ? resolve(reg, count, values) : NULL;

    if (resolution != NULL && resolution->status == WLZ_OK)
        sqlite3_result_int64(context, resolution->value);
    else if (resolution != NULL)
        sqlite3_result_error(context, resolution->message, -1);
    else if (reg != NULL)
        wlz__sql_fail(context, reg);
    wlz_resolution_free(resolution);
}

static void result_json(sqlite3_context *context, const char *json)
{
    if (json != NULL)
        sqlite3_result_text(context, json, -1, SQLITE_TRANSIENT);
    else
        sqlite3_result_error_nomem(context);
}

static void run_explain(sqlite3_context *context, int count, sqlite3_value **values)
{
    wlz_registry *reg = registry_of(context);
    wlz_resolution *resolution = reg != NULL ? resolve(reg, count, values) : NULL;

    /* a tie has an explanation too: it says that nothing prevails */
    if (resolution != NULL)
        result_json(context, wlz_resolution_json(resolution));
    else if (reg != NULL)
        wlz__sql_fail(context, reg);
    wlz_resolution_free(resolution);
}

/* office, agb, performance, component, day [, known_on] */
static bool tariff_question(wlz_registry *reg, int count, sqlite3_value **values,
                            wlz_tariff_question *q)
{
    *q = (wlz_tariff_question){.office = wlz__text_of_value(reg, "office", values[0]),
                               .agb = wlz__text_of_value(reg, "agb", values[1]),
                               .performance = wlz__text_of_value(reg, "performance", values[2]),
                               .component = wlz__text_of_value(reg, "component", values[3])};
    return wlz__day_of_value(reg, "day", values[4], false, &q->day) &&
           (count < 6 || wlz__day_of_value(reg, "known_on", values[5], true, &q->known_on));
}

static void run_tariff_bp(sqlite3_context *context, int count, sqlite3_value **values)
{
    wlz_registry *reg = registry_of(context);
    wlz_tariff_question q;
    wlz_bp bp;

    if (reg == NULL)
        return;
    if (tariff_question(reg, count, values, &q) && wlz_tariff_bp(reg, &q, &bp) == WLZ_OK)
        sqlite3_result_int(context, bp);
    else
        wlz__sql_fail(context, reg);
}

static void run_tariff_explain(sqlite3_context *context, int count, sqlite3_value **values)
{
    wlz_registry *reg = registry_of(context);
    wlz_tariff *tariff = NULL;
    wlz_tariff_question q;

    if (reg == NULL)
        return;
    if (tariff_question(reg, count, values, &q))
        wlz_tariff_get(reg, &q, &tariff);
    if (tariff != NULL)
        result_json(context, wlz_tariff_json(tariff));
    else
        wlz__sql_fail(context, reg);
    wlz_tariff_free(tariff);
}

/* office, agb, year: no production, no room */
static void run_headroom(sqlite3_context *context, int count, sqlite3_value **values)
{
    wlz_registry *reg = registry_of(context);
    const char *office, *agb;
    wlz_position position;
    int64_t year;

    (void)count;
    if (reg == NULL)
        return;
    office = wlz__text_of_value(reg, "office", values[0]);
    agb = wlz__text_of_value(reg, "agb", values[1]);
    year = wlz__year_of_value(reg, values[2]);
    if (wlz__ok(reg) && wlz_position_get(reg, office, agb, (int)year, &position) == WLZ_OK)
        sqlite3_result_int64(context, position.headroom_cents);
    else
        wlz__sql_fail(context, reg);
}

static bool instant_of_value(wlz_registry *reg, sqlite3_value *value, wlz_instant *at)
{
    const char *text;

    if (wlz__whole_of_value(value, at))
        return true;
    text = wlz__text_of_value(reg, "instant", value);
    if (wlz__ok(reg) && (text == NULL || wlz_instant_parse(text, at) != WLZ_OK))
        wlz__fail(
            reg, WLZ_INVALID,
            "instant must be Unix seconds or a moment in Amsterdam such as 2022-07-29 17:00:00",
            "instant moet Unix-seconden zijn of een moment in Amsterdam, zoals 2022-07-29 "
            "17:00:00");
    return wlz__ok(reg);
}

/* office, step, year, instant [, sector] */
static void run_timely(sqlite3_context *context, int count, sqlite3_value **values)
{
    wlz_registry *reg = registry_of(context);
    const char *office, *step, *sector;
    wlz_instant at = 0, deadline = 0;
    int64_t year;

    if (reg == NULL)
        return;
    office = wlz__text_of_value(reg, "office", values[0]);
    step = wlz__text_of_value(reg, "step", values[1]);
    year = wlz__year_of_value(reg, values[2]);
    sector = count > 4 ? wlz__text_of_value(reg, "sector", values[4]) : NULL;
    if (wlz__ok(reg) && instant_of_value(reg, values[3], &at) &&
        wlz__deadline_get(reg, office, step, (int)year, sector, &deadline, NULL) == WLZ_OK)
        sqlite3_result_int(context, at <= deadline);
    else
        wlz__sql_fail(context, reg);
}

/* They read tables: not for use in a schema, and not deterministic. */
#define QUERIES (SQLITE_UTF8 | SQLITE_DIRECTONLY)

const wlz__sql_function wlz__query_functions[] = {
    {"wlz_resolve", 4, QUERIES, run_resolve},
    {"wlz_resolve", 5, QUERIES, run_resolve},
    {"wlz_explain", 4, QUERIES, run_explain},
    {"wlz_explain", 5, QUERIES, run_explain},
    {"wlz_tariff_bp", 5, QUERIES, run_tariff_bp},
    {"wlz_tariff_bp", 6, QUERIES, run_tariff_bp},
    {"wlz_tariff_explain", 5, QUERIES, run_tariff_explain},
    {"wlz_tariff_explain", 6, QUERIES, run_tariff_explain},
    {"wlz_headroom", 3, QUERIES, run_headroom},
    {"wlz_timely", 4, QUERIES, run_timely},
    {"wlz_timely", 5, QUERIES, run_timely},
    {NULL, 0, 0, NULL}};
