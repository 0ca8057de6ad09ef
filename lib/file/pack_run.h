/* Packs: running one, and what is found wrong with it. */
#ifndef WLZ_FILE_PACK_RUN_H
#define WLZ_FILE_PACK_RUN_H

#include "file/builder.h"
#include "file/list.h"
#include "file/memory.h"

/* Tables whose rows are looked at once more after the schema took them. */
enum { WLZ__PACK_PROVISIONS, WLZ__PACK_RULES, WLZ__PACK_TABLES };

/* A row that the pack inserted. */
typedef struct wlz__pack_row {
    int64_t id;
    int line;
} wlz__pack_row;

typedef struct wlz__finding {
    int line;
    wlz_status status;
    const char *rule; /* "" = no rule of the registry */
    const char *text;
} wlz__finding;

typedef struct wlz__pack {
    const char *name; /* what messages call it: of one in a file, the path */
    char *text;
    bool loading; /* its own statements run */
    wlz__arena arena;
    wlz__list rows[WLZ__PACK_TABLES]; /* of wlz__pack_row, by number */
    wlz__list findings;               /* of wlz__finding */
    wlz__list warnings;               /* the same, which do not keep the pack from being loaded */
} wlz__pack;

/* Between these the connection does for the pack's statements what a pack may do, and nothing else. Around the call. */
void wlz__pack_guard(wlz_registry *reg, wlz__pack *pack);
void wlz__pack_unguard(wlz_registry *reg);

/* Run all of it. What the schema refuses is a finding, row by row, and the rest goes on. */
void wlz__pack_run(wlz_registry *reg, wlz__pack *pack);
/* Add a finding; its text is given as for wlz__fail. */
void wlz__pack_find(wlz_registry *reg, wlz__pack *pack, int line, wlz_status status,
                    const char *rule, const char *en, const char *nl, ...) WLZ__PRINTF(6, 8)
    WLZ__PRINTF(7, 8);
/* The same for a warning: the rule has to be there, and is told with the sentence. */
void wlz__pack_warn(wlz_registry *reg, wlz__pack *pack, int line, const char *rule, const char *en,
                    const char *nl, ...) WLZ__PRINTF(5, 7) WLZ__PRINTF(6, 7);
/* Findings become the failure of the call: the message has the first, the violations all. Without any the
 * violations are the warnings. */
void wlz__pack_judge(wlz_registry *reg, const wlz__pack *pack);
void wlz__pack_free(wlz__pack *pack);
/* The row with this number; NULL when it is not of the pack. */
const wlz__pack_row *wlz__pack_row_of(const wlz__pack *pack, int table, int64_t id);

#endif
