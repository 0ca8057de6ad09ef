#define _DEFAULT_SOURCE
#include "file/mount.h"

#include <string.h>
#include <sys/stat.h>
#include <sys/sysmacros.h>

/* What the Linux kernel calls them; 9p is also a folder of the host in a virtual machine. */
static const char *const network_types[] = {"nfs",         "nfs4",      "cifs",   "smb3",
                                            "smbfs",       "9p",        "afs",    "ceph",
                                            "lustre",      "glusterfs", "davfs",  "fuse.sshfs",
                                            "fuse.rclone", "fuse.s3fs", "vboxsf", "fuse.glusterfs"};

#define LINE_MAX_BYTES 8192

static bool is_network_type(const char *type)
{
    for (size_t i = 0; i < sizeof network_types / sizeof *network_types; i++)
        if (strcmp(network_types[i], type) == 0)
            return true;
    return false;
}

/* A line is "36 35 98:0 /root /mounted-on options … - type source options": the type is behind the lone hyphen. */
bool wlz__mounts_network(FILE *table, unsigned device_major, unsigned device_minor,
                         char type[WLZ__MOUNT_TYPE_MAX])
{
    char line[LINE_MAX_BYTES];

    while (fgets(line, sizeof line, table) != NULL) {
        unsigned found_major, found_minor;
        const char *rest = strstr(line, " - ");

        if (rest != NULL && sscanf(line, "%*u %*u %u:%u", &found_major, &found_minor) == 2 &&
            found_major == device_major && found_minor == device_minor &&
            sscanf(rest, " - %39s", type) == 1)
            return is_network_type(type);
    }
    return false;
}

/* Of the file, or of the folder in which it would be made. */
static bool device_of(const char *path, dev_t *device)
{
    struct stat found;
    const char *slash = strrchr(path, '/');
    char folder[4096] = ".";

    if (stat(path, &found) != 0) {
        if (slash != NULL)
            snprintf(folder, sizeof folder, "%.*s", slash == path ? 1 : (int)(slash - path), path);
        if (stat(folder, &found) != 0)
            return false;
    }
    *device = found.st_dev;
    return true;
}

bool wlz__is_on_network(const char *path, char type[WLZ__MOUNT_TYPE_MAX])
{
    dev_t device;
    FILE *table;
    bool network;

    if (!device_of(path, &device) || (table = fopen("/proc/self/mountinfo", "r")) == NULL)
        return false;
    network = wlz__mounts_network(table, major(device), minor(device), type);
    fclose(table);
    return network;
}
