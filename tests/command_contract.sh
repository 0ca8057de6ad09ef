#!/bin/bash
# command.contract SOURCE BUILD: an agreement from its draft until it exists, and the annexes that it needs.
# shellcheck source=tests/command.sh
. "$(dirname "${BASH_SOURCE[0]}")/command.sh"

# lacks PART...: of agreement 1
lacks() {
    wlzreg sample.db contract show 1 --json | jq -r '.lacks[].part' | sort | paste -sd ' ' | diff - <(echo "$*")
}

sample
echo "-- a draft lacks everything, and has the amounts of its rounds"
lacks budget-form office provider signature
ends 0 sample.db contract show 1 --json
[ "$(jq -r '.contract | "\(.agb) \(.state) \(.valid_from) \(.valid_through)"' out)" = "30000001 draft 2023-01-01 2023-12-31" ]
[ "$(jq '.rounds[0] | .lines, .nza_amount_cents, .amount_cents' out | paste -sd ' ')" = \
    "$(sqlite3 sample.db "SELECT count(*) || ' ' || sum(volume * nza_cents / 1000) || ' ' ||
        sum(volume * nza_cents / 1000 * tariff_bp / 10000) FROM production")" ]

echo "-- it is not signed before its enrolment is complete"
ends 2 sample.db enrolment show zilveren-kruis 30000001 2023
says err "fact agreement.term"
ends 1 sample.db contract sign 1 --on 2022-11-15
says err contract_enrolment
ends 0 sample.db enrolment add zilveren-kruis 30000001 2023 3A --by "sample director" --at "2022-07-29 10:00"
says out "Annex 3A of 30000001 for 2023 is registered"
says out "fact agreement.term"
ends 1 sample.db enrolment add zilveren-kruis 30000001 2023 3A --by "sample director"
says err enrolment_pk
ends 1 sample.db enrolment add zilveren-kruis 30000001 2023 3C --by "sample director"
says err enrolment_annex
printf 'office;agb;fact;value;valid_from;known_on;evidence\nzilveren-kruis;30000001;agreement.term;one-year;1-1-2023;1-9-2022;sample\n' >facts.csv
ends 0 sample.db import facts facts.csv
ends 0 sample.db enrolment show zilveren-kruis 30000001 2023 --json
[ "$(jq -c '[.enrolment.complete, .enrolment.timely, .annexes[0].annex, .annexes[0].received_at]' out)" = \
    '[true,true,"3A","2022-07-29T10:00:00+02:00"]' ]

echo "-- signed and accepted three times it exists"
ends 0 sample.db contract sign 1 --on 2022-11-15
lacks budget-form office provider
ends 0 sample.db contract accept 1 office --by "sample head" --at "2022-11-20 10:00"
ends 0 sample.db contract accept 1 provider --by "sample director" --at "2022-11-21 10:00"
lacks budget-form
ends 0 sample.db contract accept 1 budget-form --by "sample officer"
says out "The agreement exists"
lacks ""
ends 0 sample.db contract show 1 --lang nl
says out "De overeenkomst bestaat"

echo "-- what does not go"
ends 1 sample.db contract sign 1 --on 2022-11-16
ends 1 sample.db contract accept 1 office --by "sample head"
says err contract_acceptance_pk
ends 1 sample.db contract accept 1 anything --by "sample head"
says err contract_acceptance_part
ends 4 sample.db contract accept 1 office
says err "--by NAME"
ends 4 sample.db contract accept 1 office --by "sample head" --at yesterday
says err "is not a moment"
ends 4 sample.db contract accept 1 office --by "sample head" --at "2022-10-30 02:30"
says err "twice"
ends 1 sample.db contract extend 1 --by "sample head"
says err contract_extension_allowed
ends 4 sample.db contract extend 1
says err "--by NAME"
ends 4 sample.db contract show 99
says err "no agreement 99"
ends 4 sample.db contract show one
says err "CONTRACT"
ends 4 sample.db enrolment add zilveren-kruis 30000001 2023 3B
says err "--by NAME"

echo "-- a draft of one's own"
ends 0 sample.db contract draft zilveren-kruis 30000003 1-1-2024 --through 31-12-2024
says out "agreement-30000003-2024"
says out "contract sign"
ends 1 sample.db contract draft zilveren-kruis 30000003 1-1-2024 --through 31-12-2024
says err document_pk
ends 0 sample.db contract draft zilveren-kruis 30000003 2025-01-01 --document sample-open --title "Sample agreement" --json
[ "$(jq -c '[.contract.document, .contract.valid_through, (.lacks | length), .rounds]' out)" = '["sample-open",null,4,[]]' ]
ends 4 sample.db contract draft zilveren-kruis 30000003 tomorrow
ends 4 sample.db contract draft zilveren-kruis 30000003 1-1-2026 --through 31-12-2024
[ "$(sqlite3 sample.db "SELECT count(*) FROM contract")" = 3 ]
