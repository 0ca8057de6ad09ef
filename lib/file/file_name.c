#include "file/file_name.h"

#include <stdbool.h>
#include <stdio.h>
#include <string.h>

void wlz__file_name(const char *given, char name[WLZ__FILE_NAME_ROOM])
{
    bool has_meaning = given[0] == ':' || strncmp(given, "file:", strlen("file:")) == 0;

    snprintf(name, WLZ__FILE_NAME_ROOM, has_meaning ? "./%s" : "%s", given);
}
