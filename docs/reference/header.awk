# The comments of a public header as Doxygen reads them. The headers keep a form of their own, which is shorter:
#
#   /* text */ above a type, behind a member, a value or a macro   becomes /** text */ and /**< text */
#   a member, or the parameter registry, that is not explained     gets the words of wlzreg.h
#   @return WLZ_OK, and a status a line with what it means         becomes a list
#
# awk -f header.awk wlzreg.h HEADER

# ---- the words of wlzreg.h
FNR == 1 {
    file++
}
file == 1 {
    if (match($0, /^ \*  - [a-z_]+: /))
        words[substr($0, 7, RLENGTH - 8)] = substr($0, RLENGTH + 1)
    next
}

# A word to be filled in, as in deadline.<step>, is no tag.
function plain(text) {
    while (match(text, /[^\\]<[a-z]+>/))
        text = substr(text, 1, RSTART) "\\" substr(text, RSTART + 1)
    return text
}

# A status, or several, and behind two blanks what they mean.
function status(text) {
    sub(/  +/, ": ", text)
    return " * - " text
}

# A line of the comment above a function.
function told(line) {
    if (match(line, /^ \* @return /)) {
        returns = 1
        line = substr(line, RLENGTH + 1)
        return line ~ /^WLZ_/ ? " * @return\n" status(line) : " * @return " line
    }
    if (returns && line ~ /^ \*         WLZ_[A-Z]/)
        return status(substr(line, 12))
    if (returns && line !~ /^ \*         /)
        returns = 0
    if (returns)
        sub(/^ \* +/, " *   ", line)
    return line
}

function explain_registry(comment,   at) {
    if (!match(comment, / \* @(param|return)/))
        return comment " * @param registry " words["registry"] "\n"
    at = RSTART
    return substr(comment, 1, at - 1) " * @param registry " words["registry"] "\n" substr(comment, at)
}

# ---- the comment above a function, and the function
/^\/\*\*$/ {
    comment = $0 "\n"
    for (returns = 0; (getline line) > 0 && line != " */";)
        comment = comment told(plain(line)) "\n"
    getline
    prototype = $0
    while (prototype !~ /;$/ && (getline line) > 0)
        prototype = prototype "\n" line
    if (prototype ~ /wlz_registry \*registry/ && comment !~ /@param registry/)
        comment = explain_registry(comment)
    print comment " */\n" prototype
    next
}

# ---- any other comment that begins a line: the head of the file, or one above a type or a macro
/^\/\*/ {
    comment = $0
    head = FNR == 1
    while (comment !~ /\*\/$/ && (getline line) > 0)
        comment = comment "\n" plain(line)
    getline
    if (head) {
        name = FILENAME
        sub(/.*include\//, "", name)
        sub(/\n \* wlzreg\/[a-z_]+\.h - /, "\n * ", comment)
        sub(/^\/\*/, "/** @file " name, comment)
    } else if (/^(typedef|#define)/) {
        sub(/^\/\*/, "/**", comment)
    }
    print comment
}

# ---- members, values, macros
/^    \/\* / {
    sub(/\/\*/, "/**")
    explained = 1
}
/[^ ].*\/\* / {
    sub(/\/\* /, "/**< ")
}
/^    [a-z].*;$/ && !/\/\*/ && !explained {
    member = $0
    sub(/;$/, "", member)
    sub(/.*[ *]/, "", member)
    if (member in words)
        $0 = $0 " /**< " words[member] " */"
}
/;/ {
    explained = 0
}
{
    print
}
