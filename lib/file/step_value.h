/* The values of a step, one after the other: a list of SQL literals in the order of a layout. */
#ifndef WLZ_FILE_STEP_VALUE_H
#define WLZ_FILE_STEP_VALUE_H

#include "file/builder.h"
#include "file/step_layout.h"

/* A list that is read; layout may be NULL, plain is for texts with quotes in them. */
typedef struct wlz__step_values {
    const wlz__step_layout *layout;
    const char *at, *end;
    size_t next; /* column */
    wlz__builder *plain;
} wlz__step_values;

typedef struct wlz__step_value {
    const wlz__step_column *column;
    const char *literal; /* as it is stored */
    size_t literal_length;
    const char *text; /* without its quotes; NULL: it is no text. Until the next value */
    size_t length;
    bool is_integer; /* as the schema writes one */
} wlz__step_value;

typedef enum wlz__step_reading {
    WLZ__STEP_VALUE,
    WLZ__STEP_END,
    WLZ__STEP_STRANGE /* this is no list that the schema writes */
} wlz__step_reading;

wlz__step_reading wlz__step_value_next(wlz__step_values *values, wlz__step_value *value);

#endif
