#!/bin/bash
# build.clang SOURCE BUILD: the library builds with clang, with the same warnings as errors.
set -euo pipefail
source=$1
build=$2/clang

if ! command -v clang; then
    echo "skipped: clang is absent"
    exit 77
fi
cmake -S "$source" -B "$build" -DCMAKE_C_COMPILER=clang -DCMAKE_BUILD_TYPE=Debug -DWLZREG_WERROR=ON \
    -DWLZREG_EXAMPLES=OFF -DCMAKE_RULE_MESSAGES=OFF
cmake --build "$build" --parallel "$(nproc)"
