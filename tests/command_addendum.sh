#!/bin/bash
# command.addendum SOURCE BUILD: an addendum from its plan to its settlement, with the figures of examples/addendum.c and
# examples/second_kassier.c; what is refused on the way, why, and that it changes nothing.
# shellcheck source=tests/command.sh
. "$(dirname "${BASH_SOURCE[0]}")/command.sh"
json=$source/examples/json

# parties NAME [CENTS]: a registry with two parties, the first of which has used CENTS of its room.
parties() {
    "$build/tests/command_parties" "$1.db" "${2:-0}"
}

# refuses RULE ARGUMENT...: refused by that rule, and nothing changed in test.db.
refuses() {
    local rule=$1

    shift
    contents test.db >before.txt
    ends 1 "$@"
    says err "$rule"
    contents test.db | diff before.txt -
}

# is STATE ID: the addendum is in that state in test.db.
is() {
    ends 0 test.db addendum show "$2" --json
    [ "$(jq -r .addendum.state out)" = "$1" ]
}

# plan_with JQ: the sample plan, changed, in plan.json.
plan_with() {
    jq "$1" "$json/plan.json" >plan.json
}

export WLZREG_NOW="2023-01-10 09:00:00"
parties test

echo "-- a plan that is only a title: every condition is named, with its source"
echo '{"id": "sample-empty", "office": "zilveren-kruis", "sector": "GZ", "title": "Sample"}' >plan.json
ends 0 test.db addendum new plan.json
ends 1 test.db addendum check sample-empty
for rule in aim competition fund monitoring obligations parties purpose region regional_support sustained timeline; do
    says out "addendum_$rule"
done
says out "0 of at least 2 parties"
says out "national-supplement-2022-2023"
[ "$(jq -c '.unmet | length' <(wlzreg test.db addendum check sample-empty --json))" = 11 ]
ends 1 test.db addendum check sample-empty --all
says out "yes"
ends 1 test.db addendum check sample-empty --all --json
[ "$(jq '.conditions | length' out)" = 20 ]
[ "$(jq '[.conditions[] | select(.met | not)] | length' out)" = 11 ]
[ "$(jq -r '.conditions[] | select(.rule == "addendum_deadline") | .met, .document' out | paste -sd ' ')" = "true zk-supplement-2023" ]
refuses addendum_aim test.db addendum agree sample-empty
says err "1.4 (S1-020)"
ends 0 test.db addendum cancel sample-empty
is cancelled sample-empty
refuses addendum_step test.db addendum cancel sample-empty

echo "-- a complete one: the draft, and where its money comes from"
contents test.db >before.txt
ends 0 test.db addendum new "$json/plan.json" --what-if
contents test.db | diff before.txt -
ends 0 test.db addendum new "$json/plan.json"
refuses addendum_pk test.db addendum new "$json/plan.json"
says err "plan.json: "
ends 0 test.db addendum check sample-13-2023
says out "it can be agreed"
ends 0 test.db addendum draw sample-13-2023
[ "$(grep -c "zk-stimulus-gz-2023  €50,000.00  drawn first" out)" = 3 ]
ends 4 test.db addendum draw sample-13-2023 2019x
ends 4 test.db addendum draw absent

echo "-- agreed in time, or not at all, and not before it is"
refuses addendum_future test.db addendum agree sample-13-2023 --on 2023-01-11
ends 0 test.db addendum agree sample-13-2023 --on 2023-01-10 --what-if
export WLZREG_NOW="2023-06-02 09:00:00"
refuses addendum_deadline test.db addendum agree sample-13-2023 --on 2023-06-02
says err "2023-06-01"
ends 1 test.db addendum check sample-13-2023 --on 2023-06-02
says out "addendum_deadline"
ends 4 test.db addendum agree sample-13-2023 --on yesterday
ends 0 test.db addendum agree sample-13-2023 --on 2023-06-01 --what-if
export WLZREG_NOW="2023-01-16 09:00:00"
is draft sample-13-2023
ends 0 test.db addendum agree sample-13-2023 --on 2023-01-10
refuses addendum_step test.db addendum agree sample-13-2023
refuses addendum_fixed test.db addendum change sample-13-2023 "$json/plan.json"
ends 1 test.db addendum split sample-13-2023 --apply
says err addendum_fixed

