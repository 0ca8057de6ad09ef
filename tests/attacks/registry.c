/*
 * attacks_registry - what the attacks need of the library.
 *
 *   attacks_registry make FILE       make an empty registry
 *   attacks_registry import FILE EXPORT  make one of an export
 *   attacks_registry seal FILE       seal its history; without libsodium say that it is not sealed
 *   attacks_registry verify FILE...  print for each file what wlz_verify says, a line each: the same whether the file is
 *                                    opened for writing or for reading, or else that nothing is found
 */
#include <stdio.h>
#include <string.h>
#include <wlzreg.h>

static int make(const char *path, const char *export)
{
    wlz_open_options options = WLZ_OPEN_OPTIONS_INIT;
    wlz_registry *registry = NULL;
    wlz_status status;

    options.flags = WLZ_OPEN_CREATE;
    status = wlz_open(path, &options, &registry);
    if (status == WLZ_OK && export != NULL)
        status = wlz_import(registry, export);
    if (status != WLZ_OK)
        fprintf(stderr, "%s: %s\n", path, wlz_message(registry));
    wlz_close(registry);
    return status != WLZ_OK;
}

static int seal(const char *path)
{
    wlz_registry *registry = NULL;
    wlz_checkpoint *made = NULL;
    wlz_status status;

    if (!wlz_seal_available()) {
        printf("%s is not sealed: the library was built without\n", path);
        return 0;
    }
    status = wlz_open(path, NULL, &registry);
    if (status == WLZ_OK)
        status = wlz_seal(registry, "sample", NULL, &made);
    if (status != WLZ_OK)
        fprintf(stderr, "%s: %s\n", path, wlz_message(registry));
    wlz_checkpoint_free(made);
    wlz_close(registry);
    return status != WLZ_OK;
}

static wlz_status verified(const char *path, unsigned flags, char message[500])
{
    wlz_open_options options = WLZ_OPEN_OPTIONS_INIT;
    wlz_registry *registry = NULL;
    wlz_status status;

    options.flags = flags;
    status = wlz_open(path, &options, &registry);
    if (status == WLZ_OK)
        status = wlz_verify(registry);
    snprintf(message, 500, "%s", wlz_message(registry));
    wlz_close(registry);
    return status;
}

static void verify(const char *path)
{
    char message[500];
    wlz_status status = verified(path, 0, message);

    if (status != WLZ_OK)
        status = verified(path, WLZ_OPEN_READONLY, message);
    printf("%s %s\n", wlz_status_name(status), message);
}

int main(int count, char **arguments)
{
    if (count == 3 && strcmp(arguments[1], "make") == 0)
        return make(arguments[2], NULL);
    if (count == 3 && strcmp(arguments[1], "seal") == 0)
        return seal(arguments[2]);
    if (count == 4 && strcmp(arguments[1], "import") == 0)
        return make(arguments[2], arguments[3]);
    if (count < 3 || strcmp(arguments[1], "verify") != 0)
        return 2;
    for (int i = 2; i < count; i++)
        verify(arguments[i]);
    return 0;
}
