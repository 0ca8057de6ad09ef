#!/bin/bash
# command.exchange SOURCE BUILD: everything goes out as lines of JSON and comes back as the same registry.
# shellcheck source=tests/command.sh
. "$(dirname "${BASH_SOURCE[0]}")/command.sh"

sample

echo "-- out and in again: the same lines, the same digest, the same rows"
ends 0 sample.db export all
mv out sample.jsonl
digest=$(sha256sum <sample.jsonl | cut -d ' ' -f 1)
ends 0 sample.db export all --output file.jsonl --json
says out "\"digest\": \"$digest\""
says out "\"rows\": $(($(wc -l <sample.jsonl) - 2))"
cmp sample.jsonl file.jsonl
ends 0 back.db import all file.jsonl --json
says out "\"digest\": \"$digest\""
ends 0 back.db export all
cmp sample.jsonl out
diff <(contents sample.db) <(contents back.db)
for registry in sample.db back.db; do
    ends 0 $registry verify --json
    says out "\"digest\": \"$digest\""
done
ends 4 sample.db export all --output file.jsonl
says err "--force"
ends 4 sample.db export all --json
python3 - sample.jsonl <<'PY'
import json, sys
rows = [json.loads(line) for line in open(sys.argv[1], encoding="utf-8")]
assert rows[0]["wlzreg"] == "export" and rows[-1] == {"rows": len(rows) - 2}
assert not any(isinstance(value, float) for row in rows[1:-1] for value in row["row"].values())
PY

echo "-- after a change the digest differs"
cp sample.db other.db
ends 0 other.db event add zilveren-kruis 2023 7 --provider 30000001 --at "2022-07-29 17:00:00"
ends 0 other.db export all --output other.jsonl
[ "$(sha256sum <other.jsonl)" != "$(sha256sum <sample.jsonl)" ]

echo "-- into a registry that is not there yet"
ends 1 back.db import all sample.jsonl
says err "back.db exists already"
ends 0 new.db import all sample.jsonl --what-if
[ ! -e new.db ]

# refused STATUS: the file `in.jsonl` makes no registry.
refused() {
    ends "$1" new.db import all in.jsonl
    [ -z "$(find . -name 'new.db*')" ]
}

echo "-- files that are not an export"
ends 4 new.db import all absent.jsonl
: >in.jsonl
refused 4
head -n -1 sample.jsonl >in.jsonl
refused 4
head -c 100000 sample.jsonl >in.jsonl
refused 4
says err "in.jsonl:"
sed '100d' sample.jsonl >in.jsonl
refused 4
sed '100p' sample.jsonl >in.jsonl
refused 4
sed '5s/:/\x00/' sample.jsonl >in.jsonl
refused 4
sed '5s/"/\xe9"/3' sample.jsonl >in.jsonl
refused 4
iconv -f UTF-8 -t UTF-16 sample.jsonl >in.jsonl
refused 4
sed 's/"amount_cents":\([0-9]*\)/"amount_cents":\1.5/' sample.jsonl >in.jsonl
refused 4
cp sample.db in.jsonl
refused 4
truncate -s 1G in.jsonl
(
    ulimit -v 400000
    refused 4
)
head -n 1 sample.jsonl >in.jsonl
head -c 20M /dev/zero | tr '\0' x >>in.jsonl
refused 4
rm in.jsonl
mkdir in.jsonl
status=0
wlzreg new.db import all in.jsonl >out 2>err || status=$?
[ $status = 4 ] || [ $status = 5 ]
[ -z "$(find . -name 'new.db*')" ]

echo "-- Ctrl-C in the middle leaves nothing"
mkfifo slow.jsonl
status=0
"$build/tools/wlzreg" new.db import all slow.jsonl >out 2>err &
exec 3>slow.jsonl
head -n 1000 sample.jsonl >&3
sleep 0.3
kill -INT $!
wait $! || status=$?
exec 3>&-
[ $status = 5 ]
says err "interrupted: nothing was imported"
[ -z "$(find . -name 'new.db*')" ]

echo "-- a full disk"
status=0
wlzreg sample.db export all >/dev/full 2>err || status=$?
[ $status = 5 ]
status=0
(
    trap '' XFSZ
    ulimit -f 8
    "$build/tools/wlzreg" sample.db export all --output large.jsonl
) >out 2>err || status=$?
[ $status = 5 ]
[ ! -e large.jsonl ]
status=0
(
    trap '' XFSZ
    ulimit -f 8
    "$build/tools/wlzreg" new.db import all sample.jsonl
) >out 2>err || status=$?
[ $status = 5 ]
[ -z "$(find . -name 'new.db*')" ]
