/*
 * act.c - writes what the view `act` declares: which columns say when something was done.
 *
 * An act does not lie in the future, whoever writes it. Of the rows that never change, that day alone may, to what the last
 * correction of it says: the correction's own trigger does that, and the history has both days.
 */
#include "generate.h"

static sqlite3_stmt *acts_of(const struct schema *schema, const struct table *table)
{
    return prepare(schema->db, sqlite3_mprintf("SELECT column_name, corrected FROM act"
                                               " WHERE table_name = %Q",
                                               table->name));
}

static const struct column *column_of(const struct table *table, sqlite3_stmt *acts)
{
    const char *name = (const char *)sqlite3_column_text(acts, 0);
    const struct column *column = find_column(table, name, sqlite3_column_bytes(acts, 0));

    if (!column) {
        die("view act: table %s has no column %s", table->name, name);
    }
    return column;
}

void append_future(sqlite3_str *out, const struct schema *schema, const struct table *table,
                   bool updating)
{
    sqlite3_stmt *acts = acts_of(schema, table);

    while (sqlite3_step(acts) == SQLITE_ROW) {
        const struct column *column = column_of(table, acts);
        const char *name = column->name;
        if (updating && is_recorded(table) && !sqlite3_column_int(acts, 1)) {
            continue; /* it never changes */
        }
        sqlite3_str_appendf(out, "  SELECT RAISE(ABORT, '%s_future') WHERE ", table->name);
        if (updating) {
            sqlite3_str_appendf(out, "NEW.%s IS NOT OLD.%s\n    AND ", name, name);
        }
        sqlite3_str_appendf(out, "NEW.%s > (SELECT n.%s FROM today n);\n", name,
                            column->integer ? "at" : "day");
    }
    sqlite3_finalize(acts);
}

/* The key of the row, as the history and a correction write it. */
static void append_row_key(sqlite3_str *out, const struct table *table, const char *prefix)
{
    sqlite3_str_appendall(out, "'' || ");
    append_key(out, table, prefix);
}

void append_corrected(sqlite3_str *out, const struct schema *schema, const struct table *table)
{
    sqlite3_stmt *acts = acts_of(schema, table);
    struct names kept = written_columns(table);
    sqlite3_str *days = sqlite3_str_new(schema->db);

    while (sqlite3_step(acts) == SQLITE_ROW) {
        const char *name = column_of(table, acts)->name;
        int place = place_of(&kept, name);
        if (!sqlite3_column_int(acts, 1)) {
            continue;
        }
        kept.at[place] = kept.at[--kept.count];
        sqlite3_str_appendf(
            days,
            "\n    AND (NEW.%s IS OLD.%s OR NEW.%s IS (SELECT c.value FROM act_correction c\n"
            "      WHERE c.table_name = '%s' AND c.column_name = '%s' AND c.row_key = ",
            name, name, name, table->name, name);
        append_row_key(days, table, "OLD.");
        sqlite3_str_appendall(days, "\n      ORDER BY c.id DESC LIMIT 1))");
    }
    sqlite3_finalize(acts);
    if (sqlite3_str_length(days) > 0) {
        sqlite3_str_appendall(out, "\n    AND (NEW.recorded_at IS OLD.recorded_at AND ");
        append_comparison(out, &kept, "IS");
        sqlite3_str_appendf(out, "%s) IS NOT TRUE", sqlite3_str_value(days));
    }
    sqlite3_free(sqlite3_str_finish(days));
}

bool is_act(const struct schema *schema, const struct table *table,
            const struct constraint *constraint)
{
    sqlite3_stmt *acts = acts_of(schema, table);
    bool found = false;

    while (!found && sqlite3_step(acts) == SQLITE_ROW) {
        found = sqlite3_column_int(acts, 1) && depends(table, constraint, column_of(table, acts));
    }
    sqlite3_finalize(acts);
    return found;
}

/* ---- what carries corrections out ---- */

static const char view_head[] = "-- Every act of view act: its row, as a correction names it, and "
                                "the day or moment it has now.\n"
                                "CREATE VIEW act_day AS\n";

/* Beside the act that is not there: a day that is empty, that is right, or of which a newer row is the correction. */
static const char row_check[] =
    "CREATE TRIGGER act_correction_new BEFORE INSERT ON act_correction BEGIN\n"
    "  SELECT RAISE(ABORT, 'act_correction_row') WHERE NOT EXISTS(SELECT 1 FROM act_day d\n"
    "      JOIN act a ON a.table_name = d.table_name AND a.column_name = d.column_name\n"
    "    WHERE d.table_name = NEW.table_name AND d.column_name = NEW.column_name\n"
    "      AND d.row_key = NEW.row_key AND a.corrected = 1 AND d.value IS NOT NULL\n"
    "      AND d.value IS NOT NEW.value);\n"
    "END;\n\n";

void append_acts(sqlite3_str *out, const struct schema *schema)
{
    sqlite3_str *days = sqlite3_str_new(schema->db), *updates = sqlite3_str_new(schema->db);

    for (int t = 0; t < schema->table_count; t++) {
        const struct table *table = &schema->tables[t];
        sqlite3_stmt *acts = acts_of(schema, table);
        while (sqlite3_step(acts) == SQLITE_ROW) {
            const char *name = column_of(table, acts)->name;
            sqlite3_str_appendf(days, "%s SELECT '%s' AS table_name, '%s' AS column_name, ",
                                sqlite3_str_length(days) > 0 ? "\n  UNION ALL" : " ", table->name,
                                name);
            append_row_key(days, table, "");
            sqlite3_str_appendf(days, " AS row_key, %s AS value FROM %s", name, table->name);
            if (sqlite3_column_int(acts, 1)) {
                sqlite3_str_appendf(updates,
                                    "  UPDATE %s SET %s = NEW.value\n"
                                    "    WHERE NEW.table_name = '%s' AND NEW.column_name = '%s'"
                                    " AND NEW.row_key = ",
                                    table->name, name, table->name, name);
                append_row_key(updates, table, "");
                sqlite3_str_appendall(updates, ";\n");
            }
        }
        sqlite3_finalize(acts);
    }
    if (sqlite3_str_length(days) == 0) { /* a test of some files alone */
        sqlite3_free(sqlite3_str_finish(days));
        sqlite3_free(sqlite3_str_finish(updates));
        return;
    }
    sqlite3_str_appendf(out, "%s%s;\n\n%s", view_head, sqlite3_str_value(days), row_check);
    sqlite3_str_appendf(out,
                        "CREATE TRIGGER act_corrected AFTER INSERT ON act_correction BEGIN\n"
                        "%sEND;\n\n",
                        sqlite3_str_value(updates));
    sqlite3_free(sqlite3_str_finish(days));
    sqlite3_free(sqlite3_str_finish(updates));
}
