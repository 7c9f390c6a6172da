#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# The long tests: fuzzes every reader of untrusted bytes, kills the program at work again and again, and lets a wall
# live through thirty days in an hour.
#   ./soak.sh [--minutes N] [--kills N] [--wall-minutes N]
# --minutes: fuzzing in all, shared among the targets (default 60; 0: none); --kills: default 300 (0: none);
# --wall-minutes: for the thirty days of the wall (default 60; 0: none).
# What a fuzzer finds lies in build/fuzz/found; put it into tests/fuzz/corpus/NAME with the fix. Exit: 0 nothing was found.
set -euo pipefail
cd "$(dirname "$0")"
. packaging/prepare.sh

minutes=60 kills=300 wall_minutes=60
while [ $# -gt 0 ]; do
    case "$1 ${2:-}" in
        "--minutes "[0-9]*) minutes=$2 ;;
        "--kills "[0-9]*) kills=$2 ;;
        "--wall-minutes "[0-9]*) wall_minutes=$2 ;;
        *) say "Usage: ./soak.sh [--minutes N] [--kills N] [--wall-minutes N]"; exit 1 ;;
    esac
    shift 2
done

install_packages packaging/debian-packages.txt packaging/debian-packages-test.txt packaging/debian-packages-soak.txt
install_node_modules resources/map
install_node_modules tests/data

mapfile -t targets < <(sed -n 's/^ioc_fuzz(\([a-z_]*\) .*/\1/p' tests/fuzz/CMakeLists.txt)
failed=()

# fuzz_one SECONDS NAME: the corpus grows in build/fuzz/corpus from run to run.
fuzz_one() {
    local grown=build/fuzz/corpus/$2
    mkdir -p "$grown" build/fuzz/found
    "build/fuzz/bin/fuzz_$2" -max_total_time="$1" -timeout=25 -rss_limit_mb=3000 -max_len=65536 -print_final_stats=1 \
        -artifact_prefix="build/fuzz/found/$2-" "$grown" "tests/fuzz/corpus/$2" >"build/fuzz/$2.log" 2>&1
}
export -f fuzz_one

if [ "$minutes" -gt 0 ]; then
    build fuzz "${targets[@]/#/fuzz_}"
    seconds=$((minutes * 60 / ${#targets[@]}))
    [ "$seconds" -gt 0 ] || seconds=1
    say "Fuzzing ${#targets[@]} targets, $seconds s each"
    printf '%s\n' "${targets[@]}" | xargs -P "$(nproc)" -I{} bash -c 'fuzz_one "$@" || touch "build/fuzz/$2.failed"' _ "$seconds" {}
    printf '%-16s %12s %10s  %s\n' target runs corpus outcome
    for name in "${targets[@]}"; do
        outcome=well
        if [ -e "build/fuzz/$name.failed" ]; then
            rm -f "build/fuzz/$name.failed"
            outcome="FOUND: build/fuzz/$name.log"
            failed+=("fuzz_$name")
        fi
        runs=$(sed -n 's/^stat::number_of_executed_units: *//p' "build/fuzz/$name.log" | tail -1)
        printf '%-16s %12s %10s  %s\n' "$name" "${runs:-?}" "$(find "build/fuzz/corpus/$name" -type f | wc -l)" "$outcome"
    done
fi

if [ "$kills" -gt 0 ]; then
    build test tst_e2e_kill toancanh-cli
    say "Killing the program $kills times at the cache and $kills times at the ledger"
    # QTest ends a function after five minutes unless told otherwise.
    TOANCANH_KILLS=$kills QTEST_FUNCTION_TIMEOUT=$((kills * 60000)) build/test/tests/bin/tst_e2e_kill ||
        failed+=("kill loop")
fi

# soak_wall: memory, handles, threads and temporary files of a wall that shows the demo province, in a window of an X
# server of its own.
soak_wall() {
    local bin=build/test/bin folder simulator status=0
    folder=$(mktemp -d)
    "$bin/toancanh-simulator" --pack resources/packs/minh-hoa --inbox "$folder/inbox" --port 0 >"$folder/systems" 2>"$folder/simulator.log" &
    simulator=$!
    for _ in $(seq 300); do
        grep -q '^listening ' "$folder/systems" && break
        sleep 0.2
    done
    "$bin/toancanh-cli" collect --once --pack resources/packs/minh-hoa --data "$folder/data" \
        --endpoint "systems=$(sed -n 's/^listening //p' "$folder/systems")" --endpoint "inbox=$folder/inbox" >/dev/null || status=1
    kill "$simulator"
    wait "$simulator" || true
    [ "$(id -u)" -ne 0 ] || export QTWEBENGINE_DISABLE_SANDBOX=1 # Chromium's sandbox does not start for root; tests only
    [ "$status" -ne 0 ] || xvfb-run -a -s "-screen 0 1920x1080x24" \
        "$bin/toancanh-bench" soak --data "$folder/data" --minutes "$wall_minutes" --pages $((wall_minutes * 10000 / 60)) || status=1
    rm -rf "$folder"
    return "$status"
}

if [ "$wall_minutes" -gt 0 ]; then
    build test toancanh-bench toancanh-cli toancanh-simulator
    say "Thirty days of a wall in $wall_minutes minutes"
    soak_wall || failed+=("soak of the wall")
fi

if [ ${#failed[@]} -gt 0 ]; then
    say "Failed: ${failed[*]}"
    exit 1
fi
say "All is well"
