/*
 * history_view.c - writes the views that read the history: `history` itself, each value with its name, and `verify_history`,
 * which holds the steps against each other and against the rows.
 *
 * A text of a step is a list of SQL literals. Views cannot call what they do not carry with them, so the reading of such
 * a list is written into each place that needs it. A step of schema 1.00 has no version and no layout: it names its
 * values itself.
 */
#include <string.h>

#include "generate.h"

/* How far the first literal of a list goes, up to the separator. A quoted one ends at the quote that is not doubled. */
#define LENGTH(list)                                                                               \
    "CASE WHEN substr(" list ", 1, 1) = '''' THEN instr(replace(substr(" list                      \
    ", 2), '''''', '  '), '''') + 1\n"                                                             \
    "          ELSE min(instr(" list " || ',', ','), instr(" list " || ';', ';')) - 1 END"
#define NAME_LENGTH "min(instr(names || ',', ','), instr(names || ';', ';'))"

/* ---- history ---- */

static void append_named(sqlite3_str *out, const char *column)
{
    sqlite3_str_appendf(
        out,
        "    CASE WHEN l.version IS NULL THEN h.%s ELSE (\n"
        "      WITH RECURSIVE rest(names, list, done) AS (\n"
        "        SELECT l.columns, h.%s, ''\n"
        "        UNION ALL SELECT substr(names, " NAME_LENGTH " + 2), substr(list, " LENGTH(
            "list") " + 3),\n"
                    "          done || substr(names, 1, " NAME_LENGTH
                    " - 1) || '=' || substr(list, 1,\n"
                    "          " LENGTH(
                        "list") " + 2)\n"
                                "        FROM rest WHERE list <> '')\n"
                                "      SELECT done FROM rest WHERE list = '') END AS %s",
        column, column, column);
}

static void append_history_view(sqlite3_str *out)
{
    sqlite3_str_appendall(
        out, "-- Every change of every table: who, when, what; old and new name each value.\n"
             "CREATE VIEW history AS\n"
             "  SELECT h.seq, h.at, h.actor, h.table_name, h.row_key, h.op,\n");
    append_named(out, "old");
    sqlite3_str_appendall(out, ",\n");
    append_named(out, "new");
    sqlite3_str_appendall(out, "\n  FROM history_step h LEFT JOIN history_layout l\n"
                               "    ON l.table_name = h.table_name AND l.version = h.version;\n\n");
}

/* ---- verify_history ---- */

/* The steps of each row; of rows with columns that triggers maintain, the steps that have the whole row. */
static const char steps_head[] =
    "-- Each row is what its last step in the history says, and each step goes on from the one\n"
    "-- before. Any row is a finding.\n"
    "CREATE VIEW verify_history AS\n"
    "  WITH step AS MATERIALIZED (\n"
    "    SELECT seq, table_name, row_key,\n"
    "      lag(seq) OVER steps AS before, lead(seq) OVER steps IS NULL AS last\n"
    "    FROM history_step WINDOW steps AS (PARTITION BY table_name, row_key ORDER BY seq)),\n"
    "  whole AS MATERIALIZED (\n"
    "    SELECT seq, table_name, row_key,\n"
    "      lag(seq) OVER steps AS before, lead(seq) OVER steps IS NULL AS last\n"
    "    FROM history_step WHERE instr(ifnull(new, old), ';') AND table_name IN (SELECT "
    "k.table_name FROM keeps k)\n"
    "    WINDOW steps AS (PARTITION BY table_name, row_key ORDER BY seq)),\n"
    "  left_behind AS MATERIALIZED (\n"
    "    SELECT s.table_name, count(*) AS rows FROM step s JOIN history_step h ON h.seq = s.seq\n"
    "    WHERE s.last AND h.new IS NOT NULL GROUP BY s.table_name),\n"
    "  keeps(table_name) AS (VALUES ";

#define PART_OF(text, table)                                                                       \
    "CASE WHEN " table " IN (SELECT k.table_name FROM keeps k)\n"                                  \
    "        THEN substr(" text ", 1, instr(" text " || ';', ';') - 1) ELSE " text " END"
