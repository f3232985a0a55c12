#!/bin/bash
# SPDX-FileCopyrightText: 2026 The Groundwork developers
# SPDX-License-Identifier: Apache-2.0
# Installs what building, tests and checks need: Debian packages, and Python tools in build/tools.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

# shellcheck source=packaging/linux/packages.sh
. packaging/linux/packages.sh
packaging/linux/install-packages.sh "${build_packages[@]}" "${run_packages[@]}" "${window_packages[@]}" \
  strace git shellcheck

# A new environment when the list has changed since it was made.
wanted=$(sha256sum tests/tools-requirements.txt)
if [ "$(cat build/tools/made-from 2>/dev/null || true)" != "$wanted" ]; then
  rm -rf build/tools
  /usr/bin/python3 -m venv build/tools
  build/tools/bin/python -m pip install --quiet --only-binary :all: --requirement tests/tools-requirements.txt
  printf '%s\n' "$wanted" >build/tools/made-from
fi
