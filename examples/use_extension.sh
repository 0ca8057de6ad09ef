#!/bin/bash
# use_extension [BUILD] - query a registry file from the sqlite3 shell, with the library as a loadable extension.
set -euo pipefail

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
build=$(cd "${1:-$here/../build}" && pwd)
scratch=$(mktemp -d)
trap 'rm -r "$scratch"' EXIT

"$build/examples/make_registry" "$scratch/sample.db"

shell() {
    sqlite3 -batch -cmd ".load '$build/lib/libwlzreg_sql'" "$scratch/sample.db" 2>&1
}

shell <<'SQL'
.print Dutch notations to integers, and back
SELECT wlz_bp('95,8%'), wlz_cents('€ 3,7 mln.'), wlz_format_bp(9580), wlz_format_cents(370000000);

.print
.print The percentage of an integrated GGZ provider: today, and as known on 12 June 2022
SELECT wlz_format_bp(wlz_tariff_bp('zilveren-kruis', '54000002', 'Z902', 'care', '2023-01-01')),
  wlz_format_bp(wlz_tariff_bp('zilveren-kruis', '54000002', 'Z902', 'care', '2023-01-01', '2022-06-12'));

.print
.print What was weighed for it
SELECT wlz_format_bp(value), document, rank, wins, reason FROM wlz_candidates('zilveren-kruis', 'tariff.care',
  '2023-01-01', '{"sector":"GGZ", "provider_kind":"integrated", "relation":"existing"}');

.print
.print In time for step 7, the enrolment? At five o'clock, and a second later
SELECT wlz_timely('zilveren-kruis', '7', 2023, '2022-07-29 17:00:00'),
  wlz_timely('zilveren-kruis', '7', 2023, '2022-07-29 17:00:01');

.print
.print What is still free under the cap
SELECT wlz_format_cents(wlz_headroom('zilveren-kruis', '30000001', 2023));
SQL

# A rule of the schema holds for every SQLite client, also for an INSERT in the shell.
printf '\nA lump sum of 30.000 does not fit: the INSERT fails with the name of the rule\n'
if shell <<'SQL'; then
INSERT INTO lump_sum(office, agb, year, purpose, amount_cents, state)
  VALUES('zilveren-kruis', '30000001', 2023, 'other', 3000000, 'reserved');
SQL
    echo "it was accepted"
    exit 1
fi