echo "-- signed by all"
refuses addendum_signatures test.db addendum sign sample-13-2023
says err "30000003 has not signed"
says err "zilveren-kruis has not signed"
ends 1 test.db addendum check sample-13-2023
says out addendum_signatures
refuses addendum_signature_signer test.db addendum sign sample-13-2023 --signer 30000001 --signer 54000002
refuses addendum_signature_on test.db addendum sign sample-13-2023 --signer 30000001 --on 2023-01-09
ends 0 test.db addendum sign sample-13-2023 --signer 30000001 --signer zilveren-kruis --on 2023-01-15
refuses addendum_signature_pk test.db addendum sign sample-13-2023 --signer 30000001 --on 2023-01-16
refuses addendum_signatures test.db addendum sign sample-13-2023
if grep -qF "30000001 has not signed" err; then exit 1; fi
ends 0 test.db addendum sign sample-13-2023 --signer 30000003 --on 2023-01-15
says out "addendum sign sample-13-2023"
ends 0 test.db addendum check sample-13-2023
says out "it can be signed"
ends 0 test.db addendum sign sample-13-2023
is signed sample-13-2023
refuses addendum_step test.db addendum cancel sample-13-2023
fund() {
    sqlite3 test.db "SELECT booked_cents, free_cents FROM fund_balance WHERE fund = 'zk-stimulus-gz-2023'"
}
[ "$(fund)" = "15000000|355000000" ]

echo "-- accounted for when all is reported"
export WLZREG_NOW="2024-03-15 09:00:00"
refuses addendum_accounted test.db addendum account sample-13-2023 2023
says err "missing: spending of 30000001, due on 2024-03-01"
refuses settlement_year test.db addendum settle sample-13-2023 2023 --decide --by sample
ends 2 test.db addendum account sample-13-2023 2024
ends 0 test.db report sample-13-2023 "$json/report.json"
for kind in progress spending; do # without figures: they would have to name those that they replace
    jq --arg kind "$kind" '.kind = $kind | del(.figures)' "$json/report.json" >report.json
    ends 0 test.db report sample-13-2023 report.json
done
ends 0 test.db addendum account sample-13-2023 2023
is accounted sample-13-2023

echo "-- and settled as a person decides"
export WLZREG_NOW="2024-04-01 09:00:00"
ends 0 test.db addendum settle sample-13-2023 2023
says out "report 1 of 30000001"
says out "€70,000.00"
says out "1.6 (S1-032)"
says out "carried out for 60%"
ends 0 test.db report zilveren-kruis 2023 --html accounted.html
grep -q "To be paid back, not decided yet" accounted.html
grep -q "report 1 of 30000001" accounted.html
refuses settlement_future test.db addendum settle sample-13-2023 2023 --decide --by sample --on 2024-04-02
ends 4 test.db addendum settle sample-13-2023 2023 --decide
says err "--by"
ends 4 test.db addendum settle sample-13-2023 2023 "$json/choices.json"
says err "--decide"
jq '.choices[0].fund = "zk-regional-development-gz-2023"' "$json/choices.json" >choices.json
ends 4 test.db addendum settle sample-13-2023 2023 choices.json --decide --by sample
says err "choices.json: choices"
jq '.choices[0].back = {"cents": 5000001}' "$json/choices.json" >choices.json
refuses settlement_line_back test.db addendum settle sample-13-2023 2023 choices.json --decide --by sample
ends 0 test.db addendum settle sample-13-2023 2023 "$json/choices.json" --decide --by "sample controller" \
    --on 2024-04-01 --what-if
