/* The registry as a whole: importing rows as they are, and querying through a connection of somebody else. */
#ifndef WLZ_FILE_REGISTRY_H
#define WLZ_FILE_REGISTRY_H

#include "file/sqlite.h"

#include <wlzreg/registry.h>

/* ---- taking over rows as they are */

/* Between these the registry's triggers do not run, and foreign keys are not checked, so that rows are written as they
 * are given. CHECKs and keys hold, and the schema stays as it is. Around the call. */
void wlz__triggers_aside(wlz_registry *reg);
void wlz__triggers_back(wlz_registry *reg);

/* From here on what is deleted and replaced is overwritten in the file. Within a call. */
void wlz__overwrite(wlz_registry *reg);
/* Write the log into the file and empty it, unless a transaction is open. After the call, whose reasons stay. False: somebody
 * reads it, or it failed. */
bool wlz__empty_log(wlz_registry *reg);
/* The same as a call of its own, which fails. */
wlz_status wlz__log_emptied(wlz_registry *reg);

/* ---- querying */

/* A registry on a connection, for queries only: its settings do not change, and nothing is created. */
wlz_status wlz__attach_read_only(struct sqlite3 *db, wlz_registry **out);

#endif
