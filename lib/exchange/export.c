/* Everything in a registry as lines of JSON, one at a time. */
#include "exchange/export.h"

#include "exchange/lines.h"
#include "file/builder.h"
#include "file/error.h"
#include "file/layout.h"
#include "file/memory.h"
#include "file/schema.h"
#include "file/statement.h"
#include "file/transaction.h"
#include "value/text.h"

#include <inttypes.h>
#include <string.h>

typedef struct exporting {
    wlz_registry *reg;
    wlz_export_line write;
    void *context;
    wlz__builder line; /* used again for each */
    int64_t rows;
} exporting;

static void line_hand_out(exporting *e)
{
    const char *line = wlz__need(e->reg, wlz__built(&e->line));

    if (line == NULL)
        return;
    if (e->line.length > WLZ__LINE_MAX)
        wlz__fail(e->reg, WLZ_OVERFLOW, "row %" PRId64 " is longer than a line may be (%d bytes)",
                  "rij %" PRId64 " is langer dan een regel mag zijn (%d bytes)", e->rows + 1,
                  WLZ__LINE_MAX);
    else if (!e->write(e->context, line, e->line.length))
        wlz__fail(e->reg, WLZ_IO, "the lines are no longer accepted",
                  "de regels worden niet meer aangenomen");
    e->line.length = 0;
}

/* ---- one table ---- */

/* What precedes each value: `{"table":"office","row":{"id":`, then `,"name":`. */
static void labels_make(exporting *e, const wlz__layout *layout, wlz__arena *arena,
                        const char **labels)
{
    wlz__builder b = {0};
    bool first = true;

    for (size_t i = 0; i < layout->count && wlz__ok(e->reg); i++) {
        const char *built;

        if (layout->columns[i].generated)
            continue;
        if (first) {
            wlz__append_text(&b, "{\"table\":");
            wlz__append_json(&b, layout->name);
        }
        wlz__append_text(&b, first ? ",\"row\":{" : ",");
        wlz__append_json(&b, layout->columns[i].name);
        wlz__append_text(&b, ":");
        built = wlz__need(e->reg, wlz__built(&b));
        if (built != NULL)
            labels[i] = wlz__need(e->reg, (void *)wlz__arena_text(arena, built));
        b.length = 0;
        first = false;
    }
    wlz__free(b.text);
}

/* A text of a registry that took what is no UTF-8: as no other value is written, so that it is not taken for one. */
static void bytes_append(exporting *e, const char *text, size_t bytes)
{
    wlz__append_text(&e->line, "{\"hex\":\"");
    for (size_t i = 0; i < bytes; i++)
        wlz__append(&e->line, "%02x", (unsigned)(unsigned char)text[i]);
    wlz__append_text(&e->line, "\"}");
}

static void value_append(exporting *e, wlz__stmt *stmt, const wlz__layout *layout, int column)
{
    bool is_text = wlz__is_text(stmt, column); /* reading it as text makes it text */

    if (wlz__is_null(stmt, column)) {
        wlz__append_text(&e->line, "null");
    } else if (wlz__is_int(stmt, column)) {
        wlz__append(&e->line, "%" PRId64, wlz__int(stmt, column));
    } else {
        const char *text = wlz__text(e->reg, stmt, column);
        size_t bytes = wlz__text_bytes(stmt, column);

        if (!is_text)
            wlz__fail(e->reg, WLZ_CORRUPT, "row %" PRId64 ", %s.%s: neither an integer nor a text",
                      "rij %" PRId64 ", %s.%s: geen geheel getal en geen tekst", e->rows + 1,
                      layout->name, layout->columns[column].name);
        else if (wlz__text_is_utf8(text, bytes))
            wlz__append_json(&e->line, text);
        else
            bytes_append(e, text, bytes);
    }
}

static void row_export(exporting *e, wlz__stmt *stmt, const wlz__layout *layout,
                       const char *const *labels)
{
    for (size_t i = 0; i < layout->count && wlz__ok(e->reg); i++) {
        if (layout->columns[i].generated)
            continue;
        wlz__append_text(&e->line, labels[i]);
        value_append(e, stmt, layout, (int)i);
    }
    wlz__append_text(&e->line, "}}");
    if (wlz__ok(e->reg))
        line_hand_out(e);
    e->rows++;
}

static void table_export(exporting *e, const char *table)
{
    wlz__arena arena = {0};
    wlz__builder sql = {0};
    wlz__layout layout;
    wlz__stmt *stmt;
    const char **labels;

    if (wlz__layout_own(e->reg, table, &arena, &layout)) {
        labels = wlz__need(e->reg, wlz__arena_alloc(&arena, layout.count * sizeof *labels));
        if (labels != NULL)
            labels_make(e, &layout, &arena, labels);
        wlz__append_select(&sql, &layout);
        wlz__append_order(&sql, &layout);
        stmt = wlz__prepare_built(e->reg, &sql);
        while (wlz__row(e->reg, stmt))
            row_export(e, stmt, &layout, labels);
        wlz__finalize(stmt);
    }
    wlz__arena_free(&arena);
}

/* ---- all of them ---- */

wlz_status wlz__export(wlz_registry *registry, wlz_export_line write, void *context)
{
    exporting e = {.reg = registry, .write = write, .context = context};
    const char *table;

    if (!wlz__enter_read(registry))
        return wlz__status(registry);
    if (write == NULL)
        wlz__fail(registry, WLZ_INVALID, "write is missing", "write ontbreekt");
    if (wlz__ok(registry) && wlz__schema_is_known(registry)) {
        wlz__append(&e.line, "{\"wlzreg\":\"export\",\"schema\":%d}", wlz_schema_version());
        line_hand_out(&e);
        for (size_t i = 0; wlz__ok(registry) && (table = wlz__own_table(i)) != NULL; i++)
            table_export(&e, table);
        wlz__append(&e.line, "{\"rows\":%" PRId64 "}", e.rows);
        if (wlz__ok(registry))
            line_hand_out(&e);
    }
    wlz__free(e.line.text);
    return wlz__leave(registry);
}
