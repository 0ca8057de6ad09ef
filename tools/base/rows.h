/* Rows of the registry's tables: single values, and lists of them as JSON, to be shown, looked through or joined. */
#ifndef TOOLS_ROWS_H
#define TOOLS_ROWS_H

#include "answer.h"

/* A column of the row with that key; NULL when there is none. To be freed. */
char *value_of(cli *c, const char *table, const char *key, const char *id, const char *name);
/* The title, note or sentence of a row in the language of the call: the Dutch one is in the column <name>_nl, and
 * the English one is for both where it is missing. NULL when there is neither. */
const char *rows_words(const cli *c, const wlz_rows *rows, size_t row, const char *name);
/* The same of the row with that key; to be freed. */
char *words_of(cli *c, const char *table, const char *key, const char *id, const char *name);
/* WLZ_OK when there is that office; otherwise the call has failed with WLZ_NOTFOUND. */
wlz_status office_known(cli *c, const char *office);

/* The rows that match, an object each with all its columns. NULL: the command has failed. To be released with
 * json_decref. */
json_t *rows_where(cli *c, const char *table, const wlz_match *where, size_t count);
/* Those with that text in a column. */
json_t *rows_with(cli *c, const char *table, const char *name, const char *text);

#define STEP_TOPIC "deadline." /* before the word of a step in its topic */

/* What a row has in a column: NULL, 0 when it has nothing. */
const char *row_text(const json_t *row, const char *name);
int64_t row_number(const json_t *row, const char *name);
/* The first row with that text in a column; NULL when there is none. */
const json_t *row_named(const json_t *rows, const char *name, const char *text);

/* The same with a number. */
const json_t *row_numbered(const json_t *rows, const char *name, int64_t number);

/* Put the columns of an answer into one of its rows: those that the row `from` has, the others as null. */
void put_columns(json_t *row, const json_t *from, const column *columns, size_t count);
/* The same for each of a list, into a table of the answer. */
void put_all(json_t *table, const json_t *list, const column *columns, size_t count);

#endif
