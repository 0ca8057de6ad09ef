/*
 * generate.c - makes the schema that the library embeds out of the files in this folder.
 *
 *   wlzreg_generate DIRECTORY NAMES.sql FILE.sql...
 *
 * The files are run in the order given, and the triggers that any registry needs are made from the
 * tables they create; NAMES.sql says what tables and columns are called. Written to DIRECTORY:
 *
 *   guards.sql      those triggers, and the records of the rules that follow from a column
 *   wlzreg.sql      the whole schema: the files and the guards
 *   rules.md        the page of the rules
 *   schema_sql.c/h  the schema as a C string, and the names of its tables
 *
 * guards.sql and rules.md are committed (here, and in docs), so that each rule is found by its name and
 * a change of this tool shows what it does.
 *
 * RAISE(ABORT, 'v') of a view v with a column `rule` refuses by the rule that the row of the view names:
 * RAISE takes nothing but a literal, so a CASE of all rules that the view knows is put in its place.
 *
 * A mistake in the schema is a build error: SQL that does not run, a trigger or view that names a
 * column that is not there, a constraint without a name, a key that no trigger guards, a rule without a
 * record.
 */
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "generate.h"

/* Each query lists mistakes, one sentence a row. */
static const char *const mistakes[] = {
    "SELECT 'index ' || i.name || ': table ' || t.name || ' has no trigger that raises its name'"
    " FROM sqlite_schema t, pragma_index_list(t.name) i"
    " WHERE t.type = 'table' AND i.\"unique\" AND i.origin = 'c' AND NOT EXISTS("
    "  SELECT 1 FROM sqlite_schema g WHERE g.type = 'trigger' AND g.tbl_name = t.name"
    "   AND instr(g.sql, 'RAISE(ABORT, ''' || i.name || ''')'))",

    /* SQLite 3.40 gives NULL there when the columns it follows from are not read or written. */
    "SELECT 'trigger ' || g.name || ': reads the generated column NEW.' || c.name || ' before an "
    "update'"
    " FROM sqlite_schema g, pragma_table_xinfo(g.tbl_name) c"
    " WHERE g.type = 'trigger' AND g.sql LIKE '% BEFORE UPDATE %' AND c.hidden IN (2, 3)"
    "  AND instr(g.sql, 'NEW.' || c.name)",
};

/* Of view personal, when the files have it. */
static const char *const mistakes_of_personal[] = {
    /* A key is sealed as it is. */
    "SELECT 'personal: ' || p.table_name || '.' || p.column_name || ' is no text, or of a key'"
    " FROM personal p WHERE NOT EXISTS(SELECT 1 FROM pragma_table_info(p.table_name) c"
    "  WHERE c.name = p.column_name AND c.type = 'TEXT' AND c.pk = 0)",

    "SELECT 'personal: ' || t.name || '.' || c.name || ' may name a person, and is not listed'"
    " FROM sqlite_schema t, pragma_table_info(t.name) c WHERE t.type = 'table' AND c.name IN"
    "  ('note', 'note_nl', 'motivation', 'evidence', 'decided_by', 'signed_by', 'accepted_by')"
    "  AND t.name NOT LIKE 'seal%' AND (t.name, c.name) NOT IN"
    "  (SELECT table_name, column_name FROM personal)",
};

/* How many columns and constraints SQLite sees in a table: what constraint.c reads must agree. */
static const char columns_of[] = "SELECT count(*) FROM pragma_table_xinfo(%Q)";
static const char keys_of[] = "SELECT count(DISTINCT id) FROM pragma_foreign_key_list(%Q)";
static const char uniques_of[] = "SELECT count(*) FROM pragma_index_list(%Q) WHERE origin = 'u'";

void die(const char *format, ...)
{
    va_list arguments;

    fputs("schema: ", stderr);
    va_start(arguments, format);
    vfprintf(stderr, format, arguments);
    va_end(arguments);
    fputs("\n", stderr);
    exit(1);
}

const struct column *find_column(const struct table *table, const char *name, int length)
{
    for (int i = 0; i < table->column_count; i++) {
        const char *candidate = table->columns[i].name;
        if ((int)strlen(candidate) == length && sqlite3_strnicmp(candidate, name, length) == 0) {
            return &table->columns[i];
        }
    }
    return NULL;
}

const struct constraint *primary_key(const struct table *table)
{
    for (int i = 0; i < table->constraint_count; i++) {
        if (table->constraints[i].kind == PRIMARY_KEY) {
            return &table->constraints[i];
        }
    }
    die("table %s: has no primary key", table->name);
}

sqlite3_stmt *prepare(sqlite3 *db, char *sql)
{
    sqlite3_stmt *statement = NULL;

    if (!sql || sqlite3_prepare_v2(db, sql, -1, &statement, NULL) != SQLITE_OK) {
        die("%s in: %s", sqlite3_errmsg(db), sql);
    }
    sqlite3_free(sql);
    return statement;
}