#define OTHERS_PART(text) "substr(" text ", instr(" text ", ';') + 2)"

/* What two steps of a row say at the seam between them: a of the later one, b of the earlier one, each with the version
 * that wrote it; part 0 is what triggers maintain, or all of it, part 1 the others. */
static const char seams[] =
    "  seam(table_name, row_key, seq, part, a_version, a, b_version, b) AS (\n"
    "    SELECT h.table_name, h.row_key, h.seq, 0, h.version, " PART_OF(
        "h.old",
        "h.table_name") ",\n"
                        "      b.version, " PART_OF(
                            "b.new",
                            "h.table_name") "\n"
                                            "    FROM step s JOIN history_step h ON h.seq = s.seq "
                                            "LEFT JOIN history_step b ON b.seq = s.before\n"
                                            "    UNION ALL SELECT h.table_name, h.row_key, h.seq, "
                                            "1,\n"
                                            "      h.version, " OTHERS_PART(
                                                "h.old") ", b.version, " OTHERS_PART("b.new") "\n"
                                                                                              "    "
                                                                                              "FROM"
                                                                                              " who"
                                                                                              "le "
                                                                                              "s "
                                                                                              "JOIN"
                                                                                              " his"
                                                                                              "tory"
                                                                                              "_ste"
                                                                                              "p h "
                                                                                              "ON "
                                                                                              "h."
                                                                                              "seq "
                                                                                              "= "
                                                                                              "s."
                                                                                              "seq "
                                                                                              "LEFT"
                                                                                              " JOI"
                                                                                              "N "
                                                                                              "hist"
                                                                                              "ory_"
                                                                                              "step"
                                                                                              " b "
                                                                                              "ON "
                                                                                              "b."
                                                                                              "seq "
                                                                                              "= "
                                                                                              "s."
                                                                                              "befo"
                                                                                              "re)"
                                                                                              "\n";

/* A list as rows (name, value); without names it is one that names its values itself. */
static void append_split(sqlite3_str *out, const char *rows, const char *names, const char *list)
{
#define LIST "CASE WHEN names IS NULL THEN substr(list, instr(list, '=') + 1) ELSE list END"
    sqlite3_str_appendf(out,
                        "      %s(names, list, name, value) AS (\n"
                        "        SELECT %s, %s, NULL, NULL\n"
                        "        UNION ALL SELECT substr(names, " NAME_LENGTH " + 2),\n"
                        "          substr(" LIST
                        ", " LENGTH(LIST) " + 3),\n"
                                          "          coalesce(substr(names, 1, " NAME_LENGTH
                                          " - 1), substr(list, 1, instr(list, '=') - 1)),\n"
                                          "          substr(" LIST
                                          ", 1, " LENGTH(LIST) ")\n"
                                                               "        FROM %s WHERE list <> '')",
                        rows, names, list, rows);
#undef LIST
}

#define PART_OF_LAYOUT(column, version)                                                            \
    "(SELECT CASE m.part WHEN 0 THEN substr(" column ", 1, instr(" column " || ';', ';') - 1)\n"   \
    "          ELSE substr(" column ", instr(" column ", ';') + 2) END\n"                          \
    "          FROM history_layout WHERE table_name = m.table_name AND version = m." version ")"

