"""Tries a mutant of SQL. First on the registry that the attacks attack, in memory, with the changed object in the place of the
old one: each attack that has to do with it must end as its line says, and verify must find what it found. What no attack
notices is generated anew and compiled into the tests, for the suites of its noun."""
import os
import re
import shutil
import sqlite3
import subprocess

import mutants
import trial_c

# The files of rules and views, and the suites that can notice, the fastest first.
SUITES = {
    "005_rule": "language", "010_store": "today registry connection transaction", "020_office": "provider",
    "030_document": "document", "040_provider": "provider fact", "050_tariff": "nza_tariff price",
    "060_provision": "provision coverage", "065_tariff_policy": "tariff_step tariff_policy fact held",
    "067_strike": "strike all_but fund event rank_view", "070_contract": "contract",
    "072_contract_life": "contract_life tariff",
    "074_enrolment": "enrolment", "076_hardship": "hardship strike", "080_production": "production round",
    "085_crisis": "crisis", "090_position": "position production effect", "100_fund": "fund earmark strike",
    "110_lump_sum": "lump_sum fund", "115_space": "space", "120_addendum": "addendum addendum_check plan",
    "130_addendum_condition": "addendum_check addendum_step earmark addendum_condition settlement rank_view",
    "140_addendum_step": "addendum_step settlement", "150_monitoring": "monitoring settlement_figures",
    "160_settlement": "settlement", "165_deviation": "deviation", "166_procedure": "event deadline rank_view",
    "168_act": "act contract_life", "170_verify": "verify nza_tariff", "175_seal": "seal_leaf seal erasure",
}
FILES = [f"schema/{name}.sql" for name in SUITES]
SEAL = ("seal_salt", "seal_tile", "seal_checkpoint")
MOST_RELATED = 500
APART = re.compile(r"BEGIN;|COMMIT|ROLLBACK|SAVEPOINT|PRAGMA|^\.")
STEPS = 20_000_000  # of SQLite's machine, after which a statement counts as endless


def statements(sql):
    """One at a time: the attacks separate them by "; ", which is also in triggers and texts."""
    found, now = [], ""
    for part in sql.split("; "):
        now += ("; " if now else "") + part
        if sqlite3.complete_statement(now + ";"):
            found.append(now)
            now = ""
    return found + [now] * bool(now)


def spoil(path, sql):
    """By the shell, which can switch triggers off."""
    script = re.sub(r"(?m)^(\..*);$", r"\1", sql.replace("; ", ";\n") + ";")
    subprocess.run(["sqlite3", "-batch", path], input=script.encode(), capture_output=True, check=False)


class Attack:
    def __init__(self, line):
        self.name, self.outcome, rules, sql = line.split("|", 3)
        self.rules, self.sql = rules.split(","), sql
        before, _, after = sql.rpartition(";; ")
        times = re.match(r"(\d+) times: ", after)
        if times:
            after = "; ".join([after[times.end():]] * int(times[1]))
        self.before, self.after = statements(before), statements(after)
        self.tables = set(re.findall(r"(?:INTO|UPDATE|UPDATE OR \w+|FROM) (\w+)", sql))