void run(sqlite3 *db, const char *where, const char *sql)
{
    if (sqlite3_exec(db, sql, NULL, NULL, NULL) != SQLITE_OK) {
        die("%s: %s", where, sqlite3_errmsg(db));
    }
}

void run_built(sqlite3 *db, char *sql)
{
    run(db, sql ? sql : "no memory", sql);
    sqlite3_free(sql);
}

void refuse_mistakes(sqlite3 *db, const char *query)
{
    sqlite3_stmt *statement = prepare(db, sqlite3_mprintf("%s", query));

    if (sqlite3_step(statement) == SQLITE_ROW) {
        die("%s", sqlite3_column_text(statement, 0));
    }
    sqlite3_finalize(statement);
}

/* ---- reading ---- */

static void append_file(sqlite3_str *out, const char *path)
{
    FILE *file = fopen(path, "rb");
    char buffer[4096];
    size_t size;

    if (!file) {
        die("%s: cannot be read", path);
    }
    while ((size = fread(buffer, 1, sizeof buffer, file)) > 0) {
        sqlite3_str_append(out, buffer, (int)size);
    }
    if (ferror(file)) {
        die("%s: cannot be read", path);
    }
    fclose(file);
}

static void check_count(const struct schema *schema, const struct table *table, const char *query,
                        int expected)
{
    sqlite3_stmt *statement = prepare(schema->db, sqlite3_mprintf(query, table->name));

    sqlite3_step(statement);
    if (sqlite3_column_int(statement, 0) != expected) {
        die("table %s: SQLite and constraint.c read it differently", table->name);
    }
    sqlite3_finalize(statement);
}

static int count_kind(const struct table *table, enum constraint_kind kind)
{
    int count = 0;

    for (int i = 0; i < table->constraint_count; i++) {
        count += table->constraints[i].kind == kind;
    }
    return count;
}

static const struct table *find_table(const struct schema *schema, const char *name)
{
    for (int t = 0; t < schema->table_count; t++) {
        if (strcmp(schema->tables[t].name, name) == 0) {
            return &schema->tables[t];
        }
    }
    die("table %s: is referred to, but does not exist", name);
}

/* Foreign keys refer to primary keys only: those never change. */
static void find_parents(struct schema *schema)
{
    for (int t = 0; t < schema->table_count; t++) {
        struct table *table = &schema->tables[t];
        for (int i = 0; i < table->constraint_count; i++) {
            struct constraint *constraint = &table->constraints[i];
            if (constraint->kind != FOREIGN_KEY) {
                continue;
            }
            constraint->parent_key = primary_key(find_table(schema, constraint->parent))->key;
            if (constraint->parent_key.count != constraint->key.count) {
                die("table %s: %s has another number of columns than the key of %s", table->name,
                    constraint->name, constraint->parent);
            }
        }
    }
}

/* The text of a trigger of the table, which is named after it; "" when there is none. */
static char *trigger_of(const struct schema *schema, const struct table *table, const char *end)
{
    sqlite3_stmt *statement =
        prepare(schema->db, sqlite3_mprintf("SELECT sql FROM sqlite_schema WHERE type = 'trigger'"
                                            " AND name = '%s_%s'",
                                            table->name, end));
    bool found = sqlite3_step(statement) == SQLITE_ROW;
    char *text =
        sqlite3_mprintf("%s", found ? (const char *)sqlite3_column_text(statement, 0) : "");

    sqlite3_finalize(statement);
    if (!text) {
        die("out of memory");
    }
    return text;
}

static void find_fixed(struct schema *schema)
{
    for (int t = 0; t < schema->table_count; t++) {
        struct table *table = &schema->tables[t];
        char *fixed = trigger_of(schema, table, "fixed"), *kept = trigger_of(schema, table, "kept");
        read_fixed(table, fixed, kept);
        sqlite3_free(fixed);
        sqlite3_free(kept);
    }
}

static void read_tables(struct schema *schema)
{
    sqlite3_stmt *statement = prepare(
        schema->db, sqlite3_mprintf("SELECT name, sql FROM sqlite_schema WHERE type = 'table'"
                                    " AND name NOT LIKE 'sqlite\\_%%' ESCAPE '\\'"
                                    " AND name <> 'or_clause' ORDER BY rowid"));

    while (sqlite3_step(statement) == SQLITE_ROW) {
        if (schema->table_count == TABLE_MAX) {
            die("more than %d tables", TABLE_MAX);
        }
        struct table *table = &schema->tables[schema->table_count++];
        table->name = sqlite3_mprintf("%s", sqlite3_column_text(statement, 0));
        read_table(table, (const char *)sqlite3_column_text(statement, 1));
        table->by_packs =
            strstr((const char *)sqlite3_column_text(statement, 1), "( -- policy") != NULL;
        check_count(schema, table, columns_of, table->column_count);
        check_count(schema, table, keys_of, count_kind(table, FOREIGN_KEY));
        check_count(schema, table, uniques_of, count_kind(table, UNIQUE_KEY));
    }
    sqlite3_finalize(statement);
    find_parents(schema);
    find_fixed(schema);
}

