/* What the registry caches of the policy is never stale: however the policy changes and however a change is undone,
 * the next answer is right. */
#include "files.h"

#include "fault_disk.h"

Suite *memory_suite(void);

#define OLD 9580
#define NEW 9650

#define RAW_CHANGE                                                                                 \
    "INSERT INTO provision(document, topic, sector, relation, value, unit, valid_from, paragraph)" \
    " VALUES('sample-nota', 'tariff.care', 'GZ', 'existing', 9650, 'bp', '2023-01-01', '1')"

static wlz_registry *reg, *other;

static void setup(void)
{
    wlz_document nota = {.id = "sample-nota",
                         .office = OFFICE,
                         .kind = "nota-van-inlichtingen",
                         .title = "Sample",
                         .published_on = 20220630,
                         .valid_from = 20230101};

    file_setup();
    disk_install();
    reg = sample_registry_at(file_path);
    assert_ok(reg, wlz_document_add(reg, &nota));
    other = registry_at(file_path);
}

static void teardown(void)
{
    wlz_close(reg);
    wlz_close(other);
    file_teardown();
}

static wlz_status change(wlz_registry *by)
{
    wlz_provision p = {.document = "sample-nota",
                       .topic = "tariff.care",
                       .scope = {.sector = "GZ", .relation = "existing"},
                       .value = NEW,
                       .valid_from = 20230101,
                       .paragraph = "1"};

    return wlz_provision_add(by, &p, NULL);
}

/* Twice: the second answer comes from the cache. */
static void believes(wlz_bp bp)
{
    ck_assert_int_eq(percentage(reg, GZ_PROVIDER, "Z901", "care"), bp);
    ck_assert_int_eq(percentage(reg, GZ_PROVIDER, "Z901", "care"), bp);
}

/* Something that writes, but not policy. */
static void write_other_things(void)
{
    static int number = 10;
    char agb[20];

    snprintf(agb, sizeof agb, "300000%02d", number++);
    assert_ok(reg, wlz_provider_add(reg, agb, NULL, "Sample provider"));
}

/* ---- changed and committed ---- */

static void changed_by_this(void)
{
    assert_ok(reg, change(reg));
    believes(NEW);
}

static void changed_by_another(void)
{
    assert_ok(other, change(other));
    believes(NEW);
}

static void changed_by_another_in_sql(void)
{
    sql_run(other, RAW_CHANGE);
    believes(NEW);
}

static void changed_by_raw_sql(void)
{
    sql_run(reg, RAW_CHANGE);
    believes(NEW);
    write_other_things();
    believes(NEW);
}

static void changed_in_a_transaction(void)
{
    assert_ok(reg, wlz_begin(reg));
    believes(OLD);
    write_other_things();
    believes(OLD);
    assert_ok(reg, change(reg));
    believes(NEW);
    write_other_things();
    believes(NEW);
    assert_ok(reg, wlz_commit(reg));
    believes(NEW);
}

static void changed_by_another_behind_a_snapshot(void)
{
    sql_run(reg, "BEGIN");
    believes(OLD);
    assert_ok(other, change(other));
    believes(OLD); /* the transaction sees what it saw */
    sql_run(reg, "COMMIT");
    believes(NEW);
}

static void changed_between_refusals(void)
{
    ck_assert_int_eq(wlz_provider_add(reg, GZ_PROVIDER, NULL, "Sample"), WLZ_EXISTS);
    believes(OLD);
    assert_ok(reg, change(reg));
    ck_assert_int_eq(wlz_provider_add(reg, GZ_PROVIDER, NULL, "Sample"), WLZ_EXISTS);
    believes(NEW);
    ck_assert_int_eq(change(reg), WLZ_EXISTS);
    believes(NEW);
}

static void changed_by_a_pack(void)
{
    char pack[TEST_PATH_MAX + 8];

    snprintf(pack, sizeof pack, "%s-pack", file_path);
    file_write(pack, RAW_CHANGE, strlen(RAW_CHANGE));
    assert_ok(reg, wlz_pack_load(reg, pack));
    remove(pack);
    believes(NEW);
}

