/*
 * embed.c - writes what the library embeds: the schema as a C string, and the position of each object in it.
 */
#include <stdio.h>
#include <string.h>

#include "generate.h"

#define TEXT_OF_IT(number) #number
#define TEXT_OF(number) TEXT_OF_IT(number)

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

void write_text(const char *directory, const char *name, const char *text)
{
    FILE *file = create(directory, name);

    fputs(text, file);
    finish(file);
}

/* As C string literals, a line of SQL each. Adjacent ones are one literal, longer than C promises to take. */
static void write_text_of(FILE *file, const char *name, const char *text)
{
    fprintf(file, "const char %s[] =\n    \"", name);
    for (; *text; text++) {
        if (*text == '\n' && text[1]) {
            fputs("\\n\"\n    \"", file);
        } else if (*text == '\n') {
            fputs("\\n", file);
        } else if ((unsigned char)*text < ' ' || (unsigned char)*text > '~') {
            fprintf(file, "\\%03o", (unsigned char)*text);
        } else {
            fprintf(file, *text == '"' || *text == '\\' || *text == '?' ? "\\%c" : "%c", *text);
        }
    }
    fputs("\";\n\n", file);
}

/* What follows from the version of the schema, or lasts as long as a transaction, is not what a registry says. */
static bool says_something(const struct table *table)
{
    return strcmp(table->name, "context") != 0 && strcmp(table->name, "history_layout") != 0 &&
           strcmp(table->name, "rule") != 0 && strcmp(table->name, "digit") != 0;
}

static bool by_packs(const struct table *table)
{
    return table->by_packs;
}

static void write_names(FILE *file, const char *array, const struct schema *schema,
                        bool (*is_in)(const struct table *))
{
    fprintf(file, "const char *const %s[] = {\n", array);
    for (int t = 0; t < schema->table_count; t++) {
        if (is_in(&schema->tables[t])) {
            fprintf(file, "    \"%s\",\n", schema->tables[t].name);
        }
    }
    fputs("    0};\n\n", file);
}

static void write_views(FILE *file, const struct schema *schema)
{
    sqlite3_stmt *views = prepare(
        schema->db,
        sqlite3_mprintf("SELECT name FROM sqlite_schema WHERE type = 'view' ORDER BY rowid"));

    fputs("const char *const wlz__schema_views[] = {\n", file);
    while (sqlite3_step(views) == SQLITE_ROW) {
        fprintf(file, "    \"%s\",\n", sqlite3_column_text(views, 0));
    }
    fputs("    0};\n\n", file);
    sqlite3_finalize(views);
}

/* The place of a part in the text, or -1: those of the names are in no registry. */
static long place_in(const char *text, const unsigned char *part)
{
    const char *at = part ? strstr(text, (const char *)part) : NULL;

    return at ? (long)(at - text) : -1;
}

/* Where each object of a schema is in its text, as SQLite stores it, in the order of type and name. An index that SQLite made
 * for a constraint has no text of its own; sqlite_sequence is SQLite's. */
static void write_objects(FILE *file, const struct schema *schema, const char *text)
{
    sqlite3_stmt *objects =
        prepare(schema->db,
                sqlite3_mprintf("SELECT o.type, o.name, o.tbl_name, o.sql, ifnull(o.sql, t.sql)"
                                " FROM main.sqlite_schema o JOIN main.sqlite_schema t"
                                "  ON t.name = o.tbl_name AND (t.type = 'table' OR t.type = 'view')"
                                " ORDER BY o.type, o.name"));
    int count = 0;

    fputs("const wlz__schema_piece wlz__schema_objects[] = {\n", file);
    while (sqlite3_step(objects) == SQLITE_ROW) {
        if (place_in(text, sqlite3_column_text(objects, 4)) >= 0) {
            fprintf(
                file, "    {\"%s\", \"%s\", \"%s\", %ld, %d},\n", sqlite3_column_text(objects, 0),
                sqlite3_column_text(objects, 1), sqlite3_column_text(objects, 2),
                place_in(text, sqlite3_column_text(objects, 3)), sqlite3_column_bytes(objects, 3));
            count++;
        }
    }
    sqlite3_finalize(objects);
    fputs("    {0, 0, 0, 0, 0}};\n\n", file);
    if (count > OBJECT_MAX) {
        die("more than %d objects", OBJECT_MAX);
    }
}

