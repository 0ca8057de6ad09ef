/* Reasons: the status, message and violations of the running call. */
#include "file/error.h"

#include "file/connection.h"
#include "file/memory.h"
#include "file/sqlite.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>

wlz_status wlz__status(const wlz_registry *reg)
{
    return reg == NULL ? WLZ_MISUSE : reg->status;
}

bool wlz__ok(const wlz_registry *reg)
{
    return reg->status == WLZ_OK;
}

void wlz__clear_reasons(wlz_registry *reg)
{
    reg->status = WLZ_OK;
    reg->message[0] = '\0';
    reg->rule[0] = '\0';
    reg->violation_count = 0;
    wlz__free(reg->violations);
    reg->violations = NULL;
    wlz__arena_free(&reg->violation_text);
}

wlz_status wlz__fail(wlz_registry *reg, wlz_status status, const char *format, ...)
{
    va_list arguments;

    if (reg->status != WLZ_OK)
        return reg->status;
    reg->status = status;
    va_start(arguments, format);
    vsnprintf(reg->message, sizeof reg->message, format, arguments);
    va_end(arguments);
    return status;
}

void wlz__fail_at(wlz_registry *reg, const char *format, ...)
{
    char joined[WLZ__MESSAGE_MAX];
    va_list arguments;
    int used;

    va_start(arguments, format);
    used = vsnprintf(joined, sizeof joined, format, arguments);
    va_end(arguments);
    if (used < 0 || (size_t)used >= sizeof joined)
        return;
    snprintf(joined + used, sizeof joined - (size_t)used, "%s", reg->message);
    memcpy(reg->message, joined, sizeof joined);
}

void *wlz__need(wlz_registry *reg, void *memory)
{
    if (memory == NULL)
        wlz__fail(reg, WLZ_NOMEM, "out of memory");
    return memory;
}

/* A violation is kept even when memory for it runs out: then the call's status says so. */
static void violation_add(wlz_registry *reg, const wlz_violation *given)
{
    wlz_violation *list =
        sqlite3_realloc64(reg->violations, (reg->violation_count + 1) * sizeof *list);
    wlz_violation *v;

    if (list == NULL) {
        reg->status = WLZ_NOMEM;
        return;
    }
    reg->violations = list;
    v = &list[reg->violation_count++];
    *v = *given;
    v->rule = wlz__arena_text(&reg->violation_text, given->rule);
    v->subject = wlz__arena_text(&reg->violation_text, given->subject);
    v->document = wlz__arena_text(&reg->violation_text, given->document);
    v->paragraph = wlz__arena_text(&reg->violation_text, given->paragraph);
    if (v->rule == NULL || v->subject == NULL) {
        reg->violation_count--;
        reg->status = WLZ_NOMEM;
    }
}

static void violation_bare(wlz_registry *reg)
{
    wlz_violation bare = {0};

    bare.rule = reg->rule;
    bare.subject = "";
    violation_add(reg, &bare);
}

wlz_status wlz__fail_rule(wlz_registry *reg, const char *rule, const char *format, ...)
{
    va_list arguments;
    int used;

    if (reg->status != WLZ_OK)
        return reg->status;
    used = snprintf(reg->message, sizeof reg->message, "refused by rule %s: ", rule);
    va_start(arguments, format);
    if (used > 0)
        vsnprintf(reg->message + used, sizeof reg->message - (size_t)used, format, arguments);
    va_end(arguments);
    reg->status = WLZ_REFUSED;
    snprintf(reg->rule, sizeof reg->rule, "%s", rule);
    violation_bare(reg);
    return reg->status;
}

/* The rule in SQLite's words: a trigger's text is the id itself, a CHECK's message ends in it. */
static void rule_of_message(wlz_registry *reg, int code)
{
    const char *text = sqlite3_errmsg(reg->db);
    const char *colon = strstr(text, "failed: ");

    if (code != SQLITE_CONSTRAINT_TRIGGER && colon != NULL)
        text = colon + strlen("failed: ");
    snprintf(reg->rule, sizeof reg->rule, "%s", text);
}

/* Guards name the key or UNIQUE constraint that a second row would break. */
static bool rule_is_of_a_key(const char *rule)
{
    static const char *const endings[] = {"_pk", "_once", "_natural", "_line"};
    size_t length = strlen(rule);

    for (size_t i = 0; i < sizeof endings / sizeof *endings; i++) {
        size_t size = strlen(endings[i]);

        if (length > size && strcmp(rule + length - size, endings[i]) == 0)
            return true;
    }
    return false;
}

static void refused(wlz_registry *reg, int code)
{
    rule_of_message(reg, code);
    if (code == SQLITE_CONSTRAINT_UNIQUE || code == SQLITE_CONSTRAINT_PRIMARYKEY ||
        code == SQLITE_CONSTRAINT_ROWID || rule_is_of_a_key(reg->rule))
        wlz__fail(reg, WLZ_EXISTS, "the registry has it already (rule %s)", reg->rule);
    else
        wlz__fail(reg, WLZ_REFUSED, "refused by rule %s", reg->rule);
    violation_bare(reg);
}

wlz_status wlz__fail_sqlite(wlz_registry *reg, int code)
{
    wlz_status status = wlz__status_of(code);

    if (reg->status != WLZ_OK || status == WLZ_OK)
        return reg->status;
    switch (status) {
    case WLZ_REFUSED:
        refused(reg, code);
        break;
    case WLZ_BUSY:
        wlz__fail(reg, status,
                  "another process is writing to the registry; nothing was changed, try again");
        break;
    case WLZ_NOMEM:
        wlz__fail(reg, status, "out of memory; nothing was changed");
        break;
    case WLZ_FULL:
        wlz__fail(reg, status, "no room left on the disk; nothing was changed");
        break;
    case WLZ_READONLY:
        wlz__fail(reg, status, "the registry cannot be written");
        break;
    case WLZ_INTERRUPTED:
        wlz__fail(reg, status, "stopped by the caller; nothing was changed");
        break;
    default:
        wlz__fail(reg, status, "%s", sqlite3_errmsg(reg->db));
        break;
    }
    return reg->status;
}

const char *wlz__refused_by(const wlz_registry *reg)
{
    return reg->rule;
}

void wlz__violation_detail(wlz_registry *reg, const wlz_violation *detail)
{
    if (reg->violation_count == 1 && reg->violations[0].subject[0] == '\0')
        reg->violation_count = 0;
    violation_add(reg, detail);
}

wlz__failure wlz__suspend(wlz_registry *reg)
{
    wlz__failure failure = {reg->status};

    reg->status = WLZ_OK;
    return failure;
}

void wlz__resume(wlz_registry *reg, wlz__failure failure)
{
    if (reg->status == WLZ_OK)
        reg->status = failure.status;
}

bool wlz__withdraw(wlz_registry *reg)
{
    switch (reg->status) {
    case WLZ_REFUSED:
    case WLZ_EXISTS:
    case WLZ_INVALID:
    case WLZ_NOTFOUND:
    case WLZ_UNDECIDED:
    case WLZ_TIE:
    case WLZ_OVERFLOW:
        wlz__clear_reasons(reg);
        return true;
    default:
        return false;
    }
}

const char *wlz_message(const wlz_registry *registry)
{
    return registry == NULL ? "no registry" : registry->message;
}

size_t wlz_violation_count(const wlz_registry *registry)
{
    return registry == NULL ? 0 : registry->violation_count;
}

const wlz_violation *wlz_violation_at(const wlz_registry *registry, size_t index)
{
    return registry == NULL || index >= registry->violation_count ? NULL
                                                                  : &registry->violations[index];
}
