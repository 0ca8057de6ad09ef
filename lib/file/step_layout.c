#include "file/step_layout.h"

#include "file/builder.h"
#include "file/copy.h"
#include "file/error.h"
#include "file/statement.h"

#include <string.h>

/* clang-format off */
static const char SQL_LAYOUT[] =
    "SELECT columns FROM history_layout WHERE table_name = ?1 AND version = ?2";
static const char SQL_PERSONAL[] =
    "SELECT 1 FROM personal WHERE table_name = ?1 AND column_name = ?2 AND since <= ?3";
/* clang-format on */

#define FIRST_VERSION 100 /* whose steps have no version */

static bool is_personal(wlz_registry *reg, const char *table, const char *column, int64_t version)
{
    wlz__stmt *stmt = WLZ__QUERY(reg, SQL_PERSONAL, wlz__t(table), wlz__t(column), wlz__i(version));
    bool found = wlz__row(reg, stmt);

    if (found)
        wlz__reset(stmt);
    return found;
}

static const char *label_of(wlz_registry *reg, wlz__arena *arena, const char *name, bool first)
{
    wlz__builder b = {0};

    wlz__append_text(&b, first ? "" : ",");
    wlz__append_json(&b, name);
    wlz__append_text(&b, ":");
    return wlz__copy_built(reg, arena, &b);
}

static void column_make(wlz_registry *reg, wlz__arena *arena, wlz__step_layout *layout,
                        const char *name, char separator)
{
    wlz__step_column *column = &layout->columns[layout->count];

    column->name = name;
    column->name_length = strlen(name);
    column->label = label_of(reg, arena, name, layout->count == 0);
    column->label_length = column->label != NULL ? strlen(column->label) : 0;
    column->separator = separator;
    column->personal = is_personal(reg, layout->table, name,
                                   layout->names_values ? FIRST_VERSION : layout->version);
    if (separator == ';')
        layout->maintained = layout->count;
    layout->count++;
}

/* "state; id, office": cut up into its names. */
static void columns_make(wlz_registry *reg, wlz__arena *arena, wlz__step_layout *layout, char *list)
{
    char separator = ',';

    layout->columns =
        wlz__need(reg, wlz__arena_alloc(arena, (strlen(list) / 2 + 1) * sizeof *layout->columns));
    while (wlz__ok(reg) && *list != '\0') {
        size_t length = strcspn(list, ",;");
        char next = list[length];

        list[length] = '\0';
        column_make(reg, arena, layout, list, separator);
        list += length + (next != '\0');
        list += *list == ' ';
        separator = next;
    }
}

static wlz__step_layout *layout_read(wlz_registry *reg, wlz__arena *arena, const char *table,
                                     int64_t version)
{
    wlz__step_layout *layout = wlz__need(reg, wlz__arena_alloc(arena, sizeof *layout));
    const char *list;

    if (layout == NULL)
        return NULL;
    layout->table = wlz__copy(reg, arena, table);
    layout->version = version;
    layout->names_values = version == 0;
    list = wlz__first_text(
        reg,
        WLZ__QUERY(reg, SQL_LAYOUT, wlz__t(table), wlz__i(version == 0 ? FIRST_VERSION : version)),
        arena);
    if (list != NULL && wlz__ok(reg))
        columns_make(reg, arena, layout, (char *)list); /* a copy of the arena's */
    return wlz__ok(reg) ? layout : NULL;
}

const wlz__step_layout *wlz__step_layout_of(wlz_registry *reg, wlz__arena *arena,
                                            wlz__step_layout **all, const char *table,
                                            int64_t version)
{
    wlz__step_layout **at = all, *found;

    while (*at != NULL && ((*at)->version != version || strcmp((*at)->table, table) != 0))
        at = &(*at)->next;
    found = *at;
    if (found != NULL)
        *at = found->next; /* to the front: steps of one table mostly follow each other */
    else
        found = layout_read(reg, arena, table, version);
    if (found != NULL) {
        found->next = *all;
        *all = found;
    }
    return found;
}
