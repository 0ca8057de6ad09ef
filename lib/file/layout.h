/* What the schema says of a table or view: its columns and its key. Statements about it are built from this alone. */
#ifndef WLZ_FILE_LAYOUT_H
#define WLZ_FILE_LAYOUT_H

#include "file/builder.h"
#include "file/memory.h"

#include <wlzreg/error.h>

typedef struct wlz__layout_column {
    const char *name;
    int key;            /* its place in the primary key, from 1 on; 0 = not in it */
    bool takes_integer; /* a value may be an integer, ... */
    bool takes_text;
    bool takes_null;
    bool generated;       /* it follows from other columns */
    const char *unfilled; /* the literal that it holds when nobody has filled it; NULL = none */
} wlz__layout_column;

typedef struct wlz__layout {
    const char *name;
    bool is_view;
    const wlz__layout_column *columns;
    size_t count;
} wlz__layout;

/* Fails with WLZ_NOTFOUND when the registry has no such table or view. Names are the arena's. */
bool wlz__layout_read(wlz_registry *reg, const char *name, wlz__arena *arena, wlz__layout *out);

/* The same of one of the tables below, which must be there: WLZ_CORRUPT. */
bool wlz__layout_own(wlz_registry *reg, const char *name, wlz__arena *arena, wlz__layout *out);
int wlz__layout_key_count(const wlz__layout *layout);
/* The column with that place in the key; NULL when there is none. */
const wlz__layout_column *wlz__layout_key_column(const wlz__layout *layout, int place);

/* The tables with the contents of the registry, in the order of the schema; NULL behind the last. Not those that only
 * triggers use, nor those that somebody added. */
const char *wlz__own_table(size_t at);

/* The column with this name, which may be NULL; NULL when there is none. */
const wlz__layout_column *wlz__layout_column_of(const wlz__layout *layout, const char *name);

/* A name of the schema, quoted. */
void wlz__append_name(wlz__builder *b, const char *name);
/* SELECT, all columns, FROM. */
void wlz__append_select(wlz__builder *b, const wlz__layout *layout);
/* ORDER BY the primary key; of a view, by all columns. */
void wlz__append_order(wlz__builder *b, const wlz__layout *layout);

#endif
