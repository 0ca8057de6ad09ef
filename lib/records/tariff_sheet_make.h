/* Making a sheet of percentages: what its parts share. */
#ifndef WLZ_RECORDS_TARIFF_SHEET_MAKE_H
#define WLZ_RECORDS_TARIFF_SHEET_MAKE_H

#include "records/alike.h"
#include "records/tariff_sheet.h"

/* Rows in the order of a code, taken code by code. */
typedef struct wlz__sheet_rows {
    wlz__stmt *stmt;
    int column;
    bool more;
} wlz__sheet_rows;

typedef struct wlz__sheet_maker {
    wlz_registry *reg;
    const wlz__policy *policy;
    wlz_tariff_sheet *sheet;
    wlz_question question; /* the office and the days */
    wlz__foreign foreign;
    bool *asks_fact, *asks_topic; /* whether an answer can hang on it, by place in the policy */
    wlz__sheet_rows facts, sectors, deviations, own;
    wlz__list performances, examples, providers,
        rows; /* an example is the place of a performance */
    wlz__alike performances_alike, providers_alike;
    wlz__builder key;
    wlz__arena arena; /* of the making */
} wlz__sheet_maker;

/* What is known of one provider. */
typedef struct wlz__sheet_subject {
    wlz__client client;
    wlz__list own;       /* of wlz__provision, those that count on the day */
    wlz__list unlimited; /* those of them that are not limited to a performance */
} wlz__sheet_subject;

/* ---- what is alike (tariff_sheet_alike.c) */

/* Find what an answer can hang on, first of all. */
void wlz__sheet_asks(wlz__sheet_maker *m);
bool wlz__sheet_asks_topic(const wlz__sheet_maker *m, const char *id);
/* Performances, and providers, of one number have the same answers, exceptions apart. */
size_t wlz__sheet_class_of(wlz__sheet_maker *m, const wlz__performance *performance);
size_t wlz__sheet_row_of(wlz__sheet_maker *m, const wlz__sheet_subject *s);

/* ---- what is known of providers (tariff_sheet_scan.c) */

void wlz__sheet_scan_open(wlz__sheet_maker *m);
/* All of the provider in s->client.agb; providers come in the order of their codes. */
void wlz__sheet_scan(wlz__sheet_maker *m, wlz__sheet_subject *s);
void wlz__sheet_scan_close(wlz__sheet_maker *m);

#endif
