/* Members of the package: values, days, periods, references. */
#include "ocds.h"

#include <stdlib.h>

void ocds_text(json_t *row, const char *key, const char *text)
{
    if (text != NULL)
        put_text(row, key, text);
}

void ocds_list(json_t *row, const char *key, json_t *list)
{
    if (json_array_size(list) > 0)
        put_json(row, key, list);
    else
        json_decref(list);
}

void ocds_value(json_t *row, const char *key, int64_t cents)
{
    json_t *value = must(json_object());

    put_number(value, "amount", cents);
    put_text(value, "currency", "EUR");
    put_json(row, key, value);
}

/* ---- days: the standard has moments ---- */

#define BEGIN "T00:00:00"
#define END "T23:59:59"

/* In Amsterdam; before 1996 the library has no clock there, and it was winter time all the year as far as anybody needs. */
static void put_moment(json_t *row, const char *key, const char *day, const char *time)
{
    char text[WLZ_TEXT_MAX];
    wlz_instant at;

    snprintf(text, sizeof text, "%.10s%s", day, time);
    if (wlz_instant_parse(text, &at) != WLZ_OK ||
        wlz_instant_format(at, text, sizeof text) != WLZ_OK)
        snprintf(text, sizeof text, "%.10s%s+01:00", day, time);
    put_text(row, key, text);
}

void ocds_day(json_t *row, const char *key, const char *day)
{
    if (day != NULL)
        put_moment(row, key, day, END);
}

void ocds_period(json_t *row, const char *key, const char *from, const char *to)
{
    json_t *period = must(json_object());
    char last[WLZ_TEXT_MAX];
    wlz_date day;

    put_moment(period, "startDate", from, BEGIN);
    if (to != NULL && wlz_date_parse(to, &day) == WLZ_OK &&
        wlz_date_format(wlz_date_add(day, -1), last, sizeof last) == WLZ_OK)
        put_moment(period, "endDate", last, END);
    put_json(row, key, period);
}

wlz_instant ocds_begin_of(const char *day)
{
    char text[WLZ_TEXT_MAX];
    wlz_instant at;

    snprintf(text, sizeof text, "%.10s%s", day, BEGIN);
    return wlz_instant_parse(text, &at) == WLZ_OK ? at : 0;
}

/* ---- lists and copies ---- */

void ocds_copy(json_t *to, const json_t *row, const char *const *names)
{
    for (; *names != NULL; names++) {
        json_t *value = json_object_get(row, *names);

        put_json(to, *names, value != NULL ? json_incref(value) : json_null());
    }
}

json_t *ocds_list_of(json_t *lists, const char *key)
{
    json_t *list = json_object_get(lists, key);

    if (list == NULL)
        put_json(lists, key, list = must(json_array()));
    return list;
}

/* ---- what is cited ---- */

void ocds_cite(ocds *o, const char *document, const char *paragraph, const char *of,
               const char *name)
{
    json_t *references, *reference;
    char *key;

    if (document == NULL)
        return;
    references = json_object_get(o->cited, document);
    if (references == NULL)
        put_json(o->cited, document, references = must(json_object()));
    key = text_of("%s\n%s\n%s", of, name != NULL ? name : "", paragraph != NULL ? paragraph : "");
    if (json_object_get(references, key) == NULL) {
        reference = must(json_object());
        put_text(reference, "paragraph", paragraph);
        put_text(reference, of, name);
        put_json(references, key, reference);
    }
    free(key);
}

json_t *ocds_references(const ocds *o, const char *document)
{
    json_t *references = json_object_get(o->cited, document), *list, *reference;
    const char *key;

    if (references == NULL)
        return NULL;
    list = must(json_array());
    json_object_foreach(references, key, reference)
    {
        json_array_append(list, reference);
    }
    return list;
}
