#!/bin/bash
# build.rooms SOURCE BUILD: the library is built as docs/architecture.md draws it. Rooms include downwards only, no files
# include each other in a circle, each file has its header and its own name, and what decides knows no registry.
set -euo pipefail
source=$1
build=$2
scratch=$(mktemp -d)
trap 'rm -r "$scratch"' EXIT
cd "$source/lib"
# found TITLE: what is in the list on standard input should not be there.
found() {
    echo "-- $1"
    if grep . -; then
        touch "$scratch/wrong"
    fi
}

# The order of the rooms: a room and its floor on a line.
grep -m 1 '^value < ' "$source/docs/architecture.md" | tr -d ' ' | tr '<' '\n' |
    awk '{ n = split($0, rooms, ","); for (i = 1; i <= n; i++) print rooms[i], NR }' >"$scratch/floors"
# Which file includes which, both without .c and .h; a public header counts as the .c that has its functions.
find . -name '*.[ch]' -printf '%P\n' | sort >"$scratch/files"
awk '/\.c$/ { path = $0; sub(/\.c$/, "", path); name = path; sub(/.*\//, "", name); print name, path }' \
    "$scratch/files" >"$scratch/names"
xargs grep -oPH '^#include ("\K[a-z_]+/[a-z_/]+(?=\.h")|<wlzreg/\K[a-z_]+(?=\.h>))' <"$scratch/files" |
    awk -F: 'FNR == NR { split($0, name, " "); public[name[1]] = name[2]; next }
        { from = $1; sub(/\.[ch]$/, "", from) }
        $2 ~ /\// { print from, $2, "private"; next }
        $2 in public { print from, public[$2], "public" }' "$scratch/names" - >"$scratch/includes"

diff <(cut -d' ' -f1 "$scratch/floors" | sort) <(cut -d/ -f1 "$scratch/files" | grep -v CMake | sort -u) |
    found "rooms of the page (<), rooms of lib (>)"

awk 'FNR == NR { floor[$1] = $2; next }
    { from = $1; to = $2; sub(/\/.*/, "", from); sub(/\/.*/, "", to) }
    from != to && floor[to] >= floor[from] { print $1 " includes " $2 " (" $3 ")" }' \
    "$scratch/floors" "$scratch/includes" | sort -u | found "includes that do not lead downwards"

awk '$3 == "private" && $1 != $2 { print $1, $2 }' "$scratch/includes" | sort -u |
    { tsort 2>&1 >/dev/null || true; } | sed 's/^tsort: //' | found "files that include each other in a circle"

while read -r file; do
    name=${file##*/}
    case $file in
    *.c) [ -e "${file%.c}.h" ] || [ -e "$source/include/wlzreg/${name%.c}.h" ] || echo "$file" ;;
    *.h) [ -e "${file%.h}.c" ] || echo "$file" ;;
    esac
done <"$scratch/files" | found "files without the header, or the .c, of their name"

cut -d' ' -f1 "$scratch/names" | sort | uniq -d | found "names that two files have"

# what a header declares, and what a .c defines: the name of the file and the function
grep -zoPH 'WLZ_EXPORT[^;]*?\Kwlz_\w+(?=\()' "$source"/include/wlzreg/*.h | tr '\0' '\n' |
    sed 's|^.*/||; s|\.h:| |' >"$scratch/declared"
grep '\.c$' "$scratch/files" | xargs grep -oPH '^([a-z].*\b)?\Kwlz_\w+(?=\()' | sed 's|^.*/||; s|\.c:| |' |
    { grep -vxFf - "$scratch/declared" || true; } | found "public functions that are not in the .c of their header"

cc -MM -I. -I"$source/include" -I"$build/include" ./*/*_rule.c ./value/*.c | tr -s '\\ ' '\n' |
    awk '/:$/ { of = $0 } /^file\// { print of, $0 }' | found "decisions that know the file"

grep -rn '#include \(<sqlite3\|"file/\(connection\|sqlite\)\.h\)' --include='*.[ch]' . | sed 's|^\./||' |
    sed '/^file\//d; /^sql\/.*"file\/sqlite\.h"/d; /^sql\/extension\.h:.*sqlite3ext/d' |
    found "files that reach past lib/file to SQLite"

[ ! -e "$scratch/wrong" ]
