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

# clang-tidy needs the command of each file and what moc writes. All files go fastest as the unity files of the ci build.
tidy_all() {
  cmake --preset ci >/dev/null
  cmake --build --preset ci --target autogen
  local found
  found=$(/usr/bin/python3 - <<'END'
import json
for entry in json.load(open("build/ci/compile_commands.json")):
    if "/Unity/" in entry["file"]:
        config = "tests/.clang-tidy" if "/build/ci/tests/" in entry["file"] else ".clang-tidy"
        print(config, entry["file"])
END
)
  # shellcheck disable=SC2016 # expanded by the inner shell
  printf '%s\n' "$found" | xargs -P "$(nproc)" -n 2 bash -c \
    'clang-tidy-19 --quiet --config-file="$0" -p build/ci "$1" 2>/dev/null' | sort -u | tee build/tidy.log
  ! grep -q 'error:' build/tidy.log
}

tidy() {
  if [ $# -eq 0 ]; then
    tidy_all
    return
  fi
  cmake --preset tidy >/dev/null
  cmake --build --preset tidy
  clang-tidy-19 --quiet -p build/tidy "$@"
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
