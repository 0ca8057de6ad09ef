#!/bin/bash
# command.files SOURCE BUILD: docs/files.md names the columns that there are.
# shellcheck source=tests/command.sh
. "$(dirname "${BASH_SOURCE[0]}")/command.sh"

echo "-- columns of the command (<), columns in docs/files.md (>)"
sample
ends 0 FILE import --help --lang en
kinds=$(grep -oP '^  wlzreg \S+ import \K\S+' out)
for kind in $kinds; do
    echo "### $kind"
    ends 0 sample.db export "$kind" --dialect rfc4180
    head -1 out | tr -d '"\r' | tr , '\n'
done >columns
diff columns <(awk '/^### / { print } /^\| `[a-z_]+` \| (must|may|can) / && on { gsub(/[|`]/, ""); print $1 } /^## / { on = $2 == "Kinds" }' \
    "$source/docs/files.md")
