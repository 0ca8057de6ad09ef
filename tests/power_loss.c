#include "power_loss.h"

#include "random.h"

#include <stdlib.h>
#include <string.h>

#define FILES 64
#define NAMES 8
#define SECTOR 512

/* How the disk worked off what was on its way. */
typedef enum mood {
    NOTHING,
    ALL,
    IN_ORDER, /* up to a moment */
    HALF,     /* of the sectors, any of them */
    MOST,
    FEW,
    MOODS
} mood;

/* Steps by their number in the notes. */
typedef struct queue {
    size_t *steps;
    size_t count, room;
} queue;

typedef struct entry {
    const char *name;
    int file; /* -1: there is none of that name */
} entry;

struct power_walk {
    const power_notes *notes;
    size_t next;
    int64_t mark;
    power_bytes synced[FILES];
    queue pending[FILES];
    entry names[NAMES]; /* that are synced */
    size_t name_count;
    queue pending_names;
};

/* Used by one image after the other. */
static power_bytes image;

static void queue_add(queue *q, size_t step)
{
    if (q->count == q->room) {
        q->room = q->room * 2 + 64;
        q->steps = realloc(q->steps, q->room * sizeof *q->steps);
        if (q->steps == NULL)
            abort();
    }
    q->steps[q->count++] = step;
}

static void name_apply(entry *names, size_t *count, const power_step *s)
{
    size_t i = 0;

    while (i < *count && strcmp(names[i].name, s->name) != 0)
        i++;
    if (i == *count && ++*count > NAMES)
        abort();
    names[i] = (entry){s->name, s->kind == POWER_CREATE ? s->file : -1};
}

/* ---- the walk ---- */

power_walk *power_walk_begin(const power_notes *notes)
{
    power_walk *w = calloc(1, sizeof *w);

    if (w == NULL)
        abort();
    w->notes = notes;
    w->mark = -1;
    return w;
}

static void apply(power_bytes *to, const power_step *s)
{
    if (s->kind == POWER_WRITE)
        power_bytes_put(to, s->bytes, s->size, s->at);
    else
        power_bytes_cut(to, s->size);
}

bool power_walk_on(power_walk *w)
{
    const power_step *s = &w->notes->steps[w->next];
    queue *q;

    if (w->next == w->notes->count)
        return false;
    switch (s->kind) {
    case POWER_WRITE:
    case POWER_TRUNCATE:
        queue_add(&w->pending[s->file], w->next);
        break;
    case POWER_SYNC:
        q = &w->pending[s->file];
        for (size_t i = 0; i < q->count; i++)
            apply(&w->synced[s->file], &w->notes->steps[q->steps[i]]);
        q->count = 0;
        break;
    case POWER_CREATE:
    case POWER_DELETE:
        queue_add(&w->pending_names, w->next);
        break;
    case POWER_DIRECTORY:
        for (size_t i = 0; i < w->pending_names.count; i++)
            name_apply(w->names, &w->name_count, &w->notes->steps[w->pending_names.steps[i]]);
        w->pending_names.count = 0;
        break;
    case POWER_MARK:
        w->mark = s->size;
        break;
    }
    w->next++;
    return true;
}

bool power_walk_at_change(const power_walk *w)
{
    return w->next == w->notes->count || w->notes->steps[w->next].kind != POWER_MARK;
}

int64_t power_walk_mark(const power_walk *w)
{
    return w->mark;
}

void power_walk_end(power_walk *w)
{
    for (int i = 0; i < FILES; i++) {
        free(w->synced[i].at);
        free(w->pending[i].steps);
    }
    free(w->pending_names.steps);
    free(w);
}

/* ---- an image ---- */

static void garble(unsigned char *sector, int64_t size, uint64_t *seed)
{
    for (int64_t i = 0; i < size; i++)
        sector[i] = (unsigned char)random_next(seed);
}

