#!/bin/bash
# build.headers SOURCE BUILD: each public header compiles alone, as pedantic C99 and as C++.
set -euo pipefail
source=$1
build=$2
flags=(-pedantic-errors -Wall -Wextra -Werror -fsyntax-only -I"$source/include" -I"$build/include")

cd "$source/include"
for header in wlzreg.h wlzreg/*.h wlzreg/version.h; do
    echo "$header"
    program="#include <$header>"$'\n''extern int something;' # C wants a declaration, some headers have macros alone
    cc -std=c99 "${flags[@]}" -x c - <<<"$program"
    c++ -std=c++11 "${flags[@]}" -x c++ - <<<"$program"
done
