#!/bin/bash
# command.dutch SOURCE BUILD: with --lang nl everything is in Dutch: help, answers, refusals, the page.
# shellcheck source=tests/command.sh
. "$(dirname "${BASH_SOURCE[0]}")/command.sh"

sample
"$build/tests/wlzreg_report_sample" page.db
"$build/tests/wlzreg_report_sample" undivided.db undivided
wlzreg --lang en --help | awk '/^Commands:/ { on = 1; next } /^$/ { on = 0 } on && /^  [a-z]/' |
    grep -oP '^  \K[a-z]+( [a-z]+)?' >commands
: >printed
: >answered
from=sample.db # registry.db is a copy of it, anew for each call

fresh() {
    rm -rf registry.db* made
    mkdir made
    [ -z "$from" ] || cp "$from" registry.db
}

# prints STATUS ARGUMENT...: the command ends with that status; what it prints for people goes to the file `printed`.
prints() {
    local status=$1

    shift
    fresh
    ends "$status" --lang nl "$@"
    { echo "== $*"; cat out err; } >>printed
}

# both STATUS ARGUMENT...: the same of a command on registry.db, and the sentences that programs get.
both() {
    local status=$1

    shift
    prints "$status" registry.db "$@"
    fresh
    ends "$status" --lang nl registry.db "$@" --json
    { echo "== $* --json"; cat out; } >>answered
}

echo "-- help"
prints 0 --help
while read -r words; do
    # shellcheck disable=SC2086 # "pack list" is two words
    prints 0 FILE $words --help
done <commands
prints 3
prints 3 FILE onzin
prints 3 FILE pack
prints 3 FILE resolve
prints 3 FILE resolve office topic --onzin
prints 3 FILE resolve office topic --sector
prints 3 FILE resolve office topic --on 2023-01-01 --on 2024-01-01

echo "-- the examples of help"
mkdir bin
printf '#!/bin/bash\nexec "%s" --lang nl "$@"\n' "$build/tools/wlzreg" >bin/wlzreg
chmod +x bin/wlzreg
cp "$source"/examples/json/*.json "$source"/schema/policy/310_zilveren_kruis_2024.cases.csv .
awk '/^Voorbeelden:/ { on = 1; next } /^==/ { on = 0 } on && sub(/^ +/, "")' printed |
    sed -e ':a' -e '/\\$/N; s/\\\n *//; ta' -e 's/ sample-1\b/ sample-13-2023/' | sort -u >examples
[ "$(wc -l <examples)" -ge 50 ]
while read -r example; do
    came=0
    fresh
    case $example in *" init"* | *"import all"*) rm registry.db ;; esac
    PATH=$scratch/bin:$PATH bash -c "$example" >out 2>err </dev/null || came=$?
    if [ $came = 3 ] || [ $came -gt 4 ]; then
        echo "$example ended with $came:"
        cat out err
        exit 1
    fi
    case $example in
    *"pack show"* | *export*) ;; # a file, as it is
    *) { echo "== $example"; cat out err; } >>printed ;;
    esac
done <examples

echo "-- the file"
from=
both 0 init
from=sample.db
both 1 init
both 0 verify
both 0 adopt
sqlite3 sample.db .dump | sqlite3 reloaded.db
prints 5 reloaded.db verify
prints 0 reloaded.db adopt
from=
cp sample.db added.db
sqlite3 added.db "CREATE TRIGGER mine BEFORE INSERT ON event BEGIN SELECT RAISE(IGNORE); END"
prints 5 added.db verify
prints 0 added.db verify --repair-schema
from=sample.db
both 0 backup made/copy.db
both 1 backup sample.db
echo text >text.txt
prints 5 text.txt verify
prints 5 . verify
prints 5 missing.db verify
both 0 history --table contract
both 4 history --table contracts
both 4 history --since soon

