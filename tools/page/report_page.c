/* The page of an office and a year, in a file. */
#include "page_file.h"
#include "report.h"

#include <stdlib.h>

wlz_status report_page(cli *c, const char *office, int year, const char *path)
{
    char *text = NULL;
    size_t length = 0;
    wlz_status status;

    if (!page_file_fits(c, path))
        return WLZ_INVALID;
    status = report_write(c, office, year, &text, &length);
    if (status == WLZ_OK)
        status = page_file_write(c, path, text, length);
    free(text);
    return status;
}
