#!/bin/bash
# command.questions SOURCE BUILD: a question that is not asked as it should be is told, and not answered as another.
# shellcheck source=tests/command.sh
. "$(dirname "${BASH_SOURCE[0]}")/command.sh"

sample

echo "-- a case is for --compare, a provider is what the registry says"
for given in "--sector VV" "--kind integrated" "--relation new" "--care-form zzp" "--performance Z901" "--fact a=b"; do
    # shellcheck disable=SC2086 # an option and its value
    ends 3 sample.db tariff zilveren-kruis 30000001 Z901 --on 2023-06-01 $given
done
ends 3 sample.db tariff --compare --sector GZ --explain
ends 3 sample.db tariff zilveren-kruis 30000001 Z901 --compare --sector GZ

echo "-- numbers are digits"
for year in " 2023" "+2023" "2023 " "2_023" "" "-"; do
    ends 4 sample.db cap zilveren-kruis "$year"
    says err "is not a whole number"
done

echo "-- a table that is not there has no history"
ends 4 sample.db history --table contracts
says err "contracts"
ends 0 sample.db history --table event
says out "No changes."
ends 0 sample.db history --table contract --key nobody
says out "No changes."
