/*
 * constraint.c - reads columns and named constraints from a CREATE TABLE statement.
 *
 * SQLite has no pragma for constraint names and CHECK expressions. What this reader does not know it
 * refuses, so that no constraint is left without its guard.
 */
#include <stdlib.h>
#include <string.h>

#include "generate.h"

struct reader {
    struct table *table;
    struct token token; /* the one to be read next */
};

static bool is_digit(char c)
{
    return c >= '0' && c <= '9';
}

static bool is_letter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
}

int place_of(const struct names *names, const char *name)
{
    for (int i = 0; i < names->count; i++) {
        if (strcmp(names->at[i], name) == 0) {
            return i;
        }
    }
    return -1;
}

static const char *skip_blanks(const char *at)
{
    for (;;) {
        if (*at == ' ' || *at == '\t' || *at == '\r' || *at == '\n') {
            at++;
        } else if (strncmp(at, "--", 2) == 0) {
            at += strcspn(at, "\n");
        } else if (strncmp(at, "/*", 2) == 0) {
            const char *end = strstr(at + 2, "*/");
            at = end ? end + 2 : at + strlen(at);
        } else {
            return at;
        }
    }
}

static const char *string_end(const char *at)
{
    char quote = *at++;

    while (*at && (*at != quote || at[1] == quote)) {
        at += *at == quote ? 2 : 1;
    }
    return *at ? at + 1 : at;
}

struct token token_at(const char *at)
{
    const char *start = skip_blanks(at);
    const char *end = start;
    enum token_kind kind = SIGN;

    if (*start == '\0') {
        kind = END;
    } else if (is_letter(*start)) {
        kind = WORD;
        while (is_letter(*end) || is_digit(*end)) {
            end++;
        }
    } else if (is_digit(*start)) {
        kind = NUMBER;
        while (is_letter(*end) || is_digit(*end) || *end == '.') {
            end++;
        }
    } else if (*start == '\'') {
        kind = STRING;
        end = string_end(start);
    } else {
        end++;
    }
    return (struct token){kind, start, (int)(end - start)};
}

struct token after(struct token token)
{
    return token_at(token.text + token.length);
}

bool is(struct token token, const char *text)
{
    return token.kind != STRING && (int)strlen(text) == token.length &&
           sqlite3_strnicmp(token.text, text, token.length) == 0;
}

static _Noreturn void cannot_read(const struct reader *reader)
{
    die("table %s: cannot read its CREATE TABLE from \"%.40s\"", reader->table->name,
        reader->token.text);
}

static bool accept(struct reader *reader, const char *text)
{
    if (!is(reader->token, text)) {
        return false;
    }
    reader->token = after(reader->token);
    return true;
}

static void expect(struct reader *reader, const char *text)
{
    if (!accept(reader, text)) {
        cannot_read(reader);
    }
}

const char *copy(const char *text, long length)
{
    char *result = sqlite3_mprintf("%.*s", (int)length, text);

    if (!result) {
        die("out of memory");
    }
    return result;
}

static struct token read_word(struct reader *reader)
{
    struct token word = reader->token;

    if (word.kind != WORD) {
        cannot_read(reader);
    }
    reader->token = after(word);
    return word;
}

static const char *read_name(struct reader *reader)
{
    struct token word = read_word(reader);

    return copy(word.text, word.length);
}

/* What is between a pair of parentheses. */
static const char *read_expression(struct reader *reader)
{
    const char *start = reader->token.text + 1;
    int depth = 1;

    expect(reader, "(");
    for (;;) {
        depth += is(reader->token, "(") ? 1 : is(reader->token, ")") ? -1 : 0;
        if (reader->token.kind == END) {
            cannot_read(reader);
        }
        if (depth == 0) {
            break;
        }
        reader->token = after(reader->token);
    }
    const char *expression = copy(start, reader->token.text - start);
    expect(reader, ")");
    return expression;
}

static struct names read_key(struct reader *reader)
{
    struct names key = {0};

    expect(reader, "(");
    do {
        if (key.count == COLUMN_MAX) {
            die("table %s: a key has more than %d columns", reader->table->name, COLUMN_MAX);
        }
        key.at[key.count++] = read_name(reader);
    } while (accept(reader, ","));
    expect(reader, ")");
    return key;
}

static struct constraint *add(struct reader *reader, enum constraint_kind kind, const char *name)
{
    struct table *table = reader->table;

    if (!name) {
        die("table %s: a constraint without a name before \"%.40s\"", table->name,
            reader->token.text);
    }
    if (table->constraint_count == CONSTRAINT_MAX) {
        die("table %s: more than %d constraints", table->name, CONSTRAINT_MAX);
    }
    struct constraint *constraint = &table->constraints[table->constraint_count++];
    constraint->kind = kind;
    constraint->name = name;
    return constraint;
}

