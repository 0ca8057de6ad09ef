/* Reasons: the status, message and violations of the running call. */
#include "file/error.h"

#include "file/bounds.h"
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
    reg->failed_row = reg->reason_at = 0;
    reg->rule[0] = '\0';
    wlz__free(reg->violation_rows);
    reg->violation_rows = NULL;
    reg->violations = (wlz_violations){0, NULL};
    reg->bare = false;
    wlz__arena_free(&reg->violation_text);
}

const char *wlz__in_language(const wlz_registry *reg, const char *en, const char *nl)
{
    return reg->dutch && nl != NULL ? nl : en;
}

bool wlz__in_dutch(const wlz_registry *reg)
{
    return reg->dutch;
}

wlz_status wlz__fail(wlz_registry *reg, wlz_status status, const char *en, const char *nl, ...)
{
    va_list arguments;

    if (reg->status != WLZ_OK)
        return reg->status;
    reg->status = status;
    va_start(arguments, nl);
    vsnprintf(reg->message, sizeof reg->message, wlz__in_language(reg, en, nl), arguments);
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

void wlz__fail_at_row(wlz_registry *reg, const char *en, const char *nl, size_t row)
{
    char place[40];

    snprintf(place, sizeof place, "%s %zu: ", wlz__in_language(reg, en, nl), row);
    wlz__fail_at(reg, "%s", place);
    reg->failed_row = row;
    reg->reason_at = strlen(place);
    for (size_t i = 0; i < reg->violations.count; i++)
        reg->violation_rows[i]->line = row;
}

void *wlz__need(wlz_registry *reg, void *memory)
{
    if (memory == NULL)
        wlz__fail(reg, WLZ_NOMEM, "out of memory", "te weinig geheugen");
    return memory;
}

/* ---- the records of rules ---- */

/* The kind as the number of its wlz_rule_kind. */
static const char SQL_RULE[] = "SELECT CASE kind WHEN 'shape' THEN 1 WHEN 'key' THEN 2 WHEN "
                               "'reference' THEN 3 WHEN 'sum' THEN 4"
                               " WHEN 'order' THEN 5 WHEN 'state' THEN 6 WHEN 'source' THEN 7 END, "
                               "refuses, refuses_nl, helps, helps_nl"
                               " FROM rule WHERE id = ?1";

/* Running out of memory replaces any earlier failure. */
static void no_memory(wlz_registry *reg)
{
    reg->status = WLZ_OK;
    wlz__fail_sqlite(reg, SQLITE_NOMEM);
}

/* A text of the row, copied; NULL for NULL. */
static const char *text_copy(wlz_registry *reg, sqlite3_stmt *stmt, int column)
{
    const char *text = (const char *)sqlite3_column_text(stmt, column);
    const char *copy = wlz__arena_text(&reg->violation_text, text);

    if (copy == NULL && sqlite3_column_type(stmt, column) != SQLITE_NULL)
        no_memory(reg);
    return copy;
}

/* Adds what the registry says about the rule, in its language. Runs during a failure and leaves that in place. A name that
 * is not a rule's stays of kind unknown. */
static void rule_read(wlz_registry *reg, wlz_violation *v)
{
    sqlite3_stmt *stmt = NULL;
    int code = sqlite3_prepare_v2(reg->db, SQL_RULE, -1, &stmt, NULL);

    if (code == SQLITE_OK)
        code = sqlite3_bind_text(stmt, 1, v->rule, -1, SQLITE_STATIC);
    if (code == SQLITE_OK)
        code = sqlite3_step(stmt);
    if (code == SQLITE_ROW) {
        v->kind = (wlz_rule_kind)sqlite3_column_int(stmt, 0);
        v->refuses = text_copy(reg, stmt, reg->dutch ? 2 : 1);
        v->helps = text_copy(reg, stmt, reg->dutch ? 4 : 3);
    } else if (code == SQLITE_NOMEM) {
        no_memory(reg);
    }
    sqlite3_finalize(stmt);
}

/* ---- violations ---- */

/* A violation that only names its rule is replaced by one that says more. */
static void violation_forget_bare(wlz_registry *reg)
{
    if (reg->bare)
        reg->violations.count--;
    reg->bare = false;
}

/* A place at the end of the list, which has it once the count says so; NULL when memory ran out. */
static wlz_violation *violation_room(wlz_registry *reg)
{
    size_t count = reg->violations.count;
    wlz_violation *room = wlz__arena_alloc(&reg->violation_text, sizeof *room);
    wlz_violation **rows = sqlite3_realloc64(reg->violation_rows, (count + 1) * sizeof *rows);

    if (rows == NULL)
        return NULL;
    rows[count] = room;
    reg->violation_rows = rows;
    reg->violations.rows = (const wlz_violation *const *)rows;
    return room;
}

/* NULL when memory ran out: then the call's status says so. */
static const wlz_violation *violation_add(wlz_registry *reg, const wlz_violation *given)
{
    wlz_violation *v = violation_room(reg);

    if (v == NULL) {
        no_memory(reg);
        return NULL;
    }
    *v = *given;
    v->rule = wlz__arena_text(&reg->violation_text, given->rule);
    v->subject = wlz__arena_text(&reg->violation_text, given->subject);
    v->document = wlz__arena_text(&reg->violation_text, given->document);
    v->paragraph = wlz__arena_text(&reg->violation_text, given->paragraph);
    v->refuses = "";
    if (v->rule == NULL || v->subject == NULL)
        no_memory(reg);
    else
        rule_read(reg, v);
    if (reg->status == WLZ_NOMEM)
        return NULL;
    reg->violations.count++;
    return v;
}

/* The refusal as such: the rule alone, and its sentence as the message. */
static void refuse(wlz_registry *reg, const char *rule)
{
    const wlz_violation *v;

    snprintf(reg->rule, sizeof reg->rule, "%s", rule);
    violation_forget_bare(reg);
    reg->status = WLZ_REFUSED;
    v = violation_add(reg, &(wlz_violation){.rule = reg->rule, .subject = ""});
    if (v == NULL)
        return;
    reg->bare = true;
    if (v->refuses[0] != '\0')
        snprintf(reg->message, sizeof reg->message, reg->dutch ? "%s (regel %s)" : "%s (rule %s)",
                 v->refuses, v->rule);
    else
        snprintf(reg->message, sizeof reg->message,
                 reg->dutch ? "geweigerd door regel %s" : "refused by rule %s", v->rule);
    if (v->kind == WLZ_RULE_KEY)
        reg->status = WLZ_EXISTS;
}

wlz_status wlz__fail_rule(wlz_registry *reg, const char *rule, const char *en, const char *nl, ...)
{
    va_list arguments;
    size_t used;

    if (reg->status != WLZ_OK)
        return reg->status;
    refuse(reg, rule);
    if (reg->status == WLZ_NOMEM)
        return reg->status;
    used = strlen(reg->message);
    snprintf(reg->message + used, sizeof reg->message - used, ": ");
    used = strlen(reg->message);
    va_start(arguments, nl);
    vsnprintf(reg->message + used, sizeof reg->message - used, wlz__in_language(reg, en, nl),
              arguments);
    va_end(arguments);
    return reg->status;
}

/* The rule in SQLite's words: a trigger's text is the id itself, a CHECK's message ends in it. */
static const char *rule_in(const char *words, int code)
{
    const char *colon = strstr(words, "failed: ");

    return code != SQLITE_CONSTRAINT_TRIGGER && colon != NULL ? colon + strlen("failed: ") : words;
}

/* Where it is no rule of the registry: a type that does not fit its column, a table or an index that others added. */
static void tell_in_its_words(wlz_registry *reg, const char *words)
{
    if (reg->status != WLZ_NOMEM &&
        reg->violation_rows[reg->violations.count - 1]->kind == WLZ_RULE_UNKNOWN)
        snprintf(reg->message, sizeof reg->message,
                 reg->dutch ? "SQLite weigert het: %s" : "SQLite refuses it: %s", words);
}

static void refused(wlz_registry *reg, int code)
{
    char words[WLZ__MESSAGE_MAX];

    snprintf(words, sizeof words, "%s", sqlite3_errmsg(reg->db));
    refuse(reg, rule_in(words, code));
    if (code != SQLITE_CONSTRAINT_TRIGGER)
        tell_in_its_words(reg, words);
    if (reg->status == WLZ_REFUSED &&
        (code == SQLITE_CONSTRAINT_UNIQUE || code == SQLITE_CONSTRAINT_PRIMARYKEY ||
         code == SQLITE_CONSTRAINT_ROWID))
        reg->status = WLZ_EXISTS;
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
                  "another process is writing to the registry; nothing was changed, try again",
                  "een ander proces schrijft in het register; er is niets gewijzigd, probeer het "
                  "opnieuw");
        break;
    case WLZ_NOMEM:
        wlz__fail(reg, status, "out of memory; nothing was changed",
                  "te weinig geheugen; er is niets gewijzigd");
        break;
    case WLZ_FULL:
        wlz__fail(reg, status, "the disk is full; nothing was changed",
                  "de schijf is vol; er is niets gewijzigd");
        break;
    case WLZ_READONLY:
        wlz__fail(reg, status, "the registry cannot be written to",
                  "in het register kan niet worden geschreven");
        break;
    case WLZ_INTERRUPTED:
        if (wlz__bounds_reached(reg))
            wlz__fail(reg, WLZ_CORRUPT,
                      "stopped because it took too long: the schema of the file was changed; "
                      "wlz_verify says where",
                      "gestopt omdat het te lang duurde: het schema van het bestand is gewijzigd; "
                      "wlz_verify zegt waar");
        wlz__fail(reg, status, "stopped by the caller; nothing was changed",
                  "afgebroken op verzoek; er is niets gewijzigd");
        break;
    default:
        wlz__fail(reg, status, "%s", "%s", sqlite3_errmsg(reg->db));
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
    violation_forget_bare(reg);
    violation_add(reg, detail);
}

