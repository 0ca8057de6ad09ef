#!/bin/bash
# command.page SOURCE BUILD: the page about an office and a year is whole, says what the command says, explains each
# figure, can be read on every screen and loads nothing; whatever is in the registry.
# shellcheck source=tests/command.sh
. "$(dirname "${BASH_SOURCE[0]}")/command.sh"
export WLZREG_NOW="2023-05-12 09:00:00"

"$build/tests/wlzreg_report_sample" sample.db
contents sample.db >before

echo "-- a page in each language, the same each time"
for lang in nl en; do
    ends 0 --lang $lang sample.db report zilveren-kruis 2023 --html $lang.html
    says out "$lang.html"
    ends 0 --lang $lang sample.db report zilveren-kruis 2023 --html -
    cmp out $lang.html
done
golden report_page 0 sample.db report zilveren-kruis 2023 --html page.html
cmp page.html en.html

echo "-- no page"
ends 4 sample.db report nowhere 2023 --html none.html
says err "nowhere"
ends 4 sample.db report zilveren-kruis soon --html none.html
ends 3 sample.db report zilveren-kruis 2023
ends 3 sample.db report zilveren-kruis 2023 --html - --json
ends 0 sample.db report zilveren-kruis 2023 --html none.html --what-if
[ ! -e none.html ]

echo "-- a file that is there stays as it was"
echo old >kept.html
ends 4 sample.db report zilveren-kruis 2023 --html kept.html
says err "--force"
ends 4 sample.db report zilveren-kruis 2023 --html kept.html --what-if
ends 0 sample.db report zilveren-kruis 2023 --html kept.html --what-if --force
[ "$(cat kept.html)" = old ]
ends 0 sample.db report zilveren-kruis 2023 --html $'no\xfftext.html'
[ -s $'no\xfftext.html' ]
(
    trap '' XFSZ
    ulimit -f 16 # a disk with 16 KiB left
    ends 5 sample.db report zilveren-kruis 2023 --html kept.html --force
    ends 5 sample.db report zilveren-kruis 2023 --html none.html
)
[ "$(cat kept.html)" = old ]
[ ! -e none.html ]
[ -z "$(find . -name '*.html.*')" ]
ends 4 sample.db report zilveren-kruis 2023 --html sample.db --force
says err "the registry"
ends 4 sample.db report zilveren-kruis 2023 --html missing/page.html
says err "missing/page.html"
ends 4 sample.db report zilveren-kruis 2023 --html .
ends 0 --lang en sample.db report zilveren-kruis 2023 --html kept.html --force
cmp kept.html en.html

echo "-- a year of which nothing is known"
ends 0 sample.db report salland 2031 --html empty.html

echo "-- names that are markup, and long lists"
"$build/tests/wlzreg_report_sample" hostile.db hostile
ends 0 --lang nl hostile.db report zilveren-kruis 2023 --html hostile.html
"$build/tests/wlzreg_report_sample" many.db 60
ends 0 --lang nl many.db report zilveren-kruis 2023 --html many.html

echo "-- a registry whose views were changed"
cp sample.db changed.db
sqlite3 changed.db "DROP VIEW cap_position; DROP VIEW report_missing;
    CREATE VIEW cap_position AS SELECT 'zilveren-kruis' AS office, NULL AS agb, 2023 AS year;
    CREATE VIEW report_missing AS SELECT office, id AS addendum, 2023 AS year FROM addendum;"
ends 0 changed.db report zilveren-kruis 2023 --html changed.html

echo "-- what is on it"
wlzreg sample.db fund zilveren-kruis 2023 --json >fund.json
wlzreg sample.db cap zilveren-kruis 2023 --json >cap.json
wlzreg sample.db procedure zilveren-kruis 2023 --json >procedure.json
wlzreg sample.db contradictions zilveren-kruis --from 2023-01-01 --to 2023-12-31 --json >contradictions.json
sqlite3 sample.db "SELECT due_on, CAST(julianday('2023-05-12') - julianday(due_on) AS INTEGER) FROM report_missing
    WHERE year = 2023 AND due_on < '2023-05-12' ORDER BY due_on" >overdue.txt
for plan in $(sqlite3 sample.db "SELECT id FROM addendum WHERE state = 'draft' OR state = 'agreed'"); do
    { wlzreg sample.db addendum check "$plan" --json || true; } | jq -r --arg plan "$plan" '.unmet[] | $plan + "|" + .rule' | sort -u
done >unmet.txt
[ -s overdue.txt ] && [ -s unmet.txt ]
came=0
python3 "$source/tests/command_page.py" "$scratch" || came=$?

echo "-- reading changed nothing"
contents sample.db >after
cmp before after
exit $came
