#include <stdio.h>
#include <wlzreg.h>

int main(int count, char **packs)
{
    wlz_open_options options = WLZ_OPEN_OPTIONS_INIT;
    wlz_question question = {.office = "zilveren-kruis", .topic = "tariff.guide", .day = 20230101};
    wlz_resolution *answer = NULL;
    wlz_registry *registry = NULL;
    wlz_status status;

    options.flags = WLZ_OPEN_CREATE;
    status = wlz_open(":memory:", &options, &registry);
    for (int i = 1; i < count && status == WLZ_OK; i++)
        status = wlz_pack_load(registry, packs[i]);
    if (status == WLZ_OK)
        status = wlz_resolution_get(registry, &question, &answer);
    if (status != WLZ_OK)
        puts(wlz_message(registry));
    else if (answer->status != WLZ_OK)
        puts(answer->message);
    else
        printf("%lld hundredths of a percent, stated in %s\n", (long long)answer->value,
               answer->rows[0]->document);
    wlz_resolution_free(answer);
    wlz_close(registry);
    return status;
}
