/* Packs: files of SQL that only insert rows into the policy tables. A pack is hostile until it is
 * checked. */
#include "store/internal.h"

#include <errno.h>
#include <stdio.h>
#include <string.h>

#define PACK_MAX 16000000 /* bytes */

/* ---- reading the file ---- */

static char *file_read(wlz_registry *reg, const char *path, FILE *file)
{
    size_t room = 65536, length = 0;
    char *text = NULL;

    while (wlz__ok(reg)) {
        char *grown = wlz__need(reg, sqlite3_realloc64(text, room + 1));

        if (grown == NULL)
            break;
        text = grown;
        length += fread(text + length, 1, room - length, file);
        text[length] = '\0';
        if (ferror(file))
            wlz__fail(reg, WLZ_IO, "cannot read %s", path);
        if (length > PACK_MAX)
            wlz__fail(reg, WLZ_INVALID, "%s: larger than a pack may be (%d bytes)", path, PACK_MAX);
        if (length < room)
            break;
        room *= 2;
    }
    if (wlz__ok(reg) && strlen(text) != length)
        wlz__fail(reg, WLZ_INVALID, "%s: not text: it holds a zero byte", path);
    return text;
}

/* Windows line ends and a byte order mark are the editor's, not the pack's. */
static void normalise(char *text)
{
    char *to = text, *from = text;

    if (strncmp(from, "\xef\xbb\xbf", 3) == 0)
        from += 3;
    for (; *from != '\0'; from++)
        if (!(from[0] == '\r' && from[1] == '\n'))
            *to++ = *from;
    *to = '\0';
}

static char *pack_read(wlz_registry *reg, const char *path)
{
    FILE *file = fopen(path, "rb");
    char *text;

    if (file == NULL) {
        wlz__fail(reg, errno == ENOENT ? WLZ_NOTFOUND : WLZ_IO, "cannot open %s", path);
        return NULL;
    }
    text = file_read(reg, path, file);
    fclose(file);
    if (wlz__ok(reg)) {
        normalise(text);
        if (text[0] != '\0' && !wlz_text_valid(text, PACK_MAX))
            wlz__fail(reg, WLZ_INVALID, "%s: not UTF-8 text, or it holds control characters", path);
    }
    return text;
}

/* ---- what a pack may do ---- */

static bool is_policy_table(const char *name)
{
    static const char *const tables[] = {"office",
                                         "region",
                                         "sector",
                                         "provider_kind",
                                         "relation",
                                         "care_form",
                                         "purpose",
                                         "plan_purpose",
                                         "document",
                                         "rank_order",
                                         "topic",
                                         "provision",
                                         "tariff_rule",
                                         "tariff_condition",
                                         "performance_fact",
                                         "fact",
                                         "fact_word",
                                         "performance",
                                         "nza_tariff",
                                         "purpose_sector",
                                         "fund",
                                         "fund_order",
                                         "fund_plan_purpose",
                                         "fund_transfer",
                                         "deviation_allowed"};

    for (size_t i = 0; i < sizeof tables / sizeof *tables; i++)
        if (strcmp(tables[i], name) == 0)
            return true;
    return false;
}

/* SQLite asks for each thing that a statement would do. What triggers do is the schema's business.
 */
static int allow(void *loading, int action, const char *first, const char *second,
                 const char *database, const char *trigger)
{
    (void)second;
    if (!*(const bool *)loading) /* the library's own statements */
        return SQLITE_OK;
    if (action == SQLITE_RECURSIVE) /* it need not end */
        return SQLITE_DENY;
    if (trigger != NULL) /* or a query within the statement, which only reads */
        return SQLITE_OK;
    switch (action) {
    case SQLITE_INSERT:
        return database != NULL && strcmp(database, "main") == 0 && is_policy_table(first)
                   ? SQLITE_OK
                   : SQLITE_DENY;
    case SQLITE_READ:
    case SQLITE_SELECT:
    case SQLITE_FUNCTION:
        return SQLITE_OK;
    default:
        return SQLITE_DENY;
    }
}