/* A CONSTRAINT clause of a column, or of the table when column is NULL. False when there is none. */
static bool read_constraint(struct reader *reader, const struct column *column)
{
    const char *name = accept(reader, "CONSTRAINT") ? read_name(reader) : NULL;
    struct constraint *constraint;

    if (accept(reader, "CHECK")) {
        constraint = add(reader, CHECK, name);
        constraint->expression = read_expression(reader);
        return true;
    }
    if (accept(reader, "PRIMARY")) {
        expect(reader, "KEY");
        constraint = add(reader, PRIMARY_KEY, name);
    } else if (accept(reader, "UNIQUE")) {
        constraint = add(reader, UNIQUE_KEY, name);
    } else if (!column && accept(reader, "FOREIGN")) {
        expect(reader, "KEY");
        constraint = add(reader, FOREIGN_KEY, name);
    } else if (column && accept(reader, "REFERENCES")) {
        constraint = add(reader, FOREIGN_KEY, name);
        constraint->parent = read_name(reader);
    } else if (name) {
        cannot_read(reader);
    } else {
        return false;
    }
    constraint->key = column ? (struct names){1, {column->name}} : read_key(reader);
    if (!column && constraint->kind == FOREIGN_KEY) {
        expect(reader, "REFERENCES");
        constraint->parent = read_name(reader);
    }
    return true;
}

/* A literal: expressions in parentheses are not read. */
static void read_default(struct reader *reader)
{
    if (!accept(reader, "-")) {
        accept(reader, "+");
    }
    if (reader->token.kind == END || reader->token.kind == SIGN) {
        cannot_read(reader);
    }
    reader->token = after(reader->token);
}

static void read_column(struct reader *reader)
{
    struct table *table = reader->table;

    if (table->column_count == COLUMN_MAX) {
        die("table %s: more than %d columns", table->name, COLUMN_MAX);
    }
    struct column *column = &table->columns[table->column_count++];
    column->name = read_name(reader);
    struct token type = read_word(reader);
    column->integer = is(type, "INTEGER");
    column->text = is(type, "TEXT");
    while (!is(reader->token, ",") && !is(reader->token, ")")) {
        if (accept(reader, "NOT")) {
            expect(reader, "NULL");
            column->not_null = true;
        } else if (accept(reader, "DEFAULT")) {
            read_default(reader);
            column->has_default = true;
        } else if (accept(reader, "GENERATED")) {
            expect(reader, "ALWAYS");
            expect(reader, "AS");
            column->generated = read_expression(reader);
            if (!accept(reader, "STORED")) {
                accept(reader, "VIRTUAL");
            }
        } else if (!read_constraint(reader, column)) {
            cannot_read(reader);
        }
    }
}

static void check_keys(const struct table *table)
{
    for (int i = 0; i < table->constraint_count; i++) {
        const struct constraint *constraint = &table->constraints[i];
        for (int k = 0; k < constraint->key.count; k++) {
            const char *name = constraint->key.at[k];
            const struct column *column = find_column(table, name, (int)strlen(name));
            if (!column || column->generated) {
                die("table %s: %s is on %s, which no trigger can guard", table->name,
                    constraint->name, name);
            }
        }
    }
}

void read_table(struct table *table, const char *sql)
{
    struct reader reader = {table, token_at(sql)};
    bool without_rowid = false;

    expect(&reader, "CREATE");
    expect(&reader, "TABLE");
    read_word(&reader);
    expect(&reader, "(");
    do {
        if (!read_constraint(&reader, NULL)) {
            read_column(&reader);
        }
    } while (accept(&reader, ","));
    expect(&reader, ")");
    expect(&reader, "STRICT");
    if (accept(&reader, ",")) {
        expect(&reader, "WITHOUT");
        expect(&reader, "ROWID");
        without_rowid = true;
    }
    if (reader.token.kind != END) {
        cannot_read(&reader);
    }
    check_keys(table);

    const struct names *key = &primary_key(table)->key;
    const char *first = key->at[0];
    if (!without_rowid) {
        if (key->count != 1 || !find_column(table, first, (int)strlen(first))->integer) {
            die("table %s: has a hidden rowid, by which OR REPLACE removes rows unseen: "
                "it needs WITHOUT ROWID",
                table->name);
        }
        table->integer_key = first;
    }
    for (int i = 0; i < table->column_count; i++) {
        table->columns[i].fixed = place_of(key, table->columns[i].name) >= 0;
    }
}

/* ---- what never changes ---- */

