#include "plan.h"

#include "json_fields.h"
#include "rows.h"

#include <string.h>

/* A plan on its way into the registry: what the parts of it have to know. */
typedef struct plan_write {
    cli *c;
    const char *file, *addendum;
} plan_write;

json_t *plan_read(cli *c, const char *file)
{
    return input_read(c, file, addendum_file);
}

/* ---- into the registry ---- */

/* Lists of codes: what they are in a file, and where the registry has them. */
typedef struct code_list {
    const char *name, *table, *column;
    wlz_status (*add)(wlz_registry *registry, const char *addendum, const char *code);
    wlz_status (*remove)(wlz_registry *registry, const char *addendum, const char *code);
} code_list;

static const code_list code_lists[] = {
    {"other_regions", "addendum_other_region", "region", wlz_addendum_other_region_add,
     wlz_addendum_other_region_remove},
    {"parties", "addendum_party", "agb", wlz_addendum_party_add, wlz_addendum_party_remove}};

#define CODE_LISTS (sizeof code_lists / sizeof code_lists[0])

static wlz_status codes_add(const plan_write *w, const json_t *plan, const code_list *list)
{
    wlz_status status = WLZ_OK;
    const json_t *code;
    size_t i;

    json_array_foreach(json_object_get(plan, list->name), i, code)
    {
        if (status == WLZ_OK)
            status =
                input_reason(w->c, list->add(w->c->registry, w->addendum, json_string_value(code)),
                             w->file, "%s[%zu]", list->name, i);
    }
    return status;
}

/* A part of an activity, as the library takes it. */
typedef union part {
    wlz_milestone milestone;
    wlz_addendum_money money;
    wlz_addendum_other_money other_money;
} part;

static wlz_status milestone_add(const plan_write *w, const char *activity, part *p)
{
    p->milestone.activity = activity;
    return wlz_addendum_milestone_add(w->c->registry, w->addendum, &p->milestone);
}

static wlz_status money_add(const plan_write *w, const char *activity, part *p)
{
    p->money.activity = activity;
    return wlz_addendum_money_add(w->c->registry, w->addendum, &p->money);
}

static wlz_status other_money_add(const plan_write *w, const char *activity, part *p)
{
    p->other_money.activity = activity;
    return wlz_addendum_other_money_add(w->c->registry, w->addendum, &p->other_money);
}

/* The kinds of parts: what they are in a file, and where the registry has them. */
typedef struct part_kind {
    const char *name, *table;
    const field *fields;
    wlz_status (*add)(const plan_write *w, const char *activity, part *p);
} part_kind;

static const part_kind part_kinds[] = {
    {"milestones", "addendum_milestone", milestone_fields, milestone_add},
    {"money", "addendum_money", money_fields, money_add},
    {"other_money", "addendum_other_money", other_money_fields, other_money_add}};

#define PART_KINDS (sizeof part_kinds / sizeof part_kinds[0])

/* All parts of one kind of the activity that is the number `at` of the plan. */
static wlz_status activity_parts_add(const plan_write *w, size_t at, const char *activity,
                                     const json_t *item, const part_kind *kind)
{
    wlz_status status = WLZ_OK;
    const json_t *one;
    size_t i;

    json_array_foreach(json_object_get(item, kind->name), i, one)
    {
        part p = {0};

        input_fill(one, kind->fields, &p);
        if (status == WLZ_OK)
            status = input_reason(w->c, kind->add(w, activity, &p), w->file,
                                  "activities[%zu].%s[%zu]", at, kind->name, i);
    }
    return status;
}

static wlz_status activity_add(const plan_write *w, size_t at, const json_t *item)
{
    wlz_activity v = {0};
    wlz_status status;

    input_fill(item, activity_fields, &v);
    status = input_reason(w->c, wlz_addendum_activity_add(w->c->registry, w->addendum, &v), w->file,
                          "activities[%zu]", at);
    for (size_t k = 0; k < PART_KINDS && status == WLZ_OK; k++)
        status = activity_parts_add(w, at, v.activity, item, &part_kinds[k]);
    return status;
}

static wlz_status activities_add(const plan_write *w, const json_t *plan)
{
    wlz_status status = WLZ_OK;
    const json_t *item;
    size_t i;

    json_array_foreach(json_object_get(plan, "activities"), i, item)
    {
        if (status == WLZ_OK)
            status = activity_add(w, i, item);
    }
    return status;
}

static wlz_status monitoring_add(const plan_write *w, const json_t *plan)
{
    wlz_status status = WLZ_OK;
    const json_t *item;
    size_t i;

    json_array_foreach(json_object_get(plan, "monitoring"), i, item)
    {
        wlz_monitoring m = {.every_months = 12, .times = 1};

        input_fill(item, monitoring_fields, &m);
        if (status == WLZ_OK)
            status =
                input_reason(w->c, wlz_addendum_monitoring_add(w->c->registry, w->addendum, &m),
                             w->file, "monitoring[%zu]", i);
    }
    return status;
}

static wlz_status parts_add(const plan_write *w, const json_t *plan)
{
    wlz_status status = WLZ_OK;

    for (size_t k = 0; k < CODE_LISTS && status == WLZ_OK; k++)
        status = codes_add(w, plan, &code_lists[k]);
    if (status == WLZ_OK)
        status = activities_add(w, plan);
    return status == WLZ_OK ? monitoring_add(w, plan) : status;
}

/* Commits the work when it succeeded, undoes it otherwise. */
static wlz_status finish(cli *c, wlz_status status)
{
    if (status == WLZ_OK)
        return record_status(c, wlz_commit(c->registry));
    wlz_rollback(c->registry);
    return status;
}

