#!/bin/bash
# SPDX-FileCopyrightText: 2026 The Groundwork developers
# SPDX-License-Identifier: Apache-2.0
# Proves that both commands of the README work on a bare Debian 12: in a root file system that holds nothing but apt
# and a clean clone, and that shares the network, the trusted certificates and pip's settings of this machine.
# Needs root, mmdebstrap and git. Prints times and download sizes.
#   packaging/linux/bare-debian.sh DIRECTORY
set -euo pipefail
root=$(realpath -m "${1:?name a directory to make the root file system in}")
source=$(realpath "$(dirname "${BASH_SOURCE[0]}")/../..")

if [ ! -e "$root/etc/debian_version" ]; then
  mmdebstrap --quiet --variant=minbase bookworm "$root"
fi
cp /etc/resolv.conf /etc/hosts "$root/etc/"
[ ! -e /etc/pip.conf ] || cp /etc/pip.conf "$root/etc/"
# Installing ca-certificates inside takes these up.
mkdir -p "$root/usr/local/share/ca-certificates"
csplit --quiet --elide-empty-files --prefix="$root/usr/local/share/ca-certificates/machine-" --suffix-format='%03d.crt' \
  /etc/ssl/certs/ca-certificates.crt '/BEGIN CERTIFICATE/' '{*}'
rm -rf "$root/root/groundwork"
git clone --quiet --no-local "$source" "$root/root/groundwork"

proxies=()
for name in http_proxy https_proxy no_proxy; do
  [ -z "${!name:-}" ] || proxies+=("$name=${!name}")
done

# inside COMMAND…: with the directories of the kernel, in mount and process spaces that end with it.
inside() {
  # shellcheck disable=SC2016 # expanded by the inner shell
  unshare --mount --pid --fork --kill-child bash -c '
    set -e
    root=$1
    shift
    # The tests make mount spaces of their own, which begin at a mount point.
    mount --rbind "$root" "$root"
    mount -t proc proc "$root/proc"
    mount --rbind /dev "$root/dev"
    mount --rbind /sys "$root/sys"
    exec chroot "$root" /usr/bin/env --ignore-environment HOME=/root TERM=dumb \
      PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin "$@"' bash "$root" "${proxies[@]}" "$@" </dev/null
}

# What the machine received so far, in MB, by the interface of its default route.
received() {
  local interface
  interface=$(awk '$2 == "00000000" { print $1; exit }' /proc/net/route)
  echo $(($(<"/sys/class/net/$interface/statistics/rx_bytes") / 1000000))
}

measure() {
  local start=$SECONDS before
  before=$(received)
  inside bash -c "cd /root/groundwork && $1"
  printf '%s: %d s, %d MB received\n' "$1" $((SECONDS - start)) $(($(received) - before))
}

measure packaging/linux/try.sh
measure packaging/linux/try.sh
measure 'env CI=true .ci/run'
