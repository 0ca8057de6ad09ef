# The rules that attacks.txt expects: those of its refusals, and those it says cannot be reached. What has a dot is SQLite's.
/^! / { split($0, word, " "); print word[2] }
/^[^#!]/ && $2 == "R" {
    count = split($3, rule, ",")
    for (i = 1; i <= count; i++) {
        if (rule[i] !~ /^-$|\./)
            print rule[i]
    }
}
