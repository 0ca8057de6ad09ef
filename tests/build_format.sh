#!/bin/bash
# build.format SOURCE: every C file is formatted as .clang-format says.
set -euo pipefail
cd "$1"

if ! command -v clang-format; then
    echo "skipped: clang-format is absent"
    exit 77
fi
wrong=0
while read -r file; do
    if ! clang-format --dry-run -Werror "$file" 2>/dev/null; then
        echo "clang-format -i $file"
        wrong=1
    fi
done < <(find include lib schema tools tests examples -name '*.[ch]')
exit $wrong
