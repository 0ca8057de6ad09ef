/* report OFFICE YEAR --html FILE: the year of an office, as a page to read and to print. */
#include "answer.h"
#include "commands.h"
#include "report.h"

#include <errno.h>
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
                fsync(file) == 0;

    reason = errno;
    if (file >= 0 && close(file) != 0 && done) {
        reason = errno;
        done = false;
    }
    if (done && rename(beside, path) != 0) {
        reason = errno;
        done = false;
    }
    if (!done && file >= 0)
        unlink(beside);
    free(beside);
    errno = reason;
    return done;
}

static wlz_status save(cli *c, const char *path, const char *text, size_t length)
{
    bool standard = strcmp(path, "-") == 0;

    if (standard ? fwrite(text, 1, length, stdout) == length && fflush(stdout) == 0
                 : replace_file(path, text, length))
        return WLZ_OK;
    return fail(c, WLZ_IO, tr(c, "%s cannot be written: %s", "%s kan niet worden geschreven: %s"),
                standard ? tr(c, "standard output", "de standaarduitvoer") : path, strerror(errno));
}

/* ---- the command ---- */

static const cli_option report_options[] = {
    {"html", "FILE", "write a page to read and to print; - is the standard output",
     "schrijf een pagina om te lezen en af te drukken; - is de standaarduitvoer"},
    NO_OPTION};

static const char *const report_examples[] = {
    "report zilveren-kruis 2023 --html report-2023.html",
    "--lang nl report zilveren-kruis 2023 --html verslag-2023.html", NULL};

static wlz_status misused(cli *c, const char *message)
{
    fail(c, WLZ_INVALID, "%s", message);
    c->exit = EXIT_USAGE;
    return WLZ_INVALID;
}

static void answer_file(cli *c, const char *path, size_t length)
{
    answer_data(c, "file", json_string(path));
    answer_data(c, "bytes", json_integer((json_int_t)length));
    if (strcmp(path, "-") != 0)
        answer_line(c, tr(c, "%s: %zu bytes", "%s: %zu bytes"), path, length);
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
        answer_file(c, path, length);
    free(text);
    return status;
}

static wlz_status run(cli *c)
{
    const char *path = option(c, "html");
    int year;

    if (path == NULL)
        return misused(c, tr(c, "a page needs --html FILE", "een pagina vraagt --html BESTAND"));
    if (!year_of(c, argument(c, 1), &year))
        return WLZ_INVALID;
    return report_page(c, argument(c, 0), year, path);
}

const command report_commands[] = {
    {"report", "OFFICE YEAR", 2, 2, READS, "the year of an office, as a page",
     "het jaar van een kantoor, als pagina", report_options, report_examples, run},
    NO_COMMAND};