/* All tokens of a text; a ? matches any one. */
static bool accept_all(struct reader *reader, const char *text)
{
    for (struct token token = token_at(text); token.kind != END; token = after(token)) {
        bool same = token.length == reader->token.length &&
                    sqlite3_strnicmp(token.text, reader->token.text, token.length) == 0;
        if (reader->token.kind == END || (!same && !is(token, "?"))) {
            return false;
        }
        reader->token = after(reader->token);
    }
    return true;
}

/* Columns with commas between them, each behind the prefix. */
static struct names accept_columns(struct reader *reader, const char *prefix)
{
    struct names columns = {0};

    while (accept_all(reader, prefix) && reader->token.kind == WORD && columns.count < COLUMN_MAX) {
        columns.at[columns.count++] = read_name(reader);
        if (!accept(reader, ",")) {
            break;
        }
    }
    return columns;
}

static bool refuses_removal(struct table *table, const char *sql)
{
    struct reader reader = {table, token_at(sql)};

    return accept_all(&reader, "CREATE TRIGGER ? BEFORE DELETE ON ? BEGIN"
                               " SELECT RAISE(ABORT, ?); END");
}

static void free_names(struct names *names)
{
    for (int i = 0; i < names->count; i++) {
        sqlite3_free((char *)names->at[i]);
    }
}

/* What an update may set and both sides of the comparison name, at the same place. */
static void fix_columns(struct table *table, const struct names *set, const struct names *new_row,
                        const struct names *old_row)
{
    for (int i = 0; i < table->column_count; i++) {
        struct column *column = &table->columns[i];
        int at = place_of(new_row, column->name);
        column->fixed |=
            at >= 0 && at == place_of(old_row, column->name) && place_of(set, column->name) >= 0;
    }
}

/* A trigger of another form fixes nothing here: then more is checked than need be. */
void read_fixed(struct table *table, const char *fixed, const char *kept)
{
    struct reader reader = {table, token_at(fixed)};
    struct names set, new_row = {0}, old_row = {0};

    if (!refuses_removal(table, kept) ||
        !accept_all(&reader, "CREATE TRIGGER ? BEFORE UPDATE OF")) {
        return;
    }
    set = accept_columns(&reader, "");
    if (accept_all(&reader, "ON ? BEGIN SELECT RAISE(ABORT, ?) WHERE (")) {
        new_row = accept_columns(&reader, "NEW.");
    }
    if (accept_all(&reader, ") IS NOT (")) {
        old_row = accept_columns(&reader, "OLD.");
    }
    if (accept_all(&reader, ");")) {
        fix_columns(table, &set, &new_row, &old_row);
    }
    free_names(&set);
    free_names(&new_row);
    free_names(&old_row);
}

/* A word that names a column: not a function, and not part of a longer name. */
static bool is_column(struct token token, struct token before)
{
    return token.kind == WORD && !is(before, ".") && !is(after(token), "(");
}

bool mentions(const char *expression, const char *column)
{
    struct token before = {SIGN, "", 0};

    for (struct token token = token_at(expression); token.kind != END; token = after(token)) {
        if (is_column(token, before) && is(token, column)) {
            return true;
        }
        before = token;
    }
    return false;
}

static bool expression_depends(const struct table *table, const char *expression,
                               const struct column *column)
{
    for (int i = 0; i < table->column_count; i++) {
        const struct column *generated = &table->columns[i];
        if (generated->generated && mentions(expression, generated->name) &&
            expression_depends(table, generated->generated, column)) {
            return true;
        }
    }
    return mentions(expression, column->name);
}

bool depends(const struct table *table, const struct constraint *constraint,
             const struct column *column)
{
    for (int i = 0; i < constraint->key.count; i++) {
        if (strcmp(constraint->key.at[i], column->name) == 0) {
            return true;
        }
    }
    return constraint->kind == CHECK && expression_depends(table, constraint->expression, column);
}

void append_expression(sqlite3_str *out, const struct table *table, const char *expression)
{
    struct token before = {SIGN, "", 0};
    const char *at = expression;

    for (struct token token = token_at(at); token.kind != END; token = after(token)) {
        const struct column *column =
            is_column(token, before) ? find_column(table, token.text, token.length) : NULL;
        sqlite3_str_append(out, at, (int)(token.text - at));
        if (!column) {
            sqlite3_str_append(out, token.text, token.length);
        } else if (column->generated) {
            sqlite3_str_appendall(out, "(");
            append_expression(out, table, column->generated);
            sqlite3_str_appendall(out, ")");
        } else {
            sqlite3_str_appendf(out, "NEW.%s", column->name);
        }
        before = token;
        at = token.text + token.length;
    }
}
