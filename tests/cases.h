/* The cases that lie beside the packs: *.cases.csv, what a policy must answer. */
#ifndef WLZ_TESTS_CASES_H
#define WLZ_TESTS_CASES_H

#include <wlzreg.h>

#define CASES_TEXT_MAX 400

typedef struct cases_result {
    int cases;                      /* how many were asked */
    int wrong;                      /* how many were answered otherwise, or could not be asked */
    char first[CASES_TEXT_MAX * 3]; /* the first of them: line, what was expected, what came */
} cases_result;

/* Ask every case of a file. False: the file cannot be read, or is not such a file; `first` says why. */
bool cases_run(wlz_registry *registry, const char *path, cases_result *result);

#endif
