#!/bin/bash
# command.allocate SOURCE BUILD: a fund is divided once, to the cent, within each headroom; what-if writes nothing.
# shellcheck source=tests/command.sh
. "$(dirname "${BASH_SOURCE[0]}")/command.sh"

"$build/tests/wlzreg_report_sample" fund.db undivided
fund=zk-gz-accord-2023
free() {
    wlzreg fund.db fund zilveren-kruis 2023 --json | jq ".funds[] | select(.fund == \"$fund\") | .free_cents"
}
before=$(free)
contents fund.db >before.txt

echo "-- what it would be"
ends 0 fund.db allocate $fund
says out "A proposal: --apply reserves the shares."
ends 0 fund.db allocate $fund --json
cp out proposal.json
[ "$(jq '[.shares[].amount_cents] | add + input.division.undivided_cents' proposal.json proposal.json)" = "$before" ]
[ "$(jq '[.shares[] | select(.amount_cents > .room_cents)] | length' proposal.json)" = 0 ]
[ "$(jq '[.shares[] | select(.eligible | not) | .amount_cents] | add // 0' proposal.json)" = 0 ]
ends 0 fund.db allocate $fund --apply --what-if
says out "(what if: nothing was written)"
contents fund.db | cmp before.txt

echo "-- applied, once"
ends 0 fund.db allocate $fund --apply --json
diff <(jq .shares proposal.json) <(jq .shares out)
[ "$(free)" = "$(jq .division.undivided_cents proposal.json)" ]
jq -c '.shares[] | select(.amount_cents > 0)' proposal.json | while read -r share; do
    agb=$(jq -r .agb <<<"$share")
    left=$(wlzreg fund.db cap zilveren-kruis 2023 "$agb" --json | jq '.positions[0].headroom_cents')
    [ "$left" = "$(jq '.room_cents - .amount_cents' <<<"$share")" ]
done
contents fund.db >after.txt
ends 1 fund.db allocate $fund --apply
says err lump_sum_divided
contents fund.db | cmp after.txt
ends 0 fund.db verify

echo "-- a fund that addenda spend, and one that is not there"
ends 4 fund.db allocate zk-stimulus-gz-2023
ends 4 fund.db allocate nowhere
