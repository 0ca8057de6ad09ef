/* The schema: recognising a registry, making one, bringing an older one up to date. */
#ifndef WLZ_FILE_SCHEMA_H
#define WLZ_FILE_SCHEMA_H

#include <wlzreg/error.h>
#include <wlzreg/schema.h>

/* The oldest version that can be brought up to date, and whose exports are read. */
#define WLZ__OLDEST_SCHEMA 100

/* Refuse a file whose header says that it is not ours, before SQLite makes anything beside it. */
void wlz__schema_peek(wlz_registry *reg);
/* Make or update the schema, or say why this file is not to be used. */
void wlz__schema_ready(wlz_registry *reg, unsigned flags);

#endif
