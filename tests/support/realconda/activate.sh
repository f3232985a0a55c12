# SPDX-FileCopyrightText: 2026 The Groundwork developers
# SPDX-License-Identifier: Apache-2.0
# shellcheck shell=bash
# What an interactive shell needs for "conda activate": the program prints shell code, and this runs it.
conda() {
  local code
  case ${1:-} in
  activate | deactivate)
    code=$("$CONDA_EXE" shell.posix "$@") || return
    eval "$code"
    ;;
  *) "$CONDA_EXE" "$@" ;;
  esac
}
export CONDA_SHLVL="${CONDA_SHLVL:-0}"
