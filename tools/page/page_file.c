#include "page_file.h"

#include "answer.h"
#include "output.h"

#include <string.h>

static bool is_standard(const char *path)
{
    return strcmp(path, "-") == 0;
}

bool page_file_fits(cli *c, const char *path)
{
    if (!c->json || !is_standard(path))
        return true;
    fail(c, WLZ_INVALID, "%s",
         tr(c, "--html - and --json both want the standard output",
            "--html - en --json willen allebei de standaarduitvoer"));
    c->exit = EXIT_USAGE;
    return false;
}

wlz_status force_misused(cli *c)
{
    fail(c, WLZ_INVALID, "%s", tr(c, "--force is for --html", "--force is voor --html"));
    c->exit = EXIT_USAGE;
    return WLZ_INVALID;
}

static void answer_file(cli *c, const char *path)
{
    answer_data(c, "file", json_of_text(path));
    answer_data(c, "written", json_boolean(!c->what_if));
    if (!is_standard(path) && !c->what_if)
        answer_line(c, tr(c, "%s is written", "%s is geschreven"), path);
}

static wlz_status save(cli *c, const char *path, const char *text, size_t length)
{
    output file;

    if (!output_open(c, &file, is_standard(path) ? NULL : path))
        return WLZ_INVALID;
    fwrite(text, 1, length, file.to); /* whether that went well, output_close says */
    return output_close(c, &file, WLZ_OK);
}

wlz_status page_file_write(cli *c, const char *path, const char *text, size_t length)
{
    wlz_status status = WLZ_OK;

    if (!c->what_if || !is_standard(path))
        status = save(c, path, text, length);
    if (status == WLZ_OK)
        answer_file(c, path);
    return status;
}
