/* What the schema says of a table or view: its columns and its key. Statements about it are built from this alone. */
#ifndef WLZ_STORE_LAYOUT_H
#define WLZ_STORE_LAYOUT_H

#include "store/store.h"

typedef struct wlz__layout_column {
    const char *name;
    int key; /* its place in the primary key, from 1 on; 0 = not in it */
} wlz__layout_column;

typedef struct wlz__layout {
    const char *name;
    bool is_view;
    const wlz__layout_column *columns;
    size_t count;
} wlz__layout;

/* Fails with WLZ_NOTFOUND when the registry has no such table or view. Names are the arena's. */
bool wlz__layout_read(wlz_registry *reg, const char *name, wlz__arena *arena, wlz__layout *out);

/* The column with this name, which may be NULL; NULL when there is none. */
const wlz__layout_column *wlz__layout_column_of(const wlz__layout *layout, const char *name);

/* A name of the schema, quoted. */
void wlz__append_name(wlz__builder *b, const char *name);
/* SELECT, all columns, FROM. */
void wlz__append_select(wlz__builder *b, const wlz__layout *layout);
/* ORDER BY the primary key; of a view, by all columns. */
void wlz__append_order(wlz__builder *b, const wlz__layout *layout);

#endif
