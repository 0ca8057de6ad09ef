/* All rows as lines of JSON, from a stranger: a registry that gives the same lines, or nothing. */
#include "../fuzz_registry.h"

#include <stdlib.h>
#include <string.h>

typedef struct text {
    char *bytes;
    size_t length;
} text;

static bool add_line(void *context, const char *line, size_t length)
{
    text *all = context;

    all->bytes = realloc(all->bytes, all->length + length + 2);
    HOLDS(all->bytes != NULL, "no memory");
    memcpy(all->bytes + all->length, line, length);
    all->length += length;
    all->bytes[all->length++] = '\n';
    return true;
}

static text export_of(wlz_registry *reg)
{
    text all = {0};

    HOLDS(wlz_export(reg, add_line, &all) == WLZ_OK, "%s", wlz_message(reg));
    return all;
}

static wlz_registry *target;

static void target_close(void)
{
    wlz_close(target);
}

/* What was taken is exported, and taken again by another registry, which gives the same. */
static void check_taken(wlz_registry *reg)
{
    text once = export_of(reg), twice;
    wlz_registry *other = fuzz_empty();
    wlz_status status = wlz_import(other, fuzz_file((const uint8_t *)once.bytes, once.length));

    HOLDS(status == WLZ_OK, "%s: %s", wlz_status_name(status), wlz_message(other));
    twice = export_of(other);
    HOLDS(once.length == twice.length && memcmp(once.bytes, twice.bytes, once.length) == 0,
          "another export");
    HOLDS(fuzz_money_holds(reg), "taken, and not sound: %s", wlz_message(reg));
    wlz_close(other);
    free(once.bytes);
    free(twice.bytes);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    fuzz_state before;
    wlz_status status;

    if (target == NULL) {
        target = fuzz_empty();
        atexit(target_close);
    }
    fuzz_state_get(target, &before);
    status = wlz_import(target, fuzz_file(data, size));
    if (status == WLZ_OK) {
        check_taken(target);
        wlz_close(target);
        target = fuzz_empty();
    } else {
        HOLDS(wlz_message(target)[0] != '\0', "no message");
        fuzz_unchanged(target, &before, "an import");
    }
    return 0;
}
