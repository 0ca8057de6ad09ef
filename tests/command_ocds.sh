#!/bin/bash
# command.ocds SOURCE BUILD: a release package is valid by the schema of OCDS 1.1.5, has the registry's money to the cent, and
# is the same each time; whatever is in the registry.
# shellcheck source=tests/command.sh
. "$(dirname "${BASH_SOURCE[0]}")/command.sh"
json=$source/examples/json
prefix="--prefix ocds-abc123"

# package REGISTRY OFFICE YEAR OPTION...: what is exported, in package.json, is right.
package() {
    local registry=$1 office=$2 year=$3

    shift 3
    # shellcheck disable=SC2086 # two words
    ends 0 "$registry" export ocds "$office" "$year" $prefix "$@"
    mv out package.json
    [ ! -s err ]
    python3 "$source/tests/command_ocds.py" package.json "$registry" "$office" "$year" "$source/tests/ocds"
}

# of JQ: the answer in the release.
of() {
    jq -r ".releases[0] | $1" package.json
}

echo "-- a year in which much happened, in each language, the same each time"
export WLZREG_NOW="2023-05-12 09:00:00"
"$build/tests/wlzreg_report_sample" sample.db
contents sample.db >before
for lang in nl en; do
    package sample.db zilveren-kruis 2023 --lang $lang
    mv package.json $lang.json
    WLZREG_NOW="2023-06-12 09:00:00" package sample.db zilveren-kruis 2023 --lang $lang
    cmp package.json $lang.json
done
[ "$(of '[(.contracts | length), ([.contracts[].implementation.transactions[]?] | length)] | @csv')" = 9,12 ]
[ "$(of '.tag | @csv')" = '"planning","tender","award","contract","implementation"' ]
[ "$(of .date)" = 2023-05-01T09:00:00+02:00 ]
[ "$(of .language)" = en ]
[ "$(jq -r '.releases[0].tender.title' nl.json)" = "Langdurige zorg (Wlz) 2023, Zilveren Kruis" ]
[ "$(jq -r '.releases[0].id' nl.json)" != "$(of .id)" ]
package sample.db zilveren-kruis 2022
[ "$(of '.tag | @csv')" = '"tender","award","contract"' ]
mv package.json drafts.json # which do not end
WLZREG_NOW="2026-01-01 00:00:00" package sample.db zilveren-kruis 2022
cmp package.json drafts.json

echo "-- a year of which nothing is known"
package sample.db salland 2031
[ "$(of '.tag | @csv')" = '"tender"' ]
[ "$(of '[.parties, .contracts, .planning] | map(length) | @csv')" = 1,0,0 ]

echo "-- to a file, and what is answered"
# shellcheck disable=SC2086
{
    ends 0 sample.db export ocds zilveren-kruis 2023 $prefix --lang en --output file.json
    says out "file.json: contracts 9, amendments 4, transactions 12"
    cmp file.json en.json
    ends 4 sample.db export ocds zilveren-kruis 2023 $prefix --output file.json
    says err "--force"
    ends 0 sample.db export ocds zilveren-kruis 2023 $prefix --output none.json --what-if
    says out "nothing was written"
    [ ! -e none.json ]
    ends 4 sample.db export ocds zilveren-kruis 2023 $prefix --json
    ends 0 sample.db export ocds zilveren-kruis 2023 $prefix --output answer.json --json
}
[ "$(jq .budget_cents out)" = 5760000000 ]
[ "$(jq .booked_cents out)" = "$(sqlite3 sample.db "SELECT sum(lump_cents) FROM position WHERE year = 2023")" ]

echo "-- names of our own"
package sample.db zilveren-kruis 2023 --kvk 01234567 --uri https://example.org/2023.json
[ "$(of '.parties[0].identifier | .scheme + " " + .id')" = "NL-KVK 01234567" ]
[ "$(of '.parties[0].additionalIdentifiers[0] | .scheme + " " + .id')" = "WLZREG-OFFICE zilveren-kruis" ]
[ "$(jq -r '[.uri, .publisher.uid] | @csv' package.json)" = '"https://example.org/2023.json","01234567"' ]

echo "-- what is wrong"
ends 4 sample.db export ocds zilveren-kruis 2023 --lang en
says err "--prefix is missing"
says err "Open Contracting Partnership"
for wrong in ocds- ocds-abc12 ocds-abc1234 ocds-ABC123 ocds-abc-12 ocid-abc123 $'ocds-abc12\xff' ""; do
    ends 4 sample.db export ocds zilveren-kruis 2023 --prefix "$wrong"
done
# shellcheck disable=SC2086
{
    for wrong in 1234567 123456789 1234567x ""; do
        ends 4 sample.db export ocds zilveren-kruis 2023 $prefix --kvk "$wrong"
    done
    for wrong in example.org https: "https://example.org/a b" "1:2" $'urn:\n' 'urn:"' ""; do
        ends 4 sample.db export ocds zilveren-kruis 2023 $prefix --uri "$wrong"
    done
    ends 4 sample.db export ocds nowhere 2023 $prefix
    says err nowhere
    ends 4 sample.db export ocds zilveren-kruis soon $prefix
    ends 3 sample.db export ocds zilveren-kruis $prefix
}

