#!/bin/bash
# clients SOURCE BUILD: the attacks in the form that any client can run, by Python's own: each twentieth, and those that show
# that the judge sees what it must. tests/clients/run tries all of them, by many clients.
set -euo pipefail
source=$1
build=$2
clients=$source/tests/clients

if ! command -v /usr/bin/python3 >/dev/null; then
    echo "skipped: python3 is absent"
    exit 77
fi
scratch=$(mktemp -d)
trap 'rm -r "$scratch"' EXIT
cd "$scratch"
export PYTHONDONTWRITEBYTECODE=1

judge() {
    /usr/bin/python3 "$clients/judge.py" "$@" /usr/bin/python3 "$clients/drivers/python.py" >judged
}

/usr/bin/python3 "$clients/form.py" >attacks.json
"$source/tests/attacks/fill.sh" "$build/tests/wlzreg_attacks" base.db

echo "-- lines of attacks.txt (<), attacks of the form and what speaks to the shell (>)"
diff <(grep -cP '^[^#!|\n][^|]*\|' "$source/tests/attacks/attacks.txt") <(jq '(.attacks | length) + .shell_only' attacks.json)

echo "-- each twentieth attack"
judge --every 20 "$build/tests/wlzreg_attacks" base.db attacks.json || {
    cat judged
    exit 1
}
jq -e '.counts["by the rule"] > 90 and .counts.accepted > 9 and .counts.found > 0' judged

echo "-- what the judge should see (<) where a rule is gone and something else is expected, what it sees (>)"
jq '.attacks |= map(select(.name == "text: another digit" or .name == "lump sum at the cap"
    or .name == "rule: taken out" or .name == "trigger dropped"))' attacks.json >few.json
sqlite3 base.db "SELECT 'DROP TRIGGER ' || name || ';' FROM sqlite_schema WHERE type = 'trigger' AND tbl_name = 'digit'" |
    sqlite3 base.db
jq '.attacks |= map(if .name == "lump sum at the cap" then . + {"refused_by": ["cap"]} | del(.accepted)
    elif .name == "rule: taken out" then . + {"accepted": true} | del(.refused_by) else . end)' few.json >turned.json
if judge "$build/tests/wlzreg_attacks" base.db turned.json; then
    echo "the judge let it pass"
    exit 1
fi
diff <(printf '%s\n' ACCEPTED ACCEPTED MISSED refused) <(jq -R -r 'try (fromjson | .counts | to_entries[]
    | .key as $key | range(.value) | $key)' judged | sort)