/* ---- what triggers maintain ---- */

/* SQLite reports which column a statement sets, and the trigger that contains the statement. */
static int note_maintained(void *context, int action, const char *table, const char *column,
                           const char *database, const char *trigger)
{
    struct schema *schema = context;

    (void)database;
    for (int t = 0; action == SQLITE_UPDATE && trigger && t < schema->table_count; t++) {
        struct table *written = &schema->tables[t];
        for (int i = 0; strcmp(written->name, table) == 0 && i < written->column_count; i++) {
            written->columns[i].maintained |= strcmp(written->columns[i].name, column) == 0;
        }
    }
    return SQLITE_OK;
}

/* Compiling a statement compiles every trigger it would run. */
static void compile_all(sqlite3 *db, const struct table *table)
{
    sqlite3_finalize(prepare(db, sqlite3_mprintf("INSERT INTO %s DEFAULT VALUES", table->name)));
    sqlite3_finalize(prepare(db, sqlite3_mprintf("DELETE FROM %s", table->name)));
    for (int i = 0; i < table->column_count; i++) {
        const char *column = table->columns[i].name;
        if (!table->columns[i].generated) {
            sqlite3_finalize(
                prepare(db, sqlite3_mprintf("UPDATE %s SET %s = %s", table->name, column, column)));
        }
    }
}

/* Before the guards are there: a column that these triggers set needs its guard often. */
static void find_maintained(struct schema *schema)
{
    sqlite3_set_authorizer(schema->db, note_maintained, schema);
    for (int t = 0; t < schema->table_count; t++) {
        compile_all(schema->db, &schema->tables[t]);
    }
    sqlite3_set_authorizer(schema->db, NULL, NULL);
}

/* ---- checking ---- */

static void check_views(sqlite3 *db)
{
    sqlite3_stmt *views =
        prepare(db, sqlite3_mprintf("SELECT name FROM sqlite_schema WHERE type = 'view'"));

    while (sqlite3_step(views) == SQLITE_ROW) {
        sqlite3_finalize(
            prepare(db, sqlite3_mprintf("SELECT * FROM %s", sqlite3_column_text(views, 0))));
    }
    sqlite3_finalize(views);
}

static void check_personal(sqlite3 *db)
{
    sqlite3_stmt *found =
        prepare(db, sqlite3_mprintf("SELECT 1 FROM sqlite_schema WHERE name = 'personal'"));
    bool is_there = sqlite3_step(found) == SQLITE_ROW;

    sqlite3_finalize(found);
    for (size_t i = 0; is_there && i < sizeof mistakes_of_personal / sizeof *mistakes_of_personal;
         i++) {
        refuse_mistakes(db, mistakes_of_personal[i]);
    }
}

static void check_schema(const struct schema *schema)
{
    for (size_t i = 0; i < sizeof mistakes / sizeof *mistakes; i++) {
        refuse_mistakes(schema->db, mistakes[i]);
    }
    check_personal(schema->db);
    check_views(schema->db);
    for (int t = 0; t < schema->table_count; t++) {
        compile_all(schema->db, &schema->tables[t]); /* a name that is not there shows now */
    }
}

/* ---- from files to files ---- */

static sqlite3 *open_database(void)
{
    sqlite3 *db = NULL;

    if (sqlite3_open(":memory:", &db) != SQLITE_OK) {
        die("%s", sqlite3_errmsg(db));
    }
    /* a misspelt "column" is an error, not a string */
    sqlite3_db_config(db, SQLITE_DBCONFIG_DQS_DDL, 0, NULL);
    sqlite3_db_config(db, SQLITE_DBCONFIG_DQS_DML, 0, NULL);
    return db;
}

/* The rules that a view can name, found in its text and in that of the views it reads. */
static const char rules_of_view[] =
    "WITH RECURSIVE v(name, sql) AS ("
    "  SELECT name, sql FROM sqlite_schema WHERE type = 'view' AND name = %Q"
    "  UNION SELECT s.name, s.sql FROM v JOIN sqlite_schema s ON s.type = 'view' AND instr(v.sql, "
    "s.name))"
    " SELECT DISTINCT r.id FROM rule r JOIN v ON instr(v.sql, '''' || r.id || '''')"
    " WHERE EXISTS(SELECT 1 FROM pragma_table_info(%Q) WHERE name = 'rule') ORDER BY r.id";

