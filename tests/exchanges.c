#include "exchanges.h"

#include "calls.h"
#include "files.h"

#include "file/layout.h"
#include "file/sqlite.h"

#include <unistd.h>

char lines_path[TEST_PATH_MAX + 16];

void lines_setup(void)
{
    file_setup();
    snprintf(lines_path, sizeof lines_path, "%s.jsonl", file_path);
}

void lines_teardown(void)
{
    unlink(lines_path);
    file_teardown();
}

wlz_registry *small_registry(void)
{
    wlz_registry *reg;

    file_setup();
    reg = registry_at(file_path);
    assert_ok(reg, wlz_provider_add(reg, GZ_PROVIDER, NULL, "Sample provider"));
    return reg;
}

static bool line_add(void *text, const char *line, size_t length)
{
    ck_assert_uint_eq(strlen(line), length);
    ck_assert_ptr_null(strchr(line, '\n'));
    sqlite3_str_appendf(text, "%s\n", line);
    return true;
}

char *exported(wlz_registry *reg)
{
    sqlite3_str *text = sqlite3_str_new(NULL);

    assert_ok(reg, wlz_export(reg, line_add, text));
    return sqlite3_str_finish(text);
}

void assert_same(wlz_registry *a, wlz_registry *b)
{
    char *of_a = exported(a), *of_b = exported(b);
    bool same = strcmp(of_a, of_b) == 0;

    sqlite3_free(of_a);
    sqlite3_free(of_b);
    ck_assert_msg(same, "they differ");
    assert_unchanged(b, registry_digest(a));
}

static int64_t rows_of(wlz_registry *reg, const char *table)
{
    char sql[100];

    snprintf(sql, sizeof sql, "SELECT count(*) FROM %s", table);
    return sql_int(reg, sql);
}

void assert_no_rows(wlz_registry *reg)
{
    for (size_t i = 0; wlz__own_table(i) != NULL; i++)
        ck_assert_msg(rows_of(reg, wlz__own_table(i)) == 0, "rows in %s", wlz__own_table(i));
    ck_assert_int_eq(rows_of(reg, "context"), 0);
}

wlz_status import_text(wlz_registry *reg, const char *file, const char *text, size_t length)
{
    file_write(file, text, length);
    return wlz_import(reg, file);
}

/* Whether the call adds rows that stay. */
static bool adds(const call *c)
{
    return c->kind == WRITES && strcmp(c->name, "wlz_addendum_activity_remove") != 0;
}

/* Each of the right calls, unless an earlier one makes it impossible. */
static void call_all(wlz_registry *reg)
{
    outputs out;

    outputs_poison(&out);
    assert_ok(reg, wlz_hardship_decide(reg, 2,
                                       &(wlz_hardship_decision){WLZ_HARDSHIP_REFUSED, 0, 1,
                                                                "sample", "sample", 20221005}));
    for (size_t i = 0; i < call_count; i++) {
        if (adds(&calls[i]))
            call_rightly(&calls[i], reg, &out);
        outputs_free(&out);
    }
}

/* By a library that has libsodium. */
#define A_HASH "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU="
static const char SEALED_ELSEWHERE[] =
    "INSERT INTO seal_tile(level, number, hashes) VALUES(0, 0, '" A_HASH "');"
    "INSERT INTO seal_checkpoint(size, note, at) VALUES(1, 'sample', 1700000000);"
    "INSERT INTO seal_salt(table_name, row_key, column_name, salt)"
    " VALUES('event', '1', 'note', 'AAAAAAAAAAAAAAAAAAAAAA==');"
    "INSERT INTO erasure(table_name, row_key, column_name, pseudonym)"
    " VALUES('event', '1', 'note', 'sha256:" A_HASH "')";

wlz_registry *full_registry(const char *file)
{
    wlz_registry *reg = empty_registry();

    calls_prepare(reg, file);
    publish_tariff_policy(reg);
    add_condition(reg, add_rule(reg, "sample-nota", "adjustment", "fact", "sample.network"),
                  "sample.monitor", "is", "'above'");
    record(reg, "sample.base", NULL, 9500);
    call_all(reg);
    if (!wlz_seal_available())
        sql_run(reg, SEALED_ELSEWHERE);
    for (size_t i = 0; wlz__own_table(i) != NULL; i++)
        ck_assert_msg(rows_of(reg, wlz__own_table(i)) > 0, "no rows in %s", wlz__own_table(i));
    return reg;
}
