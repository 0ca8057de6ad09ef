#!/bin/bash
# make.sh SOURCE BUILD: writes the registry and the export of the schema that the library has, for test upgrade: what the
# attacks find (tests/attacks/data.sql), a row in every table, and what some officers changed and removed in it.
set -euo pipefail
source=$1
build=$2
base=$(cd "$(dirname "$0")" && pwd)
scratch=$(mktemp -d)
trap 'rm -r "$scratch"' EXIT

"$source/tests/attacks/fill.sh" "$build/tests/wlzreg_attacks" "$scratch/made.db"
officer=0
for removed in "production WHERE id = 6" "contract WHERE id = 4" "sector WHERE id = 'VV'" "office WHERE id = 'other'"; do
    officer=$((officer + 1))
    sqlite3 -bail "$scratch/made.db" "BEGIN;
        INSERT INTO context(one, actor, at) VALUES(1, 'sample officer $officer', unixepoch());
        UPDATE provider SET name = 'Sample provider 1, version $officer', kvk = nullif('1000000$officer', '10000003')
            WHERE agb = '30000001';
        DELETE FROM $removed;
        DELETE FROM context;
        COMMIT;"
done
[ "$("$build/tests/wlzreg_attacks" verify "$scratch/made.db")" = "WLZ_OK " ]
sqlite3 "$scratch/made.db" "PRAGMA wal_checkpoint(TRUNCATE)" >/dev/null

version=$(sqlite3 "$scratch/made.db" "PRAGMA user_version")
name=attacked-${version:0:1}.${version:1}
gzip -9n <"$scratch/made.db" >"$base/$name.db.gz"
"$build/tools/wlzreg" "$scratch/made.db" export all >"$scratch/$name.jsonl"
gzip -9n <"$scratch/$name.jsonl" >"$base/$name.jsonl.gz"
sed -i "/$name\.jsonl/d" "$base/SHA256SUMS"
(cd "$scratch" && sha256sum "$name.jsonl") >>"$base/SHA256SUMS"
