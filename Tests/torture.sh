#!/usr/bin/env bash
# Measures what docs/reliability.md promises, and prints a line of figures for each torture.
# Stops with an error at the first broken promise.
#
#   Tests/torture.sh            as far as the figures there go: hours
#   Tests/torture.sh --short    a look in passing: a minute, without fuzzer and sanitizers
#
#   RUNS     how many inputs the fuzzer makes for each reader    default: 1000000
#            (of `restored`, which makes two workspaces of each, a two-hundredth)
#   READERS  the readers to fuzz                                 default: all
#   SANITIZERS  under which the suite is run, too                default: address thread
#   TRAITS   --traits Spreadsheets, to fuzz the reader of workbooks, too
set -euo pipefail
cd -- "$(dirname -- "${BASH_SOURCE[0]}")"
gugus=$PWD/../.build/release/gugus

build() {
  swift build --configuration release "$@" > build.log 2>&1 || { cat build.log >&2; exit 1; }
  rm build.log
}

(cd Torture && build)
Torture/.build/release/torture --gugus "$gugus" "$@"
if [[ ${1:-} == --short ]]; then exit; fi

# So that libFuzzer, not Swift, answers a crash: it keeps the input.
export SWIFT_BACKTRACE=enable=no
# shellcheck disable=SC2086
(cd Fuzz && build ${TRAITS:-} --sanitize=fuzzer)
fuzz=$PWD/Fuzz/.build/release/fuzz
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
Fuzz/corpus "$gugus" "$scratch/corpus"
# A journal becomes a workspace: in memory, where there is such a folder.
if [[ -w /dev/shm ]]; then export TMPDIR=/dev/shm; fi

all="minutes notes people agencies csv table sheet mapping calendar policy words entry journal restored
  report note receipt key"
for reader in ${READERS:-$all}; do
  start=$SECONDS
  runs=${RUNS:-1000000}
  if [[ $reader == restored ]]; then runs=$((runs / 200)); fi
  mkdir "$scratch/found"
  if ! GUGUS_READER=$reader "$fuzz" -runs="$runs" -seed=2026 -max_len=4096 \
    -timeout=60 -rss_limit_mb=512 -dict=Fuzz/words -print_final_stats=1 \
    -artifact_prefix="$PWD/Fuzz/$reader-" "$scratch/found" "$scratch/corpus/$reader" \
    2> "$scratch/log"; then
    tail -n 30 "$scratch/log" >&2
    exit 1
  fi
  figure() { sed -n "s/^stat::$1: *//p" "$scratch/log"; }
  echo "fuzz $reader: $(figure number_of_executed_units) inputs in $((SECONDS - start)) s, at most" \
    "$(figure peak_rss_mb) MB, none a second of the processor: each read or refused"
  rm -r "$scratch/found"
done

# The suite, with every access to memory watched: what was freed or never there, and what two
# threads touch at once. Leaks are none of it: what a command holds goes with its process.
unset TMPDIR SWIFT_BACKTRACE
export ASAN_OPTIONS=detect_leaks=0 TSAN_OPTIONS=atexit_sleep_ms=0
for sanitizer in ${SANITIZERS-address thread}; do
  start=$SECONDS
  # shellcheck disable=SC2086
  if ! swift test --package-path .. --scratch-path "../.build/$sanitizer" ${TRAITS:-} \
    --sanitize="$sanitizer" > "$scratch/log" 2>&1; then
    cp "$scratch/log" "$sanitizer.log"
    echo "sanitize $sanitizer: see Tests/$sanitizer.log" >&2
    exit 1
  fi
  echo "sanitize $sanitizer: $(sed -n 's/.*Test run with \([0-9]* tests\).*/\1/p' "$scratch/log")" \
    "in $((SECONDS - start)) s, nothing found"
done
