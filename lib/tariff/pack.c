/* Loading a pack: all of it, or nothing when there are findings. */
#include <wlzreg/pack.h>

#include "file/error.h"
#include "file/pack_run.h"
#include "file/text_file.h"
#include "file/transaction.h"
#include "tariff/pack_check.h"

/* Between the beginning of a call and its end, when the pack's text has been read. */
static void run(wlz_registry *reg, wlz__pack *pack)
{
    if (wlz__ok(reg))
        wlz__pack_run(reg, pack);
    if (wlz__ok(reg) && pack->findings.count == 0)
        wlz__pack_check(reg, pack);
    wlz__pack_judge(reg, pack);
    wlz__leave(reg);
}

static wlz_status end(wlz_registry *reg, wlz__pack *pack)
{
    wlz__pack_free(pack);
    wlz__pack_unguard(reg);
    return wlz__status(reg);
}

wlz_status wlz_pack_load(wlz_registry *registry, const char *path)
{
    wlz__pack pack = {.name = path};

    wlz__pack_guard(registry, &pack);
    if (wlz__enter_write(registry)) {
        pack.text = wlz__text_file_read(registry, path);
        run(registry, &pack);
    }
    return end(registry, &pack);
}

wlz_status wlz_pack_load_text(wlz_registry *registry, const char *name, const char *text,
                              size_t length)
{
    wlz__pack pack = {.name = name};

    wlz__pack_guard(registry, &pack);
    if (wlz__enter_write(registry)) {
        pack.text = wlz__text_file_take(registry, name, text, length);
        run(registry, &pack);
    }
    return end(registry, &pack);
}
