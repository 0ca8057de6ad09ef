/* CSV files of each kind that the command imports. Whatever is taken leaves the cap as it must be. */
#include "../fuzz_command.h"

#include "answer.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static const char *const kinds[] = {"providers", "facts",      "performances", "nza-tariffs",
                                        "contracts", "production", "lump-sums",    "realisation"};
    fuzz_bytes bytes = {data, size};
    unsigned first = (unsigned)fuzz_take(&bytes, 1);
    char close[] = "", kind[20], file[40];
    char *const arguments[] = {kind, file};
    cli c = fuzz_command("import");
    fuzz_state before;

    snprintf(kind, sizeof kind, "%s", kinds[first % 8]);
    snprintf(file, sizeof file, "%s", fuzz_file(bytes.at, bytes.left));
    c.arguments = arguments;
    c.argument_count = 2;
    c.dutch = first / 8 % 2 == 1;
    if (first % 8 == 5 && first / 16 % 2 == 1) {
        c.options[c.option_count].name = "close";
        c.options[c.option_count++].value = close;
    }
    fuzz_state_get(c.registry, &before);
    HOLDS(wlz_begin_what_if(c.registry) == WLZ_OK, "%s", wlz_message(c.registry));
    if (fuzz_command_run(&c) == WLZ_OK)
        fuzz_money_check(c.registry);
    HOLDS(wlz_rollback(c.registry) == WLZ_OK, "%s", wlz_message(c.registry));
    fuzz_unchanged(c.registry, &before, "an import");
    answer_free(&c);
    return 0;
}
