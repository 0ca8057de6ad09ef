/* wlzreg FILE COMMAND: reads the arguments, opens the registry, runs the command, prints how it ended. */
#include "answer.h"
#include "help.h"
#include "nearest.h"
#include "past.h"
#include "progress.h"

#include <getopt.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

const cli_option global_options[] = {
    {"json", NULL, "answer for programs: JSON, amounts in cents, percentages in hundredths",
     "antwoord voor programma's: JSON, bedragen in centen, percentages in honderdsten"},
    {"csv", NULL, "answer for a spreadsheet: its tables as CSV",
     "antwoord voor een rekenblad: de tabellen als CSV"},
    {"xlsx", "FILE", "answer for a spreadsheet: its tables in a workbook, which must be new",
     "antwoord voor een rekenblad: de tabellen in een werkmap, die nieuw moet zijn"},
    {"force", NULL, "replace that file if it is there", "vervang dat bestand als het er is"},
    {"what-if", NULL, "do everything, and write nothing", "doe alles, en schrijf niets"},
    {"actor", "NAME", "who writes, for the history", "wie schrijft, voor de historie"},
    {"as-of", "MOMENT|NUMBER", "the registry as it stood: at a moment, on a day or after a step",
     "het register zoals het was: op een moment, op een dag of na een stap"},
    {"lang", "nl|en", "language of what people read", "taal van wat mensen lezen"},
    {"network", NULL, "also on a disk of another machine: only one machine at a time uses the file",
     "ook op een netwerkschijf: maar één computer tegelijk gebruikt het bestand"},
    {"help", NULL, "this text", "deze tekst"},
    {"version", NULL, "the version", "de versie"},
    NO_OPTION};

#define LONG_OPTIONS_MAX 32
#define OPTION_FIRST                                                                               \
    256 /* what getopt_long returns for the first; beginnings that fit two differ in it */

/* ---- reading the options: getopt_long, with options from the tables ---- */

static size_t options_append(struct option *list, size_t count, const cli_option *options)
{
    for (; options != NULL && options->name != NULL && count + 1 < LONG_OPTIONS_MAX; options++) {
        int takes = options->value != NULL ? required_argument : no_argument;

        list[count] = (struct option){options->name, takes, NULL, OPTION_FIRST + (int)count};
        count++;
    }
    list[count] = (struct option){NULL, 0, NULL, 0};
    return count;
}

static bool usage(cli *c, const char *format, const char *what)
{
    char *given = plain(must(strdup(what)));

    fprintf(stderr, "wlzreg: ");
    fprintf(stderr, format, given);
    fprintf(stderr, "\n%s\n",
            tr(c, "wlzreg --help lists what there is", "wlzreg --help noemt wat er is"));
    free(given);
    c->exit = EXIT_USAGE;
    return false;
}

static bool option_store(cli *c, const char *name, char *value)
{
    static char given[] = "";

    if (strcmp(name, "json") == 0)
        c->json = true;
    else if (strcmp(name, "csv") == 0)
        c->csv = true;
    else if (strcmp(name, "xlsx") == 0)
        c->xlsx = value;
    else if (strcmp(name, "what-if") == 0)
        c->what_if = true;
    else if (strcmp(name, "network") == 0)
        c->network = true;
    else if (strcmp(name, "actor") == 0)
        c->actor = value;
    else if (strcmp(name, "as-of") == 0)
        c->as_of = value;
    else if (strcmp(name, "lang") == 0) {
        c->dutch = strcmp(value, "nl") == 0;
        if (!c->dutch && strcmp(value, "en") != 0)
            return usage(c, "--lang %s: nl or en", value);
    } else if (c->option_count == OPTIONS_MAX) {
        return usage(c, "--%s: too many options", name);
    } else {
        c->options[c->option_count].name = name;
        c->options[c->option_count++].value = value != NULL ? value : given;
    }
    return true;
}

/* A value that may be given more than once ends in "…". */
static bool repeats(const cli_option *options, const char *name)
{
    for (; options != NULL && options->name != NULL; options++)
        if (strcmp(options->name, name) == 0 && options->value != NULL)
            return strstr(options->value, "…") != NULL;
    return false;
}

/* Which of two values is meant, nobody knows. */
static bool given_twice(const cli *c, const char *name, const char *value,
                        const cli_option *options)
{
    const char *before = strcmp(name, "actor") == 0   ? c->actor
                         : strcmp(name, "xlsx") == 0  ? c->xlsx
                         : strcmp(name, "as-of") == 0 ? c->as_of
                                                      : option(c, name);

    return value != NULL && before != NULL && !repeats(options, name);
}

