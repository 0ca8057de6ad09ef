"""What is changed: one small mistake at a time, in C and in SQL. A mutant is a place in a file and the text to put there."""
import collections
import re

Mutant = collections.namedtuple("Mutant", "path start end new line what")
Token = collections.namedtuple("Token", "kind text start end")

C_TOKEN = re.compile(
    r'(?P<skip>\s+|//[^\n]*|/\*.*?\*/|^#(?:\\\n|[^\n])*)|(?P<text>"(?:\\.|[^"\\])*"|\'(?:\\.|[^\'\\])*\')'
    r"|(?P<word>[A-Za-z_]\w*)|(?P<number>\d\w*)"
    r"|(?P<sign><<=|>>=|->|\+\+|--|<<|>>|<=|>=|==|!=|&&|\|\||[-+*/%&|^]=|.)", re.S | re.M)
SQL_TOKEN = re.compile(
    r"(?P<skip>\s+|--[^\n]*)|(?P<text>'(?:''|[^'])*')|(?P<word>[A-Za-z_]\w*)|(?P<number>\d+)"
    r"|(?P<sign><>|<=|>=|\|\||.)", re.S)

# Left and right of a sign between two operands.
C_SWAPS = {"<": "<=", "<=": "<", ">": ">=", ">=": ">", "==": "!=", "!=": "==", "&&": "||", "||": "&&", "+": "-", "-": "+",
           "*": "/", "/": "*", "%": "*", "<<": ">>", ">>": "<<", "&": "|", "|": "&", "+=": "-=", "-=": "+=", "*=": "/=",
           "/=": "*=", "++": "--", "--": "++"}
SQL_SWAPS = {"<": "<=", "<=": "<", ">": ">=", ">=": ">", "=": "<>", "<>": "=", "+": "-", "-": "+", "*": "/", "/": "*"}
C_WORDS = {"return", "if", "else", "for", "while", "do", "switch", "case", "default", "goto", "static", "const", "enum",
           "struct", "typedef", "sizeof", "unsigned", "int", "bool", "size_t", "char", "void"}


def tokens_of(pattern, text, start=0, end=None):
    found = []
    for m in pattern.finditer(text, start, len(text) if end is None else end):
        if m.lastgroup != "skip":
            found.append(Token(m.lastgroup, m.group(), m.start(), m.end()))
    return found


def closing(tokens, at):
    """The index of the bracket that closes the one at `at`."""
    depth = 0
    for i in range(at, len(tokens)):
        depth += (tokens[i].text in "([{") - (tokens[i].text in ")]}") if tokens[i].kind == "sign" else 0
        if depth == 0:
            return i
    return len(tokens) - 1


def statement_end(tokens, at):
    """The index of its semicolon; None: this is a list in braces."""
    while tokens[at].text not in (";", "}"):
        at = closing(tokens, at) + 1 if tokens[at].text in ("(", "[", "{") else at + 1
    return at if tokens[at].text == ";" else None


class Changes:
    """Collects the mutants of one file."""

    def __init__(self, path, text):
        self.path, self.text, self.found, self.seen = path, text, [], collections.Counter()

    def add(self, start, end, new, what=None):
        old = self.text[start:end]
        line = self.text[self.text.rfind("\n", 0, start) + 1:].split("\n", 1)[0].strip()
        what = what or f"{old} becomes {new}"
        self.seen[line, what] += 1
        if self.seen[line, what] > 1:
            what += f" ({self.seen[line, what]})"
        self.found.append(Mutant(self.path, start, end, new, line, what))

    def number(self, token):
        digits = re.match(r"\d+", token.text).group()
        if digits == token.text or token.text[len(digits):].lower() in ("u", "l", "ul", "ll"):
            for by in (1, -1):
                new = int(digits) + by
                self.add(token.start, token.end, f"({new})" if new < 0 else str(new) + token.text[len(digits):],
                         f"{token.text} becomes {new}")


def is_operand_end(token):
    return token.kind in ("word", "number", "text") and token.text not in C_WORDS or token.text in (")", "]")


def condition_before(tokens, at):
    """Where the condition of the ? at `at` begins."""
    depth = 0
    while at > 0:
        text = tokens[at - 1].text
        depth += (text in (")", "]", "}")) - (text in ("(", "[", "{"))
        if depth < 0 or (depth == 0 and text in ("=", "+=", "-=", "return", ",", ";", "?", ":")):
            return at
        at -= 1
    return at


def c_statement(changes, tokens, i, heads):
    before = tokens[i - 1].text if i else ";"
    here, behind = tokens[i], tokens[i + 1].text if i + 1 < len(tokens) else ""
    if not (before in (";", "{", "}", "else") or i - 1 in heads or (before == ":" and i > 2 and tokens[i - 3].text == "case")):
        return
    calls = here.kind == "word" and here.text not in C_WORDS and behind in (
        "(", "=", "+=", "-=", "*=", "/=", "<<=", "|=", "++", "--", ".", "->", "[")
    if calls or here.text in ("*", "++", "--", "break", "continue"):
        end = statement_end(tokens, i)
        if end is not None:
            changes.add(here.start, tokens[end].start, "", f"deleted: {changes.text[here.start:tokens[end].end]}")
    if here.text == "return" and behind != ";":
        end = statement_end(tokens, i)
        changes.add(tokens[i + 1].start, tokens[end].start,
                    f"!({changes.text[tokens[i + 1].start:tokens[end].start]})", "the value returned is negated")


