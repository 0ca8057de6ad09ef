# Makes a script for bash of a page: the files that it shows, and its commands, each after a print of itself. With
# -v expected=1 it prints what the script should print instead.
#
#   ```c name.c      a file
#   ```console       commands after "$ ", going on after "> ", and what they print

function quoted(text) {
    gsub(/'/, "'\\''", text)
    return "'" text "'"
}

/^```$/ && block {
    if (block == "file" && !expected)
        print "END_OF_FILE"
    if (block == "console" && !expected && command != "")
        print command
    block = command = ""
    next
}
/^```console$/ {
    block = "console"
    next
}
/^```[a-z]+ [^ ]+$/ {
    block = "file"
    if (!expected)
        print "cat >" $2 " <<'END_OF_FILE'"
    next
}
/^```/ {
    print FILENAME ": line " FNR ": neither a file nor commands" >"/dev/stderr"
    exit 1
}
block == "file" && !expected
block == "console" && expected
block == "console" && !expected && /^\$ / {
    if (command != "")
        print command
    command = substr($0, 3)
    print "printf '%s\\n' " quoted($0)
}
block == "console" && !expected && /^> / {
    command = command "\n" substr($0, 3)
    print "printf '%s\\n' " quoted($0)
}
