/* A pack from a stranger: it adds rows to the tables of policies, or nothing. */
#include "../fuzz_registry.h"

#include <string.h>

/* What no pack can have a say in. */
static int64_t others(wlz_registry *reg)
{
    return fuzz_int(
        reg,
        "SELECT (SELECT count(*) FROM contract) + (SELECT count(*) FROM production)"
        " + (SELECT total(amount_cents) FROM lump_sum) + (SELECT total(agreed_cents) FROM position)"
        " + (SELECT count(*) FROM provider) + (SELECT count(*) FROM addendum)"
        " + (SELECT count(*) FROM rule) + (SELECT count(*) FROM event)");
}

static int64_t settings(wlz_registry *reg)
{
    static const char *const pragmas[] = {
        "PRAGMA foreign_keys", "PRAGMA recursive_triggers", "PRAGMA trusted_schema",
        "PRAGMA ignore_check_constraints", "PRAGMA writable_schema"};
    int64_t all = 0;

    for (size_t i = 0; i < sizeof pragmas / sizeof *pragmas; i++)
        all = all * 4 + fuzz_int(reg, pragmas[i]);
    return all;
}

static int stop(void *steps)
{
    return (*(int *)steps)++ > 200; /* what a pack queries may take as long as it likes */
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    wlz_registry *reg = fuzz_registry();
    int64_t was = others(reg), set = settings(reg), steps;
    fuzz_state before;
    wlz_status status;
    int stopped = 0;

    fuzz_state_get(reg, &before);
    HOLDS(wlz_begin_what_if(reg) == WLZ_OK, "%s", wlz_message(reg));
    steps = fuzz_int(reg, "SELECT ifnull(max(seq), 0) FROM history_step");
    sqlite3_progress_handler(fuzz_db(reg), 10000, stop, &stopped);
    status = wlz_pack_load_text(reg, "fuzz.sql", (const char *)data, size);
    sqlite3_progress_handler(fuzz_db(reg), 0, NULL, NULL);
    if (stopped <= 200) {
        HOLDS(status == WLZ_OK || status == WLZ_REFUSED || status == WLZ_EXISTS ||
                  status == WLZ_INVALID || status == WLZ_UNDECIDED || status == WLZ_TIE ||
                  status == WLZ_NOTFOUND || status == WLZ_OVERFLOW,
              "%s: %s", wlz_status_name(status), wlz_message(reg));
        HOLDS(status == WLZ_OK ||
                  fuzz_int(reg, "SELECT ifnull(max(seq), 0) FROM history_step") == steps,
              "refused, and rows changed");
        HOLDS(others(reg) == was, "a pack changed what is no policy");
    }
    HOLDS(settings(reg) == set, "a pack changed a setting");
    HOLDS(wlz_rollback(reg) == WLZ_OK, "%s", wlz_message(reg));
    fuzz_unchanged(reg, &before, "a pack");
    return 0;
}
