/*
 * wlzreg/treatment_share.h - the share of stay with treatment in what is agreed.
 */
#ifndef WLZREG_TREATMENT_SHARE_H
#define WLZREG_TREATMENT_SHARE_H

#include <wlzreg/production.h>

#ifdef __cplusplus
extern "C" {
#endif

/* How much of the stay is with treatment. */
typedef struct wlz_treatment_share {
    wlz_milli stay_milli;      /* all stay of the round that the limit is about */
    wlz_milli treatment_milli; /* of that, with treatment */
    wlz_bp max_bp;             /* topic volume.treatment_share_max */
    int64_t provision;         /* that says so */
    bool above;                /* more than that: no growth */
} wlz_treatment_share;

/**
 * Whether stay with treatment is below its share of all stay, as an office requires before it agrees
 * to more. It refuses nothing.
 * @param round  Which round; borrowed.
 * @param out    Receives the answer.
 * @return WLZ_OK
 *         WLZ_NOTFOUND   no such round
 *         WLZ_NOVALUE    no document limits the share
 *         WLZ_UNDECIDED  fact with_treatment of a performance is not recorded: the message names it
 *         WLZ_TIE, WLZ_INVALID, WLZ_IO, WLZ_NOMEM, WLZ_MISUSE
 */
WLZ_EXPORT wlz_status wlz_treatment_share_get(wlz_registry *registry, const wlz_round *round,
                                              wlz_treatment_share *out);

#ifdef __cplusplus
}
#endif

#endif