says out "the trainers were paid in advance"
[ "$(fund)" = "15000000|355000000" ]
ends 0 test.db addendum settle sample-13-2023 2023 --decide --by "sample controller" --on 2024-04-01
[ "$(fund)" = "8000000|362000000" ]
is settled sample-13-2023
refuses settlement_year test.db addendum settle sample-13-2023 2023 --decide --by sample
ends 0 test.db addendum settle sample-13-2023 2023
says out "sample controller"
wlzreg test.db addendum show sample-13-2023 >out
says out "sample controller"
ends 0 --lang nl test.db report zilveren-kruis 2023 --html settled.html
grep -q 'terugbetaald.*70.000,00' settled.html
grep -q "Besloten door sample controller, 01-04-2024" settled.html

echo "-- a plan that is exported and imported is the same"
export WLZREG_NOW="2023-01-10 09:00:00"
parties first
parties second
plan_with 'del(.payment) | .title = "Niño Ängström €: \"quoted\", and a\nline" | .parties += ["54000002"]
    | .other_regions = ["5504", "5505"]'
ends 0 first.db addendum new plan.json
wlzreg first.db addendum show sample-13-2023 --json | jq .plan >taken.json
ends 0 second.db addendum new taken.json
diff <(wlzreg first.db addendum show sample-13-2023 --json) <(wlzreg second.db addendum show sample-13-2023 --json)
# the export has what the file left out too, with its defaults, and nothing else
diff <(jq -S '.payment = "kassier" | .activities |= sort_by(.activity) | .monitoring[] += {every_months: 12, times: 1}
    | .activities[] |= ({milestones: [], money: [], other_money: []} + .)
    | walk(if type == "string" and startswith("€ ") then {cents: (.[2:] | gsub("[.]"; "") | tonumber * 100)} else . end)' plan.json) <(jq -S . taken.json)
ends 0 second.db addendum change sample-13-2023 taken.json
diff <(wlzreg first.db addendum show sample-13-2023 --json) <(wlzreg second.db addendum show sample-13-2023 --json)
ends 0 second.db addendum change sample-13-2023 "$json/plan.json"
[ "$(wlzreg second.db addendum show sample-13-2023 --json | jq '.plan.parties | length')" = 2 ]
ends 4 second.db addendum change sample-other "$json/plan.json"
says err 'id: "sample-other" was expected; got "sample-13-2023"'

echo "-- no room under the cap: a second kassier, as in examples/second_kassier.c"
rm test.db
parties test 40000000
plan_with '.id = "sample-kassier" | .activities = [.activities[] | select(.activity != "sample-sensors")
    | .cost = "€ 215.000" | .money[0].amount = "€ 215.000" | del(.other_money)]'
