/* A program outside the tree, as C and as C++: tests/build_install.sh builds it in every way there is. */
#include <stdio.h>
#include <string.h>
#include <wlzreg.h>

int main(void)
{
    wlz_cents cents = 0;

    if (wlz_cents_parse("€ 1.234,56", &cents) != WLZ_OK || cents != 123456) {
        return 1;
    }
    if (strcmp(wlz_version(), WLZ_VERSION) != 0) {
        return 2;
    }
    wlz_close(NULL); /* brings in SQLite */
    puts("ok");
    return 0;
}
