#!/usr/bin/env bash
# Reads app/, model/ and ui/ with clang-tidy 19; every finding is an error. Arguments: only files that match them.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/common.sh"

install_packages build studio lint

say "Configuring lint (build/lint)"
cmake --preset lint >/dev/null

filter=${1:-}
# pdf_outline.cpp: clang refuses the JSON.hh of Debian's qpdf in C++20.
mapfile -t files < <(find app model ui -name '*.cpp' -not -name pdf_outline.cpp | grep -- "$filter" | sort)
[ ${#files[@]} -gt 0 ] || fail "no source matches '$filter'"
say "clang-tidy reads ${#files[@]} files"
printf '%s\0' "${files[@]}" \
    | xargs -0 -n 1 -P "$(nproc)" clang-tidy-19 -p build/lint --quiet --extra-arg=-w 2>&1 \
    | { grep -v ' warnings generated\.$' || true; } # in headers of others, which nobody is shown
say "Nothing found"
