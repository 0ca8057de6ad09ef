# shellcheck shell=bash
# Sourced by the tests of the command: command_<noun>.sh SOURCE BUILD. Sets up a scratch directory with a sample
# registry, and says how a call must end.
set -euo pipefail
source=$1
build=$2
scratch=$(mktemp -d)
trap 'rm -r "$scratch"' EXIT
export WLZREG_NOW="2023-01-20 09:00:00" WLZREG_ACTOR="sample officer" LC_ALL=C.UTF-8
unset NO_COLOR
cd "$scratch"

wlzreg() {
    "$build/tools/wlzreg" "$@"
}

# The registry that docs/sql.md is about.
sample() {
    "$build/examples/make_registry" sample.db
}

# ends STATUS ARGUMENT...: runs the command, which must end with that status; what it prints is in out and err.
ends() {
    local status=$1 came=0

    shift
    wlzreg "$@" >out 2>err || came=$?
    if [ "$came" != "$status" ]; then
        echo "wlzreg $* ended with $came instead of $status:"
        cat out err
        exit 1
    fi
}

# says FILE TEXT: the file has the text in it.
says() {
    if ! grep -qF -- "$2" "$1"; then
        echo "\"$2\" is not in $1:"
        cat "$1"
        exit 1
    fi
}

# lacks FILE PATTERN: no line of the file matches.
lacks() {
    if grep -E -- "$2" "$1"; then
        echo "$1 has what it should not have: $2"
        exit 1
    fi
}

# Everything in a registry, to see that nothing changed.
contents() {
    sqlite3 "$1" .dump
}

# golden NAME STATUS ARGUMENT...: with --json the command prints golden/NAME.json, in which all numbers are integers.
golden() {
    local name=$1 status=$2

    shift 2
    ends "$status" "$@" --json
    if ! diff "$source/tests/golden/$name.json" out; then
        echo "golden/$name.json (<) is not what wlzreg $* --json prints (>)"
        exit 1
    fi
    if grep -qE '^ *("[a-z_]+": )?-?[0-9]+[.eE]' out; then
        echo "golden/$name.json has a number that is not an integer"
        exit 1
    fi
}
