/* What the values of a step are called, by table and version of the schema, and which of them may name a person. */
#ifndef WLZ_FILE_STEP_LAYOUT_H
#define WLZ_FILE_STEP_LAYOUT_H

#include "file/memory.h"

#include <wlzreg/error.h>

#include <stdint.h>

typedef struct wlz__step_column {
    const char *name, *label; /* label: as a member of JSON, `"name":`, with the comma before it */
    size_t name_length, label_length;
    char separator; /* before its value: a comma, or the semicolon behind what triggers maintain */
    bool personal;
} wlz__step_column;

typedef struct wlz__step_layout {
    struct wlz__step_layout *next;
    const char *table;
    int64_t version;   /* 0: of 1.00 */
    bool names_values; /* of 1.00 */
    size_t count, maintained;
    wlz__step_column *columns;
} wlz__step_layout;

/* The layout, read once; without columns when the schema has none. NULL: the call failed. */
const wlz__step_layout *wlz__step_layout_of(wlz_registry *reg, wlz__arena *arena,
                                            wlz__step_layout **all, const char *table,
                                            int64_t version);

#endif
