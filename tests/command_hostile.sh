#!/bin/bash
# command.hostile SOURCE BUILD: whatever a command is given for a registry or a file, it says what is wrong, ends
# with the right status, and changes nothing.
# shellcheck source=tests/command.sh
. "$(dirname "${BASH_SOURCE[0]}")/command.sh"

sample
cp "$source/schema/policy/320_cz_2024.cases.csv" cases.csv
cp sample.db kept.db
unchanged() {
    cmp kept.db sample.db
}

# A user who may not do everything: for root, somebody else.
mortal() {
    if [ "$(id -u)" = 0 ]; then
        setpriv --reuid=65534 --regid=65534 --clear-groups "$@"
    else
        "$@"
    fi
}

printf 'agb,name\n30000009,Sample\n' >providers.csv

# Each command once, rightly written.
every_command() {
    cat <<LINES
resolve zilveren-kruis tariff.care --sector GZ --relation existing --on 2023-06-01
contradictions zilveren-kruis
diff zilveren-kruis --from 2023-06-01 --to 2024-06-01
tariff zilveren-kruis 30000001 Z901 --on 2023-06-01
cap zilveren-kruis 2023
fund zilveren-kruis 2023
allocate zk-gz-accord-2023
addendum list
addendum show sample-13-2023
addendum check sample-13-2023
addendum draw sample-large
addendum split sample-large
addendum settle sample-13-2023 2023
monitor due zilveren-kruis
procedure zilveren-kruis 2023
event add zilveren-kruis 2023 7
event show 1
event withdraw 1
pack list
pack load 010_offices
pack check 010_offices
pack test cases.csv
import providers $scratch/providers.csv
export production
export ocds zilveren-kruis 2023 --prefix ocds-abc123
history
verify
backup copy.db
LINES
}

# on_every STATUS FILE TEXT: every command ends so on that registry.
on_every() {
    local words

    while read -r -a words; do
        ends "$1" "$2" "${words[@]}"
        says err "$3"
    done < <(every_command)
    [ ! -e copy.db ]
}

echo "-- files that are not a registry"
on_every 5 absent.db "cannot open"
[ ! -e absent.db ]
mkdir directory.db
on_every 5 directory.db "directory.db"
printf 'a text file, and no registry at all; long enough to be looked at as a database of some kind, it seems%400s' . >text.db
on_every 5 text.db "not a"
: >empty.db
on_every 5 empty.db "empty"
[ ! -s empty.db ]
sqlite3 other.db "CREATE TABLE t(x)"
on_every 5 other.db "not a registry"
head -c 100000 sample.db >truncated.db
while read -r -a words; do # where the damage lies is up to chance: not every command comes by
    came=0
    wlzreg truncated.db "${words[@]}" >out 2>err || came=$?
    [ "$came" = 5 ] || [ "$came" = 0 ]
done < <(every_command | grep -v ^backup)
ends 5 truncated.db verify
head -c 200 sample.db >stump.db
on_every 5 stump.db ""

echo "-- rights"
chmod 755 .
cp sample.db guarded.db
chmod 000 guarded.db
came=0
mortal "$build/tools/wlzreg" guarded.db verify >out 2>err || came=$?
[ "$came" = 5 ]
chmod 444 guarded.db
came=0
mortal "$build/tools/wlzreg" guarded.db event add zilveren-kruis 2023 7 >out 2>err || came=$?
[ "$came" = 5 ]
cmp sample.db guarded.db

echo "-- what the answer is written to"
for words in "fund zilveren-kruis 2023" "export facts" "pack show 310_zilveren_kruis_2024" "verify" "--help"; do
    came=0
    # shellcheck disable=SC2086
    wlzreg sample.db $words >/dev/full 2>err || came=$?
    [ "$came" = 5 ] || { echo "$words: $came"; exit 1; }
done
# A reader that stops early is not an error.
wlzreg sample.db history | head -1 >/dev/null || true
unchanged

