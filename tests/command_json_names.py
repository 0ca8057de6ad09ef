"""command_json_names SOURCE: docs/command.md names every member that the golden files have."""

import glob
import json
import os
import re
import sys

source = sys.argv[1]
with open(os.path.join(source, "docs/command.md"), encoding="utf-8") as page:
    documented = set(re.findall(r"`([a-z_]+)`", page.read()))
with open(os.path.join(source, "docs/json.md"), encoding="utf-8") as page:
    documented |= set(re.findall(r"`([a-z_]+)`", page.read()))


def members(value):
    if isinstance(value, dict):
        for name, inner in value.items():
            yield name
            yield from members(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from members(inner)


missing = {}
for path in sorted(glob.glob(os.path.join(source, "tests/golden/*.json"))):
    with open(path, encoding="utf-8") as golden:
        for name in set(members(json.load(golden))) - documented:
            missing.setdefault(name, os.path.basename(path))
for name, where in sorted(missing.items()):
    print(f"{name}, in golden/{where}, is not in docs/command.md")
sys.exit(bool(missing))
