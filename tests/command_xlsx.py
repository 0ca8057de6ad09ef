"""command_xlsx.py JSON FODS XLSX KEYS: what LibreOffice read of the workbook is what --json says. KEYS is a column each, in
order: a key ending in _cents, _bp or _milli is a number that is computed back here, "at" and one in _on a date, "-" is words of
the language, which are not compared; a key with "+" has a total."""

import json
import sys
import xml.etree.ElementTree as ElementTree
import zipfile
from decimal import Decimal

OFFICE, TABLE, TEXT = ("{urn:oasis:names:tc:opendocument:xmlns:%s:1.0}" % n for n in ("office", "table", "text"))
UNITS = {"_cents": 100, "_bp": 10000, "_milli": 1000}


def cells_of(row):
    for cell in row.findall(TABLE + "table-cell"):
        for _ in range(int(cell.get(TABLE + "number-columns-repeated", "1")) if len(cell) or cell.attrib else 1):
            yield cell


def text_of(cell):
    return "".join(p.text or "" for p in cell.findall(TEXT + "p"))


def integer(cell, unit):
    value = Decimal(cell.get(OFFICE + "value")) * unit
    assert value == value.to_integral_value(), cell.attrib
    return int(value)


def compare(key, cell, value):
    unit = next((u for ending, u in UNITS.items() if key.endswith(ending)), None)
    if value is None:
        assert cell.get(OFFICE + "value-type") is None, (key, text_of(cell))
    elif unit is not None:
        assert integer(cell, unit) == value, (key, cell.attrib, value)
    elif key == "at" or key.endswith("_on"):
        assert cell.get(OFFICE + "date-value") == value[:19], (key, cell.attrib, value)
    elif isinstance(value, int):
        assert integer(cell, 1) == value, (key, cell.attrib, value)
    else:
        assert cell.get(OFFICE + "value-type") == "string" and text_of(cell) == value, (key, text_of(cell), value)


wanted, fods, xlsx, *keys = sys.argv[1:]
wanted = next(v for v in json.load(open(wanted)).values() if isinstance(v, list))
assert wanted, "nothing to compare"
sheet = next(ElementTree.parse(fods).iter(TABLE + "table"))
rows = [list(cells_of(r))[: len(keys)] for r in sheet.iter(TABLE + "table-row")]
rows = [r for r in rows if any(c.get(OFFICE + "value-type") for c in r)]
totals = any("+" in key for key in keys) and len(wanted) > 1
assert len(rows) == 1 + len(wanted) + totals, (len(rows), len(wanted))
for row, said in zip(rows[1:], wanted):
    for key, cell in zip(keys, row):
        if key != "-":
            compare(key.rstrip("+"), cell, said.get(key.rstrip("+")))
if totals:
    for key, cell in zip(keys, rows[-1]):
        if key.endswith("+"):
            assert cell.get(TABLE + "formula").startswith("of:=SUBTOTAL(109;"), cell.attrib
            assert integer(cell, 100) == sum(said[key[:-1]] or 0 for said in wanted), key
        else:
            assert cell.get(TABLE + "formula") is None, key
with zipfile.ZipFile(xlsx) as archive:
    made = archive.read("xl/worksheets/sheet1.xml").decode()
assert 'ySplit="1"' in made and 'state="frozen"' in made and "<autoFilter " in made