/* Two versions are compared by name; what the earlier one does not have is as nobody has filled it. */
static void append_seam_check(sqlite3_str *out)
{
    sqlite3_str_appendall(
        out, "  SELECT m.table_name, m.row_key, 'step ' || m.seq || ' does not go on from the one "
             "before' AS finding,\n"
             "    'stap ' || m.seq || ' sluit niet aan op de vorige' AS finding_nl\n"
             "  FROM seam m\n"
             "  WHERE CASE WHEN m.a IS NULL OR m.b IS NULL OR m.a_version IS m.b_version\n"
             "    THEN m.a IS NOT m.b ELSE EXISTS(WITH RECURSIVE\n");
    append_split(out, "later", PART_OF_LAYOUT("columns", "a_version"), "m.a");
    sqlite3_str_appendall(out, ",\n");
    append_split(out, "earlier", PART_OF_LAYOUT("columns", "b_version"), "m.b");
    sqlite3_str_appendall(out, ",\n");
    append_split(out, "unfilled", PART_OF_LAYOUT("columns", "a_version"),
                 PART_OF_LAYOUT("defaults", "a_version"));
    sqlite3_str_appendall(
        out, "\n      SELECT 1 FROM later l LEFT JOIN earlier e ON e.name = l.name LEFT JOIN "
             "unfilled u ON u.name = l.name\n"
             "      WHERE l.value IS NOT ifnull(e.value, u.value)) END\n"
             "  UNION ALL SELECT h.table_name, h.row_key, 'step ' || h.seq || ' does not go on "
             "from the one before',\n"
             "    'stap ' || h.seq || ' sluit niet aan op de vorige'\n"
             "  FROM history_step h WHERE h.old IS h.new\n"
             "    OR (h.op = 'insert') <> (h.old IS NULL) OR (h.op = 'delete') <> (h.new IS NULL)\n"
             "  UNION ALL SELECT 'history', '', 'steps are missing', 'er ontbreken stappen'\n"
             "  WHERE (SELECT count(*) FROM history_step) <> (SELECT ifnull(max(seq), 0) FROM "
             "history_step)\n");
}

/* The tables with columns that triggers maintain. */
static void append_maintained_tables(sqlite3_str *out, const struct schema *schema)
{
    const char *before = "";

    for (int t = 0; t < schema->table_count; t++) {
        const struct table *table = &schema->tables[t];
        if (has_history(table) && part_of(table, true).count > 0) {
            sqlite3_str_appendf(out, "%s('%s')", before, table->name);
            append_gap(out);
            before = ",";
        }
    }
    sqlite3_str_appendall(out, *before ? "),\n" : "(NULL)),\n");
}

/* The names of a part of a list. They are never freed: the tool ends soon. */
static struct names names_of(const char *columns, bool maintained, bool has_maintained)
{
    const char *semicolon = strchr(columns, ';');
    const char *at = maintained || !has_maintained ? columns : semicolon ? semicolon + 2 : columns;
    const char *end = maintained && semicolon ? semicolon : columns + strlen(columns);
    struct names names = {0};

    while (at < end) {
        int length = (int)strcspn(at, ",;");
        names.at[names.count++] = sqlite3_mprintf("%.*s", length, at);
        at += length + 2;
    }
    return names;
}

/* The columns that a version does not have are as nobody has filled them. */
static void append_unfilled(sqlite3_str *out, const struct schema *schema,
                            const struct table *table, const struct names *now,
                            const struct names *then)
{
    for (int i = 0; i < now->count; i++) {
        if (place_of(then, now->at[i]) < 0) {
            char *value = default_of(schema, table, now->at[i]);
            sqlite3_str_appendf(out, " AND t.%s IS %s", now->at[i], value);
            sqlite3_free(value);
        }
    }
}

/* Whether a part of the row is what a step of some version says: said is the part of its text. */
static void append_part_check(sqlite3_str *out, const struct schema *schema,
                              const struct table *table, bool maintained, const char *version,
                              const char *said)
{
    bool has_maintained = part_of(table, true).count > 0;
    struct names now = part_of(table, maintained), none = {0};
    sqlite3_stmt *past =
        prepare(schema->db,
                sqlite3_mprintf("SELECT version, columns FROM history_layout WHERE table_name = %Q"
                                " AND version < %d ORDER BY version DESC",
                                table->name, SCHEMA_VERSION));

    sqlite3_str_appendf(out, "(CASE %s WHEN %d THEN ", version, SCHEMA_VERSION);
    append_text(out, table, &now, &none, "t.", false);
    sqlite3_str_appendf(out, " IS %s", said);
    while (sqlite3_step(past) == SQLITE_ROW) {
        int number = sqlite3_column_int(past, 0);
        struct names then =
            names_of((const char *)sqlite3_column_text(past, 1), maintained, has_maintained);
        if (number > FIRST_VERSION) {
            sqlite3_str_appendf(out, "\n      WHEN %d THEN ", number);
        } else {
            sqlite3_str_appendall(out, "\n      ELSE ");
        }
        append_text(out, table, &then, &none, "t.", number == FIRST_VERSION);
        sqlite3_str_appendf(out, " IS %s", said);
        append_unfilled(out, schema, table, &now, &then);
    }
    sqlite3_finalize(past);
    sqlite3_str_appendall(out, " END)");
}

