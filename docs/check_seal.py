#!/usr/bin/python3
"""Checks checkpoints and proofs of a wlzreg seal without the registry, and without any of its code (docs/seal.md).

check_seal.py checkpoint CHECKPOINT [KEY]         the signature of a checkpoint
check_seal.py step PROOF [KEY]                    a step was sealed: prints the step, and what was opened of it
check_seal.py growth EARLIER PROOF [KEY]          a checkpoint goes on from an earlier one

KEY is the file of the public key. Without it no signature is checked. Needs Python and Debian's python3-cryptography.
"""
import base64
import hashlib
import json
import sys


def need(holds, why):
    if not holds:
        raise ValueError(why)


def decode(text, size=32):
    try:
        data = base64.b64decode(text, validate=True)
    except ValueError as error:
        raise ValueError(f"{text!r} is not base64") from error
    need(size is None or len(data) == size, f"{text!r} is not {size} bytes")
    need(base64.b64encode(data).decode() == text, f"{text!r} is not base64 as it is written")
    return data


def number(text):
    need(text.isascii() and text.isdigit() and len(text) <= 18 and str(int(text)) == text, f"{text!r} is not a number")
    return int(text)


def node(left, right):
    return hashlib.sha256(b"\x01" + left + right).digest()


def read(path, most=16_000_000):
    with open(path, "rb") as file:  # a device may never end
        data = file.read(most + 1)
    need(len(data) <= most, f"{path} is longer than {most} bytes")
    return data.decode("utf-8")


# ---- signed notes and checkpoints (c2sp.org/signed-note, c2sp.org/tlog-checkpoint)


def signature(line):
    """The name of the key, its id, and what it signed."""
    dash, _, rest = line.partition(" ")
    name, _, text = rest.partition(" ")
    need(dash == "\u2014" and name and "+" not in name and not any(map(str.isspace, name)),
         f"{line!r} is no signature, \u2014 NAME BASE64")
    data = decode(text, None)
    need(len(data) > 4, f"{text!r} is no signature")
    return name, data[:4], data[4:]


def check_signature(body, signatures, key_text):
    """One signature of the key, and every one of it right."""
    from cryptography.exceptions import InvalidSignature
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

    name, key_id, rest = key_text.strip().split("+", 2)
    public = decode(rest, 33)
    need(public[0] == 1, "the key is not of Ed25519")
    digest = hashlib.sha256(name.encode() + b"\n" + public).digest()
    need(digest[:4].hex() == key_id, "the key does not have its own id")
    found = [signed for who, of, signed in signatures if (who, of) == (name, digest[:4])]
    need(found, f"there is no signature of {name}")
    for signed in found:
        try:
            Ed25519PublicKey.from_public_bytes(public[1:]).verify(signed, body.encode())
        except InvalidSignature:
            raise ValueError(f"the signature of {name} is wrong") from None


def checkpoint(text, key):
    """Its size and its root; the signature is checked when there is a key."""
    need(len(text.encode()) <= 1_000_000, "a checkpoint is longer than 1000000 bytes")
    need(all(c >= " " or c == "\n" for c in text), "a checkpoint has a control character")
    body, blank, rest = text.partition("\n\n")
    need((rest if blank else body).endswith("\n"), "a checkpoint ends with a line end, behind its last signature if any")
    body = body + "\n" if blank else body
    lines = body[:-1].split("\n")
    need(len(lines) >= 3 and all(lines), "a checkpoint begins with an origin, a size and a hash, a line each")
    signatures = [signature(line) for line in rest[:-1].split("\n")] if blank else []
    if key is not None:
        check_signature(body, signatures, key)
    return number(lines[1]), decode(lines[2])


# ---- proofs (RFC 9162, 2.1.3.2 and 2.1.4.2, for the trees of RFC 6962)


def climb(position, last, path):
    """The hashes of a path, each with whether it is on the left."""
    for sibling in path:
        need(last > 0, "the path is too long")
        left = position % 2 == 1 or position == last
        yield sibling, left
        while left and position % 2 == 0 and position > 0:
            position, last = position >> 1, last >> 1
        position, last = position >> 1, last >> 1
    need(last == 0, "the path is too short")


