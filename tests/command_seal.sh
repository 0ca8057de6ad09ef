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
! grep -q "$(cut -d + -f 5- office.key)" sample.db

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
ends 0 copy.db verify
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
