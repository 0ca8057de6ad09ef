#include <wlzreg/code.h>

#include "value/text.h"

#include <string.h>

static bool all_digits(const char *text, size_t length)
{
    if (text == NULL)
        return false;
    for (size_t i = 0; i < length; i++) {
        if (!wlz__text_is_digit(text[i]))
            return false;
    }
    return text[length] == '\0';
}

/* Vektis AW319: kind of provider 01 to 99, number 000001 to 999999. */
bool wlz_agb_valid(const char *text)
{
    return all_digits(text, 8) && strncmp(text, "00", 2) != 0 && strcmp(text + 2, "000000") != 0;
}

bool wlz_kvk_valid(const char *text)
{
    return all_digits(text, 8);
}

bool wlz_iwlz_code_valid(const char *text)
{
    return all_digits(text, 8);
}

bool wlz_uzovi_valid(const char *text)
{
    return all_digits(text, 4);
}

/* Codes of list 055 in the iWlz schema 1.1 that have a shape of their own; the CHECK of table performance has them too. */
static const char *const odd_codes[] = {"K.1.1", "K.1.2", "K.1.3", "K.1.4", "K.1.5",
                                        "K.1.6", "NTFM",  "VZ2.5", "ZMZTK", "ZMZTL"};

/* The others: Z1007, H126, COT05. */
bool wlz_performance_code_valid(const char *text)
{
    size_t capitals = 0;

    if (text == NULL)
        return false;
    for (size_t i = 0; i < sizeof odd_codes / sizeof *odd_codes; i++)
        if (strcmp(text, odd_codes[i]) == 0)
            return true;
    while (capitals < 4 && text[capitals] >= 'A' && text[capitals] <= 'Z')
        capitals++;
    if (capitals < 1 || capitals > 3)
        return false;
    if (all_digits(text + capitals, 5 - capitals))
        return true;
    return capitals < 3 && all_digits(text + capitals, 4 - capitals);
}
