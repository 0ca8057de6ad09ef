# The tables and views of the schema as a page for Doxygen: the comment above each, its columns, its rules.
#
# awk -f schema.awk VIEWS FILE.sql...
#
# VIEWS has a line "view|column" for each column of a view, as SQLite knows them. The files are laid out as those in schema/
# are: a column a line, its constraints behind or below it, comments above what they are about.

BEGIN {
    FS = "|"
    print "# Tables and views {#schema}\n"
    print "In the order of the files in `schema/`. A rule leads to what it refuses. Beside these, generated triggers hold"
    print "the endings that mean the same everywhere, and `row_stale` ([rules](@ref page_docs_rules))."
}

FNR == 1 {
    file++
}
file == 1 {
    columns[$1] = columns[$1] (columns[$1] ? ", " : "") "`" $2 "`"
    next
}
FNR == 1 {
    name = FILENAME
    sub(/.*\//, "", name)
    print "\n## " name
    head = 1
}

# What Markdown and Doxygen would take for more than text.
function plain(text) {
    gsub(/[\\|*_<>#@&~^]/, "\\\\&", text)
    return text
}

# Links to the rules that a line names and that the table did not have yet.
function rules(line, pattern,   list, rule) {
    while (match(line, pattern)) {
        rule = substr(line, RSTART, RLENGTH)
        line = substr(line, RSTART + RLENGTH)
        sub(/.*[ ']/, "", rule)
        if (columns[rule] !~ /`rule`/ && !seen[table, rule]++) # a view stands for its rules
            list = list (list ? ", " : "") "[" rule "](@ref rule_" rule ")"
    }
    return list
}

function joined(list, more) {
    return list (list && more ? ", " : "") more
}

function begin(title) {
    print "\n### " title " {#table_" title "}\n\n" comment
    section = title
    comment = ""
    head = 0
}

function end_column() {
    if (column)
        print "| `" column "` | " type " | " of_column " |"
    column = of_column = ""
}

# ---- comments: one that a blank line follows is about the file, any other about what stands below it
/^-- / {
    comment = comment plain(substr($0, 4)) "\n"
    next
}
/^$/ {
    if (head && comment)
        print "\n" comment
    comment = ""
    next
}

# ---- a table
/^CREATE TABLE / {
    table = $0
    sub(/CREATE TABLE /, "", table)
    sub(/\(.*/, "", table)
    begin(table)
    print "| column | type | rules |\n| --- | --- | --- |"
    in_table = 1
    of_row = ""
    next
}
in_table && /^\)/ {
    end_column()
    if (of_row)
        print "\n- of the whole row: " of_row
    in_table = 0
    next
}
in_table && /^  CONSTRAINT / {
    end_column()
    of_row = joined(of_row, rules($0, "CONSTRAINT [a-z_0-9]+"))
    next
}
in_table && /^  [a-z]/ {
    end_column()
    column = type = $0
    sub(/^ */, "", column)
    sub(/ .*/, "", column)
    sub(/^ *[a-z_0-9]+ /, "", type)
    sub(/,? -- .*/, "", type)
    sub(/ *GENERATED.*/, ", generated", type)
    sub(/ *CONSTRAINT.*/, "", type)
    sub(/,$/, "", type)
}
in_table {
    of_column = joined(of_column, rules($0, "CONSTRAINT [a-z_0-9]+"))
    next
}

# ---- a view
/^CREATE VIEW / {
    split($0, word, " ")
    sub(/\(.*/, "", word[3])
    begin(word[3])
    print "A view with the columns " columns[word[3]] "."
    next
}

# ---- a trigger, to its END
/^CREATE TRIGGER / {
    in_trigger = 1
    table = of_trigger = ""
}
in_trigger {
    if (!table && match($0, / ON [a-z_]+/))
        table = substr($0, RSTART + 4, RLENGTH - 4)
    of_trigger = joined(of_trigger, rules($0, "RAISE\\(ABORT, '[a-z_0-9]+"))
    if (/END;$/) {
        if (of_trigger) {
            gsub(/\n/, "\n  ", comment)
            print "\n- " (table == section ? "" : "of `" table "`: ") of_trigger (comment ? ": " comment : "")
        }
        comment = ""
        in_trigger = 0
    }
    next
}
/;$/ {
    comment = ""
}
