#!/bin/bash
# attacks SOURCE BUILD: the sqlite3 shell as an adversary. Each line of attacks.txt is tried on a fresh copy of a registry
# that the library made and data.sql filled, in each of four settings of the client, and must end as the line says.
set -euo pipefail
source=$1
build=$2
here=$source/tests/attacks
tool=$build/tests/wlzreg_attacks

scratch=$(mktemp -d)
trap 'rm -r "$scratch"' EXIT
cd "$scratch"

say_rules() {
    sqlite3 base.db "SELECT id FROM rule WHERE held_by = 'schema' ORDER BY id" | sort
}

# Records whose example is no attack that their rule refuses, and those that have none without being general: a key, a
# reference, or one of an ending that names.sql knows.
strange_examples() {
    grep -P '^[^#|]*\|R\|' "$here/attacks.txt" | awk -F'|' '{ print $1 "|" $3 }' >refused
    sqlite3 -separator '|' base.db "SELECT id, example FROM rule WHERE held_by = 'schema' AND example IS NOT NULL" |
        awk -F'|' 'FNR == NR { rules[$1] = rules[$1] "," $2 ","; next }
            rules[$2] !~ "," $1 "[.,]" { print $1 " does not refuse: " $2 }' refused -
    sqlite3 base.db "SELECT id || ': no example' FROM rule WHERE held_by = 'schema' AND example IS NULL" |
        grep -vFf <(grep -oP "^  \('\K\w+" "$source/schema/guards.sql"; grep -oP '^! \K\w+' "$here/attacks.txt") || true
    # those of the endings, which stand in no registry
    { cat "$source/schema/names.sql"; echo "SELECT ending || '|' || example FROM rule_ending;"; } | sqlite3 :memory: |
        awk -F'|' 'FNR == NR { rules[$1] = rules[$1] "," $2; next }
            rules[$2] !~ ($1 == "" ? "_office" : $1) { print $1 " does not refuse: " $2 }' refused -
}

# ---- the registry that is attacked
"$here/fill.sh" "$tool" base.db
[ "$("$tool" verify base.db)" = "WLZ_OK " ]
[ "$(sqlite3 base.db 'PRAGMA journal_mode = DELETE')" = delete ] # the shell takes no other one into memory

# ---- every rule is attacked
echo "-- rules that no attack expects, and expected ones that the schema does not have"
comm -3 <(say_rules) <(awk -F'|' -f "$here/rules.awk" "$here/attacks.txt" | sort -u) | tee strange
[ ! -s strange ]
echo "-- examples of records that no attack shows, and records without one"
strange_examples | tee strange
[ ! -s strange ]

# ---- attacks that are refused or accepted, in settings of the client: each pair of switches in each combination, the
# most hostile one first
settings() {
    while read -r keys recursive unchecked; do
        echo "PRAGMA foreign_keys = $keys; PRAGMA recursive_triggers = $recursive; PRAGMA ignore_check_constraints = $unchecked;"
    done <<'EOF'
OFF OFF ON
ON ON ON
ON OFF OFF
OFF ON OFF
EOF
}

# In a directory of its own, because the settings are tried side by side.
try_setting() {
    mkdir "$1"
    cd "$1"
    ln ../base.db base.db
    awk -F'|' -v setting="$2" -f "$here/script.awk" "$here/attacks.txt" >script.sql
    sqlite3 -batch <script.sql >out 2>err || true
    awk -F'|' -f "$here/judge.awk" "$here/attacks.txt" script.sql out err >judged
}

number=0
while read -r setting; do
    number=$((number + 1))
    printf '%s\n' "$setting" >"setting-$number"
    [ "$number" -le "$(nproc)" ] || wait -n
    try_setting $number "$setting" &
done < <(settings)
wait

failed=0
for ((i = 1; i <= number; i++)); do
    if [ ! -e "$i/judged" ] || [ -s "$i/judged" ]; then
        cat "setting-$i" "$i/judged" || true
        failed=1
    fi
done

# ---- what a client can do once it takes triggers away: wlz_verify finds it
files=()
while IFS='|' read -r name _ _ sql; do
    files+=("$(printf 'found-%03d.db' ${#files[@]})")
    cp base.db "${files[-1]}"
    printf '%s\n' "$sql" | sed 's/; /;\n/g' | sed '/^\./s/;$//' | sqlite3 -batch "${files[-1]}" >out 2>&1 || {
        echo "$name: $(cat out)"
        failed=1
    }
done < <(grep -P '^[^#|]*\|F\|' "$here/attacks.txt")
"$tool" verify "${files[@]}" >verified
paste -d'|' <(grep -P '^[^#|]*\|F\|' "$here/attacks.txt" | cut -d'|' -f1,3) verified |
    awk -F'|' '$3 !~ /^WLZ_CORRUPT / || !index($3, $2) { print $1 ": " $3; bad = 1 } END { exit bad }' || failed=1

printf '%d attacks refused or accepted in 4 settings, %d found by wlz_verify\n' \
    "$(grep -cP '^[^#|]*\|[RA]\|' "$here/attacks.txt")" ${#files[@]}
exit $failed
