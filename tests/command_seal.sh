#!/bin/bash
# command.seal SOURCE BUILD: the history is sealed, held against checkpoints, and proved to a third party by docs/check_seal.py,
# which shares no code with the library; what is erased is gone, and every proof holds.
# shellcheck source=tests/command.sh
. "$(dirname "${BASH_SOURCE[0]}")/command.sh"

if wlzreg none.db key new example.nl/wlz seal.key --what-if 2>&1 | grep -q "libsodium"; then
    echo "skipped: built without libsodium"
    exit 77
fi
checker=$source/docs/check_seal.py
if ! /usr/bin/python3 -c 'import cryptography' 2>/dev/null; then
    echo "skipped: python3-cryptography is absent"
    exit 77
fi

# checks TEXT ARGUMENT...: the checker is content, and says so.
checks() {
    local text=$1

    shift
    /usr/bin/python3 "$checker" "$@" >out
    says out "$text"
}
# rejects TEXT ARGUMENT...
rejects() {
    local text=$1

    shift
    if /usr/bin/python3 "$checker" "$@" >out 2>err; then
        echo "the checker accepts: $*"
        exit 1
    fi
    says err "wrong: $text"
}
steps() {
    sqlite3 "$1" "SELECT max(seq) FROM history"
}

echo "-- a key for its owner's eyes, and never in the place of another"
ends 0 none.db key new example.nl/wlz office.key
mv out office.pub
[ "$(stat -c %a office.key)" = 600 ]
grep -q '^PRIVATE+KEY+example.nl/wlz+' office.key
grep -qv PRIVATE office.pub
ends 1 none.db key new example.nl/wlz office.key
ends 4 none.db key new "a b" other.key
ends 0 none.db key new example.nl/wlz other.key
mv out other.pub
ends 0 none.db key new example.nl/wlz tried.key --what-if
[ ! -e tried.key ]
[ ! -e none.db ]
ends 4 none.db key new example.nl/wlz none.db-wal

echo "-- checkpoints"
sample
ends 3 sample.db seal --what-if # its checkpoint would contradict the real one
says err "cannot be tried"
[ "$(sqlite3 sample.db 'SELECT count(*) FROM seal_checkpoint')" = 0 ]
ends 0 sample.db seal --key office.key
mv out january.txt
checks "seals $(steps sample.db) steps" checkpoint january.txt office.pub
rejects "there is no signature" checkpoint january.txt other.pub
ends 0 sample.db seal
mv out unsigned.txt
checks "seals $(steps sample.db) steps" checkpoint unsigned.txt
rejects "there is no signature" checkpoint unsigned.txt office.pub
sed 's/^[0-9][0-9]*$/7/' january.txt >forged.txt
rejects "the signature of example.nl/wlz is wrong" checkpoint forged.txt office.pub
january=$(steps sample.db)
ends 0 sample.db event add zilveren-kruis 2023 7 --provider 30000001 --at "2022-07-29 17:00:00"
ends 0 sample.db seal --key office.key
mv out february.txt
ends 4 sample.db seal --origin example.nl/other
says err "origin"
ends 4 sample.db seal --key office.pub
says err "secret key"
if grep -qF -- "$(cut -d + -f 5- office.key)" sample.db; then exit 1; fi

echo "-- proofs that a third party checks"
checks "step" step <(wlzreg sample.db prove step 1 january.txt) office.pub
for step in 1 2 255 256 257 "$((january - 1))" "$january"; do
    for checkpoint in january february; do
        wlzreg sample.db prove step "$step" $checkpoint.txt --open >proof
        checks "step $step is one of" step proof office.pub
    done
done
wlzreg sample.db prove growth january.txt february.txt >growth
checks "the first $january steps are the same" growth january.txt growth office.pub
rejects "there is no signature" growth unsigned.txt growth office.pub
checks "the first $january steps are the same" growth unsigned.txt growth
ends 4 sample.db prove growth february.txt january.txt
ends 4 sample.db prove step $((january + 1)) january.txt
ends 4 sample.db prove step 0 january.txt
ends 3 sample.db prove step 1 january.txt --force
says err "--force is for --output"
ends 0 sample.db prove step 1 january.txt --output proof.tlog-proof
checks "step 1" step proof.tlog-proof office.pub

