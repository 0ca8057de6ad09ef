# bash completion for wlzreg: what can be completed is what --help says.

_wlzreg_commands() {
    wlzreg --lang en --help | awk '/^Commands:/ { on = 1; next } /^$/ { on = 0 } on && /^  [a-z]/ { print $1, $2 }'
}

# The options of the command that is being written.
_wlzreg_options() {
    wlzreg --lang en "$@" --help 2>/dev/null | grep -oP '^  \K--[a-z-]+'
}

# The kinds of files, of which there is an example each.
_wlzreg_kinds() {
    wlzreg --lang en FILE import --help | grep -oP '^  wlzreg \S+ import \K\S+'
}

_wlzreg() {
    local word=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD - 1]}
    local words=() item

    for item in "${COMP_WORDS[@]:1:COMP_CWORD-1}"; do
        [[ $item == -* ]] || words+=("$item")
    done
    COMPREPLY=()
    if [ "$before" = --lang ]; then
        mapfile -t COMPREPLY < <(compgen -W "nl en" -- "$word")
    elif [[ $word == -* ]]; then
        mapfile -t COMPREPLY < <(compgen -W "$(_wlzreg_options "${words[@]:0:3}")" -- "$word")
    elif [ ${#words[@]} = 1 ]; then
        mapfile -t COMPREPLY < <(compgen -W "$(_wlzreg_commands | cut -d ' ' -f 1 | sort -u)" -- "$word")
    elif [ ${#words[@]} = 2 ]; then
        mapfile -t COMPREPLY < <(compgen -W "$(_wlzreg_commands |
            awk -v first="${words[1]}" '$1 == first && $2 ~ /^[a-z]/ { print $2 }')" -- "$word")
    fi
    if [ ${#words[@]} = 2 ] && [[ ${words[1]} =~ ^(import|export)$ ]]; then
        mapfile -t -O ${#COMPREPLY[@]} COMPREPLY < <(compgen -W "$(_wlzreg_kinds)" -- "$word")
    fi
    if [ ${#COMPREPLY[@]} = 0 ] && [[ $word != -* ]]; then # a file, for lack of better
        compopt -o filenames
        mapfile -t COMPREPLY < <(compgen -f -- "$word")
    fi
}

complete -F _wlzreg wlzreg
