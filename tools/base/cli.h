/*
 * What the parts of the command share: the running command with its options, and how it ends.
 *
 * A command is a row of a table (commands.c). It calls the library, puts what it learned into an answer
 * (answer.h), and returns the library's status; main.c turns that into words and an exit status.
 */
#ifndef TOOLS_CLI_H
#define TOOLS_CLI_H

#include <wlzreg.h>

#include <jansson.h>
#include <stdio.h>

/* How the command ends. */
enum {
    EXIT_DONE = 0,
    EXIT_REFUSED = 1,   /* by a rule */
    EXIT_UNDECIDED = 2, /* a person has to decide, or a fact is missing */
    EXIT_USAGE = 3,
    EXIT_INPUT = 4,  /* what was given is wrong: a file, a code, a name */
    EXIT_MACHINE = 5 /* the file or the machine failed */
};

#define OPTIONS_MAX 24 /* values of options in one call */

typedef struct cli_option {
    const char *name;
    const char *value; /* what it takes, "DAY"; NULL = nothing */
    const char *en, *nl;
} cli_option;

typedef struct cli cli;

typedef struct command {
    const char *name;      /* "resolve", "pack list" */
    const char *arguments; /* "OFFICE TOPIC" */
    int least, most;       /* how many of them */
    enum {
        READS,  /* opens the registry for reading */
        TRIES,  /* opens it for writing, and leaves it as it was */
        WRITES, /* opens it for writing; can be run as a what-if */
        MAKES   /* opens it itself, or needs none */
    } opens;
    const char *en, *nl;         /* what it does, in a line */
    const cli_option *options;   /* until one without a name; NULL = none */
    const char *const *examples; /* what is written behind the file, until NULL */
    wlz_status (*run)(cli *c);
} command;

struct cli {
    const command *command;
    const char *file;
    wlz_registry *registry;
    char *const *arguments;
    int argument_count;

    /* what was given for every command */
    bool json, csv, what_if, dutch, colour, network;
    const char *xlsx; /* the workbook to write; NULL = none */
    const char *actor;
    const char *as_of; /* a day, a moment or a step of the history; NULL = now */
    int64_t as_of_step;
    wlz_instant now; /* 0 = the machine's clock */

    struct {
        const char *name;
        char *value;
    } options[OPTIONS_MAX];
    size_t option_count;

    json_t *answer;           /* what --json prints */
    struct section *sections; /* the same for people */
    struct section *last_section;

    bool spared;       /* a file was not written, because of --what-if */
    bool failed;       /* the reason is in the answer */
    wlz_status status; /* of which kind it is */
    int exit;
};

/* How many rows there are; 0 for NULL, those that could not be read. */
size_t rows_count(const wlz_rows *rows);

/* Text for people to read: what steers a terminal, or turns the direction of writing, becomes blanks; a line end stays.
 * Returns the text. */
char *plain(char *text);

/* The text in the language of the call. */
const char *tr(const cli *c, const char *en, const char *nl);

/* The value of an option, "" for one that takes none; NULL when it was not given. */
const char *option(const cli *c, const char *name);
/* The value given the n-th time, from 0. */
char *option_at(const cli *c, const char *name, size_t n);
/* An argument; NULL when it was not given. */
const char *argument(const cli *c, int n);

/* Values of arguments and options. False: it is none, and the call has failed with WLZ_INVALID. */
bool day_of(cli *c, const char *name, const char *text, wlz_date *day);
bool year_of(cli *c, const char *text, int *year);
bool number_of(cli *c, const char *name, const char *text, int64_t *number);
/* The day of the question (--on) and the day of knowledge (--known-on); 0 = today. */
bool days_of(cli *c, wlz_date *on, wlz_date *known_on);
wlz_date today(const cli *c);

/* Fail with a reason of the command's own. Returns the status. */
wlz_status fail(cli *c, wlz_status status, const char *format, ...)
    __attribute__((format(printf, 3, 4)));
/* Copy the library's reason for a call that did not succeed, before another call clears it. Returns the status. */
wlz_status record_status(cli *c, wlz_status status);
/* The same for an answer that has a status and a reason of its own. Returns that status. */
wlz_status record_verdict(cli *c, wlz_status status, const char *message);
/* What would help, or what comes next, for people and in the answer: a line a time. */
void hint(cli *c, const char *format, ...) __attribute__((format(printf, 2, 3)));
void print_hints(const cli *c, FILE *to);
/* Print why it failed, for people, on stderr. */
void print_reason(cli *c);
/* Whether what is written there may be coloured. */
bool takes_colour(int file);
/* The exit status of a library's status. */
int exit_of(wlz_status status);

/* Whether the registry's file is not something else, a directory or a pipe; one that is not there is not. False: the call
 * has failed with WLZ_IO. */
bool is_plain_file(cli *c);
/* How this call opens a registry, in whose name and at which moment. */
wlz_open_options cli_open_options(cli *c);

/* End the program when memory ran out. */
void *must(void *memory);
const char *must_text(const char *text);
char *text_of(const char *format, ...) __attribute__((format(printf, 1, 2))); /* to be freed */
/* Let such a text grow; NULL grows too. */
void text_add(char **text, const char *format, ...) __attribute__((format(printf, 2, 3)));

#endif
