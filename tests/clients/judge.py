"""judge.py [--every N] [--jobs N] TOOL BASE ATTACKS DRIVER...: the attacks through one client, and whether each ended as the
form says.

TOOL is build/tests/wlzreg_attacks, BASE a registry that data.sql filled, ATTACKS what form.py prints; DRIVER... is the
command of a driver. A driver first prints a line {"client": ..., "sqlite": ...}; then, for each line {"file": ...,
"statements": [...]} that it reads, it opens the file, runs the statements in their order, also after one that fails, closes
it, and prints a list with null or the error's text for each.

An attack has a copy of BASE; those that are refused at once change nothing, so many share one, and are tried each by itself
when something changed after all. This program looks at the copy, not the client. It prints each attack that did not end as it
should, then the counts as a line of JSON, and fails if a client could do what it must not. --every N tries each Nth only.
"""

import argparse
import concurrent.futures
import filecmp
import hashlib
import json
import os
import re
import shutil
import sqlite3
import subprocess
import sys
import tempfile

SOUNDNESS = (
    "SELECT table_name || ' ' || row_key || ': ' || finding FROM verify",
    "SELECT table_name || ' ' || row_key || ': ' || finding FROM verify_history",
    "SELECT 'foreign key of ' || \"table\" FROM pragma_foreign_key_check",
    "SELECT integrity_check FROM pragma_integrity_check WHERE integrity_check <> 'ok'",
)
GOOD = ("by the rule", "accepted", "found", "needs a newer SQLite")
# None of these lets anything through: another error than the rule's, what a client cannot write though it is allowed, and
# a change of the schema that a client refuses.
OTHER = ("by another error", "refused", "not done")
SHARED = 25
CONNECTION = re.compile(r"^\s*(CREATE|DROP|PRAGMA|BEGIN|COMMIT|SAVEPOINT|RELEASE|ATTACH)|ROLLBACK")


def digest(db):
    """The schema and all rows of all tables."""
    db.text_factory = bytes
    sha = hashlib.sha256()
    for (name,) in db.execute("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY 1").fetchall():
        sha.update(b"\n" + name)
        for row in db.execute('SELECT * FROM "%s"' % name.decode()):
            sha.update(repr(row).encode())
    for row in db.execute("SELECT type, name, sql FROM sqlite_schema ORDER BY 1, 2"):
        sha.update(repr(row).encode())
    return sha.digest()


def look(path, sound=False):
    """What is in a file, and what is wrong with it."""
    db = sqlite3.connect(path)
    found = [row[0] for sql in SOUNDNESS if sound for row in db.execute(sql)]
    contents = digest(db)
    db.close()
    return contents, found


def is_named(rules, errors):
    if not rules or "-" in rules:
        return True
    named = "|".join(re.escape(rule) for rule in rules)
    return re.search(r"(?<![\w.])(%s)(?![\w.])" % named, "\n".join(errors)) is not None


def is_simple(attack):
    return (
        "refused_by" in attack
        and not attack["before"]
        and len(attack["statements"]) == 1
        and not CONNECTION.search(attack["statements"][0])
    )


def told(errors):
    return [error for error in errors if error is not None]


def version(text):
    return tuple(int(part) for part in re.findall(r"\d+", text)[:2])


