#define _GNU_SOURCE /* locks of an open file: closing another one of the same process does not lose them */
#include "file/queue.h"

#include "file/connection.h"
#include "file/error.h"
#include "file/statement.h"

#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

/*
 * A place is a byte of the folder, and who holds it has a shared lock on it: that needs no right to write, and makes no
 * file. Who comes takes the byte behind the last one that is held, and waits until none before it is. Two that take the
 * same byte at once go at once, and SQLite lets them wait.
 */
#define REGISTRIES                                                                                 \
    (1 << 20) /* in one folder that do not share a line, if their numbers differ in it */
#define PLACES (INT64_C(1) << 40) /* of each */
#define STALLED_MS 250            /* so long nobody went: the first may sleep, not write */
#define NAP_US 100                /* of the next in line */
#define LONGEST_NAP_US 4000

#ifdef F_OFD_SETLK

static bool lock(const wlz__queue *q, short type, int64_t place)
{
    struct flock place_lock = {
        .l_type = type, .l_whence = SEEK_SET, .l_start = q->first + place, .l_len = 1};

    return fcntl(q->folder, F_OFD_SETLK, &place_lock) == 0;
}

/* A place from..to-1 that another one holds, or 0. */
static int64_t held(const wlz__queue *q, int64_t from, int64_t to)
{
    struct flock found = {
        .l_type = F_WRLCK, .l_whence = SEEK_SET, .l_start = q->first + from, .l_len = to - from};

    if (from >= to || fcntl(q->folder, F_OFD_GETLK, &found) != 0 || found.l_type == F_UNLCK)
        return 0;
    return found.l_start - q->first;
}

void wlz__queue_open(wlz_registry *reg)
{
    const char *path = sqlite3_db_filename(reg->db, "main"), *slash;
    char folder[4096] = ".";
    struct stat file;

    if (path == NULL || stat(path, &file) != 0 || (slash = strrchr(path, '/')) == NULL ||
        (size_t)(slash - path) >= sizeof folder)
        return;
    snprintf(folder, sizeof folder, "%.*s", slash == path ? 1 : (int)(slash - path), path);
    reg->queue.folder = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    reg->queue.open = reg->queue.folder >= 0;
    reg->queue.first = (int64_t)((uint64_t)file.st_ino % REGISTRIES) * PLACES;
    reg->queue.place = 0;
}

void wlz__queue_close(wlz_registry *reg)
{
    if (reg->queue.open)
        close(reg->queue.folder);
    reg->queue.open = false;
}

void wlz__queue_leave(wlz_registry *reg)
{
    if (reg->queue.place == 0 || sqlite3_get_autocommit(reg->db) == 0)
        return;
    lock(&reg->queue, F_UNLCK, reg->queue.place);
    reg->queue.place = 0;
}

static void take_place(wlz__queue *q)
{
    int64_t last = 0, next;

    while ((next = held(q, last + 1, PLACES)) != 0)
        last = next;
    q->place = lock(q, F_RDLCK, last + 1) ? last + 1 : 0;
}

static int64_t now_us(void)
{
    struct timespec now;

    clock_gettime(CLOCK_MONOTONIC, &now);
    return (int64_t)now.tv_sec * 1000000 + now.tv_nsec / 1000;
}

/* Who is next looks often, and who has to wait for others first less. */
static void nap(int64_t ahead)
{
    int64_t us = ahead == 1 ? NAP_US : ahead * 2 * NAP_US;
    struct timespec time = {.tv_nsec = (us < LONGEST_NAP_US ? us : LONGEST_NAP_US) * 1000};

    nanosleep(&time, NULL);
}

static void join(wlz_registry *reg)
{
    wlz__queue *q = &reg->queue;

    if (q->open && reg->busy_timeout_ms > 0)
        take_place(q);
    q->begun = q->ahead = 0; /* nobody is waited for yet */
}

/* Nobody went for a while. */
static bool stands_still(wlz__queue *q, int64_t now)
{
    int64_t ahead = held(q, 1, q->place);

    if (ahead != q->ahead)
        q->ahead_since = now;
    q->ahead = ahead;
    return now - q->ahead_since >= STALLED_MS * 1000;
}

static int64_t left_ms(const wlz_registry *reg, int64_t now)
{
    int64_t left = reg->busy_timeout_ms - (now - reg->queue.begun) / 1000;

    return left > 0 ? left : 0;
}

/* Wait for the turn, and set how long SQLite may wait for its lock: as long as the registry waits, less what was spent
 * here. When the line stands still, it is time to try as well. False: interrupted. */
static bool wait_for_turn(wlz_registry *reg)
{
    wlz__queue *q = &reg->queue;
    int64_t now;

    if (q->place == 0 || (q->begun == 0 && held(q, 1, q->place) == 0))
        return true;
    now = q->ahead_since = now_us();
    if (q->begun == 0)
        q->begun = now;
    while (!stands_still(q, now) && q->ahead != 0 && left_ms(reg, now) > 0) {
        if (atomic_load(&reg->interrupted))
            return false;
        nap(q->place - q->ahead);
        now = now_us();
    }
    sqlite3_busy_timeout(reg->db, q->ahead == 0 ? (int)left_ms(reg, now) : 0);
    return true;
}

/* A try out of turn found that somebody does write. */
static bool waits_on(const wlz_registry *reg)
{
    return reg->queue.place != 0 && reg->queue.ahead != 0 && left_ms(reg, now_us()) > 0;
}

bool wlz__queue_begin(wlz_registry *reg, const char *sql)
{
    wlz__stmt *stmt = wlz__prepare(reg, sql);
    int code = SQLITE_BUSY;
    bool goes_on = true;

    if (!wlz__ok(reg))
        return false;
    join(reg);
    while (goes_on) {
        if (!wait_for_turn(reg)) {
            code = SQLITE_INTERRUPT;
            break;
        }
        code = sqlite3_step(stmt);
        wlz__reset(stmt);
        goes_on = (code & 0xff) == SQLITE_BUSY && waits_on(reg);
    }
    if (reg->queue.begun != 0)
        sqlite3_busy_timeout(reg->db, reg->busy_timeout_ms);
    wlz__fail_sqlite(reg, code);
    wlz__queue_leave(reg);
    return wlz__ok(reg);
}

#else /* no such locks here */

void wlz__queue_open(wlz_registry *reg)
{
    (void)reg;
}

void wlz__queue_close(wlz_registry *reg)
{
    (void)reg;
}

bool wlz__queue_begin(wlz_registry *reg, const char *sql)
{
    wlz__run(reg, wlz__prepare(reg, sql));
    return wlz__ok(reg);
}

void wlz__queue_leave(wlz_registry *reg)
{
    (void)reg;
}

#endif
