#!/bin/bash
# libsqlite3 3.40.1-2+deb12u2 (Debian 12), session extension: as soon as one table that a session watches has a generated
# column and was written, sqlite3session_changeset ends with 17 (SQLITE_SCHEMA) and no bytes, so the changes of all other
# tables are not recorded either. SQLite 3.53 records them (node:sqlite of Node.js 26.10.0).
#
# Seen on Debian 12, 2026-11-30:
#   plain: code 0, 26 bytes
#   generated: code 17, 0 bytes
#   both: code 17, 0 bytes
# Exit status 0: still so; 1: it is otherwise now; 77: it cannot be tried here.
set -euo pipefail
for tool in apt-get cc; do
    command -v $tool >/dev/null || exit 77
done
scratch=$(mktemp -d)
trap 'rm -r "$scratch"' EXIT
cd "$scratch"
chmod 755 .
apt-get -q download libsqlite3-0=3.40.1-2+deb12u2 libsqlite3-dev=3.40.1-2+deb12u2 >/dev/null || exit 77
for package in ./*.deb; do
    dpkg -x "$package" root
done
libraries=$(echo "$PWD"/root/usr/lib/*-linux-gnu)
cat >try.c <<'END'
#define SQLITE_ENABLE_SESSION 1
#define SQLITE_ENABLE_PREUPDATE_HOOK 1
#include <sqlite3.h>
#include <stdio.h>

static void try(const char *name, const char *tables, const char *writes)
{
    sqlite3 *db;
    sqlite3_session *session;
    void *bytes = NULL;
    int size = 0;
    int code;

    sqlite3_open(":memory:", &db);
    sqlite3_exec(db, tables, NULL, NULL, NULL);
    sqlite3session_create(db, "main", &session);
    sqlite3session_attach(session, NULL);
    sqlite3_exec(db, writes, NULL, NULL, NULL);
    code = sqlite3session_changeset(session, &size, &bytes);
    printf("%s: code %d, %d bytes\n", name, code, size);
    sqlite3_free(bytes);
    sqlite3session_delete(session);
    sqlite3_close(db);
}

int main(void)
{
    const char *plain = "CREATE TABLE p(a PRIMARY KEY, b)", *write = "INSERT INTO p VALUES(1, 2)";
    const char *generated = "CREATE TABLE g(a PRIMARY KEY, b, c AS (b * 2))";

    try("plain", plain, write);
    try("generated", generated, "INSERT INTO g(a, b) VALUES(1, 2)");
    try("both", "CREATE TABLE p(a PRIMARY KEY, b); CREATE TABLE g(a PRIMARY KEY, b, c AS (b * 2))",
        "INSERT INTO g(a, b) VALUES(1, 2); INSERT INTO p VALUES(1, 2)");
    return 0;
}
END
cc try.c -Iroot/usr/include -L"$libraries" -lsqlite3 -o try
LD_LIBRARY_PATH=$libraries ./try | tee said
diff said - <<'END'
plain: code 0, 26 bytes
generated: code 17, 0 bytes
both: code 17, 0 bytes
END
