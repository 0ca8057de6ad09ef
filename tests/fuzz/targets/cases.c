/* Cases that a pack is tried with, and the facts of one. */
#include "../fuzz_registry.h"

#include <stdlib.h>
#include <string.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    char *text = fuzz_text(data, size), *fact_text = strdup(text);
    wlz_registry *reg = fuzz_registry();
    wlz_cases *cases = NULL;
    wlz_case_fact fact;
    size_t wrong = 0;
    fuzz_state before;
    wlz_status status;

    fuzz_state_get(reg, &before);
    if (wlz_case_fact_parse(reg, fact_text, &fact) == WLZ_OK)
        HOLDS(strncmp(text, fact.fact, strlen(fact.fact)) == 0 && text[strlen(fact.fact)] == '=',
              "%s", fact.fact);
    else
        HOLDS(strcmp(text, fact_text) == 0, "refused, and changed: %s", text);
    status = wlz_cases_get(reg, fuzz_file(data, size), &cases);
    HOLDS((status == WLZ_OK) == (cases != NULL), "status %d", (int)status);
    HOLDS(status == WLZ_OK || status == WLZ_INVALID || status == WLZ_NOTFOUND, "%s: %s",
          wlz_status_name(status), wlz_message(reg));
    for (size_t i = 0; cases != NULL && i < cases->count; i++) {
        wrong += !cases->rows[i]->agrees;
        HOLDS(cases->rows[i]->status != WLZ_OK ||
                  (cases->rows[i]->bp >= 0 && cases->rows[i]->bp <= 10000),
              "a percentage of %d", (int)cases->rows[i]->bp);
        HOLDS(i == 0 || cases->rows[i]->line > cases->rows[i - 1]->line, "line %zu",
              cases->rows[i]->line);
    }
    HOLDS(cases == NULL || wrong == cases->wrong_count, "%zu wrong", wrong);
    wlz_cases_free(cases);
    fuzz_unchanged(reg, &before, "reading cases");
    free(fact_text);
    free(text);
    return 0;
}
