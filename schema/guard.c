/*
 * guard.c - writes the triggers that hold the constraints of a table against any client.
 *
 * A client may switch off CHECKs and foreign keys, and OR REPLACE removes a row without running its
 * delete triggers. So every constraint is stated once more as a refusal in a BEFORE trigger, under the
 * constraint's own name. BEFORE triggers only check; AFTER triggers write, with one exception: only
 * after the insert is the number known that SQLite gave a row (before, it reads -1).
 */
#include <string.h>

#include "generate.h"

enum { LINE_FULL = 84 };

bool is_recorded(const struct table *table)
{
    return find_column(table, "recorded_at", 11) != NULL;
}

/* Whether the schema has a trigger of its own that says what may change in the table. */
static bool has_own_fixed(const struct schema *schema, const struct table *table)
{
    sqlite3_stmt *statement = NULL;
    bool found;

    if (sqlite3_prepare_v2(
            schema->db,
            "SELECT 1 FROM sqlite_schema WHERE type = 'trigger' AND name = ?1 || '_fixed'", -1,
            &statement, NULL) != SQLITE_OK) {
        die("%s", sqlite3_errmsg(schema->db));
    }
    sqlite3_bind_text(statement, 1, table->name, -1, SQLITE_STATIC);
    found = sqlite3_step(statement) == SQLITE_ROW;
    sqlite3_finalize(statement);
    return found;
}

/* Whether a trigger of the schema refuses a new row under the constraint's own name. Of a foreign key it requires more than
 * that the parent exists. */
static bool has_own_refusal(const struct schema *schema, const struct table *table,
                            const struct constraint *constraint)
{
    sqlite3_stmt *statement = NULL;
    bool found;

    if (sqlite3_prepare_v2(
            schema->db,
            "SELECT 1 FROM sqlite_schema WHERE type = 'trigger' AND tbl_name = ?1"
            " AND sql LIKE '% BEFORE INSERT ON %' AND instr(sql, 'RAISE(ABORT, ''' || ?2 || ''')')",
            -1, &statement, NULL) != SQLITE_OK) {
        die("%s", sqlite3_errmsg(schema->db));
    }
    sqlite3_bind_text(statement, 1, table->name, -1, SQLITE_STATIC);
    sqlite3_bind_text(statement, 2, constraint->name, -1, SQLITE_STATIC);
    found = sqlite3_step(statement) == SQLITE_ROW;
    sqlite3_finalize(statement);
    return found;
}

const struct column *fact_value(const struct table *table)
{
    for (int i = 0; i < table->column_count; i++) {
        const struct column *column = &table->columns[i];
        if (!column->integer && !column->text && find_column(table, "fact", 4)) {
            return column;
        }
    }
    return NULL;
}

void append_stored(sqlite3_str *out, const struct column *value, const char *prefix)
{
    sqlite3_str_appendf(out,
                        "CASE (SELECT f.unit FROM fact f WHERE f.id = %sfact)\n"
                        "      WHEN 'word' THEN CAST(%s%s AS TEXT) ELSE CAST(%s%s AS INTEGER) END",
                        prefix, prefix, value->name, prefix, value->name);
}

/* A part of an addendum's plan: it changes while the addendum is a draft. */
static bool is_plan(const struct schema *schema, const struct table *table)
{
    return find_column(table, "addendum", 8) != NULL && !is_recorded(table) &&
           !has_own_fixed(schema, table);
}

/* ---- pieces of SQL ---- */

void append_gap(sqlite3_str *out)
{
    const char *text = sqlite3_str_value(out);
    const char *line = strrchr(text, '\n');

    sqlite3_str_appendall(out, strlen(line ? line : text) > LINE_FULL ? "\n      " : " ");
}

void append_columns(sqlite3_str *out, const struct names *key, const char *prefix)
{
    for (int i = 0; i < key->count; i++) {
        if (i > 0) {
            sqlite3_str_appendall(out, ",");
            append_gap(out);
        }
        sqlite3_str_appendf(out, "%s%s", prefix, key->at[i]);
    }
}