/* `mode` begins with "+" to stop at the first argument. */
static bool options_read(cli *c, int count, char **words, const char *mode,
                         const cli_option *options)
{
    struct option list[LONG_OPTIONS_MAX];
    int index = 0, found;

    options_append(list, options_append(list, 0, global_options), options);
    opterr = 0;
    optind = 0; /* GNU: anew, also for another list of words */
    while ((found = getopt_long(count, words, mode, list, &index)) != -1) {
        if (found == ':')
            return usage(c, tr(c, "%s needs a value", "%s heeft een waarde nodig"),
                         words[optind - 1]);
        if (found < OPTION_FIRST)
            return usage(c, tr(c, "there is no option %s", "er is geen optie %s"),
                         words[optind - 1]);
        if (given_twice(c, list[index].name, optarg, options))
            return usage(c, tr(c, "--%s is given twice", "--%s is twee keer gegeven"),
                         list[index].name);
        if (!option_store(c, list[index].name, optarg))
            return false;
    }
    return true;
}

/* "import all" is meant before "import" with an argument "all". */
static const command *command_of(const char *word, const char *next, bool *two)
{
    size_t length = strlen(word);
    const command *one, *found = NULL;

    *two = false;
    for (size_t i = 0; (one = command_at(i)) != NULL && !*two; i++) {
        bool same = strncmp(one->name, word, length) == 0;

        *two = same && one->name[length] == ' ' && next != NULL &&
               strcmp(one->name + length + 1, next) == 0;
        if (*two || (same && one->name[length] == '\0'))
            found = one;
    }
    return found;
}

static bool is_group(const char *word)
{
    const command *one;

    for (size_t i = 0; (one = command_at(i)) != NULL; i++)
        if (in_group(one, word))
            return true;
    return false;
}

/* Answers --help and --version, which need no file. True: that was it. */
static bool help_printed(cli *c)
{
    if (option(c, "version") != NULL) {
        printf("wlzreg %s, schema %d.%02d\n", wlz_version(), wlz_schema_version() / 100,
               wlz_schema_version() % 100);
        return true;
    }
    if (option(c, "help") == NULL)
        return false;
    if (c->command != NULL)
        help_command(c, stdout, c->command);
    else
        help_all(c, stdout);
    return true;
}

/* "pack" alone is not what was meant, but what may follow it is known. */
static bool no_command(cli *c, const char *word, const char *next)
{
    bool help = option(c, "help") != NULL || strcmp(next, "--help") == 0;

    if (!is_group(word))
        return usage(c, tr(c, "there is no command %s", "er is geen opdracht %s"), word);
    help_group(c, help ? stdout : stderr, word);
    c->exit = help ? EXIT_DONE : EXIT_USAGE;
    return false;
}

/* The words behind the file. False: an error was reported, or nothing is left to do. */
static bool command_read(cli *c, int count, char **words)
{
    bool two = false;
    int skip;

    c->command = command_of(words[0], count > 1 ? words[1] : NULL, &two);
    if (c->command == NULL)
        return no_command(c, words[0], count > 1 ? words[1] : "");
    skip = two ? 1 : 0; /* getopt takes the first word for the program's name */
    if (!options_read(c, count - skip, words + skip, ":", c->command->options) || help_printed(c))
        return false;
    c->arguments = words + skip + optind;
    c->argument_count = count - skip - optind;
    if (c->argument_count < c->command->least || c->argument_count > c->command->most) {
        help_command(c, stderr, c->command);
        c->exit = EXIT_USAGE;
        return false;
    }
    return true;
}

/* Options may come before the file, before the command and after it. */
static bool arguments_read(cli *c, int count, char **words)
{
    if (!options_read(c, count, words, "+:", NULL))
        return false;
    words += optind;
    count -= optind;
    if (count > 0 && !options_read(c, count, words, "+:", NULL))
        return false;
    if (count > 0) {
        c->file = words[0];
        words += optind;
        count -= optind;
    }
    if (count < 1 && help_printed(c))
        return false;
    if (count < 1) {
        help_all(c, stderr);
        c->exit = EXIT_USAGE;
        return false;
    }
    return command_read(c, count, words);
}

/* ---- running it ---- */

/* A report's page is read, though a report is written; verify may repair. */
static bool only_reads(const cli *c)
{
    const char *writes = option_that_writes(c->command);

    if (option(c, "repair-schema") != NULL || option(c, "repair-seal") != NULL)
        return false;
    if (c->command->opens == READS || c->command->opens == TRIES || option(c, "html") != NULL)
        return true;
    return writes != NULL && option(c, writes) == NULL;
}