ends 0 test.db addendum new plan.json
refuses addendum_payee test.db addendum agree sample-kassier
says err "limit      €20,000.00"
says err "actual     €430,000.00"
says err "excess     €410,000.00"
says err "1.5 (S1-024, S1-026)"
says err "30000003 has room for €420,000.00"
says err "addendum split sample-kassier --year 2023 --apply"
ends 0 test.db addendum split sample-kassier
says out "30000003  €420,000.00  €420,000.00"
says out "30000001   €20,000.00   €10,000.00"
contents test.db >before.txt
ends 0 test.db addendum split sample-kassier --year 2023 --apply --what-if
contents test.db | diff before.txt -
ends 0 test.db addendum split sample-kassier --apply
ends 0 test.db addendum agree sample-kassier
[ "$(sqlite3 test.db "SELECT lump_cents, headroom_cents FROM cap_position WHERE year = 2023 ORDER BY agb")" = \
    "41000000|1000000
42000000|0" ]
ends 2 test.db addendum split sample-kassier --year 2024
ends 0 test.db addendum cancel sample-kassier
[ "$(sqlite3 test.db "SELECT lump_cents FROM cap_position WHERE year = 2023 ORDER BY agb")" = "40000000
0" ]

echo "-- more than the parties together have room for"
plan_with '.id = "sample-large" | .activities[].money[0].amount = "€ 200.000" | .activities[].cost = "€ 300.000"'
ends 0 test.db addendum new plan.json
refuses addendum_payee test.db addendum split sample-large --apply
refuses addendum_payee test.db addendum agree sample-large
says err "the parties together have no room for €160,000.00"

echo "-- money that no fund pays"
plan_with '.id = "sample-other" | .activities[0].purpose = "technology-at-home"'
ends 0 test.db addendum new plan.json
refuses addendum_fund test.db addendum agree sample-other
says err "no fund pays €50,000.00: no fund of zilveren-kruis pays technology-at-home"
says err "zk-stimulus-gz-2023 has €3,700,000.00 left"
ends 0 test.db addendum draw sample-other
says out "No fund pays €50,000.00"
[ "$(wlzreg test.db addendum draw sample-other --json | jq .left_over_cents)" = 5000000 ]

echo "-- what the first fund cannot pay comes from the next one"
cp test.db moved.db
sqlite3 moved.db "INSERT INTO fund_transfer(giver, taker, amount_cents, document, paragraph) VALUES
    ('zk-stimulus-gz-2023', 'zk-regional-development-gz-2023', 369000000, 'zk-transition-2023', 'sample')"
ends 0 moved.db addendum draw sample-large
says out "zk-stimulus-gz-2023               €10,000.00  drawn first"
says out "zk-regional-development-gz-2023  €190,000.00  what zk-stimulus-gz-2023 cannot pay"
ends 0 --lang nl moved.db addendum draw sample-large
says out "wat zk-stimulus-gz-2023 niet kan betalen"
[ "$(wlzreg moved.db addendum draw sample-large --json | jq '[.funding[].amount_cents] | add')" = 60000000 ]

echo "-- two funds could pay, and no document says which is drawn first"
cp test.db undecided.db
sqlite3 undecided.db "INSERT INTO fund(id, office, year, sector, purpose, amount_cents, document, paragraph)
    VALUES('sample-fund', 'zilveren-kruis', 2023, 'GZ', 'experiments', 1000, 'zk-policy-gz-2024-2026', 'sample');
    INSERT INTO fund_plan_purpose(fund, plan_purpose, document, paragraph)
    VALUES('sample-fund', 'regional-cooperation', 'zk-policy-gz-2024-2026', 'sample')"
for words in draw check agree; do
    ends 2 undecided.db addendum $words sample-large
    says err sample-fund
    says err zk-stimulus-gz-2023
done
ends 0 undecided.db addendum show sample-large # all but what it lacks
says out "Cannot determine what is missing: "
[ "$(wlzreg undecided.db addendum show sample-large --json | jq .unmet)" = null ]

echo "-- an activity that ends before its money begins"
plan_with '.id = "sample-early" | .activities[0].starts_on = "2022-01-01" | .activities[0].ends_on = "2022-12-31"'
ends 0 test.db addendum new plan.json
ends 1 test.db addendum check sample-early
says out addendum_timeline

echo "-- an earmark: for a plan of several regions, and named where a plan of one would need it"
parties supra
sqlite3 supra.db "INSERT INTO fund(id, office, year, sector, purpose, amount_cents, document, paragraph, part_of,
        several_regions) VALUES('sample-supra', 'zilveren-kruis', 2023, 'GZ', 'stimulus', 360000000, 'zk-transition-2023',
        'sample', 'zk-stimulus-gz-2023', 1);
    INSERT INTO fund_order(fund, first, document, paragraph) VALUES
        ('zk-regional-development-gz-2023', 'sample-supra', 'zk-transition-2023', 'sample'),
        ('zk-stimulus-gz-2023', 'sample-supra', 'zk-transition-2023', 'sample');
    INSERT INTO fund_transfer(giver, amount_cents, document, paragraph)
        VALUES('zk-regional-development-gz-2023', 290000000, 'zk-transition-2023', 'sample')"
ends 0 supra.db fund zilveren-kruis 2023
says out "sample-supra                     GZ      stimulus               €3,600,000.00           €0.00   €0.00   €3,600,000.00"
says out "zk-stimulus-gz-2023              GZ      stimulus               €3,700,000.00           €0.00   €0.00     €100,000.00"
plan_with '.id = "sample-supra"'
ends 0 supra.db addendum new plan.json
refuses addendum_fund supra.db addendum agree sample-supra
says err "no fund pays €50,000.00: the funds that pay regional-cooperation are exhausted; sample-supra is for plans of several regions"
plan_with '.id = "sample-supra" | .other_regions = ["5504"]'
ends 0 supra.db addendum change sample-supra plan.json
ends 0 supra.db addendum agree sample-supra
ends 0 supra.db addendum show sample-supra
says out "5504"
says out "€50,000.00  drawn first"
[ "$(sqlite3 supra.db "SELECT group_concat(fund || ' ' || free_cents, ', ') FROM fund_balance
    WHERE purpose = 'stimulus' AND sector = 'GZ' AND year = 2023")" = "sample-supra 345000000, zk-stimulus-gz-2023 10000000" ]

echo "-- more years: each on its own funds"
plan_with '.id = "sample-years" | .activities |= .[:1] | .activities[0] |= (.ends_on = "2024-06-30" | .cost = "€ 80.000"
    | .money += [{"payee": "30000003", "year": 2024, "amount": "€ 30.000"}])
    | .monitoring += [.monitoring[] | .year = 2024 | .first_on = "2025-03-01" | .reporter = "30000003"]
    | .activities[0].activity = "sample-years"'
