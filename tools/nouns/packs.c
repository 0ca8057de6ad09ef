#include "packs.h"

#include <glob.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

/* From bin/wlzreg to share/wlzreg/policy. */
static char *directory(void)
{
    char program[4096];
    ssize_t length = readlink("/proc/self/exe", program, sizeof program - 1);
    char *slash;

    if (length < 0)
        return NULL;
    program[length] = '\0';
    slash = strrchr(program, '/');
    if (slash != NULL)
        *slash = '\0';
    return text_of("%s/../share/wlzreg/policy", program);
}

bool packs_builtin(cli *c, pack_list *list)
{
    char *from = directory(), *pattern = text_of("%s/*.sql", from != NULL ? from : "");
    glob_t found;

    *list = (pack_list){0, NULL};
    if (glob(pattern, 0, NULL, &found) == 0) {
        list->paths = must(calloc(found.gl_pathc + 1, sizeof *list->paths));
        for (; list->count < found.gl_pathc; list->count++)
            list->paths[list->count] = must(strdup(found.gl_pathv[list->count]));
        globfree(&found);
    } else {
        fail(c, WLZ_IO, tr(c, "no packs in %s", "geen packs in %s"), from != NULL ? from : "");
    }
    free(pattern);
    free(from);
    return list->count > 0;
}

void packs_free(pack_list *list)
{
    for (size_t i = 0; i < list->count; i++)
        free(list->paths[i]);
    free(list->paths);
}

char *pack_name(const char *path)
{
    const char *slash = strrchr(path, '/'), *base = slash != NULL ? slash + 1 : path;
    size_t length = strlen(base);

    if (length > 4 && strcmp(base + length - 4, ".sql") == 0)
        length -= 4;
    return text_of("%.*s", (int)length, base);
}

static char *builtin_path(cli *c, const char *name)
{
    pack_list list;
    char *path = NULL;

    if (!packs_builtin(c, &list))
        return NULL;
    for (size_t i = 0; i < list.count && path == NULL; i++) {
        char *candidate = pack_name(list.paths[i]);

        if (strcmp(candidate, name) == 0)
            path = must(strdup(list.paths[i]));
        free(candidate);
    }
    packs_free(&list);
    return path;
}

char *pack_builtin_path(cli *c, const char *name)
{
    char *path = builtin_path(c, name);

    if (path == NULL && !c->failed)
        fail(c, WLZ_NOTFOUND, tr(c, "there is no built-in pack %s", "er is geen ingebouwd pack %s"),
             name);
    return path;
}

char *pack_path(cli *c, const char *name_or_file)
{
    char *path = strchr(name_or_file, '/') == NULL ? builtin_path(c, name_or_file) : NULL;

    if (path != NULL || c->failed)
        return path;
    if (access(name_or_file, F_OK) == 0)
        return must(strdup(name_or_file));
    fail(c, WLZ_NOTFOUND,
         tr(c, "%s is not a built-in pack and not a file",
            "%s is geen ingebouwd pack en geen bestand"),
         name_or_file);
    return NULL;
}
