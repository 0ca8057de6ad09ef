#!/bin/bash
# sqlite-utils 3.30-1+deb12u1 (Debian 12): `upsert` of a row whose key is new writes nothing and ends with exit status 0, where
# another column is NOT NULL without a default. It begins with INSERT OR IGNORE of the key alone, which is then ignored
# because of that column, and goes on with an UPDATE, which finds no row. `insert` writes it.
#
# Seen on Debian 12, 2026-11-30:
#   upsert: status 0, rows 0
#   insert: status 0, rows 1
# Exit status 0: still so; 1: it is otherwise now; 77: it cannot be tried here.
set -euo pipefail
for tool in apt-get sqlite3 /usr/bin/python3; do
    command -v $tool >/dev/null || exit 77
done
scratch=$(mktemp -d)
trap 'rm -r "$scratch"' EXIT
cd "$scratch"
chmod 755 .
apt-get -q download sqlite-utils=3.30-1+deb12u1 python3-click python3-click-default-group python3-dateutil \
    python3-sqlite-fts4 python3-tabulate python3-six python3-pluggy python3-wcwidth python3-colorama \
    >/dev/null || exit 77
for package in ./*.deb; do
    dpkg -x "$package" root
done
# try COMMAND ARGUMENT...
try() {
    local status=0

    rm -f t.db
    sqlite3 t.db "CREATE TABLE t(a TEXT PRIMARY KEY, b TEXT NOT NULL)"
    echo '[{"a": "x", "b": "y"}]' |
        PYTHONPATH=$PWD/root/usr/lib/python3/dist-packages /usr/bin/python3 -m sqlite_utils "$@" || status=$?
    echo "$1: status $status, rows $(sqlite3 t.db "SELECT count(*) FROM t")"
}
{ try upsert t.db t - --pk a; try insert t.db t -; } | tee said
diff said - <<'END'
upsert: status 0, rows 0
insert: status 0, rows 1
END
