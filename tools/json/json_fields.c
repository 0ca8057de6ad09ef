#include "json_fields.h"

#define CODE_MAX 60
#define NAME_MAX 200
#define NOTE_MAX 2000
#define AMOUNT_MAX 900000000000
#define ROWS                                                                                       \
    .kind = FIELD_ROW, .least = 1, .most = 9007199254740991 /* that every JSON program can hold */
#define YEARS .kind = FIELD_NUMBER, .least = 2015, .most = 2100

#define REQUIRED .required = true
/* For the member of a struct with the field's name. */
#define IN(type, member) AS(#member, type, member)
/* For one with another name: files use theirs, as the columns of the tables do; but an amount says its unit itself. */
#define AS(field_name, type, member) .name = field_name, .at = offsetof(type, member)

/* Editors find the schema by it. */
#define SCHEMA_FIELD                                                                               \
    {                                                                                              \
        .name = "$schema", .kind = FIELD_TEXT, .most = NAME_MAX, .at = NOT_FILLED                  \
    }

static const char *const payments[] = {"kassier", "direct", NULL};
static const char *const sectors[] = {"VV", "GZ", "GGZ", NULL};
static const char *const report_kinds[] = {"progress", "results", "spending", NULL};
static const char *const figures_of[] = {"activity", "part", NULL};

/* ---- a plan ---- */

const field milestone_fields[] = {
    {IN(wlz_milestone, due_on), .kind = FIELD_DAY, REQUIRED},
    {IN(wlz_milestone, title), .kind = FIELD_TEXT, REQUIRED, .most = NAME_MAX},
    NO_FIELD};

const field money_fields[] = {{IN(wlz_addendum_money, payee), .kind = FIELD_AGB, REQUIRED},
                              {IN(wlz_addendum_money, year), YEARS, REQUIRED},
                              {AS("amount", wlz_addendum_money, amount_cents), .kind = FIELD_CENTS,
                               REQUIRED, .least = 1, .most = AMOUNT_MAX},
                              NO_FIELD};

const field other_money_fields[] = {
    {IN(wlz_addendum_other_money, source), .kind = FIELD_TEXT, REQUIRED, .most = NAME_MAX},
    {AS("amount", wlz_addendum_other_money, amount_cents), .kind = FIELD_CENTS, REQUIRED,
     .least = 1, .most = AMOUNT_MAX},
    NO_FIELD};

const field activity_fields[] = {
    {IN(wlz_activity, activity), .kind = FIELD_CODE, REQUIRED, .most = CODE_MAX},
    {IN(wlz_activity, purpose), .kind = FIELD_CODE, REQUIRED, .most = CODE_MAX},
    {IN(wlz_activity, title), .kind = FIELD_TEXT, REQUIRED, .most = NAME_MAX},
    {AS("cost", wlz_activity, cost_cents), .kind = FIELD_CENTS, REQUIRED, .least = 1,
     .most = AMOUNT_MAX},
    {AS("starts_on", wlz_activity, from_day), .kind = FIELD_DAY, REQUIRED},
    {AS("ends_on", wlz_activity, through_day), .kind = FIELD_DAY, REQUIRED},
    {.name = "milestones", .kind = FIELD_LIST, .items = milestone_fields, .at = NOT_FILLED},
    {.name = "money", .kind = FIELD_LIST, .items = money_fields, .at = NOT_FILLED},
    {.name = "other_money", .kind = FIELD_LIST, .items = other_money_fields, .at = NOT_FILLED},
    NO_FIELD};

const field monitoring_fields[] = {
    {IN(wlz_monitoring, year), YEARS, REQUIRED},
    {IN(wlz_monitoring, kind), .kind = FIELD_WORD, REQUIRED, .words = report_kinds},
    {IN(wlz_monitoring, reporter), .kind = FIELD_AGB, REQUIRED},
    {IN(wlz_monitoring, first_on), .kind = FIELD_DAY, REQUIRED},
    {IN(wlz_monitoring, every_months), .kind = FIELD_NUMBER, .least = 1, .most = 60},
    {IN(wlz_monitoring, times), .kind = FIELD_NUMBER, .least = 1, .most = 60},
    NO_FIELD};

static const field other_region[] = {
    {.name = "", .kind = FIELD_CODE, .most = CODE_MAX, .at = NOT_FILLED}, NO_FIELD};
static const field party[] = {{.name = "", .kind = FIELD_AGB, .at = NOT_FILLED}, NO_FIELD};

