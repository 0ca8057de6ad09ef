# Tcl's sqlite3 package.
package require sqlite3
package require json
package require json::write

json::write indented 0
fconfigure stdin -encoding utf-8
fconfigure stdout -encoding utf-8 -buffering line

sqlite3 db :memory:
set sqlite [db onecolumn {SELECT sqlite_version()}]
db close
puts [json::write object client [json::write string "Tcl [info patchlevel], package sqlite3"] \
    sqlite [json::write string $sqlite]]

while {[gets stdin line] >= 0} {
    set request [json::json2dict $line]
    sqlite3 db [dict get $request file]
    set errors {}
    foreach sql [dict get $request statements] {
        if {[catch {db eval $sql} text]} {
            lappend errors [json::write string $text]
        } else {
            lappend errors null
        }
    }
    db close
    puts [json::write array {*}$errors]
}