static void append_match(sqlite3_str *out, const struct names *columns, const char *prefix,
                         const struct names *values)
{
    for (int i = 0; i < columns->count; i++) {
        if (i > 0) {
            append_gap(out);
            sqlite3_str_appendall(out, "AND ");
        }
        sqlite3_str_appendf(out, "%s = %s%s", columns->at[i], prefix, values->at[i]);
    }
}

void append_comparison(sqlite3_str *out, const struct names *key, const char *operator)
{
    const char *open = key->count > 1 ? "(" : "";
    const char *close = key->count > 1 ? ")" : "";

    sqlite3_str_appendall(out, open);
    append_columns(out, key, "NEW.");
    sqlite3_str_appendf(out, "%s%s%s %s", close, key->count > 3 ? "\n      " : " ", operator, open);
    append_columns(out, key, "OLD.");
    sqlite3_str_appendall(out, close);
}

static void append_refusal(sqlite3_str *out, const char *rule)
{
    sqlite3_str_appendf(out, "  SELECT RAISE(ABORT, '%s')", rule);
}

/* The trigger around the statements of body; none when there are no statements. */
static void append_trigger(sqlite3_str *out, const struct table *table, const char *name,
                           const char *moment, sqlite3_str *body)
{
    int failure = sqlite3_str_errcode(body);
    char *statements = sqlite3_str_finish(body);

    if (failure) {
        die("%s", sqlite3_errstr(failure));
    }
    if (statements) {
        sqlite3_str_appendf(out, "CREATE TRIGGER %z %s ON %s BEGIN\n%sEND;\n\n",
                            sqlite3_mprintf(name, table->name), moment, table->name, statements);
    }
    sqlite3_free(statements);
}

/*
 * Which guards of an update: all, those of the columns that triggers maintain, or the others. The others are in a trigger
 * for these columns (UPDATE OF), so that a statement that only maintains a total or a state does not run them.
 */
enum part { ALL, MAINTAINED, OTHERS };

static bool in_part(enum part part, bool maintained)
{
    return part == ALL || (part == MAINTAINED) == maintained;
}

static bool maintains_columns(const struct table *table)
{
    for (int i = 0; i < table->column_count; i++) {
        if (table->columns[i].maintained) {
            return true;
        }
    }
    return false;
}

static bool is_on_maintained(const struct table *table, const struct constraint *constraint)
{
    for (int i = 0; i < table->column_count; i++) {
        if (table->columns[i].maintained && depends(table, constraint, &table->columns[i])) {
            return true;
        }
    }
    return false;
}

/* ---- what guards say ---- */

static void append_null_guard(sqlite3_str *out, const struct table *table, enum part part)
{
    bool first = true;

    for (int i = 0; i < table->column_count; i++) {
        const struct column *column = &table->columns[i];
        if (!column->not_null || !column->has_default || !in_part(part, column->maintained)) {
            continue;
        }
        if (first) {
            sqlite3_str_appendf(out, "  SELECT RAISE(ABORT, '%s_null') WHERE", table->name);
        } else {
            sqlite3_str_appendall(out, " OR");
        }
        sqlite3_str_appendf(out, " NEW.%s IS NULL", column->name);
        first = false;
    }
    sqlite3_str_appendall(out, first ? "" : ";\n");
}

/* A key that another row has. */
static void append_key_guard(sqlite3_str *out, const struct table *table,
                             const struct constraint *constraint, bool updating)
{
    append_refusal(out, constraint->name);
    if (updating && constraint->kind == PRIMARY_KEY) {
        sqlite3_str_appendall(out, " WHERE ");
        append_comparison(out, &constraint->key, "IS NOT");
    } else {
        sqlite3_str_appendf(out, " FROM %s WHERE ", table->name);
        append_match(out, &constraint->key, "NEW.", &constraint->key);
        if (updating) {
            sqlite3_str_appendall(out, "\n    AND ");
            append_comparison(out, &constraint->key, "IS NOT");
        } else if (constraint->kind == PRIMARY_KEY && table->integer_key) {
            sqlite3_str_appendf(out, " AND NEW.%s <> -1", table->integer_key);
        }
    }
    sqlite3_str_appendall(out, ";\n");
}

