/*
 * What the workloads share: the sample registry they work on, and the comparison of two sides.
 *
 * A workload has two sides, ours (the library) and the floor (SQLite by hand). Both do the same work on the same data
 * in the same process, turn by turn, and what they answer is compared before a time is reported.
 */
#ifndef WLZ_BENCH_H
#define WLZ_BENCH_H

#include <sqlite3.h>
#include <wlzreg.h>

#define OFFICE "zilveren-kruis"
#define YEAR 2023
#define DAY 20230601
#define PATH_ROOM 1024

typedef struct options {
    bool quick;
    const char
        *only; /* one workload: resolution, bulk, cap, allocation, addenda or sheet; NULL = all */
    char directory[PATH_ROOM - 64]; /* for the files, made and removed by main */
} options;

_Noreturn void die(const char *format, ...) __attribute__((format(printf, 1, 2)));

/* ---- measuring (bench.c) */

typedef struct workload {
    const char *name;        /* with what was measured and the unit */
    const char *second_name; /* NULL = there is one floor */
    int rounds;              /* each side has one turn in each; the medians are reported */
    int64_t per_turn;        /* the time of a turn is divided by it */
    void (*ours)(void *context);
    void (*floor)(void *context);
    void (*second_floor)(void *context);
    void *context;
} workload;

/* Prints `name ours floor ratio` in nanoseconds; returns the median of ours. */
int64_t compare(const workload *w);
void report(const char *name, int64_t ours, int64_t floor);

/* ---- SQLite by hand (bench.c) */

/* A connection with the settings that wlz_open makes. */
sqlite3 *connection(const char *path);
void run(sqlite3 *db, const char *sql);
void run_file(sqlite3 *db, const char *name); /* of this folder */
sqlite3_stmt *prepare(sqlite3 *db, const char *sql);
void bind_text(sqlite3_stmt *stmt, int index, const char *text);
bool row(sqlite3_stmt *stmt); /* one more row; resets after the last one */
void step(sqlite3_stmt *stmt);
int64_t query_int(sqlite3 *db, const char *sql);
/* Both connections give the same rows; dies otherwise. Returns how many. */
int64_t same_rows(sqlite3 *ours, sqlite3 *floor, const char *sql);

/* ---- the sample registry (sample.c) */

#define CODE_ROOM 16 /* more than an AGB or performance code needs */
#define SECTORS 3

typedef struct provider {
    char agb[CODE_ROOM];
    int sector;
    int64_t contract;
    int64_t provision; /* of its own percentage for care; 0 = none */
} provider;

typedef struct sample {
    char path[PATH_ROOM];
    wlz_registry *registry;
    int count;
    provider *providers;
} sample;

extern const char *const sectors[SECTORS];
extern const char *const kinds[SECTORS]; /* what the sample providers of the sector are there */

/* The packs, `count` providers spread over the sectors, each existing, with a signed agreement, every second one with a
 * percentage of its own; `performances` of each sector with NZa tariffs for care and nhc. */
void sample_make(sample *s, const options *o, const char *name, int count, int performances);
void sample_close(sample *s);
void performance_code(char code[CODE_ROOM], int sector, int number);
void must(wlz_registry *registry, wlz_status status, const char *what);

/* ---- workloads */

void bulk(const options *o, sample *s);       /* bulk.c */
void resolution(const options *o, sample *s); /* resolution.c */
void cap(const options *o);                   /* cap.c */
void allocation(const options *o);            /* division.c */
void addenda(const options *o);               /* addenda.c */
/* On the policies of 2024, of the providers and performances that sheet has made. */
#define LATER_DAY 20240601
#define LATER_PERFORMANCES 100                                              /* of each sector */
void later_question(const options *o, const sample *s, const char *office); /* question.c */
void sheet(const options *o);                                               /* sheet.c */

#endif
