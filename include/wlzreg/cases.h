/*
 * wlzreg/cases.h - files of cases: what a policy must answer.
 *
 * Beside a pack lies a file of cases, `<pack>.cases.csv`, as Excel writes it: a case a row, fields separated by semicolons
 * or by commas, all rows alike. Its heading is
 *
 *   office;sector;kind;relation;care_form;performance;component;day;known_on;facts;expected;note
 *
 * A day is 2024-06-01, or 1-6-2024. Facts are NAME=VALUE, separated by commas: zk.class=complex,tariff.care.2023=95,8%.
 * Expected is a percentage, "undecided", or "none" where no percentage holds.
 *
 * Constructor: wlz_cases_get. Destructor: wlz_cases_free.
 */
#ifndef WLZREG_CASES_H
#define WLZREG_CASES_H

#include <wlzreg/tariff.h>

#ifdef __cplusplus
extern "C" {
#endif

/* A case that was tried. Strings live as long as the cases. */
typedef struct wlz_cases_row {
    size_t line;                  /* of the file, counted from 1 */
    const wlz_tariff_case *asked; /* the case, as wlz_tariff_try takes it */
    const char *expected;         /* as it is written */
    const char *note;             /* NULL = none */
    bool agrees;                  /* whether the result is the expected one */
    wlz_status
        status; /* the result: as wlz_tariff, or why the case could not be tried (WLZ_NOTFOUND, WLZ_INVALID) */
    wlz_bp bp;           /* WLZ_BP_NONE unless the status is WLZ_OK */
    const char *message; /* why there is no percentage; "" with WLZ_OK */
} wlz_cases_row;

/* The cases of a file. */
typedef struct wlz_cases {
    size_t count;
    const wlz_cases_row *const *rows; /* in the order of the file */
    size_t wrong_count;               /* how many of them do not agree */
} wlz_cases;

/**
 * Try the cases of a file, and hold what comes against what they expect.
 *
 * @param path  The file: UTF-8, of at most 16,000,000 bytes; a field has at most 400.
 * @param out   Receives the cases, to be freed with wlz_cases_free.
 * @return WLZ_OK       also when cases do not agree
 *         WLZ_INVALID  it is not a file of cases: the message has "file:line: field: what was expected"
 *         WLZ_NOTFOUND  no such file
 *         WLZ_IO, WLZ_BUSY, WLZ_INTERRUPTED, WLZ_NOMEM, WLZ_MISUSE
 */
WLZ_EXPORT wlz_status wlz_cases_get(wlz_registry *registry, const char *path, wlz_cases **out);

/**
 * Free them.
 * @param cases  The cases; NULL is harmless.
 */
WLZ_EXPORT void wlz_cases_free(wlz_cases *cases);

/**
 * Read a fact as a case states it, NAME=VALUE, the value in the unit that the registry has for it: 95,8% for a percentage,
 * € 1.000,00 for an amount, a whole number, yes or no, or a word.
 *
 * @param text  The fact. It is cut in two; after WLZ_INVALID it is whole.
 * @param out   Receives the fact, which points into the text.
 * @return WLZ_OK       also for a fact that the registry does not know: trying the case reports that
 *         WLZ_INVALID  it is none
 *         WLZ_BUSY, WLZ_IO, WLZ_NOMEM, WLZ_MISUSE
 */
WLZ_EXPORT wlz_status wlz_case_fact_parse(wlz_registry *registry, char *text, wlz_case_fact *out);

#ifdef __cplusplus
}
#endif

#endif
