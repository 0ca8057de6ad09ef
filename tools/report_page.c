/* report OFFICE YEAR --html FILE: the year of an office, as a page to read and to print. */
#include "answer.h"
#include "report.h"

#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

/* ---- the file: all of it, or as it was ---- */

static bool write_all(int file, const char *text, size_t length)
{
    while (length > 0) {
        ssize_t written = write(file, text, length);

        if (written < 0 && errno == EINTR)
            continue;
        if (written <= 0)
            return false;
        text += written;
        length -= (size_t)written;
    }
    return true;
}

/* mkstemp lets nobody else read; a page is like any file that the user makes. */
static mode_t usual_mode(void)
{
    mode_t mask = umask(0);

    umask(mask);
    return 0666 & ~mask;
}

/* A file beside it takes its place when it is whole and on the disk. False: errno says why. */
static bool replace_file(const char *path, const char *text, size_t length)
{
    char *beside = text_of("%s.XXXXXX", path);
    int file = mkstemp(beside), reason;
    bool done = file >= 0 && fchmod(file, usual_mode()) == 0 && write_all(file, text, length) &&
                fsync(file) == 0 && rename(beside, path) == 0;

    reason = errno;
    if (!done && file >= 0)
        unlink(beside);
    if (file >= 0)
        close(file);
    free(beside);
    errno = reason;
    return done;
}

/* What is no file, a device or a pipe, is written to as it is. */
static bool write_to(const char *path, const char *text, size_t length)
{
    int to = open(path, O_WRONLY | O_CLOEXEC);
    bool done = to >= 0 && write_all(to, text, length);
    int reason = errno;

    if (to >= 0)
        close(to);
    errno = reason;
    return done;
}

/* Behind a link its target is replaced, and the link stays. */
static bool put_file(const char *path, const char *text, size_t length)
{
    char *target = realpath(path, NULL);
    struct stat found;
    bool done;

    if (target != NULL && stat(target, &found) == 0 && !S_ISREG(found.st_mode))
        done = write_to(target, text, length);
    else
        done = replace_file(target != NULL ? target : path, text, length);
    free(target);
    return done;
}

static wlz_status save(cli *c, const char *path, const char *text, size_t length)
{
    bool standard = strcmp(path, "-") == 0;

    if (standard ? fwrite(text, 1, length, stdout) == length && fflush(stdout) == 0
                 : put_file(path, text, length))
        return WLZ_OK;
    return fail(c, WLZ_IO, tr(c, "%s cannot be written: %s", "%s kan niet worden geschreven: %s"),
                standard ? tr(c, "standard output", "de standaarduitvoer") : path, strerror(errno));
}

/* ---- the command ---- */

static wlz_status misused(cli *c, const char *message)
{
    fail(c, WLZ_INVALID, "%s", message);
    c->exit = EXIT_USAGE;
    return WLZ_INVALID;
}

static void answer_file(cli *c, const char *path)
{
    answer_data(c, "file", json_string(path));
    answer_data(c, "written", json_boolean(!c->what_if));
    if (strcmp(path, "-") != 0 && !c->what_if)
        answer_line(c, tr(c, "%s is written", "%s is geschreven"), path);
}

wlz_status report_page(cli *c, const char *office, int year, const char *path)
{
    char *text = NULL;
    size_t length = 0;
    wlz_status status;

    if (c->json && strcmp(path, "-") == 0)
        return misused(c, tr(c, "--html - and --json both want the standard output",
                             "--html - en --json willen allebei de standaarduitvoer"));
    status = report_write(c, office, year, &text, &length);
    if (status == WLZ_OK && !c->what_if)
        status = save(c, path, text, length);
    if (status == WLZ_OK)
        answer_file(c, path);
    free(text);
    return status;
}
