/*
 * What the JSON files may say: the same as schema/json/, held against it by a test.
 */
#ifndef TOOLS_JSON_FIELDS_H
#define TOOLS_JSON_FIELDS_H

#include "json_input.h"

extern const field addendum_file[];      /* wlz_addendum, and its parts: */
extern const field activity_fields[];    /* wlz_activity */
extern const field milestone_fields[];   /* wlz_milestone, but for its activity */
extern const field money_fields[];       /* wlz_addendum_money, likewise */
extern const field other_money_fields[]; /* wlz_addendum_other_money, likewise */
extern const field monitoring_fields[];  /* wlz_monitoring */

extern const field report_file[];   /* wlz_report */
extern const field figure_fields[]; /* wlz_report_figure */

extern const field settlement_file[]; /* wlz_settlement_decision */
extern const field choice_fields[];   /* wlz_settlement_choice */

#endif
