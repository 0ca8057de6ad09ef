/* The percentage of one case: which steps of the policies hold for it, and what they come to. Reads the policy, and
 * provisions for one provider; all else is in the case. */
#ifndef WLZ_RECORDS_TARIFF_INQUIRY_H
#define WLZ_RECORDS_TARIFF_INQUIRY_H

#include "records/resolution.h"
#include "rules/tariff.h"

/* What is known of one fact. */
typedef struct wlz__known {
    const char *fact;
    const char *word; /* NULL = number */
    int64_t number;
    bool withdrawn; /* recorded as no longer known */
} wlz__known;

/* What a person decided otherwise for the provider. */
typedef struct wlz__deviating {
    const char *topic;
    wlz_bp value;
    bool upwards; /* at least the value; else at most */
    const char *decided_by;
} wlz__deviating;

typedef struct wlz__tariff_case {
    const char *office;
    const char *component;
    wlz_date day, known_on;
    wlz_scope scope;      /* provider NULL: none, or one without provisions of its own */
    const char *agb;      /* for messages; NULL = a case without a provider */
    const char *supposed; /* an unsigned agreement that is to count; NULL */
    const wlz__own *own;  /* its own provisions, when they are at hand; NULL = look them up, */
    const wlz__list *own_topics; /* on these topics: of const char * */
    const wlz__known *facts;
    size_t fact_count;
    const wlz__deviating *deviations;
    size_t deviation_count;
} wlz__tariff_case;

#define WLZ__RULES_MAX 63
#define WLZ__STEPS_MAX (WLZ__RULES_MAX + 4) /* the base, two deviations and the maximum */

/* A step and where it comes from: a rule, else a provision, else a deviation. */
typedef struct wlz__step_source {
    const wlz__tariff_rule *rule;
    const wlz__provision *amount; /* whose number it is; NULL when a fact's */
    const wlz__deviating *deviation;
    unsigned open; /* scope parts it hangs on that are not recorded */
} wlz__step_source;

typedef struct wlz__inquiry {
    wlz_registry *reg;
    const wlz__policy *policy;
    const wlz__tariff_case *asked;
    wlz__arena arena;
    wlz__weighing base, maximum;
    wlz__tariff_step steps[WLZ__STEPS_MAX];
    wlz__step_source sources[WLZ__STEPS_MAX];
    size_t count;
    bool
        by_performance; /* something weighed is limited to the performance, or hangs on a fact about it */
    wlz__tariff_verdict verdict;
    wlz_bp bp;
    int64_t provision; /* whose number the base is; 0 = a fact's */
    wlz__list missing; /* of const char *: what has to be known or decided, each once */
} wlz__inquiry;

/* Ask. The call fails where the documents themselves do (WLZ_TIE, no rank); undecided and none are verdicts. */
void wlz__inquire(wlz_registry *reg, const wlz__tariff_case *asked, wlz__inquiry *q);
/* Make a verdict that gives no percentage the failure of the call: WLZ_UNDECIDED or WLZ_NOTFOUND. */
void wlz__inquiry_settle(wlz__inquiry *q);
void wlz__inquiry_free(wlz__inquiry *q);

const char *wlz__topic_of_component(const char *component);

/* Whether a rule counts on a day as known on a day, whomever it is about; its rank for the office then, -1 when no order
 * of rank is known; and which of two of one name and rank displaces the other. */
bool wlz__rule_in_force(const wlz__tariff_rule *rule, wlz_date day, wlz_date known_on);
int wlz__rule_rank(const wlz__policy *policy, const char *office, const wlz__tariff_rule *rule,
                   wlz_date day, wlz_date known_on);
bool wlz__rule_stands_above(const wlz__tariff_rule *a, int rank_a, const wlz__tariff_rule *b,
                            int rank_b);

/* ---- within an inquiry (tariff_judge.c) */

/* Parts of a scope that facts give: what is missing there can be recorded. */
#define WLZ__NAMED_BY_FACTS ((1u << WLZ__RELATION) | (1u << WLZ__PROVIDER_KIND))

/* What is recorded of a fact; false: nothing. */
bool wlz__fact_known(wlz__inquiry *q, const wlz__fact_kind *fact, wlz__known *known);
/* The provision that prevails on a topic for the case; NULL when none does. Parts of the scope that are not
 * recorded and could change it are added to *open. */
const wlz__provision *wlz__inquiry_weigh(wlz__inquiry *q, const char *topic, wlz__weighing *w,
                                         unsigned *open);
/* The condition and the amount of a step that comes from a rule. */
void wlz__step_judge(wlz__inquiry *q, wlz__tariff_step *step, wlz__step_source *from);

#endif
