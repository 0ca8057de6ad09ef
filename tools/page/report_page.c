/* The page of an office and a year, in a file. */
#include "answer.h"
#include "output.h"
#include "report.h"

#include <stdlib.h>
#include <string.h>

static wlz_status misused(cli *c, const char *message)
{
    fail(c, WLZ_INVALID, "%s", message);
    c->exit = EXIT_USAGE;
    return WLZ_INVALID;
}

static void answer_file(cli *c, const char *path)
{
    answer_data(c, "file", json_of_text(path));
    answer_data(c, "written", json_boolean(!c->what_if));
    if (strcmp(path, "-") != 0 && !c->what_if)
        answer_line(c, tr(c, "%s is written", "%s is geschreven"), path);
}

static wlz_status save(cli *c, const char *path, const char *text, size_t length)
{
    output file;

    if (!output_open(c, &file, strcmp(path, "-") != 0 ? path : NULL))
        return WLZ_INVALID;
    fwrite(text, 1, length, file.to); /* whether that went well, output_close says */
    return output_close(c, &file, WLZ_OK);
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
    if (status == WLZ_OK && (!c->what_if || strcmp(path, "-") != 0))
        status = save(c, path, text, length);
    if (status == WLZ_OK)
        answer_file(c, path);
    free(text);
    return status;
}
