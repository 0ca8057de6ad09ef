/* A list of values as a step of the history has it. */
#ifndef WLZ_FILE_STEP_LIST_H
#define WLZ_FILE_STEP_LIST_H

#include "file/statement.h"

#include <stdbool.h>
#include <stddef.h>

#define WLZ__FIELDS_MAX 64 /* more than a table has columns */

typedef struct wlz__field {
    const char *name;
    wlz__value value;
} wlz__field;

typedef struct wlz__fields {
    wlz__field at[WLZ__FIELDS_MAX];
    size_t count;
} wlz__fields;

/* Reads "1, 'cz'; NULL" in its place: the texts point into it. Names are those of its layout; without them (NULL) the list has
 * "name=value", as schema 1.00 wrote it. False: it is no such list, or has more values than names. */
bool wlz__step_list_read(char *list, const char *const *names, size_t name_count, wlz__fields *out);

#endif
