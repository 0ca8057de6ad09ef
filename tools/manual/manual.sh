#!/bin/bash
# manual.sh PROGRAM: the manual page, made of what --help says and the pages head and tail beside this file.
set -euo pipefail
program=$1
here=$(dirname "${BASH_SOURCE[0]}")

# Text becomes roff: a backslash, and a point or quote at the beginning of a line, mean something there.
roff() {
    sed -e 's/\\/\\e/g' -e "s/^\([.']\)/\\\\\&\1/" -e 's/-/\\-/g'
}

# The lines under a heading of a help text, until the next empty one.
part() {
    awk -v heading="$1" '$0 == heading { on = 1; next } /^$/ { on = 0 } on'
}

# "  --name VALUE   what it does" as a paragraph with a tag.
options() {
    sed -E 's/^  (--[^ ]+( [^ ]+)?) +(.*)$/.TP\n.B \1\n\3/' | sed -E '/^\.TP$/!{/^\.B/!s/^([.'"'"'])/\\\&\1/}' |
        sed -E '/^\.TP$/!s/-/\\-/g'
}

command() {
    local help usage what

    help=$("$program" --lang en FILE "$@" --help)
    usage=$(sed -n 's/^Usage: //p' <<<"$help")
    what=$(sed -n 3p <<<"$help")
    printf '.SS "%s"\n.B %s\n.PP\n%s\n' "$(roff <<<"$*")" "$(roff <<<"$usage")" "$(roff <<<"$what")"
    part "Options:" <<<"$help" | options
    if grep -q '^Examples:$' <<<"$help"; then
        printf '.PP\n.nf\n.RS\n'
        part "Examples:" <<<"$help" | sed 's/^  //' | roff
        printf '.RE\n.fi\n'
    fi
}

cat "$here/manual_head.1"
echo '.SH COMMANDS'
"$program" --lang en --help | part "Commands:" | grep -oP '^  \K[a-z]+( [a-z]+)?' | while read -r words; do
    # shellcheck disable=SC2086 # "pack list" is two words
    command $words
done
cat <<'ROFF'
.SH "OPTIONS OF EVERY COMMAND"
ROFF
"$program" --lang en --help | part "Options of every command:" | options
cat "$here/manual_tail.1"
