#include "production/cap_rule.h"

wlz__cap wlz__cap_decide(wlz_cents nza_cents, wlz_cents agreed_cents, wlz_bp cap_bp)
{
    __extension__ typedef __int128 wide;
    wlz_cents limit = (wlz_cents)((wide)nza_cents * cap_bp / 10000);
    wlz_cents room = limit - agreed_cents;

    return (wlz__cap){limit, room < 0 ? -room : 0, room > 0 ? room : 0};
}
