#!/bin/sh
# install.sh PACKAGE...: installs Debian packages, as root or through sudo.
set -eu
if ! command -v apt-get >/dev/null; then
  echo "missing: $* (install them with this system's package manager)" >&2
  exit 1
fi
root=""
[ "$(id -u)" -eq 0 ] || root="sudo"
DEBIAN_FRONTEND=noninteractive $root apt-get update -qq
DEBIAN_FRONTEND=noninteractive $root apt-get install -y -qq --no-install-recommends "$@" >/dev/null
