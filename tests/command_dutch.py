"""command_dutch DIRECTORY: no English in what the command printed in Dutch (file printed), in its answers for programs
(file answered), nor on its page (nl.html).

The file printed has calls, each after a line "== <call>". What is a name may be in any language: a command (file commands),
and in one of the registries there (*.db) names of providers, titles of plans, paragraphs, titles and notes that have no
Dutch text.
"""

import glob
import html
import json
import os
import re
import sqlite3
import sys

# Function words and verbs, and a few nouns of messages, that are not Dutch words as well.
ENGLISH = set("""
    about above add added adds after again against ahead allowed already also although always amount an and another any
    anybody apart applies apply are asked at away based became because become becomes before began being belongs below
    beside between beyond both brings broken but by called came cannot change changed changes choose close closed comes
    could counted counts day days decided decides did differs does doing done down due during each earlier either else
    empty ends enough entered every everybody everything except exists expected fails falls few fewest first for found
    from further gets gives goes got has have having he help helps here him his holds how if instead into its itself
    keeps kept known knows least leave leaves less like line lists loaded made make makes many may means meant might
    missing month more much must name named names needs neither never next no nobody none nor not nothing now number off
    often once one only onto other others otherwise our out outside owes own paid part pay pays people possible prevails
    rather reads recorded refused registered removed row rule rules said same says several shall should show
    shows since some somebody something soon stated states still stays such take taken takes tells than that the their
    them then there these they thing things this those though through thus to together too took toward towards two under
    undecided unknown unless unmet until up upon used uses value very wants were what whatever when where whether which
    while who whole whom whose why with within without words would written wrong year years yes yet yields you your
""".split())

# Members of an answer for programs that hold sentences.
SENTENCES = {"message", "hints", "explanation", "expected", "refuses", "finding", "title", "note", "reason", "missing"}

# What is allowed, and what it is.
ALLOWED = [
    (r"“[^”]*”", "a quoted name"),
    (r"\"[^\"\n]*\"", "a quoted name"),
    (r"(?<!\w)'(?:[^'\n]|'')*'(?!\w)", "a value in the history"),
    (r"een van \$?[\w-]+(?:, [\w-]+)+", "names to choose from: columns, members, codes"),
    (r"\S*[\w)][-_./|=…][\w(]\S*", "an id, a topic, a file, a choice of words"),
    (r"\b[a-z_]+: (?=-?\d|NULL|;|$|  )", "a column in the history"),
    (r"(?<!\w)--?[a-z][a-z-]*", "an option"),
    (r"\b[A-Z]{2,}\b", "a placeholder for a name or a file in help"),
    (r"^ *(?:\d+ +)?\w+ +(?=.*(?:verwacht|veld|getal))", "the column or member that is wrong"),
    (r"No such file or directory|Permission denied|Is a directory|File exists", "the system's own words"),
]


def names(path):
    """Every text with a blank in it, except those that have a Dutch text beside them."""
    registry = sqlite3.connect(path)
    for (table,) in registry.execute(
            "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT GLOB 'sqlite_*'"
            " AND name NOT GLOB 'history*' AND name <> 'rule'").fetchall():
        columns = [row[1] for row in registry.execute(f'PRAGMA table_info("{table}")')]
        for row in registry.execute(f'SELECT * FROM "{table}"'):
            values = dict(zip(columns, row))
            for column, value in values.items():
                if isinstance(value, str) and " " in value and not column.endswith("_nl") \
                        and values.get(column + "_nl") is None:
                    yield value


def page_text(path):
    """What a page shows, one element a line."""
    with open(path, encoding="utf-8") as page:
        text = re.sub(r"(?s)<style>.*?</style>", "", page.read())
    text = re.sub(r"<(?!/?(?:span|a|strong|em)\b)[^>]*>", "\n", text)
    return html.unescape(re.sub(r"<[^>]*>", " ", text))


def without_names(text, known):
    """The text is broken into lines where it is wide, so a name may be broken too."""
    plain = " ".join(text.split())
    for name, pattern in known:
        if name in plain:
            text = pattern.sub(" ", text)
            plain = " ".join(text.split())
    return text


def sentences(answer):
    """What an answer for programs says to people."""
    if isinstance(answer, dict):
        for key, value in answer.items():
            if key in SENTENCES:
                yield from (text for text in (value if isinstance(value, list) else [value]) if isinstance(text, str))
            yield from sentences(value)
    elif isinstance(answer, list):
        for value in answer:
            yield from sentences(value)


def answers(text):
    """The calls with --json, with their sentences, a line each."""
    for call in text.split("\n== "):
        head, _, answer = call.removeprefix("== ").partition("\n")
        yield "\n== " + head + "\n" + "\n".join(sentences(json.loads(answer)))


def english_in(line, commands):
    for pattern, _ in ALLOWED:
        line = re.sub(pattern, " ", line)
    line = commands.sub(" ", line)
    return [word for word in re.findall(r"[^\W\d_]+", line) if word.lower() in ENGLISH]


# What it lists has its English titles beside the Dutch ones.
IN_BOTH = re.compile(r" words (?:[a-z]+ )?--like | words (?!offices|xyz)[a-z]+$")


def main():
    directory = sys.argv[1]
    with open(os.path.join(directory, "printed"), encoding="utf-8") as file:
        printed = file.read()
    with open(os.path.join(directory, "answered"), encoding="utf-8") as file:
        printed += "".join(answers(file.read()))
    printed += "\n== the page\n" + page_text(os.path.join(directory, "nl.html"))
    with open(os.path.join(directory, "commands"), encoding="utf-8") as file:
        commands = re.compile("|".join(rf"\b{name}\b" for name in file.read().splitlines()))
    known = {" ".join(name.split()) for path in glob.glob(os.path.join(directory, "*.db")) for name in names(path)}
    known = [(name, re.compile(r"\s+".join(map(re.escape, name.split()))))
             for name in sorted(known, key=len, reverse=True)]
    calls = printed.split("\n== ")
    wrong = 0
    for call in calls:
        head, _, text = call.partition("\n")
        if IN_BOTH.search(head):
            continue
        for line in without_names(text, known).split("\n"):
            found = english_in(line, commands)
            if found:
                wrong += 1
                print(f"{head}\n  {line.strip()}\n  English: {', '.join(found)}")
    print(f"{len(calls)} calls, {wrong} lines with English")
    sys.exit(wrong > 0 or len(calls) < 300)


main()