class Registry:
    """The registry that is attacked, in memory."""

    def __init__(self, content):
        self.content, self.db = content, None
        self.open()

    def open(self):
        if self.db:
            self.db.close()
        self.db = sqlite3.connect(":memory:", isolation_level=None)
        self.db.deserialize(self.content)
        self.db.set_progress_handler(lambda: 1, STEPS)
        self.db.execute("PRAGMA ignore_check_constraints = ON")  # the guards alone hold

    def put(self, objects):
        """Other SQL for these objects, as {name: sql}."""
        self.db.execute("PRAGMA writable_schema = ON")
        self.db.executemany("UPDATE sqlite_schema SET sql = ? WHERE name = ?", [(s, n) for n, s in objects.items()])
        self.db.execute("PRAGMA writable_schema = RESET")
        self.content = self.db.serialize()

    def findings(self):
        return [" ".join(map(str, row)) for row in self.db.execute(
            "SELECT table_name, row_key || ':', finding FROM verify"
            " UNION ALL SELECT table_name, row_key || ':', finding FROM verify_history")]

    def errors(self, attempts):
        found = []
        for sql in attempts:
            try:
                self.db.execute(sql).fetchall()
            except (sqlite3.Error, sqlite3.Warning) as error:
                found.append(str(error))
        return found

    def ends_as_it_should(self, attack, soundly):
        self.db.execute("SAVEPOINT attack")
        errors = self.errors(attack.before)
        changes = self.db.total_changes
        if not errors:
            errors = self.errors(attack.after)
            if attack.outcome == "A":
                good = not errors and self.db.total_changes != changes and not (soundly and self.findings())
            else:
                good = any(r == "-" and errors or any(e == r or e.endswith(": " + r) for e in errors) for r in attack.rules)
        else:
            good = False
        if self.db.in_transaction:
            self.db.execute("ROLLBACK TO attack")
            self.db.execute("RELEASE attack")
        else:
            self.open()
        return good


