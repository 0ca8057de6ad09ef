#include "fault_memory.h"

#include <sqlite3.h>
#include <stddef.h>
#include <stdlib.h>

static sqlite3_mem_methods real;

static struct {
    bool armed, for_ever, failed;
    int left, calls;
} plan;

static bool fails(void)
{
    if (!plan.armed)
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
    plan.for_ever = for_ever;
    plan.failed = false;
    plan.left = at;
    plan.calls = 0;
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
