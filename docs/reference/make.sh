#!/bin/bash
# make.sh SOURCE BUILD: the reference of the C and the SQL interface, in BUILD/docs/reference/html. The target
# `reference` runs it.
set -euo pipefail
source=$1
build=$2

cd "$build/docs/reference"
rm -rf html
sqlite3 -bail :memory: ".read '$build/schema/wlzreg.sql'" "SELECT v.name, c.name
    FROM sqlite_schema v, pragma_table_info(v.name) c WHERE v.type = 'view' ORDER BY v.name, c.cid" >views
awk -f "$source/docs/reference/schema.awk" views "$source"/schema/[0-9]*.sql >schema.md
doxygen Doxyfile
