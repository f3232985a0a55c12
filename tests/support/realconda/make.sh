#!/bin/bash
# SPDX-FileCopyrightText: 2026 The Groundwork developers
# SPDX-License-Identifier: Apache-2.0
# Makes a real conda and a real channel for tests, from Debian's Python and Python packages of fixed versions:
#   make.sh [CACHE] [full|small]
# CACHE/bin/conda   conda 24.7.1; its root is CACHE/base
# CACHE/channel     a channel with CPython and jupyter, numpy, scipy, scikit-learn, pandas … (small: without most)
# CACHE/extra       a channel of made packages that clash, lie about their checksum and so on (extrachannel.py)
# CACHE/wheels      the wheels behind it; CACHE/index a package index of them (../wheelhouse.py)
# What is there already is kept: a second run takes a blink.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
cache=${1:-${GROUNDWORK_TEST_CONDA:-$here/../../../build/realconda}}
size=${2:-full}
mkdir -p "$cache"
cache=$(cd "$cache" && pwd)

debian_python=/usr/bin/python3.11
if [ ! -x $debian_python ]; then
  echo "make.sh: needs Debian 12's Python, $debian_python" >&2
  exit 1
fi

# The machine's pip settings would change what is installed.
unset PIP_FIND_LINKS PIP_EXTRA_INDEX_URL PIP_NO_BINARY PIP_TARGET PIP_USER PIP_REQUIRE_VIRTUALENV PIP_CONSTRAINT
unset PYTHONPATH PYTHONHOME VIRTUAL_ENV

# up_to_date STAMP WHAT: whether STAMP says that WHAT was made.
up_to_date() {
  [ "$(cat "$1" 2>/dev/null || true)" = "$2" ]
}

exec 9>"$cache/lock"
flock 9

wanted=$(cat "$here/conda.txt" "$here/make.sh" | sha256sum)
if ! up_to_date "$cache/base/made-from" "$wanted"; then
  rm -rf "${cache:?}/base" "${cache:?}/bin"
  $debian_python -m venv "$cache/base"
  # conda-lock's own requirements are left out on purpose: only the conda inside it is used.
  "$cache/base/bin/python" -m pip install --quiet --disable-pip-version-check --no-deps --only-binary :all: \
    --require-hashes --requirement "$here/conda.txt"
  packages=$cache/base/lib/python3.11/site-packages
  # Under its own name it is the same program as everywhere else.
  mv "$packages/conda_lock/_vendor/conda" "$packages/conda"
  grep -rlE 'conda_lock\._?vendor\.conda' --include '*.py' "$packages/conda" |
    xargs sed -i -E 's/conda_lock\._?vendor\.conda/conda/g'
  rm -rf "$packages"/conda_lock "$packages"/conda_lock-*.dist-info "$cache/base/bin/conda-lock"
  mkdir -p "$cache/bin" "$cache/base/conda-meta" "$cache/base/etc/profile.d" "$packages/conda/shell/etc/profile.d"
  : >"$cache/base/conda-meta/history"
  # conda starts children that read the program once more, so it must not run in them.
  printf '#!%s\nimport sys\n\nfrom conda.cli import main\n\nif __name__ == "__main__":\n    sys.exit(main())\n' \
    "$cache/base/bin/python" >"$cache/base/bin/conda"
  chmod +x "$cache/base/bin/conda"
  ln -s ../base/bin/conda "$cache/bin/conda"
  cp "$here/activate.sh" "$packages/conda/shell/etc/profile.d/conda.sh"
  {
    printf 'export CONDA_EXE=%q CONDA_PYTHON_EXE=%q _CE_M= _CE_CONDA=\n' "$cache/base/bin/conda" "$cache/base/bin/python"
    cat "$here/activate.sh"
  } >"$cache/base/etc/profile.d/conda.sh"
  # Never a channel of the Internet; the solver whose parts are all on the Python package index.
  printf '%s\n' "channels: ['file://$cache/channel']" 'default_channels: []' 'solver: classic' 'sat_solver: pysat' \
    'report_errors: false' 'notify_outdated_conda: false' >"$cache/base/.condarc"
  printf '%s\n' "$wanted" >"$cache/base/made-from"
fi

requirements=$here/packages.txt
if [ "$size" = small ]; then
  requirements=$cache/small.txt
  grep '# small$' "$here/packages.txt" >"$requirements"
fi
wanted=$(cat "$requirements" "$here"/*.py "$here/../wheelhouse.py" /var/lib/dpkg/info/python3.11-minimal.list | sha256sum)
if ! up_to_date "$cache/channel-made-from" "$wanted"; then
  rm -rf "$cache/wheels" "$cache/channel" "$cache/extra" "$cache/index"
  "$cache/base/bin/python" -m pip download --quiet --disable-pip-version-check --no-deps --only-binary :all: \
    --require-hashes --requirement "$requirements" --dest "$cache/wheels"
  "$cache/base/bin/python" "$here/channel.py" "$cache/wheels" "$cache/channel"
  "$cache/base/bin/python" "$here/extrachannel.py" "$cache/extra"
  "$cache/base/bin/python" "$here/../wheelhouse.py" "$cache/index" "$cache/wheels"
  printf '%s\n' "$wanted" >"$cache/channel-made-from"
fi
