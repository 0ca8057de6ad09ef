#!/bin/bash
# command.questions SOURCE BUILD: a question that is put wrongly is reported, and not answered as if it were another.
# shellcheck source=tests/command.sh
. "$(dirname "${BASH_SOURCE[0]}")/command.sh"

sample

echo "-- a word that the registry does not have is answered with those that are nearly the same"
nearest() { # nearest GIVEN MEANT ARGUMENT...
    ends 4 sample.db "${@:3}" --lang en
    says err "$1: did you mean $2?"
    ends 4 sample.db "${@:3}" --lang nl
    says err "$1: bedoelt u $2?"
}
nearest tarif.care tariff.care resolve zilveren-kruis tarif.care --sector GZ
nearest "Zilveren kruis" zilveren-kruis fund "Zilveren kruis" 2023
nearest GX GZ resolve cz tariff.care --sector GX
nearest sample-13-2032 sample-13-2023 addendum show sample-13-2032
nearest zk.clas zk.class tariff --compare --sector GZ --on 2024-06-01 --fact zk.clas=complex
ends 4 sample.db resolve nobody tariff.care --sector GZ --json
jq -e '.message == "the registry has no office nobody" and (has("hints") | not)' out
printf 'office;agb;fact;value;valid_from;evidence\ncz;30000001;tarif.care.2023;95,8%%;2024-01-01;sample\n' >facts.csv
ends 4 sample.db import facts facts.csv --lang en
says out "one that the registry has, such as tariff.care.2023"
ends 4 sample.db import facts facts.csv --lang nl
says out "een die het register heeft, zoals tariff.care.2023"

echo "-- who writes is what --actor says, else the environment, else the login"
writer() { # writer NAME: of the last step
    [ "$(sqlite3 writer.db "SELECT actor FROM history_step ORDER BY seq DESC LIMIT 1")" = "$1" ]
}
cp sample.db writer.db
printf 'agb;name\n31000011;Sample one\n' >one.csv
ends 0 writer.db import providers one.csv --actor "sample buyer"
writer "sample buyer"
printf 'agb;name\n31000012;Sample two\n' >two.csv
ends 0 writer.db import providers two.csv
writer "sample officer"
printf 'agb;name\n31000013;Sample three\n' >three.csv
WLZREG_ACTOR="" ends 0 writer.db import providers three.csv
writer "$(id -un)"
printf 'agb;name\n31000014;Sample four\n' >four.csv
(unset WLZREG_ACTOR && ends 0 writer.db import providers four.csv)
writer "$(id -un)"

echo "-- a case is for --compare, a provider is what the registry says"
for given in "--sector VV" "--kind integrated" "--relation new" "--care-form zzp" "--performance Z901" "--fact a=b"; do
    # shellcheck disable=SC2086 # an option and its value
    ends 3 sample.db tariff zilveren-kruis 30000001 Z901 --on 2023-06-01 $given
done
ends 3 sample.db tariff --compare --sector GZ --explain
ends 3 sample.db tariff zilveren-kruis 30000001 Z901 --compare --sector GZ

echo "-- people read the steps that apply or are undecided, with --all the others too; programs get all"
ends 0 sample.db tariff zilveren-kruis 30000001 Z901 --on 2023-06-01 --lang en
says out "the provision that prevails"
says out "2 steps do not apply; --all shows them."
lacks out "zk.lower-2022"
ends 0 sample.db tariff zilveren-kruis 30000001 Z901 --on 2023-06-01 --lang nl
says out "2 stappen gelden niet; --all toont ze."
ends 0 sample.db tariff zilveren-kruis 30000001 Z901 --on 2023-06-01 --all --lang nl
says out "zk.lower-2022"
lacks out "zk.lower-2022.* 0%"
lacks out "--all"
ends 0 sample.db tariff zilveren-kruis 30000001 Z901 --on 2023-06-01 --json
[ "$(jq '.steps | length' out)" = 3 ]
ends 2 sample.db tariff cz 30000001 Z901 --on 2024-06-01 --known-on 2024-01-01
says out "cz.lower-passive"
ends 3 sample.db tariff --compare --sector GZ --all

echo "-- a fact of a case is in its unit, also without a sign"
for fact in 95% 95 95,00% 95,0; do
    ends 0 sample.db tariff --compare --sector GZ --relation existing --on 2024-06-01 --known-on 2024-01-01 \
        --fact tariff.care.2023=$fact --json
    [ "$(jq '.offices[] | select(.office == "vgz") | .percentage_bp' out)" = 9500 ]
