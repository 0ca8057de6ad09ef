#!/bin/bash
# how_to SOURCE BUILD [node]: the commands on the pages of docs/how-to and on docs/tutorial.md, command.md, auditors.md,
# clients.md and files.md, run in their order, print what the pages say. With `node` only those on the page about it.
set -euo pipefail
source=$1
build=$2

for tool in sqlite3 /usr/bin/python3; do
    if ! command -v $tool >/dev/null; then
        echo "skipped: $tool is absent"
        exit 77
    fi
done
node_page=$source/docs/how-to/use-from-node.md
pages=("$source"/docs/{tutorial,command,auditors,clients}.md "$source"/docs/files.md)
for page in "$source"/docs/how-to/*.md; do
    [ "$page" = "$node_page" ] || pages+=("$page")
done
path=$build/tools:/usr/bin:/bin
if [ "${3-}" = node ]; then
    path=$build/node/node_modules/.bin:$path
    pages=("$node_page")
    if ! PATH=$path node --no-warnings -e 'require("node:sqlite")' 2>/dev/null; then
        echo "skipped: there is no node that has node:sqlite, as Node.js 22.13 and later do"
        exit 77
    fi
fi
scratch=$(mktemp -d)
trap 'rm -r "$scratch"' EXIT
export PATH=$path HOME=$scratch/home WLZREG_ACTOR="sample officer" LC_ALL=C.UTF-8
unset PKG_CONFIG_PATH LD_LIBRARY_PATH

failed=0
for page in "${pages[@]}"; do
    if [ ! -x "$build/tools/wlzreg" ] && grep -qE 'build/tools|^\$ wlzreg' "$page"; then # the command was not built
        continue
    fi
    # what a page names of the tree is there; what it writes is in a directory of its own
    tree=$scratch/$(basename "$page" .md)
    rm -rf "$HOME"
    mkdir -p "$tree" "$HOME"
    ln -s "$source"/{docs,include,schema,tests} "$tree"
    ln -s "$build" "$tree/build"
    awk -f "$source/tests/how_to.awk" "$page" >"$scratch/script"
    awk -v expected=1 -f "$source/tests/how_to.awk" "$page" >"$scratch/expected"
    (cd "$tree" && bash "$scratch/script" >"$scratch/printed" 2>&1) || true
    echo "-- what $(basename "$page") says (<), what its commands print (>)"
    diff "$scratch/expected" <(tr -d '\r' <"$scratch/printed") || failed=1
done
exit $failed
