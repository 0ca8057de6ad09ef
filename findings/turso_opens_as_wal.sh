#!/bin/bash
# @tursodatabase/database 0.7.2 (npm): opening a file that has a rollback journal switches it to a write-ahead log in its
# header (bytes 19 and 20 from 1 to 2), also when the opening then fails because of what is in the schema. Clients that
# know no such log cannot open the file any longer. A file that has a log already is left as it was.
#
# Seen on Debian 12, 2026-11-30:
#   failed to open database t.db: Parse error: table 't' uses generated columns but the generated_columns feature is not enabled
#   t.db before: delete, after: wal
# Exit status 0: still so; 1: it is otherwise now; 77: it cannot be tried here.
set -euo pipefail
for tool in npm node sqlite3; do
    command -v $tool >/dev/null || exit 77
done
scratch=$(mktemp -d)
trap 'rm -r "$scratch"' EXIT
cd "$scratch"
npm install --no-audit --no-fund --loglevel=error @tursodatabase/database@0.7.2 >/dev/null || exit 77
cat >open.mjs <<'END'
import { connect } from "@tursodatabase/database";
try {
  await connect("t.db");
  console.log("opened");
} catch (error) {
  console.log(error.message);
}
END
sqlite3 t.db "CREATE TABLE t(a INTEGER PRIMARY KEY, b INT AS (a + 1)); INSERT INTO t(a) VALUES(1)"
before=$(sqlite3 t.db "PRAGMA journal_mode")
said=$(node open.mjs)
after=$(sqlite3 t.db "PRAGMA journal_mode")
echo "$said"
echo "t.db before: $before, after: $after"
grep -q '^failed to open database t.db: .*generated' <<<"$said"
[ "$before $after" = "delete wal" ]
