/*
 * generate.h - what the generator knows of the schema: tables, columns and named constraints.
 *
 * generate.c runs the schema files and writes the results, constraint.c reads the constraints out of
 * the text of each CREATE TABLE, guard.c and history.c write the triggers.
 */
#ifndef WLZ_GENERATE_H
#define WLZ_GENERATE_H

#include <stdbool.h>
#include <sqlite3.h>

enum { COLUMN_MAX = 64, CONSTRAINT_MAX = 64, TABLE_MAX = 128 };

struct names {
    int count;
    const char *at[COLUMN_MAX];
};

enum constraint_kind { PRIMARY_KEY, UNIQUE_KEY, FOREIGN_KEY, CHECK };

struct constraint {
    enum constraint_kind kind;
    const char *name;
    struct names key;        /* the columns; none for a CHECK */
    const char *parent;      /* of a FOREIGN_KEY */
    struct names parent_key; /* of a FOREIGN_KEY */
    const char *expression;  /* of a CHECK, as the schema writes it */
};

struct column {
    const char *name;
    const char *generated; /* the expression it follows from, or NULL */
    bool integer;
    bool text;
    bool not_null;
    bool has_default;
    bool kept;  /* set by a trigger of the schema, as totals and states are */
    bool fixed; /* of the key, or a trigger refuses that it changes, and that its row is removed */
};

struct table {
    const char *name;
    const char *integer_key; /* the column that is the rowid, or NULL */
    int column_count;
    struct column columns[COLUMN_MAX];
    int constraint_count;
    struct constraint constraints[CONSTRAINT_MAX];
};

struct schema {
    sqlite3 *db;
    int table_count;
    struct table tables[TABLE_MAX];
};

/* Report a mistake in the schema, or a failure of this tool, and end it. */
_Noreturn void die(const char *format, ...);

/* The column of that name (the first length bytes of it), or NULL. */
const struct column *find_column(const struct table *table, const char *name, int length);

/* constraint.c: where the name stands among names, or -1. */
int place_of(const struct names *names, const char *name);

/* The table's primary key. */
const struct constraint *primary_key(const struct table *table);

/* constraint.c: fill in columns and constraints from the text of the CREATE TABLE statement. */
void read_table(struct table *table, const char *sql);

/* constraint.c: note the columns that never change, from the text of the triggers <table>_fixed and <table>_kept. */
void read_fixed(struct table *table, const char *fixed, const char *kept);

/* constraint.c: write an expression with every column as NEW.column, and a generated column as the
 * expression it follows from: before an update SQLite does not know its value yet. */
void append_expression(sqlite3_str *out, const struct table *table, const char *expression);

/* constraint.c: whether an expression reads the column. */
bool mentions(const char *expression, const char *column);

/* constraint.c: whether a constraint depends on the column, also by a generated one. */
bool depends(const struct table *table, const struct constraint *constraint,
             const struct column *column);

/* guard.c: whether rows are stamped with the moment of recording, and so are never changed. */
bool is_recorded(const struct table *table);

/* guard.c: the columns a client writes and the history keeps: not those that triggers keep up to date. */
struct names written_columns(const struct table *table);

/* guard.c: pieces of SQL: a blank, or a new line when this one is full; the columns, each behind the prefix; NEW
 * compared with OLD. */
void append_gap(sqlite3_str *out);
void append_columns(sqlite3_str *out, const struct names *key, const char *prefix);
void append_comparison(sqlite3_str *out, const struct names *key, const char *operator);

/* history.c: write the triggers that keep the history of one table. */
void append_history(sqlite3_str *out, const struct table *table);

/* history.c: write the view that holds the history of all tables against their rows. */
void append_history_view(sqlite3_str *out, const struct schema *schema);

/* guard.c: write the triggers of one table. */
void append_guards(sqlite3_str *out, const struct schema *schema, const struct table *table);

#endif
