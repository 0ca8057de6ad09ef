#!/bin/bash
# command.export SOURCE BUILD: CSV files go out as Dutch Excel and RFC 4180 write them, and come in again as they were.
# shellcheck source=tests/command.sh
. "$(dirname "${BASH_SOURCE[0]}")/command.sh"
export WLZREG_NOW="2023-04-20 09:00:00"

kinds=(providers performances facts nza-tariffs contracts production lump-sums realisation)
sample

echo "-- what each kind looks like"
for kind in "${kinds[@]}"; do
    for dialect in excel rfc4180; do
        ends 0 sample.db export "$kind" --dialect $dialect
        diff "$source/tests/golden/export_${kind}_$dialect.csv" out
    done
done
[ "$(head -c 3 out)" != $'\xef\xbb\xbf' ]
ends 0 sample.db export providers --lang nl
[ "$(head -c 3 out)" = $'\xef\xbb\xbf' ]
[ "$(grep -c $'\r$' out)" = "$(wc -l <out)" ]
ends 0 sample.db export providers --lang en
[ "$(head -c 5 out)" = '"agb"' ]
ends 0 sample.db export lump-sums
says err "lump sums of funds, left out since addenda and divisions make them: 1"
[ "$(wc -l <out)" = 2 ]

# The same rows in another registry give the same file.
round_trip() {
    local dialect kind close

    for dialect in excel rfc4180; do
        rm -f fresh.db
        cp empty.db fresh.db
        for kind in "${kinds[@]}"; do
            close=()
            [ "$kind" != production ] || close=(--close)
            ends 0 "$1" export "$kind" --dialect $dialect
            mv out first.csv
            ends 0 fresh.db import "$kind" first.csv "${close[@]}"
            ends 0 fresh.db export "$kind" --dialect $dialect
            cmp first.csv out
        done
        ends 0 fresh.db verify
    done
}

echo "-- what goes out comes in again"
ends 0 empty.db init
round_trip sample.db

echo "-- percentages of agreements come back, and with them the amounts"
cp sample.db own.db
cat >in.csv <<'CSV'
office;agb;document;title;valid_from;valid_through;signed_on;iwlz_code;topic;value;sector;care_form;performance;topic_from;topic_through;paragraph
zilveren-kruis;30000003;sample-own;Sample;1-1-2023;31-12-2023;;30009901;tariff.care;91%;;;;;;article 4
zilveren-kruis;30000003;sample-own;Sample;1-1-2023;31-12-2023;;30009901;tariff.nhc;99%;GZ;zzp;Z901;1-1-2023;30-6-2023;article 5
CSV
ends 0 own.db import contracts in.csv
printf 'contract,year,round,performance,component,volume,percentage\nsample-own,2023,initial,Z901,care,1000,91%%\nsample-own,2023,initial,Z901,nhc,1000,\n' >in.csv
ends 0 own.db import production in.csv --close
round_trip own.db
# 1,000 days at 227.50 and 29.70
[ "$(sqlite3 fresh.db "SELECT production_cents FROM position WHERE agb = '30000003'")" = 25720000 ]
[ "$(sqlite3 fresh.db "SELECT value, valid_to, performance FROM provision WHERE paragraph = 'article 5'")" = "9900|2023-07-01|Z901" ]
[ "$(sqlite3 fresh.db "SELECT iwlz_code FROM contract WHERE document = 'sample-own'")" = 30009901 ]
ends 0 fresh.db contract list --code 30009901
says out "sample-own"

echo "-- without them a file of production is refused, and no amount is another one"
cp empty.db fresh.db
rm -f fresh.db-wal fresh.db-shm
for kind in providers performances facts nza-tariffs contracts; do
    ends 0 own.db export "$kind"
    if [ "$kind" = contracts ]; then
        python3 -c 'import csv, sys
for n, row in enumerate(csv.reader(sys.stdin)): n and row[7] == "tariff.nhc" or print(*row[:7], sep=",")' <out >first.csv
    else
        mv out first.csv
    fi
    ends 0 fresh.db import "$kind" first.csv
done
ends 0 own.db export production
mv out first.csv
ends 4 fresh.db import production first.csv --close --lang en
says out "percentage  91%    expected 93,8%, as the documents say now, or nothing, to take that"
[ "$(sqlite3 fresh.db "SELECT count(*) FROM production")" = 0 ]

echo "-- what a file cannot carry is named"
sqlite3 own.db "INSERT INTO provision(document, topic, provider, value, unit, valid_from, paragraph, note)
    VALUES('sample-own', 'tariff.nic', '30000003', 9000, 'bp', '2023-01-01', 'article 6', 'why');
    INSERT INTO production_round(contract, year, round) SELECT id, 2023, 'final' FROM contract WHERE document = 'sample-own'"
ends 0 own.db export contracts --lang en
says err "percentages of agreements, left out since no row says all that they say: 1"
ends 0 own.db export production --lang en
says err "open rounds, which the file does not mark: 1"
ends 0 own.db export production --output lacks.csv --json
[ "$(jq -c '[.left_out, .lacks[0].count]' out)" = "[1,1]" ]

echo "-- what Excel would run is guarded, numbers stay numbers, and all of it comes back"
python3 - <<'PY'
import csv, itertools
names = ["=1+1", "+31", "-1", "@SUM(A1)", "'=x", "''=x", "'", "'quoted'", "a;b,c\"d\"", "'-", "=HYPERLINK(\"http://x\";\"y\")",
         "two\nlines", "é€", "\tindent", "x=1", " =1"]