echo "-- packs"
cat >wrong.sql <<'SQL'
INSERT INTO document(id, office, kind, title, published_on, valid_from) VALUES
  ('sample-document', 'zilveren-kruis', 'supplement', 'Sample', '2023-02-30', '2023-01-01');
INSERT INTO provision(document, topic, value, unit, valid_from, paragraph) VALUES
  ('zk-supplement-2023', 'tariff.care', 12000, 'bp', '2030-01-01', '1');
SELECT 1;
SQL
both 0 pack list
both 4 pack show niets
fresh
ends 0 registry.db pack show 360_zorg_en_zekerheid_2024 --json # the pack itself, as it is
jq -r .command out >ran
both 0 pack load "$source/tests/packs/910_zilveren_kruis_sample_2027.sql"
both 1 pack load 360_zorg_en_zekerheid_2024
both 4 pack load niets
both 1 pack check ./wrong.sql
both 0 pack check "$source/tests/packs/910_zilveren_kruis_sample_2027.sql"
both 0 pack test "$source/schema/policy/310_zilveren_kruis_2024.cases.csv"
both 4 pack test text.txt

echo "-- what prevails"
cat >tie.sql <<'SQL'
INSERT INTO document(id, office, kind, title, title_nl, published_on, valid_from) VALUES
  ('sample-a', 'zilveren-kruis', 'nota-van-inlichtingen', 'Of the sample', 'Het voorbeeld', '2022-07-01', '2023-01-01'),
  ('sample-b', 'zilveren-kruis', 'nota-van-inlichtingen', 'For the sample', 'Een voorbeeld', '2022-07-01', '2023-01-01');
INSERT INTO provision(document, topic, value, unit, valid_from, paragraph, note, note_nl) VALUES
  ('sample-a', 'reserve.unforeseen', 30, 'bp', '2023-01-01', '1', 'That is all', 'Dat is alles'),
  ('sample-b', 'reserve.unforeseen', 40, 'bp', '2023-01-01', '2', NULL, NULL);
SQL
cp sample.db tie.db
ends 0 tie.db pack load ./tie.sql
both 0 resolve zilveren-kruis tariff.care --sector GZ --relation existing --on 2023-06-01 --explain
both 0 resolve zilveren-kruis reserve.unforeseen --on 2023-06-01 --known-on 2022-06-11 --explain
both 2 resolve zilveren-kruis tariff.care --sector GZ --relation existing --on 2019-06-01 --explain
both 4 resolve zilveren-kruis tariff.care --sector GX
both 4 resolve zilveren-kruis niets
both 4 resolve nowhere tariff.care
both 4 resolve zilveren-kruis tariff.care --on soon
from=tie.db
both 2 resolve zilveren-kruis reserve.unforeseen --on 2023-06-01 --explain
both 0 contradictions zilveren-kruis --from 2023-01-01 --to 2023-12-31
from=sample.db
both 0 contradictions zilveren-kruis --from 2023-01-01 --to 2023-12-31 --known-on 2023-01-10
both 4 contradictions zilveren-kruis --from 2023-01-01 --to 2022-12-31
both 0 diff zilveren-kruis --from 2023-06-01 --known-on-from 2022-06-12 --known-on-to 2022-11-15
both 0 diff zilveren-kruis --from 2023-06-01 --to 2024-06-01
both 4 diff nowhere
both 0 tariff zilveren-kruis 30000001 Z901 --on 2023-06-01 --explain
both 2 tariff zilveren-kruis 30000001 Z901 --on 2024-06-01 --explain
both 2 tariff cz 30000001 Z901 --on 2024-06-01 --explain
both 4 tariff zilveren-kruis 30000001 Z999 --on 2024-06-01
both 4 tariff zilveren-kruis 99999999 Z901 --on 2024-06-01
both 3 tariff zilveren-kruis 30000001 Z901 --on 2023-06-01 --sector VV
for sector in VV GZ GGZ; do
    both 0 tariff --compare --sector $sector --relation existing --care-form zzp --on 2024-06-01 \
        --known-on 2024-01-01 --fact zk.class=complex --fact tariff.care.2023=95,8%