echo "-- an addendum that is amended, settled, and paid back; agreements that end and that are extended"
export WLZREG_NOW="2023-01-10 09:00:00"
"$build/tests/command_parties" life.db
# by_hand MOMENT SQL: what the sqlite3 shell writes then in life.db.
by_hand() {
    sqlite3 life.db "INSERT INTO context(one, actor, at) VALUES(1, 'sample', unixepoch('$1')); $2; DELETE FROM context"
}
by_hand 2023-11-15 "UPDATE contract SET status = 'signed', signed_on = '2022-11-14' WHERE document GLOB 'agreement-2023-*';
    UPDATE contract SET status = 'signed', signed_on = '2023-11-14' WHERE document = 'agreement-2024-a';
    UPDATE provider SET kvk = '00000001' WHERE agb = '30000001'"
ends 0 life.db addendum new "$json/plan.json"
signed() {
    ends 0 life.db addendum agree "$1" --on "$2"
    ends 0 life.db addendum sign "$1" --signer 30000001 --signer 30000003 --signer zilveren-kruis --on "$2"
    ends 0 life.db addendum sign "$1"
}
signed sample-13-2023 2023-01-10
package life.db zilveren-kruis 2023
[ "$(of '[.contracts[] | .status] | unique | @csv')" = '"active"' ]
ends 0 life.db addendum amend sample-13-2023 sample-less
ends 0 life.db addendum show sample-less --json
jq '.plan | .activities[0].money[0].amount.cents -= 1000001' out >less.json
ends 0 life.db addendum change sample-less less.json
export WLZREG_NOW="2023-02-01 09:00:00"
signed sample-less 2023-02-01
package life.db zilveren-kruis 2023
[ "$(of '.contracts[0].amendments | map(.id + " " + .wlzreg.state + " " + .date) | @csv')" = \
    '"sample-13-2023 superseded 2023-01-10T23:59:59+01:00","sample-less signed 2023-02-01T23:59:59+01:00"' ]
[ "$(of '.contracts[0].implementation.transactions[1] | [.value.amount, .payee.id, .wlzreg.amount_cents] | @csv')" = \
    '10000.01,"WLZREG-OFFICE-zilveren-kruis",-1000001' ]
export WLZREG_NOW="2024-03-15 09:00:00"
for kind in results progress spending; do
    jq --arg kind "$kind" '.kind = $kind | if $kind == "results" then . else del(.figures) end' "$json/report.json" >report.json
    ends 0 life.db report sample-less report.json
done
ends 0 life.db addendum account sample-less 2023
export WLZREG_NOW="2024-04-01 09:00:00"
ends 0 life.db addendum settle sample-less 2023 --decide --by "sample controller" --on 2024-04-01
package life.db zilveren-kruis 2023
[ "$(of '[.contracts[] | .status] | unique | @csv')" = '"terminated"' ]
[ "$(of '[.contracts[0].implementation.transactions[] | select(.wlzreg.settlement) | .wlzreg.settlement.decided_on] | unique | @csv')" = '"2024-04-01"' ]
if grep -qF "sample controller" package.json; then exit 1; fi
by_hand 2024-06-02 "INSERT INTO contract_extension(contract, number, valid_to, allowed_by, length_by, decided_by, decided_on)
    SELECT c.id, 1, '2026-01-01', a.id, b.id, 'sample', '2024-06-01' FROM contract c
      JOIN provision a ON a.document = 'zk-policy-gz-2024-2026' AND a.topic = 'contract.extensions'
      JOIN provision b ON b.document = a.document AND b.topic = 'contract.extension_years'
    WHERE c.document = 'agreement-2024-a'"
package life.db zilveren-kruis 2024
[ "$(of '[.contracts[] | .status] | @csv')" = '"active","pending"' ]
[ "$(of '.contracts[0].amendments[0].id')" = extension-1 ]
[ "$(of '.contracts[0].period.endDate')" = 2025-12-31T23:59:59+01:00 ]
package life.db zilveren-kruis 2025
[ "$(of '[.contracts[] | .id, .value] | @csv')" = '"agreement-2024-a",' ]
WLZREG_NOW="2026-02-01 09:00:00" package life.db zilveren-kruis 2025
[ "$(of '[.date, .contracts[0].status] | @csv')" = '"2026-01-01T00:00:00+01:00","terminated"' ]

echo "-- names that try to be markup, or JSON"
"$build/tests/wlzreg_report_sample" hostile.db hostile
cp hostile.db names.db
sqlite3 names.db "UPDATE provider SET name = '\",\"amount\":1}\\' || char(10, 13, 9, 1, 127, 8232, 8238, 128169) || '</script>'
    WHERE agb = '30000011'"
for registry in hostile names; do
    package $registry.db zilveren-kruis 2023
done
grep -qF '\",\"amount\":1}\\\n\r\t' package.json

echo "-- a registry whose views were changed"
cp sample.db changed.db
sqlite3 changed.db "DROP VIEW contract_period;
    CREATE VIEW contract_period AS SELECT NULL AS contract, 'zilveren-kruis' AS office"
# shellcheck disable=SC2086
ends 5 changed.db export ocds zilveren-kruis 2023 $prefix --lang en
says err "has lump sums in 2023 and no agreement"
[ ! -s out ]

echo "-- reading changed nothing"
contents sample.db | cmp before

echo "-- what the page shows"
rm sample.db*
sample
WLZREG_NOW="2023-01-20 09:00:00" package sample.db zilveren-kruis 2023 --lang en
python3 "$source/tests/command_ocds.py" --page "$source/docs/ocds.md" package.json
