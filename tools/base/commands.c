#include "commands.h"

#include <string.h>

static const command *const lists[] = {
    registry_commands,      pack_commands,       policy_commands,
    diff_commands,          tariff_commands,     money_commands,
    lump_sum_commands,      addendum_commands,   addendum_check_commands,
    addendum_show_commands, settlement_commands, monitoring_commands,
    procedure_commands,     contract_commands,   contract_step_commands,
    enrolment_commands,     act_commands,        import_commands,
    export_commands,        exchange_commands,   ocds_commands,
    history_commands,       seal_commands,       erase_commands,
    file_commands,          word_commands,
};

const command *command_at(size_t n)
{
    for (size_t i = 0; i < sizeof lists / sizeof lists[0]; i++)
        for (const command *one = lists[i]; one->name != NULL; one++)
            if (n-- == 0)
                return one;
    return NULL;
}

bool in_group(const command *one, const char *word)
{
    size_t length = strlen(word);

    return strncmp(one->name, word, length) == 0 && one->name[length] == ' ';
}

bool has_option(const command *one, const char *name)
{
    for (const cli_option *o = one->options; o != NULL && o->name != NULL; o++)
        if (strcmp(o->name, name) == 0)
            return true;
    return false;
}

const char *option_that_writes(const command *one)
{
    static const char *const names[] = {"apply", "decide"};

    for (size_t i = 0; one->opens == WRITES && i < sizeof names / sizeof names[0]; i++)
        if (has_option(one, names[i]))
            return names[i];
    return NULL;
}

/* A report's page is read, though a report is written. */
bool reads_the_past(const command *one)
{
    return one->opens == READS || one->opens == TRIES || has_option(one, "html") ||
           option_that_writes(one) != NULL;
}
