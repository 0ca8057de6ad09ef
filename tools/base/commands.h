/*
 * The commands, in the order in which they are listed. Each file of a noun has a list of its own, that ends with one
 * without a name.
 */
#ifndef TOOLS_COMMANDS_H
#define TOOLS_COMMANDS_H

#include "cli.h"

extern const command registry_commands[];
extern const command pack_commands[];
extern const command policy_commands[];
extern const command diff_commands[];
extern const command tariff_commands[];
extern const command money_commands[];
extern const command lump_sum_commands[];
extern const command addendum_commands[];
extern const command addendum_check_commands[];
extern const command addendum_show_commands[];
extern const command settlement_commands[];
extern const command monitoring_commands[];
extern const command procedure_commands[];
extern const command contract_commands[];
extern const command contract_step_commands[];
extern const command enrolment_commands[];
extern const command act_commands[];
extern const command history_commands[];
extern const command seal_commands[];
extern const command erase_commands[];
extern const command file_commands[];
extern const command import_commands[];
extern const command export_commands[];
extern const command exchange_commands[];
extern const command ocds_commands[];
extern const command word_commands[];

/* The n-th of all, from 0; NULL beyond the last. */
const command *command_at(size_t n);
/* Whether it is one of those that begin with a word: "pack load" of "pack". */
bool in_group(const command *one, const char *word);

/* Whether it takes an option of its own with that name. */
bool has_option(const command *one, const char *name);

/* The option without which a command that may write only reads, "apply"; NULL: there is none. */
const char *option_that_writes(const command *one);
/* Whether it can read the registry as it stood (--as-of). */
bool reads_the_past(const command *one);

/* The options that every command takes. */
extern const cli_option global_options[];

#define NO_OPTION                                                                                  \
    {                                                                                              \
        NULL, NULL, NULL, NULL                                                                     \
    }
#define NO_COMMAND                                                                                 \
    {                                                                                              \
        NULL, NULL, 0, 0, READS, NULL, NULL, NULL, NULL, NULL                                      \
    }
#define ON_OPTION                                                                                  \
    {                                                                                              \
        "on", "DAY", "the day of the question; without it, today",                                 \
            "de dag waarover de vraag gaat; zonder, vandaag"                                       \
    }
#define KNOWN_ON_OPTION                                                                            \
    {                                                                                              \
        "known-on", "DAY", "as known on that day; without it, today",                              \
            "naar wat op die dag bekend was; zonder, vandaag"                                      \
    }

#endif
