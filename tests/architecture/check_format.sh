#!/usr/bin/env bash
# Every C++ file reads as .clang-format 14 writes it.
# `check_format.sh --fix` rewrites what differs.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."

tool=
for candidate in clang-format-14 clang-format; do
    if command -v "$candidate" >/dev/null && "$candidate" --version | grep -q 'version 14\.'; then
        tool=$candidate
        break
    fi
done
if [ -z "$tool" ]; then
    echo "error: no clang-format 14 (other versions write other layouts): apt-get install clang-format-14" >&2
    exit 1
fi

if [ "${1:-}" = --fix ]; then
    mode=(-i)
else
    mode=(--dry-run --Werror --ferror-limit=1)
fi
find app model ui tests \( -name '*.cpp' -o -name '*.h' \) -print0 | xargs -0 "$tool" "${mode[@]}"
