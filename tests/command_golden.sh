#!/bin/bash
# command.golden SOURCE BUILD: what each command answers to programs, byte for byte.
# shellcheck source=tests/command.sh
. "$(dirname "${BASH_SOURCE[0]}")/command.sh"

sample
golden resolve 0 sample.db resolve zilveren-kruis tariff.care --sector GZ --relation existing --on 2023-06-01
golden resolve_wrong 4 sample.db resolve zilveren-kruis tariff.care --sector GX
golden resolve_none 2 sample.db resolve zilveren-kruis tariff.care --sector GZ --relation existing --on 2019-06-01
golden contradictions 0 sample.db contradictions zilveren-kruis --from 2023-01-01 --to 2023-12-31 --known-on 2023-01-10
golden diff 0 sample.db diff zilveren-kruis --from 2023-06-01 --known-on-from 2022-06-12 --known-on-to 2022-11-15
golden tariff 0 sample.db tariff zilveren-kruis 30000001 Z901 --on 2023-06-01
golden tariff_compare 0 sample.db tariff --compare --sector GZ --relation existing --care-form zzp --on 2024-06-01 \
    --known-on 2024-01-01 --fact zk.class=complex --fact tariff.care.2023=95,8%
golden cap 0 sample.db cap zilveren-kruis 2023
golden cap_none 2 sample.db cap zilveren-kruis 2023 54000002
golden lumpsum_list 0 sample.db lumpsum list zilveren-kruis 2023
golden lumpsum_commit 0 sample.db lumpsum commit 1 --what-if
golden lumpsum_release 0 sample.db lumpsum release 1 --what-if
cp sample.db lump.db
ends 0 lump.db lumpsum commit 1
golden lumpsum_lessen 0 lump.db lumpsum lessen 1 1.000,00 --note "sample mistake"
golden fund 0 sample.db fund zilveren-kruis 2023
golden procedure 0 sample.db procedure zilveren-kruis 2023
golden event_add 0 sample.db event add zilveren-kruis 2024 7 --provider 30000001 --at "2022-07-29 17:00:01" --what-if
golden event_none 4 sample.db event show 1
cp sample.db events.db
golden event_late 0 events.db event add zilveren-kruis 2023 7 --provider 30000001 --at "2022-07-29 17:00:01"
golden event_show 0 events.db event show 1
golden event_withdraw 0 events.db event withdraw 1 --note "sample mistake"
golden event_withdrawn 4 events.db event show 1
golden contract_code 0 sample.db contract code 1 30009901 --what-if
golden contract_list 0 sample.db contract list zilveren-kruis --year 2023
golden contract_show 0 sample.db contract show 1
golden contract_draft 0 sample.db contract draft zilveren-kruis 30000003 2024-01-01 --through 2024-12-31 --what-if
golden contract_sign 1 sample.db contract sign 1 --on 2022-11-15 --what-if
golden contract_accept 0 sample.db contract accept 1 provider --by "sample director" --at "2022-11-20 10:00" --what-if
golden contract_extend 1 sample.db contract extend 1 --by "sample head" --what-if
golden enrolment_add 0 sample.db enrolment add zilveren-kruis 30000001 2023 3A --by "sample director" --at "2022-07-29 10:00" --what-if
golden enrolment_show 2 sample.db enrolment show zilveren-kruis 30000001 2023
golden words 0 sample.db words
golden words_facts 0 sample.db words facts --like class
golden act_list 0 sample.db act list addendum_signature
golden act_correct 0 sample.db act correct addendum_signature.signed_on "sample-13-2023 30000001" 2023-01-14 \
    --by "sample buyer" --why "sample: the scan says so" --what-if
