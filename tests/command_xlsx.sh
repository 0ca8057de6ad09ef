#!/bin/bash
# command.xlsx SOURCE BUILD: with --xlsx the tables of an answer are a workbook; LibreOffice reads in it what --json says, to the
# cent, and its totals.
# shellcheck source=tests/command.sh
. "$(dirname "${BASH_SOURCE[0]}")/command.sh"
command -v soffice >/dev/null || exit 77

# read_back FILE.xlsx: as LibreOffice has it, in FILE.fods
read_back() {
    soffice "-env:UserInstallation=file://$PWD/office" --headless --convert-to fods "$1" >/dev/null 2>&1
}

# same NAME "KEYS" ARGUMENT...: the rows of the workbook, in English and Dutch, are those of --json.
same() {
    local name=$1 keys=$2 language

    shift 2
    ends 0 "$@" --json
    mv out json
    for language in en nl; do
        ends 0 "$@" --xlsx "$name.$language.xlsx" --lang "$language"
        says out "$name.$language.xlsx"
        read_back "$name.$language.xlsx"
        # shellcheck disable=SC2086 # a word a column
        /usr/bin/python3 "$source/tests/command_xlsx.py" json "$name.$language.fods" "$name.$language.xlsx" $keys
    done
}

# headings FILE.fods: those of its first sheet
headings() {
    /usr/bin/python3 - "$1" <<'PYTHON'
import sys
import xml.etree.ElementTree as ElementTree
ns = "{urn:oasis:names:tc:opendocument:xmlns:%s:1.0}"
row = next(ElementTree.parse(sys.argv[1]).iter(ns % "table" + "table-row"))
print(",".join("".join(p.text for p in c.iter(ns % "text" + "p")) for c in row if len(c)))
PYTHON
}

sample
echo "-- the rows of a list, with amounts that are numbers and a total that follows the filter"
same cap "agb provider nza_cents+ production_cents+ lump_cents+ limit_cents+ headroom_cents+ -" sample.db cap zilveren-kruis 2023
same fund "fund sector - amount_cents+ moved_cents+ booked_cents+ free_cents+ - document paragraph -" \
    sample.db fund zilveren-kruis 2023
echo "-- days and moments are dates, and bounds have no total"
same history "seq at actor table key - - change" sample.db history --table lump_sum
WLZREG_NOW="2024-06-01 09:00:00" same reports "addendum year - reporter due_on days" sample.db monitor due zilveren-kruis
ends 0 sample.db addendum check sample-13-2023 --all --xlsx check.xlsx
[ "$(unzip -p check.xlsx 'xl/worksheets/*' | grep -c '<f>')" = 0 ]

echo "-- headings in the language of the call"
[ "$(headings cap.en.fods)" = "AGB,provider,at NZa tariffs,production,lump sums,limit,headroom,provisional" ]
[ "$(headings cap.nl.fods)" = "AGB,aanbieder,tegen NZa-tarief,productie,lump sums,grens,ruimte,voorlopig" ]

echo "-- a sheet for each table"
ends 0 sample.db addendum show sample-13-2023 --xlsx sheets.xlsx
unzip -p sheets.xlsx xl/workbook.xml | grep -o '<sheet name="[^"]*"' >sheets
[ "$(wc -l <sheets)" -ge 4 ]
[ "$(sort -u sheets | wc -l)" = "$(wc -l <sheets)" ]
says out "sheets.xlsx: sheets: $(wc -l <sheets)"

echo "-- without rows it says what would be in one"
ends 0 sample.db lumpsum list zilveren-kruis 2031 --xlsx none.xlsx
read_back none.xlsx
says <(headings none.fods) "lump sum,AGB"

echo "-- a text that a spreadsheet would run is a text"
sqlite3 sample.db "INSERT INTO provider(agb, name) VALUES('30000009', '=1+1')"
ends 0 sample.db history --table provider --xlsx text.xlsx
! unzip -p text.xlsx xl/worksheets/sheet1.xml | grep -q '<f>1+1'

echo "-- a file that is there stays, unless it is to be replaced; so does the registry"
cp cap.nl.xlsx before.xlsx
ends 4 sample.db fund zilveren-kruis 2023 --xlsx cap.nl.xlsx
says err "cap.nl.xlsx is there already"
cmp before.xlsx cap.nl.xlsx
ends 0 sample.db fund zilveren-kruis 2023 --xlsx cap.nl.xlsx --force
! cmp -s before.xlsx cap.nl.xlsx
ends 4 sample.db fund zilveren-kruis 2023 --xlsx sample.db --force
ends 4 sample.db fund zilveren-kruis 2023 --xlsx sample.db-wal
ends 4 sample.db fund zilveren-kruis 2023 --xlsx no/such/place.xlsx
ends 0 sample.db fund zilveren-kruis 2023 --xlsx supposed.xlsx --what-if
[ ! -e supposed.xlsx ]

echo "-- what has no table makes no file"
ends 0 sample.db verify --xlsx verify.xlsx
[ ! -e verify.xlsx ]
says err "this answer has no table"
ends 5 nothing.db cap zilveren-kruis 2023 --xlsx nothing.xlsx
[ ! -e nothing.xlsx ]
ends 3 sample.db cap zilveren-kruis 2023 --xlsx both.xlsx --csv
says err "--csv or --xlsx, not both"
ends 3 sample.db cap zilveren-kruis 2023 --xlsx both.xlsx --json
says err "--json or --xlsx, not both"
ends 3 sample.db cap zilveren-kruis 2023 --force
says err "--force is for a file that is written"
[ ! -e both.xlsx ]
