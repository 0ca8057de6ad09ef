#!/bin/bash
# command.as_of SOURCE BUILD: the registry as it stood, by the command: what is read answers as it did then, what writes is
# refused, and what changed between two moments is a list, JSON and a page.
# shellcheck source=tests/command.sh
. "$(dirname "${BASH_SOURCE[0]}")/command.sh"

sample
export WLZREG_NOW="2023-05-01 09:00:00"
last=$(sqlite3 sample.db "SELECT max(seq) FROM history_step")

# What every command that reads says, each into a file.
answers() {
    local folder=$1 n=0 command

    shift
    mkdir "$folder"
    while read -r command; do
        n=$((n + 1))
        # shellcheck disable=SC2086 # words
        wlzreg sample.db "$@" $command >"$folder/$n.out" 2>"$folder/$n.err" || true
        sed -i '/^wlzreg: the registry as it stood/d' "$folder/$n.err"
        wlzreg sample.db "$@" --json $command 2>&1 | grep -v '"as_of"' >"$folder/$n.json" || true
    done <<'TEXT'
resolve zilveren-kruis tariff.care --sector GZ --relation existing --on 2023-06-01 --explain
contradictions zilveren-kruis
diff zilveren-kruis --from 2022 --to 2023
tariff zilveren-kruis 30000001 Z901 --on 2023-06-01 --explain
cap zilveren-kruis 2023
fund zilveren-kruis 2023
lumpsum list zilveren-kruis 2023
addendum list
addendum show sample-large
addendum check sample-large
addendum draw sample-large
addendum split sample-large
monitor due zilveren-kruis
report zilveren-kruis 2023 --html -
procedure zilveren-kruis 2023
contract list
act list
history --since 2900
pack list
export providers
export production
export all
export ocds zilveren-kruis 2023 --output -
verify
TEXT
}

echo "-- every command that reads answers as it did, whatever was written since"
answers then
wlzreg sample.db import nza-tariffs - --actor later >/dev/null 2>&1 <<'CSV' || true
performance;year;component;amount
Z901;2023;care;251,00
CSV
wlzreg sample.db lumpsum commit 1 >/dev/null 2>&1 || true
printf 'agb;name\n31000001;Sample later\n' | wlzreg sample.db import providers - --actor later >/dev/null
[ "$(sqlite3 sample.db "SELECT max(seq) FROM history_step")" -gt "$last" ]
answers now
answers again --as-of "$last"
if diff -rq then now; then
    echo "nothing that was written since shows"
    exit 1
fi
# a page says as of when it is, and that alone differs
sed -i '/As the registry stood after step/d' again/14.out
lacks now/14.out "as the registry knew them"
diff -r then again
wlzreg sample.db --as-of "$last" report zilveren-kruis 2023 --html page.html >/dev/null 2>&1
says page.html "stood after step"

echo "-- a day, a moment, a number; a program is told which step"
ends 0 sample.db --as-of 2023-01-15 addendum list --json
[ "$(jq .as_of out)" = 3080 ]
ends 0 sample.db --as-of "2023-01-15 08:59:59" addendum list --json
[ "$(jq .as_of out)" -lt 3080 ]
ends 0 sample.db addendum list --as-of 12 --json
[ "$(jq .as_of out)" = 12 ]
ends 0 sample.db addendum list --as-of 12 --lang nl
says err "het register zoals het was na stap 12 van de historie"

echo "-- what is no moment, no step, or comes from a clock that was put back"
ends 4 sample.db --as-of yesterday addendum list
says err "a day, a moment (2024-06-01 12:00) or a number of the history expected"
ends 4 sample.db --as-of 9999999 addendum list
says err "the history has no step 9999999"
WLZREG_NOW="2023-01-10 09:00:00" wlzreg sample.db addendum new --help >/dev/null
printf 'agb;name\n31000002;Sample later\n' | WLZREG_NOW="2023-01-16 09:00:00" wlzreg sample.db import providers - >/dev/null
ends 2 sample.db --as-of 2023-01-20 addendum list
says err "the clock was put back"

echo "-- the hour in which the clocks change has a message of its own"
ends 4 sample.db --as-of "2022-10-30 02:30" addendum list
says err "--as-of 2022-10-30 02:30: the clocks pass that hour twice: write 2022-10-30T02:30:00+02:00 for the first time, or 2022-10-30T02:30:00+01:00 for the second"
ends 4 sample.db --as-of "2022-03-27 02:30" addendum list --lang nl
says err "de klok slaat dat uur over: schrijf 2022-03-27T01:30:00+01:00 of 2022-03-27T03:30:00+02:00"
ends 0 sample.db --as-of "2022-10-30T02:30:00+01:00" addendum list
ends 4 sample.db event add zilveren-kruis 2023 8 --at "2022-10-30 02:30"
says err "--at 2022-10-30 02:30: the clocks pass that hour twice"
ends 4 sample.db --as-of "2022-10-32 02:30" addendum list
says err "a day, a moment (2024-06-01 12:00) or a number of the history expected"