/* The statements that fill the tables which come with the schema. */
static void write_records(FILE *file, const struct schema *schema, const char *text)
{
    static const char *const begins[] = {"\nINSERT INTO rule(", "\nINSERT INTO history_layout(",
                                         "\nINSERT INTO digit("};
    sqlite3_stmt *statement = NULL;

    fputs("const wlz__schema_piece wlz__schema_records[] = {\n", file);
    for (size_t i = 0; i < sizeof begins / sizeof *begins; i++) {
        for (const char *at = text, *end; (at = strstr(at, begins[i])) != NULL; at = end) {
            if (sqlite3_prepare_v2(schema->db, ++at, -1, &statement, &end) != SQLITE_OK) {
                die("%s in: %.100s", sqlite3_errmsg(schema->db), at);
            }
            sqlite3_finalize(statement);
            fprintf(file, "    {\"insert\", \"\", \"\", %ld, %ld},\n", (long)(at - text),
                    (long)(end - at));
        }
    }
    fputs("    {0, 0, 0, 0, 0}};\n\n", file);
}

static void write_check_query(FILE *file, const struct schema *schema)
{
    sqlite3_str *query = sqlite3_str_new(schema->db);

    append_check_query(query, schema);
    char *text = sqlite3_str_finish(query);
    if (!text) {
        die("out of memory");
    }
    write_text_of(file, "wlz__schema_check_query", text);
    sqlite3_free(text);
}

void write_source(const char *directory, const struct schema *schema, const char *text)
{
    FILE *file = create(directory, "schema_sql.c");

    fputs("#include \"schema_sql.h\"\n\n", file);
    write_names(file, "wlz__schema_tables", schema, says_something);
    write_names(file, "wlz__policy_tables", schema, by_packs);
    write_views(file, schema);
    write_objects(file, schema, text);
    write_records(file, schema, text);
    fputs(
        "#if defined(__GNUC__)\n#pragma GCC diagnostic ignored \"-Woverlength-strings\"\n#endif\n",
        file);
    write_text_of(file, "wlz__schema_sql", text);
    write_check_query(file, schema);
    finish(file);
    write_text(
        directory, "schema_sql.h",
        "#define WLZ__SCHEMA_VERSION " TEXT_OF(
            SCHEMA_VERSION) "\n\n"
                            "extern const char wlz__schema_sql[];\n"
                            "/* Finds rows that break a CHECK: table_name, row_key, finding, "
                            "finding_nl. */\n"
                            "extern const char wlz__schema_check_query[];\n\n"
                            "/* The tables of which a registry consists, in the order of "
                            "the schema, those that "
                            "packs fill, and the views.\n"
                            " * Behind the last: NULL. */\n"
                            "extern const char *const wlz__schema_tables[];\n"
                            "extern const char *const wlz__policy_tables[];\n"
                            "extern const char *const wlz__schema_views[];\n\n"
                            "/* Pieces of that text: each object with its type, its name "
                            "and its table, in the order of the first two (at -1:\n"
                            " * it has no text); and the statements that fill the tables "
                            "which come with the schema. Behind the last: type NULL. */\n"
                            "typedef struct wlz__schema_piece {\n"
                            "    const char *type, *name, *table;\n"
                            "    int at, length;\n"
                            "} wlz__schema_piece;\n"
                            "#define WLZ__SCHEMA_OBJECTS " TEXT_OF(
                                OBJECT_MAX) " /* at most */\n"
                                            "extern const wlz__schema_piece "
                                            "wlz__schema_objects[];\n"
                                            "extern const wlz__schema_piece "
                                            "wlz__schema_records[];\n");
}