/* ---- running it ---- */

static int lines_between(const char *text, const char *at)
{
    int lines = 0;

    for (; text < at; text++)
        lines += *text == '\n';
    return lines;
}

/* Where the statement itself begins, behind blanks and comments. */
static const char *skip_space(const char *c)
{
    for (;;) {
        if (*c == ' ' || *c == '\t' || *c == '\n' || *c == ';') {
            c++;
        } else if (c[0] == '-' && c[1] == '-') {
            c += strcspn(c, "\n");
        } else if (c[0] == '/' && c[1] == '*') {
            const char *end = strstr(c + 2, "*/");

            c = end != NULL ? end + 2 : c + strlen(c);
        } else {
            return c;
        }
    }
}

static bool is_insert(const char *statement)
{
    return sqlite3_strnicmp(statement, "INSERT", 6) == 0;
}

static void fail_in_statement(wlz_registry *reg, int code, const char *path, int line)
{
    if (code == SQLITE_ROW)
        wlz__fail(reg, WLZ_INVALID, "a pack only inserts rows: RETURNING asks for some");
    else if ((code & 0xff) == SQLITE_ERROR)
        wlz__fail(reg, WLZ_INVALID, "%s", sqlite3_errmsg(reg->db));
    else
        wlz__fail_sqlite(reg, code);
    wlz__fail_at(reg, "%s:%d: ", path, line);
}

/* Run one statement, which begins on the line. Returns where it ends. */
static const char *statement_run(wlz_registry *reg, const char *path, int line,
                                 const char *statement)
{
    sqlite3_stmt *stmt = NULL;
    const char *next = NULL;
    int code;

    if (!is_insert(statement)) {
        wlz__fail(reg, WLZ_INVALID, "%s:%d: a pack holds INSERT statements only", path, line);
        return NULL;
    }
    code = sqlite3_prepare_v2(reg->db, statement, -1, &stmt, &next);
    if (code == SQLITE_AUTH) {
        wlz__fail(reg, WLZ_INVALID, "%s:%d: a pack only inserts rows into the policy tables: %s",
                  path, line, sqlite3_errmsg(reg->db));
    } else if (code == SQLITE_ERROR) {
        int offset = sqlite3_error_offset(reg->db);

        if (offset > 0)
            line += lines_between(statement, statement + offset);
        wlz__fail(reg, WLZ_INVALID, "%s:%d: %s", path, line, sqlite3_errmsg(reg->db));
    } else if (code != SQLITE_OK) {
        wlz__fail_sqlite(reg, code);
    } else if ((code = sqlite3_step(stmt)) != SQLITE_DONE) {
        fail_in_statement(reg, code, path, line);
    }
    sqlite3_finalize(stmt);
    return next;
}

static void pack_run(wlz_registry *reg, const char *path, const char *text)
{
    const char *at = skip_space(text);
    int line = 1 + lines_between(text, at);

    while (wlz__ok(reg) && *at != '\0') {
        const char *next = statement_run(reg, path, line, at);

        if (next == NULL)
            break;
        next = skip_space(next);
        line += lines_between(at, next);
        at = next;
    }
}

/* While a pack is loaded the connection allows nothing else. Statements prepared before that expire. */
static void guard(wlz_registry *reg, bool *loading)
{
    if (reg == NULL || !reg->ready || reg->calls > 0)
        return;
    sqlite3_set_authorizer(reg->db, loading != NULL ? allow : NULL, loading);
    if (loading != NULL)
        reg->undo_ready = false;
}

wlz_status wlz_pack_load(wlz_registry *registry, const char *path)
{
    bool loading = false;
    char *text = NULL;

    guard(registry, &loading);
    if (wlz__enter_write(registry)) {
        if (wlz__check_text(registry, "path", path, 4096))
            text = pack_read(registry, path);
        loading = true;
        if (wlz__ok(registry))
            pack_run(registry, path, text);
        loading = false;
        wlz__free(text);
        wlz__leave(registry);
    }
    guard(registry, NULL);
    return wlz__status(registry);
}
