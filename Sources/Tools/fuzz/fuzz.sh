#!/bin/sh
# Builds one fuzz target with libFuzzer and AddressSanitizer, outside the package, and runs it.
#   Sources/Tools/fuzz/fuzz.sh TARGET SECONDS [libFuzzer options]
# TARGET: feeds, dates or outlines. The growing corpus, crashes and the binary stay in .build/fuzz.
set -eu
target=${1:?target: feeds, dates or outlines}
seconds=${2:?seconds to run}
shift 2
here=Sources/Tools/fuzz
out=${FUZZ_DIRECTORY:-.build/fuzz}
[ -f "$here/$target.swift" ] || { echo "run this from the root of the checkout; $here/$target.swift is not here" >&2; exit 66; }
mkdir -p "$out/corpus-$target" "$out/crashes"

# Each module on its own, as the imports want it; all instrumented and optimised, with the checks of a release.
flags="-swift-version 6 -O -g -parse-as-library -sanitize=fuzzer,address -I $out -Xcc -I/usr/include/libxml2
  -Xcc -fmodule-map-file=Sources/Bindings/CLibXML2/module.modulemap"
stale=
module() {
  name=$1
  # A module is built anew when a source of it is newer, and when one that it imports was.
  if [ -z "$stale" ] && [ -f "$out/$name.o" ] && [ -z "$(find "$2" "$here/fuzz.sh" -newer "$out/$name.o" -print -quit)" ]; then return; fi
  stale=yes
  # shellcheck disable=SC2046,SC2086
  ${SWIFTC:-swiftc} $flags -wmo -module-name "$name" -emit-module -emit-module-path "$out/$name.swiftmodule" \
    -emit-object -o "$out/$name.o" $(find "$2" -name '*.swift' | sort)
}
module Records Sources/Records
module Markup Sources/Bindings/Markup
module Feeds Sources/Feeds
# gold, Swift's usual linker here, warns of each symbol of the sanitizer.
# shellcheck disable=SC2086
${SWIFTC:-swiftc} $flags -use-ld=lld -module-name "fuzz_$target" "$here/$target.swift" "$out/Records.o" "$out/Markup.o" "$out/Feeds.o" \
  -lxml2 -o "$out/$target"

dictionary=$here/$target.dict
[ -f "$dictionary" ] || dictionary=$here/feeds.dict
exec "$out/$target" "$out/corpus-$target" "$here/seeds/$target" -dict="$dictionary" -artifact_prefix="$out/crashes/" \
  -max_total_time="$seconds" -rss_limit_mb=2048 -timeout=10 -print_final_stats=1 "$@"
