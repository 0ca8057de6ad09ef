#!/bin/bash
# libsqliteodbc 0.9998-3+b1 (Debian 12): a column declared INTEGER, which in SQLite has 64 bits, is described as a 32-bit
# SQL_INTEGER, and a number from 2147483648 on is read with its upper bits cut off: negative or small, without an error. With
# BigInt=1 in the connection string, or in the data source, it is read right.
#
# Seen on Debian 12, 2026-11-30, by pyodbc 4.0.34:
#   without: [2147483647, -2147483648, -1294967296]
#   BigInt=1: [2147483647, 2147483648, 3000000000]
# Exit status 0: still so; 1: it is otherwise now; 77: it cannot be tried here.
set -euo pipefail
for tool in apt-get sqlite3 /usr/bin/python3; do
    command -v $tool >/dev/null || exit 77
done
scratch=$(mktemp -d)
trap 'rm -r "$scratch"' EXIT
cd "$scratch"
chmod 755 .
apt-get -q download libsqliteodbc=0.9998-3+b1 python3-pyodbc=4.0.34-1+b2 libodbc2 libodbcinst2 libltdl7 \
    libsqlite3-0 >/dev/null || exit 77
for package in ./*.deb; do
    dpkg -x "$package" root
done
libraries=$(echo "$PWD"/root/usr/lib/*-linux-gnu)
printf '[SQLite3]\nDriver=%s\n' "$libraries/odbc/libsqlite3odbc.so" >odbcinst.ini
sqlite3 t.db "CREATE TABLE t(a INTEGER) STRICT; INSERT INTO t VALUES(2147483647), (2147483648), (3000000000)"
cat >read.py <<'END'
import pyodbc

for name, setting in (("without", ""), ("BigInt=1", "BigInt=1;")):
    rows = pyodbc.connect("Driver=SQLite3;%sDatabase=t.db" % setting).execute("SELECT a FROM t").fetchall()
    print("%s: %s" % (name, [row[0] for row in rows]))
END
ODBCSYSINI=$PWD LD_LIBRARY_PATH=$libraries PYTHONPATH=$PWD/root/usr/lib/python3/dist-packages \
    /usr/bin/python3 read.py | tee said
diff said - <<'END'
without: [2147483647, -2147483648, -1294967296]
BigInt=1: [2147483647, 2147483648, 3000000000]
END
