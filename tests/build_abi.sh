#!/bin/bash
# build.abi SOURCE BUILD: the interface of the shared library is the one whose dump is in tests/base for its version; it may
# have more functions. With "renew" behind that it writes the dump.
set -euo pipefail
source=$1
build=$2
library=$build/lib/libwlzreg.so

if ! command -v abidiff; then
    echo "skipped: abidiff is absent (Debian: abigail-tools)"
    exit 77
fi
version=$(readelf -d "$library" | grep -oP 'soname: \[libwlzreg\.so\.\K[^]]+')
dump=$source/tests/base/libwlzreg-$version.abi.gz
scratch=$(mktemp -d)
trap 'rm -r "$scratch"' EXIT

# A library with the interface alone: what the built one exports, as the headers declare it that it was compiled with. In
# the built one abidw 2.2 misses each function of which the compiler made two parts, and sees structs that are not public.
echo '#include <wlzreg.h>' |
    cc -std=c11 -E -P -DWLZ_EXPORT=WLZ_EXPORT -I"$source/include" -I"$build/include" -x c - | tr '\n' ' ' |
    sed -E 's/WLZ_EXPORT([^;]*);/\1 { __builtin_trap(); }\n/g' >"$scratch/interface.c"
{
    echo '{ global:'
    nm -D --defined-only "$library" | awk '{ print $3 ";" }'
    echo 'local: *; };'
} >"$scratch/exported.map"
cc -std=c11 -O0 -g -w -shared -fPIC -Wl,-soname,"libwlzreg.so.$version" -Wl,--version-script="$scratch/exported.map" \
    -fdebug-prefix-map="$scratch"=. -o "$scratch/interface.so" "$scratch/interface.c"

if [ "${3-}" = renew ]; then
    abidw --no-corpus-path --no-comp-dir-path --no-show-locs --no-elf-needed "$scratch/interface.so" | gzip -9n >"$dump"
    exit
fi
renew="tests/build_abi.sh $source $build renew"
if [ ! -e "$dump" ]; then
    echo "no dump of version $version: $renew"
    exit 1
fi
zcat "$dump" >"$scratch/dump.abi"
echo "-- what changed in the interface of version $version"
status=0
abidiff --harmless --no-added-syms --no-architecture "$scratch/dump.abi" "$scratch/interface.so" || status=$?
[ "$status" = 0 ] || cat <<END
Does a program of before work as before, compiled anew or not? Within a version it must (NEWS.md): a struct that the library
fills may get a member at its end.
- It does: renew the dump: $renew
- It does not: take the change back. Or say in NEWS.md what a program has to change, and give the library another SOVERSION,
  by project(VERSION) in CMakeLists.txt, unless this one was never released; then renew the dump.
END
exit "$status"
