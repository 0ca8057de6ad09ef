/* What the tests share: a registry with a fixed clock, steps that succeed or fail the test, and assertions on
 * refusals. */
#ifndef WLZ_TESTS_HELPERS_H
#define WLZ_TESTS_HELPERS_H

#include <check.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <wlzreg.h>

/* The version of the schema, and the one after it. */
#define SCHEMA "106"
#define LATER_SCHEMA "107"

#define OFFICE "zilveren-kruis"
#define GZ_PROVIDER "30000001"
#define VV_PROVIDER "41000003"
#define GGZ_PROVIDER "54000002"

/* The time on the registry's clock: 2022-11-15 09:00 in Amsterdam until a test sets it. */
extern wlz_instant test_now;
wlz_instant test_clock(void *unused);
void test_set_today(wlz_date day);
/* The clock goes on to that day, unless it is there: nothing is done in the future. */
void test_reach(wlz_date day);

/* Options with CREATE, the fixed clock, actor "tester" and no busy timeout. */
wlz_open_options test_options(void);

/* A new empty registry in memory; one with the packs of schema/policy (WLZ_TEST_PACKS), all of them or those of 2023; one
 * with sample data for 2023 too:
 * providers GZ_PROVIDER (GZ), VV_PROVIDER (VV), GGZ_PROVIDER (GGZ, integrated), all existing at the office and known
 * since 2022-06-01, enrolled for 2023; performances Z901 (GZ), Z902 (GGZ), Z903 (VV), NZa tariffs 2023 care 250,00 and nhc 30,00 each. */
wlz_registry *empty_registry(void);
wlz_registry *all_policies_registry(void);
wlz_registry *policy_registry(void);
wlz_registry *sample_registry(void);
/* Under ctest they are copies of templates, which suite template makes first: what is read back is what was made. */
void templates_forget(void);
void template_make(const char *name, wlz_registry *reg);
/* The same in a file of a directory of its own; `path` has room for TEST_PATH_MAX and is removed by scratch_remove. */
#define TEST_PATH_MAX 512
void scratch_path(char *path);
void scratch_remove(const char *path);
wlz_registry *registry_at(const char *path);
wlz_registry *sample_registry_at(const char *path);
void load_packs(wlz_registry *reg);
void load_samples(wlz_registry *reg);

/* A drafted agreement for 2023 of a sample provider: document "agreement-<agb>". */
int64_t draft(wlz_registry *reg, const char *agb);
/* Its initial round with `days` of the performance, care and nhc, closed. Returns the contract. */
int64_t agreed(wlz_registry *reg, const char *agb, const char *performance, int64_t days);
/* Both annexes of the enrolment for a year, handed in on 20 July 2022. */
void enrol(wlz_registry *reg, const char *agb, int year);
/* A fact in words: relation, ... */
void state_relation(wlz_registry *reg, const char *agb, const char *relation, wlz_date known_on);
/* The percentage of a provider, or fail. */
wlz_bp percentage(wlz_registry *reg, const char *agb, const char *performance,
                  const char *component);

#define assert_ok(reg, call)                                                                       \
    do {                                                                                           \
        wlz_status status_ = (call);                                                               \
        ck_assert_msg(status_ == WLZ_OK, "%s: %s: %s", #call, wlz_status_name(status_),            \
                      wlz_message(reg));                                                           \
    } while (0)

#define assert_status(reg, expected, call)                                                         \
    do {                                                                                           \
        wlz_status status_ = (call);                                                               \
        ck_assert_msg(status_ == (expected), "%s: %s instead of %s: %s", #call,                    \
                      wlz_status_name(status_), wlz_status_name(expected), wlz_message(reg));      \
        ck_assert_msg(wlz_message(reg)[0] != '\0', "%s: no message", #call);                       \
    } while (0)

/* Refused (WLZ_REFUSED or WLZ_EXISTS) by this rule, and nothing in the registry changed. */
#define assert_refused(reg, rule_id, call)                                                         \
    do {                                                                                           \
        char *before_ = registry_digest(reg);                                                      \
        wlz_status status_ = (call);                                                               \
        ck_assert_msg(status_ == WLZ_REFUSED || status_ == WLZ_EXISTS, "%s: %s: %s", #call,        \
                      wlz_status_name(status_), wlz_message(reg));                                 \
        ck_assert_uint_ge(wlz_violation_list(reg)->count, 1);                                      \
        ck_assert_str_eq(wlz_violation_list(reg)->rows[0]->rule, rule_id);                         \
        assert_unchanged(reg, before_);                                                            \
    } while (0)

/* Everything in the registry, as one text to compare; to be freed. assert_unchanged frees it. */
char *registry_digest(wlz_registry *reg);
void assert_unchanged(wlz_registry *reg, char *before);
/* wlz_verify finds nothing; in the plain build. */
void assert_sound(wlz_registry *reg);

/* Run SQL on the registry's own connection; sql_fails returns the error, to be freed with sqlite3_free. */
void sql_run(wlz_registry *reg, const char *sql);
char *sql_fails(wlz_registry *reg, const char *sql);
int64_t sql_int(wlz_registry *reg, const char *sql);

#endif
