/* The codes of the field, by POSIX's regular expressions. */
#include "../fuzz.h"

#include <regex.h>
#include <stdlib.h>

static const struct {
    const char *pattern;
    bool (*valid)(const char *text);
} codes[] = {
    {"^[0-9]{8}$", wlz_kvk_valid},
    {"^[0-9]{8}$", wlz_iwlz_code_valid},
    {"^[0-9]{4}$", wlz_uzovi_valid},
    {"^(0[1-9]|[1-9][0-9])([1-9][0-9]{5}|0[1-9][0-9]{4}|00[1-9][0-9]{3}|000[1-9][0-9]{2}|"
     "0000[1-9][0-9]|00000[1-9])$",
     wlz_agb_valid},
    {"^([A-Z][0-9]{3,4}|[A-Z]{2}[0-9]{2,3}|[A-Z]{3}[0-9]{2}|K[.]1[.][1-6]|NTFM|VZ2[.]5|ZMZT[KL])$",
     wlz_performance_code_valid}};

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static regex_t expressions[sizeof codes / sizeof *codes];
    static bool compiled;
    char *text = fuzz_text(data, size);

    for (size_t i = 0; i < sizeof codes / sizeof *codes; i++) {
        if (!compiled)
            HOLDS(regcomp(&expressions[i], codes[i].pattern, REG_EXTENDED | REG_NOSUB) == 0, "%zu",
                  i);
        HOLDS(codes[i].valid(text) == (regexec(&expressions[i], text, 0, NULL, 0) == 0),
              "code %zu: \"%s\"", i, text);
    }
    compiled = true;
    free(text);
    return 0;
}
