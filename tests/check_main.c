/*
 * check_main.c - runs the suites: those named as arguments, or all of them.
 *
 * Check's environment variables work as usual: CK_FORK=no, CK_RUN_CASE=rules.
 */
#ifdef __SANITIZE_ADDRESS__
#include "sanitized_memory.h"
#endif

#include <check.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* suites.h has a line SUITE(money) for each suite that tests/CMakeLists.txt lists. */
#define SUITE(noun) Suite *noun##_suite(void);
#include "suites.h"
#undef SUITE

static const struct {
    const char *name;
    Suite *(*make)(void);
} suites[] = {
#define SUITE(noun) {#noun, noun##_suite},
#include "suites.h"
};

enum { SUITE_COUNT = sizeof suites / sizeof *suites };

static Suite *find_suite(const char *name)
{
    for (int i = 0; i < SUITE_COUNT; i++) {
        if (strcmp(suites[i].name, name) == 0) {
            return suites[i].make();
        }
    }
    fprintf(stderr, "no suite is named %s\n", name);
    exit(2);
}

int main(int argc, char **argv)
{
    SRunner *runner = srunner_create(NULL);
    int failed;

#ifdef __SANITIZE_ADDRESS__
    sanitized_memory_install();
#endif
    setenv("CK_DEFAULT_TIMEOUT", "300", 0); /* Check's own 4 seconds are few for a sanitizer */
    for (int i = 1; i < argc; i++) {
        srunner_add_suite(runner, find_suite(argv[i]));
    }
    for (int i = 0; i < SUITE_COUNT && argc == 1; i++) {
        srunner_add_suite(runner, suites[i].make());
    }
    srunner_run_all(runner, CK_ENV);
    failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed > 0;
}
