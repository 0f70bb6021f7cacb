#!/usr/bin/env bash
# Breaks the engine and the scoring in the ways of tests/mutants.txt, one at a time, in a copy of the sources under
# build/mutants, and says which ways no test notices; none should survive. Takes an hour, so no part of test.sh.
# Arguments: the names of some mutants. GRAPHAZARD_MUTANT_PRESET: how to build (dev).
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/common.sh"

install_packages build test

say "Copying the sources to build/mutants/sources"
mkdir -p build/mutants/sources
git ls-files -z | xargs -0 cp --parents --update --target-directory build/mutants/sources
say "Configuring them"
(cd build/mutants/sources && cmake --preset "${GRAPHAZARD_MUTANT_PRESET:-dev}" -DGRAPHAZARD_STUDIO=OFF >/dev/null)
python3 installers/mutate.py build/mutants/sources "build/mutants/sources/build/${GRAPHAZARD_MUTANT_PRESET:-dev}" "$@"