echo "-- a disk that is full"
cp sample.db full.db
came=0
(
    trap '' XFSZ
    ulimit -f 8
    "$build/tools/wlzreg" full.db pack load "$source/tests/packs/900_sample_office_2027.sql"
) >out 2>err || came=$?
[ "$came" = 5 ]
[ "$(contents full.db | sha256sum)" = "$(contents kept.db | sha256sum)" ]
came=0
(
    trap '' XFSZ
    ulimit -f 8
    "$build/tools/wlzreg" sample.db backup small.db
) >out 2>err || came=$?
[ "$came" = 5 ]
[ ! -e small.db ]
came=0
(
    trap '' XFSZ
    ulimit -f 8
    "$build/tools/wlzreg" new.db init
) >out 2>err || came=$?
[ "$came" = 5 ]
[ ! -e new.db ]

echo "-- words"
long=$(head -c 100000 /dev/zero | tr '\0' a)
latin=$(printf 'caf\xe9')
for word in "" "$long" "$latin" "'; DROP TABLE fund; --" "%s%n" "../../etc/passwd"; do
    ends 4 sample.db resolve "$word" tariff.care
    ends 4 sample.db resolve zilveren-kruis "$word"
    ends 4 sample.db resolve zilveren-kruis tariff.care --sector "$word"
    ends 4 sample.db resolve zilveren-kruis tariff.care --on "$word"
    ends 4 sample.db tariff zilveren-kruis "$word" Z901
    ends 4 sample.db tariff --compare --sector "$word"
    ends 4 sample.db tariff --compare --sector GZ --fact "$word"
    ends 4 sample.db cap "$word" 2023
    ends 4 sample.db cap zilveren-kruis "$word"
    ends 4 sample.db fund "$word" 2023
    ends 4 sample.db allocate "$word"
    for step in show check draw split agree sign cancel; do
        ends 4 sample.db addendum $step "$word"
    done
    ends 4 sample.db addendum new "$word"
    ends 4 sample.db addendum change sample-large "$word"
    ends 4 sample.db addendum amend "$word" sample-2
    for words in "amend sample-13-2023" "sign sample-13-2023 --signer"; do # a rule refuses it, when it is text at all
        came=0
        # shellcheck disable=SC2086
        wlzreg sample.db addendum $words "$word" >out 2>err || came=$?
        [ "$came" = 1 ] || [ "$came" = 4 ]
    done
    ends 4 sample.db addendum open sample-13-2023 "$word"
    ends 4 sample.db addendum settle sample-13-2023 2023 --decide --by sample "$word"
    ends 4 sample.db addendum list "$word"
    ends 4 sample.db monitor due "$word"
    ends 4 sample.db report sample-13-2023 "$word"
    ends 4 sample.db contradictions "$word"
    ends 4 sample.db diff "$word"
    ends 4 sample.db procedure "$word" 2023
    ends 4 sample.db event add zilveren-kruis 2023 7 --at "$word"
    ends 4 sample.db event show "$word"
    ends 4 sample.db event withdraw "$word"
    ends 4 sample.db pack show "$word"
    ends 4 sample.db pack load "$word"
    ends 4 sample.db pack check "$word"
    ends 4 sample.db pack test "$word"
    ends 4 sample.db import "$word" providers.csv
    ends 4 sample.db import providers "$word"
    ends 4 sample.db import providers providers.csv --dialect "$word"
    ends 4 sample.db import providers providers.csv --max-errors "$word"
    ends 4 sample.db export "$word"
    ends 4 sample.db export facts --dialect "$word"
    ends 4 sample.db history --since "$word"
    ends 4 sample.db --json resolve zilveren-kruis "$word"
    python3 -c 'import json, sys; json.load(open(sys.argv[1], encoding="utf-8"))' out
done
ends 4 sample.db event add zilveren-kruis 2023 7 --actor "$latin"
unchanged

