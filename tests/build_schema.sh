#!/bin/bash
# build.schema SOURCE BUILD: the sqlite3 shell runs the whole schema and the packs; what is generated and committed is
# what is generated; a constraint without a name, or a rule without a record, is a build error.
set -euo pipefail
source=$1
build=$2
generate=$build/schema/wlzreg_generate

cat "$build/schema/wlzreg.sql" "$source"/schema/policy/*.sql | sqlite3 -bail :memory:

echo "-- committed (<), generated (>): cmake --build build --target guards"
diff "$source/schema/guards.sql" "$build/schema/guards.sql"
diff "$source/docs/rules.md" "$build/schema/rules.md"

scratch=$(mktemp -d)
trap 'rm -r "$scratch"' EXIT
cat "$source/schema/names.sql" - >"$scratch/names.sql" <<'E2'
INSERT INTO table_name(table_name, en, nl) VALUES('t', 'a sample', 'een voorbeeld');
INSERT INTO column_name(table_name, column_name, en, nl) VALUES('t', 'a', 'the sample', 'het voorbeeld');
E2

# generated SQL: with that after the first files, the guards are in $scratch/guards.sql.
generated() {
    echo "$1" >"$scratch/schema.sql"
    "$generate" "$scratch" "$scratch/names.sql" "$source"/schema/0[01]*.sql "$scratch/schema.sql" \
        2>"$scratch/message"
}

# refused SQL MESSAGE: the SQL is a mistake, and the message says which.
refused() {
    if generated "$1"; then
        echo "accepted: $1"
        exit 1
    fi
    grep -F "$2" "$scratch/message"
}

for unnamed in 'id INTEGER PRIMARY KEY' \
    'id INTEGER CONSTRAINT t_pk PRIMARY KEY, a INTEGER CHECK(a > 0)' \
    'id INTEGER CONSTRAINT t_pk PRIMARY KEY, a INTEGER UNIQUE' \
    'id INTEGER CONSTRAINT t_pk PRIMARY KEY, a INTEGER REFERENCES t' \
    'id INTEGER CONSTRAINT t_pk PRIMARY KEY, a INTEGER, FOREIGN KEY(a) REFERENCES t'; do
    refused "CREATE TABLE t($unnamed) STRICT;" 'table t: a constraint without a name'
done

# Each rule has a record, and each record a rule.
checked='CREATE TABLE t(id INTEGER CONSTRAINT t_pk PRIMARY KEY, a INTEGER CONSTRAINT t_a CHECK(a > 0)) STRICT;'
record="INSERT INTO rule(id, kind, refuses, refuses_nl) VALUES('t_a', 'shape', 'it is below nothing', 'het is onder nul');"
refused "$checked" 'rule t_a: no record says what it refuses'
generated "$checked $record"
refused "CREATE TABLE t(id INTEGER CONSTRAINT t_pk PRIMARY KEY) STRICT; $record" 'rule t_a: has a record, and nothing refuses by it'
refused "CREATE TABLE u(id INTEGER CONSTRAINT u_pk PRIMARY KEY) STRICT;" 'names.sql: no name for the table of rule u_pk'
refused "CREATE TABLE t(id INTEGER CONSTRAINT t_pk PRIMARY KEY) STRICT;
CREATE TRIGGER t_new BEFORE INSERT ON t BEGIN SELECT RAISE(ABORT, 't_wrong'); END;" 'rule t_wrong: no record'
generated "CREATE TABLE t(id INTEGER CONSTRAINT t_pk PRIMARY KEY) STRICT;
CREATE TRIGGER t_new BEFORE INSERT ON t BEGIN SELECT RAISE(ABORT, 't_wrong'); END;
${record/t_a/t_wrong}"
grep -q "INSERT INTO rule" "$scratch/guards.sql"

# A check that is always made becomes a part of the guard; one that has a WHEN stays apart.
grep -A9 'CREATE TRIGGER guard_t_insert' "$scratch/guards.sql" | grep -q t_wrong
generated "CREATE TABLE t(id INTEGER CONSTRAINT t_pk PRIMARY KEY) STRICT;
CREATE TRIGGER t_new BEFORE INSERT ON t WHEN NEW.id > 5 BEGIN SELECT RAISE(ABORT, 't_wrong'); END;
${record/t_a/t_wrong}"
[ "$(grep -c t_wrong "$scratch/guards.sql")" = 0 ]
grep -q 'CREATE TRIGGER t_new' "$scratch/wlzreg.sql"

# What never changes is not compared with what was read, and what may change after all is.
table="CREATE TABLE t(id INTEGER CONSTRAINT t_pk PRIMARY KEY, a INTEGER, b INTEGER) STRICT;
INSERT INTO rule(id, kind, refuses, refuses_nl) VALUES('t_fixed', 'state', 'it changes', 'het wijzigt');"
fixed="CREATE TRIGGER t_fixed BEFORE UPDATE OF a, b ON t BEGIN
  SELECT RAISE(ABORT, 't_fixed') WHERE (NEW.a, NEW.b) IS NOT (OLD.a, OLD.b); END;"
kept="CREATE TRIGGER t_kept BEFORE DELETE ON t BEGIN SELECT RAISE(ABORT, 't_fixed'); END;"
compared() {
    generated "$table $1 $2"
    grep -q 'a IS OLD.a' "$scratch/guards.sql"
}
if compared "$fixed" "$kept"; then
    echo "compared: $fixed"
    exit 1
fi
compared "$fixed" ''
compared "$fixed" "${kept/BEGIN/WHEN OLD.b > 0 BEGIN}"
compared "$fixed" "${kept/;/ WHERE OLD.b > 0;}"
for loose in '' "${fixed/OF a, b/OF b}" "${fixed/BEGIN/WHEN NEW.b > 0 BEGIN}" "${fixed/;/ AND OLD.b > 0;}" \
    "${fixed/(OLD.a, OLD.b)/(OLD.b, OLD.a)}" "${fixed/(NEW.a, NEW.b)/(OLD.a, NEW.b)}"; do
    compared "$loose" "$kept"
done