/* ---- changed and undone ---- */

static void rolled_back(void)
{
    assert_ok(reg, wlz_begin(reg));
    assert_ok(reg, change(reg));
    believes(NEW);
    assert_ok(reg, wlz_rollback(reg));
}

static void rolled_back_what_if(void)
{
    assert_ok(reg, wlz_begin_what_if(reg));
    assert_ok(reg, change(reg));
    believes(NEW);
    write_other_things();
    believes(NEW);
    assert_ok(reg, wlz_rollback(reg));
}

static void rolled_back_inside(void)
{
    assert_ok(reg, wlz_begin(reg));
    assert_ok(reg, wlz_begin(reg));
    assert_ok(reg, change(reg));
    believes(NEW);
    assert_ok(reg, wlz_rollback(reg));
    believes(OLD);
    assert_ok(reg, wlz_commit(reg));
}

static void rolled_back_around(void)
{
    assert_ok(reg, wlz_begin(reg));
    assert_ok(reg, wlz_begin(reg));
    assert_ok(reg, change(reg));
    assert_ok(reg, wlz_commit(reg));
    believes(NEW);
    assert_ok(reg, wlz_rollback(reg));
}

static void raw_transaction(void)
{
    sql_run(reg, "BEGIN; " RAW_CHANGE);
    believes(NEW);
    sql_run(reg, "ROLLBACK");
}

static void raw_transaction_then_a_write(void)
{
    sql_run(reg, "BEGIN; " RAW_CHANGE);
    believes(NEW);
    sql_run(reg, "ROLLBACK");
    write_other_things();
}

static void raw_transaction_around_a_call(void)
{
    sql_run(reg, "BEGIN");
    assert_ok(reg, change(reg));
    believes(NEW);
    write_other_things();
    believes(NEW);
    sql_run(reg, "ROLLBACK");
}

static void raw_savepoint_around_a_call(void)
{
    sql_run(reg, "SAVEPOINT s");
    assert_ok(reg, change(reg));
    believes(NEW);
    sql_run(reg, "ROLLBACK TO s");
    believes(OLD);
    sql_run(reg, "RELEASE s");
}

static void raw_savepoint_within(void)
{
    assert_ok(reg, wlz_begin(reg));
    sql_run(reg, "SAVEPOINT s");
    assert_ok(reg, change(reg));
    believes(NEW);
    sql_run(reg, "ROLLBACK TO s; RELEASE s");
    believes(OLD);
    assert_ok(reg, wlz_commit(reg));
}

static void raw_savepoint_within_then_a_write(void)
{
    assert_ok(reg, wlz_begin(reg));
    sql_run(reg, "SAVEPOINT s");
    assert_ok(reg, change(reg));
    believes(NEW);
    write_other_things();
    believes(NEW);
    sql_run(reg, "ROLLBACK TO s; RELEASE s");
    write_other_things();
    believes(OLD);
    assert_ok(reg, wlz_commit(reg));
}

static void raw_savepoint_around(void)
{
    sql_run(reg, "BEGIN; SAVEPOINT s");
    assert_ok(reg, wlz_begin(reg));
    assert_ok(reg, change(reg));
    believes(NEW);
    assert_ok(reg, wlz_commit(reg));
    believes(NEW);
    sql_run(reg, "ROLLBACK TO s");
    believes(OLD);
    sql_run(reg, "COMMIT");
}

static void raw_change_between_begins(void)
{
    assert_ok(reg, wlz_begin(reg));
    sql_run(reg, "SAVEPOINT s; " RAW_CHANGE);
    assert_ok(reg, wlz_begin(reg));
    believes(NEW);
    assert_ok(reg, wlz_commit(reg));
    believes(NEW);
    sql_run(reg, "ROLLBACK TO s; RELEASE s");
    believes(OLD);
    assert_ok(reg, wlz_commit(reg));
}

static void lost_then_rolled_back(void)
{
    assert_ok(reg, wlz_begin(reg));
    assert_ok(reg, change(reg));
    believes(NEW);
    sql_run(reg, "ROLLBACK");
    assert_ok(reg, wlz_rollback(reg));
}