static void append_child_guard(sqlite3_str *out, const struct constraint *constraint, bool updating)
{
    append_refusal(out, constraint->name);
    sqlite3_str_appendall(out, " WHERE ");
    for (int i = 0; i < constraint->key.count; i++) {
        sqlite3_str_appendf(out, "%sNEW.%s IS NOT NULL", i > 0 ? " AND " : "",
                            constraint->key.at[i]);
    }
    if (updating) {
        sqlite3_str_appendall(out, "\n    AND ");
        append_comparison(out, &constraint->key, "IS NOT");
    }
    sqlite3_str_appendf(out, "\n    AND NOT EXISTS(SELECT 1 FROM %s WHERE ", constraint->parent);
    append_match(out, &constraint->parent_key, "NEW.", &constraint->key);
    sqlite3_str_appendall(out, ");\n");
}

static void append_parent_guard(sqlite3_str *out, const struct table *child,
                                const struct constraint *constraint)
{
    append_refusal(out, constraint->name);
    sqlite3_str_appendf(out, " FROM %s WHERE ", child->name);
    append_match(out, &constraint->key, "OLD.", &constraint->parent_key);
    sqlite3_str_appendall(out, ";\n");
}

static void append_check_guard(sqlite3_str *out, const struct table *table,
                               const struct constraint *constraint)
{
    append_refusal(out, constraint->name);
    sqlite3_str_appendall(out, " WHERE (");
    append_expression(out, table, constraint->expression);
    sqlite3_str_appendall(out, ") IS FALSE;\n");
}

static bool waits_for_number(const struct table *table, const struct constraint *constraint)
{
    return constraint->kind == CHECK && table->integer_key &&
           mentions(constraint->expression, table->integer_key);
}

/* Fails unless the statement has no OR clause, or OR IGNORE: see table or_clause. */
static void append_or_clause_guard(sqlite3_str *out)
{
    sqlite3_str_appendall(
        out,
        "  INSERT OR IGNORE INTO sqlite_sequence(rowid, name, seq) VALUES(1, 'or_clause', 2);\n"
        "  SELECT RAISE(ABORT, 'or_clause')\n"
        "    WHERE (SELECT seq FROM sqlite_sequence WHERE rowid = 1) IS NOT 1;\n");
}

/* A trigger of the client's own may have written the row since OLD was read: then OLD proves nothing. What never changes
 * need not be compared. */
static void append_stale_guard(sqlite3_str *out, const struct table *table)
{
    const struct names *key = &primary_key(table)->key;

    append_refusal(out, "row_stale");
    sqlite3_str_appendf(out, " WHERE NOT EXISTS(SELECT 1 FROM %s WHERE ", table->name);
    append_match(out, key, "OLD.", key);
    for (int i = 0; i < table->column_count; i++) {
        const struct column *column = &table->columns[i];
        if (!column->generated && !column->fixed) {
            append_gap(out);
            sqlite3_str_appendf(out, "AND %s IS OLD.%s", column->name, column->name);
        }
    }
    sqlite3_str_appendall(out, ");\n");
}

static void append_constraints(sqlite3_str *out, const struct schema *schema,
                               const struct table *table, bool updating, enum part part)
{
    for (int i = 0; i < table->constraint_count; i++) {
        const struct constraint *constraint = &table->constraints[i];
        /* an integer key is also called rowid, so it is in both */
        bool in_both = constraint->kind == PRIMARY_KEY && table->integer_key;
        if (!in_both && !in_part(part, is_on_maintained(table, constraint))) {
            continue;
        }
        if (constraint->kind == FOREIGN_KEY) {
            if (updating || !has_own_refusal(schema, table, constraint)) {
                append_child_guard(out, constraint, updating);
            }
        } else if (constraint->kind != CHECK) {
            append_key_guard(out, table, constraint, updating);
        } else if (updating || !waits_for_number(table, constraint)) {
            append_check_guard(out, table, constraint);
        }
    }
}

struct names written_columns(const struct table *table)
{
    struct names key = {0};

