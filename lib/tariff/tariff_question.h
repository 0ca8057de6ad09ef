/* A question to the tariff policies: a case, with all that is known of it. */
#ifndef WLZ_TARIFF_TARIFF_QUESTION_H
#define WLZ_TARIFF_TARIFF_QUESTION_H

#include "file/list.h"
#include "policy/gather.h"

/* What is known of one fact. */
typedef struct wlz__known {
    const char *fact;
    const char *word; /* NULL = number */
    int64_t number;
    bool withdrawn; /* recorded as no longer known */
} wlz__known;

/* A deviation that a person decided for the provider. */
typedef struct wlz__deviating {
    const char *topic;
    wlz_bp value;
    bool upwards; /* at least the value; else at most */
    const char *decided_by;
} wlz__deviating;

typedef struct wlz__tariff_question {
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
} wlz__tariff_question;

#define WLZ__COMPONENTS 3
extern const char *const wlz__components[WLZ__COMPONENTS];

const char *wlz__topic_of_component(const char *component);
bool wlz__check_component(wlz_registry *reg, const char *component);

#endif
