/* Addenda: a signed version amends the agreements of its parties and payees. */
#include "ocds.h"

#include <stdlib.h>
#include <string.h>

static bool is(const json_t *row, const char *name, const char *text)
{
    const char *value = row_text(row, name);

    return value != NULL && strcmp(value, text) == 0;
}

/* A draft binds nobody, and what was cancelled does not any more. */
static bool counts(const json_t *addendum)
{
    return !is(addendum, "state", "draft") && !is(addendum, "state", "cancelled");
}

static bool is_signed(const json_t *addendum)
{
    return counts(addendum) && !is(addendum, "state", "agreed");
}

/* Whether a list has a row of the addendum. */
static const json_t *first_of(const ocds *o, ocds_table table, const json_t *addendum)
{
    return row_named(o->rows[table], "addendum", row_text(addendum, "id"));
}

static bool is_of_year(const ocds *o, const json_t *addendum)
{
    return first_of(o, OF_MONEY, addendum) != NULL || first_of(o, OF_YEARS, addendum) != NULL;
}

/* ---- amendments ---- */

/* The day of the last signature; NULL. */
static const char *signed_on(const ocds *o, const json_t *addendum)
{
    const char *last = NULL;
    const json_t *signature;
    size_t i;

    json_array_foreach(o->rows[OF_SIGNATURES], i, signature)
    {
        const char *day = row_text(signature, "signed_on");

        if (is(signature, "addendum", row_text(addendum, "id")) &&
            (last == NULL || strcmp(day, last) > 0))
            last = day;
    }
    return last;
}

static void put_rationale(const ocds *o, json_t *row, const json_t *addendum)
{
    const char *aim = row_text(addendum, "aim"), *title = row_text(addendum, "title");
    char *text = text_of(tr(o->c, "Addendum, version %lld: %s", "Addendum, versie %lld: %s"),
                         (long long)row_number(addendum, "version"), title);

    put_text(row, "rationale", aim != NULL ? aim : title);
    put_text(row, "description", text);
    free(text);
}

static json_t *amendment(const ocds *o, const json_t *addendum)
{
    static const char *const members[] = {"family", "version", "state", NULL};
    json_t *row = must(json_object()), *ours = must(json_object());

    put_text(row, "id", row_text(addendum, "id"));
    ocds_day(row, "date", signed_on(o, addendum));
    put_rationale(o, row, addendum);
    put_text(ours, "addendum", row_text(addendum, "id"));
    ocds_copy(ours, addendum, members);
    put_json(row, "wlzreg", ours);
    return row;
}

/* Once for each, whatever the number of its activities. */
static void amend_all(ocds *o, ocds_table table, const char *name, const json_t *addendum,
                      json_t *done)
{
    const json_t *row;
    size_t i;

    json_array_foreach(o->rows[table], i, row)
    {
        const char *agb = row_text(row, name);

        if (!is(row, "addendum", row_text(addendum, "id")) || json_object_get(done, agb) != NULL)
            continue;
        put_flag(done, agb, true);
        json_array_append_new(ocds_list_of(o->amended, agb), amendment(o, addendum));
    }
}

void ocds_amend(ocds *o)
{
    const json_t *addendum;
    size_t i;

    json_array_foreach(o->rows[OF_ADDENDA], i, addendum)
    {
        json_t *done;

        if (!is_signed(addendum) || !is_of_year(o, addendum))
            continue;
        done = must(json_object());
        amend_all(o, OF_PARTIES, "agb", addendum, done);
        amend_all(o, OF_MONEY, "payee", addendum, done);
        json_decref(done);
    }
}

/* ---- what an amendment cannot hold ---- */

/* The values that a list has in a column for the addendum. */
static json_t *values_of(const ocds *o, ocds_table table, const char *name, const json_t *addendum)
{
    json_t *list = must(json_array());
    const json_t *row;
    size_t i;

    json_array_foreach(o->rows[table], i, row)
    {
        if (is(row, "addendum", row_text(addendum, "id")))
            json_array_append(list, json_object_get(row, name));
    }
    return list;
}

static json_t *parties_of(ocds *o, const json_t *addendum)
{
    json_t *parties = values_of(o, OF_PARTIES, "agb", addendum);
    const json_t *agb;
    size_t i;

    json_array_foreach(parties, i, agb)
    {
        ocds_role(o, json_string_value(agb), "addendumParty");
    }
    return parties;
}

static json_t *regions_of(const ocds *o, const json_t *addendum)
{
    json_t *regions = values_of(o, OF_REGIONS, "region", addendum);

    if (row_text(addendum, "region") != NULL)
        json_array_insert(regions, 0, json_object_get(addendum, "region"));
    return regions;
}

static const json_t *activity_of(const ocds *o, const json_t *money)
{
    const json_t *activity;
    size_t i;

    json_array_foreach(o->rows[OF_ACTIVITIES], i, activity)
    {
        if (is(activity, "addendum", row_text(money, "addendum")) &&
            is(activity, "activity", row_text(money, "activity")))
            return activity;
    }
    return NULL;
}

static json_t *money_of(const ocds *o, const json_t *addendum)
{
    static const char *const members[] = {"activity", "payee", "amount_cents", NULL};
    static const char *const activity_members[] = {"title", "purpose", NULL};
    json_t *list = must(json_array());
    const json_t *money;
    size_t i;

    json_array_foreach(o->rows[OF_MONEY], i, money)
    {
        json_t *row;

        if (!is(money, "addendum", row_text(addendum, "id")))
            continue;
        row = new_row(list);
        ocds_copy(row, money, members);
        ocds_copy(row, activity_of(o, money), activity_members);
    }
    return list;
}

static void add_addendum(ocds *o, json_t *addenda, const json_t *addendum)
{
    static const char *const members[] = {"family", "version", "state",     "title",
                                          "sector", "payment", "agreed_on", NULL};
    const char *state = row_text(first_of(o, OF_YEARS, addendum), "state");
    json_t *row = new_row(addenda);

    put_text(row, "addendum", row_text(addendum, "id"));
    ocds_copy(row, addendum, members);
    put_text(row, "signed_on", is_signed(addendum) ? signed_on(o, addendum) : NULL);
    put_text(row, "year_state", state);
    put_json(row, "regions", regions_of(o, addendum));
    put_json(row, "parties", parties_of(o, addendum));
    put_json(row, "money", money_of(o, addendum));
}

json_t *ocds_addenda(ocds *o)
{
    json_t *addenda = must(json_array());
    const json_t *addendum;
    size_t i;

    json_array_foreach(o->rows[OF_ADDENDA], i, addendum)
    {
        if (counts(addendum) && is_of_year(o, addendum))
            add_addendum(o, addenda, addendum);
    }
    return addenda;
}
