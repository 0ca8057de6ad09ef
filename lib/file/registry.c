/* Opening and closing: a connection made safe, on a file that is a registry. */
#include "file/registry.h"

#include "file/argument.h"
#include "file/boundary.h"
#include "file/connection.h"
#include "file/error.h"
#include "file/file_name.h"
#include "file/memo.h"
#include "file/memory.h"
#include "file/mount.h"
#include "file/overlay.h"
#include "file/private_copy.h"
#include "file/queue.h"
#include "file/schema.h"
#include "file/settings.h"
#include "file/statement.h"
#include "file/transaction.h"
#include "value/text.h"

#include <wlzreg/version.h>

#include <stdio.h>
#include <string.h>
#include <unistd.h>

const char *wlz_version(void)
{
    return WLZ_VERSION;
}

bool wlz_is_readonly(const wlz_registry *registry)
{
    return registry == NULL || registry->readonly;
}

bool wlz_is_copy(const wlz_registry *registry)
{
    return registry != NULL && registry->is_copy;
}

static bool set_actor(wlz_registry *reg, const char *actor)
{
    if (actor == NULL)
        actor = "?";
    if (!wlz__check_text(reg, "actor", actor, WLZ__NAME_MAX))
        return false;
    snprintf(reg->actor, sizeof reg->actor, "%s", actor);
    return true;
}

static bool set_language(wlz_registry *reg, wlz_language language)
{
    if (language != WLZ_ENGLISH && language != WLZ_DUTCH)
        wlz__fail(reg, WLZ_INVALID, "language must be WLZ_ENGLISH or WLZ_DUTCH",
                  "language moet WLZ_ENGLISH of WLZ_DUTCH zijn");
    else
        reg->dutch = language == WLZ_DUTCH;
    return wlz__ok(reg);
}

wlz_status wlz_set_language(wlz_registry *registry, wlz_language language)
{
    if (!wlz__enter_read(registry))
        return wlz__status(registry);
    set_language(registry, language);
    return wlz__leave(registry);
}

wlz_status wlz_set_actor(wlz_registry *registry, const char *actor)
{
    char before[sizeof registry->actor];

    if (registry == NULL)
        return WLZ_MISUSE;
    if (registry->depth == 0) {
        if (wlz__start_anew(registry))
            set_actor(registry, actor);
        return registry->status;
    }
    if (!wlz__enter_write(registry)) /* the running transaction goes on in the new name */
        return wlz__status(registry);
    memcpy(before, registry->actor, sizeof before);
    if (set_actor(registry, actor))
        wlz__context_rename(registry);
    if (wlz__leave(registry) != WLZ_OK)
        memcpy(registry->actor, before, sizeof before);
    return registry->status;
}

void wlz_interrupt(wlz_registry *registry)
{
    if (registry == NULL)
        return;
    atomic_store(&registry->interrupted, true);
    sqlite3_interrupt(registry->db);
}

/* ---- for the time of one call ---- */

/* Statements that were prepared expire. */
static void triggers_run(wlz_registry *reg, int on)
{
    if (reg == NULL || reg->calls > 0)
        return;
    sqlite3_db_config(reg->db, SQLITE_DBCONFIG_ENABLE_TRIGGER, on, NULL);
    sqlite3_db_config(reg->db, SQLITE_DBCONFIG_ENABLE_FKEY, on, NULL);
    reg->undo_ready = false;
}

void wlz__triggers_aside(wlz_registry *reg)
{
    triggers_run(reg, 0);
}

void wlz__triggers_back(wlz_registry *reg)
{
    triggers_run(reg, 1);
}

void wlz__overwrite(wlz_registry *reg)
{
    wlz__exec(reg, "PRAGMA secure_delete = ON");
}

static int log_empty(wlz_registry *reg)
{
    return sqlite3_wal_checkpoint_v2(reg->db, "main", SQLITE_CHECKPOINT_TRUNCATE, NULL, NULL);
}

bool wlz__empty_log(wlz_registry *reg)
{
    return reg->owns_db && !reg->readonly && sqlite3_get_autocommit(reg->db) &&
           log_empty(reg) == SQLITE_OK;
}