done
both 4 tariff --compare --sector GZ --fact niets

echo "-- the calendar"
for office in zilveren-kruis cz vgz menzis dsw zorg-en-zekerheid salland; do
    for year in 2023 2024; do
        both 0 procedure $office $year
    done
done
both 4 procedure nowhere 2023
cp sample.db events.db
ends 0 events.db event add zilveren-kruis 2023 procurement.07 --provider 30000001 --at "2022-07-29 17:00:01"
ends 0 events.db event add zilveren-kruis 2023 procurement.02 --provider 30000001 --at "2022-06-10 17:00:01"
both 0 event add zilveren-kruis 2023 procurement.07 --provider 30000001 --at "2022-07-29 17:00:01"
both 0 event add cz 2024 procurement.03 --provider 30000001 --at "2022-07-29 17:00:01"
both 1 event add zilveren-kruis 2023 procurement.08 --at "2030-01-01 12:00"
both 1 event add zilveren-kruis 2023 procurement.07 --at "2022-07-29 17:00:01"
both 4 event add zilveren-kruis 2023 procurement.07 --at soon
both 4 event show 1
from=events.db
both 0 event show 1
both 0 event withdraw 1
both 0 contract list
both 0 contract list zilveren-kruis --year 2023
both 0 contract show 1
both 4 contract show 99
both 0 contract draft zilveren-kruis 30000003 1-1-2027 --through 31-12-2027 --what-if
both 1 contract sign 1 --on 15-11-2022 --what-if
both 0 contract accept 1 provider --by iemand --what-if
both 4 contract accept 1 provider
both 1 contract extend 1 --by iemand --what-if
both 4 contract extend 1
both 2 enrolment show zilveren-kruis 30000001 2023
both 0 enrolment add zilveren-kruis 30000001 2023 3A --by iemand --what-if
both 4 enrolment add zilveren-kruis 30000001 2023 3A
both 4 contract code 1 3000990
both 0 contract code 1 30009901
both 0 words
both 0 words offices
both 4 words xyz
both 0 act list
both 0 act list contract
both 0 act correct addendum_signature.signed_on "sample-13-2023 30000001" 14-1-2023 --by iemand --why "zo staat het er"
both 1 act correct addendum_signature.signed_on "sample-13-2023 30000001" 14-1-2033 --by iemand --why "zo staat het er"
both 1 act correct contract.signed_on 99 14-1-2023 --by iemand --why "zo staat het er"
both 4 act correct contract.signed_on 99 14-1-2023
both 4 act correct contract 99 14-1-2023 --by iemand --why "zo staat het er"
both 4 act correct contract.signed_on 99 morgen --by iemand --why "zo staat het er"
both 4 act correct enrolment.received_at "zilveren-kruis 30000001 2023 3A" morgen --by iemand --why "zo staat het er"
both 1 event add zilveren-kruis 2023 procurement.07 --provider 30000001 --at "2022-07-29 17:00:01"
from=sample.db

echo "-- money"
both 0 cap zilveren-kruis 2023
both 2 cap zilveren-kruis 2023 54000002
both 4 cap zilveren-kruis soon
both 4 cap nowhere 2023
both 0 cap cz 2023
both 0 lumpsum list zilveren-kruis 2023
both 0 lumpsum list cz 2023
both 0 lumpsum commit 1
both 0 lumpsum release 1
both 1 lumpsum release 2
both 1 lumpsum lessen 1 1,00
both 4 lumpsum lessen 1 veel
both 4 lumpsum commit 9
both 0 fund zilveren-kruis 2023
both 0 fund zilveren-kruis 2019
both 4 allocate niets
from=undivided.db
both 0 allocate zk-gz-accord-2023
both 0 allocate zk-gz-accord-2023 --apply
from=page.db
both 1 allocate zk-gz-accord-2023 --apply
from=sample.db

