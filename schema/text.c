/*
 * text.c - guards the texts that a client words itself.
 *
 * SQLite takes any bytes for text. Once a row with others than UTF-8 is in the history, no export is UTF-8 again, and what
 * stands behind a zero byte is seen by no check. So each row's texts go, when they are not plain ASCII, to view
 * written_text, which refuses. Texts that another row holds, or that a constraint allows only narrowly, need no look.
 */
#include <string.h>

#include "generate.h"

static bool refers(const struct table *table, const char *column)
{
    for (int i = 0; i < table->constraint_count; i++) {
        const struct constraint *constraint = &table->constraints[i];
        if (constraint->kind == FOREIGN_KEY && place_of(&constraint->key, column) >= 0) {
            return true;
        }
    }
    return false;
}

/* Whether the expression compares the column with literals, and says nothing else: `state = 'open' OR state = 'closed'`. */
static bool lists_texts(const char *expression, const char *column)
{
    static const char *const rest[] = {"=", "OR", "IN", "(", ")", ","};
    bool literal = false;

    for (struct token token = token_at(expression); token.kind != END; token = after(token)) {
        bool known = token.kind == STRING || is(token, column);
        for (size_t i = 0; i < sizeof rest / sizeof *rest; i++) {
            known |= is(token, rest[i]);
        }
        if (!known) {
            return false;
        }
        literal |= token.kind == STRING;
    }
    return literal;
}

static bool contains(const char *expression, const char *format, const char *column)
{
    char *part = sqlite3_mprintf(format, column, column);
    bool found = part && strstr(expression, part);

    sqlite3_free(part);
    return found;
}

/* Whether a constraint allows the column no text but listed ones, a day, or plain signs without a zero byte. */
static bool is_narrow(const struct table *table, const char *column)
{
    for (int i = 0; i < table->constraint_count; i++) {
        const struct constraint *constraint = &table->constraints[i];
        if (constraint->kind == CHECK &&
            (lists_texts(constraint->expression, column) ||
             contains(constraint->expression, "%s IS date(%s,", column) ||
             contains(constraint->expression, "length(CAST(%s AS BLOB)) = length(%s)", column))) {
            return true;
        }
    }
    return false;
}

static struct names free_texts(const struct table *table)
{
    struct names texts = {0};

    for (int i = 0; i < table->column_count; i++) {
        const struct column *column = &table->columns[i];
        if (column->text && !column->generated && !refers(table, column->name) &&
            !is_narrow(table, column->name)) {
            texts.at[texts.count++] = column->name;
        }
    }
    return texts;
}

/* The texts end to end, with a blank between them: what is no UTF-8 in one of them is none in the whole. */
static void append_whole(sqlite3_str *out, const struct table *table, const struct names *texts)
{
    for (int i = 0; i < texts->count; i++) {
        const struct column *column = find_column(table, texts->at[i], (int)strlen(texts->at[i]));
        if (i > 0) {
            append_gap(out);
            sqlite3_str_appendall(out, "|| ' ' || ");
        }
        sqlite3_str_appendf(out, column->not_null ? "NEW.%s" : "ifnull(NEW.%s, '')", column->name);
    }
}

void append_text_guard(sqlite3_str *out, const struct table *table)
{
    struct names texts = free_texts(table);

    if (texts.count == 0) {
        return;
    }
    sqlite3_str_appendall(out, "  INSERT INTO written_text(text) SELECT t FROM (SELECT ");
    append_whole(out, table, &texts);
    sqlite3_str_appendall(out, " AS t)\n"
                               "    WHERE length(t) <> length(CAST(t AS BLOB)) OR t GLOB '*[^ -~]*'"
                               " OR length(t) > 100000;\n");
}