echo "-- what was signed: a step with what it says"
signed=$(sqlite3 sample.db "SELECT seq FROM history WHERE table_name = 'addendum' AND new LIKE '%state=''signed''%'")
wlzreg sample.db prove step "$signed" january.txt >proof
checks '"table":"addendum","key":"sample-13-2023","op":"update","old":{"state":"agreed"' step proof office.pub

echo "-- proofs that are wrong"
spoil() { # spoil FILE SED: another byte
    sed "$2" "$1" >spoilt
    ! cmp -s "$1" spoilt
}
spoil proof '4s/^./x/'
rejects "" step spoilt office.pub
spoil proof "s/^index .*/index $signed/"
rejects "" step spoilt office.pub
spoil proof '4d'
rejects "" step spoilt office.pub
spoil growth '2s/^./x/'
rejects "" growth january.txt spoilt office.pub
spoil growth '2d'
rejects "" growth january.txt spoilt office.pub
wlzreg sample.db prove step "$(sqlite3 sample.db "SELECT seq FROM history WHERE table_name = 'provider' LIMIT 1")" january.txt --open >proof
/usr/bin/python3 - <<'PY'
import base64
lines = open("proof", encoding="utf-8").read().split("\n")
extra = base64.b64decode(lines[1][6:]).replace(b'"text":"', b'"text":"Not ', 1)
lines[1] = "extra " + base64.b64encode(extra).decode()
open("spoilt", "w", encoding="utf-8").write("\n".join(lines))
PY
rejects "actor is another text" step spoilt office.pub

echo "-- the command and the checker read the same files as checkpoints"
mkdir files
body=$(head -3 january.txt)
line=$(tail -1 january.txt)
other="— example.org/witness $(printf '%0.sQUJD' {1..60})"
of() { # of NAME FORMAT ARGUMENT...: a file
    local name=$1 format=$2

    shift 2
    # shellcheck disable=SC2059 # a format
    printf "$format" "$@" >"files/$name"
}
of good-unsigned '%s\n' "$body"
of good-signed '%s\n\n%s\n' "$body" "$line"
of good-cosigned '%s\n\n%s\n%s\n' "$body" "$other" "$line"
of good-extended '%s\nan extension\nand another\n' "$body"
of bad-empty ''
of bad-blank '%s\n\n' "$body"
of bad-blanks '%s\n\n\n' "$body"
of bad-blank-behind '%s\n\n%s\n\n' "$body" "$line"
of bad-blanks-behind '%s\n\n%s\n\n\n' "$body" "$line"
of bad-junk '%s\n\njunk\n' "$body"
of bad-junk-behind '%s\n\n%s\njunk\n' "$body" "$line"
of bad-junk-apart '%s\n\n%s\n\njunk\n' "$body" "$line"
of bad-second-note '%s\n\n%s\n\n%s\n' "$body" "$line" "$line"
of bad-end '%s' "$body"
of bad-end-signed '%s\n\n%s' "$body" "$line"
of bad-carriage '%s\r\n' "$body"
of bad-tab '%s\na\tb\n' "$body"
of bad-zero '%s\n\0\n' "$body"
of bad-latin '%s\n\351\n' "$body"
of bad-two-lines '%s\n' "$(head -2 january.txt)"
of bad-no-origin '\n%s\n' "$(tail -n +2 <<<"$body")"
of bad-size 'a\n007\n%s\n' "$(tail -1 <<<"$body")"
of bad-sign 'a\n-7\n%s\n' "$(tail -1 <<<"$body")"
of bad-large 'a\n1000000000000000000\n%s\n' "$(tail -1 <<<"$body")"
of bad-hash 'a\n7\n%s\n' "$(tail -1 <<<"$body" | tr -d =)"
of bad-short 'a\n7\nQUJD\n'
of bad-nameless '%s\n\n— QUJDREVG\n' "$body"
of bad-plus '%s\n\n— a+b QUJDREVG\n' "$body"
of bad-space '%s\n\n— a\302\240b QUJDREVG\n' "$body"
of bad-dash '%s\n\n- a QUJDREVG\n' "$body"
of bad-id '%s\n\n— a QUJDRA==\n' "$body"
of bad-base64 '%s\n\n— a QUJDREV\n' "$body"
of bad-bits '%s\n\n— a QUJDREX=\n' "$body"
of bad-third '%s\n\n— a QUJDREVG more\n' "$body"
for file in files/good-*; do
    checks "seals $january steps" checkpoint "$file"
    ends 0 sample.db verify --checkpoint "$file"
    ends 0 sample.db prove step 1 "$file"
