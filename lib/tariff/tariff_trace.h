/* The answer to a question about a percentage, with a trace of its own. */
#ifndef WLZ_TARIFF_TARIFF_TRACE_H
#define WLZ_TARIFF_TARIFF_TRACE_H

#include "file/memory.h"
#include "tariff/tariff_calculation.h"

#include <wlzreg/tariff.h>

/* A step, and what only the explanation of it needs. */
typedef struct wlz__trace_step {
    wlz_tariff_step is;
    wlz__step_kind kind;
    wlz__effect effect;
    const char *title;        /* of its document; NULL without one */
    const char *struck_title; /* of the document that strikes it; NULL */
} wlz__trace_step;

/* The public answer, and what its JSON and its explanation are made of. */
typedef struct wlz__tariff {
    wlz_tariff is;
    wlz__arena arena;
    wlz_resolution *base;
    wlz_tariff_question question;            /* a copy; agb NULL: a case without a provider */
    const char *office_name, *provider_name; /* of the question; NULL: there is no such */
    const char *sector;                      /* that decided; NULL while it is not known */
    bool dutch;
    const char *json, *explanation; /* NULL until requested */
} wlz__tariff;

/* An empty trace of the question; NULL fails the call. */
wlz__tariff *wlz__tariff_trace_new(wlz_registry *reg, const wlz__policy *policy,
                                   const wlz_tariff_question *question);
void wlz__tariff_trace_free(wlz__tariff *trace); /* NULL is harmless */
/* Fill it in, after WLZ_OK, WLZ_UNDECIDED, WLZ_TIE or WLZ_NOVALUE; the status of the call does not change. */
void wlz__tariff_trace(wlz_registry *reg, wlz__tariff *trace, const wlz__calculation *q);
/* A status that is an answer moves from the call to the trace; any other fails the call. NULL is harmless. */
void wlz__tariff_settle(wlz_registry *reg, wlz__tariff *trace, wlz_bp bp);

#endif
