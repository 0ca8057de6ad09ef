#!/bin/bash
# build.headers SOURCE BUILD: each public header compiles alone, as pedantic C99 and as C++.
set -euo pipefail
source=$1
build=$2
flags=(-pedantic-errors -Wall -Wextra -Werror -fsyntax-only -I"$source/include" -I"$build/include")

cd "$source/include"
for header in wlzreg.h wlzreg/*.h; do
    echo "$header"
    cc -std=c99 "${flags[@]}" -x c - <<<"#include <$header>"
    c++ -std=c++11 "${flags[@]}" -x c++ - <<<"#include <$header>"
done
