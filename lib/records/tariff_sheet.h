/* What a sheet of percentages keeps. */
#ifndef WLZ_RECORDS_TARIFF_SHEET_H
#define WLZ_RECORDS_TARIFF_SHEET_H

#include "records/tariff.h"

#include <wlzreg/tariff_sheet.h>

#define WLZ__COMPONENTS 3
extern const char *const wlz__components[WLZ__COMPONENTS];

typedef struct wlz__sheet_answer {
    wlz_status status;
    wlz_bp bp;
} wlz__sheet_answer;

/* A performance that providers of a row have provisions of their own for. */
typedef struct wlz__sheet_exception {
    size_t performance;
    wlz__sheet_answer answers[WLZ__COMPONENTS];
} wlz__sheet_exception;

/* The answers for providers that are alike: of each class of performances that are alike, and the exceptions by
 * performance. */
typedef struct wlz__sheet_row {
    wlz__sheet_answer *answers; /* by class, then component */
    wlz__sheet_exception *exceptions;
    size_t exception_count;
} wlz__sheet_row;

typedef struct wlz__sheet_provider {
    char agb[12];
    uint32_t row;
} wlz__sheet_provider;

typedef struct wlz__sheet_performance {
    wlz__performance is;
    size_t class;
} wlz__sheet_performance;

struct wlz_tariff_sheet {
    wlz__arena arena;
    wlz__sheet_performance *performances; /* by code */
    size_t performance_count;
    size_t class_count;
    wlz__sheet_provider *providers; /* by code */
    size_t provider_count;
    wlz__sheet_row *rows;
    wlz_status
        refused; /* WLZ_OK, or what every question comes to: the policies contradict each other */
};

/* Fill an empty one (tariff_sheet_make.c). */
void wlz__sheet_make(wlz_registry *reg, wlz_tariff_sheet *sheet, const char *office, wlz_date day,
                     wlz_date known_on);
/* The place of a performance; the count when the sheet does not have it. */
size_t wlz__sheet_performance_of(const wlz_tariff_sheet *sheet, const char *code);

#endif
