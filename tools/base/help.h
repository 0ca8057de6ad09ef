/* --help, on every level. */
#ifndef TOOLS_HELP_H
#define TOOLS_HELP_H

#include "commands.h"

/* All commands. */
void help_all(const cli *c, FILE *to);
/* Those that begin with a word ("pack"). */
void help_group(const cli *c, FILE *to, const char *word);
/* One command: how it is written, its options, examples. */
void help_command(const cli *c, FILE *to, const command *of);

#endif
