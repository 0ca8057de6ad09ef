/*
 * The targets without libFuzzer: what is in a target's corpus, and then a number of changed inputs, the same ones each
 * time.
 *
 *   wlzreg_fuzz TARGET CORPUS DICTIONARY [COUNT [SEED]]   COUNT changed inputs; without it, none
 *   wlzreg_fuzz TARGET FILE                               one input
 *
 * An input on which the target fails is left behind in failed-TARGET.
 */
#include "fuzz.h"

#include "../random.h"
#include "sanitized_memory.h"

#include <dirent.h>
#include <sanitizer/common_interface_defs.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

/* targets.h has a line TARGET(amount) for each. */
#define TARGET(name) int target_##name(const uint8_t *data, size_t size);
#include "targets.h"
#undef TARGET

static const struct target {
    const char *name;
    int (*run)(const uint8_t *data, size_t size);
} targets[] = {
#define TARGET(name) {#name, target_##name},
#include "targets.h"
};

#define INPUT_MOST 65536
#define INPUTS_MOST 4000
#define WORDS_MOST 400
#define SECONDS_MOST 60 /* of an input */

typedef struct input {
    uint8_t *bytes;
    size_t size;
} input;

typedef struct inputs {
    input all[INPUTS_MOST];
    size_t count;
} inputs;

static inputs corpus, words;
static const struct target *running;
static input current;

/* ---- what failed ---- */

const char *__ubsan_default_options(void);

/* Undefined behaviour ends in abort(), which leaves the input behind. */
const char *__ubsan_default_options(void)
{
    return "abort_on_error=1:print_stacktrace=1";
}

static void leave_input(void)
{
    char name[100];
    FILE *file;

    snprintf(name, sizeof name, "failed-%s", running->name);
    file = fopen(name, "wb");
    if (file != NULL) {
        fwrite(current.bytes, 1, current.size, file);
        fclose(file);
        fprintf(stderr, "the input is in %s\n", name);
    }
}

static void failed(int signal_number)
{
    static const char late[] = "an input took too long\n";

    if (signal_number == SIGALRM && write(STDERR_FILENO, late, sizeof late - 1) < 0)
        _exit(2);
    leave_input();
    _exit(1);
}

static void run(const uint8_t *bytes, size_t size)
{
    uint8_t *copy = malloc(size > 0 ? size : 1);

    HOLDS(copy != NULL, "no memory");
    if (size > 0)
        memcpy(copy, bytes, size);
    current = (input){copy, size};
    alarm(SECONDS_MOST);
    running->run(copy, size);
    alarm(0);
    free(copy);
}

/* ---- files ---- */

static bool file_read(const char *path, input *in)
{
    FILE *file = fopen(path, "rb");

    if (file == NULL)
        return false;
    in->bytes = malloc(INPUT_MOST);
    HOLDS(in->bytes != NULL, "no memory");
    in->size = fread(in->bytes, 1, INPUT_MOST, file);
    fclose(file);
    return true;
}

static int by_name(const struct dirent **a, const struct dirent **b)
{
    return strcmp((*a)->d_name, (*b)->d_name); /* whatever the language of the machine */
}

static void corpus_read(const char *path)
{
    struct dirent **names;
    int count = scandir(path, &names, NULL, by_name);

    HOLDS(count >= 0, "%s cannot be read", path);
    for (int i = 0; i < count; i++) {
        char file[4096];

        snprintf(file, sizeof file, "%s/%s", path, names[i]->d_name);
        if (names[i]->d_name[0] != '.' && corpus.count < INPUTS_MOST &&
            file_read(file, &corpus.all[corpus.count]))
            corpus.count++;
        free(names[i]);
    }
    free(names);
}

static unsigned digit_of(char letter)
{
    return letter >= 'a' ? (unsigned)(letter - 'a') + 10 : (unsigned)(letter - '0');
}

/* A line of a dictionary as libFuzzer has it: "word", with \xNN, \\ and \" in it. */
static void word_add(const char *line)
{
    input *word = &words.all[words.count];

    if (line[0] != '"' || words.count == WORDS_MOST)
        return;
    word->bytes = malloc(strlen(line));
    HOLDS(word->bytes != NULL, "no memory");
    for (line++; *line != '"' && *line != '\0'; line++) {
        if (line[0] == '\\' && line[1] == 'x') {
            word->bytes[word->size++] = (uint8_t)(digit_of(line[2]) * 16 + digit_of(line[3]));
            line += 3;
            continue;
        }
        line += line[0] == '\\' ? 1 : 0;
        word->bytes[word->size++] = (uint8_t)*line;
    }
    words.count++;
}

static void dictionary_read(const char *path)
{
    FILE *file = fopen(path, "r");
    char line[500];

    HOLDS(file != NULL, "%s cannot be read", path);
    while (fgets(line, sizeof line, file) != NULL)
        word_add(line);
    fclose(file);
}