done
ends 4 sample.db tariff --compare --sector GZ --fact tariff.care.2023=much
ends 4 sample.db tariff --compare --sector GZ --fact tariff.care.2023=-5
ends 4 sample.db tariff --compare --sector GZ --fact tariff.care.2023=9300
says err "9300%"
ends 4 sample.db tariff --compare --sector GZ --fact cz.contributes=2
ends 4 sample.db tariff --compare --sector GZ --fact tariff.care.2023=0,93%
says err "at least 50%"
ends 0 sample.db tariff --compare --sector GZ --fact tariff.care.2023=0,93% --unlikely
ends 0 sample.db tariff --compare --sector GZ --fact cz.contributes=ja
ends 4 sample.db tariff --compare --sector GZ --fact tariff.care.2023
ends 4 sample.db tariff --compare --sector GZ --fact contract.turnover=1.234
says err "--fact contract.turnover=1.234:"

echo "-- a day, a name, a flag: each is read as such"
ends 4 sample.db addendum sign sample-13-2023 --on 2023-01-10
ends 4 sample.db addendum settle sample-13-2023 2023 --on 2023-01-10
ends 4 sample.db addendum settle sample-13-2023 2023 --by jansen
ends 3 sample.db report sample-13-2023 report.json --force

echo "-- a tie between documents is reported as a tie, not as no value"
cat >tie.sql <<'SQL'
-- Sample: two notas of one day that differ.
INSERT INTO document(id, office, kind, title, published_on, valid_from) VALUES
  ('sample-a', 'zilveren-kruis', 'nota-van-inlichtingen', 'Sample A', '2022-07-01', '2023-01-01'),
  ('sample-b', 'zilveren-kruis', 'nota-van-inlichtingen', 'Sample B', '2022-07-01', '2023-01-01');
INSERT INTO provision(document, topic, value, unit, valid_from, paragraph) VALUES
  ('sample-a', 'reserve.unforeseen', 30, 'bp', '2023-01-01', '1'),
  ('sample-b', 'reserve.unforeseen', 40, 'bp', '2023-01-01', '2');
SQL
cp sample.db tie.db
ends 0 tie.db pack load ./tie.sql
ends 2 tie.db resolve zilveren-kruis reserve.unforeseen --on 2023-06-01 --explain --json --lang en
# shellcheck disable=SC1111 # the quotes of the paragraph
[ "$(jq -r .explanation out)" = "On 1 June 2023 the value of reserve.unforeseen at Zilveren Kruis is not decided: “Sample A” \
(sample-a), 1, rank 2, says 0.3%; “Sample B” (sample-b), 2, rank 2, says 0.4%. None of these goes before the others." ]
ends 2 tie.db resolve zilveren-kruis reserve.unforeseen --on 2023-06-01 --explain --lang nl
says out "Geen hiervan gaat"
ends 2 tie.db resolve zilveren-kruis reserve.unforeseen --on 2019-06-01 --explain --lang nl
says out "door geen document"

echo "-- a difference of a sector is what is said of that sector, or of all and not of it by itself"
ends 4 sample.db diff zilveren-kruis --from 2023-06-01 --to 2024-06-01 --sector XX
says err "there is no sector XX"
for sector in VV GZ GGZ; do
    ends 0 sample.db diff zilveren-kruis --from 2023-06-01 --to 2024-06-01 --sector $sector \
        --known-on-from 2024-01-01 --known-on-to 2024-01-01 --json
    jq -r '.differences[].scope' out >scopes
    sed -nE "/^$sector(,|\$)/d; /^(VV|GZ|GGZ)/p" scopes >others
    lacks others .
    grep -qx "$sector" scopes
    [ "$(jq '[.differences[] | select(.name == "tariff.guide")] | length' out)" = 1 ]
    [ "$(jq -r '.differences[0].name' out | cut -c1-7)" = tariff. ]
done
[ "$(jq -r '.differences[] | select(.name == "tariff.guide") | .title, .value_from, .value_to' out | paste -sd' ')" = \
    "National guide percentage for care (landelijk richttariefpercentage) 9580 9590" ]

