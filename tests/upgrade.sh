#!/bin/bash
# upgrade SOURCE BUILD: a registry of each schema there has been (tests/base) opens, is brought up to date, and says what it
# said: each row of each table, each amount that is computed from a row, and the whole history. So does one made of its export.
set -euo pipefail
source=$1
build=$2
scratch=$(mktemp -d)
trap 'rm -r "$scratch"' EXIT
cd "$scratch"

# A statement for each table of the older one, but for those that come with the schema: the rows that only one of the two
# registries has. The history is read as each of the two reads it.
comparisons() {
    sqlite3 -separator ' ' old.db "
        SELECT t.name, group_concat(c.name, ', ') FROM sqlite_schema t, pragma_table_xinfo(t.name) c
        WHERE (t.type = 'table' OR t.name = 'history') AND t.name NOT GLOB 'sqlite_*'
            AND t.name NOT IN ('context', 'or_clause', 'rule', 'digit', 'history_layout')
        GROUP BY t.name" |
        while read -r table columns; do
            echo "SELECT '$table: lost', * FROM (SELECT $columns FROM base.$table EXCEPT SELECT $columns FROM main.$table);"
            echo "SELECT '$table: new', * FROM (SELECT $columns FROM main.$table EXCEPT SELECT $columns FROM base.$table);"
            echo "SELECT '$table: count' WHERE (SELECT count(*) FROM base.$table) <> (SELECT count(*) FROM main.$table);"
        done
}

# same FILE: whether the registry is sound, of the present schema, and has what the older one has.
same() {
    "$build/tests/wlzreg_attacks" verify "$1" | tee verified
    grep -qx 'WLZ_OK ' verified
    [ "$(sqlite3 "$1" "PRAGMA user_version")" = "$present" ]
    sqlite3 -bail -cmd "ATTACH 'old.db' AS base" "$1" <comparisons.sql | tee different
    [ ! -s different ]
}

# try NAME VERSION
try() {
    echo "-- $1"
    gunzip -c "$source/tests/base/$1.db.gz" >old.db
    gunzip -c "$source/tests/base/$1.jsonl.gz" >"$1.jsonl"
    [ "$(sqlite3 old.db "PRAGMA user_version")" = "$2" ]
    comparisons >comparisons.sql
    [ "$(wc -l <comparisons.sql)" -ge 180 ]

    cp old.db upgraded.db
    same upgraded.db
    rm -f imported.db
    "$build/tests/wlzreg_attacks" import imported.db "$1.jsonl"
    same imported.db
}

schema() {
    sqlite3 "$1" "SELECT sql FROM sqlite_schema ORDER BY type, name"
}

present=$(grep -oP '^#define SCHEMA_VERSION \K\d+' "$source/schema/generate.h")
try attacked 100
try offices 100
for version in $(seq 101 "$present"); do
    name=attacked-${version:0:1}.${version:1}
    if [ ! -e "$source/tests/base/$name.db.gz" ]; then
        echo "no registry of schema $version: tests/base/make.sh $source $build"
        exit 1
    fi
    if [ "$version" = "$present" ]; then
        echo "-- schema $version as $name has it (<), now (>): was it released, the schema gets another version; else"
        echo "   that registry is made anew, by tests/base/make.sh $source $build"
        "$build/tests/wlzreg_attacks" make new.db
        gunzip -c "$source/tests/base/$name.db.gz" >old.db
        diff <(schema old.db) <(schema new.db)
    fi
    try "$name" "$version"
done

echo "-- the exports are those that were written"
sha256sum --check "$source/tests/base/SHA256SUMS"
