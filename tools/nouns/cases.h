/* The cases that lie beside the packs: *.cases.csv, what a policy must answer. */
#ifndef TOOLS_CASES_H
#define TOOLS_CASES_H

#include <wlzreg.h>

/* Reads NAME=VALUE, the value in the unit that the registry has for the fact. The text is cut in two. False: it is none,
 * and the text is whole. */
bool case_fact_read(wlz_registry *registry, char *text, wlz_case_fact *fact);

#define CASES_TEXT_MAX 400
#define CASE_FACTS_MAX 20

typedef struct cases_result {
    int cases;                      /* how many were asked */
    int wrong;                      /* how many were answered otherwise, or could not be asked */
    char first[CASES_TEXT_MAX * 3]; /* the first of them: line, what was expected, what came */
} cases_result;

/* Called for each case that is answered otherwise, or could not be asked (then `asked` is NULL). */
typedef struct cases_listener {
    void (*differs)(void *context, int line, const wlz_tariff_case *asked, const char *expected,
                    const char *came);
    void *context;
    bool dutch; /* the language of what is wrong with a case or with the file */
} cases_listener;

/* Ask every case of a file; `listener` may be NULL. False: the file cannot be read, or is not such a file; `first` says why. */
bool cases_run(wlz_registry *registry, const char *path, const cases_listener *listener,
               cases_result *result);

#endif
