/* Rows of CSV, as RFC 4180 has them, with a separator of choice. */
#ifndef WLZ_VALUE_CSV_H
#define WLZ_VALUE_CSV_H

#include <stdbool.h>
#include <stddef.h>

/* A text that is read row by row, and split in place. Lines end in a line feed. */
typedef struct wlz__csv {
    char *at; /* where the next row begins */
    char separator;
    size_t line;  /* of the row that was read last, counted from 1; a zeroed one has read none */
    size_t lines; /* that were read; a field in quotes may have several */
} wlz__csv;

/* The fields of the next row that is not blank, at most `room` of them, and how many it has; the others are NULL. False
 * after the last row. *wrong is the first field, from 1, with wrong quotes; else 0. */
bool wlz__csv_next(wlz__csv *csv, char **fields, size_t room, size_t *count, size_t *wrong);

#endif