class Trial:
    def __init__(self, given, folder):
        self.given = given
        self.folder = folder
        self.counts = {}
        self.told = []
        self.driver = subprocess.Popen(given.driver, stdin=subprocess.PIPE, stdout=subprocess.PIPE, encoding="utf-8")
        self.client = json.loads(self.driver.stdout.readline())
        self.base = look(given.base)[0]

    def end(self):
        self.driver.stdin.close()
        self.driver.wait()

    def run(self, name, statements, of=None):
        """A copy of the registry, or of another file, after the statements, and their errors."""
        path = os.path.join(self.folder, name)
        for ending in ("", "-wal", "-shm", "-journal"):  # another file, should a client not have closed the one before
            if os.path.exists(path + ending):
                os.remove(path + ending)
        shutil.copyfile(of or self.given.base, path)
        self.driver.stdin.write(json.dumps({"file": path, "statements": statements}) + "\n")
        self.driver.stdin.flush()
        line = self.driver.stdout.readline()
        if not line:
            raise SystemExit("the driver ended at: " + json.dumps(statements))
        if os.path.exists(path + "-wal"):  # not closed: what the log has is put into the file, which is what is compared
            db = sqlite3.connect(path)
            db.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
            db.close()
        return path, json.loads(line)

    def tried(self, attack):
        """What was there before the attack, what is there after it, and the errors of the attack."""
        before = attack["before"]
        if not before:
            path, errors = self.run("attack.db", attack["statements"])
            return self.given.base, path, told(errors)
        first = self.run("before.db", before)[0]
        if not any(CONNECTION.search(sql) for sql in before):
            path, errors = self.run("attack.db", attack["statements"], first)
            return first, path, told(errors)
        path, errors = self.run("attack.db", before + attack["statements"])  # on one connection
        return first, path, told(errors[len(before) :])

    def is_same(self, one, other):
        if filecmp.cmp(one, other, shallow=False):
            return True
        return look(other)[0] == (self.base if one == self.given.base else look(one)[0])

    def shared(self, attacks):
        path, errors = self.run("shared.db", [attack["statements"][0] for attack in attacks])
        refused = all(error and is_named(a["refused_by"], [error]) for a, error in zip(attacks, errors))
        if refused and self.is_same(self.given.base, path):
            self.counts["by the rule"] = self.counts.get("by the rule", 0) + len(attacks)
        else:
            for attack in attacks:
                self.alone(attack)

    def alone(self, attack):
        if "since" in attack and version(self.client["sqlite"]) < version(attack["since"]):
            outcome, errors = "needs a newer SQLite", []
        elif "found" in attack:
            outcome, errors = self.left_to_verify(attack)
        elif "accepted" in attack:
            outcome, errors = self.accepted(attack)
        else:
            outcome, errors = self.refused(attack)
        self.counts[outcome] = self.counts.get(outcome, 0) + 1
        if outcome not in GOOD:
            self.told.append("%d: %s: %s: %s" % (attack["line"], attack["name"], outcome, "; ".join(errors)))

    def refused(self, attack):
        for _ in range(8):  # what was done twice may have been recorded in another second
            before, after, errors = self.tried(attack)
            same = self.is_same(before, after)
            if same:
                break
        if not errors:
            return "ACCEPTED", []
        if not same:
            return "CHANGED", errors
        return "by the rule" if is_named(attack["refused_by"], errors) else "by another error", errors

    def accepted(self, attack):
        before, after, errors = self.tried(attack)
        if errors:
            return "refused", errors
        found = look(after, sound=True)[1]
        if found:
            return "UNSOUND", found
        return "NO CHANGE" if self.is_same(before, after) else "accepted", []

    def left_to_verify(self, attack):
        _, path, errors = self.tried(attack)
        command = [self.given.tool, "verify", path]
        verdict = subprocess.run(command, stdout=subprocess.PIPE, encoding="utf-8", errors="replace", check=True).stdout
        if verdict.startswith("WLZ_CORRUPT ") and (errors or attack["found"] in verdict):  # half of it gives another finding
            return "found", errors
        return "not done" if errors and verdict.startswith("WLZ_OK") else "MISSED", errors + [verdict]


def part(given, attacks):
    with tempfile.TemporaryDirectory() as folder:
        trial = Trial(given, folder)
        simple = [attack for attack in attacks if is_simple(attack)]
        for first in range(0, len(simple), SHARED):
            trial.shared(simple[first : first + SHARED])
        for attack in attacks:
            if not is_simple(attack):
                trial.alone(attack)
        trial.end()
    return trial


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--every", type=int, default=1)
    parser.add_argument("--jobs", type=int, default=1)
    for name in ("tool", "base", "attacks"):
        parser.add_argument(name)
    parser.add_argument("driver", nargs=argparse.REMAINDER)
    given = parser.parse_args()
    with open(given.attacks, encoding="utf-8") as file:
        attacks = json.load(file)["attacks"][:: given.every]
    counts = {}
    told = []
    with concurrent.futures.ThreadPoolExecutor(given.jobs) as pool:
        for trial in pool.map(lambda i: part(given, attacks[i :: given.jobs]), range(given.jobs)):
            told += trial.told
            for outcome, count in trial.counts.items():
                counts[outcome] = counts.get(outcome, 0) + count
    print("".join(line + "\n" for line in told), end="")
    print(json.dumps({**trial.client, "tried": len(attacks), "counts": counts}, ensure_ascii=False))
    return any(outcome not in GOOD + OTHER for outcome in counts)


if __name__ == "__main__":
    sys.exit(main())
