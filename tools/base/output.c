#include "output.h"

#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static bool cannot(cli *c, const char *path, int error)
{
    bool wrong_name = error == ENOENT || error == ENOTDIR || error == ENAMETOOLONG;

    fail(c, wrong_name ? WLZ_NOTFOUND : WLZ_IO,
         tr(c, "%s cannot be written: %s", "%s kan niet worden geschreven: %s"), path,
         strerror(error));
    return false;
}

/* Written beside the file, and then put in its place in one go. */
static int open_beside(output *o)
{
    mode_t mask = umask(0);
    int file;

    umask(mask);
    o->temporary = text_of("%s.XXXXXX", o->path);
    file = mkstemp(o->temporary);
    if (file < 0) {
        free(o->temporary);
        o->temporary = NULL;
    } else {
        fchmod(file, 0666 & ~mask);
    }
    return file;
}

/* The registry itself is not to be lost to a slip of the hand, nor the files that SQLite writes beside it. */
static const char *const endings[] = {"", "-wal", "-shm", "-journal"};

/* The file itself where it is given by a link, as SQLite sees it; to be freed. */
static char *registry_file(const cli *c)
{
    char *file = realpath(c->file, NULL);

    return file != NULL ? file : text_of("%s", c->file);
}

static bool is_registry(const cli *c, const struct stat *there)
{
    char *given = registry_file(c);
    bool same = false;

    for (size_t i = 0; i < sizeof endings / sizeof endings[0]; i++) {
        char *file = text_of("%s%s", given, endings[i]);
        struct stat registry;

        same = same || (stat(file, &registry) == 0 && registry.st_dev == there->st_dev &&
                        registry.st_ino == there->st_ino);
        free(file);
    }
    free(given);
    return same;
}

/* The directory of a path, to be freed, and what follows it. */
static char *directory_of(const char *path, const char **name)
{
    const char *slash = strrchr(path, '/');

    *name = slash != NULL ? slash + 1 : path;
    return slash == NULL ? text_of("%s", ".") : text_of("%.*s", (int)(slash - path) + 1, path);
}

static bool is_same_directory(const char *a, const char *b)
{
    struct stat x, y;

    return stat(a, &x) == 0 && stat(b, &y) == 0 && x.st_dev == y.st_dev && x.st_ino == y.st_ino;
}

/* Also one that is not there yet: the next program would take what is in it for the registry's. */
bool output_is_beside_registry(cli *c, const char *path)
{
    const char *name, *beside_name;
    char *file = registry_file(c);
    char *directory = directory_of(path, &name);
    char *of_registry = directory_of(file, &beside_name);
    bool beside = false;

    for (size_t i = 0; i < sizeof endings / sizeof endings[0]; i++) {
        char *ending = text_of("%s%s", beside_name, endings[i]);

        beside = beside || strcmp(name, ending) == 0;
        free(ending);
    }
    beside = beside && is_same_directory(directory, of_registry);
    free(of_registry);
    free(directory);
    free(file);
    if (beside)
        fail(c, WLZ_INVALID, tr(c, "%s is the registry", "%s is het register"), path);
    return beside;
}

/* Whether what is there may be replaced. */
static bool may_replace(cli *c, const char *path, const struct stat *there)
{
    const char *why = NULL;

    if (!S_ISREG(there->st_mode))
        why = tr(c, "%s is not a file", "%s is geen bestand");
    else if (is_registry(c, there))
        why = tr(c, "%s is the registry", "%s is het register");
    else if (option(c, "force") == NULL)
        why =
            tr(c, "%s is there already; --force replaces it", "%s is er al; --force vervangt het");
    if (why != NULL)
        fail(c, WLZ_INVALID, why, path);
    return why == NULL;
}

static int open_new(output *o, bool replace)
{
    if (o->what_if)
        return open("/dev/null", O_WRONLY);
    return replace ? open_beside(o) : open(o->path, O_WRONLY | O_CREAT | O_EXCL, 0666);
}

bool output_open(cli *c, output *o, const char *path)
{
    struct stat there;
    bool replace;
    int file;

    *o = (output){.to = stdout, .path = path, .what_if = c->what_if};
    if (o->path == NULL)
        return true;
    replace = stat(o->path, &there) == 0;
    if (!replace && output_is_beside_registry(c, o->path))
        return false;
    if (replace && !may_replace(c, o->path, &there))
        return false;
    progress_begin(&o->progress, c);
    file = open_new(o, replace);
    if (file < 0) {
        int error = errno;

        progress_end(&o->progress);
        return cannot(c, o->path, error);
    }
    o->to = must(fdopen(file, "wb"));
    return true;
}

bool force_has_a_file(cli *c)
{
    if (option(c, "force") == NULL || option(c, "output") != NULL || c->xlsx != NULL)
        return true;
    fail(c, WLZ_INVALID, "%s", tr(c, "--force is for --output", "--force is voor --output"));
    c->exit = EXIT_USAGE;
    return false;
}

bool output_requested(cli *c, output *o)
{
    const char *path = option(c, "output");

    if (!force_has_a_file(c))
        return false;
    if (path != NULL || !c->json)
        return output_open(c, o, path);
    fail(c, WLZ_INVALID, "%s",
         tr(c, "--json answers about a file: it needs --output",
            "--json antwoordt over een bestand: daar hoort --output bij"));
    return false;
}

wlz_status output_close(cli *c, output *o, wlz_status status)
{
    bool stored = o->path != NULL && !o->what_if;
    bool written = fflush(o->to) == 0 && !ferror(o->to) && (!stored || fsync(fileno(o->to)) == 0);
    const char *made = o->temporary != NULL ? o->temporary : o->path;
    int error = errno;

    if (o->path == NULL) /* main.c reports a failure to write standard output */
        return written ? status : WLZ_OK;
    written = fclose(o->to) == 0 && written;
    if (status == WLZ_OK && interrupted())
        status = fail(c, WLZ_INTERRUPTED, "%s", tr(c, "interrupted", "onderbroken"));
    if (status == WLZ_OK && written && o->temporary != NULL)
        written = rename(o->temporary, o->path) == 0;
    if (!written && !c->failed) {
        cannot(c, o->path, error != 0 ? error : errno);
        status = WLZ_IO;
    }
    if (status != WLZ_OK && stored)
        unlink(made);
    progress_end(&o->progress);
    free(o->temporary);
    return status;
}
