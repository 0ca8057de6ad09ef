/*
 * check_query.c - writes the query that finds rows which break a CHECK.
 *
 * SQLite drops the CHECKs of a file that it may only read, so there PRAGMA integrity_check looks at none; and a client may
 * have written with CHECKs switched off and triggers taken away. It is a query of the library and no view of the file, where
 * every opening would read its 40 kilobytes.
 */
#include "generate.h"

static int count_checks(const struct table *table)
{
    int count = 0;

    for (int i = 0; i < table->constraint_count; i++) {
        count += table->constraints[i].kind == CHECK;
    }
    return count;
}

/* The first that a row breaks: one is enough to look at it. */
static void append_broken(sqlite3_str *out, const struct table *table)
{
    sqlite3_str_appendall(out, "CASE");
    for (int i = 0; i < table->constraint_count; i++) {
        const struct constraint *constraint = &table->constraints[i];
        if (constraint->kind == CHECK) {
            sqlite3_str_appendf(out, "\n      WHEN (%s) IS FALSE THEN '%s'", constraint->expression,
                                constraint->name);
        }
    }
    sqlite3_str_appendall(out, " END");
}

static void append_table(sqlite3_str *out, const struct table *table, bool first)
{
    sqlite3_str_appendf(out, first ? "SELECT '%s' AS table_name, " : "SELECT '%s', ", table->name);
    sqlite3_str_appendall(
        out, first ? "row_key, 'breaks rule ' || broken AS finding,\n"
                     "    'voldoet niet aan regel ' || broken AS finding_nl\n"
                   : "row_key, 'breaks rule ' || broken, 'voldoet niet aan regel ' || broken\n");
    sqlite3_str_appendall(out, "  FROM (SELECT CAST(");
    append_key(out, table, "");
    sqlite3_str_appendall(out, " AS TEXT) AS row_key, ");
    append_broken(out, table);
    sqlite3_str_appendf(out, " AS broken\n    FROM %s) WHERE broken IS NOT NULL", table->name);
}

void append_check_query(sqlite3_str *out, const struct schema *schema)
{
    bool first = true;

    for (int t = 0; t < schema->table_count; t++) {
        if (count_checks(&schema->tables[t]) > 0) {
            sqlite3_str_appendall(out, first ? "" : "\nUNION ALL ");
            append_table(out, &schema->tables[t], first);
            first = false;
        }
    }
}
