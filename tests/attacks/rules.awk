# The rules that attacks.txt expects: those of its refusals, and those it says cannot be reached.
/^! / { split($0, word, " "); print word[2] }
/^[^#!]/ && $2 == "R" {
    count = split($3, rule, ",")
    for (i = 1; i <= count; i++) {
        sub(/\..*/, "", rule[i])
        if (rule[i] != "-")
            print rule[i]
    }
}
