#!/bin/bash
# sql_shell SOURCE BUILD: the extension in the sqlite3 shell gives right answers, refuses wrong questions, writes
# nothing, and the shell ends well.
set -euo pipefail
source=$1
extension=$2/lib/libwlzreg_sql
command -v sqlite3 >/dev/null || exit 77
scratch=$(mktemp -d)
trap 'rm -r "$scratch"' EXIT
registry=$scratch/sample.db

fail() {
    printf '%s\n' "$@"
    exit 1
}

# shell FILE SQL...: what the shell prints, errors as well, and its exit code.
shell() {
    local file=$1 code=0
    shift
    sqlite3 -batch -bail -cmd ".load '$extension'" "$file" "$@" 2>&1 || code=$?
    echo "exit $code"
}

# expect ANSWER FILE SQL...
expect() {
    local answer=$1 printed
    shift
    printed=$(shell "$@")
    [ "$printed" = "$answer"$'\n'"exit 0" ] || fail "$*" "expected: $answer" "printed:  $printed"
}

# refuse WORDS FILE SQL...: an error with these words, and an exit code that says so.
refuse() {
    local words=$1 printed
    shift
    printed=$(shell "$@")
    [[ $printed == *"$words"*"exit 1" ]] || fail "$*" "expected: $words" "printed:  $printed"
}

# A registry with an agreement, made by the shell alone.
{
    cat "$2/schema/wlzreg.sql" "$source"/schema/policy/*.sql
    cat <<'SQL'
PRAGMA application_id = 0x574c5a52;
PRAGMA user_version = 100;
INSERT INTO provider(agb, name) VALUES('30000001', 'Sample provider');
INSERT INTO provider_sector(agb, sector, valid_from) VALUES('30000001', 'GZ', '2015-01-01');
INSERT INTO provider_fact(office, agb, fact, value, valid_from, known_on, evidence)
  VALUES('zilveren-kruis', '30000001', 'relation', 'existing', '2015-01-01', '2022-06-01', 'sample');
INSERT INTO performance(code, sector, care_form, unit, title) VALUES('Z901', 'GZ', 'zzp', 'day', 'Sample');
INSERT INTO nza_tariff(performance, year, component, cents) VALUES('Z901', 2023, 'care', 25000);
INSERT INTO document(id, office, kind, title, valid_from, valid_to)
  VALUES('sample', 'zilveren-kruis', 'agreement', 'Sample', '2023-01-01', '2024-01-01');
INSERT INTO contract(office, agb, valid_from, valid_to, document)
  VALUES('zilveren-kruis', '30000001', '2023-01-01', '2024-01-01', 'sample');
INSERT INTO production_round(contract, year, round) VALUES(1, 2023, 'initial');
INSERT INTO production(contract, year, round, performance, component, volume, nza_cents, tariff_bp)
  VALUES(1, 2023, 'initial', 'Z901', 'care', 40000000, 25000, 9580);
UPDATE production_round SET state = 'closed';
SQL
} | sqlite3 -batch -bail "$registry"
cp "$registry" "$scratch/before.db"

expect "9580|370000000|95,8%|€ 420.000,00" "$registry" \
    "SELECT wlz_bp('95,8%'), wlz_cents('€ 3,7 mln.'), wlz_format_bp(9580), wlz_format_cents(42000000)"
expect 9480 "$registry" "SELECT wlz_resolve('zilveren-kruis', 'tariff.care', '2023-01-01',
    '{\"sector\":\"GGZ\",\"provider_kind\":\"integrated\",\"relation\":\"new\"}')"
expect 100% "$registry" \
    "SELECT json_extract(wlz_explain('zilveren-kruis', 'tariff.maximum', '2023-01-01', NULL), '$.text')"
expect "10000|1" "$registry" "SELECT value, wins
    FROM wlz_candidates('zilveren-kruis', 'tariff.maximum', '2023-01-01', NULL) WHERE wins"
expect 9580 "$registry" "SELECT wlz_tariff_bp('zilveren-kruis', '30000001', 'Z901', 'care', '2023-01-01')"
expect 9580 "$registry" "SELECT json_extract(wlz_tariff_explain('zilveren-kruis', '30000001', 'Z901', 'care',
    '2023-01-01'), '$.bp')"
headroom="SELECT wlz_headroom('zilveren-kruis', '30000001', 2023)"
expect 42000000 "$registry" "$headroom"
expect "1|0" "$registry" "SELECT wlz_timely('zilveren-kruis', '7', 2023, '2022-07-29 17:00:00'),
    wlz_timely('zilveren-kruis', '7', 2023, '2022-07-29 17:00:01')"
expect 1 "$registry" \
    "SELECT count(*) > 100 FROM topic t, wlz_candidates('zilveren-kruis', t.id, '2023-01-01', NULL)"

refuse "no office nowhere" "$registry" "SELECT wlz_resolve('nowhere', 'tariff.care', '2023-01-01', NULL)"
refuse "no member sectr" "$registry" \
    "SELECT wlz_resolve('zilveren-kruis', 'tariff.care', '2023-01-01', '{\"sectr\":\"GZ\"}')"
refuse "wlz_candidates(office, topic" "$registry" "SELECT * FROM wlz_candidates('zilveren-kruis')"
refuse "could mean two things" "$registry" "SELECT wlz_cents('1.234')"
refuse "the main database is not a registry" :memory: "$headroom"
expect 100 :memory: "SELECT wlz_bp('1%')"

# Not from within a schema.
cp "$registry" "$scratch/other.db"
refuse "unsafe use" "$scratch/other.db" "CREATE VIEW v AS $headroom" "SELECT * FROM v"
refuse "unsafe use" "$scratch/other.db" \
    "CREATE TRIGGER t AFTER INSERT ON office BEGIN $headroom; END" "INSERT INTO office(id, name) VALUES('x', 'x')"

# Loaded again, in a transaction, from a file that may not be written, and after an error.
expect 42000000 "$registry" ".load '$extension' sqlite3_wlzregsql_init" "$headroom"
expect $'42000000\n42000000' "$registry" "$headroom" "BEGIN; $headroom; ROLLBACK"
expect 42000000 "file:$registry?mode=ro" "$headroom"
printed=$(sqlite3 -batch -cmd ".load '$extension'" "$registry" 2>&1 <<<"SELECT wlz_cents('x');"$'\n'"$headroom;") || true
[[ $printed == *"not an amount"*42000000 ]] || fail "after an error: $printed"

cmp "$registry" "$scratch/before.db"
