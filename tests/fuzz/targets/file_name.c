/* Names of files: SQLite takes each for the name of a file, and a registry is not made by opening one that is not there. */
#include "../fuzz.h"

#include "file/file_name.h"

#include <stdlib.h>
#include <string.h>
#include <unistd.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    char *text = fuzz_text(data, size), name[WLZ__FILE_NAME_ROOM];
    wlz_open_options options = WLZ_OPEN_OPTIONS_INIT;
    size_t length = strlen(text);
    wlz_registry *reg = NULL;

    if (length <= WLZ__FILE_NAME_MOST) {
        wlz__file_name(text, name);
        HOLDS(name[0] != ':' && strncmp(name, "file:", 5) != 0, "%s has another meaning", name);
        HOLDS(strcmp(name + strlen(name) - length, text) == 0 && strlen(name) - length <= 2,
              "%s became %s", text, name);
    }
    if (strchr(text, '/') == NULL && strcmp(text, ":memory:") != 0 && access(text, F_OK) != 0) {
        wlz_status status = wlz_open(text, &options, &reg);

        HOLDS(status != WLZ_OK && access(text, F_OK) != 0, "%s was made", text);
        HOLDS(reg == NULL || wlz_message(reg)[0] != '\0', "%s: no message", text);
        wlz_close(reg);
    }
    free(text);
    return 0;
}
