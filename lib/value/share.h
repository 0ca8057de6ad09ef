/* Shares of a whole. Pure; products through 128 bits. */
#ifndef WLZ_VALUE_SHARE_H
#define WLZ_VALUE_SHARE_H

#include <wlzreg/percentage.h>

/* The share of a whole that is not negative, rounded half away from zero; share_bp 0 to 10000. */
int64_t wlz__share_of(int64_t whole, wlz_bp share_bp);
/* Whether a part is more than a share of the whole, by cross multiplication; none negative. */
bool wlz__share_exceeded(int64_t part, int64_t whole, wlz_bp share_bp);

#endif
