/* The schema: recognising a registry, making one, bringing an older one up to date. */
#ifndef WLZ_FILE_SCHEMA_H
#define WLZ_FILE_SCHEMA_H

#include <wlzreg/error.h>
#include <wlzreg/schema.h>

/* The oldest version that can be brought up to date, and whose exports are read. */
#define WLZ__OLDEST_SCHEMA 100

/* Refuse a file whose header says that it is not ours, before SQLite makes anything beside it. */
void wlz__schema_peek(wlz_registry *reg, unsigned flags);
/* Make or update the schema, or say why this file is not to be used. True: the file has a registry's tables and not its
 * numbers, and is to be adopted once the connection is ready. */
bool wlz__schema_ready(wlz_registry *reg, unsigned flags);
/* Verify such a file, and give it its numbers unless it is only read. */
void wlz__schema_adopt(wlz_registry *reg);
/* Whether all of it is known: fails with WLZ_NEWER otherwise. Within a call. */
bool wlz__schema_is_known(wlz_registry *reg);

#endif
