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

/* The columns of the history that triggers keep, or the others. */
static struct names part_of(const struct table *table, bool kept)
{
    struct names written = written_columns(table), part = {0};

    for (int i = 0; i < written.count; i++) {
        const char *name = written.at[i];
        if (find_column(table, name, (int)strlen(name))->kept == kept) {
            part.at[part.count++] = name;
        }
    }
    return part;
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

/* A call of printf; "id=1, office='cz', kvk=NULL" of kept and others, with "; " between the two. */
static void append_text(sqlite3_str *out, const struct table *table, const struct names *kept,
                        const struct names *others, const char *prefix)
{
    const struct column *column[COLUMN_MAX];
    int count = kept->count + others->count;

    sqlite3_str_appendall(out, "printf('");
    for (int i = 0; i < count; i++) {
        const char *name = i < kept->count ? kept->at[i] : others->at[i - kept->count];
        column[i] = find_column(table, name, (int)strlen(name));
        sqlite3_str_appendf(out, "%s%s=%s",
                            i == 0             ? ""
                            : i == kept->count ? "; "
                                               : ", ",
                            name, literal_format(table, column[i]));
    }
    sqlite3_str_appendall(out, "'");
    for (int i = 0; i < count; i++) {
        sqlite3_str_appendall(out, ",");
        append_gap(out);
        sqlite3_str_appendf(out, literal_value(literal_format(table, column[i]), column[i]), prefix,
                            column[i]->name);
    }
    sqlite3_str_appendall(out, ")");
}

/*
 * The row as text: every value as an SQL literal, those that triggers keep first, which need no quoting of a semicolon. Or
 * NULL where the event has no such row.
 * JSON would be the obvious form, but SQLite 3.40 holds its JSON functions unsafe for triggers when the schema is not trusted.
 * A call of quote() for each value would be the plain form, but costs as much as writing the row of the history itself.
 */
static void append_row(sqlite3_str *out, const struct table *table, const char *prefix, bool exists)
{
    struct names kept = part_of(table, true), others = part_of(table, false);

    if (exists) {
        append_text(out, table, &kept, &others, prefix);
    } else {
        sqlite3_str_appendall(out, "NULL");
    }
}

/* The beginning of a step, up to the texts. */
static void append_step(sqlite3_str *out, const struct table *table, const char *event)
{
    sqlite3_str_appendf(
        out,
        " BEGIN\n"
        "  INSERT INTO history(at, actor, table_name, row_key, op, old, new) VALUES(\n"
        "    ifnull((SELECT at FROM context), unixepoch()),"
        " ifnull((SELECT actor FROM context), '?'),\n"
        "    '%s', ",
        table->name);
    append_key(out, table, strcmp(event, "delete") == 0 ? "OLD." : "NEW.");
    sqlite3_str_appendf(out, ", '%s',\n    ", event);
}

/* A row comes or goes. */
static void append_event(sqlite3_str *out, const struct table *table, const char *event)
{
    bool inserting = strcmp(event, "insert") == 0;

    sqlite3_str_appendf(out, "CREATE TRIGGER history_%s_%s AFTER %s ON %s", table->name, event,
                        inserting ? "INSERT" : "DELETE", table->name);
    append_step(out, table, event);
    append_row(out, table, "OLD.", !inserting);
    sqlite3_str_appendall(out, ",\n    ");
    append_row(out, table, "NEW.", inserting);
    sqlite3_str_appendall(out, ");\nEND;\n\n");
}

static void append_moment(sqlite3_str *out, const struct table *table, const char *name,
                          const struct names *columns)
{
    sqlite3_str_appendf(out, "CREATE TRIGGER history_%s_%s AFTER UPDATE OF ", table->name, name);
    append_columns(out, columns, "");
    sqlite3_str_appendf(out, " ON %s\n  WHEN ", table->name);
}

/* The others that may change. */
static struct names changing_others(const struct table *table)
{
    struct names others = part_of(table, false), changing = {0};

