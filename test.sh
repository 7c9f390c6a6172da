#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Installs what is missing, builds with assertions and passes every test. May be run again and again.
#   ./test.sh [ctest arguments]      e.g. ./test.sh -R store
set -euo pipefail
cd "$(dirname "$0")"
. packaging/prepare.sh

install_packages packaging/debian-packages.txt packaging/debian-packages-test.txt
install_node_modules resources/map
install_node_modules tests/data
build test

say "Testing"
ctest --test-dir build/test --output-on-failure --parallel 2 "$@"
