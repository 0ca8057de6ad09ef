#!/bin/bash
# build.format SOURCE: every C file is formatted as .clang-format says.
set -euo pipefail
cd "$1"

if ! command -v clang-format; then
    echo "skipped: clang-format is absent"
    exit 77
fi
find include lib schema tools tests examples -name '*.[ch]' -print0 |
    xargs -0 -n 40 -P "$(nproc)" clang-format --dry-run -Werror || {
    echo "clang-format -i mends them"
    exit 1
}
