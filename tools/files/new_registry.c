#include "new_registry.h"

#include "progress.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
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

/* Fills it. Ctrl-C stops that, and then it has failed. */
static wlz_status filled(cli *c, wlz_status (*fill)(cli *c, const void *with), const void *with,
                         const sigset_t *signals, const sigset_t *interrupt)
{
    progress p;
    wlz_status status;

    progress_begin(&p, c);
    sigprocmask(SIG_SETMASK, signals, NULL);
    status = fill(c, with);
    if (status == WLZ_OK && interrupted())
        status = fail(c, WLZ_INTERRUPTED, "%s", tr(c, "interrupted", "onderbroken"));
    progress_end(&p);
    sigprocmask(SIG_BLOCK, interrupt, NULL); /* it is decided: what is said of it comes true */
    return status;
}

wlz_status registry_make(cli *c, wlz_status (*fill)(cli *c, const void *with), const void *with)
{
    wlz_open_options options = cli_open_options(c);
    sigset_t before, interrupt;
    wlz_status status;

    if (c->what_if && access(c->file, F_OK) == 0)
        return fail(c, WLZ_EXISTS, tr(c, "%s exists already", "%s bestaat al"), c->file);
    sigemptyset(&interrupt);
    sigaddset(&interrupt, SIGINT);
    sigprocmask(SIG_BLOCK, &interrupt, &before); /* until it is known what has to be removed */
    if (!c->what_if && !claim(c))
        return WLZ_IO;
    options.flags |= WLZ_OPEN_CREATE;
    status = record_status(c, wlz_open(c->what_if ? ":memory:" : c->file, &options, &c->registry));
    if (status == WLZ_OK)
        status = filled(c, fill, with, &before, &interrupt);
    if (status != WLZ_OK && !c->what_if)
        remove_registry(c);
    return status;
}
