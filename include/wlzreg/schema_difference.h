/*
 * wlzreg/schema_difference.h - what of a file's schema is not as the library makes it, and mending it.
 */
#ifndef WLZREG_SCHEMA_DIFFERENCE_H
#define WLZREG_SCHEMA_DIFFERENCE_H

#include <stddef.h>

#include <wlzreg/error.h>

#ifdef __cplusplus
extern "C" {
#endif

/* What became of an object. */
typedef enum wlz_schema_change {
    WLZ_SCHEMA_MISSING, /* an object of the schema is not there */
    WLZ_SCHEMA_CHANGED, /* it is another than the library makes */
    WLZ_SCHEMA_ADDED    /* an object that somebody added acts on the registry's tables */
} wlz_schema_change;

/* One object of the schema. */
typedef struct wlz_schema_difference {
    const char *type;         /* table, index, trigger, view; "" when the file does not say */
    const char *name;         /* as the file has it */
    wlz_schema_change change; /* what became of it */
} wlz_schema_difference;

/* Strings are the list's. */
typedef struct wlz_schema_differences {
    size_t count;
    const wlz_schema_difference *const
        *rows; /* in the order of the file; what is missing comes last */
} wlz_schema_differences;

/**
 * Compare the schema of the file with the one that this library makes. Whoever adds a table, a view or a plain index, or
 * objects on a table of their own, makes no difference. A trigger on the registry's tables does, and so does an index that is
 * unique, computes something or has a condition.
 *
 * A registry with differences opens for reading only (wlz_is_readonly), until wlz_schema_repair.
 * @param out  Receives the list, empty when there are none; to be freed with wlz_schema_differences_free.
 * @return WLZ_OK; WLZ_INVALID, WLZ_CORRUPT, WLZ_IO, WLZ_NOMEM, WLZ_MISUSE
 */
WLZ_EXPORT wlz_status wlz_schema_differences_get(wlz_registry *registry,
                                                 wlz_schema_differences **out);

/**
 * Free it.
 * @param differences  The list; NULL is harmless.
 */
WLZ_EXPORT void wlz_schema_differences_free(wlz_schema_differences *differences);

/**
 * Give the file the schema that this library makes, with its rows, in one transaction: the registry's tables, views, indexes and
 * triggers are made anew, and what others added that acts on them is dropped. Their tables, views and plain indexes stay. The
 * registry can then be written to. Rows are taken over as they are: wlz_verify says whether they are right.
 *
 * @return WLZ_OK        also when there was nothing to mend
 *         WLZ_MISUSE    a transaction is open
 *         WLZ_READONLY  the registry was opened for reading, or a newer minor schema made it
 *         WLZ_CORRUPT   it cannot be mended without losing something, and nothing was changed: a column that is not the
 *                       schema's holds values, a row is not one that its table takes, or an object stays that only
 *                       its owner can drop; the message has which
 *         WLZ_BUSY, WLZ_FULL, WLZ_IO, WLZ_NOMEM
 */
WLZ_EXPORT wlz_status wlz_schema_repair(wlz_registry *registry);

#ifdef __cplusplus
}
#endif

#endif