const field addendum_file[] = {
    SCHEMA_FIELD,
    {IN(wlz_addendum, id), .kind = FIELD_CODE, REQUIRED, .most = CODE_MAX},
    {IN(wlz_addendum, office), .kind = FIELD_CODE, REQUIRED, .most = CODE_MAX},
    {IN(wlz_addendum, region), .kind = FIELD_CODE, .most = CODE_MAX},
    {IN(wlz_addendum, sector), .kind = FIELD_WORD, REQUIRED, .words = sectors},
    {IN(wlz_addendum, title), .kind = FIELD_TEXT, REQUIRED, .most = NAME_MAX},
    {IN(wlz_addendum, aim), .kind = FIELD_TEXT, .most = NOTE_MAX},
    {IN(wlz_addendum, regional_support), .kind = FIELD_TEXT, .most = NOTE_MAX},
    {IN(wlz_addendum, sustained), .kind = FIELD_TEXT, .most = NOTE_MAX},
    {IN(wlz_addendum, obligations), .kind = FIELD_TEXT, .most = NOTE_MAX},
    {IN(wlz_addendum, competition), .kind = FIELD_FLAG},
    {IN(wlz_addendum, payment), .kind = FIELD_WORD, .words = payments},
    {.name = "other_regions", .kind = FIELD_LIST, .items = other_region, .at = NOT_FILLED},
    {.name = "parties", .kind = FIELD_LIST, .items = party, .at = NOT_FILLED},
    {.name = "activities", .kind = FIELD_LIST, .items = activity_fields, .at = NOT_FILLED},
    {.name = "monitoring", .kind = FIELD_LIST, .items = monitoring_fields, .at = NOT_FILLED},
    NO_FIELD};

/* ---- a report ---- */

const field figure_fields[] = {
    {IN(wlz_report_figure, activity), .kind = FIELD_CODE, REQUIRED, .most = CODE_MAX},
    {IN(wlz_report_figure, carried_out_bp), .kind = FIELD_BP, REQUIRED, .most = 10000},
    {IN(wlz_report_figure, realised_bp), .kind = FIELD_BP, REQUIRED, .most = 10000},
    {AS("spent", wlz_report_figure, spent_cents), .kind = FIELD_CENTS, REQUIRED,
     .most = AMOUNT_MAX},
    {IN(wlz_report_figure, replaces), ROWS},
    {IN(wlz_report_figure, confirmed), .kind = FIELD_FLAG},
    NO_FIELD};

const field report_file[] = {
    SCHEMA_FIELD,
    {IN(wlz_report, year), YEARS, REQUIRED},
    {IN(wlz_report, kind), .kind = FIELD_WORD, REQUIRED, .words = report_kinds},
    {IN(wlz_report, reporter), .kind = FIELD_AGB, REQUIRED},
    {IN(wlz_report, due_on), .kind = FIELD_DAY, REQUIRED},
    {IN(wlz_report, reported_on), .kind = FIELD_DAY},
    {IN(wlz_report, note), .kind = FIELD_TEXT, .most = NOTE_MAX},
    {IN(wlz_report, corrects), ROWS},
    {IN(wlz_report, figures_of), .kind = FIELD_WORD, .words = figures_of},
    {.name = "figures", .kind = FIELD_LIST, .items = figure_fields, .at = NOT_FILLED},
    NO_FIELD};

/* ---- a decision on what is paid back ---- */

const field choice_fields[] = {
    {IN(wlz_settlement_choice, activity), .kind = FIELD_CODE, REQUIRED, .most = CODE_MAX},
    {IN(wlz_settlement_choice, fund), .kind = FIELD_CODE, REQUIRED, .most = CODE_MAX},
    {IN(wlz_settlement_choice, payee), .kind = FIELD_AGB, REQUIRED},
    {AS("back", wlz_settlement_choice, back_cents), .kind = FIELD_CENTS, REQUIRED,
     .most = AMOUNT_MAX},
    {IN(wlz_settlement_choice, reason), .kind = FIELD_TEXT, REQUIRED, .most = NOTE_MAX},
    NO_FIELD};

const field settlement_file[] = {
    SCHEMA_FIELD,
    {IN(wlz_settlement_decision, note), .kind = FIELD_TEXT, .most = NOTE_MAX},
    {.name = "choices", .kind = FIELD_LIST, .items = choice_fields, .at = NOT_FILLED},
    NO_FIELD};
