"""form.py [ATTACKS]: prints tests/attacks/attacks.txt as one JSON document, for clients other than the sqlite3 shell.

{"attacks": [...], "shell_only": n}; an attack has the members

  line, name    where it is in attacks.txt, and what it is called there
  before        statements that belong to the sample, done first
  statements    the attack: each is run, also after one that is refused
  refused_by    rules (or SQLite's own words): one of them is in the error, and nothing has changed; [] = by any error
  accepted      true: no error, something has changed, and the registry is sound
  found         what wlz_verify says afterwards, where nothing refuses it
  since         the oldest SQLite that has such a statement, where attacks.txt names one

One of refused_by, accepted and found is there. Lines that speak to the shell (".dbconfig ...") are left out and counted.
"""

import json
import os
import re
import sqlite3
import sys

HERE = os.path.dirname(os.path.abspath(__file__))
SINCE = re.compile(r"F(\d+\.\d+)?$")


def statements(sql):
    """The statements of a line: those of a trigger belong to it."""
    times = re.match(r"(\d+) times: ", sql)
    if times:
        return statements(sql[times.end() :]) * int(times[1])
    found = []
    begun = ""
    for piece in sql.split("; "):
        begun += piece + ";"
        if sqlite3.complete_statement(begun):
            found.append(begun[:-1])
            begun = ""
        else:
            begun += " "
    return found + ([begun.rstrip("; ")] if begun else [])


def attack(number, name, outcome, text, sql):
    before, middle, after = sql.partition(";; ")
    row = {
        "line": number,
        "name": name,
        "before": statements(before) if middle else [],
        "statements": statements(after if middle else sql),
    }
    if outcome == "R":
        row["refused_by"] = [] if text == "-" else text.split(",")
    elif outcome == "A":
        row["accepted"] = True
    else:
        row["found"] = text
        if SINCE.match(outcome)[1]:
            row["since"] = SINCE.match(outcome)[1]
    return row


def form(path):
    attacks = []
    shell_only = 0
    with open(path, encoding="utf-8") as lines:
        for number, line in enumerate(lines, 1):
            if line[0] in "#!\n":
                continue
            name, outcome, text, sql = line.rstrip("\n").split("|", 3)
            if re.search(r"(^|; )\.[a-z]", sql):
                shell_only += 1
            else:
                attacks.append(attack(number, name, outcome, text, sql))
    return {"attacks": attacks, "shell_only": shell_only}


if __name__ == "__main__":
    path = sys.argv[1] if len(sys.argv) > 1 else os.path.join(HERE, "../attacks/attacks.txt")
    json.dump(form(path), sys.stdout, ensure_ascii=False, indent=1)
    print()
