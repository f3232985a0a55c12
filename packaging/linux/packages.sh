# SPDX-FileCopyrightText: 2026 The Groundwork developers
# SPDX-License-Identifier: Apache-2.0
# shellcheck shell=bash disable=SC2034
# The Debian packages that building and running need; read by the scripts beside it and by tests/run.sh.

build_packages=(
  g++ cmake ninja-build pkg-config ccache mold
  qt6-base-dev qt6-tools-dev qt6-tools-dev-tools qt6-l10n-tools
  libyaml-cpp-dev libspdlog-dev libtomlplusplus-dev libgit2-dev libarchive-dev
)

# What a project without conda is made with.
run_packages=(python3 python3-venv ca-certificates)

# The window.
window_packages=(qt6-qpa-plugins qt6-translations-l10n fonts-dejavu-core)

# The window under Wayland.
wayland_packages=(qt6-wayland)
