/*
 * history.c - writes the triggers that keep the history of a table, and the view that holds the history against what
 * the tables say.
 */
#include <string.h>

#include "generate.h"

/* The transaction's own row is not part of what the registry says. */
static bool has_history(const struct table *table)
{
    return strcmp(table->name, "context") != 0 && strcmp(table->name, "history") != 0;
}

static void append_key(sqlite3_str *out, const struct table *table, const char *prefix)
{
    const struct names *key = &primary_key(table)->key;

    for (int i = 0; i < key->count; i++) {
        sqlite3_str_appendf(out, "%s%s%s", i > 0 ? " || ' ' || " : "", prefix, key->at[i]);
    }
}

/* How printf writes a value of the column as an SQL literal: as it is, quoted, or given to it as a literal already. */
static const char *literal_format(const struct table *table, const struct column *column)
{
    bool is_key = table->integer_key && strcmp(table->integer_key, column->name) == 0;
    bool number = column->integer && (column->not_null || is_key);

    return number ? "%d" : column->text ? "%Q" : "%s";
}

static const char *literal_value(const char *format, const struct column *column)
{
    if (strcmp(format, "%s") != 0) {
        return "%s%s";
    }
    return column->integer ? "ifnull(%s%s, 'NULL')" : "quote(%s%s)";
}

/*
 * The row as text, "id=1, office='cz', kvk=NULL": every value as an SQL literal. Or NULL where the event has no such row.
 * JSON would be the obvious form, but SQLite 3.40 holds its JSON functions unsafe for triggers when the schema is not trusted.
 * A call of quote() for each value would be the plain form, but costs as much as writing the row of the history itself.
 */
static void append_row(sqlite3_str *out, const struct table *table, const struct names *columns,
                       const char *prefix, bool exists)
{
    const struct column *column[COLUMN_MAX];

    if (!exists) {
        sqlite3_str_appendall(out, "NULL");
        return;
    }
    sqlite3_str_appendall(out, "printf('");
    for (int i = 0; i < columns->count; i++) {
        column[i] = find_column(table, columns->at[i], (int)strlen(columns->at[i]));
        sqlite3_str_appendf(out, "%s%s=%s", i > 0 ? ", " : "", columns->at[i],
                            literal_format(table, column[i]));
    }
    sqlite3_str_appendall(out, "'");
    for (int i = 0; i < columns->count; i++) {
        sqlite3_str_appendall(out, ",");
        append_gap(out);
        sqlite3_str_appendf(out, literal_value(literal_format(table, column[i]), column[i]), prefix,
                            columns->at[i]);
    }
    sqlite3_str_appendall(out, ")");
}

static void append_event(sqlite3_str *out, const struct table *table, const char *event)
{
    struct names written = written_columns(table);
    bool inserting = strcmp(event, "insert") == 0;
    bool deleting = strcmp(event, "delete") == 0;

    sqlite3_str_appendf(out, "CREATE TRIGGER history_%s_%s AFTER ", table->name, event);
    if (inserting || deleting) {
        sqlite3_str_appendf(out, "%s ON %s", inserting ? "INSERT" : "DELETE", table->name);
    } else {
        sqlite3_str_appendall(out, "UPDATE OF ");
        append_columns(out, &written, "");
        sqlite3_str_appendf(out, " ON %s\n  WHEN ", table->name);
        append_comparison(out, &written, "IS NOT");
    }
    sqlite3_str_appendf(
        out,
        " BEGIN\n"
        "  INSERT INTO history(at, actor, table_name, row_key, op, old, new) VALUES(\n"
        "    ifnull((SELECT at FROM context), unixepoch()),"
        " ifnull((SELECT actor FROM context), '?'),\n"
        "    '%s', ",
        table->name);
    append_key(out, table, deleting ? "OLD." : "NEW.");
    sqlite3_str_appendf(out, ", '%s',\n    ", event);
    append_row(out, table, &written, "OLD.", !inserting);
    sqlite3_str_appendall(out, ",\n    ");
    append_row(out, table, &written, "NEW.", !deleting);
    sqlite3_str_appendall(out, ");\nEND;\n\n");
}

void append_history(sqlite3_str *out, const struct table *table)
{
    if (has_history(table)) {
        append_event(out, table, "insert");
        append_event(out, table, "update");
        append_event(out, table, "delete");
    }
}

/* ---- the view ---- */

