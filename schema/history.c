/*
 * history.c - writes the triggers that record the history of a table, and the layouts in which they write.
 *
 * A step holds the values of a row as SQL literals, first those that triggers maintain, and the version of the schema; the
 * names of the values are recorded once per table and version, in its layout. history_view.c writes what reads them back.
 */
#include <string.h>

#include "generate.h"

/* The transaction's own row is not part of what the registry says, rules come with the schema, and the seal is about the
 * history. */
bool has_history(const struct table *table)
{
    return strcmp(table->name, "context") != 0 && strncmp(table->name, "seal_", 5) != 0 &&
           is_guarded(table);
}

void append_key(sqlite3_str *out, const struct table *table, const char *prefix)
{
    const struct names *key = &primary_key(table)->key;

    for (int i = 0; i < key->count; i++) {
        sqlite3_str_appendf(out, "%s%s%s", i > 0 ? " || ' ' || " : "", prefix, key->at[i]);
    }
}

/* The columns of the history that triggers maintain, or the others. */
struct names part_of(const struct table *table, bool maintained)
{
    struct names written = written_columns(table), part = {0};

    for (int i = 0; i < written.count; i++) {
        const char *name = written.at[i];
        if (find_column(table, name, (int)strlen(name))->maintained == maintained) {
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

/* What precedes the next value: "; " between those that triggers maintain and the others. */
static const char *separator(int at, const struct names *maintained)
{
    return at == 0 ? "" : at == maintained->count ? "; " : ", ";
}

/* A call of printf; "1, 'cz', NULL" of maintained and others, or with names "id=1, office='cz', kvk=NULL". */
void append_text(sqlite3_str *out, const struct table *table, const struct names *maintained,
                 const struct names *others, const char *prefix, bool named)
{
    const struct column *column[COLUMN_MAX];
    int count = maintained->count + others->count;

    sqlite3_str_appendall(out, "printf('");
    for (int i = 0; i < count; i++) {
        const char *name =
            i < maintained->count ? maintained->at[i] : others->at[i - maintained->count];
        column[i] = find_column(table, name, (int)strlen(name));
        if (!column[i]) {
            die("table %s: no column %s any more, which a past layout has", table->name, name);
        }
        sqlite3_str_appendf(out, "%s%s%s%s", separator(i, maintained), named ? name : "",
                            named ? "=" : "", literal_format(table, column[i]));
    }
    sqlite3_str_appendall(out, "'");
    for (int i = 0; i < count; i++) {
        sqlite3_str_appendall(out, ",");
        append_gap(out);
        if (column[i] == fact_value(table) && strcmp(prefix, "NEW.") == 0) {
            sqlite3_str_appendall(out, "quote(");
            append_stored(out, column[i], prefix);
            sqlite3_str_appendall(out, ")");
            continue;
        }
        sqlite3_str_appendf(out, literal_value(literal_format(table, column[i]), column[i]), prefix,
                            column[i]->name);
    }
    sqlite3_str_appendall(out, ")");
}

/*
 * The row as text: every value as an SQL literal, first those that triggers maintain, which need no quoting of a semicolon.
 * Or NULL where the event has no such row.
 * JSON would be the obvious form, but SQLite 3.40 holds its JSON functions unsafe for triggers when the schema is not trusted.
 * A call of quote() for each value would be the plain form, but costs as much as writing the row of the history itself.
 */
static void append_row(sqlite3_str *out, const struct table *table, const char *prefix, bool exists)
{
    struct names maintained = part_of(table, true), others = part_of(table, false);

    if (exists) {
        append_text(out, table, &maintained, &others, prefix, false);
    } else {
        sqlite3_str_appendall(out, "NULL");
    }
}

/* The beginning of a step, up to the texts. */
static void append_step(sqlite3_str *out, const struct table *table, const char *event)
{
    sqlite3_str_appendf(out,
                        " BEGIN\n"
                        "  INSERT INTO history_step(at, actor, table_name, row_key, op, version, "
                        "old, new) VALUES(\n"
                        "    ifnull((SELECT at FROM context), unixepoch()),"
                        " ifnull((SELECT actor FROM context), '?'),\n"
                        "    '%s', ",
                        table->name);
    append_key(out, table, strcmp(event, "delete") == 0 ? "OLD." : "NEW.");
    sqlite3_str_appendf(out, ", '%s', %d,\n    ", event, SCHEMA_VERSION);
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
    if (fact_value(table)) { /* its stamp is no change */
        sqlite3_str_appendall(out, "OLD.recorded_at > 0 AND ");
    }
    append_comparison(out, &others, "IS NOT");
    append_step(out, table, "update");
    append_row(out, table, "OLD.", true);
    sqlite3_str_appendall(out, ",\n    ");
    append_row(out, table, "NEW.", true);
    sqlite3_str_appendall(out, ");\nEND;\n\n");
}

/* When only what triggers maintain changes, which happens often, nothing else is written again. */
static void append_maintained_change(sqlite3_str *out, const struct table *table)
{
    struct names maintained = part_of(table, true), others = changing_others(table), none = {0};

    if (maintained.count == 0) {
        return;
    }
    append_moment(out, table, "kept", &maintained);
    append_comparison(out, &maintained, "IS NOT");
    if (others.count > 0) {
        sqlite3_str_appendall(out, "\n    AND ");
        append_comparison(out, &others, "IS");
    }
    append_step(out, table, "update");
    append_text(out, table, &maintained, &none, "OLD.", false);
    sqlite3_str_appendall(out, ",\n    ");
    append_text(out, table, &maintained, &none, "NEW.", false);
    sqlite3_str_appendall(out, ");\nEND;\n\n");
}

void append_history(sqlite3_str *out, const struct table *table)
{
    if (has_history(table)) {
        append_event(out, table, "insert");
        append_change(out, table);
        append_maintained_change(out, table);
        append_event(out, table, "delete");
    }
}

/* ---- layouts ---- */

/* What a column holds that nobody has filled: a literal. */
char *default_of(const struct schema *schema, const struct table *table, const char *column)
{
    sqlite3_stmt *found =
        prepare(schema->db,
                sqlite3_mprintf(
                    "SELECT ifnull(dflt_value, 'NULL') FROM pragma_table_info(%Q) WHERE name = %Q",
                    table->name, column));
    char *text = sqlite3_step(found) == SQLITE_ROW
                     ? sqlite3_mprintf("%s", sqlite3_column_text(found, 0))
                     : NULL;

    sqlite3_finalize(found);
    return text;
}

static void append_layout(sqlite3_str *out, const struct schema *schema, const struct table *table)
{
    struct names maintained = part_of(table, true), others = part_of(table, false);
    sqlite3_str *defaults = sqlite3_str_new(schema->db);

    sqlite3_str_appendf(out, "  ('%s', %d, '", table->name, SCHEMA_VERSION);
    for (int i = 0; i < maintained.count + others.count; i++) {
        const char *name =
            i < maintained.count ? maintained.at[i] : others.at[i - maintained.count];
        char *value = default_of(schema, table, name);
        sqlite3_str_appendf(out, "%s%s", separator(i, &maintained), name);
        sqlite3_str_appendf(defaults, "%s%s", separator(i, &maintained), value);
        sqlite3_free(value);
    }
    sqlite3_str_appendf(out, "',\n    %Q)", sqlite3_str_value(defaults));
    sqlite3_free(sqlite3_str_finish(defaults));
}

void append_layouts(sqlite3_str *out, const struct schema *schema)
{
    const char *before =
        "INSERT INTO history_layout(table_name, version, columns, defaults) VALUES\n";

    for (int t = 0; t < schema->table_count; t++) {
        if (has_history(&schema->tables[t])) {
            sqlite3_str_appendall(out, before);
            append_layout(out, schema, &schema->tables[t]);
            before = ",\n";
        }
    }
    sqlite3_str_appendall(out, ";\n\n");
}