def root_of_inclusion(index, size, leaf, path):
    need(index < size, "the checkpoint does not reach that far")
    root = leaf
    for sibling, left in climb(index, size - 1, path):
        root = node(sibling, root) if left else node(root, sibling)
    return root


def check_consistency(before, old_root, size, new_root, path):
    need(before <= size, "the later checkpoint seals fewer steps")
    if before in (0, size):
        need(not path, "there is nothing to prove")
        need(before == 0 or old_root == new_root, "two checkpoints of one size differ")
        return
    if before & (before - 1) == 0:
        path = [old_root] + path
    need(path, "the path is too short")
    position, last = before - 1, size - 1
    while position % 2 == 1:
        position, last = position >> 1, last >> 1
    old = new = path[0]
    for sibling, left in climb(position, last, path[1:]):
        old = node(sibling, old) if left else old
        new = node(sibling, new) if left else node(new, sibling)
    need(old == old_root, "the path does not lead to the earlier checkpoint")
    need(new == new_root, "the path does not lead to the later checkpoint")


def check_opening(step, line):
    """A commitment of the step is that of the text."""
    opening = json.loads(line)
    value = step
    for part in opening["of"].split(".", 1):
        value = value[part]
    salted = decode(opening["salt"], 16) + opening["text"].encode()
    need(value == "sha256:" + base64.b64encode(hashlib.sha256(salted).digest()).decode(), f"{opening['of']} is another text")
    print(f"{opening['of']}: {opening['text']}")


def check_step(text, key):
    head, blank, note = text.partition("\n\n")
    lines = head.split("\n")
    need(blank and lines[0] == "c2sp.org/tlog-proof@v1", "this is no proof of a step")
    need(lines[1].startswith("extra ") and lines[2].startswith("index "), "the step or its index is missing")
    leaf, _, openings = decode(lines[1][6:], None).partition(b"\n")
    index = number(lines[2][6:])
    size, root = checkpoint(note, key)
    path = [decode(line) for line in lines[3:]]
    need(root_of_inclusion(index, size, hashlib.sha256(b"\x00" + leaf).digest(), path) == root,
         "the path does not lead to the checkpoint")
    step = json.loads(leaf)
    need(step["wlzreg"] == "step/1" and step["seq"] == index + 1, "the step has another number")
    print(leaf.decode())
    for line in openings.decode().splitlines():
        check_opening(step, line)
    print(f"step {index + 1} is one of the {size} that the checkpoint seals")


def check_growth(earlier, text, key):
    head, blank, note = text.partition("\n\n")
    lines = head.split("\n")
    need(blank and lines[0].startswith("old "), "this is no proof of growth")
    before, old_root = checkpoint(earlier, key)
    need(number(lines[0][4:]) == before, "the proof is of another earlier checkpoint")
    size, new_root = checkpoint(note, key)
    check_consistency(before, old_root, size, new_root, [decode(line) for line in lines[1:]])
    print(f"the first {before} steps are the same in the checkpoint of {size}")


def main(words):
    checks = {"checkpoint": 1, "step": 1, "growth": 2}
    if not words or words[0] not in checks or len(words) - 1 - checks[words[0]] not in (0, 1):
        sys.exit(__doc__)
    count = checks[words[0]]
    try:
        texts = [read(path) for path in words[1:count + 1]]
        key = read(words[count + 1]) if len(words) > count + 1 else None
        if words[0] == "checkpoint":
            print(f"the checkpoint seals {checkpoint(texts[0], key)[0]} steps")
        elif words[0] == "step":
            check_step(texts[0], key)
        else:
            check_growth(texts[0], texts[1], key)
    except (OSError, ImportError) as error:
        sys.exit(f"cannot check: {error}")
    except (ValueError, KeyError, IndexError, TypeError, AttributeError, RecursionError) as error:
        sys.exit(f"wrong: {error}")


if __name__ == "__main__":
    main(sys.argv[1:])
