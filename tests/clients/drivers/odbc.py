"""ODBC: libsqliteodbc by pyodbc."""

import json
import subprocess
import sys

import pyodbc

pyodbc.pooling = False  # a file that was closed is closed


def run(path, statements):
    db = pyodbc.connect("Driver=SQLite3;BigInt=1;Database=" + path, autocommit=True)
    errors = []
    for sql in statements:
        try:
            rows = db.execute(sql)
            if rows.description:
                rows.fetchall()
            errors.append(None)
        except pyodbc.Error as error:
            errors.append(str(error.args[-1]))
    db.close()
    return errors


def versions():
    """The driver's, as Debian has it, and that of SQLite."""
    ask = ["dpkg-query", "-W", "-f", "${Version}", "libsqliteodbc"]
    driver = subprocess.run(ask, stdout=subprocess.PIPE, encoding="utf-8", check=True).stdout
    db = pyodbc.connect("Driver=SQLite3;Database=:memory:", autocommit=True)
    sqlite = db.execute("SELECT sqlite_version()").fetchone()[0]
    db.close()
    return "ODBC: libsqliteodbc %s, pyodbc %s" % (driver.split("-")[0], pyodbc.version), sqlite


client, sqlite = versions()
print(json.dumps({"client": client, "sqlite": sqlite}), flush=True)
for line in sys.stdin:
    request = json.loads(line)
    print(json.dumps(run(request["file"], request["statements"])), flush=True)