/* Before anything is opened. */
static bool options_fit(cli *c)
{
    const char *other = c->csv ? "--csv" : "--xlsx";

    if (c->json + c->csv + (c->xlsx != NULL) > 1)
        return usage(c,
                     c->json ? tr(c, "--json or %s, not both", "--json of %s, niet allebei")
                             : tr(c, "--csv or %s, not both", "--csv of %s, niet allebei"),
                     c->json ? other : "--xlsx");
    if (option(c, "force") != NULL && c->xlsx == NULL && !has_option(c->command, "force"))
        return usage(c,
                     tr(c, "--force is for a file that is written: %s writes none",
                        "--force is voor een bestand: %s schrijft er geen"),
                     c->command->name);
    if (c->as_of != NULL && !only_reads(c))
        return usage(
            c,
            tr(c, "--as-of is for what reads: %s writes", "--as-of is voor wat leest: %s schrijft"),
            c->command->name);
    return true;
}

static bool open_registry(cli *c)
{
    wlz_open_options options = cli_open_options(c);
    wlz_status status;

    if (!is_plain_file(c))
        return false;
    if (c->command->opens == READS || c->as_of != NULL)
        options.flags |= WLZ_OPEN_READONLY;
    status = wlz_open(c->file, &options, &c->registry);
    if (wlz_is_copy(c->registry))
        fprintf(
            stderr,
            tr(c, "wlzreg: nothing may be written beside %s: this is a copy of it as it is now\n",
               "wlzreg: naast %s mag niets worden geschreven: dit is een kopie zoals het nu is\n"),
            c->file);
    return record_status(c, status) == WLZ_OK && (c->as_of == NULL || open_past(c));
}

static void run(cli *c)
{
    bool tried = c->command->opens == WRITES || c->command->opens == TRIES;
    bool what_if = tried && (c->what_if || c->as_of != NULL);

    if (c->command->opens != MAKES && !open_registry(c))
        return;
    if (c->command->opens == WRITES)
        interrupts_go_to(c->registry);
    if (what_if && record_status(c, wlz_begin_what_if(c->registry)) != WLZ_OK)
        return;
    record_status(c, c->command->run(c));
    hint_nearest(c);
    if (what_if)
        wlz_rollback(c->registry);
    if (c->what_if)
        answer_data(c, "what_if", json_true());
    if (c->what_if && (c->command->opens != READS || c->spared))
        answer_line(c, "%s",
                    tr(c, "(what if: nothing was written)", "(wat als: er is niets geschreven)"));
}

/* What WLZREG_NOW says, so that an answer can be had again. */
static bool now_read(cli *c)
{
    const char *now = getenv("WLZREG_NOW");

    if (now == NULL || wlz_instant_parse(now, &c->now) == WLZ_OK)
        return true;
    return usage(c, "WLZREG_NOW=%s: write it as 2022-11-15 09:00:00", now);
}

static bool is_dutch(void)
{
    const char *names[] = {"LC_ALL", "LC_MESSAGES", "LANG"};

    for (size_t i = 0; i < sizeof names / sizeof names[0]; i++) {
        const char *value = getenv(names[i]);

        if (value != NULL && value[0] != '\0')
            return strncmp(value, "nl", 2) == 0;
    }
    return false;
}

int main(int count, char **words)
{
    cli c = {.dutch = is_dutch(), .answer = must(json_object())};

    signal(SIGXFSZ,
           SIG_IGN); /* a file that may not grow is an error like any other, and is reported */
    c.colour = takes_colour(STDOUT_FILENO);
    if (!now_read(&c) || !arguments_read(&c, count, words) || !options_fit(&c)) {
        answer_free(&c);
        return fflush(stdout) == 0 && !ferror(stdout) ? c.exit : EXIT_MACHINE;
    }
    answer_data(&c, "command", json_string(c.command->name));
    answer_data(&c, "status", json_string("ok"));
    run(&c);
    if (!answer_print(&c)) {
        fprintf(
            stderr, "wlzreg: %s\n",
            tr(&c, "the answer could not be written", "het antwoord kon niet worden geschreven"));
        c.exit = EXIT_MACHINE;
    } else if (c.failed && !c.json) {
        print_reason(&c);
    } else if (!c.json && !c.csv) {
        print_hints(&c, stdout);
    }
    interrupts_go_nowhere();
    wlz_close(c.registry);
    answer_free(&c);
    return c.exit;
}
