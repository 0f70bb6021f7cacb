#!/usr/bin/env bash
# Installs what is missing, builds with sanitizers and runs every test. Arguments go to ctest: test.sh -R engine
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/common.sh"

install_packages build studio test

# The model and the command line must build where Widgets and QCustomPlot are nowhere to be found.
build core
build asan

say "Testing"
ctest --preset asan "$@"
