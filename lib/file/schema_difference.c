#include <wlzreg/schema_difference.h>

#include "file/argument.h"
#include "file/boundary.h"
#include "file/connection.h"
#include "file/copy.h"
#include "file/error.h"
#include "file/list.h"
#include "file/memo.h"
#include "file/repair.h"
#include "file/schema_compare.h"
#include "file/settings.h"
#include "file/statement.h"
#include "file/transaction.h"

/* ---- the list ---- */

typedef struct differences {
    wlz_schema_differences list;
    wlz__arena arena;
} differences;

typedef struct reading {
    wlz_registry *reg;
    differences *made;
    wlz__list rows;
} reading;

void wlz_schema_differences_free(wlz_schema_differences *given)
{
    if (given == NULL)
        return;
    wlz__arena_free(&((differences *)given)->arena);
    wlz__free(given);
}

static void add(void *context, const char *type, const char *name, wlz__difference what)
{
    reading *x = context;
    wlz_schema_difference *row = wlz__list_add(x->reg, &x->made->arena, &x->rows, sizeof *row);

    if (row == NULL)
        return;
    row->type = wlz__copy(x->reg, &x->made->arena, type);
    row->name = wlz__copy(x->reg, &x->made->arena, name);
    row->change = what == WLZ__MISSING   ? WLZ_SCHEMA_MISSING
                  : what == WLZ__CHANGED ? WLZ_SCHEMA_CHANGED
                                         : WLZ_SCHEMA_ADDED;
}

static void read_all(wlz_registry *reg, differences *made)
{
    reading x = {reg, made, {NULL, 0}};

    wlz__schema_compare(reg, &(wlz__difference_report){add, NULL, &x});
    if (!wlz__ok(reg))
        return;
    made->list.count = x.rows.count;
    made->list.rows = wlz__list_pointers(reg, &made->arena, &x.rows, sizeof(wlz_schema_difference));
}

wlz_status wlz_schema_differences_get(wlz_registry *registry, wlz_schema_differences **out)
{
    differences *made = NULL;

    if (!wlz__enter_read(registry))
        return wlz__status(registry);
    if (wlz__check_given(registry, "out", out) &&
        (made = wlz__need(registry, wlz__alloc(sizeof *made))) != NULL)
        read_all(registry, made);
    wlz__leave(registry);
    if (wlz__ok(registry))
        *out = &made->list;
    else if (made != NULL)
        wlz_schema_differences_free(&made->list);
    return wlz__status(registry);
}

/* ---- mending ---- */

static bool may_repair(wlz_registry *reg)
{
    if (!wlz__start_anew(reg))
        return false;
    if (reg->readonly && !reg->schema_differs)
        wlz__fail(reg, WLZ_READONLY, "the registry is open for reading only",
                  "het register is alleen geopend om te lezen");
    else if (reg->depth > 0 || sqlite3_get_autocommit(reg->db) == 0)
        wlz__fail(reg, WLZ_MISUSE, "a transaction is open: end it first",
                  "er staat een transactie open: beëindig die eerst");
    return wlz__ok(reg);
}

static void repair(wlz_registry *reg)
{
    if (reg->owns_db && reg->schema_differs) /* it was opened to be read */
        wlz__settings_make_durable(reg);
    if (!wlz__ok(reg) || !wlz__exec(reg, "BEGIN IMMEDIATE"))
        return;
    wlz__repair(reg);
    wlz__exec(reg, "COMMIT");
    if (!wlz__ok(reg)) {
        sqlite3_exec(reg->db, "ROLLBACK", NULL, NULL, NULL);
        return;
    }
    if (reg->schema_differs)
        reg->readonly = reg->schema_differs = false;
}

wlz_status wlz_schema_repair(wlz_registry *registry)
{
    if (registry == NULL)
        return WLZ_MISUSE;
    if (may_repair(registry)) {
        wlz__memo_set(registry, NULL, NULL);
        repair(registry);
        wlz__undo_ready(registry);
    }
    return registry->status;
}
