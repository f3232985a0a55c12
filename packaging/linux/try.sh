#!/bin/bash
# SPDX-FileCopyrightText: 2026 The Groundwork developers
# SPDX-License-Identifier: Apache-2.0
# From a clone to a proved project: installs what is needed, builds Groundwork, makes the example's project in
# ./churn-model, prints its proof and, where there is a display, opens the window. Can be run again.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."

# shellcheck source=packaging/linux/packages.sh
. packaging/linux/packages.sh
wanted=("${build_packages[@]}" "${run_packages[@]}")
display=${WAYLAND_DISPLAY:-}${DISPLAY:-}
[ -z "$display" ] || wanted+=("${window_packages[@]}")
[ -z "${WAYLAND_DISPLAY:-}" ] || wanted+=("${wayland_packages[@]}")
packaging/linux/install-packages.sh "${wanted[@]}"

cmake --preset release >/dev/null
cmake --build --preset release --target groundwork groundwork-window
groundwork=build/release/app/groundwork

if [ ! -e churn-model ]; then
  "$groundwork" create resources/examples/churn-model.groundwork.yaml --into ./churn-model
elif ! "$groundwork" verify --quiet ./churn-model >/dev/null; then
  "$groundwork" continue ./churn-model
fi
"$groundwork" verify --json --progress none ./churn-model |
  /usr/bin/python3 -c 'import json, sys; print(json.dumps(json.load(sys.stdin)["proof"], indent=2))'

if [ -n "$display" ]; then
  "$groundwork"
fi
