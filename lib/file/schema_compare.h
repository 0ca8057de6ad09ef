/* The objects of a file against those of the schema that this library makes. */
#ifndef WLZ_FILE_SCHEMA_COMPARE_H
#define WLZ_FILE_SCHEMA_COMPARE_H

#include <wlzreg/error.h>

typedef enum wlz__difference {
    WLZ__MISSING,
    WLZ__CHANGED,
    WLZ__STRANGE /* added, and neither a table or view of somebody's own nor a plain index */
} wlz__difference;

/* What a comparison reports: of each difference, in the order of the file, with what is missing at its end. The name is ""
 * when the file gives none. */
typedef struct wlz__difference_report {
    void (*found)(void *context, const char *type, const char *name, wlz__difference what);
    void (*plain_index)(void *context,
                        const char *sql); /* somebody's on the schema's tables; NULL */
    void *context;
} wlz__difference_report;

void wlz__schema_compare(wlz_registry *reg, const wlz__difference_report *report);

#endif
