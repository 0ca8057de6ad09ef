/* The built-in packs: the files in share/wlzreg/policy beside the program, wherever it was installed. */
#ifndef TOOLS_PACKS_H
#define TOOLS_PACKS_H

#include "cli.h"

typedef struct pack_list {
    size_t count;
    char **paths; /* in the order of their numbers, which is that of loading */
} pack_list;

/* All built-in packs. False: there are none, and the call has failed. */
bool packs_builtin(cli *c, pack_list *list);
void packs_free(pack_list *list);
/* "310_zilveren_kruis_2024" of a path. To be freed. */
char *pack_name(const char *path);
/* The path of a built-in pack. To be freed. NULL: there is none of that name, and the call has failed. */
char *pack_builtin_path(cli *c, const char *name);
/* The path of a built-in pack by its name, or else the name itself as a file. To be freed. NULL: neither, and the
 * call has failed. */
char *pack_path(cli *c, const char *name_or_file);

#endif
