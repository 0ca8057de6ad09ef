#!/bin/bash
# build.install SOURCE BUILD: what is installed can be moved, and used from outside the tree: through
# pkg-config and find_package, shared and static, as C and as C++. The prefix has a blank in it.
set -euo pipefail
source=$1
build=$2
scratch=$build/tests/install
prefix="$scratch/the prefix"

rm -rf "$scratch"
mkdir -p "$scratch"
cmake --install "$build" --prefix "$scratch/first"
mv "$scratch/first" "$prefix"

libdir=$(dirname "$(find "$prefix" -name libwlzreg.a)")
export LD_LIBRARY_PATH=$libdir
export PKG_CONFIG_PATH=$libdir/pkgconfig
cd "$scratch"

# try NAME COMPILER-COMMAND...: pkg-config quotes its answer for a shell to read
try() {
    local name=$1
    shift
    echo "-- $name"
    eval "$* -o $name $(pkg-config "${options[@]}" --cflags --libs wlzreg)"
    "./$name"
}

cp "$source/tests/consumer/consumer.c" .
cp consumer.c consumer.cpp
options=()
try shared_c cc -std=c11 consumer.c
try shared_cxx c++ consumer.cpp
options=(--static)
try static_c cc -std=c11 -static consumer.c
try static_cxx c++ -static consumer.cpp

cmake -S "$source/tests/consumer" -B found -DCMAKE_PREFIX_PATH="$prefix"
cmake --build found
for program in found/wlzreg_c found/wlzreg_cxx found/wlzreg_static_c found/wlzreg_static_cxx; do
    echo "-- $program"
    "$program"
done

echo "-- the extension, the schema and the packs"
sqlite3 -bail :memory: ".load '$libdir/libwlzreg_sql'" "SELECT wlz_cents('€ 1.234,56')"
cat "$prefix/share/wlzreg/wlzreg.sql" "$prefix"/share/wlzreg/policy/*.sql | sqlite3 -bail :memory:

if [ -e "$prefix/bin/wlzreg" ]; then # the command was built
    echo "-- the command finds its library and its packs, and has its page"
    env -u LD_LIBRARY_PATH "$prefix/bin/wlzreg" registry.db init
    env -u LD_LIBRARY_PATH "$prefix/bin/wlzreg" registry.db verify
    grep -q "wlzreg FILE init" "$prefix/share/man/man1/wlzreg.1"
    [ -e "$prefix/share/bash-completion/completions/wlzreg" ]
fi
