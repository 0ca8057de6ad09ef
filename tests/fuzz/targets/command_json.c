/* JSON files that the command takes: plans, reports and decisions. A plan that is taken is written, and read back as the
 * same. */
#include "../fuzz_command.h"

#include "answer.h"
#include "plan.h"
#include "rows.h"

#include <stdlib.h>
#include <string.h>

/* The plan of the addendum as a file would have it. */
static json_t *plan_there(cli *c, const char *id)
{
    json_t *rows = rows_with(c, "addendum", "id", id), *plan;

    HOLDS(json_array_size(rows) == 1, "%s is not there", id);
    plan = plan_of(c, json_array_get(rows, 0));
    json_decref(rows);
    return plan;
}

static void check_plan(cli *c, const char *id)
{
    json_t *once = plan_there(c, id), *again, *twice;
    char *text = json_dumps(once, 0);
    const char *file = fuzz_file((const uint8_t *)text, strlen(text));

    again = plan_read(c, file);
    HOLDS(again != NULL && json_equal(once, again), "not read back: %s", text);
    HOLDS(plan_replace(c, file, again) == WLZ_OK, "%s: not taken again: %s",
          wlz_message(c->registry), text);
    twice = plan_there(c, id);
    HOLDS(json_equal(once, twice), "another plan than %s", text);
    json_decref(twice);
    json_decref(again);
    json_decref(once);
    free(text);
}

/* The id of the plan in the input; NULL: it has none. To be freed. */
static char *id_in(fuzz_bytes bytes)
{
    json_t *plan = bytes.left > 0 ? json_loadb((const char *)bytes.at, bytes.left, 0, NULL) : NULL;
    const char *id = json_string_value(json_object_get(plan, "id"));
    char *copy = id != NULL ? strdup(id) : NULL;

    json_decref(plan);
    return copy;
}

static cli command_of(unsigned kind, char *const arguments[3])
{
    static char name[] = "fuzz", day[] = "2024-05-01", given[] = "";
    static const char *const names[] = {"addendum new", "report", "addendum settle",
                                        "addendum change"};
    cli c = fuzz_command(names[kind]);

    c.arguments = kind == 0 ? arguments + 2 : arguments;
    c.argument_count = kind == 0 ? 1 : kind == 2 ? 3 : 2;
    if (kind == 2) {
        c.options[0].name = "decide";
        c.options[0].value = given;
        c.options[1].name = "by";
        c.options[1].value = name;
        c.options[2].name = "on";
        c.options[2].value = day;
        c.option_count = 3;
    }
    return c;
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    fuzz_bytes bytes = {data, size};
    unsigned first = (unsigned)fuzz_take(&bytes, 1), kind = first % 4;
    char file[40], year[] = "2023", of_report[] = "signed", of_settlement[] = "accounted",
                   of_plan[] = "draft";
    char *const arguments[4][3] = {{NULL, NULL, file},
                                   {of_report, file, NULL},
                                   {of_settlement, year, file},
                                   {of_plan, file, NULL}};
    cli c = command_of(kind, arguments[kind]);
    char *id = kind == 3 ? strdup(of_plan) : kind == 0 ? id_in(bytes) : NULL;
    fuzz_state before;

    snprintf(file, sizeof file, "%s", fuzz_file(bytes.at, bytes.left));
    c.dutch = first / 4 % 2 == 1;
    fuzz_state_get(c.registry, &before);
    HOLDS(wlz_begin_what_if(c.registry) == WLZ_OK, "%s", wlz_message(c.registry));
    if (fuzz_command_run(&c) == WLZ_OK && id != NULL)
        check_plan(&c, id);
    fuzz_money_check(c.registry);
    HOLDS(wlz_rollback(c.registry) == WLZ_OK, "%s", wlz_message(c.registry));
    fuzz_unchanged(c.registry, &before, "a file");
    answer_free(&c);
    free(id);
    return 0;
}