/* Some of the sectors of a write arrive, of which a few are torn or worse. */
static void write_arrives(const power_step *s, mood how, uint64_t *seed)
{
    const unsigned char *bytes = s->bytes;

    for (int64_t at = s->at, end = s->at + s->size, size; at < end; at += size) {
        int64_t chance = how == MOST ? 15 : how == FEW ? 1 : 8;

        size = SECTOR - at % SECTOR < end - at ? SECTOR - at % SECTOR : end - at;
        if (random_below(seed, 16) < chance) {
            power_bytes_put(&image, bytes + (at - s->at), size, at);
        } else if (random_below(seed, 8) == 0) {
            power_bytes_put(&image, bytes + (at - s->at), random_below(seed, size), at);
        } else if (random_below(seed, 16) == 0) {
            if (at + size > image.size)
                power_bytes_cut(&image, at + size);
            garble(image.at + at, size, seed);
        }
    }
}

static void content_arrives(const power_walk *w, int file, mood how, uint64_t *seed)
{
    const queue *q = &w->pending[file];
    size_t last = how == IN_ORDER ? (size_t)random_below(seed, (int64_t)q->count + 1) : 0;
    bool lengthened = random_below(seed, 2) == 1; /* the length, though not what is there */

    image.size = 0;
    power_bytes_put(&image, w->synced[file].at, w->synced[file].size, 0);
    for (size_t i = 0; i < q->count && how != NOTHING; i++) {
        const power_step *s = &w->notes->steps[q->steps[i]];

        if (how == ALL || (how == IN_ORDER && i < last))
            apply(&image, s);
        else if (how == IN_ORDER && i == last && s->kind == POWER_WRITE)
            write_arrives(s, HALF, seed);
        else if (how != IN_ORDER && s->kind == POWER_WRITE)
            write_arrives(s, how, seed);
        else if (how != IN_ORDER && random_below(seed, 2) == 1)
            apply(&image, s);
        if (how > IN_ORDER && lengthened && s->kind == POWER_WRITE && s->at + s->size > image.size)
            power_bytes_cut(&image, s->at + s->size);
    }
}

static size_t names_arrive(const power_walk *w, entry names[NAMES], mood how, uint64_t *seed)
{
    const queue *q = &w->pending_names;
    size_t count = w->name_count;
    int64_t last = random_below(seed, (int64_t)q->count + 1);

    memcpy(names, w->names, sizeof w->names);
    for (size_t i = 0; i < q->count && how != NOTHING; i++)
        if (how == ALL || (how == IN_ORDER ? (int64_t)i < last : random_below(seed, 2) == 1))
            name_apply(names, &count, &w->notes->steps[q->steps[i]]);
    return count;
}

/* What is interrupted was on its way as well. */
static void interrupt(power_walk *w)
{
    const power_step *s = &w->notes->steps[w->next];

    if (w->next < w->notes->count && s->kind != POWER_SYNC && s->kind != POWER_DIRECTORY)
        power_walk_on(w);
}

static void resume(power_walk *w, size_t next, int64_t mark)
{
    if (w->next > next) {
        const power_step *s = &w->notes->steps[next];

        if (s->kind == POWER_WRITE || s->kind == POWER_TRUNCATE)
            w->pending[s->file].count--;
        else if (s->kind != POWER_MARK)
            w->pending_names.count--;
    }
    w->next = next;
    w->mark = mark;
}

void power_walk_lose(power_walk *w, uint64_t seed)
{
    size_t next = w->next;
    int64_t mark = w->mark;
    mood how = (mood)random_below(&seed, MOODS);
    entry names[NAMES];
    size_t count;

    interrupt(w);
    power_disk_clear();
    count = names_arrive(w, names, how, &seed);
    for (size_t i = 0; i < count; i++)
        if (names[i].file >= 0) {
            content_arrives(w, names[i].file, how, &seed);
            power_disk_put(names[i].name, &image);
        }
    resume(w, next, mark);
}
