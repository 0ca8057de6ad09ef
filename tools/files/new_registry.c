#include "new_registry.h"

#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
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

/* Makes the file, empty: whoever else makes a registry of that name finds it taken, and leaves it alone. */
static bool claim(cli *c)
{
    int file = open(c->file, O_WRONLY | O_CREAT | O_EXCL, 0666);

    if (file >= 0)
        close(file);
    else if (errno == EEXIST)
        fail(c, WLZ_EXISTS, tr(c, "%s exists already", "%s bestaat al"), c->file);
    else
        fail(c, WLZ_IO, tr(c, "cannot make %s: %s", "kan %s niet maken: %s"), c->file,
             strerror(errno));
    return file >= 0;
}

wlz_status registry_make(cli *c, wlz_status (*fill)(cli *c, const void *with), const void *with)
{
    wlz_open_options options = cli_open_options(c);
    wlz_status status;

    if (c->what_if && access(c->file, F_OK) == 0)
        return fail(c, WLZ_EXISTS, tr(c, "%s exists already", "%s bestaat al"), c->file);
    if (!c->what_if && !claim(c))
        return WLZ_IO;
    options.flags = WLZ_OPEN_CREATE;
    status = keep_reason(c, wlz_open(c->what_if ? ":memory:" : c->file, &options, &c->registry));
    if (status == WLZ_OK)
        status = fill(c, with);
    if (status != WLZ_OK && !c->what_if)
        remove_registry(c);
    return status;
}
