#!/bin/bash
# SPDX-FileCopyrightText: 2026 The Groundwork developers
# SPDX-License-Identifier: Apache-2.0
# Checks of the source text. tests/prepare.sh installs the tools.
#   tests/checks.sh                  all of them
#   tests/checks.sh quick            all but clang-tidy
#   tests/checks.sh tidy [FILE…]     clang-tidy, on all files or on these
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
tools=build/tools/bin

sources() { git ls-files -z "$@"; }

quick() {
  sources '*.cpp' '*.h' | xargs -0 clang-format-19 --dry-run -Werror
  sources '*CMakeLists.txt' '*.cmake' | xargs -0 "$tools/gersemi" --check
  sources '*.sh' .ci/run | xargs -0 shellcheck --external-sources
  sources . ':!LICENSES' ':!translations' ':!*.png' | xargs -0 "$tools/codespell"
  "$tools/reuse" --no-multiprocessing lint --quiet || "$tools/reuse" lint --lines
}

tidy() {
  # clang-tidy wants each file's own command and the files that moc writes.
  cmake --preset tidy >/dev/null
  cmake --build --preset tidy
  if [ $# -gt 0 ]; then
    clang-tidy-19 --quiet -p build/tidy "$@"
  else
    run-clang-tidy-19 -quiet -p build/tidy -j "$(nproc)" '/(app|wizard|tests)/(?!.*_autogen/).*\.cpp$' >build/tidy.log 2>&1 || {
      grep -E '(warning|error):' build/tidy.log | sort -u
      return 1
    }
  fi
}

case ${1:-all} in
  quick) quick ;;
  tidy)
    shift
    tidy "$@"
    ;;
  all)
    quick
    tidy
    ;;
  *)
    printf 'There is no check "%s".\n' "$1" >&2
    exit 2
    ;;
esac