    for (int i = 0; i < others.count; i++) {
        const char *name = others.at[i];
        if (!find_column(table, name, (int)strlen(name))->fixed) {
            changing.at[changing.count++] = name;
        }
    }
    return changing;
}

/* One of the others changes: the whole row. */
static void append_change(sqlite3_str *out, const struct table *table)
{
    struct names others = changing_others(table);

    if (others.count == 0) {
        return;
    }
    append_moment(out, table, "update", &others);
    append_comparison(out, &others, "IS NOT");
    append_step(out, table, "update");
    append_row(out, table, "OLD.", true);
    sqlite3_str_appendall(out, ",\n    ");
    append_row(out, table, "NEW.", true);
    sqlite3_str_appendall(out, ");\nEND;\n\n");
}

/* Only what triggers keep changes, which happens often: nothing else is written again. */
static void append_kept_change(sqlite3_str *out, const struct table *table)
{
    struct names kept = part_of(table, true), others = changing_others(table), none = {0};

    if (kept.count == 0) {
        return;
    }
    append_moment(out, table, "kept", &kept);
    append_comparison(out, &kept, "IS NOT");
    if (others.count > 0) {
        sqlite3_str_appendall(out, "\n    AND ");
        append_comparison(out, &others, "IS");
    }
    append_step(out, table, "update");
    append_text(out, table, &kept, &none, "OLD.");
    sqlite3_str_appendall(out, ",\n    ");
    append_text(out, table, &kept, &none, "NEW.");
    sqlite3_str_appendall(out, ");\nEND;\n\n");
}

void append_history(sqlite3_str *out, const struct table *table)
{
    if (has_history(table)) {
        append_event(out, table, "insert");
        append_change(out, table);
        append_kept_change(out, table);
        append_event(out, table, "delete");
    }
}

/* ---- the view ---- */

/* Each step of the history beside the one before it of the same row; and, of rows with columns that triggers keep, each
 * step that has all of it beside the one before it that has. kept_part is what stands before the semicolon. */
static const char steps_head[] =
    "-- Each row is what its last step in the history says, and each step goes on from the one\n"
    "-- before. Any row is a finding.\n"
    "CREATE VIEW verify_history AS\n"
    "  WITH step AS MATERIALIZED (\n"
    "    SELECT seq, table_name, row_key,\n"
    "      lag(seq) OVER steps AS before, lead(seq) OVER steps IS NULL AS last\n"
    "    FROM history WINDOW steps AS (PARTITION BY table_name, row_key ORDER BY seq)),\n"
    "  whole AS MATERIALIZED (\n"
    "    SELECT seq, table_name, row_key,\n"
    "      lag(seq) OVER steps AS before, lead(seq) OVER steps IS NULL AS last\n"
    "    FROM history WHERE instr(ifnull(new, old), ';') AND table_name IN (";
static const char steps_tail[] =
    ")\n    WINDOW steps AS (PARTITION BY table_name, row_key ORDER BY seq)),\n"
    "  left_behind AS MATERIALIZED (\n"
    "    SELECT s.table_name, count(*) AS rows FROM step s JOIN history h ON h.seq = s.seq\n"
    "    WHERE s.last AND h.new IS NOT NULL GROUP BY s.table_name)\n"
    "  SELECT h.table_name, h.row_key, 'step ' || h.seq || ' does not go on from the one before'\n"
    "    AS finding\n"
    "  FROM step s JOIN history h ON h.seq = s.seq LEFT JOIN history b ON b.seq = s.before\n"
    "  WHERE h.old IS h.new\n"
    "    OR (h.op = 'insert') <> (h.old IS NULL) OR (h.op = 'delete') <> (h.new IS NULL)\n"
    "    OR CASE WHEN h.table_name IN (SELECT w.table_name FROM whole w)\n"
    "      THEN substr(h.old, 1, instr(h.old || ';', ';') - 1)\n"
    "        IS NOT substr(b.new, 1, instr(b.new || ';', ';') - 1)\n"
    "      ELSE h.old IS NOT b.new END\n"
    "  UNION ALL SELECT h.table_name, h.row_key, 'step ' || h.seq || ' does not go on from the one "
    "before'\n"
    "  FROM whole s JOIN history h ON h.seq = s.seq LEFT JOIN history b ON b.seq = s.before\n"
    "  WHERE substr(h.old, instr(h.old, ';')) IS NOT substr(b.new, instr(b.new, ';'))\n"
    "  UNION ALL SELECT 'history', '', 'steps are missing'\n"
    "  WHERE (SELECT count(*) FROM history) <> (SELECT ifnull(max(seq), 0) FROM history)\n";

static void append_steps(sqlite3_str *out, const struct schema *schema)
{
    bool first = true;

    sqlite3_str_appendall(out, steps_head);
    for (int t = 0; t < schema->table_count; t++) {
        const struct table *table = &schema->tables[t];
        if (has_history(table) && part_of(table, true).count > 0) {
            sqlite3_str_appendf(out, "%s'%s'", first ? "" : ", ", table->name);
            first = false;
        }
    }
    sqlite3_str_appendall(out, steps_tail);
}

/* What the last step says is what stands there; the last one with all of it says the rest. */
static void append_rows_check(sqlite3_str *out, const struct table *table)
{
    bool keeps = part_of(table, true).count > 0;

    sqlite3_str_appendf(out, "  UNION ALL SELECT '%s', CAST(", table->name);
    append_key(out, table, "t.");
    sqlite3_str_appendf(out,
                        " AS TEXT), 'is not what its history says'\n"
                        "  FROM %s t LEFT JOIN step s ON s.table_name = '%s' AND s.last\n"
                        "    AND s.row_key = CAST(",
                        table->name, table->name);
    append_key(out, table, "t.");
    sqlite3_str_appendall(out, " AS TEXT) LEFT JOIN history h ON h.seq = s.seq");
    if (keeps) {
        sqlite3_str_appendf(out,
                            "\n    LEFT JOIN whole w ON w.table_name = '%s' AND w.last AND "
                            "w.row_key = s.row_key\n    LEFT JOIN history r ON r.seq = w.seq",
                            table->name);
    }
    sqlite3_str_appendall(out, keeps ? "\n  WHERE substr(h.new, 1, instr(h.new || ';', ';') - 1)\n"
                                       "    || substr(r.new, instr(r.new, ';')) IS NOT "
                                     : "\n  WHERE h.new IS NOT ");
    append_row(out, table, "t.", true);
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
    append_steps(out, schema);
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