wlz_status wlz__log_emptied(wlz_registry *reg)
{
    int code;

    if (reg == NULL)
        return WLZ_MISUSE;
    if (!wlz__start_anew(reg))
        return reg->status;
    if (reg->readonly)
        return wlz__fail(reg, WLZ_READONLY, "the registry is open for reading only",
                         "het register is alleen geopend om te lezen");
    if (reg->depth > 0 || !sqlite3_get_autocommit(reg->db))
        return wlz__fail(reg, WLZ_MISUSE, "a transaction is open", "er staat een transactie open");
    code = log_empty(reg);
    if (code == SQLITE_BUSY || code == SQLITE_LOCKED)
        return wlz__fail(
            reg, WLZ_BUSY,
            "others have the file open and read it: what was erased remains in the file or its "
            "log until they close it and the erasure is finished",
            "anderen hebben het bestand open en lezen het: wat is gewist blijft in het bestand of "
            "zijn log tot zij het sluiten en het wissen is afgemaakt");
    if (code != SQLITE_OK)
        wlz__fail_sqlite(reg, code);
    return reg->status;
}

/* ---- opening ---- */

/* Memory does not know whether it was moved. */
static bool is_in_file(const wlz_registry *reg)
{
    int moved = 0;

    return sqlite3_file_control(reg->db, "main", SQLITE_FCNTL_HAS_MOVED, &moved) == SQLITE_OK;
}

#define KNOWN_FLAGS (WLZ_OPEN_READONLY | WLZ_OPEN_CREATE | WLZ_OPEN_NETWORK | WLZ_OPEN_ADOPT)

/* The language first, so that the complaint about another option is in it. */
static bool options_ok(wlz_registry *reg, const wlz_open_options *options)
{
    if (options->version < 1 || options->version > WLZ_OPEN_OPTIONS_VERSION)
        wlz__fail(reg, WLZ_INVALID, "options.version must be 1 to %d",
                  "options.version moet 1 tot en met %d zijn", WLZ_OPEN_OPTIONS_VERSION);
    if (wlz__ok(reg) && options->version >= 2)
        set_language(reg, options->language);
    if ((options->flags & ~KNOWN_FLAGS) != 0)
        wlz__fail(reg, WLZ_INVALID, "options.flags contains an unknown flag",
                  "options.flags bevat een onbekende vlag");
    if ((options->flags & WLZ_OPEN_READONLY) && (options->flags & WLZ_OPEN_CREATE))
        wlz__fail(reg, WLZ_INVALID, "WLZ_OPEN_READONLY and WLZ_OPEN_CREATE exclude each other",
                  "WLZ_OPEN_READONLY en WLZ_OPEN_CREATE sluiten elkaar uit");
    if (options->busy_timeout_ms < 0)
        wlz__fail(reg, WLZ_INVALID, "options.busy_timeout_ms must not be negative",
                  "options.busy_timeout_ms mag niet negatief zijn");
    return wlz__ok(reg) && set_actor(reg, options->actor);
}

static wlz_registry *registry_new(const wlz_open_options *options)
{
    wlz_registry *reg = wlz__alloc(sizeof *reg);

    if (reg != NULL && options_ok(reg, options)) {
        reg->readonly = (options->flags & WLZ_OPEN_READONLY) != 0;
        reg->busy_timeout_ms = options->busy_timeout_ms;
        reg->clock = options->clock;
        reg->clock_context = options->clock_context;
    }
    return reg;
}

static void settle(wlz_registry *reg, const wlz_open_options *options, bool durable)
{
    bool adopt = false;

    if (wlz__ok(reg)) {
        reg->process = is_in_file(reg) ? getpid() : 0;
        if (reg->owns_db) /* the handler of another's cannot be given back */
            sqlite3_busy_timeout(reg->db, options->busy_timeout_ms);
        wlz__settings_make_safe(reg);
        adopt = wlz__schema_ready(reg, options->flags);
    }
    if (wlz__ok(reg) && adopt)
        wlz__schema_adopt(reg);
    if (wlz__ok(reg) && durable && !reg->readonly)
        wlz__settings_make_durable(reg);
    if (wlz__ok(reg))
        wlz__undo_ready(reg);
}

