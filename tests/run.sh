#!/bin/bash
# SPDX-FileCopyrightText: 2026 The Groundwork developers
# SPDX-License-Identifier: Apache-2.0
# Installs what the tests need, builds everything and runs every test:
#   tests/run.sh [arguments for ctest…]
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

tests/prepare.sh
export GROUNDWORK_TEST_TOOLS=$PWD/build/tools
export GROUNDWORK_TEST_CONDA=$PWD/build/realconda
tests/support/realconda/make.sh "$GROUNDWORK_TEST_CONDA"
tests/support/realconda/older.sh "$GROUNDWORK_TEST_CONDA"

cmake --preset release
cmake --build --preset release
ctest --preset release --parallel "$(nproc)" "$@"
