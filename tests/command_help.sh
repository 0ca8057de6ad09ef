#!/bin/bash
# command.help SOURCE BUILD: help on every level in two languages, the manual page and completion have every command
# and option, and a call that is written wrongly ends with 3.
# shellcheck source=tests/command.sh
. "$(dirname "${BASH_SOURCE[0]}")/command.sh"

commands() {
    wlzreg --lang en --help | awk '/^Commands:/ { on = 1; next } /^$/ { on = 0 } on && /^  [a-z]/' |
        grep -oP '^  \K[a-z]+( [a-z]+)?'
}

echo "-- help on every level"
ends 0 --help
says out "Usage: wlzreg"
ends 0 --lang nl --help
says out "Gebruik: wlzreg"
commands >list
[ "$(wc -l <list)" -ge 15 ]
while read -r words; do
    for lang in en nl; do
        # shellcheck disable=SC2086 # "pack list" is two words
        ends 0 FILE $words --help --lang $lang
        says out "$words"
        grep -qE '^(Examples|Voorbeelden):$' out
        says out "wlzreg registry.db $words"
    done
done <list
ends 0 FILE pack --help
says out "pack load"
ends 0 --version
says out "wlzreg 0.2.0"

echo "-- usage"
ends 3
ends 3 FILE
ends 3 FILE nonsense
says err "there is no command nonsense"
ends 3 FILE pack
ends 3 FILE pack nonsense
ends 3 FILE resolve
ends 3 FILE resolve office
ends 3 FILE resolve office topic more
ends 3 FILE resolve office topic --nonsense
says err "there is no option --nonsense"
ends 3 FILE resolve office topic --sector
says err "--sector needs a value"
ends 3 --lang de FILE resolve office topic
ends 3 FILE diff office --known-on 2023-01-01
says err "there is no option --known-on"
ends 3 FILE resolve office topic --k 2023-01-01
ends 3 FILE resolve office topic --on 2023-01-01 --on 2024-01-01
says err "--on is given twice"
ends 3 --actor jansen FILE verify --actor pietersen
says err "--actor is given twice"
for again in "pack 010_offices" "signer 30000001" "fact zk.class=complex"; do
    read -r name value <<<"$again"
    case $name in
    pack) words=(init) ;;
    signer) words=(addendum sign sample) ;;
    fact) words=(tariff --compare --sector GZ) ;;
    esac
    ends 0 FILE "${words[@]}" "--$name" "$value" "--$name" "$value" --help
done

[ ! -e FILE ]

echo "-- the manual page"
while read -r words; do
    grep -qF ".SS \"$words\"" "$build/tools/wlzreg.1"
done <list
man -l "$build/tools/wlzreg.1" >page 2>warnings || { [ $? = 127 ] || exit 1; } # not on every machine
if [ -s page ] && [ -s warnings ]; then
    cat warnings
    exit 1
fi

echo "-- completion"
mkdir bin
ln -s "$build/tools/wlzreg" bin/wlzreg
complete_words() {
    PATH=$scratch/bin:$PATH bash -c '
        compopt() { :; }
        . "$1/tools/wlzreg.bash"
        shift
        COMP_WORDS=("$@") COMP_CWORD=$(($# - 1))
        _wlzreg
        printf "%s\n" "${COMPREPLY[@]}"' bash "$source" "$@"
}
diff <(complete_words wlzreg FILE "" | sort) <(cut -d ' ' -f 1 list | sort -u)
[ "$(complete_words wlzreg FILE pa)" = pack ]
[ "$(complete_words wlzreg FILE pack lo)" = load ]
[ "$(complete_words wlzreg FILE resolve --known)" = --known-on ]
[ "$(complete_words wlzreg FILE export nza)" = nza-tariffs ]
diff <(complete_words wlzreg --lang "") <(printf 'nl\nen\n')
