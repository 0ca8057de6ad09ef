/* What a step says, and what a row holds, in the form in which the present version of the schema writes steps. */
#ifndef WLZ_FILE_STEP_FORM_H
#define WLZ_FILE_STEP_FORM_H

#include "file/builder.h"
#include "file/statement.h"
#include "file/step_layout.h"

/* A literal of a step. */
typedef struct wlz__step_literal {
    const char *name, *text;
    size_t length;
} wlz__step_literal;

/* A list that was taken apart. */
typedef struct wlz__step_literals {
    size_t count;
    wlz__step_literal at[64]; /* more than a table has columns */
} wlz__step_literals;

/* False: it is no list of that layout. They point into the list. */
bool wlz__step_literals_take(const wlz__step_layout *layout, const char *list, size_t length,
                             wlz__builder *plain, wlz__step_literals *out);

/* Whether a list of the one layout is one of the other as well. */
bool wlz__step_layout_same(const wlz__step_layout *a, const wlz__step_layout *b);

/* What a step of an older version says; columns that are newer are as nobody has filled them. False: it has none of them. */
bool wlz__step_form_renew(const wlz__step_layout *now, const wlz__step_literals *unfilled,
                          const wlz__step_layout *then, const wlz__step_literals *said,
                          wlz__builder *out);

/* The values of the row that the statement is at; columns: where the statement has each. False: one of them is of a kind
 * that no column of the schema holds. */
bool wlz__step_form_row(wlz_registry *reg, wlz__stmt *stmt, const wlz__step_layout *now,
                        const int *columns, wlz__builder *out);

#endif