echo "-- addenda"
jq '.id = "sample-2"' "$source/examples/json/plan.json" >new.json
jq '.id = "sample-large"' "$source/examples/json/plan.json" >large.json
jq '.activities[0].cost = 1.5 | del(.id) | .extra = 1' new.json >wrong.json
jq ".activities[0].money[0].payee = \"99999999\"" new.json >strange.json
jq ".id = \"sample-13-2023\"" new.json >signed.json
jq '.figures |= [.[0] | .activity = "sample-13-2023-a1"]' "$source/examples/json/report.json" >made.json
both 0 addendum list
both 0 addendum list zilveren-kruis
both 0 addendum list cz
for db in sample.db page.db undivided.db; do
    from=$db
    for addendum in $(sqlite3 $db "SELECT id FROM addendum"); do
        both 0 addendum show "$addendum"
    done
done
from=sample.db
both 4 addendum show niets
both 0 addendum new new.json
both 1 addendum new large.json
both 4 addendum new wrong.json
both 4 addendum new strange.json
both 4 addendum new niets.json
both 0 addendum change sample-large large.json
both 1 addendum change sample-13-2023 signed.json
both 1 addendum check sample-large --on 2023-06-02
both 0 addendum check sample-13-2023
both 0 addendum draw sample-large
both 0 addendum draw sample-13-2023
both 0 addendum split sample-large
both 1 addendum split sample-13-2023 --apply
both 1 addendum agree sample-large
both 1 addendum agree sample-13-2023
both 1 addendum sign sample-13-2023 --signer 30000001
both 4 addendum sign sample-13-2023 --on 2023-01-15
both 0 addendum amend sample-13-2023 sample-2
both 1 addendum amend sample-large sample-2
both 1 addendum open sample-13-2023 2024
both 0 addendum cancel sample-large
both 1 addendum cancel sample-13-2023
both 1 addendum account sample-13-2023 2023
both 0 addendum settle sample-13-2023 2023
both 1 addendum settle sample-13-2023 2023 --decide --by jansen
both 4 addendum settle sample-13-2023 2023 --by jansen
export WLZREG_NOW="2024-03-15 09:00:00"
both 0 report sample-13-2023 made.json
both 4 report sample-13-2023 new.json
cp sample.db reported.db
ends 0 reported.db report sample-13-2023 made.json
jq '.kind = "spending"' made.json >again.json
from=reported.db
both 1 report sample-13-2023 again.json
both 0 addendum show sample-13-2023
both 0 addendum settle sample-13-2023 2023
from=sample.db
export WLZREG_NOW="2023-01-20 09:00:00"
both 0 monitor due zilveren-kruis --on 2024-03-15
both 0 monitor due cz
both 4 monitor due nowhere

echo "-- files"
csv() {
    printf '%s\n' "$@" >in.csv
}
csv 'agb;name;sector;kind;valid_from;valid_through' '1234567;Zero;GZ;;1-1-2023;' '30000009;Sample;GX;;1-1-2023;' \
    '30000007;Sample;GZ;integrated;31-2-2023;' '30000005;Sample;GZ;;1-1-2023;31-12-2022' ';Sample;;;;' '30000002;;;;;x'