wlz_status plan_draft(cli *c, const char *file, const json_t *plan)
{
    wlz_addendum a = {0};
    plan_write w = {c, file, NULL};
    wlz_status status = record_status(c, wlz_begin(c->registry));

    if (status != WLZ_OK)
        return status;
    input_fill(plan, addendum_file, &a);
    w.addendum = a.id;
    status = input_reason(c, wlz_addendum_draft(c->registry, &a), file, "%s", "");
    return finish(c, status == WLZ_OK ? parts_add(&w, plan) : status);
}

/* ---- in the place of another ---- */

typedef wlz_status remover(wlz_registry *registry, const char *addendum, const json_t *row);

static wlz_status monitoring_remove(wlz_registry *registry, const char *addendum, const json_t *row)
{
    wlz_monitoring m = {.year = (int)row_number(row, "year"),
                        .kind = row_text(row, "kind"),
                        .reporter = row_text(row, "reporter")};

    return wlz_addendum_monitoring_remove(registry, addendum, &m);
}

static wlz_status activity_remove(wlz_registry *registry, const char *addendum, const json_t *row)
{
    return wlz_addendum_activity_remove(registry, addendum, row_text(row, "activity"));
}

static wlz_status remove_all(cli *c, const char *table, const char *addendum, remover *remove)
{
    json_t *rows = rows_with(c, table, "addendum", addendum);
    wlz_status status = rows != NULL ? WLZ_OK : WLZ_IO;
    const json_t *row;
    size_t i;

    json_array_foreach(rows, i, row)
    {
        if (status == WLZ_OK)
            status = record_status(c, remove(c->registry, addendum, row));
    }
    json_decref(rows);
    return status;
}

static wlz_status codes_remove(cli *c, const char *addendum, const code_list *list)
{
    json_t *rows = rows_with(c, list->table, "addendum", addendum);
    wlz_status status = rows != NULL ? WLZ_OK : WLZ_IO;
    const json_t *row;
    size_t i;

    json_array_foreach(rows, i, row)
    {
        if (status == WLZ_OK)
            status =
                record_status(c, list->remove(c->registry, addendum, row_text(row, list->column)));
    }
    json_decref(rows);
    return status;
}

/* Who reports is a party: so the monitoring agreement goes first. */
static wlz_status parts_remove(cli *c, const char *addendum)
{
    wlz_status status = remove_all(c, "monitoring", addendum, monitoring_remove);

    if (status == WLZ_OK)
        status = remove_all(c, "addendum_activity", addendum, activity_remove);
    for (size_t k = 0; k < CODE_LISTS && status == WLZ_OK; k++)
        status = codes_remove(c, addendum, &code_lists[k]);
    return status;
}

wlz_status plan_replace(cli *c, const char *file, const json_t *plan)
{
    wlz_addendum a = {0};
    plan_write w = {c, file, NULL};
    wlz_status status = record_status(c, wlz_begin(c->registry));

    if (status != WLZ_OK)
        return status;
    input_fill(plan, addendum_file, &a);
    w.addendum = a.id;
    status = input_reason(c, wlz_addendum_change(c->registry, &a), file, "%s", "");
    if (status == WLZ_OK)
        status = parts_remove(c, a.id);
    return finish(c, status == WLZ_OK ? parts_add(&w, plan) : status);
}

/* ---- back into a file ---- */

/* The rows of a table as the items of a list, those of one activity when it is given. */
static json_t *list_of(const json_t *rows, const char *activity, const field *fields)
{
    json_t *list = must(json_array());
    const json_t *row;
    size_t i;

    json_array_foreach(rows, i, row)
    {
        if (activity == NULL || strcmp(row_text(row, "activity"), activity) == 0)
            json_array_append_new(list, input_of_row(row, fields));
    }
    return list;
}

static json_t *codes_of(cli *c, const char *addendum, const code_list *from)
{
    json_t *rows = rows_with(c, from->table, "addendum", addendum);
    json_t *list = must(json_array());
    const json_t *row;
    size_t i;

    json_array_foreach(rows, i, row)
    {
        json_array_append(list, json_object_get(row, from->column));
    }
    json_decref(rows);
    return list;
}

/* What each activity has of one kind of parts. */
static void activity_parts(cli *c, const char *addendum, const part_kind *kind, json_t *activities)
{
    json_t *rows = rows_with(c, kind->table, "addendum", addendum);
    json_t *activity;
    size_t i;

    json_array_foreach(activities, i, activity)
    {
        put_json(activity, kind->name, list_of(rows, row_text(activity, "activity"), kind->fields));
    }
    json_decref(rows);
}

static json_t *activities_of(cli *c, const char *addendum)
{
    json_t *rows = rows_with(c, "addendum_activity", "addendum", addendum);
    json_t *list = list_of(rows, NULL, activity_fields);

    for (size_t k = 0; k < PART_KINDS; k++)
        activity_parts(c, addendum, &part_kinds[k], list);
    json_decref(rows);
    return list;
}

json_t *plan_of(cli *c, const json_t *addendum)
{
    const char *id = row_text(addendum, "id");
    json_t *plan = input_of_row(addendum, addendum_file);
    json_t *monitoring = rows_with(c, "monitoring", "addendum", id);

    for (size_t k = 0; k < CODE_LISTS; k++)
        put_json(plan, code_lists[k].name, codes_of(c, id, &code_lists[k]));
    put_json(plan, "activities", activities_of(c, id));
    put_json(plan, "monitoring", list_of(monitoring, NULL, monitoring_fields));
    json_decref(monitoring);
    return plan;
}
