/*
 * Writers on one machine wait in line. SQLite's own waiting is sleeping and trying again, in which who came last may well
 * be first. Only the order is decided here: that one writes at a time is SQLite's lock, whoever writes, so nothing is lost
 * when there is no queue.
 */
#ifndef WLZ_FILE_QUEUE_H
#define WLZ_FILE_QUEUE_H

#include <wlzreg/error.h>

#include <stdbool.h>

/* Of the file of an open registry. Without a queue, for whatever reason, SQLite waits. */
void wlz__queue_open(wlz_registry *reg);
void wlz__queue_close(wlz_registry *reg);

/* Begin a transaction with this statement, when all who came before have written. Waits as long as the registry waits for
 * a lock. */
bool wlz__queue_begin(wlz_registry *reg, const char *sql);
/* Others may write now, unless a transaction is open. */
void wlz__queue_leave(wlz_registry *reg);

#endif
