/*
 * rule.c - the records of the rules: each constraint and each text that a trigger raises has one, and no record is without
 * either.
 *
 * Records are in the schema files, beside the tables. Those that follow from a column (a key, a reference, a day) are made
 * here, of one sentence per ending and of the names of tables and columns (names.sql).
 */
#include <string.h>

#include "generate.h"

/* What may be refused: an id, the table, and of a constraint the column and the table that it refers to. */
static const char working_tables[] = "CREATE TEMP TABLE refusal("
                                     "  id TEXT NOT NULL, table_name TEXT NOT NULL, is_constraint,"
                                     "  column_name TEXT, parent TEXT)";

static const char insert_refusal[] =
    "INSERT INTO refusal(id, table_name, is_constraint, column_name, parent)"
    " VALUES(%Q, %Q, %d, %Q, %Q)";

/* A rule that has no record and whose id says it all: that of a reference, or the table's with an ending. */
static const char unrecorded[] =
    "CREATE TEMP VIEW unrecorded AS"
    " SELECT r.id, e.kind, e.refuses, e.refuses_nl, e.helps, e.helps_nl, t.en AS table_en, t.nl AS "
    "table_nl,"
    "  ifnull(o.en, a.en) AS column_en, ifnull(o.nl, a.nl) AS column_nl, p.en AS parent_en, p.nl "
    "AS parent_nl"
    " FROM (SELECT id, table_name, max(column_name) AS column_name, max(parent) AS parent"
    "   FROM refusal GROUP BY id, table_name) r"
    " JOIN rule_ending e ON CASE WHEN r.parent IS NOT NULL THEN e.ending = ''"
    "   ELSE e.ending <> '' AND r.id = r.table_name || e.ending END"
    " LEFT JOIN table_name t ON t.table_name = r.table_name"
    " LEFT JOIN table_name p ON p.table_name = r.parent"
    " LEFT JOIN column_name o ON o.table_name = r.table_name AND o.column_name = r.column_name"
    " LEFT JOIN column_name a ON a.table_name = '' AND a.column_name = r.column_name"
    " WHERE r.id NOT IN (SELECT id FROM rule)";

static const char fill[] =
    "INSERT INTO rule(id, kind, refuses, refuses_nl, helps, helps_nl)"
    " SELECT id, kind,"
    "  replace(replace(replace(refuses, '{table}', table_en), '{column}', ifnull(column_en, '')),"
    "   '{parent}', ifnull(parent_en, '')),"
    "  replace(replace(replace(refuses_nl, '{table}', table_nl), '{column}', ifnull(column_nl, "
    "'')),"
    "   '{parent}', ifnull(parent_nl, '')), helps, helps_nl"
    " FROM made_here";

/* Each query lists mistakes, one sentence a row. */
static const char *const mistakes[] = {
    "SELECT 'names.sql: no name for the table of rule ' || id FROM unrecorded WHERE table_en IS "
    "NULL",

    "SELECT 'names.sql: no name for the column of rule ' || id FROM unrecorded"
    " WHERE (refuses LIKE '%{column}%' AND column_en IS NULL)"
    "   OR (refuses LIKE '%{parent}%' AND parent_en IS NULL)",

    "SELECT 'rule ' || id || ': no record says what it refuses' FROM refusal"
    " WHERE id NOT IN (SELECT id FROM rule) AND id NOT IN (SELECT id FROM unrecorded)",
};

static const char unraised[] =
    "SELECT 'rule ' || id || ': has a record, and nothing refuses by it' FROM rule"
    " WHERE held_by = 'schema' AND id NOT IN (SELECT id FROM refusal)";

static void add_refusal(const struct schema *schema, const char *id, const char *table,
                        const struct constraint *constraint)
{
    bool refers = constraint && constraint->kind == FOREIGN_KEY;

    run_built(schema->db, sqlite3_mprintf(insert_refusal, id, table, constraint != NULL,
                                          refers ? constraint->key.at[0] : NULL,
                                          refers ? constraint->parent : NULL));
}

static void add_constraints(const struct schema *schema, const struct table *table)
{
    for (int i = 0; i < table->constraint_count; i++) {
        add_refusal(schema, table->constraints[i].name, table->name, &table->constraints[i]);
    }
}

