# Makes one script for the sqlite3 shell of all attacks that are refused or accepted, with what the registry holds
# afterwards. An attack is tried in a savepoint that is rolled back, on a copy of base.db in memory; one that speaks of
# transactions or of the connection's settings, on a copy of its own. Attacks that are refused at once change nothing, so
# many share a savepoint, and a look at all rows after the last of them. Every statement gets a line of its own, or an
# error would skip the rest.
function statements(sql,   times, once) {
    if (match(sql, /^[0-9]+ times: /)) {
        times = sql + 0
        once = substr(sql, RLENGTH + 1)
        for (sql = once; times > 1; times--)
            sql = sql "; " once
    }
    gsub(/; /, ";\n", sql)
    sub(/^\.[^;\n]*/, "&\n", sql) # a command of the shell ends with its line
    print sql ";"
}

function open_copy() {
    print ".open --deserialize base.db"
    statements(setting)
}

# What is refused changed no row, as the looks at them say: then the history is as it was.
function soundness(accepted) {
    print "PRAGMA ignore_check_constraints = OFF;"
    print "SELECT 'finding ' || table_name || ' ' || row_key || ': ' || finding FROM verify;"
    if (accepted)
        print "SELECT 'finding ' || table_name || ' ' || row_key || ': ' || finding FROM verify_history;"
    print "SELECT 'finding foreign key of ' || \"table\" FROM pragma_foreign_key_check;"
    print "SELECT 'finding ' || integrity_check FROM pragma_integrity_check WHERE integrity_check <> 'ok';"
    statements(setting)
}

# Ends the savepoint that attacks share.
function end_shared() {
    if (shared == 0)
        return
    print ".print shared"
    print ".sha3sum"
    print "ROLLBACK TO shared;\nRELEASE shared;"
    shared = 0
}

function try_shared(sql) {
    if (spent)
        open_copy()
    if (shared++ == 0)
        print "SAVEPOINT shared;"
    print ".print attack " NR
    statements(sql)
    print ".print after"
    if (shared == SHARED_MOST)
        end_shared()
    spent = 0
}

BEGIN {
    SHARED_MOST = 25
    print ".open --deserialize base.db"
    print ".print base"
    print ".sha3sum"
    spent = 1
}

/^[^#!]/ && ($2 == "R" || $2 == "A") {
    sql = substr($0, length($1) + length($2) + length($3) + 4)
    middle = index(sql, ";; ")
    alone = sql ~ /BEGIN;|COMMIT|ROLLBACK|SAVEPOINT|PRAGMA|^\./
    if ($2 == "R" && !middle && !alone) {
        try_shared(sql)
        next
    }
    end_shared()
    if (spent || alone)
        open_copy()
    if (!alone)
        print "SAVEPOINT attack;"
    if (middle) {
        statements(substr(sql, 1, middle - 1))
        print ".print before"
        print ".sha3sum"
    }
    print ".print attack " NR
    statements(substr(sql, middle ? middle + 3 : 1))
    print ".print after"
    print ".sha3sum"
    if ($2 == "A" || middle || alone)
        soundness($2 == "A")
    if (!alone)
        print "ROLLBACK TO attack;\nRELEASE attack;"
    spent = alone
}

END {
    end_shared()
}
