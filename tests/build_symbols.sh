#!/bin/bash
# build.symbols SOURCE BUILD: the shared library exports the functions its headers declare, and nothing
# else; the extension exports its entry point only.
set -euo pipefail
source=$1
build=$2

exported() {
    nm -D --defined-only "$1" | awk '{ print $3 }' | sort
}

# The first wlz_name( after each WLZ_EXPORT.
declared() {
    cat "$source"/include/wlzreg/*.h | tr '\n' ' ' | grep -oP 'WLZ_EXPORT[^;]*?\Kwlz_\w+(?=\()' | sort
}

echo "declared in the headers (<), exported by the library (>):"
diff <(declared) <(exported "$build/lib/libwlzreg.so")
diff <(echo sqlite3_wlzregsql_init) <(exported "$build/lib/libwlzreg_sql.so")
