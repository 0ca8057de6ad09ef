#!/bin/bash
# build.schema SOURCE BUILD: the sqlite3 shell takes the whole schema and the packs; a constraint without
# a name is a build error.
set -euo pipefail
source=$1
build=$2

cat "$build/schema/wlzreg.sql" "$source"/schema/policy/*.sql | sqlite3 -bail :memory:

scratch=$(mktemp -d)
trap 'rm -r "$scratch"' EXIT
for unnamed in 'id INTEGER PRIMARY KEY' \
    'id INTEGER CONSTRAINT t_pk PRIMARY KEY, a INTEGER CHECK(a > 0)' \
    'id INTEGER CONSTRAINT t_pk PRIMARY KEY, a INTEGER UNIQUE' \
    'id INTEGER CONSTRAINT t_pk PRIMARY KEY, a INTEGER REFERENCES t' \
    'id INTEGER CONSTRAINT t_pk PRIMARY KEY, a INTEGER, FOREIGN KEY(a) REFERENCES t'; do
    echo "CREATE TABLE t($unnamed) STRICT;" >"$scratch/schema.sql"
    if "$build/schema/wlzreg_generate" "$scratch" "$scratch/schema.sql" 2>"$scratch/message"; then
        echo "accepted: $unnamed"
        exit 1
    fi
    grep 'table t: a constraint without a name' "$scratch/message"
done

# What never changes is not compared with what was read, and what may change after all is.
table='CREATE TABLE t(id INTEGER CONSTRAINT t_pk PRIMARY KEY, a INTEGER, b INTEGER) STRICT;'
fixed="CREATE TRIGGER t_fixed BEFORE UPDATE OF a, b ON t BEGIN
  SELECT RAISE(ABORT, 't_fixed') WHERE (NEW.a, NEW.b) IS NOT (OLD.a, OLD.b); END;"
kept="CREATE TRIGGER t_kept BEFORE DELETE ON t BEGIN SELECT RAISE(ABORT, 't_fixed'); END;"
compared() {
    echo "$table $1 $2" | cat "$source/schema/010_store.sql" - >"$scratch/schema.sql"
    "$build/schema/wlzreg_generate" "$scratch" "$scratch/schema.sql"
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