def negate(changes, first, last, what):
    changes.add(first.start, last.end, f"!({changes.text[first.start:last.end]})", what)


def c_mutants(path, text):
    changes, tokens, heads = Changes(path, text), tokens_of(C_TOKEN, text), set()
    for i, token in enumerate(tokens):
        if token.text in ("if", "while", "for", "switch"):
            end = closing(tokens, i + 1)
            heads.add(end)
            if token.text in ("if", "while"):
                negate(changes, tokens[i + 2], tokens[end - 1], f"the condition of {token.text} is negated")
        if token.text == "?":
            negate(changes, tokens[condition_before(tokens, i)], tokens[i - 1], "the condition of ? is negated")
        if token.kind == "number":
            changes.number(token)
        between = i and is_operand_end(tokens[i - 1])
        if token.kind == "sign" and token.text in C_SWAPS and (between or token.text in ("++", "--")):
            changes.add(token.start, token.end, C_SWAPS[token.text])
        if token.text == "!":
            changes.add(token.start, token.end, "", "! is left out")
        c_statement(changes, tokens, i, heads)
    return changes.found


# ---- SQL ----

def sql_statements(text):
    """Each statement that makes an object, as (kind, name, tokens)."""
    tokens, at = tokens_of(SQL_TOKEN, text), 0
    while at < len(tokens):
        end, whole = at, tokens[at].text.upper() == "CREATE" and tokens[at + 1].text.upper() == "TRIGGER"
        depth = 0
        while end < len(tokens):
            word = tokens[end].text.upper()
            depth += (word == "CASE") - (word == "END" and depth > 0)
            ended = word == ";" and (not whole or tokens[end - 1].text.upper() == "END" and not depth)
            end += 1
            if ended:
                break
        part = tokens[at:end]
        if part[0].text.upper() == "CREATE":
            where = 2 if part[1].text.upper() == "UNIQUE" else 1
            yield part[where].text.upper(), part[where + 1].text, part
        at = end


def sql_swap(changes, tokens, i):
    """Comparisons, AND and OR, EXISTS, IS, arithmetic and numbers."""
    token, word = tokens[i], tokens[i].text.upper()
    before = tokens[i - 1].text.upper() if i else ""
    if token.kind == "sign" and word in SQL_SWAPS and (tokens[i - 1].kind != "sign" or before in (")", "?")):
        if not (word == "*" and before == "SELECT"):
            changes.add(token.start, token.end, SQL_SWAPS[word])
    elif word in ("AND", "OR") and not (word == "OR" and before in ("INSERT", "UPDATE")):
        if not any(t.text.upper() == "BETWEEN" for t in tokens[max(0, i - 3):i]):
            changes.add(token.start, token.end, "OR" if word == "AND" else "AND")
    elif word == "EXISTS":
        if before == "NOT":
            changes.add(tokens[i - 1].start, token.end, "EXISTS")
        else:
            changes.add(token.start, token.end, "NOT EXISTS")
    elif word == "IS":
        if tokens[i + 1].text.upper() == "NOT":
            changes.add(token.start, tokens[i + 1].end, "IS")
        else:
            changes.add(token.start, token.end, "IS NOT")
    elif token.kind == "number" and before != "SELECT":  # EXISTS(SELECT 1 ...) may select anything
        changes.number(token)


def sql_drops_of_table(changes, tokens):
    for i, token in enumerate(tokens):
        word = token.text.upper()
        if word == "CHECK":
            end = closing(tokens, i + 1)
            changes.add(tokens[i + 1].end, tokens[end].start,
                        f"true OR ({changes.text[tokens[i + 1].end:tokens[end].start]})",
                        f"dropped: {tokens[i - 1].text}")
        elif word in ("REFERENCES", "UNIQUE") and tokens[i - 2].text.upper() == "CONSTRAINT":
            end = i + 1 if word == "REFERENCES" else i
            if tokens[end + 1].text != "(":
                changes.add(tokens[i - 2].start, tokens[end].end, "", f"dropped: {tokens[i - 1].text}")


def sql_drops_of_trigger(changes, tokens, name):
    for i, token in enumerate(tokens):
        if token.text.upper() == "RAISE":
            end = closing(tokens, i + 1)
            raised = changes.text[token.start:tokens[end].end]
            changes.add(token.start, tokens[end].end, f"CASE WHEN 0 THEN {raised} END", f"dropped: {raised} in {name}")


def sql_mutants(path, text):
    """Two lists: those that drop a rule, and those that change one."""
    drops, others = Changes(path, text), Changes(path, text)
    for kind, name, tokens in sql_statements(text):
        if kind == "TABLE":
            sql_drops_of_table(drops, tokens)
            inside = [i for i, t in enumerate(tokens) if t.text.upper() in ("CHECK", "AS")]
            places = {j for i in inside for j in range(i + 2, closing(tokens, i + 1))}
        else:
            sql_drops_of_trigger(drops, tokens, name)
            if kind == "INDEX" and tokens[1].text.upper() == "UNIQUE":
                drops.add(tokens[1].start, tokens[1].end, "", f"dropped: {name}")
            places = range(len(tokens)) if kind in ("VIEW", "TRIGGER") else ()
        for i in sorted(places):
            sql_swap(others, tokens, i)
    return drops.found, others.found