    for (int i = 0; i < table->column_count; i++) {
        const struct column *column = &table->columns[i];
        if (!column->generated && strcmp(column->name, "recorded_at") != 0 &&
            strncmp(column->name, "posted_", 7) != 0) {
            key.at[key.count++] = column->name;
        }
    }
    return key;
}

static void append_plan_guard(sqlite3_str *out, const char *row)
{
    sqlite3_str_appendf(
        out,
        "  SELECT RAISE(ABORT, 'addendum_fixed') WHERE (SELECT a.state FROM addendum a\n"
        "    WHERE a.id = %s.addendum) IS NOT 'draft';\n",
        row);
}

/* ---- the triggers ---- */

static void append_insert_guard(sqlite3_str *out, const struct schema *schema,
                                const struct table *table)
{
    sqlite3_str *body = sqlite3_str_new(schema->db);

    append_or_clause_guard(body);
    append_null_guard(body, table, ALL);
    if (is_recorded(table)) {
        sqlite3_str_appendf(
            body, "  SELECT RAISE(ABORT, '%s_recorded') WHERE NEW.recorded_at IS NOT 0;\n",
            table->name);
    }
    append_constraints(body, schema, table, false, ALL);
    append_text_guard(body, table);
    if (is_plan(schema, table)) {
        append_plan_guard(body, "NEW");
    }
    append_future(body, schema, table, false);
    append_checks(body, schema, table, "INSERT");
    append_trigger(out, table, "guard_%s_insert", "BEFORE INSERT", body);
}

static void append_number_guard(sqlite3_str *out, const struct schema *schema,
                                const struct table *table)
{
    sqlite3_str *body = sqlite3_str_new(schema->db);

    if (table->integer_key) {
        append_refusal(body, primary_key(table)->name);
        sqlite3_str_appendf(body, " WHERE NEW.%s < 1;\n", table->integer_key);
        for (int i = 0; i < table->constraint_count; i++) {
            if (waits_for_number(table, &table->constraints[i])) {
                append_check_guard(body, table, &table->constraints[i]);
            }
        }
    }
    append_trigger(out, table, "number_%s_insert", "AFTER INSERT", body);
}

/* The columns that no trigger maintains. */
static void append_others_guard(sqlite3_str *out, const struct schema *schema,
                                const struct table *table)
{
    sqlite3_str *body = sqlite3_str_new(schema->db);
    sqlite3_str *moment = sqlite3_str_new(schema->db);
    struct names others = {0};

    for (int i = 0; i < table->column_count; i++) {
        const struct column *column = &table->columns[i];
        if (!column->maintained && !column->generated) {
            others.at[others.count++] = column->name;
        }
    }
    sqlite3_str_appendall(moment, "BEFORE UPDATE OF ");
    append_columns(moment, &others, "");
    append_null_guard(body, table, OTHERS);
    append_constraints(body, schema, table, true, OTHERS);
    append_text_guard(body, table);

    char *event = sqlite3_str_finish(moment);
    if (!event) {
        die("out of memory");
    }
    append_trigger(out, table, "guard_%s_columns", event, body);
    sqlite3_free(event);
}

/* Of a row that is fixed only the day of an act may change. */
static void append_act_checks(sqlite3_str *out, const struct schema *schema,
                              const struct table *table)
{
    for (int i = 0; i < table->constraint_count; i++) {
        const struct constraint *constraint = &table->constraints[i];
        if (constraint->kind == CHECK && is_act(schema, table, constraint)) {
            append_check_guard(out, table, constraint);
        }
    }
}

