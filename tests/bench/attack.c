/*
 * Attacks on the guarded floor: what tests/attacks tries on the library, for the tables that both have. A floor that
 * accepted one of them would not hold the same.
 */
#include "region.h"

#include <stdio.h>

/* The draft that was left, and a share that would be in order. */
#define SHARE_OF(agb, cents)                                                                       \
    "INSERT INTO lump_sum(office, agb, year, purpose, amount_cents, state, fund) VALUES('" OFFICE  \
    "', '" agb "', 2023, 'gz-accord', " cents ", 'reserved', 'zk-gz-accord-2023');"
#define CERTIFY_DRAFT(rule, provision, value)                                                      \
    "INSERT INTO addendum_parameter(addendum, rule, provision, value) SELECT id, '" rule           \
    "', " provision ", " value " FROM addendum WHERE state = 'draft';"
#define AGREE_DRAFT                                                                                \
    "UPDATE addendum SET agreed_on = '2023-01-10' WHERE state = 'draft';"                          \
    "UPDATE addendum SET state = 'agreed' WHERE state = 'draft';"
#define OF_TOPIC(topic)                                                                            \
    "(SELECT p.id FROM provision p JOIN document d ON d.id = p.document WHERE p.topic = '" topic   \
    "' AND d.kind <> 'agreement' ORDER BY p.id LIMIT 1)"

static const char *const attacks[] = {
    /* totals and the ledger */
    "UPDATE fund SET booked_cents = 0",
    "UPDATE fund SET booked_cents = 0, lump_sum = lump_sum",
    "UPDATE fund SET booked_cents = booked_cents + 20000, lump_sum = 1",
    "UPDATE fund SET amount_cents = amount_cents + 100000000",
    "DELETE FROM fund",
    "UPDATE position SET lump_cents = 0",
    "UPDATE position SET nza_cents = nza_cents * 2",
    "UPDATE OR REPLACE position SET lump_cents = 0",
    "DELETE FROM position",
    "UPDATE lump_sum SET amount_cents = 1",
    "UPDATE lump_sum SET state = 'released'",
    "UPDATE lump_sum SET posted = 0",
    "DELETE FROM lump_sum WHERE id = 1",
    "INSERT OR REPLACE INTO lump_sum SELECT * FROM lump_sum WHERE id = 1",
    SHARE_OF("30000001", "-1000"),
    SHARE_OF("30000001", "370000001"),
    SHARE_OF("30000001", "1000") SHARE_OF("30000001", "1000"),
    SHARE_OF("39999999", "1000"),
    "INSERT INTO lump_sum(office, agb, year, purpose, amount_cents, state, fund, addendum) SELECT "
    "office, agb, year, purpose, 1, 'reserved', fund, addendum FROM lump_sum WHERE id = 1",
    /* a plan that was agreed, its year and its funds */
    "UPDATE addendum SET state = 'draft' WHERE id = 'p1'",
    "UPDATE addendum SET aim = 'another' WHERE id = 'p1'",
    "DELETE FROM addendum WHERE id = 'p1'",
    "UPDATE addendum_money SET amount_cents = 1 WHERE addendum = 'p1'",
    "DELETE FROM addendum_party WHERE addendum = 'p1'",
    "INSERT INTO addendum_party(addendum, agb) VALUES('p1', '30000199')",
    "DELETE FROM addendum_funding WHERE addendum = 'p1'",
    "UPDATE addendum_year SET state = 'committed'",
    "DELETE FROM addendum_year",
    "INSERT INTO addendum_year(addendum, year, state) SELECT id, 2023, 'reserved' FROM addendum "
    "WHERE state = 'draft'",
    /* agreed without certificates, or with one's own */
    AGREE_DRAFT,
    CERTIFY_DRAFT("addendum_parties", OF_TOPIC("addendum.min_parties"), "0")
        CERTIFY_DRAFT("addendum_deadline", OF_TOPIC("deadline.procurement.16"), "99991231235959")
            AGREE_DRAFT,
    "UPDATE provision SET value = 0 WHERE topic = 'addendum.min_parties'",
    "DELETE FROM rank_order",
    /* the history */
    "UPDATE history_step SET new = 'forged'",
    "DELETE FROM history",
    "INSERT INTO history_step(seq, at, actor, table_name, row_key, op) SELECT max(seq) + 10, 0, "
    "'x', "
    "'fund', 'x', 'update' FROM history",
    "INSERT OR REPLACE INTO history SELECT * FROM history WHERE seq = 1",
    /* triggers of the client's own */
    "CREATE TEMP TRIGGER t BEFORE UPDATE ON position BEGIN SELECT RAISE(IGNORE); "
    "END;" SHARE_OF("30000001", "1000"),
    "CREATE TEMP TRIGGER t BEFORE UPDATE ON fund BEGIN SELECT RAISE(IGNORE); "
    "END;" SHARE_OF("30000001", "1000"),
    "CREATE TEMP TRIGGER t AFTER UPDATE ON fund BEGIN UPDATE fund SET booked_cents = booked_cents "
    "+ 1000, lump_sum = NEW.lump_sum WHERE id = NEW.id; END;" SHARE_OF("30000001", "1000"),
    "CREATE TEMP TRIGGER t AFTER INSERT ON lump_sum BEGIN SELECT RAISE(IGNORE); "
    "END;" SHARE_OF("30000001", "1000") SHARE_OF("30000002", "1000"),
};

static bool is_accepted(sqlite3 *db, const char *text)
{
    bool accepted;

    run(db, "SAVEPOINT attack");
    accepted = sqlite3_exec(db, text, NULL, NULL, NULL) == SQLITE_OK;
    run(db, "ROLLBACK TO attack; RELEASE attack");
    return accepted;
}

void region_attack(const region *g)
{
    sqlite3 *db = g->guarded.db;

    run(db, "PRAGMA foreign_keys = OFF; PRAGMA ignore_check_constraints = ON; PRAGMA "
            "recursive_triggers = OFF");
    for (size_t i = 0; i < sizeof attacks / sizeof *attacks; i++)
        if (is_accepted(db, attacks[i]))
            die("the guarded floor accepts: %s", attacks[i]);
    if (!is_accepted(db, SHARE_OF("30000001", "1000")))
        die("the guarded floor refuses a share: %s", sqlite3_errmsg(db));
    run(db, "PRAGMA foreign_keys = ON; PRAGMA ignore_check_constraints = OFF; PRAGMA "
            "recursive_triggers = ON");
}
