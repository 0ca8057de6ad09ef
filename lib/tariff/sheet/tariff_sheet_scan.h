/* What is known of all providers, in parallel scans in the order of their codes. */
#ifndef WLZ_TARIFF_TARIFF_SHEET_SCAN_H
#define WLZ_TARIFF_TARIFF_SHEET_SCAN_H

#include "file/list.h"
#include "file/statement.h"
#include "policy/policy.h"
#include "tariff/sheet/tariff_sheet_depend.h"
#include "tariff/tariff_provider.h"

/* Rows in the order of a code, taken code by code. */
typedef struct wlz__sheet_rows {
    wlz__stmt *stmt;
    int column;
    bool more;
} wlz__sheet_rows;

typedef struct wlz__sheet_scan {
    wlz_registry *reg;
    const wlz__policy *policy;
    const wlz__sheet_depends *depends;
    const wlz_question *question; /* the office and the days */
    wlz__sheet_rows facts, sectors, deviations, own;
} wlz__sheet_scan;

/* What is known of one provider. */
typedef struct wlz__sheet_subject {
    wlz__tariff_provider provider;
    wlz__list own;       /* of wlz__provision, those that count on the day */
    wlz__list unlimited; /* those of them that are not limited to a performance */
} wlz__sheet_subject;

/* All but its rows is set. */
void wlz__sheet_scan_open(wlz__sheet_scan *scan);
/* All of the provider in s->provider.agb; providers come in the order of their codes. */
void wlz__sheet_scan_provider(wlz__sheet_scan *scan, wlz__sheet_subject *s);
void wlz__sheet_scan_close(wlz__sheet_scan *scan);

#endif