done
for file in files/bad-*; do
    rejects "" checkpoint "$file"
    ends 4 sample.db verify --checkpoint "$file"
    ends 4 sample.db prove step 1 "$file"
done
ends 4 sample.db verify --checkpoint files/bad-junk-behind
says err "checkpoint: no checkpoint: line 6: a signature, — NAME BASE64, was expected"
# a signature of the key that is not as long as one is wrong to both
short=$(cut -d ' ' -f 3 <<<"$line" | cut -c 1-8)
of short '%s\n\n%s\n%s\n' "$body" "$line" "$(cut -d ' ' -f 1-2 <<<"$line") $short"
rejects "the signature of example.nl/wlz is wrong" checkpoint files/short office.pub
ends 4 sample.db verify --checkpoint files/short --key office.pub

echo "-- the checker says in a line that a file cannot be read"
for file in nowhere.txt files /dev/zero; do
    for words in "checkpoint $file" "step $file" "growth january.txt $file" "checkpoint january.txt $file"; do
        # shellcheck disable=SC2086 # words
        if timeout 60 /usr/bin/python3 "$checker" $words >out 2>err; then
            echo "the checker accepts: $words"
            exit 1
        fi
        [ "$(wc -l <err)" = 1 ]
    done
done
/usr/bin/python3 "$checker" checkpoint nowhere.txt 2>err || true
says err "cannot check:"
says err "nowhere.txt"

echo "-- held against checkpoints"
ends 0 sample.db verify --checkpoint january.txt --checkpoint february.txt --key office.pub
says out "Seal: the first $(steps sample.db) steps of the history are what was sealed."
says out "Verified"
ends 4 sample.db verify --checkpoint january.txt --key other.pub
ends 4 sample.db verify --checkpoint nowhere.txt
ends 4 sample.db verify --checkpoint office.pub
sqlite3 sample.db ".backup copy.db"
sqlite3 copy.db >/dev/null <<SQL
.dbconfig enable_trigger off
UPDATE history_step SET at = at + 1 WHERE seq = 100;
SQL
ends 5 copy.db verify
says err "seal_tile 0 0: the hash of step 100 is not that of the history"
ends 5 copy.db --lang nl verify
says err "seal_tile 0 0: de hash van stap 100 is niet die van de historie"
ends 5 copy.db verify --repair-seal --checkpoint january.txt
ends 5 copy.db verify --checkpoint january.txt
says err "step 100 of the history is not what was sealed"
ends 5 copy.db --lang nl verify --checkpoint january.txt
says err "stap 100 van de historie is niet wat is verzegeld"
ends 5 copy.db prove step 100 january.txt
says err "step 100"
sqlite3 copy.db >/dev/null <<SQL
.dbconfig enable_trigger off
DELETE FROM seal_tile; DELETE FROM seal_checkpoint; DELETE FROM seal_salt;
SQL
ends 0 copy.db seal
ends 5 copy.db verify --checkpoint january.txt --checkpoint february.txt
says err "steps 1 to $january of the history are not all what was sealed"
ends 5 copy.db prove step 1 january.txt
says err "the stored tree of the seal is not that of the checkpoint"

