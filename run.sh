#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Builds Toàn Cảnh, starts the systems of the demo province and opens the wall on them. Without a display it collects once,
# prints the indicators and writes wall.png. May be run again and again.
#
#   TOANCANH_DATA=DIR   data folder (default: $XDG_DATA_HOME/toancanh/minh-hoa)
#   TOANCANH_SCENARIO=… normal, flood, outage, late-departments or alarm-storm
set -euo pipefail
cd "$(dirname "$0")"
. packaging/prepare.sh

install_packages packaging/debian-packages.txt
install_node_modules resources/map
build release

data=${TOANCANH_DATA:-${XDG_DATA_HOME:-$HOME/.local/share}/toancanh/minh-hoa}
inbox=$data-inbox
pack=resources/packs/minh-hoa
bin=build/release/bin
mkdir -p "$data" "$inbox"

if [ "$(id -u)" -eq 0 ]; then
    say "Running as root: Chromium's sandbox does not start for root, so it is switched off for this run."
    export QTWEBENGINE_DISABLE_SANDBOX=1
fi

say "Starting the systems of the demo province (invented figures)"
announced=$(mktemp)
"$bin/toancanh-simulator" --pack "$pack" --inbox "$inbox" --port 0 --scenario "${TOANCANH_SCENARIO:-normal}" \
    >"$announced" 2>"$data-simulator.log" &
simulator=$!
stop_simulator() {
    kill "$simulator" 2>/dev/null || true
    wait "$simulator" 2>/dev/null || true
    rm -f "$announced"
}
trap stop_simulator EXIT
for _ in $(seq 300); do
    grep -q '^listening ' "$announced" && break
    kill -0 "$simulator" 2>/dev/null || { say "The simulator did not start; see $data-simulator.log"; exit 1; }
    sleep 0.1
done
systems=$(sed -n 's/^listening //p' "$announced")
feeds=(--endpoint "systems=$systems" --endpoint "inbox=$inbox")

if [ -n "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ]; then
    say "Opening the wall. Esc leaves full screen, L changes the language, closing the window ends everything."
    "$bin/toancanh" --pack "$pack" --data "$data" "${feeds[@]}" --wall --lang vi
else
    say "No display: collecting once, then drawing the wall into wall.png"
    status=0
    "$bin/toancanh-cli" collect --pack "$pack" --data "$data" "${feeds[@]}" --once || status=$?
    # 3: some feed failed, which the table and the wall tell; anything else is the end.
    [ "$status" -eq 0 ] || [ "$status" -eq 3 ] || exit "$status"
    "$bin/toancanh-cli" overview --data "$data"
    QT_QPA_PLATFORM=offscreen "$bin/toancanh" --data "$data" "${feeds[@]}" --lang vi --snapshot wall.png --size 3840x2160
    say "The wall is in $PWD/wall.png"
fi