/* Each step of the history beside the one before it of the same row. */
static const char steps[] =
    "-- Each row is what its last step in the history says, and each step goes on from the one\n"
    "-- before. Any row is a finding.\n"
    "CREATE VIEW verify_history AS\n"
    "  WITH step AS MATERIALIZED (\n"
    "    SELECT seq, table_name, row_key,\n"
    "      lag(seq) OVER steps AS before, lead(seq) OVER steps IS NULL AS last\n"
    "    FROM history WINDOW steps AS (PARTITION BY table_name, row_key ORDER BY seq)),\n"
    "  left_behind AS MATERIALIZED (\n"
    "    SELECT s.table_name, count(*) AS rows FROM step s JOIN history h ON h.seq = s.seq\n"
    "    WHERE s.last AND h.new IS NOT NULL GROUP BY s.table_name)\n"
    "  SELECT h.table_name, h.row_key, 'step ' || h.seq || ' does not go on from the one before'\n"
    "    AS finding\n"
    "  FROM step s JOIN history h ON h.seq = s.seq LEFT JOIN history b ON b.seq = s.before\n"
    "  WHERE h.old IS NOT b.new OR h.old IS h.new\n"
    "    OR (h.op = 'insert') <> (h.old IS NULL) OR (h.op = 'delete') <> (h.new IS NULL)\n"
    "  UNION ALL SELECT 'history', '', 'steps are missing'\n"
    "  WHERE (SELECT count(*) FROM history) <> (SELECT ifnull(max(seq), 0) FROM history)\n";

/* What the last step says is what stands there. */
static void append_rows_check(sqlite3_str *out, const struct table *table)
{
    struct names written = written_columns(table);

    sqlite3_str_appendf(out, "  UNION ALL SELECT '%s', CAST(", table->name);
    append_key(out, table, "t.");
    sqlite3_str_appendf(out,
                        " AS TEXT), 'is not what its history says'\n"
                        "  FROM %s t LEFT JOIN step s ON s.table_name = '%s' AND s.last\n"
                        "    AND s.row_key = CAST(",
                        table->name, table->name);
    append_key(out, table, "t.");
    sqlite3_str_appendall(out,
                          " AS TEXT) LEFT JOIN history h ON h.seq = s.seq\n  WHERE h.new IS NOT ");
    append_row(out, table, &written, "t.", true);
    sqlite3_str_appendall(out, "\n");
}

/* The moment of recording is that of the first step. */
static void append_moment_check(sqlite3_str *out, const struct table *table)
{
    sqlite3_str_appendf(out, "  UNION ALL SELECT '%s', CAST(", table->name);
    append_key(out, table, "t.");
    sqlite3_str_appendf(out,
                        " AS TEXT), 'was not recorded when its history says'\n"
                        "  FROM %s t LEFT JOIN step s ON s.table_name = '%s' AND s.before IS NULL\n"
                        "    AND s.row_key = CAST(",
                        table->name, table->name);
    append_key(out, table, "t.");
    sqlite3_str_appendall(out, " AS TEXT) LEFT JOIN history h ON h.seq = s.seq\n"
                               "  WHERE h.at IS NOT t.recorded_at\n");
}

/* And nothing that the history left there is gone. */
static void append_count_check(sqlite3_str *out, const struct schema *schema)
{
    bool first = true;

    sqlite3_str_appendall(out, "  UNION ALL SELECT l.table_name, '', 'rows are gone without a "
                               "step'\n  FROM left_behind l\n"
                               "  WHERE l.rows IS NOT (SELECT c.rows FROM (");
    for (int t = 0; t < schema->table_count; t++) {
        const char *name = schema->tables[t].name;
        if (has_history(&schema->tables[t])) {
            sqlite3_str_appendf(out, "%sSELECT '%s'%s, count(*)%s FROM %s",
                                first ? "" : "\n    UNION ALL ", name,
                                first ? " AS table_name" : "", first ? " AS rows" : "", name);
            first = false;
        }
    }
    sqlite3_str_appendall(out, ") c\n    WHERE c.table_name = l.table_name);\n");
}

void append_history_view(sqlite3_str *out, const struct schema *schema)
{
    sqlite3_str_appendall(out, steps);
    for (int t = 0; t < schema->table_count; t++) {
        const struct table *table = &schema->tables[t];
        if (has_history(table)) {
            append_rows_check(out, table);
        }
        if (is_recorded(table)) {
            append_moment_check(out, table);
        }
    }
    append_count_check(out, schema);
}
