"""older_header.py INCLUDE OLDER: the headers as they may have been earlier.

Copies the headers of a directory, and takes from each struct that the library makes, an answer, its last member. Prints
those structs. Fails when a struct cannot grow: one that has another answer inside it, or rows that are not pointers.
"""
import re
import shutil
import sys
from pathlib import Path


def without_comments(text):
    """As long as the text."""
    return re.sub(r"/\*.*?\*/", lambda m: re.sub(r"[^\n]", " ", m[0]), text, flags=re.S)


class Struct:
    def __init__(self, path, name, begin, body):
        self.path, self.name = path, name
        ends = [m.start() + 1 for m in re.finditer(";", body)]
        begins = [0] + ends[:-1]
        self.members = [" ".join(body[b:e].split()) for b, e in zip(begins, ends)]
        self.last = (begin + begins[-1], begin + ends[-1])

    def uses(self):
        """The structs that members point to, and those that are inside it."""
        for member in self.members:
            if m := re.match(r"(?:const )?(wlz_\w+) (\**)", member):
                yield m[1], m[2] == ""


def read(include):
    structs, made, given = {}, set(), set()
    for path in sorted(include.rglob("*.h")):
        text = without_comments(path.read_text())
        for m in re.finditer(r"typedef struct (wlz_\w+) \{([^{}]*)\} \1;", text):
            structs[m[1]] = Struct(path, m[1], m.start(2), m[2])
        for function in re.findall(r"WLZ_EXPORT([^;]*);", text):
            made.update(re.findall(r"(wlz_\w+) \*\*\w+", function))
            made.update(re.findall(r"const (wlz_\w+) \*wlz_", function))
            given.update(re.findall(r"const (wlz_\w+) \*\w+[,)]", function))
            given.update(re.findall(r"[(,]\s*(wlz_\w+) \*\w+[,)]", function))
    return structs, made, given - made


def answers(structs, made, given):
    """The structs that the library makes, and those they point to. The size of callers' structs and of wlz_scope stays."""
    found, wrong = set(), []
    todo = [name for name in made if name in structs]
    while todo:
        name = todo.pop()
        if name in found:
            continue
        found.add(name)
        for used, inside in structs[name].uses():
            if used not in structs or used in given or used == "wlz_scope":
                continue
            if inside:
                wrong.append(f"{name} has {used} inside it, which could not grow")
            todo.append(used)
        members = structs[name].members
        for count, rows in zip(members, members[1:]):
            listed = re.match(r"size_t (\w+_)?count;", count) and "*" in rows
            if listed and "*const *" not in rows:
                wrong.append(f"{name}: rows must be pointers: {rows}")
    return found, wrong


def main():
    include, older = Path(sys.argv[1]), Path(sys.argv[2])
    structs, made, given = read(include)
    found, wrong = answers(structs, made, given)
    shutil.copytree(include, older, dirs_exist_ok=True)
    for name in sorted(found):
        struct = structs[name]
        if len(struct.members) < 2 or re.search(r"\brows;$", struct.members[-1]):
            continue  # there never was less of a list
        path = older / struct.path.relative_to(include)
        text = path.read_text()
        begin, end = struct.last
        # As many characters as before, for the next struct of the same header to be where it was.
        path.write_text(text[:begin] + re.sub(r"[^\n]", " ", text[begin:end]) + text[end:])
        print(f"{name}: without {struct.members[-1]}")
    for line in sorted(set(wrong)):
        print(line, file=sys.stderr)
    sys.exit(1 if wrong else 0)


main()
