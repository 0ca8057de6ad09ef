/* A page in a file, "-" for the standard output: all of it, or the file stays as it was. */
#ifndef TOOLS_PAGE_FILE_H
#define TOOLS_PAGE_FILE_H

#include "cli.h"

/* Whether --html can be answered there; else the call has failed. */
bool page_file_fits(cli *c, const char *path);
/* --force without --html: the call has failed. */
wlz_status force_misused(cli *c);
wlz_status page_file_write(cli *c, const char *path, const char *text, size_t length);

#endif
