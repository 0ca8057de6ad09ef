"""coverage.py SOURCE EXPORT ARGUMENTS: the table of what the tests reach of lib, by room, and what they do not reach and
nobody argued. Part of tests/coverage; EXPORT is JSON of llvm-cov 19, ARGUMENTS is tests/coverage.txt."""

import collections
import fnmatch
import json
import re
import sys

# Of lib, in hundredths of what there is.
LEAST = {"lines": 95.0, "branches": 95.0}


def figure(reached, there):
    return "-" if there == 0 else "%d of %d, %.1f%%" % (reached, there, int(1000 * reached / there) / 10)


class File:
    """What the compiler saw of a file: conditions with both their outcomes, and decisions with a pair per condition."""

    def __init__(self, name, path, export):
        self.name = name
        self.summary = export["summary"]
        with open(path, encoding="utf-8") as file:
            self.lines = file.read().split("\n")
        self.branches = [Region(self, b) for b in export["branches"]]
        self.decisions = [(Region(self, m), m[-1]) for m in export["mcdc_records"]]

    def text(self, begin, end):
        """The source between two places, each a line and a column from 1; columns count bytes."""
        rows = [line.encode() for line in self.lines[begin[0] - 1 : end[0]]]
        rows[-1] = rows[-1][: end[1] - 1]
        rows[0] = rows[0][begin[1] - 1 :]
        text = re.sub(r"\s+", " ", b" ".join(rows).decode(errors="replace")).strip()
        return text or self.lines[begin[0] - 1].strip()  # a macro may have no end here

    def gaps(self, decides):
        """(text of a condition, what was not seen of it, line)"""
        for b in self.branches:
            for outcome, times in (("true", b.export[4]), ("false", b.export[5])):
                if times == 0:
                    yield b.text(), outcome, b.begin[0]
        if not decides:
            return
        for decision, shown in self.decisions:
            conditions = sorted((b for b in self.branches if decision.has(b)), key=lambda b: b.begin)
            for condition, seen in zip(conditions, shown):
                if not seen:
                    yield condition.text(), "pair", condition.begin[0]


class Region:
    def __init__(self, file, export):
        self.file, self.export = file, export
        self.begin, self.end = tuple(export[0:2]), tuple(export[2:4])

    def text(self):
        return self.file.text(self.begin, self.end)

    def has(self, other):
        return self.begin <= other.begin and other.end <= self.end


class Arguments:
    """The list: a reason in brackets, then a line for each condition that it argues; and which files decide. A reason that
    begins with "open" argues nothing: such a place is counted, so that it is known and their number falls."""

    def __init__(self, path):
        self.decide, self.places = [], []
        reason = None
        with open(path, encoding="utf-8") as file:
            for number, line in enumerate(file, 1):
                line = line.rstrip("\n")
                if line.startswith("decides: "):
                    self.decide.append(line.split(": ", 1)[1])
                elif line.startswith("["):
                    reason = line.strip("[]")
                elif line and not line.startswith("#"):
                    place = re.fullmatch(r"(\S+): (true|false|pair): (.+)", line)
                    if place is None or reason is None:
                        sys.exit("%s:%d: neither a reason nor a place: %s" % (path, number, line))
                    self.places.append(Place(*place.groups(), reason))

    def decides(self, name):
        return any(fnmatch.fnmatchcase(name, pattern) for pattern in self.decide)

    def of(self, name, text, outcome):
        """argued, open, or new"""
        found = [p for p in self.places if p.fits(name, text, outcome)]
        for place in found:
            place.used = True
        if not found:
            return "new"
        return "open" if all(p.reason.startswith("open") for p in found) else "argued"


class Place:
    """FILE: OUTCOME: CONDITION; where the file has an asterisk, one in the condition stands for anything too."""

    def __init__(self, file, outcome, condition, reason):
        self.file, self.outcome, self.condition, self.reason = file, outcome, condition, reason
        self.used = False
        parts = condition.split("*") if "*" in file else [condition]
        self.pattern = re.compile(".*".join(map(re.escape, parts)))

    def fits(self, name, text, outcome):
        return outcome == self.outcome and fnmatch.fnmatchcase(name, self.file) and self.pattern.fullmatch(text)

    def __str__(self):
        return "%s: %s: %s" % (self.file, self.outcome, self.condition)


def read(source, path):
    with open(path, encoding="utf-8") as file:
        export = json.load(file)
    for one in export["data"][0]["files"]:
        if one["filename"].startswith(source + "/lib/"):
            yield File(one["filename"][len(source) + 1 :], one["filename"], one)


def table(files, arguments, kinds):
    rooms = collections.OrderedDict()
    for file in files:
        for room in (file.name.split("/")[1], "lib"):
            rooms.setdefault(room, []).append(file)
    rooms.move_to_end("lib")
    print("| room | lines | branches | pairs of what decides | not reached: argued | open |")
    print("| --- | --- | --- | --- | --- | --- |")
    for room, its in rooms.items():
        sums = {k: [sum(f.summary[k][n] for f in its) for n in ("covered", "count")] for k in ("lines", "branches")}
        sums["mcdc"] = [sum(f.summary["mcdc"][n] for f in its if arguments.decides(f.name)) for n in ("covered", "count")]
        counts = [sum(kinds[f.name][kind] for f in its) for kind in ("argued", "open")]
        print("| %s | %s | %s | %s | %d | %d |" % (room, *(figure(*sums[k]) for k in ("lines", "branches", "mcdc")), *counts))
    return [kind for kind in ("lines", "branches") if 100.0 * sums[kind][0] < LEAST[kind] * sums[kind][1]]


def main(source, export, arguments_path):
    arguments = Arguments(arguments_path)
    files = sorted(read(source, export), key=lambda f: f.name)
    kinds = collections.defaultdict(collections.Counter)
    new = []
    for file in files:
        decides = arguments.decides(file.name)
        for text, outcome, line in file.gaps(decides):
            kind = arguments.of(file.name, text, outcome)
            if kind == "open" and decides:
                kind = "new"  # of what decides nothing stays open
            kinds[file.name][kind] += 1
            if kind == "new":
                new.append((file.name, line, "%s: %s: %s" % (file.name, outcome, text)))
    low = table(files, arguments, kinds)
    for kind in low:
        print("-- %s of lib: under %.1f%%" % (kind, LEAST[kind]))
    if new:
        print("-- not reached, and nobody argued why (line of the file: what goes into the list)")
        for _, line, gap in sorted(new):
            print("%5d: %s" % (line, gap))
    unused = [str(p) for p in arguments.places if not p.used]
    if unused:
        print("-- in the list, and reached this time or gone")
        print("\n".join(unused))
    return 1 if low or new else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