with open("names.csv", "w", newline="", encoding="utf-8") as f:
    out = csv.writer(f)
    out.writerow(["agb", "name"])
    for n, name in enumerate(names):
        guarded = "'" + name if name.lstrip("'")[:1] in tuple("=+-@\t\n\r") and name.lstrip("'") else name
        out.writerow([f"3000{n:04d}"[:8].replace("30000000", "30000099"), guarded])
PY
cp empty.db names.db
ends 0 names.db import providers names.csv
cat >facts.csv <<'CSV'
office;agb;fact;value;valid_from;evidence
salland;30000099;salland.role;-0,5%;01-01-2024;"'-0,5% it says"
CSV
ends 0 names.db import facts facts.csv
for dialect in excel rfc4180; do
    ends 0 names.db export providers --dialect $dialect --output "names_$dialect.csv"
    ends 0 names.db export facts --dialect $dialect --output "facts_$dialect.csv"
done
says facts_excel.csv '"-0,5%"'
says facts_rfc4180.csv '"-0.5%"'
says facts_excel.csv "\"'-0,5% it says\""
python3 - <<'PY'
import csv
for dialect, sign in ("excel", ";"), ("rfc4180", ","):
    for row in csv.reader(open(f"names_{dialect}.csv", newline="", encoding="utf-8-sig"), delimiter=sign):
        for cell in row:
            assert not cell.startswith(("=", "+", "-", "@", "\t", "\r", "\n")), cell
PY
round_trip names.db
sqlite3 names.db "SELECT name FROM provider" >names
diff names <(sqlite3 fresh.db "SELECT name FROM provider")
says names "=1+1"
says names "''=x"

echo "-- to a file: a new one, or in place of an old one"
ends 0 sample.db export facts --output facts.out.csv --lang en
says out "facts.out.csv: 3 rows (facts)"
ends 4 sample.db export facts --output facts.out.csv
says err "--force"
echo kept >facts.out.csv
chmod 600 facts.out.csv
ends 0 sample.db export facts --output facts.out.csv --force --dialect excel
says facts.out.csv '"office";"agb"'
golden export 0 sample.db export lump-sums --output lump.csv
ends 4 sample.db export facts --json
ends 4 sample.db export facts --output .
ends 4 sample.db export facts --output absent/facts.csv
ends 4 sample.db export nonsense
ends 4 sample.db export facts --dialect nonsense
[ -z "$(find . -name '*.csv.??????')" ]

echo "-- a full disk"
status=0
wlzreg sample.db export facts >/dev/full 2>err || status=$?
[ $status = 5 ]
if mkdir small && mount -t tmpfs -o size=16k tmpfs small 2>/dev/null; then
    for kind in providers facts performances nza-tariffs; do
        wlzreg sample.db export $kind >"small/$kind" 2>/dev/null || true
    done
    head -c 100k /dev/zero >small/full 2>/dev/null || true
    status=0
    wlzreg sample.db export facts --output small/new.csv >out 2>err || status=$?
    made=$(find small -name 'new.csv*')
    umount small
    [ $status = 5 ]
    [ -z "$made" ]
fi

echo "-- not over the files that SQLite has beside the registry"
sqlite3 sample.db "BEGIN; SELECT count(*) FROM office;" ".shell \"$build/tools/wlzreg\" sample.db export facts --output sample.db-wal --force 2>&1 || true" >out
says out "is the registry"

echo "-- what if: the same verdict, and no file"
ends 0 sample.db export lump-sums --output new.csv --what-if
says out "new.csv: 1 row"
says out "(what if: nothing was written)"
[ ! -e new.csv ]
ends 4 sample.db export facts --output absent/new.csv
echo old >old.csv
ends 4 sample.db export facts --output old.csv --what-if
ends 0 sample.db export facts --output old.csv --force --what-if --json
[ "$(jq .what_if out)" = true ]
[ "$(cat old.csv)" = old ]
ends 0 sample.db export lump-sums --output new.csv --json
[ ! -s err ]
ends 0 sample.db backup copy.db --what-if
says out "(what if: nothing was written)"
[ ! -e copy.db ]
ends 1 sample.db backup sample.db --what-if
says err "sample.db is there already"

echo "-- Ctrl-C: all of the file or nothing of it"
{
    echo "agb,name"
    for ((n = 10000; n < 60000; n++)); do
        echo "320$n,Sample provider"
    done
} >many.csv
cp empty.db many.db
ends 0 many.db import providers many.csv
ends 0 many.db export providers --output whole.csv
whole() {
    case $words in
    backup*) ends 0 stopped.csv verify ;;
    *) cmp whole.csv "${words##* }" ;;
    esac
}
for after in 0.02 0.05 0.1 0.15; do
    for words in "export providers --output stopped.csv" "export providers --force --output old.csv" "backup stopped.csv"; do
        rm -f stopped.csv
        echo old >old.csv
        came=0
        # shellcheck disable=SC2086 # words
        timeout --preserve-status --signal=INT $after "$build/tools/wlzreg" many.db $words >out 2>err || came=$?
        if [ $came = 0 ]; then
            whole
        elif [ $came = 5 ]; then
            [ ! -e stopped.csv ]
            [ "$(cat old.csv)" = old ]
        else # stopped before its beginning, or after its end
            [ ! -e "${words##* }" ] || [ "$(head -c 3 "${words##* }")" = old ] || whole
        fi
        [ "$(echo *.csv.??????)" = '*.csv.??????' ]
    done
done
mkdir -p there
ln -sf ../sample.db there/link.db
for name in sample.db-wal sample.db-shm sample.db-journal ./there/../sample.db-journal; do
    ends 4 sample.db export facts --output $name
    says err "is the registry"
    ends 4 there/link.db export facts --output $name --force
done
ends 4 sample.db backup sample.db-journal
says err "is the registry"
ends 0 sample.db export facts --output there/sample.db-journal
[ ! -e sample.db-journal ]
