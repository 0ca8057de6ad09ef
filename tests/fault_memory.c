#include "fault_memory.h"

#include <sqlite3.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>

static sqlite3_mem_methods real;

static struct {
    bool armed, for_ever, failed;
    bool by_place;
    int left, calls;
    int of; /* by place: in which function */
} plan;

static bool fails(void)
{
    if (!plan.armed || (plan.by_place && !plan.failed))
        return false;
    plan.calls++;
    if ((plan.failed && !plan.for_ever) || plan.left-- > 0)
        return false;
    plan.left = 0;
    plan.failed = true;
    return true;
}

static void *memory_malloc(int bytes)
{
    return fails() ? NULL : real.xMalloc(bytes);
}

static void *memory_realloc(void *old, int bytes)
{
    return fails() ? NULL : real.xRealloc(old, bytes);
}

static void configure(const sqlite3_mem_methods *methods)
{
    if (sqlite3_shutdown() != SQLITE_OK ||
        sqlite3_config(SQLITE_CONFIG_MALLOC, methods) != SQLITE_OK ||
        sqlite3_initialize() != SQLITE_OK)
        abort();
}

void memory_install(void)
{
    sqlite3_mem_methods wrapped;

    if (sqlite3_shutdown() != SQLITE_OK ||
        sqlite3_config(SQLITE_CONFIG_GETMALLOC, &real) != SQLITE_OK)
        abort();
    wrapped = real;
    wrapped.xMalloc = memory_malloc;
    wrapped.xRealloc = memory_realloc;
    configure(&wrapped);
}

void memory_uninstall(void)
{
    configure(&real);
}

void memory_arm(int at, bool for_ever)
{
    plan.armed = true;
    plan.by_place = false;
    plan.for_ever = for_ever;
    plan.failed = false;
    plan.left = at;
    plan.calls = 0;
}

/* ---- by place ---- */

enum { PLACES = 1 << 16, TIMES = 3 };

/* In its n-th run a place is passed until it is met for the n-th time. */
static struct place {
    uint64_t key;
    int failed; /* in how many runs */
    int run, met;
} places[PLACES];
static int runs;

static struct place *place_of(uint64_t key)
{
    size_t at = (key * UINT64_C(0x9E3779B97F4A7C15)) >> 48;

    while (places[at].key != 0 && places[at].key != key)
        at = (at + 1) % PLACES;
    places[at].key = key;
    return &places[at];
}

void memory_arm_places(int of, bool for_ever)
{
    memory_arm(0, for_ever);
    plan.by_place = true;
    plan.of = of;
    runs++;
}

bool memory_by_place(void)
{
    return plan.armed && plan.by_place;
}

bool memory_fails_at(uint64_t key)
{
    struct place *place;

    if (!memory_by_place())
        return false;
    if (plan.failed)
        return plan.for_ever;
    place = place_of(key + (uint64_t)plan.of * UINT64_C(0xD1B54A32D192ED03));
    if (place->run != runs)
        place->met = 0;
    place->run = runs;
    if (place->failed == TIMES || place->met++ < place->failed)
        return false;
    place->failed++;
    return plan.failed = true;
}

bool memory_disarm(void)
{
    plan.armed = false;
    return plan.failed;
}

int memory_calls(void)
{
    return plan.calls;
}
