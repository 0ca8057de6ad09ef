/*
 * JSON files that are given to the command. What a file may say is a table of fields; a file is checked against it, and
 * every field that is invalid is named. What passed is copied into the library's structs by the same table.
 */
#ifndef TOOLS_JSON_INPUT_H
#define TOOLS_JSON_INPUT_H

#include "cli.h"

#include <stddef.h>

/* What a field holds, and the type of its member. */
typedef enum field_kind {
    FIELD_TEXT,   /* const char *, up to `most` bytes of UTF-8 */
    FIELD_CODE,   /* const char *, up to `most` of a-z 0-9 . - */
    FIELD_AGB,    /* const char * */
    FIELD_WORD,   /* const char *, one of `words` */
    FIELD_DAY,    /* wlz_date, "yyyy-mm-dd" */
    FIELD_FLAG,   /* bool */
    FIELD_NUMBER, /* int, `least` to `most` */
    FIELD_ROW,    /* int64_t, the number of a row of the registry, `least` to `most` */
    FIELD_CENTS,  /* wlz_cents, `least` to `most`: "€ 400.000" or {"cents": 40000000} */
    FIELD_BP,     /* wlz_bp, `least` to `most` */
    FIELD_LIST    /* of objects with `items`; of values, when that is one field named "" */
} field_kind;

typedef struct field {
    const char *name; /* in the file, in the struct, and in the table of the registry */
    field_kind kind;
    bool required;
    int64_t least, most;
    const char *const *words; /* until NULL */
    const struct field *items;
    size_t at; /* offset in the struct */
} field;

#define NOT_FILLED ((size_t)-1)
#define NO_FIELD                                                                                   \
    {                                                                                              \
        .name = NULL                                                                               \
    }

#define INPUT_MAX (4 * 1024 * 1024) /* bytes of a file */

/* Read a file and check it against the fields. NULL: the command has failed with WLZ_INVALID, or WLZ_IO, and has named
 * all that is wrong. To be released with json_decref. */
json_t *input_read(cli *c, const char *file, const field *fields);

/* The amount in a text that says euros or in an object that says cents. A number says neither. */
bool input_cents(const json_t *value, wlz_cents *out);

/* Copy the fields that an object has into a struct; texts are the object's. The others stay as they are. */
void input_fill(const json_t *object, const field *fields, void *to);

/* What a file would say: the fields that a row of the registry has, without those that are null. Lists are left to the
 * caller. */
json_t *input_of_row(const json_t *row, const field *fields);

/* record_status, with the place in the file ("activities[1]") that the library's reason is about. */
wlz_status input_reason(cli *c, wlz_status status, const char *file, const char *format, ...)
    __attribute__((format(printf, 4, 5)));

#endif