ends 0 test.db addendum new plan.json
ends 1 test.db addendum check sample-years
says out addendum_payee # 20.000 of room, 50.000 needed
ends 0 test.db addendum split sample-years --apply
ends 0 test.db addendum agree sample-years
refuses addendum_signatures test.db addendum open sample-years 2024
ends 0 test.db addendum sign sample-years --signer 30000001 --signer 30000003 --signer zilveren-kruis
ends 0 test.db addendum sign sample-years
export WLZREG_NOW="2024-01-10 09:00:00"
refuses addendum_year_state test.db addendum open sample-years 2025
refuses addendum_year_pk test.db addendum open sample-years 2023
ends 0 test.db addendum draw sample-years 2024
says out "zk-stimulus-gz-2024"
ends 0 test.db addendum open sample-years 2024
ends 0 test.db addendum show sample-years
says out "2024  sample-years  zk-stimulus-gz-2024  30000003  €30,000.00  committed"
refuses addendum_year_pk test.db addendum open sample-years 2024

echo "-- a new version books what it changes"
refuses addendum_pk test.db addendum amend sample-years sample-years
ends 0 test.db addendum amend sample-years sample-years-2
says out "addendum change sample-years-2"
refuses addendum_version_once test.db addendum amend sample-years sample-years-3
refuses addendum_version test.db addendum amend sample-years-2 sample-years-3
wlzreg test.db addendum show sample-years-2 --json | jq '.plan
    | (.activities[0].money[] | select(.year == 2024)).amount = "€ 20.000"' >changed.json
ends 0 test.db addendum change sample-years-2 changed.json
ends 1 test.db addendum check sample-years-2
says out addendum_deadline # of 2023
ends 0 test.db addendum agree sample-years-2 --on 2023-05-01
ends 0 test.db addendum sign sample-years-2 --signer 30000001 --signer 30000003 --signer zilveren-kruis --on 2023-05-01
ends 0 test.db addendum sign sample-years-2
is superseded sample-years
ends 0 test.db addendum show sample-years-2
says out "first version           sample-years"
says out "€-10,000.00"
[ "$(sqlite3 test.db "SELECT booked_cents FROM fund WHERE id = 'zk-stimulus-gz-2024'")" = 2000000 ]
ends 0 test.db addendum list zilveren-kruis
says out "sample-years-2"
ends 0 test.db addendum list cz
says out "No addenda."
ends 4 test.db addendum list nowhere

sqlite3 test.db "SELECT * FROM verify" | diff /dev/null -
