/* The answers of a sheet of percentages, and finding one. */
#ifndef WLZ_TARIFF_TARIFF_SHEET_ANSWER_H
#define WLZ_TARIFF_TARIFF_SHEET_ANSWER_H

#include "file/memory.h"
#include "tariff/performance.h"
#include "tariff/tariff_question.h"

#include <wlzreg/tariff_sheet.h>

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

typedef struct wlz__tariff_sheet {
    wlz_tariff_sheet is;
    wlz__arena arena;
    wlz__sheet_performance *performances; /* by code */
    size_t performance_count;
    size_t class_count;
    wlz__sheet_provider *providers; /* by code */
    size_t provider_count;
    wlz__sheet_row *rows;
    wlz_status
        refused; /* WLZ_OK, or the status that every look-up returns: the policies contradict each other */
} wlz__tariff_sheet;

/* The place of a performance; the count when the sheet does not have it. */
size_t wlz__sheet_performance_of(const wlz__tariff_sheet *sheet, const char *code);
size_t wlz__sheet_provider_of(const wlz__tariff_sheet *sheet, const char *agb);
size_t wlz__sheet_component_of(const char *component); /* WLZ__COMPONENTS when it is none */
/* The answer by index; *bp is set on WLZ_OK and may be NULL. */
wlz_status wlz__sheet_answer_at(const wlz__tariff_sheet *sheet, size_t provider, size_t performance,
                                size_t component, wlz_bp *bp);

#endif
