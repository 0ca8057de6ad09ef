/*
 * generate.h - what the generator knows of the schema: tables, columns and named constraints.
 *
 * generate.c runs the schema files and writes the results, constraint.c reads the constraints out of
 * the text of each CREATE TABLE, guard.c and history.c write the triggers, history_view.c the views of
 * the history, text.c guards texts, act.c what is done on a day, trigger.c finds what the files check themselves, rule.c the
 * records of the rules, page.c the page about them, embed.c
 * the schema as C.
 */
#ifndef WLZ_GENERATE_H
#define WLZ_GENERATE_H

#include <stdbool.h>
#include <sqlite3.h>

/* 100 * major + minor. Each version that changes a table of an earlier one goes on with its history. */
#define SCHEMA_VERSION 106
#define OBJECT_MAX 1024   /* tables, indexes, triggers and views */
#define FIRST_VERSION 100 /* whose steps name their values */

enum { COLUMN_MAX = 64, CONSTRAINT_MAX = 64, TABLE_MAX = 128, CHECK_MAX = 128 };

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
    bool maintained; /* set by a trigger of the schema, as totals and states are */
    bool fixed; /* of the key, or a trigger refuses that it changes, and that its row is removed */
};

struct table {
    const char *name;
    const char *integer_key; /* the column that is the rowid, or NULL */
    bool by_packs;           /* says what documents say: packs fill it */
    int column_count;
    struct column columns[COLUMN_MAX];
    int constraint_count;
    struct constraint constraints[CONSTRAINT_MAX];
};

/* A trigger of the files that only checks, always: see trigger.c. */
struct check {
    const char *name, *event, *table, *body, *sql;
};

struct schema {
    sqlite3 *db;
    int check_count;
    struct check checks[CHECK_MAX];
    int table_count;
    struct table tables[TABLE_MAX];
};

/* Report a mistake in the schema, or a failure of this tool, and end it. */
_Noreturn void die(const char *format, ...);

/* generate.c: SQL on the schema's database; a text from sqlite3_mprintf is freed. What goes wrong ends the tool. */
sqlite3_stmt *prepare(sqlite3 *db, char *sql);
void run(sqlite3 *db, const char *where, const char *sql);
void run_built(sqlite3 *db, char *sql);
/* Report the first row of a query that lists mistakes. */
void refuse_mistakes(sqlite3 *db, const char *query);
/* Run a file; with `whole` its text is added to it as it was run. */
void run_file(sqlite3 *db, const char *path, sqlite3_str *whole);

/* The column of that name (the first length bytes of it), or NULL. */
const struct column *find_column(const struct table *table, const char *name, int length);

/* constraint.c: the words and signs of SQL, one after the other. Words are compared as SQL does, without regard to case. */
enum token_kind { END, WORD, STRING, NUMBER, SIGN };
struct token {
    enum token_kind kind;
    const char *text;
    int length;
};
struct token token_at(const char *at);
struct token after(struct token token);
bool is(struct token token, const char *text);
/* A part of a text, for the rest of the run. */
const char *copy(const char *text, long length);

/* trigger.c: find the triggers that become part of the guards; write the statements of those of a table and event; take
 * them out of the database and of the text, which is given back without them. */
void read_checks(struct schema *schema);
void append_checks(sqlite3_str *out, const struct schema *schema, const struct table *table,
                   const char *event);
char *take_checks(const struct schema *schema, const char *text);

/* constraint.c: the index of the name among names, or -1. */
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

/* guard.c: the column of any type, which is the value of a fact; NULL: the table has none. What is stored of a value that a
 * client wrote: a number as an integer, as clients also bind it as a real or as text, and a word as text. */
const struct column *fact_value(const struct table *table);
void append_stored(sqlite3_str *out, const struct column *value, const char *prefix);

/* guard.c: the columns that a client writes and the history records: not those that triggers maintain. */
struct names written_columns(const struct table *table);

/* text.c: write the guard of the texts that are free. */
void append_text_guard(sqlite3_str *out, const struct table *table);

/* guard.c: pieces of SQL: a blank, or a new line when this one is full; the columns, each behind the prefix; NEW
 * compared with OLD. */
void append_gap(sqlite3_str *out);
void append_columns(sqlite3_str *out, const struct names *key, const char *prefix);
void append_comparison(sqlite3_str *out, const struct names *key, const char *operator);

/* generate.c: whether rows are guarded as every client writes them: not the history, and not what comes with the schema. */
bool is_guarded(const struct table *table);

/* history.c: whether its rows have a history; which of its columns triggers maintain, or not; the key as text; a row as the
 * text of a step, with the names of the values or without. */
bool has_history(const struct table *table);
struct names part_of(const struct table *table, bool maintained);
void append_key(sqlite3_str *out, const struct table *table, const char *prefix);
void append_text(sqlite3_str *out, const struct table *table, const struct names *maintained,
                 const struct names *others, const char *prefix, bool named);
/* What a column holds that nobody has filled: a literal, to be freed. */
char *default_of(const struct schema *schema, const struct table *table, const char *column);

/* history.c: write the triggers that record the history of one table, and the names of the values of all. */
void append_history(sqlite3_str *out, const struct table *table);
void append_layouts(sqlite3_str *out, const struct schema *schema);

/* history_view.c: write the views that read the history. */
void append_history_views(sqlite3_str *out, const struct schema *schema);

/* check_query.c: write the query that finds rows which break a CHECK, with the columns of view verify. */
void append_check_query(sqlite3_str *out, const struct schema *schema);

/* rule.c: make the records that follow from a column, and refuse a rule without a record, and a record without a rule.
 * Returns them as SQL, with the triggers that protect all records. */
char *make_records(const struct schema *schema, const char *names);

/* embed.c: write a file; write the schema as C. */
void write_text(const char *directory, const char *name, const char *text);
void write_source(const char *directory, const struct schema *schema, const char *text);

/* act.c: the checks that what was done does not lie in the future; what lets the day of a row that is fixed become what its
 * correction says; whether a constraint is on such a day; the view of all acts, and what carries corrections out. */
void append_future(sqlite3_str *out, const struct schema *schema, const struct table *table,
                   bool updating);
void append_corrected(sqlite3_str *out, const struct schema *schema, const struct table *table);
bool is_act(const struct schema *schema, const struct table *table,
            const struct constraint *constraint);
void append_acts(sqlite3_str *out, const struct schema *schema);

/* page.c: write the page of the rules. */
void append_page(sqlite3_str *out, const struct schema *schema);

/* guard.c: write the triggers of one table. */
void append_guards(sqlite3_str *out, const struct schema *schema, const struct table *table);

#endif
