# A Markdown page of the project as Doxygen reads it: headings and rules get labels, links within the project become
# references to them, and a link to what is no page becomes its text.
#
# awk -v source=DIRECTORY -f page.awk PAGE

# docs/rules.md is page_docs_rules, its section "The cap" page_docs_rules_the_cap.
function label(path) {
    sub(/\.md/, "", path)
    path = tolower(path)
    gsub(/[^a-z0-9]+/, "_", path)
    return "page_" path
}

function resolved(path) {
    path = directory path
    while (sub(/[^\/]+\/\.\.\//, "", path))
        ;
    return path
}

function linked(line,   out, text, target) {
    while (match(line, /\[[^][]+\]\([^)]+\)/)) {
        out = out substr(line, 1, RSTART - 1)
        text = target = substr(line, RSTART, RLENGTH)
        line = substr(line, RSTART + RLENGTH)
        sub(/^\[/, "", text)
        sub(/\]\(.*/, "", text)
        sub(/.*\]\(/, "", target)
        sub(/\)$/, "", target)
        if (target ~ /^#/)
            out = out "[" text "](@ref " label(page target) ")"
        else if (target ~ /^[^:]*\.md(#|$)/)
            out = out "[" text "](@ref " label(resolved(target)) ")"
        else
            out = out text
    }
    return out line
}

FNR == 1 {
    page = substr(FILENAME, length(source) + 2)
    directory = page
    sub(/[^\/]*$/, "", directory)
}
/^```/ {
    code = !code
    sub(/^```.*/, "```")
}
code {
    print
    next
}
# a link may run over the end of its line
{
    while (/\[[^][]*$/ && (getline line) > 0)
        $0 = $0 " " line
}
/^# / {
    print $0 " {#" label(page) "}"
    next
}
/^##+ / {
    heading = $0
    sub(/^#+ /, "", heading)
    print $0 " {#" label(page "#" heading) "}"
    next
}
page == "docs/rules.md" && match($0, /^\| `[a-z]\w*[a-z_0-9]*` \|/) {
    rule = substr($0, 4, RLENGTH - 6)
    $0 = "| \\anchor rule_" rule " `" rule "`" substr($0, RLENGTH - 1)
}
{
    print linked($0)
}