/* Each RAISE(ABORT, 'id') in the text of a trigger. */
static void add_raised(const struct schema *schema, const char *table, const char *sql)
{
    static const char raise[] = "RAISE(ABORT, '";
    const char *at = sql;

    while ((at = strstr(at, raise)) != NULL) {
        const char *id = at + strlen(raise);
        char *name = sqlite3_mprintf("%.*s", (int)strcspn(id, "'"), id);
        add_refusal(schema, name, table, NULL);
        sqlite3_free(name);
        at = id;
    }
}

static void collect(const struct schema *schema)
{
    sqlite3_stmt *triggers = prepare(
        schema->db,
        sqlite3_mprintf("SELECT tbl_name, sql FROM main.sqlite_schema WHERE type = 'trigger'"));

    for (int t = 0; t < schema->table_count; t++) {
        add_constraints(schema, &schema->tables[t]);
    }
    while (sqlite3_step(triggers) == SQLITE_ROW) {
        add_raised(schema, (const char *)sqlite3_column_text(triggers, 0),
                   (const char *)sqlite3_column_text(triggers, 1));
    }
    sqlite3_finalize(triggers);
}

/* What comes with the schema: no client adds, changes or removes a row. */
static void append_record_guards(sqlite3_str *out)
{
    static const char *const tables[] = {"rule", "history_layout", "digit"};
    static const char *const events[][2] = {
        {"added", "INSERT"}, {"changed", "UPDATE"}, {"removed", "DELETE"}};

    for (size_t t = 0; t < sizeof tables / sizeof *tables; t++) {
        for (size_t e = 0; e < sizeof events / sizeof *events; e++) {
            sqlite3_str_appendf(out,
                                "CREATE TRIGGER %s_%s BEFORE %s ON %s\n"
                                "BEGIN SELECT RAISE(ABORT, '%s_fixed'); END;\n\n",
                                tables[t], events[e][0], events[e][1], tables[t], tables[t]);
        }
    }
}

static void append_records(sqlite3_str *out, const struct schema *schema)
{
    sqlite3_stmt *made =
        prepare(schema->db,
                sqlite3_mprintf("SELECT quote(id), quote(kind), quote(refuses), quote(refuses_nl),"
                                " quote(helps), quote(helps_nl)"
                                " FROM rule WHERE id IN (SELECT id FROM made_here) ORDER BY id"));
    bool first = true;

    while (sqlite3_step(made) == SQLITE_ROW) {
        sqlite3_str_appendf(
            out, "%s\n  (%s, %s, %s,\n    %s,\n    %s, %s)",
            first ? "INSERT INTO rule(id, kind, refuses, refuses_nl, helps, helps_nl) VALUES" : ",",
            sqlite3_column_text(made, 0), sqlite3_column_text(made, 1),
            sqlite3_column_text(made, 2), sqlite3_column_text(made, 3),
            sqlite3_column_text(made, 4), sqlite3_column_text(made, 5));
        first = false;
    }
    sqlite3_finalize(made);
    sqlite3_str_appendall(out, first ? "" : ";\n\n");
}

char *make_records(const struct schema *schema, const char *names)
{
    sqlite3_str *out = sqlite3_str_new(schema->db);

    run(schema->db, "rule.c", working_tables);
    run_file(schema->db, names, NULL);
    run(schema->db, "rule.c", unrecorded);
    collect(schema);
    add_refusal(schema, "rule_fixed", "rule", NULL);
    add_refusal(schema, "history_layout_fixed", "history_layout", NULL);
    add_refusal(schema, "digit_fixed", "digit", NULL);
    for (size_t i = 0; i < sizeof mistakes / sizeof *mistakes; i++) {
        refuse_mistakes(schema->db, mistakes[i]);
    }
    run(schema->db, "rule.c", "CREATE TEMP TABLE made_here AS SELECT * FROM unrecorded");
    run(schema->db, "rule.c", fill);
    refuse_mistakes(schema->db, unraised);
    append_records(out, schema);
    append_layouts(out, schema);
    append_record_guards(out);
    run(schema->db, "guards of the rules", strstr(sqlite3_str_value(out), "CREATE TRIGGER rule_"));
    return sqlite3_str_finish(out);
}
