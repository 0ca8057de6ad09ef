/* Which performances and which providers have the same answers: those that agree in everything that an answer can depend
 * on. Treating two equal ones as different only costs time. */
#ifndef WLZ_TARIFF_TARIFF_SHEET_CLASS_H
#define WLZ_TARIFF_TARIFF_SHEET_CLASS_H

#include "file/builder.h"
#include "tariff/intern.h"
#include "tariff/performance.h"
#include "tariff/sheet/tariff_sheet_depend.h"
#include "tariff/sheet/tariff_sheet_scan.h"

typedef struct wlz__sheet_classes {
    wlz_registry *reg;
    const wlz__sheet_depends *depends;
    const wlz_question *question; /* the office and the days */
    wlz__intern performances, providers;
    wlz__builder key;
} wlz__sheet_classes;

/* Performances, and providers, of one number have the same answers, exceptions apart. */
size_t wlz__sheet_class_of(wlz__sheet_classes *classes, const wlz__performance *performance);
size_t wlz__sheet_row_of(wlz__sheet_classes *classes, const wlz__sheet_subject *s);
void wlz__sheet_classes_free(wlz__sheet_classes *classes);

#endif
