#!/bin/bash
# command.signals SOURCE BUILD: whatever a signal comes to, the exit status says whether the rows are in: 0 and all of them,
# or another one and none. With WLZ_TEST_EVERY=1 at every place of an import, by default at some of them.
# shellcheck source=tests/command.sh
. "$(dirname "${BASH_SOURCE[0]}")/command.sh"

every=${WLZ_TEST_EVERY-29}
sample
{
    echo 'agb,name,sector,valid_from'
    for i in {1..300}; do
        printf '31%06d,Sample,GZ,2015-01-01\n' "$i"
    done
} >in.csv

# agrees STATUS: t.db has all rows after status 0, and none otherwise.
agrees() {
    local rows

    rows=$(sqlite3 t.db "SELECT count(*) FROM provider WHERE agb GLOB '31*'")
    if [ "$1 $rows" != "0 300" ] && { [ "$1" = 0 ] || [ "$rows" != 0 ]; }; then
        echo "status $1, and $rows rows are in ($2)"
        exit 1
    fi
}

came=0
"$build/tests/signal_at" 1000000 true || came=$?
if [ "$came" != 125 ]; then
    echo "skipped: a process may not be traced here"
    exit 77
fi

# interrupted KEYS ARGUMENT...: an import that Ctrl-C interrupts once at each of many places.
interrupted() {
    local place status tries=0 in=0

    for ((place = 0; ; place += every)); do
        cp sample.db t.db
        rm -f t.db-wal t.db-shm
        status=0
        "$build/tests/signal_at" "$place" "$build/tools/wlzreg" t.db "$@" >/dev/null 2>&1 || status=$?
        [ "$status" != 125 ] || break
        [ "$status" = 0 ] || [ "$status" = 5 ] || [ "$status" = 130 ] || [ "$status" = 4 ]
        agrees "$status" "Ctrl-C at $place"
        tries=$((tries + 1))
        [ "$status" != 0 ] || in=$((in + 1))
    done
    echo "signals: SIGINT at $tries places of an import of $place, $in with all rows in, none that said otherwise"
    [ "$in" -gt 0 ]
    [ "$in" -lt "$tries" ]
}

echo "-- Ctrl-C at any place of an import"
interrupted import providers in.csv

echo "-- a file that may not grow further (SIGXFSZ), at any size"
tries=0
in=0
for ((blocks = 1; blocks < 3200; blocks += blocks < 300 ? 9 : every * 3)); do
    cp sample.db t.db
    rm -f t.db-wal t.db-shm
    status=0
    (ulimit -f "$blocks" && exec "$build/tools/wlzreg" t.db import providers in.csv) >/dev/null 2>&1 || status=$?
    [ "$status" = 0 ] || [ "$status" = 5 ]
    agrees "$status" "$blocks KB"
    tries=$((tries + 1))
    [ "$status" != 0 ] || in=$((in + 1))
done
echo "signals: SIGXFSZ at $tries sizes, $in with all rows in, none that said otherwise"
[ "$in" -gt 0 ]
[ "$in" -lt "$tries" ]
