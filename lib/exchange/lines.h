/* The lines of a text file, one at a time: the file may be larger than memory, a line may not. */
#ifndef WLZ_EXCHANGE_LINES_H
#define WLZ_EXCHANGE_LINES_H

#include <wlzreg/error.h>

#include <stdio.h>

#define WLZ__LINE_MAX 16000000 /* bytes, without its end */

typedef struct wlz__lines {
    const char *path;
    FILE *file;
    char *buffer;
    size_t room, used; /* of the buffer */
    size_t at;         /* where the next line begins */
    int64_t line;      /* the number of the line that was read last; 0 = none yet */
    bool ended;        /* nothing more is in the file than in the buffer */
} wlz__lines;

/* Fails with WLZ_NOTFOUND or WLZ_IO. Each way wlz__lines_close ends it. */
bool wlz__lines_open(wlz_registry *reg, wlz__lines *lines, const char *path);
/* The next line, which the caller may change, and its length; NULL behind the last, or when it failed: not UTF-8, a zero
 * byte or too long is WLZ_INVALID. */
char *wlz__lines_next(wlz_registry *reg, wlz__lines *lines);
void wlz__lines_close(wlz__lines *lines);

/* Fail at the line read last: "file:line: field: ... was expected", in English and in Dutch; `column` may be NULL. */
void wlz__lines_expected(wlz_registry *reg, const wlz__lines *lines, const char *field,
                         const char *column, const char *en, const char *nl);

#endif
