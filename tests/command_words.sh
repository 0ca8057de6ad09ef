#!/bin/bash
# command.words SOURCE BUILD: what can be said is listed by kind, and found by a text in either language.
# shellcheck source=tests/command.sh
. "$(dirname "${BASH_SOURCE[0]}")/command.sh"

sample

echo "-- each kind has every word that the registry takes"
while read -r kind sql; do
    ends 0 sample.db words "$kind" --json
    diff <(jq -r ".${kind}[].word" out | sort) <(sqlite3 sample.db "$sql" | sort)
    [ "$(jq ".${kind} | length" out)" -gt 0 ]
done <<'EOF'
offices SELECT id FROM office
regions SELECT code FROM region
sectors SELECT id FROM sector
topics SELECT id FROM topic
facts SELECT id FROM fact
purposes SELECT id FROM purpose
steps SELECT substr(id, 10) FROM topic WHERE id GLOB 'deadline.*' AND unit = 'wall'
performances SELECT code FROM performance
EOF
ends 0 sample.db words --json
diff <(jq -r '.kinds[] | "\(.kind) \(.count)"' out | grep -E "facts|performances") - <<EOF
facts $(sqlite3 sample.db "SELECT count(*) FROM fact")
performances $(sqlite3 sample.db "SELECT count(*) FROM performance")
EOF

echo "-- a fact says which values it takes and which documents ask for it"
ends 0 sample.db words facts --like zk.class --json
jq -e '.facts[] | select(.word == "zk.class") | .subject == "performance" and .unit == "word"
    and .values == "complex, highly-complex, in-full, physician, regular"' out
diff <(jq -r '.facts[] | select(.word == "zk.class") | .documents' out | tr -d ' ' | tr , '\n' | sort) <(sqlite3 sample.db "
    SELECT document FROM tariff_rule WHERE fact = 'zk.class'
    UNION SELECT document FROM tariff_condition WHERE fact = 'zk.class'")

echo "-- a text is looked for in words and titles of both languages, whatever its capitals"
ends 0 sample.db words --like "SECTOR VAN EEN" --lang nl
says out "own_sector"
ends 0 sample.db words sectoren --like nursing --lang nl
says out "VV"
lacks out "^GZ"
ends 0 sample.db words topics --like "no such text"
says out "There are none."
ends 0 sample.db words --like "no such text" --json
[ "$(jq '[.offices, .topics, .facts, .performances | length] | add' out)" = 0 ]

echo "-- a kind that there is not is answered with those that there are"
ends 4 sample.db words thing
says err "offices, regions, sectors, topics, facts, purposes, steps, performances"
ends 4 sample.db words dingen --lang nl
says err "kantoren, regio's, sectoren, onderwerpen, feiten, bestedingsdoelen, stappen, prestaties"
