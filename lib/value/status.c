#include <wlzreg/status.h>

/* No default case, so that the compiler names a status that is missing here. */
const char *wlz_status_name(wlz_status status)
{
    switch (status) {
    case WLZ_OK:
        return "WLZ_OK";
    case WLZ_REFUSED:
        return "WLZ_REFUSED";
    case WLZ_UNDECIDED:
        return "WLZ_UNDECIDED";
    case WLZ_TIE:
        return "WLZ_TIE";
    case WLZ_NOTFOUND:
        return "WLZ_NOTFOUND";
    case WLZ_EXISTS:
        return "WLZ_EXISTS";
    case WLZ_INVALID:
        return "WLZ_INVALID";
    case WLZ_OVERFLOW:
        return "WLZ_OVERFLOW";
    case WLZ_READONLY:
        return "WLZ_READONLY";
    case WLZ_BUSY:
        return "WLZ_BUSY";
    case WLZ_FULL:
        return "WLZ_FULL";
    case WLZ_IO:
        return "WLZ_IO";
    case WLZ_CORRUPT:
        return "WLZ_CORRUPT";
    case WLZ_NOTREGISTRY:
        return "WLZ_NOTREGISTRY";
    case WLZ_NEWER:
        return "WLZ_NEWER";
    case WLZ_NOMEM:
        return "WLZ_NOMEM";
    case WLZ_MISUSE:
        return "WLZ_MISUSE";
    case WLZ_INTERRUPTED:
        return "WLZ_INTERRUPTED";
    case WLZ_NOVALUE:
        return "WLZ_NOVALUE";
    case WLZ_NOTCONTRACTED:
        return "WLZ_NOTCONTRACTED";
    case WLZ_UNAVAILABLE:
        return "WLZ_UNAVAILABLE";
    }
    return "WLZ_?";
}
