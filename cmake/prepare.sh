# shellcheck shell=bash
# Sourced by examples/run and tests/run: finds the tree, installs what is missing, configures and builds.

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
build=$root/build
jobs=$(nproc)

say() {
    printf '\n== %s\n' "$*"
}

as_root() {
    if [ "$(id -u)" = 0 ]; then
        "$@"
    else
        sudo "$@"
    fi
}

# Install the packages that are absent, and only those.
need_packages() {
    local package missing=()

    for package in "$@"; do
        if ! grep -qx installed <<<"$(dpkg-query -W -f '${db:Status-Status}\n' "$package" 2>&1)"; then
            missing+=("$package")
        fi
    done
    if [ ${#missing[@]} = 0 ]; then
        say "Nothing to install"
        return
    fi
    say "Installing ${missing[*]}"
    as_root apt-get -q -o DPkg::Lock::Timeout=120 update
    as_root env DEBIAN_FRONTEND=noninteractive \
        apt-get -q -y -o DPkg::Lock::Timeout=120 install --no-install-recommends "${missing[@]}"
}

# configure OPTION...: what an earlier run has set stays as it was.
configure() {
    say "Configuring $build"
    cmake -S "$root" -B "$build" "$@"
}

# build --target NAME
build() {
    say "Building with $jobs processes"
    cmake --build "$build" --parallel "$jobs" "$@"
}
