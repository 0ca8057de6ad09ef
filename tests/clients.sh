#!/bin/bash
# clients SOURCE: the attacks in the form that any client can run have all lines of attacks.txt.
set -euo pipefail
source=$1
clients=$source/tests/clients

if ! command -v /usr/bin/python3 >/dev/null; then
    echo "skipped: python3 is absent"
    exit 77
fi
scratch=$(mktemp -d)
trap 'rm -r "$scratch"' EXIT
cd "$scratch"
export PYTHONDONTWRITEBYTECODE=1

/usr/bin/python3 "$clients/form.py" >attacks.json
echo "-- lines of attacks.txt (<), attacks of the form and what speaks to the shell (>)"
diff <(grep -cP '^[^#!|\n][^|]*\|' "$source/tests/attacks/attacks.txt") <(jq '(.attacks | length) + .shell_only' attacks.json)