/* Returns a registry that opened. One that did not is freed, and its reason is stored for the thread. */
static wlz_status opened(wlz_registry *reg, wlz_registry **out)
{
    wlz_status status = reg->status;

    wlz__opening_ended(reg);
    if (status == WLZ_OK)
        *out = reg;
    else
        wlz_close(reg);
    return status;
}

static wlz_status no_memory(const wlz_open_options *options)
{
    wlz_registry reg = {.dutch = options->version >= 2 && options->language == WLZ_DUTCH};

    wlz__fail_sqlite(&reg, SQLITE_NOMEM);
    wlz__opening_ended(&reg);
    return reg.status;
}

static bool open_file(wlz_registry *reg, const char *path, unsigned options_flags)
{
    int flags = reg->readonly ? SQLITE_OPEN_READONLY : SQLITE_OPEN_READWRITE;
    char name[WLZ__FILE_NAME_ROOM];
    int code;

    if (strcmp(path, ":memory:") == 0)
        strcpy(name, path);
    else
        wlz__file_name(path, name);
    if (options_flags & WLZ_OPEN_CREATE)
        flags |= SQLITE_OPEN_CREATE;
    /* one thread at a time uses it: locks for each value that is read would take a tenth of all time */
    code = sqlite3_open_v2(name, &reg->db, flags | SQLITE_OPEN_NOMUTEX, NULL);
    reg->owns_db = true;
    if (code != SQLITE_OK && reg->db == NULL)
        wlz__fail(reg, WLZ_NOMEM, "out of memory", "te weinig geheugen");
    else if ((code & 0xff) == SQLITE_CANTOPEN)
        wlz__fail(reg, WLZ_IO, "cannot open %s: %s", "kan %s niet openen: %s", path,
                  strerror(sqlite3_system_errno(reg->db)));
    else if (code != SQLITE_OK)
        wlz__fail_sqlite(reg, code);
    else if (sqlite3_db_readonly(reg->db, "main") ==
             1) /* SQLite opens what it may not write as well */
        reg->readonly = true;
    return wlz__ok(reg);
}

/* As its header says: 1 for a file without a log. */
static bool has_log(const char *path)
{
    unsigned char header[20] = {0};
    FILE *file = fopen(path, "rb");
    bool without = file != NULL && fread(header, 1, sizeof header, file) == sizeof header &&
                   header[18] == 1 && header[19] == 1;

    if (file != NULL)
        fclose(file);
    return !without;
}

/* Several machines: the log needs memory that its readers and writers share. */
static bool is_local(wlz_registry *reg, const char *path, unsigned flags)
{
    char type[WLZ__MOUNT_TYPE_MAX];

    if ((flags & WLZ_OPEN_NETWORK) == 0 && wlz__is_on_network(path, type) &&
        (!reg->readonly || has_log(path)))
        wlz__fail(
            reg, WLZ_IO,
            "%s is on a network file system (%s), where two machines that use it can ruin it: "
            "put it on a disk of this machine; a portable backup may be read anywhere",
            "%s staat op een netwerkschijf (%s), waar twee computers die het gebruiken het "
            "kunnen beschadigen: zet het op een schijf van deze computer; een overdraagbare "
            "back-up is overal te lezen",
            path, type);
    return wlz__ok(reg);
}

wlz_status wlz_open(const char *path, const wlz_open_options *options, wlz_registry **out)
{
    static const wlz_open_options defaults = WLZ_OPEN_OPTIONS_INIT;
    const wlz_open_options *o = options != NULL ? options : &defaults;
    wlz_registry *reg = registry_new(o);

    if (reg == NULL)
        return no_memory(o);
    if (wlz__ok(reg) && wlz__check_given(reg, "out", out) &&
        wlz__check_text(reg, "path", path, WLZ__FILE_NAME_MOST) && is_local(reg, path, o->flags) &&
        open_file(reg, path, o->flags)) {
        wlz__schema_peek(reg, o->flags);
        if (wlz__ok(reg) && reg->readonly && is_in_file(reg) && !wlz__reads_in_place(reg))
            wlz__private_copy_open(reg);
        settle(reg, o, true);
        if (wlz__ok(reg)) /* wlz__schema_peek may have set it */
            sqlite3_db_config(reg->db, SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 0, NULL);
        if (wlz__ok(reg) && !reg->readonly && (o->flags & WLZ_OPEN_NETWORK) == 0)
            wlz__queue_open(reg);
    }
    return opened(reg, out);
}

