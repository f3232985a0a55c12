#!/bin/bash
# SPDX-FileCopyrightText: 2026 The Groundwork developers
# SPDX-License-Identifier: Apache-2.0
# Makes an environment by hand, in the guide's five steps, and prints its packages as conda's JSON:
#   handmade.sh CACHE PREFIX PACKAGE…
# CACHE is what make.sh made. HOME, CONDA_PKGS_DIRS and CONDA_CHANNELS are the caller's.
set -euo pipefail
if [ $# -lt 3 ]; then
  echo "usage: handmade.sh CACHE PREFIX PACKAGE..." >&2
  exit 2
fi
cache=$(cd "$1" && pwd)
prefix=$2
shift 2

# 1. conda is there
# shellcheck source=/dev/null
. "$cache/base/etc/profile.d/conda.sh"
conda --version >&2

# 2. an environment of its own
conda create --yes --quiet --prefix "$prefix" python >&2

# 3. activated
conda activate "$prefix"

# 4. the packages
conda install --yes --quiet "$@" >&2

# 5. they are there and can be used
python -c 'import numpy, pandas, scipy, sklearn' >&2
conda list --json