# 40.000 days at € 250 of GZ; of VV and GGZ nothing is agreed
ends 0 sample.db diff zilveren-kruis --from 2022-06-01 --to 2023-06-01 --json
jq -e '.providers | length > 0' out
cp out all
ends 0 sample.db diff zilveren-kruis --from 2022-06-01 --to 2023-06-01 --sector GZ --json
[ "$(jq -c '.providers, .total' out)" = "$(jq -c '.providers, .total' all)" ]
ends 0 sample.db diff zilveren-kruis --from 2022-06-01 --to 2023-06-01 --sector VV --json
[ "$(jq -c '[.providers, .total]' out)" = '[[],null]' ]

echo "-- numbers are digits"
for year in " 2023" "+2023" "2023 " "2_023" "" "-"; do
    ends 4 sample.db cap zilveren-kruis "$year"
    says err "is not a whole number"
done

echo "-- a case whose field is too long is reported with its line"
{
    head -2 "$source/schema/policy/320_cz_2024.cases.csv"
    printf 'cz;GZ;;existing;zzp;;care;2024-06-01;;;95,7%%;%5000s\n' x
} >long.csv
ends 4 sample.db pack test long.csv
says err "long.csv:3: note: at most 400 bytes was expected"

echo "-- a table that does not exist has no history"
ends 4 sample.db history --table contracts
says err "contracts"
ends 0 sample.db history --table event
says out "No changes."
ends 0 sample.db history --table contract --key nobody
says out "No changes."

echo "-- what controls a terminal is not printed, wherever it comes from"
evil=$'\x1b]0;owned\x07\x1b[31m \u009b31m \u202e \u2066'
python3 - "$evil" <<'PY'
import sqlite3, sys
db = sqlite3.connect("sample.db")
triggers = db.execute("SELECT name, sql FROM sqlite_master WHERE type = 'trigger'").fetchall()
for name, _ in triggers:
    db.execute(f'DROP TRIGGER "{name}"')
for table, column in (("document", "title"), ("provision", "paragraph"), ("provision", "note"), ("provider", "name"),
                      ("addendum", "title"), ("lump_sum", "note"), ("history_step", "actor")):
    db.execute(f"UPDATE {table} SET {column} = ?", (sys.argv[1],))
for _, sql in triggers:
    db.execute(sql)
db.commit()
PY
harmless() {
    if LC_ALL=C grep -qP '[\x00-\x09\x0b-\x1f\x7f]|\xc2[\x80-\x9f]|\xe2\x80[\xaa-\xae]|\xe2\x81[\xa6-\xa9]' out err; then
        cat -v out err
        exit 1
    fi
}
echo "$evil" >out
(harmless) >/dev/null && exit 1
while read -r status words; do
    # shellcheck disable=SC2086 # words
    ends "$status" sample.db $words
    harmless
done <<'LINES'
0 resolve zilveren-kruis reserve.unforeseen --on 2023-06-01 --explain
0 tariff zilveren-kruis 30000001 Z901 --on 2023-06-01 --explain
0 cap zilveren-kruis 2023
0 addendum show sample-large
1 addendum agree sample-large
0 history --table lump_sum
5 verify
LINES
ends 3 sample.db "$evil"
harmless
ends 4 sample.db import providers "$evil"
harmless
ends 4 sample.db cap zilveren-kruis "$evil"
harmless

echo "-- each language has its words and its notation, and programs have one"
ends 0 sample.db --lang nl diff zilveren-kruis --from 2023-06-01 --known-on-from 2022-06-12 --known-on-to 2022-11-15
says out "  tariff.care  "
says out "96,5%"
ends 0 sample.db --lang en diff zilveren-kruis --from 2023-06-01 --known-on-from 2022-06-12 --known-on-to 2022-11-15
says out "96.5%"
ends 0 sample.db --lang nl history --table contract
says out "toegevoegd"
ends 0 sample.db --lang nl tariff zilveren-kruis 30000001 Z901 --on 2023-06-01
says out "basis"
for lang in nl en; do
    ends 0 sample.db --lang $lang --json tariff zilveren-kruis 30000001 Z901 --on 2023-06-01
    jq 'del(.. | objects | .note, .reason)' out >$lang.json # sentences are for people
done
cmp nl.json en.json

echo "-- a refusal says what helps, in the language that was chosen"
ends 1 sample.db --lang nl addendum cancel sample-13-2023
says err "het addendum maakt een stap die zijn status, jaren of versies niet toelaten (regel addendum_step)"
says err "  wat helpt  na draft: agreed, cancelled;"
ends 1 sample.db event add zilveren-kruis 2023 8 --at "2030-01-01 12:00"
says err "register it once it is done"
