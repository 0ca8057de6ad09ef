/*
 * wlzreg_bench - the library beside SQLite by hand, workload by workload.
 *
 *   wlzreg_bench [--quick] [--only=resolution|bulk|cap|allocation|addenda|sheet] [DIRECTORY]
 *
 * Prints `name ours floor ratio`. Times are in nanoseconds for one unit of the work, which the name says. The ratio is
 * the median of the ratios of the rounds, because only turns that follow each other can be compared on a shared machine.
 * Files are made in DIRECTORY (default: the current one), on the disk whose durability is measured.
 */
#include "bench.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

#define ROUNDS_MAX 31

void die(const char *format, ...)
{
    va_list arguments;

    fputs("wlzreg_bench: ", stderr);
    va_start(arguments, format);
    vfprintf(stderr, format, arguments);
    va_end(arguments);
    fputs("\n", stderr);
    exit(1);
}

/* ---- measuring ---- */

static int64_t turn(const workload *w, void (*side)(void *))
{
    struct timespec from, to;

    clock_gettime(CLOCK_MONOTONIC, &from);
    side(w->context);
    clock_gettime(CLOCK_MONOTONIC, &to);
    return (int64_t)(to.tv_sec - from.tv_sec) * 1000000000 + (to.tv_nsec - from.tv_nsec);
}

static int by_size(const void *a, const void *b)
{
    int64_t x = *(const int64_t *)a, y = *(const int64_t *)b;

    return (x > y) - (x < y);
}

static int64_t median(int64_t *values, int count)
{
    qsort(values, (size_t)count, sizeof *values, by_size);
    return values[count / 2];
}

static void print(const char *name, int64_t ours, int64_t floor, int64_t percent)
{
    printf("%-62s %9lld %9lld %6lld.%02lld\n", name, (long long)ours, (long long)floor,
           (long long)(percent / 100), (long long)(percent % 100));
    fflush(stdout);
}

void report(const char *name, int64_t ours, int64_t floor)
{
    print(name, ours, floor, floor > 0 ? ours * 100 / floor : 0);
}

static int64_t print_medians(const workload *w, const char *name, const int64_t *ours,
                             const int64_t *floor)
{
    int64_t a[ROUNDS_MAX], b[ROUNDS_MAX], percent[ROUNDS_MAX], middle;

    for (int i = 0; i < w->rounds; i++) {
        a[i] = ours[i];
        b[i] = floor[i];
        percent[i] = ours[i] * 100 / (floor[i] > 0 ? floor[i] : 1);
    }
    middle = median(a, w->rounds) / w->per_turn;
    print(name, middle, median(b, w->rounds) / w->per_turn, median(percent, w->rounds));
    return middle;
}

int64_t compare(const workload *w)
{
    int64_t ours[ROUNDS_MAX], floor[ROUNDS_MAX], second[ROUNDS_MAX], middle;

    for (int i = 0; i < w->rounds; i++) {
        bool ours_first = i % 2 == 0;

        if (ours_first)
            ours[i] = turn(w, w->ours);
        floor[i] = turn(w, w->floor);
        if (!ours_first)
            ours[i] = turn(w, w->ours);
        if (w->second_floor != NULL)
            second[i] = turn(w, w->second_floor);
    }
    middle = print_medians(w, w->name, ours, floor);
    if (w->second_floor != NULL)
        print_medians(w, w->second_name, ours, second);
    return middle;
}

/* ---- SQLite by hand ---- */

sqlite3 *connection(const char *path)
{
    sqlite3 *db = NULL;

    if (sqlite3_open(path, &db) != SQLITE_OK)
        die("%s: %s", path, sqlite3_errmsg(db));
    sqlite3_db_config(db, SQLITE_DBCONFIG_DEFENSIVE, 1, NULL);
    sqlite3_db_config(db, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, NULL);
    run(db, "PRAGMA foreign_keys = ON; PRAGMA recursive_triggers = ON; PRAGMA cell_size_check = ON;"
            "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA temp_store = MEMORY;"
            "PRAGMA cache_size = -16000");
    return db;
}

void run(sqlite3 *db, const char *sql)
{
    if (sqlite3_exec(db, sql, NULL, NULL, NULL) != SQLITE_OK)
        die("%s in %s", sqlite3_errmsg(db), sql);
}

