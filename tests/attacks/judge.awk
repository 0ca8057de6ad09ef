# Reads attacks.txt, the script made of it, and what the shell wrote; prints every attack that did not end as it should.
FILENAME ~ /attacks.txt$/ && /^[^#!]/ {
    name[NR] = $1
    outcome[NR] = $2
    rules[NR] = $3
}

# which lines of the script belong to which attack
FILENAME == "script.sql" && /^\.print attack / {
    attack = substr($0, 15)
    first = FNR
}
FILENAME == "script.sql" && /^\.print after$/ {
    for (i = first; i < FNR; i++)
        attack_of[i] = attack
    order[++count] = attack
}

# what the registry held; without a setup that is what data.sql left, and after those that share a look, what it found
FILENAME == "out" && /^(base|before|after|shared)$/ {
    at = $0
    if (at == "after")
        waiting[++wait] = tried
    next
}
FILENAME == "out" && /^attack / { tried = substr($0, 8); before[tried] = at == "before" ? digest : base; next }
FILENAME == "out" && /^finding / { findings[tried] = findings[tried] "\n    " $0; next }
FILENAME == "out" && /^[0-9a-f]+$/ && length($0) >= 56 {
    digest = $0
    if (at == "base")
        base = digest
    for (; (at == "after" || at == "shared") && wait > 0; wait--)
        after[waiting[wait]] = digest
}

FILENAME == "err" && match($0, /near line [0-9]+: /) {
    line = substr($0, RSTART + 10, RLENGTH - 12) + 0
    text = substr($0, RSTART + RLENGTH)
    if (line in attack_of)
        error[attack_of[line]] = error[attack_of[line]] "\n    " text
    else
        stray = stray "\n    line " line ": " text
}

function named(text, rules,   count, rule, i) {
    count = split(rules, rule, ",")
    for (i = 1; i <= count; i++)
        if (rule[i] == "-" || index(text, "\n    " rule[i] " (19)") || index(text, ": " rule[i] " (19)"))
            return 1
    return 0
}

function wrong(i) {
    if (!(i in after))
        return "was not tried"
    if (findings[i] != "")
        return "leaves a registry that is not sound"
    if (outcome[i] == "A" && error[i] != "")
        return "is refused"
    if (outcome[i] == "A" && before[i] == after[i])
        return "changes nothing"
    if (outcome[i] == "R" && error[i] == "")
        return "is accepted"
    if (outcome[i] == "R" && before[i] != after[i])
        return "is refused, but it or another with the same look at the rows changes something"
    if (outcome[i] == "R" && !named(error[i], rules[i]))
        return "is not refused by " rules[i]
    return ""
}

END {
    for (n = 1; n <= count; n++) {
        i = order[n]
        if (wrong(i) != "")
            print i ": " name[i] ": " wrong(i) error[i] findings[i]
    }
    if (count == 0 || stray != "")
        print "errors outside the attacks:" stray
}
