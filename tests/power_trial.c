#include "power_trial.h"

#include "power_loss.h"
#include "random.h"

#include "file/connection.h"

#define STATES 1000
#define VERIFIED 8192
#define NOTHING 0 /* the state without a registry */

typedef struct states {
    uint64_t rows[STATES];
    int64_t count;
} states;

/* Of the story, and of what is done after a loss. */
static power_notes story_notes, later_notes;
static states story_states, later_states;
static states *noted_states;
static uint64_t verified[VERIFIED];
static size_t verified_count;
static uint64_t verify_one_of = 5; /* states */

static bool one_of(uint64_t number, uint64_t many)
{
    return number % many == 0;
}

/* ---- states ---- */

static uint64_t mixed(uint64_t state, uint64_t next)
{
    state = (state ^ next) * UINT64_C(0x9E3779B97F4A7C15);
    return state ^ (state >> 32);
}

/* All its pages, but for what SQLite counts in the first: how it is journaled, how often it and its schema were changed. */
static uint64_t state_of_bytes(const unsigned char *bytes, int64_t size)
{
    static const struct {
        int64_t at, size;
    } counts[] = {{18, 2}, {24, 4}, {40, 4}, {92, 4}};
    unsigned char head[96];
    uint64_t state = 1, word;

    if (size < (int64_t)sizeof head)
        return NOTHING;
    memcpy(head, bytes, sizeof head);
    for (size_t i = 0; i < sizeof counts / sizeof *counts; i++)
        memset(head + counts[i].at, 0, (size_t)counts[i].size);
    for (int64_t at = 0; at < size; at += (int64_t)sizeof word) {
        memcpy(&word, at < (int64_t)sizeof head ? head + at : bytes + at, sizeof word);
        state = mixed(state, word);
    }
    return state;
}

static uint64_t state_of(wlz_registry *reg)
{
    sqlite3_int64 size = 0;
    unsigned char *bytes = sqlite3_serialize(reg->db, "main", &size, 0);
    uint64_t state = bytes != NULL ? state_of_bytes(bytes, size) : NOTHING;

    sqlite3_free(bytes);
    return state;
}

/* The same of the file, as SQLite leaves it when it has taken over the log: that takes a tenth of the time that opening
 * a registry does. */
static uint64_t state_on_disk(void)
{
    sqlite3 *db = NULL, *memory = NULL;
    sqlite3_backup *copying = NULL;
    const power_bytes *file;
    int code = sqlite3_open_v2(POWER_FILE, &db, SQLITE_OPEN_READWRITE, NULL);

    if (code == SQLITE_OK && (code = sqlite3_open(":memory:", &memory)) == SQLITE_OK)
        copying = sqlite3_backup_init(memory, "main", db, "main");
    if (copying != NULL)
        code = sqlite3_backup_step(copying, 0); /* a look at it, without reading its schema */
    sqlite3_backup_finish(copying);
    if (code == SQLITE_OK)
        code = sqlite3_wal_checkpoint_v2(db, NULL, SQLITE_CHECKPOINT_PASSIVE, NULL, NULL);
    sqlite3_close(memory);
    sqlite3_close(db);
    file = power_disk_file(POWER_FILE);
    return code == SQLITE_OK && file != NULL ? state_of_bytes(file->at, file->size) : NOTHING;
}

static void state_add(uint64_t state)
{
    ck_assert_int_lt(noted_states->count, STATES);
    noted_states->rows[noted_states->count] = state;
    power_disk_mark(noted_states->count++);
}

void power_acknowledged(wlz_registry *reg)
{
    state_add(state_of(reg));
}

/* What is byte for byte as it was when it was verified need not be verified again. */
static bool is_verified(uint64_t state)
{
    for (size_t i = 0; i < verified_count; i++)
        if (verified[i] == state)
            return true;
    return false;
}

/* ---- one loss ---- */

static void fault(power_figures *f, const power_story *story, int64_t loss, int64_t mark,
                  const char *what)
{
    if (f->faults++ == 0)
        snprintf(f->first, sizeof f->first, "%s: loss %lld, after transaction %lld: %s",
                 story->name, (long long)loss, (long long)mark, what);
}

/* Returns what is wrong with a registry in this state, or NULL. */
static const char *examine_state(uint64_t state, const states *s, int64_t mark)
{
    if (state == s->rows[mark] || (mark + 1 < s->count && state == s->rows[mark + 1]))
        return NULL;
    for (int64_t i = 0; i < mark; i++)
        if (state == s->rows[i])
            return "what was acknowledged is lost";
    return "not as it was after any transaction";
}

static const char *examine_open(wlz_registry *reg, const states *s, int64_t mark)
{
    uint64_t state = state_of(reg);
    const char *wrong = examine_state(state, s, mark);

    if (wrong != NULL || is_verified(state))
        return wrong;
    if (one_of(state, verify_one_of) && wlz_verify(reg) != WLZ_OK)
        return "wlz_verify finds something";
    if (verified_count < VERIFIED)
        verified[verified_count++] = state;
    return NULL;
}