/* The last step has the current values; the last one with the whole row has the rest. */
static void append_rows_check(sqlite3_str *out, const struct schema *schema,
                              const struct table *table)
{
    bool has_maintained = part_of(table, true).count > 0;

    sqlite3_str_appendf(out, "  UNION ALL SELECT '%s', CAST(", table->name);
    append_key(out, table, "t.");
    sqlite3_str_appendf(out,
                        " AS TEXT), 'is not what its history says', 'klopt niet met de historie'\n"
                        "  FROM %s t LEFT JOIN step s ON s.table_name = '%s' AND s.last\n"
                        "    AND s.row_key = CAST(",
                        table->name, table->name);
    append_key(out, table, "t.");
    sqlite3_str_appendall(out, " AS TEXT) LEFT JOIN history_step h ON h.seq = s.seq");
    if (has_maintained) {
        sqlite3_str_appendf(out,
                            "\n    LEFT JOIN whole w ON w.table_name = '%s' AND w.last AND "
                            "w.row_key = s.row_key\n    LEFT JOIN history_step r ON r.seq = w.seq",
                            table->name);
        sqlite3_str_appendall(out, "\n  WHERE (");
        append_part_check(out, schema, table, true, "h.version",
                          "substr(h.new, 1, instr(h.new || ';', ';') - 1)");
        sqlite3_str_appendall(out, "\n    AND ");
        append_part_check(out, schema, table, false, "r.version", OTHERS_PART("r.new"));
        sqlite3_str_appendall(out, ") IS NOT TRUE\n");
    } else {
        sqlite3_str_appendall(out, "\n  WHERE ");
        append_part_check(out, schema, table, false, "h.version", "h.new");
        sqlite3_str_appendall(out, " IS NOT TRUE\n");
    }
}

/* The moment of recording is that of the first step. */
static void append_moment_check(sqlite3_str *out, const struct table *table)
{
    sqlite3_str_appendf(out, "  UNION ALL SELECT '%s', CAST(", table->name);
    append_key(out, table, "t.");
    sqlite3_str_appendf(out,
                        " AS TEXT), 'was not recorded when its history says',\n"
                        "    'is niet vastgelegd op het moment dat de historie noemt'\n"
                        "  FROM %s t LEFT JOIN step s ON s.table_name = '%s' AND s.before IS NULL\n"
                        "    AND s.row_key = CAST(",
                        table->name, table->name);
    append_key(out, table, "t.");
    sqlite3_str_appendall(out, " AS TEXT) LEFT JOIN history_step h ON h.seq = s.seq\n"
                               "  WHERE h.at IS NOT t.recorded_at\n");
}

/* And nothing that the history left there is gone. */
static void append_count_check(sqlite3_str *out, const struct schema *schema)
{
    bool first = true;

    sqlite3_str_appendall(out, "  UNION ALL SELECT l.table_name, '', 'rows are gone without a "
                               "step', 'rijen zijn verdwenen zonder stap'\n  FROM left_behind l\n"
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
    sqlite3_str_appendall(out, ") c\n    WHERE c.table_name = l.table_name);\n\n");
}

void append_history_views(sqlite3_str *out, const struct schema *schema)
{
    append_history_view(out);
    sqlite3_str_appendall(out, steps_head);
    append_maintained_tables(out, schema);
    sqlite3_str_appendall(out, seams);
    append_seam_check(out);
    for (int t = 0; t < schema->table_count; t++) {
        const struct table *table = &schema->tables[t];
        if (has_history(table)) {
            append_rows_check(out, schema, table);
        }
        if (is_recorded(table)) {
            append_moment_check(out, table);
        }
    }
    append_count_check(out, schema);
}
