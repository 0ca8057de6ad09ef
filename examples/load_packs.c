/*
 * load_packs FILE PACK... - load policy packs into a registry, one that is there or a new one. All that is wrong with a pack
 * is reported, and nothing of it is loaded.
 */
#include <stdio.h>
#include <wlzreg.h>

static void show_findings(const wlz_registry *registry, const char *pack)
{
    for (size_t i = 0; i < wlz_violation_list(registry)->count; i++) {
        const wlz_violation *found = wlz_violation_list(registry)->rows[i];

        printf("%s:%zu: %s\n", pack, found->line, found->subject);
    }
    if (wlz_violation_list(registry)->count == 0)
        puts(wlz_message(registry));
}

int main(int count, char **arguments)
{
    wlz_open_options options = WLZ_OPEN_OPTIONS_INIT;
    wlz_registry *registry = NULL;
    wlz_status status;

    if (count < 3) {
        fprintf(stderr, "usage: load_packs FILE PACK...\n");
        return 1;
    }
    options.flags = WLZ_OPEN_CREATE;
    status = wlz_open(arguments[1], &options, &registry);
    if (status != WLZ_OK)
        puts(wlz_message(NULL));
    for (int i = 2; i < count && status == WLZ_OK; i++) {
        status = wlz_pack_load(registry, arguments[i]);
        if (status != WLZ_OK)
            show_findings(registry, arguments[i]);
    }
    wlz_close(registry);
    return status != WLZ_OK;
}
