#!/bin/bash
# SPDX-FileCopyrightText: 2026 The Groundwork developers
# SPDX-License-Identifier: Apache-2.0
# Adds to what make.sh made a channel and an index where packages are to be had in several versions, to be solved for:
#   older.sh [CACHE]
# CACHE/older         the channel: metadata only (olderchannel.py)
# CACHE/older-index   a package index of the same wheels (../wheelhouse.py)
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
cache=$(cd "${1:-${GROUNDWORK_TEST_CONDA:-$here/../../../build/realconda}}" && pwd)
older=$cache/older-wheels
exec 9>"$cache/lock"
flock 9

wanted=$(cat "$here"/older* "$here/packages.txt" "$here/channel.py" "$here/../wheelhouse.py" | sha256sum)
if [ "$(cat "$cache/older-made-from" 2>/dev/null || true)" != "$wanted" ]; then
  rm -rf "${older:?}" "$cache/older" "$cache/older-index"
  # The list has some packages twice, which pip takes one version at a time.
  mkdir -p "$older"
  grep -v '^#' "$here/older.txt" | awk -F== -v place="$older" '{print >(place "/list-" ++times[$1])}'
  for list in "$older"/list-*; do
    "$cache/base/bin/python" -m pip download --quiet --disable-pip-version-check --no-deps --only-binary :all: \
      --require-hashes --requirement "$list" --dest "$older"
    rm "$list"
  done
  "$cache/base/bin/python" "$here/olderchannel.py" "$cache/older" "$cache/wheels" "$older"
  mkdir "$older/all"
  ln "$cache"/wheels/*.whl "$older"/*.whl "$older/all"
  "$cache/base/bin/python" "$here/../wheelhouse.py" "$cache/older-index" "$older/all"
  rm -r "$older/all"
  printf '%s\n' "$wanted" >"$cache/older-made-from"
fi
