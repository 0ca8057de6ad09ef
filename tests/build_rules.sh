#!/bin/bash
# build.rules SOURCE BUILD: every rule of the schema is named by a test. A rule's name is that of its
# constraint, or the text its trigger raises.
set -euo pipefail
source=$1
build=$2

rules=$(grep -oP "CONSTRAINT \K\w+|RAISE\(ABORT, '\K\w+" "$build/schema/wlzreg.sql" | sort -u)
words=$(grep -rohP --exclude-dir=bench '\w+' "$source/tests" | sort -u)

missing=$(comm -23 <(echo "$rules") <(echo "$words"))
if [ -n "$missing" ]; then
    echo "no test names these rules:"
    echo "$missing"
    exit 1
fi
