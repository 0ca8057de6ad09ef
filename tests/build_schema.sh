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
