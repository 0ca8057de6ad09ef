#include "commands.h"

#include <string.h>

static const command *const lists[] = {
    registry_commands,       pack_commands,          policy_commands,     diff_commands,
    tariff_commands,         money_commands,         lump_sum_commands,   addendum_commands,
    addendum_check_commands, addendum_show_commands, settlement_commands, monitoring_commands,
    procedure_commands,      contract_commands,      act_commands,        import_commands,
    export_commands,         exchange_commands,      ocds_commands,       history_commands,
    seal_commands,           erase_commands,         file_commands,
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