both 4 import providers in.csv
both 4 import providers in.csv --max-errors 1
both 4 import niets in.csv
both 4 import facts in.csv
both 4 import providers niets.csv
csv 'agb;name;sector;valid_from' '30000009;Sample;GZ;1-1-2023' '30000001;Sample GZ provider;GZ;1-1-2016'
both 1 import providers in.csv
csv 'agb;name;sector;valid_from' '30000009;Sample;GZ;1-1-2023'
both 0 import providers in.csv
both 0 import providers in.csv --what-if
csv 'office;agb;year;purpose;amount' 'zilveren-kruis;30000001;2023;other;400.000,00' 'nowhere;30000001;2023;extra;1,00'
both 4 import lump-sums in.csv
csv 'office;agb;year;purpose;amount' 'zilveren-kruis;30000001;2023;other;400.000,00'
both 1 import lump-sums in.csv
csv 'office;agb;year;purpose;amount' 'zilveren-kruis;30000001;2023;other;500.000,00'
both 1 import lump-sums in.csv
csv 'office;agb;year;purpose;amount;reference' 'zilveren-kruis;30000001;2023;hardship;1,00;A' 'zilveren-kruis;30000001;2023;hardship;1,00;a'
both 0 import lump-sums in.csv
csv 'office;agb;year;purpose;amount;reference' 'zilveren-kruis;30000001;2023;hardship;1,00;A' 'zilveren-kruis;30000001;2023;hardship;2,00;a'
both 1 import lump-sums in.csv
csv 'performance;year;component;amount' 'Z901;2023;care;245,00'
both 0 import nza-tariffs in.csv
csv 'office;agb;year;round;performance;component;volume' 'zilveren-kruis;30000001;2023;rearrangement;Z901;care;41000'
both 1 import production in.csv --close
both 4 import production in.csv --close --partial niets
both 4 import production in.csv --partial carry
both 4 import providers in.csv --second
both 0 export providers --output made/out.csv
both 4 export providers --json
both 4 export providers --output sample.db
both 4 export niets
both 0 export all --output made/all.jsonl
both 0 export ocds zilveren-kruis 2023 --prefix ocds-abc123 --output made/ocds.json
both 4 export ocds zilveren-kruis 2023
both 4 export ocds zilveren-kruis 2023 --prefix ocds-
both 4 export ocds zilveren-kruis 2023 --prefix ocds-abc123 --kvk 1
both 4 export ocds zilveren-kruis 2023 --prefix ocds-abc123 --uri 1
ends 0 sample.db export all --output all.jsonl
head -c 3000 all.jsonl >cut.jsonl
from=
both 0 import all all.jsonl
both 4 import all cut.jsonl
both 4 import all text.txt
from=sample.db

echo "-- the seal"
if wlzreg sample.db key new example.nl/wlz none.key --what-if >out 2>err; then
    both 0 key new example.nl/wlz made/office.key
    both 4 key new "a b" made/office.key
    both 4 key new example.nl/wlz registry.db-wal
    both 0 seal
    both 4 seal --origin "a b"
    both 4 seal --key text.txt
    cp sample.db sealed.db
    ends 0 sealed.db seal
    mv out checkpoint.txt
    from=sealed.db
    both 0 verify --checkpoint checkpoint.txt
    both 4 verify --checkpoint text.txt
    both 4 verify --checkpoint niets.txt
    both 0 prove step 1 checkpoint.txt
    both 4 prove step 0 checkpoint.txt
    both 4 prove step 999999 checkpoint.txt
    both 0 prove growth checkpoint.txt checkpoint.txt
    both 0 erase text provider 30000001 name
    both 4 erase text office cz name
    both 0 erase writer "sample buyer"
    both 4 erase writer niemand
    both 0 erase finish
    from=sample.db
else
    printf '%s\n' "key new" seal "prove step" "prove growth" "erase text" "erase writer" "erase finish" >>ran
fi

echo "-- the page"
fresh
ends 0 --lang nl page.db report zilveren-kruis 2023 --html nl.html
both 0 report zilveren-kruis 2023 --html made/page.html
both 4 report nowhere 2023 --html made/page.html
both 4 report zilveren-kruis 2023 --html sample.db

python3 "$source/tests/command_dutch.py" "$scratch"

grep -v '^== ' answered | jq -r .command >>ran
echo "-- commands (<), commands that were run in Dutch (>)"
diff <(sort commands) <(sort -u ran)
