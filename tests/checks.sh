#!/bin/bash
# SPDX-FileCopyrightText: 2026 The Groundwork developers
# SPDX-License-Identifier: Apache-2.0
# Checks of the source text. tests/prepare.sh installs the tools.
#   tests/checks.sh                  all of them
#   tests/checks.sh quick            those that take seconds
#   tests/checks.sh headers [FILE…]  each header compiles alone
#   tests/checks.sh tidy             clang-tidy on all files
#   tests/checks.sh tidy product     clang-tidy on all but the test programs
#   tests/checks.sh tidy FILE…       clang-tidy on these
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
tools=build/tools/bin

sources() { git ls-files -z "$@"; }

quick() {
  sources '*.cpp' '*.h' | xargs -0 "$tools/clang-format" --dry-run -Werror
  sources '*CMakeLists.txt' '*.cmake' | xargs -0 "$tools/gersemi" --check
  sources '*.sh' .ci/run | xargs -0 shellcheck --external-sources
  sources . ':!LICENSES' ':!translations' ':!*.png' | xargs -0 "$tools/codespell"
  "$tools/reuse" --no-multiprocessing lint --quiet || "$tools/reuse" lint --lines
}

# clang-tidy needs the command of each file and what moc writes. All files go fastest as the unity files of the release build.
tidy_unity() { # FOLDER…
  cmake --preset release >/dev/null
  cmake --build --preset release --target autogen
  local found
  found=$(/usr/bin/python3 - "$@" <<'END'
import json, sys
for entry in json.load(open("build/release/compile_commands.json")):
    folder = entry["file"].partition("/build/release/")[2].partition("/")[0]
    if "/Unity/" in entry["file"] and folder in sys.argv[1:]:
        print("tests/.clang-tidy" if folder == "tests" else ".clang-tidy", entry["file"])
END
)
  # shellcheck disable=SC2016 # expanded by the inner shell
  printf '%s\n' "$found" | xargs -P "$(nproc)" -n 2 bash -c \
    'build/tools/bin/clang-tidy --quiet --config-file="$0" -p build/release "$1" 2>&1' >build/tidy.log || true
  ! grep 'error:' build/tidy.log | sort -u | grep .
}

tidy() {
  case ${1:-all} in
    all) tidy_unity wizard app tests ;;
    product) tidy_unity wizard app ;;
    *)
      cmake --preset tidy >/dev/null
      cmake --build --preset tidy
      "$tools/clang-tidy" --quiet -p build/tidy "$@"
      ;;
  esac
}

headers() { /usr/bin/python3 tests/architecture/headers.py "$@"; }

case ${1:-all} in
  quick) quick ;;
  headers)
    shift
    headers "$@"
    ;;
  tidy)
    shift
    tidy "$@"
    ;;
  all)
    quick
    headers
    tidy
    ;;
  *)
    printf 'There is no check "%s".\n' "$1" >&2
    exit 2
    ;;
esac
