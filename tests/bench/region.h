/* What the workloads of regional money share: the sample, and the two ways by hand. */
#ifndef WLZ_BENCH_REGION_H
#define WLZ_BENCH_REGION_H

#include "bench.h"

enum {
    BEGIN,
    COMMIT,
    ROLLBACK,
    CONTEXT_CLEAR,
    CONTEXT_SET,
    SET_DAY,
    LACKS,
    CLAIMS,
    CERTIFY,
    FUNDS,
    MONEY_OF,
    FUND,
    AGREE,
    YEAR_OF,
    BOOK,
    FREE,
    KEYS,
    SHARES,
    STATEMENTS
};

/* SQLite by hand. A guarded one has its conditions and its bookings in triggers, so that they hold for any client; a
 * plain one checks and books by statements of its own. */
typedef struct hand {
    char path[PATH_ROOM];
    sqlite3 *db;
    sqlite3_stmt *stmts[STATEMENTS];
    bool is_guarded;
    int done; /* plans that were agreed */
} hand;

typedef struct region {
    sample s;
    hand guarded, plain;
    int providers, plans;
} region;

/* `providers` with production in both years, and `plans` complete drafts; in the registry and in both files by hand. */
void region_make(region *g, const options *o);
void region_drop(region *g);
void hand_begin(hand *h);
/* The provision that prevails on a topic; 0 = none. */
int64_t prevailing(hand *h, const char *topic, int64_t *value);
/* Both files by hand say what the registry says. */
void region_compare(const region *g);
/* What the guarded one refuses, whatever a client switches off. */
void region_attack(const region *g);

#endif
