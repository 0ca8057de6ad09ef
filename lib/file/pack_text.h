/* Positions in the text of a pack. */
#ifndef WLZ_FILE_PACK_TEXT_H
#define WLZ_FILE_PACK_TEXT_H

#include <stdbool.h>

int wlz__lines_between(const char *text, const char *at);
/* Where the next statement begins, behind blanks, semicolons and comments. */
const char *wlz__skip_space(const char *text);
/* Behind the word VALUES of an INSERT; NULL when it has none. */
const char *wlz__insert_values(const char *statement, const char *end);
/* The next row in brackets from *at on, which moves behind it; false: there is none. */
bool wlz__insert_row(const char **at, const char *end, const char **from, const char **to);

#endif
