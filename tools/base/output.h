/* Where a command writes a file: a new one, or another in the place of one that is there; or standard output. */
#ifndef TOOLS_OUTPUT_H
#define TOOLS_OUTPUT_H

#include "progress.h"

typedef struct output {
    FILE *to;
    const char *path; /* NULL = standard output */
    char *temporary;  /* what takes the place of the file once all of it is written; NULL */
    bool what_if;     /* what is written goes nowhere */
    progress progress;
} output;

/* Whether --force, when it is given, is about a file of --output. False: the call has failed. */
bool force_has_a_file(cli *c);

/* With --force in the place of a file that is there; with --what-if nothing is made. `path` NULL = standard output.
 * False: it cannot be, and the call has failed. */
bool output_open(cli *c, output *o, const char *path);
/* The same by --output FILE; standard output has no room for what --json answers. */
bool output_requested(cli *c, output *o);
/* End it, and leave it in place if `status` is WLZ_OK and nobody pressed Ctrl-C; otherwise nothing is left of it. Returns the
 * status of both. */
wlz_status output_close(cli *c, output *o, wlz_status status);

/* Whether it is the registry or one of the files that SQLite writes beside it; the call has then failed. */
bool output_is_beside_registry(cli *c, const char *path);

#define FORCE_OPTION                                                                               \
    {                                                                                              \
        "force", NULL, "replace the file if it is there", "vervang het bestand als het er is"      \
    }
#define OUTPUT_OPTIONS                                                                             \
    {"output", "FILE", "write to that file, which must be new; without it, to standard output",    \
     "schrijf in dat bestand, dat nieuw moet zijn; zonder, naar standaarduitvoer"},                \
        FORCE_OPTION

#endif
