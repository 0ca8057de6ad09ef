#!/bin/bash
# sqlite3, the shell, 3.40.1-2+deb12u2 (Debian 12): .clone leaves every table that has a generated column empty. It prints an
# error for such a table, then "done" behind its name, goes on, and ends with exit status 0. (.dump and .backup copy them.)
#
# Seen on Debian 12, 2026-11-30:
#   t... Error 1: table t has 1 columns but 2 values were supplied on [SELECT * FROM "t"]
#   done
#   u... done
#   status 0; rows of t: 1, in the clone: 0; rows of u: 1, in the clone: 1
# Exit status 0: still so; 1: it is otherwise now; 77: it cannot be tried here.
set -euo pipefail
command -v apt-get >/dev/null || exit 77
scratch=$(mktemp -d)
trap 'rm -r "$scratch"' EXIT
cd "$scratch"
chmod 755 .
apt-get -q download sqlite3=3.40.1-2+deb12u2 libsqlite3-0=3.40.1-2+deb12u2 >/dev/null || exit 77
for package in ./*.deb; do
    dpkg -x "$package" root
done
shell() {
    LD_LIBRARY_PATH=$(echo root/usr/lib/*/) root/usr/bin/sqlite3 "$@"
}
shell of.db "CREATE TABLE t(a INTEGER, b INTEGER AS (a * 2)); INSERT INTO t(a) VALUES(1);
    CREATE TABLE u(a INTEGER); INSERT INTO u VALUES(1)"
status=0
shell of.db ".clone to.db" >said 2>&1 || status=$?
cat said
rows() {
    shell "$1" "SELECT count(*) FROM $2"
}
counted="status $status; rows of t: $(rows of.db t), in the clone: $(rows to.db t)"
counted="$counted; rows of u: $(rows of.db u), in the clone: $(rows to.db u)"
echo "$counted"
[ "$counted" = "status 0; rows of t: 1, in the clone: 0; rows of u: 1, in the clone: 1" ]