/* The same of the file, opened by the library; there may be none as long as there need not be. */
static const char *examine_registry(const states *s, int64_t mark)
{
    wlz_open_options options = test_options();
    wlz_registry *reg = NULL;
    const char *wrong;
    wlz_status status;

    options.flags = 0;
    status = wlz_open(POWER_FILE, &options, &reg);
    if (status != WLZ_OK && s->rows[mark] != NOTHING)
        return wlz_message(NULL);
    if (status != WLZ_OK)
        return status == WLZ_IO || status == WLZ_NOTREGISTRY ? NULL : wlz_message(NULL);
    wrong = examine_open(reg, s, mark);
    wlz_close(reg);
    return wrong;
}

/* The quicker way, unless the library has to open it, or it was never verified. */
static const char *examine(const states *s, int64_t mark, bool by_library, bool verify)
{
    uint64_t state = by_library ? NOTHING : state_on_disk();

    if (state != NOTHING && (!verify || is_verified(state)))
        return examine_state(state, s, mark);
    return examine_registry(s, mark);
}

/* ---- after it: the registry goes on, and power is lost again ---- */

static const char *go_on(int64_t mark)
{
    wlz_open_options options = test_options();
    wlz_registry *reg = NULL;
    const char *wrong;

    noted_states = &later_states;
    later_states.count = 0;
    options.flags = 0;
    power_disk_mark(0); /* as it is found now */
    if (wlz_open(POWER_FILE, &options, &reg) != WLZ_OK)
        return wlz_message(NULL);
    wrong = examine_open(reg, &story_states, mark);
    later_states.rows[later_states.count++] = state_of(reg);
    if (wrong == NULL && wlz_provider_add(reg, "30000099", NULL, "Sample provider") != WLZ_OK)
        wrong = "it cannot be written";
    if (wrong == NULL)
        power_acknowledged(reg);
    wlz_close(reg);
    return wrong;
}

static const char *lose_again(int64_t at, uint64_t seed)
{
    power_walk *w = power_walk_begin(&later_notes);
    const char *wrong;

    while (power_walk_mark(w) < 0 || at-- > 0)
        power_walk_on(w);
    power_walk_lose(w, seed);
    wrong = examine(&later_states, power_walk_mark(w), false, one_of(seed, 16));
    power_walk_end(w);
    return wrong;
}

static int64_t moments_of(const power_notes *notes)
{
    size_t first = 0;

    while (notes->steps[first].kind != POWER_MARK)
        first++;
    return (int64_t)(notes->count - first - 1);
}

/* ---- all of them ---- */

static void tell(const power_story *story, const power_bytes *content)
{
    wlz_open_options options = test_options();
    wlz_registry *reg = NULL;

    power_notes_clear(&story_notes);
    power_disk_clear();
    power_disk_note(&story_notes);
    noted_states = &story_states;
    story_states.count = 0;
    if (story->beginning != POWER_NOTHING)
        power_disk_put(POWER_FILE, content);
    state_add(story->beginning == POWER_NOTHING ? NOTHING
                                                : state_of_bytes(content->at, content->size));
    if (story->beginning == POWER_OPENED)
        assert_ok(reg, wlz_open(POWER_FILE, &options, &reg));
    story->tell(reg);
    power_disk_note(NULL);
}

static void lose(const power_story *story, power_walk *w, int64_t loss, uint64_t seed,
                 power_figures *f)
{
    bool again = one_of(random_next(&seed), 40) && story->beginning == POWER_OPENED;
    int64_t mark = power_walk_mark(w);
    const char *wrong;

    power_notes_clear(&later_notes);
    power_disk_note(again ? &later_notes : NULL);
    power_walk_lose(w, seed);
    wrong =
        again ? go_on(mark) : examine(&story_states, mark, one_of(random_next(&seed), 32), true);
    power_disk_note(NULL);
    if (wrong == NULL && again) {
        wrong = lose_again(random_below(&seed, moments_of(&later_notes)), seed);
        f->again++;
    }
    f->recoveries++;
    if (wrong != NULL)
        fault(f, story, loss, mark, wrong);
}

void power_verify_all(void)
{
    verify_one_of = 1;
}

void power_try(const power_story *story, const power_bytes *content, int64_t times, uint64_t seed,
               power_figures *figures)
{
    int64_t moments, at = 0;
    power_walk *w;

    tell(story, content);
    moments = moments_of(&story_notes);
    figures->moments += moments;
    w = power_walk_begin(&story_notes);
    while (power_walk_mark(w) < 0)
        power_walk_on(w);
    for (int64_t loss = 0; loss < times; loss++) {
        int64_t wanted =
            times > moments ? loss * moments / times : loss * moments / times + (int64_t)(seed % 7);

        while (at < wanted && power_walk_on(w))
            at++;
        if (power_walk_at_change(w))
            lose(story, w, loss, random_next(&seed), figures);
    }
    power_walk_end(w);
}