echo "-- the stored tree is made anew by a checkpoint"
sqlite3 sample.db ".backup copy.db"
sqlite3 copy.db >/dev/null <<SQL
.dbconfig enable_trigger off
UPDATE seal_tile SET hashes = substr(hashes, 1, 44) WHERE level = 0 AND number = 3;
SQL
ends 5 copy.db verify
says err "seal_tile 0 3: the hash of step 770 "
ends 3 copy.db verify --repair-seal
says err "--repair-seal needs --checkpoint FILE"
ends 3 copy.db --as-of 12 verify --repair-seal --checkpoint january.txt
ends 4 copy.db verify --repair-seal --checkpoint unsigned.txt --key office.pub
ends 5 copy.db verify --repair-seal --checkpoint february.txt --what-if
ends 0 copy.db verify --repair-seal --checkpoint january.txt --checkpoint february.txt --key office.pub --json
[ "$(jq .repaired out)" = "$(steps copy.db)" ]
ends 0 copy.db verify
ends 0 copy.db seal

echo "-- a history that is shorter than what was sealed"
sqlite3 copy.db >/dev/null <<SQL
.dbconfig enable_trigger off
DELETE FROM event; DELETE FROM history_step WHERE seq > $january;
SQL
ends 5 copy.db verify --checkpoint february.txt
says err "the history ends at step $january, and the checkpoint seals $(steps sample.db) steps"
ends 5 copy.db seal
says err "the history ends at step $january, and $(steps sample.db) steps are sealed"

echo "-- in copies, exports, and a registry that was reloaded"
ends 0 sample.db export all --output all.jsonl
ends 0 imported.db import all all.jsonl
sqlite3 sample.db .dump | sqlite3 reloaded.db
ends 0 reloaded.db adopt
for registry in imported.db reloaded.db; do
    ends 0 $registry verify --checkpoint february.txt --key office.pub
done

echo "-- of a registry that the base wrote, with steps of schema 1.00"
gunzip -c "$source/tests/base/attacked.db.gz" >old.db
ends 0 old.db seal --origin example.nl/old
mv out old.txt
ends 0 old.db verify --checkpoint old.txt
first=$(sqlite3 old.db "SELECT min(seq) FROM history_step WHERE version IS NULL")
wlzreg old.db prove step "$first" old.txt >proof
checks "step $first" step proof

echo "-- erased, and nothing else changes"
ends 4 sample.db erase text office cz name
ends 4 sample.db erase text provider 99999999 name
ends 0 sample.db erase text provider 30000001 name --what-if
[ "$(sqlite3 sample.db "SELECT name LIKE 'sha256:%' FROM provider WHERE agb = '30000001'")" = 0 ]
ends 0 sample.db erase text provider 30000001 name
ends 0 sample.db erase writer "sample buyer" --actor "data officer"
[ "$(sqlite3 sample.db "SELECT count(*) FROM history WHERE actor = 'sample buyer'")" = 0 ]
ends 0 sample.db verify --checkpoint january.txt --checkpoint february.txt --key office.pub
wlzreg sample.db prove step "$signed" january.txt --open >proof
checks "step $signed is one of" step proof office.pub
ends 0 sample.db seal --key office.key

echo "-- what is erased while another process reads remains until that is over"
mkfifo go
mapfile -t named < <(sqlite3 sample.db "SELECT agb FROM provider WHERE name NOT LIKE 'sha256:%' ORDER BY agb LIMIT 2")
sqlite3 sample.db <<SQL >reader &
BEGIN;
SELECT count(*) FROM provider;
.system touch reading; timeout 60 head -n 1 go
COMMIT;
SQL
reader=$!
until [ -e reading ]; do sleep 0.1; done
ends 0 sample.db erase text provider "${named[0]}" name --json
[ "$(jq .remains out)" = true ]
ends 5 sample.db erase finish
says err "others have the file open and read it: what was erased remains"
ends 0 sample.db --what-if erase finish
echo over >go
wait "$reader"
ends 0 sample.db erase finish
says out "What was erased is in the file and its log no more."
ends 0 sample.db erase text provider "${named[1]}" name --json
[ "$(jq .remains out)" = false ]