bool wlz__refusal_is_bare(const wlz_registry *reg)
{
    return reg->bare && reg->violation_rows[reg->violations.count - 1]->subject[0] == '\0';
}

void wlz__refusal_is_about(wlz_registry *reg, const char *subject)
{
    const char *copy = wlz__arena_text(&reg->violation_text, subject);

    if (copy == NULL)
        no_memory(reg);
    else
        reg->violation_rows[reg->violations.count - 1]->subject = copy;
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
    case WLZ_NOVALUE:
    case WLZ_NOTCONTRACTED:
    case WLZ_UNDECIDED:
    case WLZ_TIE:
    case WLZ_OVERFLOW:
        wlz__clear_reasons(reg);
        return true;
    default:
        return false;
    }
}

/* Why the last opening of this thread failed; "" when it did not. */
static _Thread_local char opening[WLZ__MESSAGE_MAX];

void wlz__opening_ended(const wlz_registry *reg)
{
    memcpy(opening, reg->message, sizeof opening);
}

const char *wlz_message(const wlz_registry *registry)
{
    return registry == NULL ? opening : registry->message;
}

size_t wlz_message_row(const wlz_registry *registry, const char **reason)
{
    if (reason != NULL)
        *reason = wlz_message(registry) + (registry == NULL ? 0 : registry->reason_at);
    return registry == NULL ? 0 : registry->failed_row;
}

const wlz_violations *wlz_violation_list(const wlz_registry *registry)
{
    static const wlz_violations none;

    return registry == NULL ? &none : &registry->violations;
}
