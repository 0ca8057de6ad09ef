#include <stdio.h>
#include <wlzreg.h>

int main(int count, char **packs)
{
    wlz_open_options options = WLZ_OPEN_OPTIONS_INIT;
    wlz_question question = {"zilveren-kruis", "tariff.guide", 20230101, 0, {0}};
    wlz_resolution *answer = NULL;
    wlz_registry *registry = NULL;
    wlz_status status;

    options.flags = WLZ_OPEN_CREATE;
    status = wlz_open(":memory:", &options, &registry);
    for (int i = 1; i < count && status == WLZ_OK; i++)
        status = wlz_pack_load(registry, packs[i]);
    if (status == WLZ_OK)
        status = wlz_resolve(registry, &question, &answer);
    if (status == WLZ_OK)
        printf("%lld hundredths of a percent, says %s\n", (long long)wlz_resolution_value(answer),
               wlz_resolution_at(answer, 0)->document);
    else
        puts(wlz_message(registry));
    wlz_resolution_free(answer);
    wlz_close(registry);
    return status;
}
