/*
 * What a command answers, once for programs and for people: rows are JSON objects, and a list of columns says how
 * people read them. Amounts are integers of cents, percentages of hundredths, days "yyyy-mm-dd".
 */
#ifndef TOOLS_ANSWER_H
#define TOOLS_ANSWER_H

#include "cli.h"

typedef enum column_kind {
    AS_TEXT,
    AS_NUMBER,
    AS_CENTS,
    AS_CENTS_EACH, /* that nobody adds up: a price, a bound */
    AS_BP,
    AS_MILLI,
    AS_DAY,
    AS_INSTANT, /* seconds; JSON has the text too */
    AS_FLAG,
    AS_VALUE, /* in the unit that the row has as "unit" */
    /* names, which people read in words: words.h */
    AS_WORD,
    AS_STATE,
    AS_REPORT,
    AS_ROUND,
    AS_PART,
    AS_ACTOR,
    AS_LATENESS,
    AS_FREE_DAY,
    AS_CURRENT, /* of a difference: what holds on the later side, else what held on the earlier one */
    AS_SIDE     /* of a difference: the value of a topic, the text of a rule */
} column_kind;

typedef struct column {
    const char *key; /* in JSON */
    const char *en, *nl;
    column_kind kind;
} column;

#define COLUMNS(list) (list), sizeof(list) / sizeof((list)[0])

/* A list of rows; returned to be filled. `title` may be NULL; `none` is what people read when there is no row: with
 * NULL, or nothing in it, not even the title. */
json_t *answer_table(cli *c, const char *key, const char *title, const char *none,
                     const column *columns, size_t count);
/* Of the last table people read these rows only; programs get all of it. Takes the reference. */
void answer_fewer(cli *c, json_t *rows);
/* One thing with its properties, under each other. */
json_t *answer_record(cli *c, const char *key, const char *title, const column *columns,
                      size_t count);
/* Text to be read: a paragraph. It is copied. */
void answer_text(cli *c, const char *key, const char *text);
/* Text as it is: a file. It is copied. */
void answer_verbatim(cli *c, const char *key, const char *text);
/* A line for people only. */
void answer_line(cli *c, const char *format, ...) __attribute__((format(printf, 2, 3)));
/* What programs get and people do not: a trace. Takes the reference. */
void answer_data(cli *c, const char *key, json_t *data);

/* Text that may not be UTF-8, because it was given: what is not ASCII becomes "?" then. */
json_t *json_of_text(const char *text);

/* Fill a row. */
void put_text(json_t *row, const char *key, const char *text); /* NULL = null */
void put_number(json_t *row, const char *key, int64_t number);
void put_null(json_t *row, const char *key);
void put_flag(json_t *row, const char *key, bool flag);
void put_day(json_t *row, const char *key, wlz_date day);           /* 0 = null */
void put_last_day(json_t *row, const char *key, wlz_date valid_to); /* the day before it */
void put_instant(json_t *row, const char *key, wlz_instant instant);
void put_json(json_t *row, const char *key, json_t *value); /* takes the reference */
json_t *new_row(json_t *table);
void put_violation(json_t *row, const wlz_violation *violation);

/* Print all of it on stdout. False: it could not be written. */
bool answer_print(cli *c);
void answer_free(cli *c);

#endif
