# Shared by the scripts beside it: read with `.`, never run.
# Expects bash with `set -euo pipefail`; leaves the caller in the root of the repository.

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
cd "$root"

say() { printf '== %s\n' "$*"; }

fail() {
    printf 'error: %s\n' "$1" >&2
    shift
    [ $# -eq 0 ] || printf '       %s\n' "$@" >&2
    exit 1
}

# declared SECTION...: the packages that packages.txt lists under these headings.
declared() {
    local section
    for section in "$@"; do
        sed -n "s/^$section:[[:space:]]*\([^[:space:]#]*\).*/\1/p" installers/packages.txt
    done
}

# missing PACKAGE...: those that dpkg does not report as installed.
missing() {
    local package
    for package in "$@"; do
        [ "$(dpkg-query -W -f='${db:Status-Status}' "$package" 2>/dev/null)" = installed ] || echo "$package"
    done
}

as_root() {
    if [ "$(id -u)" -eq 0 ]; then
        env DEBIAN_FRONTEND=noninteractive "$@"
    else
        sudo env DEBIAN_FRONTEND=noninteractive "$@"
    fi
}

# install_packages SECTION...: installs what is missing; asks nothing of the network when nothing is.
install_packages() {
    local wanted absent
    mapfile -t wanted < <(declared "$@")
    [ ${#wanted[@]} -gt 0 ] || fail "installers/packages.txt declares nothing under: $*"

    if ! command -v apt-get >/dev/null || ! command -v dpkg-query >/dev/null; then
        fail "this script installs packages on Debian 12 and its relatives, and this system has no apt-get." \
            "Install what these Debian packages hold, then build with" \
            "    cmake --preset release && cmake --build --preset release" \
            "Packages: ${wanted[*]}"
    fi

    mapfile -t absent < <(missing "${wanted[@]}")
    if [ ${#absent[@]} -eq 0 ]; then
        say "All ${#wanted[@]} packages are installed"
        return
    fi

    if [ "$(id -u)" -ne 0 ] && ! command -v sudo >/dev/null; then
        fail "packages are missing and neither root nor sudo is at hand. Run this as root, then start again:" \
            "    apt-get install --no-install-recommends ${absent[*]}"
    fi
    say "Installing ${#absent[@]} packages: ${absent[*]}"
    as_root apt-get update -qq || fail "apt-get update failed: check the network and the package sources."
    as_root apt-get install -y -qq --no-install-recommends "${absent[@]}" \
        || fail "apt-get could not install the packages above." \
            "They are the names of Debian 12 (bookworm); another release may call them differently."
}

# build PRESET: configures and builds; the presets are described in CMakePresets.json.
build() {
    say "Configuring $1 (build/$1)"
    cmake --preset "$1"
    say "Building $1"
    cmake --build --preset "$1"
}
