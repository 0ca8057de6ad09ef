"""Python's own sqlite3 module."""

import json
import platform
import sqlite3
import sys


def run(path, statements):
    db = sqlite3.connect(path, isolation_level=None)
    errors = []
    for sql in statements:
        try:
            db.execute(sql).fetchall()
            errors.append(None)
        except (sqlite3.Error, sqlite3.Warning) as error:
            errors.append(str(error))
    db.close()
    return errors


client = "Python %s, sqlite3" % platform.python_version()
print(json.dumps({"client": client, "sqlite": sqlite3.sqlite_version}), flush=True)
for line in sys.stdin:
    request = json.loads(line)
    print(json.dumps(run(request["file"], request["statements"])), flush=True)