echo "-- packs and cases"
head -c 3000 "$source/schema/policy/320_cz_2024.sql" >truncated.sql
printf 'INSERT INTO office VALUES(\0);\n' >nul.sql
printf 'INSERT INTO office(id, name) VALUES("x", "caf\xe9");\n' | tr '"' "'" >latin.sql
printf '\xff\xfeI\0N\0S\0' >utf16.sql
printf 'DELETE FROM fund;\n' >delete.sql
printf 'ATTACH %s AS x;\n' "'y.db'" >attach.sql
ends 0 base.db init --pack 010_offices --pack 020_topics --pack 300_national_2024_2028
contents base.db >base.txt
for file in truncated nul latin utf16 delete attach; do
    ends 4 base.db pack check "./$file.sql"
    says err "$file.sql"
    ends 4 base.db pack load "./$file.sql"
    contents base.db | cmp base.txt
done
ends 5 sample.db pack load ./directory.db
ends 4 sample.db pack test truncated.sql
ends 5 sample.db pack test directory.db
ends 4 sample.db pack test /dev/null
truncate -s 1G long.sql # a line of a gigabyte, of NUL bytes
ends 4 sample.db pack load ./long.sql
ends 4 sample.db pack test long.sql
rm long.sql
head -c 30000000 /dev/zero | tr '\0' x >long.csv
ends 4 sample.db pack test long.csv
unchanged

echo "-- a registry that is replaced while it is open"
cp sample.db moved.db
cp sample.db instead.db
mkfifo slow.sql
came=0
wlzreg moved.db pack load ./slow.sql >out 2>err &
exec 3>slow.sql # opens when the command reads
mv instead.db moved.db
cat "$source/tests/packs/900_sample_office_2027.sql" >&3
exec 3>&-
wait $! || came=$?
cmp kept.db moved.db
[ "$came" = 5 ]
unchanged

echo "-- two that make the same registry: one does, and the other leaves it alone"
for ((n = 0; n < 20; n++)); do
    rm -f twice.db*
    wlzreg twice.db init --pack 010_offices >one 2>&1 &
    came=0
    wlzreg twice.db init --pack 010_offices >other 2>&1 || came=$?
    wait $! || came=$came$?
    case $came in
    1 | 01) ;;
    *)
        echo "both ended with $came:"
        cat one other
        exit 1
        ;;
    esac
    [ -s twice.db ]
done
ends 0 twice.db verify

echo "-- packs that were not stored are not reported as loaded"
printf 'INSERT INTO provision VALUES(1);\n' >wrong.sql
ends 4 wrong.db init --pack 010_offices --pack ./wrong.sql
[ ! -s out ]
[ ! -e wrong.db ]

echo "-- Ctrl-C on an init: all of it or nothing"
for after in 0.01 0.02 0.05 0.1; do
    rm -f stopped.db*
    came=0
    timeout --preserve-status --signal=INT $after "$build/tools/wlzreg" stopped.db init >out 2>err || came=$?
    if [ $came = 5 ]; then
        [ "$(echo stopped.db*)" = "stopped.db*" ]
    elif [ $came = 0 ] || [ -e stopped.db ]; then # it was made, or stopped after its end
        ends 0 stopped.db verify
    fi
done

echo "-- a schema that was changed: read, and not written until it is repaired"
cp kept.db changed.db
sqlite3 changed.db "CREATE TRIGGER mine BEFORE INSERT ON event BEGIN SELECT RAISE(IGNORE); END"
ends 0 changed.db fund zilveren-kruis 2023
ends 5 changed.db verify
grep -q '^trigger  mine  added$' out
ends 5 changed.db event add zilveren-kruis 2023 8 --at "2022-09-09 12:00"
grep -q 'finding 1 of 1: schema mine' err
ends 5 changed.db verify --repair-schema --what-if
ends 0 changed.db verify --repair-schema
ends 0 changed.db event add zilveren-kruis 2023 8 --at "2022-09-09 12:00"
ends 0 changed.db verify --json
[ "$(jq -r .status out)" = ok ]