static void inputs_free(inputs *list)
{
    for (size_t i = 0; i < list->count; i++)
        free(list->all[i].bytes);
}

/* ---- changed inputs ---- */

static size_t below(uint64_t *state, size_t bound)
{
    return bound > 0 ? (size_t)random_below(state, (int64_t)bound) : 0;
}

/* Puts bytes in the place of some others. */
static void replace(input *in, size_t at, size_t cut, const uint8_t *bytes, size_t count)
{
    if (in->size - cut + count > INPUT_MOST)
        return;
    memmove(in->bytes + at + count, in->bytes + at + cut, in->size - at - cut);
    memcpy(in->bytes + at, bytes, count);
    in->size += count - cut;
}

static void put_piece(input *in, size_t at, uint64_t *state, const input *from)
{
    static uint8_t piece[INPUT_MOST];
    size_t begin = below(state, from->size), most = from->size - begin;
    size_t count = below(state, most < 64 ? most + 1 : 65);

    memcpy(piece, from->bytes + begin, count);
    replace(in, at, below(state, 2) * below(state, in->size - at + 1) / 4, piece, count);
}

static void change(input *in, uint64_t *state)
{
    static const uint8_t odd[] = {0, 1, 0x7f, 0x80, 0xff, '"', ';', ',', '\n', '-', '9', 'e', ' '};
    size_t at = below(state, in->size + 1), left = in->size - at;
    uint8_t byte = (uint8_t)random_next(state);

    switch (below(state, 8)) {
    case 0:
        if (left > 0)
            in->bytes[at] ^= (uint8_t)(1 << below(state, 8));
        break;
    case 1:
        replace(in, at, left > 0 ? 1 : 0, &byte, 1);
        break;
    case 2:
        replace(in, at, 0, &odd[below(state, sizeof odd)], 1);
        break;
    case 3:
        replace(in, at, below(state, left < 16 ? left + 1 : 17), &byte, 0);
        break;
    case 4:
        if (left > 0 && in->bytes[at] >= '0' && in->bytes[at] <= '9')
            in->bytes[at] = (uint8_t)('0' + below(state, 10));
        break;
    case 5:
        put_piece(in, at, state, in);
        break;
    case 6:
        put_piece(in, at, state, &corpus.all[below(state, corpus.count)]);
        break;
    default:
        if (words.count > 0) {
            const input *word = &words.all[below(state, words.count)];

            replace(in, at,
                    below(state, 2) * below(state, left < word->size ? left + 1 : word->size + 1),
                    word->bytes, word->size);
        }
    }
}

static void run_changed(size_t count, uint64_t seed)
{
    input in = {malloc(INPUT_MOST), 0};
    uint64_t state = seed;

    HOLDS(in.bytes != NULL && corpus.count > 0, "nothing to change");
    for (size_t i = 0; i < count; i++) {
        const input *from = &corpus.all[below(&state, corpus.count)];

        memcpy(in.bytes, from->bytes, from->size);
        in.size = from->size;
        for (size_t n = 1 + below(&state, 4); n > 0; n--)
            change(&in, &state);
        run(in.bytes, in.size);
    }
    free(in.bytes);
}

/* ---- the program ---- */

static const struct target *target_of(const char *name)
{
    for (size_t i = 0; i < sizeof targets / sizeof *targets; i++)
        if (strcmp(targets[i].name, name) == 0)
            return &targets[i];
    fprintf(stderr, "there is no target %s\n", name);
    exit(2);
}

int main(int count, char **arguments)
{
    size_t changed = count > 4 ? strtoul(arguments[4], NULL, 10) : 0;
    struct stat about;

    if (count < 3)
        return 2;
    sanitized_memory_install();
    running = target_of(arguments[1]);
    signal(SIGABRT, failed);
    signal(SIGALRM, failed);
    __sanitizer_set_death_callback(leave_input);
    HOLDS(stat(arguments[2], &about) == 0, "%s is not there", arguments[2]);
    if (S_ISDIR(about.st_mode))
        corpus_read(arguments[2]);
    else if (file_read(arguments[2], &corpus.all[0]))
        corpus.count = 1;
    if (count > 3)
        dictionary_read(arguments[3]);
    for (size_t i = 0; i < corpus.count; i++)
        run(corpus.all[i].bytes, corpus.all[i].size);
    if (changed > 0)
        run_changed(changed, count > 5 ? strtoull(arguments[5], NULL, 10) : 20230101);
    printf("%s: %zu inputs of the corpus and %zu changed ones in %ld ms\n", running->name,
           corpus.count, changed, (long)(clock() * 1000 / CLOCKS_PER_SEC));
    inputs_free(&corpus);
    inputs_free(&words);
    return 0;
}
