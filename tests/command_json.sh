#!/bin/bash
# command.json SOURCE BUILD: whatever a JSON file holds, the command names what is wrong and where, ends with 4, and
# changes nothing.
# shellcheck disable=SC2016 # the dollars are jq's
# shellcheck source=tests/command.sh
. "$(dirname "${BASH_SOURCE[0]}")/command.sh"
json=$source/examples/json

sample
contents sample.db >before.txt
plan_with() {
    jq ".id = \"sample-new\" | $1" "$json/plan.json" >plan.json
}

# wrong TEXT FILE: not a plan, says the command, and nothing changed.
wrong() {
    ends 4 sample.db addendum new "$2"
    says err "$1"
    contents sample.db | diff before.txt -
}

# field JQ TEXT: the sample plan with that change is wrong in one field.
field() {
    plan_with "$1"
    wrong "wlzreg: wrong input: plan.json: $2" plan.json
}

echo "-- a field that is wrong is named, with what was expected and what was found"
amount='an amount as "€ 400.000" or {"cents": 40000000}, €0.01 to €9,000,000,000.00 was expected; got'
field '.activities[1].money[0].amount = 12.5' "activities[1].money[0].amount: $amount 12.5"
field '.activities[0].cost = 400000' "activities[0].cost: $amount 400000, which means €4,000.00 or €400,000.00"
field '.activities[0].cost = 0' "activities[0].cost: $amount 0"
field '.activities[0].cost = -1' "activities[0].cost: $amount -1"
field '.activities[0].cost = 900000000001' "activities[0].cost: $amount 900000000001"
field '.activities[0].cost = "400.000"' "activities[0].cost: $amount \"400.000\""
field '.activities[0].cost = "€ 0"' "activities[0].cost: $amount \"€ 0\""
field '.activities[0].cost = {"cents": 0}' "activities[0].cost: $amount an object"
field '.activities[0].cost = {"cents": 12.5}' "activities[0].cost: $amount an object"
field '.activities[0].cost = {"cents": "1"}' "activities[0].cost: $amount an object"
field '.activities[0].cost = {"cents": 1, "euros": 0}' "activities[0].cost: $amount an object"
field '.activities[0].cost = {}' "activities[0].cost: $amount an object"
field '.activities[0].money[0].year = 1899' 'activities[0].money[0].year: a whole number, 2015 to 2100 was expected; got 1899'
field '.activities[0].starts_on = "1-2-2023"' 'activities[0].starts_on: a day as "2023-06-01" was expected; got "1-2-2023"'
field '.activities[0].starts_on = "2023-02-30"' 'activities[0].starts_on: a day as'
field '.activities[0].starts_on = 20230201' 'activities[0].starts_on: a day as "2023-06-01" was expected; got 20230201'
field '.parties[1] = 30000003' 'parties[1]: an AGB code of 8 digits, in quotes was expected; got 30000003'
field '.parties[1] = "00000003"' 'parties[1]: an AGB code'
field '.sector = "gz"' 'sector: one of "VV", "GZ", "GGZ" was expected; got "gz"'
field '.competition = 1' 'competition: true or false was expected; got 1'
field '.region = null' 'region: a name of 1 to 60 of a-z, 0-9, . and - was expected; got null'
field '.title = ""' 'title: text of 1 to 200 bytes was expected; got ""'
field '.title = ("é" * 101)' 'title: text of 1 to 200 bytes was expected; got "éééé'
field '.title = "\u001b[2J"' 'title: text of 1 to 200 bytes was expected; got "\u001B[2J"'
field '.activities = {}' 'activities: a list, [ ] was expected; got an object, { }'
field '.activities[2] = 1' 'activities[2]: an object, { } was expected; got 1'
field '.monitoring[0].times = 61' 'monitoring[0].times: a whole number, 1 to 60 was expected; got 61'
field 'del(.activities[0].purpose)' 'activities[0].purpose: a name of 1 to 60 of a-z, 0-9, . and - was expected; got nothing'
field '.activities[0].milestones[0].day = 1' 'activities[0].milestones[0].day: one of due_on, title was expected; got an unknown field'
field '."\u001b[2J" = 1' '?[2J: one of $schema, id, office'
field '.["$schema"] = 1' '$schema: text'

echo "-- in Dutch too"
plan_with '.activities[0].cost = 400000'
ends 4 --lang nl sample.db addendum new plan.json
says err 'activities[0].cost: een bedrag als "€ 400.000" of {"cents": 40000000}, € 0,01 tot en met € 9.000.000.000,00 werd verwacht'
says err 'er staat 400000: dat is € 4.000,00 of € 400.000,00'

