#!/bin/bash
# SPDX-FileCopyrightText: 2026 The Groundwork developers
# SPDX-License-Identifier: Apache-2.0
# Makes an environment by hand, in the guide's five steps, and prints its packages, one "name version" a line:
#   handmade.sh CACHE (name NAME | prefix PATH) [PACKAGE…]
# CACHE is what make.sh made. Without packages: those of the guide. HOME and CONDA_PKGS_DIRS are the caller's.
set -euo pipefail
if [ $# -lt 3 ]; then
  echo "usage: handmade.sh CACHE (name NAME | prefix PATH) [PACKAGE...]" >&2
  exit 2
fi
cache=$(cd "$1" && pwd)
kind=$2
place=$3
shift 3
packages=("$@")
if [ ${#packages[@]} -eq 0 ]; then
  packages=(jupyter notebook numpy scipy scikit-learn pandas)
fi

# 1. conda is there
# shellcheck source=/dev/null
. "$cache/base/etc/profile.d/conda.sh"
conda --version >&2

# 2. an environment of its own, under a name or at a path
case $kind in
name) conda create --yes --quiet --name "$place" python >&2 ;;
prefix) conda create --yes --quiet --prefix "$place" python >&2 ;;
*)
  echo "handmade.sh: name or prefix, not $kind" >&2
  exit 2
  ;;
esac

# 3. activated: by its name, or by its full path
conda activate "$place"

# 4. the packages
conda install --yes --quiet "${packages[@]}" >&2

# 5. they are there and can be used
"$CONDA_PREFIX/bin/python" -c 'import sys; print(sys.prefix)' >&2
conda list --json | "$cache/base/bin/python" -c '
import json, sys
for package in sorted(json.load(sys.stdin), key=lambda package: package["name"]):
    print(package["name"], package["version"])
'
