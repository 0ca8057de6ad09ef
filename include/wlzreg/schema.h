/*
 * wlzreg/schema.h - the version of the tables in a registry file.
 */
#ifndef WLZREG_SCHEMA_H
#define WLZREG_SCHEMA_H

#include <wlzreg/export.h>

#ifdef __cplusplus
extern "C" {
#endif

/**
 * The schema this library writes.
 * @return 100 * major + minor.
 */
WLZ_EXPORT int wlz_schema_version(void);

#ifdef __cplusplus
}
#endif

#endif