"$build/tests/wlzreg_report_sample" fund.db undivided
golden allocate 0 fund.db allocate zk-gz-accord-2023
golden addendum_list 0 sample.db addendum list zilveren-kruis
golden addendum_show 0 sample.db addendum show sample-13-2023
WLZREG_NOW="2023-06-02 09:00:00" golden addendum_check 1 sample.db addendum check sample-large --on 2023-06-02
WLZREG_NOW="2023-06-02 09:00:00" golden addendum_check_all 1 sample.db addendum check sample-large --on 2023-06-02 --all
golden addendum_draw 0 sample.db addendum draw sample-large
golden addendum_split 0 sample.db addendum split sample-large
golden addendum_agree 1 sample.db addendum agree sample-large
golden addendum_sign 1 sample.db addendum sign sample-13-2023 --signer 30000001
golden addendum_amend 0 sample.db addendum amend sample-13-2023 sample-2 --what-if
golden addendum_open 1 sample.db addendum open sample-13-2023 2024
golden addendum_cancel 0 sample.db addendum cancel sample-large --what-if
golden addendum_account 1 sample.db addendum account sample-13-2023 2023
golden addendum_settle 0 sample.db addendum settle sample-13-2023 2023
jq '.id = "sample-large"' "$source/examples/json/plan.json" >plan.json
golden addendum_change 0 sample.db addendum change sample-large plan.json --what-if
golden addendum_new 1 sample.db addendum new plan.json
jq '.activities[0].cost = 1.5 | del(.id)' plan.json >wrong.json
golden addendum_new_wrong 4 sample.db addendum new wrong.json
jq '.figures |= [.[0] | .activity = "sample-13-2023-a1"]' "$source/examples/json/report.json" >report.json
WLZREG_NOW="2024-03-15 09:00:00" golden report 0 sample.db report sample-13-2023 report.json --what-if
golden monitor_due 0 sample.db monitor due zilveren-kruis --on 2024-03-15
golden history 0 sample.db history --table contract
golden backup 0 sample.db backup copy.db
cmp <(sqlite3 sample.db .dump) <(sqlite3 copy.db .dump)
golden backup_exists 1 sample.db backup copy.db
# The digest is of everything, every word of every pack included; command_exchange.sh compares it.
whole() {
    local name=$1

    shift
    ends 0 "$@" --json
    sed -i -E 's/"[0-9a-f]{64}"/"…"/; s/"rows": [0-9]+/"rows": 0/; s/-[0-9a-f]{16}"/-…"/' out
    diff "$source/tests/golden/$name.json" out
}
whole verify sample.db verify
sqlite3 sample.db .dump | sqlite3 reloaded.db
whole adopt reloaded.db adopt
whole export_all sample.db export all --output all.jsonl
whole export_ocds sample.db export ocds zilveren-kruis 2023 --prefix ocds-abc123 --output 2023.json
whole import_all again.db import all all.jsonl
if ! wlzreg sample.db key new example.nl/wlz tried.key --what-if 2>&1 | grep -q libsodium; then
    # What is sealed is salted, and a key is by chance.
    sealed() {
        local name=$1 status=$2

        shift 2
        ends "$status" "$@" --json
        sed -i -E 's/"(checkpoint|root|proof|public_key|digest)": ".*"/"\1": "…"/; s/"(size|added|erased|repaired)": [0-9]+/"\1": 0/' out
        diff "$source/tests/golden/$name.json" out
    }
    cp sample.db sealed.db
    sealed key_new 0 sealed.db key new example.nl/wlz office.key
    sealed seal 0 sealed.db seal --key office.key
    ends 0 sealed.db seal
    mv out checkpoint.txt
    sealed verify_checkpoint 0 sealed.db verify --checkpoint checkpoint.txt
    sealed verify_repair_seal 0 sealed.db verify --repair-seal --checkpoint checkpoint.txt
    sealed prove_step 0 sealed.db prove step 1 checkpoint.txt
    sealed prove_growth 0 sealed.db prove growth checkpoint.txt checkpoint.txt
    sealed erase_text 0 sealed.db erase text provider 30000001 name
    sealed erase_writer 0 sealed.db erase writer "sample buyer"
    sealed erase_finish 0 sealed.db erase finish
fi
golden pack_list 0 sample.db pack list
golden pack_show 0 sample.db pack show 360_zorg_en_zekerheid_2024
golden init 0 new.db init --pack 010_offices --pack 020_topics
golden init_exists 1 new.db init
golden pack_load 0 new.db pack load 300_national_2024_2028
cat >nota.sql <<'SQL'
-- Sample: a nota that says 100%.
INSERT INTO document(id, office, kind, title, published_on, valid_from) VALUES
  ('sample-nota', 'zilveren-kruis', 'nota-van-inlichtingen', 'Sample', '2023-01-19', '2023-01-01');
INSERT INTO provision(document, topic, sector, value, unit, valid_from, paragraph) VALUES
  ('sample-nota', 'tariff.care', 'GZ', 10000, 'bp', '2023-01-01', '1');
SQL
golden pack_load_nota 0 sample.db pack load ./nota.sql --what-if
cat >sample.sql <<'SQL'
-- Sample: a pack with two mistakes.
INSERT INTO document(id, office, kind, title, published_on, valid_from) VALUES
  ('sample-document', 'zilveren-kruis', 'supplement', 'Sample', '2023-02-30', '2023-01-01');
INSERT INTO provision(document, topic, value, unit, valid_from, paragraph) VALUES
  ('zk-supplement-2023', 'tariff.care', 12000, 'bp', '2030-01-01', '1');
SQL
golden pack_check 1 sample.db pack check sample.sql
golden pack_test 0 sample.db pack test "$source/schema/policy/310_zilveren_kruis_2024.cases.csv" --lang en

python3 "$source/tests/command_json_names.py" "$source"

echo "-- commands (<), commands with a golden answer (>)"
diff <(wlzreg --lang en --help | awk '/^Commands:/ { on = 1; next } /^$/ { on = 0 } on && /^  [a-z]/' |
    grep -oP '^  \K[a-z]+( [a-z]+)?' | sort) <(jq -r .command "$source"/tests/golden/*.json | sort -u)