/* The CASE in the place of RAISE(ABORT, 'name'); false when it is not a view of rules. The last rule is the ELSE,
 * so that a row of the view always refuses. */
static bool append_case(sqlite3 *db, sqlite3_str *out, const char *name)
{
    sqlite3_stmt *rules = prepare(db, sqlite3_mprintf(rules_of_view, name, name));
    char *last = NULL;

    while (sqlite3_step(rules) == SQLITE_ROW) {
        if (last) {
            sqlite3_str_appendf(out, "\n      WHEN '%s' THEN RAISE(ABORT, '%s')", last, last);
        } else {
            sqlite3_str_appendall(out, "CASE rule");
        }
        sqlite3_free(last);
        last = sqlite3_mprintf("%s", sqlite3_column_text(rules, 0));
    }
    sqlite3_finalize(rules);
    if (last) {
        sqlite3_str_appendf(out, "\n      ELSE RAISE(ABORT, '%s') END", last);
    }
    sqlite3_free(last);
    return last != NULL;
}

static void append_cases(sqlite3 *db, sqlite3_str *out, const char *text)
{
    static const char raise[] = "RAISE(ABORT, '";

    for (const char *at; (at = strstr(text, raise)) != NULL;) {
        const char *id = at + strlen(raise);
        int length = (int)strcspn(id, "'");
        char *name = sqlite3_mprintf("%.*s", length, id);
        sqlite3_str_append(out, text, (int)(at - text));
        text = id + length + strlen("')");
        if (!append_case(db, out, name)) {
            sqlite3_str_append(out, at, (int)(text - at));
        }
        sqlite3_free(name);
    }
    sqlite3_str_appendall(out, text);
}

/* A whole file at once, but the views of an earlier one: a CASE is made of what is there. */
void run_file(sqlite3 *db, const char *path, sqlite3_str *whole)
{
    sqlite3_str *text = sqlite3_str_new(db), *complete = sqlite3_str_new(db);

    append_file(text, path);
    append_cases(db, complete, sqlite3_str_value(text));
    run(db, path, sqlite3_str_value(complete));
    if (whole) {
        sqlite3_str_appendf(whole, "%s\n", sqlite3_str_value(complete));
    }
    sqlite3_free(sqlite3_str_finish(text));
    sqlite3_free(sqlite3_str_finish(complete));
}

bool is_guarded(const struct table *table)
{
    static const char *const others[] = {"history_step", "history_layout", "rule", "digit"};

    for (size_t i = 0; i < sizeof others / sizeof *others; i++) {
        if (strcmp(table->name, others[i]) == 0) {
            return false;
        }
    }
    return true;
}

static char *make_guards(const struct schema *schema)
{
    sqlite3_str *out = sqlite3_str_new(schema->db);

    for (int t = 0; t < schema->table_count; t++) {
        if (is_guarded(&schema->tables[t])) {
            append_guards(out, schema, &schema->tables[t]);
        }
    }
    append_acts(out, schema);
    append_history_views(out, schema);
    return sqlite3_str_finish(out);
}

static const char guards_head[] =
    "-- Generated by schema/generate.c from the tables of the other files: change those, and copy "
    "this\n"
    "-- file from the build (cmake --build build --target guards).\n\n";

int main(int argc, char **argv)
{
    static struct schema schema;
    sqlite3_str *whole = sqlite3_str_new(NULL), *page = sqlite3_str_new(NULL);

    if (argc < 4) {
        die("usage: wlzreg_generate DIRECTORY NAMES.sql FILE.sql...");
    }
    schema.db = open_database();
    sqlite3_str_appendall(whole, "-- Generated from the files in schema/: change those.\n\n");
    for (int i = 3; i < argc; i++) {
        run_file(schema.db, argv[i], whole);
    }
    read_tables(&schema);
    find_maintained(&schema);
    read_checks(&schema);

    char *triggers = make_guards(&schema);
    char *files = take_checks(&schema, sqlite3_str_value(whole));
    run(schema.db, "guards.sql", triggers);
    check_schema(&schema);
    char *records = make_records(&schema, argv[2]);
    char *guards = sqlite3_mprintf("%s%s%s", guards_head, triggers, records);
    append_page(page, &schema);

    char *all = sqlite3_mprintf("%z%s", files, guards);
    write_text(argv[1], "guards.sql", guards);
    write_text(argv[1], "wlzreg.sql", all);
    write_text(argv[1], "rules.md", sqlite3_str_value(page));
    write_source(argv[1], &schema, all);

    sqlite3_free(triggers);
    sqlite3_free(records);
    sqlite3_free(guards);
    sqlite3_free(all);
    sqlite3_free(sqlite3_str_finish(page));
    sqlite3_free(sqlite3_str_finish(whole));
    sqlite3_close(schema.db);
    return 0;
}
