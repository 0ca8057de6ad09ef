/*
 * generate.c - makes the schema that the library embeds out of the files in this folder.
 *
 *   wlzreg_generate DIRECTORY FILE.sql...
 *
 * The files are run in the order given, and the triggers that any registry needs are made from the
 * tables they create. Written to DIRECTORY:
 *
 *   guards.sql      those triggers
 *   wlzreg.sql      the whole schema: the files and the triggers
 *   schema_sql.c/h  the same as a C string
 *   schema_tables.c the names of the tables
 *
 * A mistake in the schema is a build error: SQL that does not run, a trigger or view that names a
 * column that is not there, a constraint without a name, a key that no trigger guards.
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

static sqlite3_stmt *prepare(sqlite3 *db, char *sql)
{
    sqlite3_stmt *statement = NULL;

    if (!sql || sqlite3_prepare_v2(db, sql, -1, &statement, NULL) != SQLITE_OK) {
        die("%s in: %s", sqlite3_errmsg(db), sql);
    }
    sqlite3_free(sql);
    return statement;
}

static void run(sqlite3 *db, const char *name, const char *sql)
{
    if (sqlite3_exec(db, sql, NULL, NULL, NULL) != SQLITE_OK) {
        die("%s: %s", name, sqlite3_errmsg(db));
    }
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
        check_count(schema, table, columns_of, table->column_count);
        check_count(schema, table, keys_of, count_kind(table, FOREIGN_KEY));
        check_count(schema, table, uniques_of, count_kind(table, UNIQUE_KEY));
    }
    sqlite3_finalize(statement);
    find_parents(schema);
    find_fixed(schema);
}

/* ---- what triggers keep ---- */

/* SQLite tells which column a statement sets, and the trigger that the statement stands in. */
static int note_kept(void *context, int action, const char *table, const char *column,
                     const char *database, const char *trigger)
{
    struct schema *schema = context;

    (void)database;
    for (int t = 0; action == SQLITE_UPDATE && trigger && t < schema->table_count; t++) {
        struct table *written = &schema->tables[t];
        for (int i = 0; strcmp(written->name, table) == 0 && i < written->column_count; i++) {
            written->columns[i].kept |= strcmp(written->columns[i].name, column) == 0;
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

/* Before the guards are there: of a column that these triggers set a guard is asked often. */
static void find_kept(struct schema *schema)
{
    sqlite3_set_authorizer(schema->db, note_kept, schema);
    for (int t = 0; t < schema->table_count; t++) {
        compile_all(schema->db, &schema->tables[t]);
    }
    sqlite3_set_authorizer(schema->db, NULL, NULL);
}

/* ---- checking ---- */

static void check_mistakes(sqlite3 *db)
{
    for (size_t i = 0; i < sizeof mistakes / sizeof *mistakes; i++) {
        sqlite3_stmt *statement = prepare(db, sqlite3_mprintf("%s", mistakes[i]));
        if (sqlite3_step(statement) == SQLITE_ROW) {
            die("%s", sqlite3_column_text(statement, 0));
        }
        sqlite3_finalize(statement);
    }
}

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

static void check_schema(const struct schema *schema)
{
    check_mistakes(schema->db);
    check_views(schema->db);
    for (int t = 0; t < schema->table_count; t++) {
        compile_all(schema->db, &schema->tables[t]); /* a name that is not there shows now */
    }
}

/* ---- writing ---- */

static FILE *create(const char *directory, const char *name)
{
    char *path = sqlite3_mprintf("%s/%s", directory, name);
    FILE *file = path ? fopen(path, "wb") : NULL;

    if (!file) {
        die("%s/%s: cannot be written", directory, name);
    }
    sqlite3_free(path);
    return file;
}

static void finish(FILE *file)
{
    if (ferror(file) | fclose(file)) {
        die("the disk is full, or cannot be written");
    }
}

static void write_text(const char *directory, const char *name, const char *text)
{
    FILE *file = create(directory, name);

    fputs(text, file);
    finish(file);
}

/* Byte by byte: a C compiler need not take string literals of more than 4095 characters. */
static void write_source(const char *directory, const char *text)
{
    FILE *file = create(directory, "schema_sql.c");

    fputs("#include \"schema_sql.h\"\n\nconst char wlz__schema_sql[] = {", file);
    for (int i = 0; text[i]; i++) {
        unsigned byte = (unsigned char)text[i];
        fprintf(file, byte < 128 ? "%s%u," : "%s'\\x%02x',", i % 20 ? "" : "\n", byte);
    }
    fputs("0};\n", file);
    finish(file);
}

/* The tables that hold what the registry says, in the order of the schema. */
static void write_tables(const char *directory, const struct schema *schema)
{
    FILE *file = create(directory, "schema_tables.c");

    fputs("#include \"schema_sql.h\"\n\nconst char *const wlz__schema_tables[] = {\n", file);
    for (int t = 0; t < schema->table_count; t++) {
        if (strcmp(schema->tables[t].name, "context") != 0) {
            fprintf(file, "    \"%s\",\n", schema->tables[t].name);
        }
    }
    fputs("    0};\n", file);
    finish(file);
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

static void run_file(sqlite3 *db, const char *path, sqlite3_str *whole)
{
    int start = sqlite3_str_length(whole);

    append_file(whole, path);
    run(db, path, sqlite3_str_value(whole) + start);
    sqlite3_str_appendall(whole, "\n");
}

static char *make_guards(const struct schema *schema)
{
    sqlite3_str *out = sqlite3_str_new(schema->db);

    sqlite3_str_appendall(out, "-- Generated by schema/generate.c from the tables above.\n\n");
    for (int t = 0; t < schema->table_count; t++) {
        if (strcmp(schema->tables[t].name, "history") != 0) {
            append_guards(out, schema, &schema->tables[t]);
        }
    }
    append_history_view(out, schema);
    return sqlite3_str_finish(out);
}

int main(int argc, char **argv)
{
    static struct schema schema;
    sqlite3_str *whole = sqlite3_str_new(NULL);

    if (argc < 3) {
        die("usage: wlzreg_generate DIRECTORY FILE.sql...");
    }
    schema.db = open_database();
    sqlite3_str_appendall(whole, "-- Generated from the files in schema/: change those.\n\n");
    for (int i = 2; i < argc; i++) {
        run_file(schema.db, argv[i], whole);
    }
    read_tables(&schema);
    find_kept(&schema);

    char *guards = make_guards(&schema);
    run(schema.db, "guards.sql", guards);
    check_schema(&schema);

    sqlite3_str_appendall(whole, guards);
    write_text(argv[1], "guards.sql", guards);
    write_text(argv[1], "wlzreg.sql", sqlite3_str_value(whole));
    write_text(argv[1], "schema_sql.h",
               "extern const char wlz__schema_sql[];\n"
               "extern const char *const wlz__schema_tables[]; /* behind the last: NULL */\n");
    write_tables(argv[1], &schema);
    write_source(argv[1], sqlite3_str_value(whole));

    sqlite3_free(guards);
    sqlite3_free(sqlite3_str_finish(whole));
    sqlite3_close(schema.db);
    return 0;
}
