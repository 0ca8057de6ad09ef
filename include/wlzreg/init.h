/*
 * wlzreg/init.h - how a struct that a caller fills begins.
 */
#ifndef WLZREG_INIT_H
#define WLZREG_INIT_H

/*
 * All zero, which in every struct of this library means: not stated. Fill by name what is stated:
 *
 *   wlz_provision provision = {.document = "sample", .topic = "tariff.care", .value = 9580};
 *
 * or begin with it and fill later: wlz_provision provision = WLZ_INIT;
 */
#ifdef __cplusplus
/* Nothing is stated. */
#define WLZ_INIT                                                                                   \
    {                                                                                              \
    }
#else
/* Nothing is stated. */
#define WLZ_INIT                                                                                   \
    {                                                                                              \
        0                                                                                          \
    }
#endif

#endif
