#!/bin/bash
# how_to SOURCE BUILD: the commands on the pages of docs/how-to and on docs/tutorial.md, command.md, auditors.md and
# files.md, run in their order, print what the pages say.
set -euo pipefail
source=$1
build=$2

for tool in sqlite3 /usr/bin/python3; do
    if ! command -v $tool >/dev/null; then
        echo "skipped: $tool is absent"
        exit 77
    fi
done
scratch=$(mktemp -d)
trap 'rm -r "$scratch"' EXIT
export PATH=$build/tools:/usr/bin:/bin HOME=$scratch/home LC_ALL=C.UTF-8
unset PKG_CONFIG_PATH LD_LIBRARY_PATH

failed=0
for page in "$source"/docs/{tutorial,command,auditors}.md "$source"/docs/files.md "$source"/docs/how-to/*.md; do
    if [ ! -x "$build/tools/wlzreg" ] && grep -qE 'build/tools|^\$ wlzreg' "$page"; then # the command was not built
        continue
    fi
    # what a page names of the tree is there; what it writes is in a directory of its own
    tree=$scratch/$(basename "$page" .md)
    rm -rf "$HOME"
    mkdir -p "$tree" "$HOME"
    ln -s "$source"/{include,schema,tests} "$tree"
    ln -s "$build" "$tree/build"
    awk -f "$source/tests/how_to.awk" "$page" >"$scratch/script"
    awk -v expected=1 -f "$source/tests/how_to.awk" "$page" >"$scratch/expected"
    (cd "$tree" && bash "$scratch/script" >"$scratch/printed" 2>&1) || true
    echo "-- what $(basename "$page") says (<), what its commands print (>)"
    diff "$scratch/expected" <(tr -d '\r' <"$scratch/printed") || failed=1
done
exit $failed
