#!/bin/bash
# docs SOURCE BUILD: the documents are right: README.md shows the program that the tests build, the examples in docs/sql.md
# print what it says, and every link leads somewhere.
# shellcheck disable=SC2016 # the backquotes are Markdown's
set -euo pipefail
source=$1
build=$2
scratch=$(mktemp -d)
trap 'rm -r "$scratch"' EXIT

echo "-- rules that only the library should enforce, and does not"
sed '1,/^## Held by the library alone/d' "$source/docs/rules.md" | grep -oP '^\| `\K[a-z]\w+(?=`)' |
    while read -r rule; do
        grep -rq "\"$rule\"" "$source/lib" || echo "$rule"
    done | tee "$scratch/strange"
[ ! -s "$scratch/strange" ]

echo "-- examples/hello.c (<), the program in README.md (>)"
diff "$source/examples/hello.c" <(sed -n '/^```c$/,/^```$/{//!p}' "$source/README.md")

echo "-- the demo (<), what README.md shows of it (>)"
diff <("$build/examples/demo") <(sed -n '/^== The demo$/,/^```$/{//!p}' "$source/README.md")

# A heading as the address of its section.
sections() {
    sed -n 's/^##* //p' "$1" | tr '[:upper:] ' '[:lower:]-' | tr -cd 'a-z0-9_\n-'
}

echo "-- links"
cd "$source"
while IFS=: read -r page link; do
    target=$(dirname "$page")/${link%%#*}
    [ "${link%%#*}" ] || target=$page
    if [ ! -e "$target" ]; then
        echo "$page: no file $link"
        exit 1
    elif [ "$link" != "${link#*#}" ] && ! grep -qxF -- "${link#*#}" <<<"$(sections "$target")"; then
        echo "$page: no section $link"
        exit 1
    fi
done < <(grep -oPH '\]\(\K(?!https?:)[^)]+(?=\))' ./*.md docs/*.md docs/how-to/*.md schema/*.md schema/policy/*.md)

echo "-- what docs/sql.md says (<), what the sqlite3 shell prints (>)"
awk -v out="$scratch" '
    /^```sql$/ { to = sprintf("%s/%02d.sql", out, ++n); next }
    /^```text$/ { to = sprintf("%s/%02d.txt", out, n); printf "" >to; next }
    /^```$/ { to = ""; next }
    to { print >to }' "$source/docs/sql.md"
"$build/examples/make_registry" "$scratch/sample.db"
for example in "$scratch"/*.sql; do
    diff "${example%.sql}.txt" \
        <(sqlite3 -batch -box -cmd ".load '$build/lib/libwlzreg_sql'" "$scratch/sample.db" <"$example" 2>&1)
done
