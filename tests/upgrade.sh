#!/bin/bash
# upgrade SOURCE BUILD: a registry that the base wrote (tests/base) opens, is brought up to date, and says what it said: each
# row of each table, each amount that is computed from a row, and the whole history. So does one made of its export.
set -euo pipefail
source=$1
build=$2
scratch=$(mktemp -d)
trap 'rm -r "$scratch"' EXIT
cd "$scratch"

# A statement for each table of the base: the rows that only one of the two registries has.
comparisons() {
    sqlite3 -separator ' ' old.db "
        SELECT t.name, group_concat(c.name, ', ') FROM sqlite_schema t, pragma_table_xinfo(t.name) c
        WHERE t.type = 'table' AND t.name NOT IN ('context', 'or_clause') AND t.name NOT GLOB 'sqlite_*'
        GROUP BY t.name" |
        while read -r table columns; do
            echo "SELECT '$table: lost', * FROM (SELECT $columns FROM base.$table EXCEPT SELECT $columns FROM main.$table);"
            echo "SELECT '$table: new', * FROM (SELECT $columns FROM main.$table EXCEPT SELECT $columns FROM base.$table);"
            echo "SELECT '$table: count' WHERE (SELECT count(*) FROM base.$table) <> (SELECT count(*) FROM main.$table);"
        done
}

# same FILE: whether the registry has what the base wrote.
same() {
    "$build/tests/wlzreg_attacks" verify "$1" | tee verified
    grep -qx 'WLZ_OK ' verified
    sqlite3 -bail -cmd "ATTACH 'old.db' AS base" "$1" <comparisons.sql | tee different
    [ ! -s different ]
}

for base in attacked offices; do
    echo "-- $base"
    gunzip -c "$source/tests/base/$base.db.gz" >old.db
    gunzip -c "$source/tests/base/$base.jsonl.gz" >$base.jsonl
    comparisons >comparisons.sql
    [ "$(wc -l <comparisons.sql)" -ge 180 ]

    cp old.db upgraded.db
    same upgraded.db
    rm -f imported.db
    "$build/tests/wlzreg_attacks" import imported.db $base.jsonl
    same imported.db
done

echo "-- the exports are those of the base"
sha256sum --check "$source/tests/base/SHA256SUMS"
