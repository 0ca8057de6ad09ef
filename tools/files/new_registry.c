#include "new_registry.h"

#include <stdlib.h>
#include <unistd.h>

static void remove_registry(cli *c)
{
    static const char *const endings[] = {"", "-wal", "-shm"};

    wlz_close(c->registry);
    c->registry = NULL;
    for (size_t i = 0; i < sizeof endings / sizeof endings[0]; i++) {
        char *file = text_of("%s%s", c->file, endings[i]);

        unlink(file);
        free(file);
    }
}

wlz_status registry_make(cli *c, wlz_status (*fill)(cli *c, const void *with), const void *with)
{
    wlz_open_options options = cli_open_options(c);
    wlz_status status;

    if (access(c->file, F_OK) == 0)
        return fail(c, WLZ_EXISTS, tr(c, "%s exists already", "%s bestaat al"), c->file);
    options.flags = WLZ_OPEN_CREATE;
    status = keep_reason(c, wlz_open(c->what_if ? ":memory:" : c->file, &options, &c->registry));
    if (status == WLZ_OK)
        status = fill(c, with);
    if (status != WLZ_OK && !c->what_if)
        remove_registry(c);
    return status;
}
