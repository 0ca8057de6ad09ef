#include "fuzz_command.h"

#include "answer.h"
#include "commands.h"

#include <string.h>

cli fuzz_command(const char *name)
{
    cli c = {.registry = fuzz_registry(), .file = "fuzz.db", .answer = json_object()};

    for (size_t n = 0; (c.command = command_at(n)) != NULL && strcmp(c.command->name, name) != 0;
         n++)
        continue;
    HOLDS(c.command != NULL && c.answer != NULL, "there is no command %s", name);
    return c;
}

wlz_status fuzz_command_run(cli *c)
{
    static const char last[] = "SELECT ifnull(max(seq), 0) FROM history_step";
    int64_t before = fuzz_int(c->registry, last);
    wlz_status status = record_status(c, c->command->run(c));

    HOLDS(status == WLZ_OK || c->failed, "%s: no reason", wlz_status_name(status));
    HOLDS(status != WLZ_NOMEM && status != WLZ_MISUSE && status != WLZ_CORRUPT && status != WLZ_IO,
          "%s: %s", wlz_status_name(status), wlz_message(c->registry));
    HOLDS(status == WLZ_OK || fuzz_int(c->registry, last) == before, "failed, and rows changed");
    return status;
}