echo "-- what writes only with an option reads without it, and help says what reads"
"$build/tests/wlzreg_report_sample" fund.db undivided
last_of_fund=$(sqlite3 fund.db "SELECT max(seq) FROM history_step")
ends 0 fund.db --as-of "$last_of_fund" allocate zk-gz-accord-2023 --json
jq 'del(.as_of)' out >then.json
ends 0 fund.db allocate zk-gz-accord-2023 --json
jq . out | diff then.json -
ends 3 fund.db --as-of "$last_of_fund" allocate zk-gz-accord-2023 --apply
says err "--as-of is for what reads"
ends 3 sample.db --as-of 3000 addendum settle sample-large 2023 --decide --by "sample buyer"
came=0
wlzreg sample.db --as-of "$last" addendum settle sample-large 2023 >out 2>err || came=$?
[ "$came" != 3 ]
for command in addendum\ list verify report history allocate addendum\ settle addendum\ split prove\ step; do
    # shellcheck disable=SC2086 # words
    ends 0 FILE $command --help
    says out "--as-of"
done
for command in init adopt addendum\ sign lumpsum\ commit import pack\ load seal erase\ text key\ new addendum\ account; do
    # shellcheck disable=SC2086 # words
    ends 0 FILE $command --help
    lacks out "--as-of"
done

echo "-- an option that would have no effect is refused"
ends 3 sample.db verify --key nowhere.pub
says err "--key needs --checkpoint FILE"
ends 3 sample.db export all --force
says err "--force is for --output"

echo "-- what writes is refused, and so is what no registry has a part in"
for command in "lumpsum release 1" "import providers in.csv" "event withdraw 1" "init" "adopt" "pack show 010_national.sql" \
    "report sample-large report.json" "addendum cancel sample-large" "verify --repair-schema"; do
    # shellcheck disable=SC2086 # words
    ends 3 sample.db --as-of 12 $command
    says err "--as-of is for what reads"
done
ends 3 sample.db --as-of 12 --as-of 13 addendum list
says err "--as-of is given twice"

echo "-- a backup of then is a registry of then"
ends 0 sample.db --as-of "$last" backup then.db
ends 0 then.db verify
[ "$(sqlite3 then.db "SELECT max(seq) FROM history_step")" = "$last" ]
[ "$(sqlite3 then.db "SELECT count(*) FROM provider WHERE agb GLOB '31*'")" = 0 ]

echo "-- what changed between two moments: rows, JSON, a page"
ends 0 sample.db --as-of $((last + 2)) history --since $((last + 1))
says out "later"
ends 0 sample.db --as-of $((last + 2)) history --since $((last + 1)) --json
[ "$(jq '.history | length' out)" = 2 ]
[ "$(jq -r '.history[0].actor' out)" = later ]
ends 0 sample.db history --table fund --json
jq -e '.history[0].source == "zk-supplement-2023, 2.6.1 (S2-060)" or (.history[0].source | length > 5)' out >/dev/null
ends 0 sample.db history --since $((last + 1)) --html changes.html
says out "changes.html is written"
says changes.html "What changed"
grep -q "recorded from 2023-[0-9-]* [0-9:]* through 2023-[0-9-]* [0-9:]*\." changes.html
[ "$(grep -oP '<th scope="col"[^>]*>\K[^<]+' changes.html | paste -sd ' ')" = "What When Who By Change" ]
grep -q '>2023-[0-9-]* [0-9:]*</td>' changes.html
says changes.html "later"
[ "$(grep -c '<tr id="step-' changes.html)" = "$(sqlite3 sample.db "SELECT count(*) FROM history_step WHERE seq > $last")" ]
ends 4 sample.db history --since $((last + 1)) --html changes.html
ends 0 sample.db history --since $((last + 1)) --html changes.html --force --json
[ "$(jq .changes out)" = "$(grep -c '<tr id="step-' changes.html)" ]
ends 3 sample.db history --force
says err "--force is for --html"
ends 3 sample.db history --html - --json

echo "-- a registry whose history an older schema wrote"
gunzip -c "$source/tests/base/offices.db.gz" >old.db
ends 0 old.db pack list # opens it for writing
last=$(sqlite3 old.db "SELECT max(seq) FROM history_step")
[ "$(sqlite3 old.db "SELECT count(*) FROM history_step WHERE version IS NULL")" = "$last" ]
for step in "$last" $((last / 2)) 10 0; do
    ends 0 old.db --as-of "$step" verify
done