class Trial:
    def __init__(self, source, build, scratch):
        self.source, self.build, self.scratch = source, build, scratch
        self.tests = trial_c.Tests(source, build, scratch)
        self.tool = trial_c.Tests(source, build, scratch, "wlzreg_attacks")
        self.attacks, self.finds = [], []
        with open(f"{source}/tests/attacks/attacks.txt", encoding="utf-8") as file:
            for line in file.read().split("\n"):
                if re.match(r"[^#!|][^|]*\|[RA]\|", line) and not APART.search(line.split("|", 3)[3]):
                    self.attacks.append(Attack(line))
                elif re.match(r"[^#!|][^|]*\|F", line):
                    self.finds.append(line.split("|", 3))
        self.seal = self.read_seal()
        with open(f"{build}/schema/wlzreg.sql", encoding="utf-8") as file:
            self.content = self.made_of(file.read())
        db = Registry(self.content).db
        self.objects = dict(db.execute("SELECT name, sql FROM sqlite_schema WHERE sql IS NOT NULL"))
        self.table_of = dict(db.execute("SELECT name, tbl_name FROM sqlite_schema"))
        self.found_files, self.steps = None, [self.by_attacks, self.by_verify, self.by_suites]

    def read_seal(self):
        """{table: rows} of the registry that is attacked, which the library seals."""
        path = os.path.join(self.scratch, "sealed.db")
        subprocess.run([f"{self.source}/tests/attacks/fill.sh", f"{self.build}/tests/wlzreg_attacks", path], check=True)
        db = sqlite3.connect(path)
        rows = {table: db.execute(f"SELECT * FROM {table}").fetchall() for table in SEAL}
        db.close()
        return rows

    def made_of(self, schema):
        """The content of a registry of this schema with the data of the attacks."""
        db = sqlite3.connect(":memory:", isolation_level=None)
        db.executescript(schema)
        with open(f"{self.source}/tests/attacks/data.sql", encoding="utf-8") as file:
            db.executescript(file.read())
        for table, rows in self.seal.items():
            for row in rows:
                db.execute(f"INSERT OR IGNORE INTO {table} VALUES({', '.join('?' * len(row))})", row)
        return db.serialize()

    # ---- the changed object, in the place of the old one

    def object_of(self, mutant, text):
        for kind, name, tokens in mutants.sql_statements(text):
            if tokens[0].start <= mutant.start < tokens[-1].end:
                start, end = tokens[0].start, tokens[-1].start
                old = text[start:end].rstrip()
                new = (text[start:mutant.start] + mutant.new + text[mutant.end:end]).rstrip()
                return kind, name, tokens, old, new
        raise SystemExit(f"{mutant.path}: {mutant.line}")

    def of_check(self, mutant, text, name, tokens):
        """The guards of a table say each CHECK once more, with NEW before its columns."""
        columns = {row[0] for row in Registry(self.content).db.execute("SELECT name FROM pragma_table_xinfo(?)", (name,))}
        for i, token in enumerate(tokens):
            if token.text.upper() == "CHECK":
                end = mutants.closing(tokens, i + 1)
                if tokens[i + 1].end <= mutant.start < tokens[end].end:
                    inside = [t for t in tokens[i + 2:end]]
                    old = new = ""
                    at = tokens[i + 1].end
                    old, new = self.with_new(text, at, tokens[end].start, inside, columns, mutant)
                    changed = {n: s.replace(f"({old}) IS FALSE", f"({new}) IS FALSE") for n, s in self.objects.items()
                               if self.table_of[n] == name and n.startswith(("guard_", "number_"))}
                    return {n: s for n, s in changed.items() if s != self.objects[n]}
        return {}

    @staticmethod
    def with_new(text, start, end, inside, columns, mutant):
        def written(upto_from, upto):
            out, at = "", upto_from
            for token in inside:
                if upto_from <= token.start and token.end <= upto and token.kind == "word" and token.text in columns:
                    out += text[at:token.start] + "NEW."
                    at = token.start
            return out + text[at:upto]
        old = written(start, end)
        if mutant.what.startswith("dropped"):
            return old, f"true OR ({old})"
        return old, written(start, mutant.start) + mutant.new + written(mutant.end, end)

    def patch(self, mutant, text):
        """{name: sql} of what the mutant changes in the registry; empty: that takes the generator."""
        kind, name, tokens, old, new = self.object_of(mutant, text)
        if kind == "TABLE":
            return name, self.of_check(mutant, text, name, tokens)
        if self.objects.get(name) == old:
            return name, {name: new}
        if kind != "TRIGGER":
            return name, {}
        body = [s[s.index("BEGIN") + 5:-3].strip() for s in (old, new)]
        return name, {n: s.replace(*body) for n, s in self.objects.items() if n.startswith("guard_") and body[0] in s}

    # ---- the attacks that have to do with it

    def related(self, name, changed):
        """By the rules of the objects that read what changed, and by the table; the nearest first."""
        near, reach = set(changed) | {name}, set(changed) | {name, self.table_of.get(name)}
        while True:
            more = {n for n, s in self.objects.items() if n not in reach
                    and any(re.search(rf"\b{r}\b", s) for r in reach if r in self.objects and s != self.objects[r]
                            and self.objects[r].startswith("CREATE VIEW"))}
            if not more:
                break
            reach |= more
        def rules(names):
            return {r for n in names for r in re.findall(r"'(\w+)'|CONSTRAINT (\w+)", self.objects.get(n, "")) for r in r if r}
        everywhere = {"or_clause", "row_stale", "written_text"} if self.table_of.get(name) != "written_text" else set()
        close, wide, tables = rules(near) - everywhere, rules(reach) - everywhere, {self.table_of.get(n) for n in reach} | reach
        alike = {a.name.split(":")[0] for a in self.attacks if close & set(a.rules)}
        scored = [(3 * bool(close & set(a.rules)) + bool(wide & set(a.rules)) + bool(tables & a.tables)
                   + (name in a.tables) + 2 * (a.name.split(":")[0] in alike)
                   + (a.outcome == "A" and bool(tables & a.tables)), -i, a)
                  for i, a in enumerate(self.attacks)]
        return reach, [a for score, _, a in sorted(scored, key=lambda s: s[:2], reverse=True) if score][:MOST_RELATED]

    def what_verify_found(self):
        """(content, text) of each file that a client spoiled and of which the views find what its line says."""
        if self.found_files is None:
            self.found_files = []
            path = os.path.join(self.scratch, "found.db")
            for name, _, said, sql in self.finds:
                with open(path, "wb") as file:
                    file.write(self.content)
                spoil(path, sql)
                with open(path, "rb") as file:
                    content = file.read()
                try:
                    if any(said in f for f in Registry(content).findings()):
                        self.found_files.append((name, said, content))
                except sqlite3.Error:
                    pass
        return self.found_files

    def verify_misses(self, changed):
        for name, said, content in self.what_verify_found():
            registry = Registry(content)
            try:
                registry.put(changed)
                if not any(said in f for f in registry.findings()):
                    return name
            except sqlite3.Error:
                return name
        return ""

    def by_attacks(self, mutant, text):
        name, changed = self.patch(mutant, text)
        try:
            if changed:
                registry = Registry(self.content)
                registry.put(changed)
            else:
                if not self.generate(mutant, text):
                    return None
                with open(os.path.join(self.scratch, "schema/wlzreg.sql"), encoding="utf-8") as file:
                    registry = Registry(self.made_of(file.read()))
            registry.db.execute("SELECT count(*) FROM verify")
        except sqlite3.Error as error:
            return None if re.search(r"syntax|no such|misuse|malformed", str(error)) else f"data: {error}"
        reach, attacks = self.related(name, changed)
        of_verify = bool({"verify", "verify_history"} & reach)
        try:
            if of_verify and registry.findings():
                return "data"
        except sqlite3.Error as error:
            return f"data: {error}"
        for attack in attacks:
            if not registry.ends_as_it_should(attack, of_verify):
                if not Registry(self.content).ends_as_it_should(attack, of_verify):
                    raise SystemExit(f"{attack.name}: does not end as it should without a mutant")
                return attack.name
        return self.verify_misses(changed) if of_verify and changed else ""

    # ---- the suites of the noun

    def generate(self, mutant, text):
        into = os.path.join(self.scratch, "schema")
        shutil.rmtree(into, ignore_errors=True)
        os.makedirs(into)
        changed = os.path.join(into, "changed.sql")
        with open(changed, "w", encoding="utf-8") as file:
            file.write(text[:mutant.start] + mutant.new + text[mutant.end:])
        with open(f"{self.source}/schema/CMakeLists.txt", encoding="utf-8") as file:
            names = re.findall(r"^  (\d\w+\.sql)", file.read(), re.M)
        paths = [changed if f"schema/{n}" == mutant.path else f"schema/{n}" for n in names]
        return subprocess.run([f"{self.build}/schema/wlzreg_generate", into, "schema/names.sql", *paths], cwd=self.source,
                              capture_output=True, check=False).returncode == 0

    def compiled(self, mutant, text, tests):
        """Whether the program is there, with the schema of the mutant."""
        into, made = os.path.join(self.scratch, "schema"), os.path.join(self.scratch, "mutant.o")
        if not self.generate(mutant, text) or not tests.compile(f"{into}/schema_sql.c", made, into):
            return False
        tests.link(made)
        return True

    def by_verify(self, mutant, text):
        """What wlz_verify finds of a constraint in a registry that was written without triggers and CHECKs."""
        kind, table, tokens, *_ = self.object_of(mutant, text)
        named = [t.text for i, t in enumerate(tokens) if tokens[i - 1].text == "CONSTRAINT" and t.start <= mutant.end]
        spoiled = [f for f in self.finds if "breaks rule" in f[2] and named and f[2].endswith(named[-1])
                   or "refers to" in f[2] and f"UPDATE {table} " in f[3]]
        if kind != "TABLE" or not spoiled:
            return ""
        if not self.compiled(mutant, text, self.tool):
            return None
        base, path = (os.path.join(self.scratch, name) for name in ("base.db", "spoiled.db"))
        if os.path.exists(base):
            os.remove(base)
        subprocess.run([self.tool.program, "make", base], check=True)
        with open(f"{self.source}/tests/attacks/data.sql", encoding="utf-8") as file:
            if subprocess.run(["sqlite3", base], stdin=file, stderr=subprocess.DEVNULL, check=False).returncode != 0:
                return "data"
        for name, _, said, sql in spoiled:
            shutil.copy(base, path)
            spoil(path, sql)
            found = subprocess.run([self.tool.program, "verify", path], capture_output=True, text=True, check=True).stdout
            if said not in found:
                return name
        return ""

    def by_suites(self, mutant, text):
        if not self.compiled(mutant, text, self.tests):
            return None
        self.tests.templates = os.path.join(self.scratch, "templates")  # of the mutant, made by the first suite
        os.makedirs(self.tests.templates, exist_ok=True)
        for suite in ["template", *SUITES[os.path.basename(mutant.path)[:-4]].split()]:
            if not self.tests.passes(suite):
                return suite
        return ""
