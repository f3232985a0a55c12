#!/bin/bash
# SPDX-FileCopyrightText: 2026 The Groundwork developers
# SPDX-License-Identifier: Apache-2.0
# What Groundwork takes beside the tools: the same commands run by a plain script (`plan --format shell`) and by `create`,
# in turn, with everything in the caches. Needs what tests/run.sh makes. Prints one line a manager, in seconds.
#   tests/benchmarks/overhead.sh PROGRAM [ROUNDS]
set -euo pipefail
program=$(realpath "${1:?name the program}")
rounds=${2:-3}
: "${GROUNDWORK_TEST_TOOLS:?}" "${GROUNDWORK_TEST_CONDA:?}"

place=$(mktemp -d)
trap 'rm -rf -- "$place"' EXIT
mkdir -p "$place/home" "$place/bin" "$place/tmp"
ln -s "$GROUNDWORK_TEST_TOOLS/bin/uv" "$GROUNDWORK_TEST_TOOLS/bin/pipenv" "$GROUNDWORK_TEST_CONDA/bin/conda" "$place/bin/"
run() {
  env --ignore-environment HOME="$place/home" TMPDIR="$place/tmp" PATH="$place/bin:/usr/bin:/bin" LC_ALL=C.UTF-8 \
    PIP_INDEX_URL="file://$GROUNDWORK_TEST_CONDA/index/simple" CONDA_PKGS_DIRS="$place/pkgs" "$@"
}

# seconds COMMAND…: how long it took.
seconds() {
  local start=$EPOCHREALTIME
  "$@" >"$place/said" 2>&1 || { cat "$place/said" >&2; exit 1; }
  awk -v a="$start" -v b="$EPOCHREALTIME" 'BEGIN { printf "%.2f\n", b - a }'
}

least() {
  sort -n | head -n 1
}

by_script() {
  rm -rf "$place/by-script"
  mkdir "$place/by-script"
  run bash -c 'cd "$1" && exec bash "$2"' bash "$place/by-script" "$place/make.sh"
}

by_create() {
  run "$program" create --quiet --trust --into "$place/by-create" "$place/small.groundwork.yaml"
}

printf '| Manager | script | create | beside the tools |\n|---|---|---|---|\n'
for manager in conda uv venv pipenv; do
  channels=
  [ "$manager" != conda ] || channels="  channels: [\"file://$GROUNDWORK_TEST_CONDA/channel\"]"
  printf '%s\n' 'groundwork: 1' 'project:' '  name: Small' '  authors: [{name: Ada, email: ada@example.org}]' \
    'environment:' "  manager: $manager" '  packages: [numpy, pandas]' "$channels" >"$place/small.groundwork.yaml"
  : >"$place/scripts"
  : >"$place/creates"
  run "$program" plan --format shell --into "$place/by-script" "$place/small.groundwork.yaml" >"$place/make.sh"
  seconds by_script >/dev/null # fills the caches
  for ((round = 0; round < rounds; ++round)); do
    rm -rf "$place/home/.local/share/jupyter"
    seconds by_script >>"$place/scripts"
    rm -rf "$place/home/.local/share/jupyter"
    seconds by_create >>"$place/creates"
    run "$program" undo --quiet "$place/by-create" >/dev/null
  done
  awk -v manager="$manager" -v script="$(least <"$place/scripts")" -v create="$(least <"$place/creates")" \
    'BEGIN { printf "| %s | %s s | %s s | %.2f s |\n", manager, script, create, create - script }'
done
