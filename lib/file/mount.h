/* File systems of other machines. */
#ifndef WLZ_FILE_MOUNT_H
#define WLZ_FILE_MOUNT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdio.h>

#define WLZ__MOUNT_TYPE_MAX 40

/* Whether the file is, or would be made, on a file system that other machines share, as the mount table tells; and its type.
 * false also when that cannot be told. */
bool wlz__is_on_network(const char *path, char type[WLZ__MOUNT_TYPE_MAX]);

/* The same of a device, by a table in the form of /proc/self/mountinfo. */
bool wlz__mounts_network(FILE *table, unsigned device_major, unsigned device_minor,
                         char type[WLZ__MOUNT_TYPE_MAX]);

#endif