echo "-- all of them are named"
plan_with '.titel = .title | del(.title) | .parties = ["x", "30000001", 2] | .activities[].cost = -1'
wrong "7 fields are invalid" plan.json
grep -qE '^titel +an unknown field +one of \$schema, id, ' out
grep -qE '^title +nothing +text of 1 to 200 bytes$' out
grep -qE '^parties\[2\] +2 +an AGB code' out
ends 4 sample.db addendum new plan.json --json
[ "$(jq -r '.status, (.errors | length), .errors[6].field, .errors[6].value' out | paste -sd ' ')" = \
    "invalid 7 activities[2].cost -1" ]
plan_with '.parties = [range(1000)]'
wrong "1000 fields" plan.json
[ "$(wc -l <out)" -lt 60 ]

echo "-- what docs/json.md says of it (<), what the command says (>)"
plan_with '.activities[1].money[0] |= (.amount = 400000 | .years = 1)'
wrong "2 fields" plan.json
diff <(sed -n '/^\$ wlzreg registry.db addendum new/,/^```$/{/^\$/d; /^```$/d; p}' "$source/docs/json.md") <(cat out err)

echo "-- and what only the registry knows, with its place in the file"
plan_with '.activities[2].purpose = "sample"'
wrong "plan.json: activities[2]: " plan.json
says "$source/docs/json.md" "$(cat err)"
plan_with '.activities[1].money += .activities[1].money'
ends 1 sample.db addendum new plan.json
says err "plan.json: activities[1].money[1]: "
says err addendum_money_pk
plan_with '.parties[1] = "99999999"'
wrong "plan.json: parties[1]: " plan.json
plan_with '.monitoring[2].every_months = 61'
wrong "plan.json: monitoring[2].every_months: " plan.json
plan_with '.activities[0].ends_on = "2023-01-01"'
wrong "plan.json: activities[0]: an activity must not end before it begins" plan.json
plan_with '.office = "nowhere"'
wrong "plan.json: " plan.json
contents sample.db | diff before.txt -

echo "-- what is not JSON"
head -c 700 "$json/plan.json" >file.json
wrong "file.json: line " file.json
: >file.json
wrong "file.json: line 1, column 0" file.json
printf '[1]' >file.json
wrong "file.json: an object, { } was expected; got a list, [ ]" file.json
printf '{"id": "a", "id": "b"}' >file.json
wrong "duplicate object key" file.json
printf '{"id": "a\\u0000b"}' >file.json
wrong "file.json: line 1" file.json
printf '{"id": "a\0b"}' >file.json
wrong "file.json: line 1" file.json
printf '{"title": "caf\xe9"}' >file.json
wrong "unable to decode byte 0xe9" file.json
iconv -t UTF-16 "$json/plan.json" >file.json
wrong "file.json: line 1" file.json
printf '{"id": 123456789012345678901234567890}' >file.json
wrong "too big integer" file.json
(cat "$json/plan.json" && echo '{}') >file.json
wrong "end of file expected" file.json
head -c 1000000 /dev/zero | tr '\0' '[' >file.json
wrong "maximum parsing depth" file.json
(printf '{"a":' && for ((i = 0; i < 3000; i++)); do printf '{"a":'; done) >file.json
wrong "maximum parsing depth" file.json
sed 's/^/\xef\xbb\xbf/; q' "$json/plan.json" >file.json # the mark that Windows writes
sed 1d "$json/plan.json" >>file.json
ends 1 sample.db addendum new file.json
says err addendum_pk

echo "-- what is not a file, or cannot be read"
wrong "absent.json: No such file or directory" absent.json
wrong ".: Is a directory" .
wrong "/dev/zero: more than 4 MB" /dev/zero
truncate -s 1G long.json
wrong "long.json: more than 4 MB" long.json
rm long.json
head -c 5000000 /dev/zero | tr '\0' ' ' >long.json
wrong "long.json: more than 4 MB" long.json
chmod 755 .
chmod 666 sample.db*
install -m 000 "$json/plan.json" guarded.json
mortal=()
if [ "$(id -u)" = 0 ]; then
    mortal=(setpriv --reuid=65534 --regid=65534 --clear-groups)
fi
chmod 777 .
came=0
"${mortal[@]}" "$build/tools/wlzreg" sample.db addendum new guarded.json >out 2>err || came=$?
[ "$came" = 4 ]
says err "guarded.json: Permission denied"

echo "-- the other files are checked against their fields as well"
export WLZREG_NOW="2024-03-15 09:00:00"
jq '.figures[1].carried_out_bp = 10001 | .kind = "money"' "$json/report.json" >report.json
ends 4 sample.db report sample-13-2023 report.json
says out "figures[1].carried_out_bp  10001"
says out 'one of "progress", "results", "spending"'
jq '.choices[0] |= del(.reason)' "$json/choices.json" >choices.json
ends 4 sample.db addendum settle sample-13-2023 2023 choices.json --decide --by sample
says err "choices[0].reason: text of 1 to 2000 bytes was expected; got nothing"
ends 4 sample.db addendum settle sample-13-2023 2023 "$json/plan.json" --decide --by sample
says err "fields are invalid"
contents sample.db | diff before.txt -
