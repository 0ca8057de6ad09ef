/*
 * trigger.c - the triggers of the schema files that become part of a guard.
 *
 * A check of a row that is always made is in one trigger with the generated checks: each trigger is a program of its
 * own, which a bulk import starts for every line. What has a WHEN or an UPDATE OF stays apart, so that it is compiled and
 * run for its own step only; and so does what writes (AFTER): SQLite runs no trigger within itself, and what a client's
 * trigger writes, fired by the history, must still be stamped and booked.
 */
#include <string.h>

#include "generate.h"

static bool accept(struct token *at, const char *word)
{
    if (!is(*at, word)) {
        return false;
    }
    *at = after(*at);
    return true;
}

/* CREATE TRIGGER name BEFORE event ON table BEGIN body END; false for any other form. */
static bool read_check(const char *sql, struct check *check)
{
    struct token at = token_at(sql);

    if (!accept(&at, "CREATE") || !accept(&at, "TRIGGER")) {
        return false;
    }
    check->name = copy(at.text, at.length);
    at = after(at);
    if (!accept(&at, "BEFORE")) {
        return false;
    }
    check->event = copy(at.text, at.length);
    at = after(at);
    if (!accept(&at, "ON")) {
        return false;
    }
    check->table = copy(at.text, at.length);
    at = after(at);
    if (!is(at, "BEGIN")) {
        return false;
    }
    const char *body = at.text + at.length;
    check->body = copy(body, (long)strlen(body) - (long)strlen("END"));
    check->sql = copy(sql, (long)strlen(sql));
    return true;
}

static bool is_of_guarded(const struct schema *schema, const char *name)
{
    for (int t = 0; t < schema->table_count; t++) {
        if (strcmp(schema->tables[t].name, name) == 0) {
            return is_guarded(&schema->tables[t]);
        }
    }
    return false;
}

/* Whether another check of the same moment is a trigger of its own: then this one is too, so that their order remains. */
static bool has_sibling(const struct schema *schema, const struct check *check)
{
    sqlite3_stmt *triggers =
        prepare(schema->db,
                sqlite3_mprintf("SELECT sql FROM sqlite_schema WHERE type = 'trigger'"
                                " AND tbl_name = %Q AND name <> %Q AND sql LIKE '%% BEFORE %s %%'",
                                check->table, check->name, check->event));
    struct check other;
    bool found = false;

    while (!found && sqlite3_step(triggers) == SQLITE_ROW) {
        found = !read_check((const char *)sqlite3_column_text(triggers, 0), &other);
    }
    sqlite3_finalize(triggers);
    return found;
}

void read_checks(struct schema *schema)
{
    sqlite3_stmt *triggers =
        prepare(schema->db,
                sqlite3_mprintf(
                    "SELECT sql FROM sqlite_schema WHERE type = 'trigger' ORDER BY rowid DESC"));

    while (sqlite3_step(triggers) == SQLITE_ROW) {
        struct check check = {0};
        if (!read_check((const char *)sqlite3_column_text(triggers, 0), &check) ||
            !is_of_guarded(schema, check.table) || has_sibling(schema, &check)) {
            continue;
        }
        if (schema->check_count == CHECK_MAX) {
            die("more than %d triggers that check", CHECK_MAX);
        }
        schema->checks[schema->check_count++] = check;
    }
    sqlite3_finalize(triggers);
}

/* SQLite would run the last one first, and so do the guards. */
void append_checks(sqlite3_str *out, const struct schema *schema, const struct table *table,
                   const char *event)
{
    for (int i = 0; i < schema->check_count; i++) {
        const struct check *check = &schema->checks[i];
        if (strcmp(check->table, table->name) == 0 && strcmp(check->event, event) == 0) {
            const char *body = check->body + strspn(check->body, " \n");
            long length = (long)strlen(body);
            while (length > 0 && strchr(" \n", body[length - 1])) {
                length--;
            }
            sqlite3_str_appendf(out, "  %.*s\n", (int)length, body);
        }
    }
}

/* Takes them out of the database, and gives the text without them. */
char *take_checks(const struct schema *schema, const char *text)
{
    char *rest = sqlite3_mprintf("%s", text);

    for (int i = 0; i < schema->check_count; i++) {
        const struct check *check = &schema->checks[i];
        char *at = rest ? strstr(rest, check->sql) : NULL;
        if (!at) {
            die("trigger %s: is not found in its file", check->name);
        }
        size_t length = strlen(check->sql) + strspn(at + strlen(check->sql), ";\n");
        memmove(at, at + length, strlen(at + length) + 1);
        run_built(schema->db, sqlite3_mprintf("DROP TRIGGER %s", check->name));
    }
    return rest;
}