/* ---- one registry a connection ---- */

/* Two would keep their nested transactions by the same names, and each undo the settings of the other. A connection with a
 * registry has this function, which nobody calls. */
#define MARK "wlz__attached"

static void never_called(sqlite3_context *context, int count, sqlite3_value **values)
{
    (void)count;
    (void)values;
    sqlite3_result_null(context);
}

static bool is_attached(sqlite3 *db)
{
    sqlite3_stmt *stmt = NULL;
    bool is = sqlite3_prepare_v2(db, "SELECT " MARK "()", -1, &stmt, NULL) == SQLITE_OK;

    sqlite3_finalize(stmt);
    return is;
}

static void mark(wlz_registry *reg)
{
    int code = sqlite3_create_function_v2(reg->db, MARK, 0, SQLITE_UTF8 | SQLITE_DIRECTONLY, NULL,
                                          never_called, NULL, NULL, NULL);

    reg->marked = code == SQLITE_OK;
    if (code != SQLITE_OK)
        wlz__fail_sqlite(reg, code);
}

static void unmark(wlz_registry *reg)
{
    if (reg->marked)
        sqlite3_create_function_v2(reg->db, MARK, 0, SQLITE_UTF8, NULL, NULL, NULL, NULL, NULL);
}

wlz_status wlz_attach(struct sqlite3 *db, const wlz_open_options *options, wlz_registry **out)
{
    static const wlz_open_options defaults = WLZ_OPEN_OPTIONS_INIT;
    const wlz_open_options *o = options != NULL ? options : &defaults;
    wlz_registry *reg = registry_new(o);

    if (reg == NULL)
        return no_memory(o);
    if (wlz__ok(reg) && wlz__check_given(reg, "db", db) && wlz__check_given(reg, "out", out)) {
        reg->db = db;
        if (sqlite3_db_readonly(db, "main") == 1)
            reg->readonly = true;
        if (sqlite3_get_autocommit(db) == 0)
            wlz__fail(reg, WLZ_MISUSE, "the connection is in a transaction",
                      "op de verbinding staat een transactie open");
        else if (is_attached(db))
            wlz__fail(reg, WLZ_MISUSE, "the connection has a registry already: close that first",
                      "de verbinding heeft al een register: sluit dat eerst");
        else
            mark(reg);
        if (wlz__ok(reg))
            settle(reg, o, false);
    }
    return opened(reg, out);
}

wlz_status wlz__attach_read_only(sqlite3 *db, wlz_registry **out)
{
    static const wlz_open_options options = {
        WLZ_OPEN_OPTIONS_VERSION, WLZ_OPEN_READONLY, 0, NULL, NULL, NULL, WLZ_ENGLISH};
    wlz_registry *reg = *out = registry_new(&options);

    if (reg == NULL)
        return WLZ_NOMEM;
    reg->db = db;
    reg->in_query = true;
    wlz__schema_ready(reg, options.flags);
    return reg->status;
}

void wlz_close(wlz_registry *registry)
{
    if (registry == NULL)
        return;
    if (wlz__is_of_this_process(registry)) {
        if (registry->db != NULL)
            wlz__rollback_all(registry);
        wlz__memo_set(registry, NULL, NULL);
        wlz__finalize_all(registry);
        if (registry->owns_db) {
            sqlite3_close_v2(registry->db);
            wlz__overlay_close(registry->overlay);
        } else {
            wlz__settings_give_back(registry);
            unmark(registry);
        }
    } /* else the connection is lost: closing it would write to the file of the process that opened it */
    wlz__queue_close(registry);
    wlz__clear_reasons(registry);
    wlz__free(registry);
}