void run_file(sqlite3 *db, const char *name)
{
    char path[PATH_ROOM];
    static char text[65536];
    size_t size;
    FILE *file;

    snprintf(path, sizeof path, "%s/%s", WLZ_BENCH_SOURCE, name);
    file = fopen(path, "r");
    if (file == NULL)
        die("cannot open %s", path);
    size = fread(text, 1, sizeof text - 1, file);
    fclose(file);
    text[size] = '\0';
    run(db, text);
}

sqlite3_stmt *prepare(sqlite3 *db, const char *sql)
{
    sqlite3_stmt *stmt = NULL;

    if (sqlite3_prepare_v3(db, sql, -1, SQLITE_PREPARE_PERSISTENT, &stmt, NULL) != SQLITE_OK)
        die("%s in %s", sqlite3_errmsg(db), sql);
    return stmt;
}

void bind_text(sqlite3_stmt *stmt, int index, const char *text)
{
    sqlite3_bind_text(stmt, index, text, -1, SQLITE_STATIC);
}

bool row(sqlite3_stmt *stmt)
{
    int code = sqlite3_step(stmt);

    if (code == SQLITE_ROW)
        return true;
    if (code != SQLITE_DONE)
        die("%s", sqlite3_errmsg(sqlite3_db_handle(stmt)));
    sqlite3_reset(stmt);
    return false;
}

void step(sqlite3_stmt *stmt)
{
    while (row(stmt))
        continue;
}

int64_t query_int(sqlite3 *db, const char *sql)
{
    sqlite3_stmt *stmt = prepare(db, sql);
    int64_t value;

    if (!row(stmt))
        die("no row: %s", sql);
    value = sqlite3_column_int64(stmt, 0);
    sqlite3_finalize(stmt);
    return value;
}

static bool same_value(sqlite3_stmt *a, sqlite3_stmt *b, int column)
{
    const unsigned char *x = sqlite3_column_text(a, column), *y = sqlite3_column_text(b, column);

    return x == NULL || y == NULL ? x == y : strcmp((const char *)x, (const char *)y) == 0;
}

int64_t same_rows(sqlite3 *ours, sqlite3 *floor, const char *sql)
{
    sqlite3_stmt *a = prepare(ours, sql), *b = prepare(floor, sql);
    int64_t count = 0;
    bool more, other;

    while (more = row(a), other = row(b), more && other) {
        for (int i = 0; i < sqlite3_column_count(a); i++)
            if (!same_value(a, b, i))
                die("row %lld differs: %s, but by hand %s: %s", (long long)count + 1,
                    sqlite3_column_text(a, i), sqlite3_column_text(b, i), sql);
        count++;
    }
    if (more || other)
        die("not the same number of rows: %s", sql);
    sqlite3_finalize(a);
    sqlite3_finalize(b);
    return count;
}

/* ---- the program ---- */

static void read_arguments(options *o, int count, char **arguments)
{
    const char *root = ".";

    for (int i = 1; i < count; i++) {
        if (strcmp(arguments[i], "--quick") == 0)
            o->quick = true;
        else if (strncmp(arguments[i], "--only=", 7) == 0)
            o->only = arguments[i] + 7;
        else
            root = arguments[i];
    }
    snprintf(o->directory, sizeof o->directory, "%s/wlzreg-bench-XXXXXX", root);
    if (mkdtemp(o->directory) == NULL)
        die("cannot make a directory in %s", root);
}

static bool wanted(const options *o, const char *name)
{
    return o->only == NULL || strcmp(o->only, name) == 0;
}

static void with_providers(const options *o, int count)
{
    sample s;

    sample_make(&s, o, "registry.db", count, 50);
    if (wanted(o, "resolution"))
        resolution(o, &s);
    if (wanted(o, "bulk"))
        bulk(o, &s);
    sample_close(&s);
}

int main(int count, char **arguments)
{
    options o = {0};

    read_arguments(&o, count, arguments);
    printf("%-62s %9s %9s %9s\n", "name", "ours", "floor", "ratio");
    if (wanted(&o, "resolution") || wanted(&o, "bulk")) {
        with_providers(&o, o.quick ? 200 : 1000);
        if (!o.quick)
            with_providers(&o, 100000);
    }
    if (wanted(&o, "cap"))
        cap(&o);
    if (wanted(&o, "allocation"))
        allocation(&o);
    if (wanted(&o, "addenda"))
        addenda(&o);
    if (wanted(&o, "sheet"))
        sheet(&o);
    rmdir(o.directory);
    return 0;
}
