#!/usr/bin/env bash
# Installs what is missing, builds the release, and opens the studio on the Codex sample.
# Without a display it scores the sample on the command line and writes the PDF report.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/common.sh"

install_packages build studio
build release

bin=$root/build/release/bin
project=$root/build/sample/codex.hazard
report=$root/build/sample/codex-report.pdf

# A sample that is already there may have been edited: it is opened, never overwritten.
if [ ! -e "$project" ]; then
    mkdir -p "$(dirname "$project")"
    "$bin/graphazard" new "$project" --template codex
fi

if [ -n "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ]; then
    say "Opening the studio on the Codex sample ($project)"
    exec "$bin/graphazard-studio" "$project"
fi

say "No display: scoring the Codex sample on the command line"
"$bin/graphazard" score "$project"
"$bin/graphazard" report "$project" -o "$report"
say "The project: $project"
say "The report:  $report"
