#!/bin/bash
# build.older_header SOURCE BUILD: a program that was compiled with an older header gets the same from today's library. In
# an older header each answer, list or row, lacks its last member, as that may have been added since.
set -euo pipefail
source=$1
build=$2
scratch=$(mktemp -d)
trap 'rm -r "$scratch"' EXIT

mkdir "$scratch/today"
cp -r "$source/include/." "$build/include/." "$scratch/today"
"$build/examples/make_registry" "$scratch/registry.db"

echo "-- answers of the older header"
python3 "$source/tests/older_header.py" "$scratch/today" "$scratch/older" | tee "$scratch/shortened"
[ "$(wc -l <"$scratch/shortened")" -ge 20 ]

for header in today older; do
    cc -std=c11 -Wall -Werror -I"$scratch/$header" "$source/tests/consumer/walk.c" -o "$scratch/walk_$header" \
        -L"$build/lib" -lwlzreg -Wl,-rpath,"$build/lib"
    "$scratch/walk_$header" "$scratch/registry.db" >"$scratch/$header.txt"
done

echo "-- the library to a program of today (<), of an older header (>)"
[ "$(wc -l <"$scratch/today.txt")" -ge 40 ]
diff "$scratch/today.txt" "$scratch/older.txt"
