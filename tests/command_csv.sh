#!/bin/bash
# command.csv SOURCE BUILD: with --csv the tables of an answer are CSV, with the amounts of --json to the cent, in the notation of
# the language.
# shellcheck source=tests/command.sh
. "$(dirname "${BASH_SOURCE[0]}")/command.sh"

# same KEYS ARGUMENT...: the rows of --csv, in English and Dutch, are those of --json. A key a column, in its order; one that
# ends in _cents or _bp is computed back to an integer here; "-" is words of the language, which are not compared.
same() {
    local keys=$1

    shift
    ends 0 sample.db "$@" --json
    mv out json
    ends 0 sample.db "$@" --csv --lang en
    mv out en.csv
    ends 0 sample.db "$@" --csv --lang nl
    mv out nl.csv
    /usr/bin/python3 - "$keys" <<'PYTHON'
import csv, json, re, sys

keys = sys.argv[1].split()
wanted = next(v for v in json.load(open("json")).values() if isinstance(v, list))
assert wanted, "nothing to compare"


def integer(text, point, separator):
    """The cents or hundredths of "1.234,56" or "95,8%"."""
    whole, _, part = text.rstrip("%").replace(separator, "").partition(point)
    assert re.fullmatch(r"-?\d+", whole) and re.fullmatch(r"\d{0,2}", part), text
    return int(whole + part.ljust(2, "0"))


for name, encoding, delimiter, point, separator in (
        ("en.csv", "utf-8", ",", ".", ","), ("nl.csv", "utf-8-sig", ";", ",", ".")):
    header, *rows = csv.reader(open(name, encoding=encoding, newline=""), delimiter=delimiter)
    assert len(header) == len(keys), (name, header)
    assert len(rows) == len(wanted), (name, len(rows), len(wanted))
    for row, said in zip(rows, wanted):
        for key, text in zip(keys, row):
            value = said.get(key)
            if key == "-":
                continue
            if value is None:
                assert text == "", (name, key, text)
            elif key.endswith(("_cents", "_bp")):
                assert integer(text, point, separator) == value, (name, key, text, value)
            else:
                assert text == str(value), (name, key, text, value)
PYTHON
}

sample
echo "-- the rows of a list, with amounts that can be added up"
same "agb provider nza_cents production_cents lump_cents limit_cents headroom_cents -" cap zilveren-kruis 2023
same "lump_sum agb - amount_cents left_cents - lessens reference fund addendum note" lumpsum list zilveren-kruis 2023
same "fund sector - amount_cents moved_cents booked_cents free_cents - document paragraph -" fund zilveren-kruis 2023


echo "-- one table is a file as it is, in the dialect of the language"
ends 0 sample.db cap zilveren-kruis 2023 --csv --lang en
diff <(tr -d '\r' <out) - <<EOF
"AGB","provider","at NZa tariffs","production","lump sums","limit","headroom","provisional"
$(sqlite3 sample.db "SELECT format('\"%s\",\"%s\",\"%d.00\",\"%d.00\",\"%d.00\",\"%d.00\",\"%d.00\",\"yes\"', agb, name,
        nza_cents / 100, production_cents / 100, lump_cents / 100, nza_cents / 100,
        (nza_cents - production_cents - lump_cents) / 100)
    FROM position JOIN provider USING(agb) WHERE office = 'zilveren-kruis' AND year = 2023")
EOF
ends 0 sample.db cap zilveren-kruis 2023 --csv --lang nl
[ "$(head -c 3 out)" = $'\xEF\xBB\xBF' ]
says out ';"tegen NZa-tarief";'

echo "-- of several, each has its title, and a record is a table of one row"
ends 0 sample.db addendum show sample-13-2023 --csv
[ "$(head -n 1 out | cut -d, -f1)" = '"addendum"' ]
[ "$(tr -d '\r' <out | grep -A 1 '^"Parties"$' | tail -n 1)" = '"signer","name","signed"' ]
[ "$(tr -d '\r' <out | grep -cx '"[A-Z][a-z ]*"')" -ge 4 ]

echo "-- without rows it says what would be in one"
ends 0 sample.db lumpsum list zilveren-kruis 2031 --csv
[ "$(wc -l <out)" = 1 ]
says out '"lump sum","AGB"'

echo "-- a text that a spreadsheet would run is none"
sqlite3 sample.db "INSERT INTO provider(agb, name) VALUES('30000009', '=1+1')"
ends 0 sample.db history --csv
says out "'=1+1"

echo "-- what has no table says so, on the standard error output"
ends 0 sample.db verify --csv
[ ! -s out ]
says err "this answer has no table"
ends 5 nothing.db cap zilveren-kruis 2023 --csv
[ ! -s out ]
ends 3 sample.db cap zilveren-kruis 2023 --csv --json
[ ! -s out ]
says err "--json or --csv, not both"
ends 3 sample.db --as-of 3 --json import providers none.csv
[ ! -s out ]