static void lost_then_committed(void)
{
    assert_ok(reg, wlz_begin(reg));
    assert_ok(reg, change(reg));
    believes(NEW);
    sql_run(reg, "ROLLBACK");
    assert_status(reg, WLZ_MISUSE, wlz_commit(reg));
}

static void commit_refused(disk_fault fault, bool for_ever)
{
    assert_ok(reg, wlz_begin(reg));
    assert_ok(reg, change(reg));
    believes(NEW);
    disk_arm(fault, 0, for_ever);
    ck_assert_int_ne(wlz_commit(reg), WLZ_OK);
    ck_assert(disk_disarm());
}

static void commit_refused_by_a_full_disk(void)
{
    commit_refused(DISK_FULL, true);
}

static void commit_refused_by_a_bad_disk(void)
{
    commit_refused(DISK_ERROR, false);
}

static void call_refused_by_a_full_disk(void)
{
    disk_arm(DISK_FULL, 0, true);
    ck_assert_int_eq(change(reg), WLZ_FULL);
    ck_assert(disk_disarm());
}

static const struct {
    const char *name;
    void (*run)(void);
    wlz_bp result;
} CHANGES[] = {
#define WAY(way, result)                                                                           \
    {                                                                                              \
#way, way, result                                                                          \
    }
    WAY(changed_by_this, NEW),
    WAY(changed_by_another, NEW),
    WAY(changed_by_another_in_sql, NEW),
    WAY(changed_by_raw_sql, NEW),
    WAY(changed_in_a_transaction, NEW),
    WAY(changed_by_another_behind_a_snapshot, NEW),
    WAY(changed_between_refusals, NEW),
    WAY(changed_by_a_pack, NEW),
    WAY(rolled_back, OLD),
    WAY(rolled_back_what_if, OLD),
    WAY(rolled_back_inside, OLD),
    WAY(rolled_back_around, OLD),
    WAY(raw_transaction, OLD),
    WAY(raw_transaction_then_a_write, OLD),
    WAY(raw_transaction_around_a_call, OLD),
    WAY(raw_savepoint_around_a_call, OLD),
    WAY(raw_savepoint_within, OLD),
    WAY(raw_savepoint_within_then_a_write, OLD),
    WAY(raw_savepoint_around, OLD),
    WAY(raw_change_between_begins, OLD),
    WAY(lost_then_rolled_back, OLD),
    WAY(lost_then_committed, OLD),
    WAY(commit_refused_by_a_full_disk, OLD),
    WAY(commit_refused_by_a_bad_disk, OLD),
    WAY(call_refused_by_a_full_disk, OLD),
};

START_TEST(test_memory__is_never_stale)
{
    believes(OLD); /* and is cached */
    CHANGES[_i].run();
    believes(CHANGES[_i].result);
    assert_sound(reg);
    if (CHANGES[_i].result == OLD) {
        assert_ok(reg, change(reg));
        believes(NEW);
    }
    wlz_close(reg);
    reg = registry_at(file_path);
    believes(NEW);
}
END_TEST

/* Nothing else that the answer depends on is cached. */
START_TEST(test_memory__of_facts_is_none)
{
    believes(OLD);
    state_relation(reg, GZ_PROVIDER, "new", 20220701);
    believes(9380);
    assert_ok(reg, wlz_begin_what_if(reg));
    state_relation(reg, GZ_PROVIDER, "existing", 20220801);
    believes(OLD);
    assert_ok(reg, wlz_rollback(reg));
    believes(9380);
}
END_TEST

Suite *memory_suite(void)
{
    Suite *suite = suite_create("memory");
    TCase *memory = tcase_create("memory");

    tcase_add_checked_fixture(memory, setup, teardown);
    tcase_add_loop_test(memory, test_memory__is_never_stale, 0, sizeof CHANGES / sizeof *CHANGES);
    tcase_add_test(memory, test_memory__of_facts_is_none);
    suite_add_tcase(suite, memory);
    return suite;
}
