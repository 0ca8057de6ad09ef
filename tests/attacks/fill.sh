#!/bin/bash
# fill.sh TOOL FILE: makes the registry that is attacked: a row in every table (data.sql), and its history sealed, where the
# library can. TOOL is build/tests/wlzreg_attacks.
set -euo pipefail
tool=$1
file=$2

"$tool" make "$file"
sqlite3 -bail "$file" <"$(dirname "$0")/data.sql"
"$tool" seal "$file"
