#!/bin/bash
# build.reference SOURCE BUILD: the reference is made without a warning, and has every function and every rule. What the
# headers do not explain is a warning.
set -euo pipefail
source=$1
build=$2

if ! command -v doxygen; then
    echo "skipped: doxygen is absent"
    exit 77
fi
cmake --build "$build" --target reference
html=$build/docs/reference/html

echo "-- functions of the headers (<), functions of the reference (>)"
diff <(cat "$source"/include/wlzreg/*.h | tr '\n' ' ' | grep -oP 'WLZ_EXPORT[^;]*?\Kwlz_\w+(?=\()' | sort) \
    <(grep -ohP '<h2 class="memtitle">.*?</span>\Kwlz_\w+(?=\(\))' "$html"/*_8h.html | sort -u)

echo "-- constraints of the schema that the page on the tables lacks"
grep -oP "CONSTRAINT \K\w+" "$build/schema/wlzreg.sql" | sort -u |
    comm -23 - <(grep -ohP 'page_docs_rules.html#rule_\K\w+' "$html/schema.html" | sort -u) | tee "$html/lacking"
[ ! -s "$html/lacking" ]

scratch=$(mktemp -d)
trap 'rm -r "$scratch"' EXIT
# warns WORDS DECLARATIONS
warns() {
    printf '/*\n * wlzreg/sample.h - a sample.\n */\n%s\n' "$2" >"$scratch/sample.h"
    if printf '%s\n' "$(cat "$build/docs/reference/Doxyfile")" "INPUT = $scratch/sample.h" \
        "OUTPUT_DIRECTORY = $scratch" | doxygen - >"$scratch/said" 2>&1; then
        echo "no warning: $2"
        exit 1
    fi
    grep -F "$1" "$scratch/said"
}
warns "is not documented" "int wlz_sample(int a);"
warns "parameter 'b'" $'/**\n * Sample.\n * @param a  One.\n * @return Both.\n */\nint wlz_sample(int a, int b);'
warns "return type" $'/**\n * Sample.\n * @param a  One.\n */\nint wlz_sample(int a);'
warns "Compound wlz_sample" $'typedef struct wlz_sample {\n    int office;\n} wlz_sample;'
warns "Member one" $'/* Sample. */\ntypedef struct wlz_sample {\n    int one;\n} wlz_sample;'
