/*
 * What the JSON files may say: the same as schema/json/, held against it by a test.
 */
#ifndef TOOLS_JSON_FIELDS_H
#define TOOLS_JSON_FIELDS_H

#include "json_input.h"

/* Parts of a plan that the library takes as single arguments. */
typedef struct milestone {
    wlz_date due_on;
    const char *title;
} milestone;

typedef struct money {
    const char *payee;
    int year;
    wlz_cents amount_cents;
} money;

typedef struct other_money {
    const char *source;
    wlz_cents amount_cents;
} other_money;

extern const field addendum_file[];      /* wlz_addendum, and its parts: */
extern const field activity_fields[];    /* wlz_activity */
extern const field milestone_fields[];   /* milestone */
extern const field money_fields[];       /* money */
extern const field other_money_fields[]; /* other_money */
extern const field monitoring_fields[];  /* wlz_monitoring */

extern const field report_file[];   /* wlz_report */
extern const field figure_fields[]; /* wlz_report_figure */

extern const field settlement_file[]; /* wlz_settlement_decision */
extern const field choice_fields[];   /* wlz_settlement_choice */

#endif
