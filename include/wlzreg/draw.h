/*
 * wlzreg/draw.h - spreading a year's money of an addendum over the funds.
 *
 * Constructor: wlz_draw_apply. Destructor: wlz_draw_free.
 */
#ifndef WLZREG_DRAW_H
#define WLZREG_DRAW_H

#include <wlzreg/document.h>

#ifdef __cplusplus
extern "C" {
#endif

/* A part of a year's money on a fund. Strings are the draw's. */
typedef struct wlz_draw_row {
    const char *activity;
    const char *payee;
    const char *fund;
    wlz_cents amount_cents; /* what it pays */
    const char *reason;     /* "drawn first", "what zk-stimulus-gz-2023 cannot pay" */
    const char *document;
    const char *paragraph; /* where it says that the fund may pay this, or comes after the other */
    wlz_standing
        standing; /* of what the fund pays and holds, of what those before it do, and of their order */
} wlz_draw_row;

/* How a year's money is spread over the funds. */
typedef struct wlz_draw {
    size_t count;
    const wlz_draw_row *const *rows; /* by activity and payee */
    wlz_cents left_over_cents;       /* what no fund can pay */
    const char *left_over;           /* why, "" when nothing is left over */
    wlz_standing standing;           /* of all rows and of what is left over, the weakest */
} wlz_draw;

/**
 * Draw a year's money from the funds, in order, as far as their purposes and balances allow, in
 * place of an earlier draw. Of a year that is not reserved yet; agreeing and opening a year do it
 * again. Nothing is booked.
 * @param addendum  The addendum's id.
 * @param year      Whose money is drawn.
 * @param out       Receives how it was split, to be freed with wlz_draw_free; may be NULL.
 * @return WLZ_OK         also when something is left over
 *         WLZ_UNDECIDED  two funds could pay and no document says which is drawn first; or that, what
 *                        a fund pays or what it holds is ambiguous
 *         WLZ_INVALID, WLZ_NOTFOUND
 *         WLZ_OVERFLOW   more than 64 funds of one sector and year
 *         WLZ_REFUSED    rule addendum_funding_fixed: the year is reserved already
 *         WLZ_READONLY, WLZ_BUSY, WLZ_FULL, WLZ_IO, WLZ_NOMEM, WLZ_MISUSE
 */
WLZ_EXPORT wlz_status wlz_draw_apply(wlz_registry *registry, const char *addendum, int year,
                                     wlz_draw **out);

/**
 * Free it.
 * @param draw  The draw; NULL is harmless.
 */
WLZ_EXPORT void wlz_draw_free(wlz_draw *draw);

#ifdef __cplusplus
}
#endif

#endif