static void append_update_guard(sqlite3_str *out, const struct schema *schema,
                                const struct table *table)
{
    sqlite3_str *body = sqlite3_str_new(schema->db);
    bool fixed = is_recorded(table) && !has_own_fixed(schema, table);
    enum part part = !fixed && maintains_columns(table) ? MAINTAINED : ALL;

    append_or_clause_guard(body);
    append_null_guard(body, table, part);
    if (fixed) {
        const struct column *value = fact_value(table);
        struct names written = written_columns(table);
        int place = value ? place_of(&written, value->name) : -1;
        if (place >= 0) {
            written.at[place] = written.at[--written.count];
        }
        append_key_guard(body, table, primary_key(table), true);
        sqlite3_str_appendf(body,
                            "  SELECT RAISE(ABORT, '%s_fixed') WHERE (OLD.recorded_at = 0 "
                            "AND NEW.recorded_at > 0\n    AND ",
                            table->name);
        append_comparison(body, &written, "IS");
        if (value) { /* which its stamp brings into its form */
            sqlite3_str_appendf(body, "\n    AND NEW.%s IS ", value->name);
            append_stored(body, value, "OLD.");
        }
        sqlite3_str_appendall(body, ") IS NOT TRUE");
        append_corrected(body, schema, table);
        sqlite3_str_appendall(body, ";\n");
        append_act_checks(body, schema, table);
    } else {
        append_constraints(body, schema, table, true, part);
        if (part == ALL) {
            append_text_guard(body, table);
        }
    }
    if (is_plan(schema, table)) {
        append_plan_guard(body, "OLD");
        append_plan_guard(body, "NEW");
    }
    append_future(body, schema, table, true);
    append_stale_guard(body, table);
    append_checks(body, schema, table, "UPDATE");
    append_trigger(out, table, "guard_%s_update", "BEFORE UPDATE", body);
    if (part == MAINTAINED) {
        append_others_guard(out, schema, table);
    }
}

static void append_delete_guard(sqlite3_str *out, const struct schema *schema,
                                const struct table *table)
{
    sqlite3_str *body = sqlite3_str_new(schema->db);

    if (is_recorded(table)) {
        sqlite3_str_appendf(body, "  SELECT RAISE(ABORT, '%s_fixed');\n", table->name);
    }
    for (int t = 0; t < schema->table_count && !is_recorded(table); t++) {
        const struct table *child = &schema->tables[t];
        for (int i = 0; i < child->constraint_count; i++) {
            const struct constraint *constraint = &child->constraints[i];
            if (constraint->kind == FOREIGN_KEY && strcmp(constraint->parent, table->name) == 0) {
                append_parent_guard(body, child, constraint);
            }
        }
    }
    if (is_plan(schema, table)) {
        append_plan_guard(body, "OLD");
    }
    if (!is_recorded(table)) {
        append_stale_guard(body, table);
    }
    append_checks(body, schema, table, "DELETE");
    append_trigger(out, table, "guard_%s_delete", "BEFORE DELETE", body);
}

static void append_stamp(sqlite3_str *out, const struct table *table)
{
    const struct names *key = &primary_key(table)->key;

    sqlite3_str_appendf(
        out,
        "CREATE TRIGGER stamp_%s AFTER INSERT ON %s BEGIN\n"
        "  UPDATE %s SET recorded_at = ifnull((SELECT at FROM context), unixepoch())",
        table->name, table->name, table->name);
    if (fact_value(table)) {
        sqlite3_str_appendf(out, ",\n    %s = ", fact_value(table)->name);
        append_stored(out, fact_value(table), "NEW.");
    }
    sqlite3_str_appendall(out, "\n    WHERE ");
    append_match(out, key, "NEW.", key);
    sqlite3_str_appendall(out, ";\nEND;\n\n");
}

/* Incremental blob writing changes a text in place, past every trigger. SQLite refuses it for a column that an index has,
 * and takes an index of an expression for one of every column. This one holds no row. */
static void append_closing_index(sqlite3_str *out, const struct table *table)
{
    if (table->integer_key) {
        sqlite3_str_appendf(out, "CREATE INDEX closed_%s ON %s(-%s) WHERE %s < 0;\n\n", table->name,
                            table->name, table->integer_key, table->integer_key);
    }
}

void append_guards(sqlite3_str *out, const struct schema *schema, const struct table *table)
{
    append_insert_guard(out, schema, table);
    append_number_guard(out, schema, table);
    append_update_guard(out, schema, table);
    append_delete_guard(out, schema, table);
    if (is_recorded(table)) {
        append_stamp(out, table);
    }
    append_history(out, table);
    append_closing_index(out, table);
}
