#!/bin/bash
# command.monitoring SOURCE BUILD: what is due and what is late, and reports that are registered.
# shellcheck source=tests/command.sh
. "$(dirname "${BASH_SOURCE[0]}")/command.sh"

sample
# What the command says of the sample registry.
cat >report.json <<'LINES'
{
  "year": 2023,
  "kind": "results",
  "reporter": "30000001",
  "due_on": "2024-03-01",
  "figures_of": "activity",
  "figures": [{"activity": "sample-13-2023-a1", "carried_out_bp": 6000, "realised_bp": 5000, "spent": "€ 3.000"}]
}
LINES
due() {
    ends 0 sample.db monitor due zilveren-kruis "$@" --json
    jq -r '"\(.due | length) \(.overdue | length)"' out
}

echo "-- what is due is not late on the day itself"
[ "$(due --on 2023-01-20)" = "3 0" ]
[ "$(due --on 2024-03-01)" = "3 0" ]
[ "$(due --on 2024-03-02)" = "0 3" ]
[ "$(jq -r '.overdue[0] | "\(.kind) \(.days)"' out)" = "progress 1" ]
ends 0 sample.db monitor due cz
says out "Nothing is overdue."
says out "Nothing is due."
ends 0 --lang nl sample.db monitor due zilveren-kruis --on 2024-03-15
says out "dagen te laat"
says out "01-03-2024"
ends 4 sample.db monitor due nowhere
ends 4 sample.db monitor due zilveren-kruis --on 2024-02-30
ends 3 sample.db monitor due
ends 3 sample.db monitor

# refuses RULE ARGUMENT...: refused by that rule, and nothing changed.
refuses() {
    local rule=$1

    shift
    contents sample.db >before.txt
    ends 1 "$@"
    says err "$rule"
    contents sample.db | diff before.txt -
}

echo "-- a report that is due is registered, once"
export WLZREG_NOW="2024-03-15 09:00:00"
contents sample.db >before.txt
ends 0 sample.db report sample-13-2023 report.json --what-if
contents sample.db | diff before.txt -
ends 0 sample.db report sample-13-2023 report.json
says out "still missing of the year  2"
[ "$(sqlite3 sample.db "SELECT reported_on FROM report")" = 2024-03-15 ] # today, when the file does not say
refuses report_once sample.db report sample-13-2023 report.json
[ "$(due)" = "0 2" ]
[ "$(due --on 2024-03-14)" = "0 3" ] # it had not come in yet

echo "-- another one is refused"
jq '.due_on = "2024-04-01"' report.json >other.json
refuses report_due sample.db report sample-13-2023 other.json
says err "other.json: "
jq '.reporter = "30000003"' report.json >other.json
refuses report_due sample.db report sample-13-2023 other.json
jq '.kind = "spending" | .figures[0].activity = "other"' report.json >other.json
refuses report_figure_activity sample.db report sample-13-2023 other.json
jq '.kind = "spending" | .figures[0].replaces = 1 | .figures += .figures' report.json >other.json
refuses report_figure_pk sample.db report sample-13-2023 other.json
refuses report_due sample.db report sample-large report.json
ends 4 sample.db report absent report.json

echo "-- what replaces figures names them, and what is wrong is corrected"
jq '.kind = "spending" | .figures[0].spent = "€ 2.000"' report.json >other.json
refuses report_figure_replaces sample.db report sample-13-2023 other.json
says err "counts now: report 1 of 30000001, for sample-13-2023-a1"
jq '.figures[0].replaces = 1' other.json >spending.json
ends 0 sample.db report sample-13-2023 spending.json --json
[ "$(jq -r '.counting[] | "\(.report) \(.activity) \(.spent_cents)"' out)" = "2 sample-13-2023-a1 200000" ]
jq '.corrects = 2 | .figures[0].spent = "€ 500.000"' spending.json >wrong.json
refuses report_figure_above_cost sample.db report sample-13-2023 wrong.json
jq '.reported_on = "2031-03-20"' wrong.json >other.json
refuses report_future sample.db report sample-13-2023 other.json
jq '.figures[0].confirmed = true' wrong.json >other.json
ends 0 sample.db report sample-13-2023 other.json
[ "$(sqlite3 sample.db "SELECT reported_on FROM report WHERE id = 3")" = 2024-03-15 ]
jq '.corrects = 3 | .figures[0].spent = {"cents": 300000}' spending.json >other.json
export WLZREG_NOW="2024-03-20 09:00:00"
ends 0 sample.db report sample-13-2023 other.json
[ "$(sqlite3 sample.db "SELECT reported_on FROM report WHERE id = 4")" = 2024-03-15 ] # that of what it corrects
refuses report_corrected_once sample.db report sample-13-2023 other.json
jq 'del(.figures_of) | .kind = "progress"' report.json >other.json
refuses report_figures_of sample.db report sample-13-2023 other.json
ends 0 --lang nl sample.db addendum show sample-13-2023
says out "de activiteit"

echo "-- its figures are what the settlement is computed from"
ends 0 sample.db addendum show sample-13-2023
says out "60%"
ends 0 sample.db addendum settle sample-13-2023 2023 --json
[ "$(jq -r '.computed[] | "\(.activity) \(.back_cents)"' out)" = "sample-13-2023-a1 200000
sample-13-2023-a2 500000" ]
