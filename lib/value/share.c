#include "value/share.h"

__extension__ typedef __int128 wide;

int64_t wlz__share_of(int64_t whole, wlz_bp share_bp)
{
    return (int64_t)(((wide)whole * share_bp + 5000) / 10000);
}

bool wlz__share_exceeded(int64_t part, int64_t whole, wlz_bp share_bp)
{
    return (wide)part * 10000 > (wide)whole * share_bp;
}
