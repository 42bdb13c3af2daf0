#!/bin/sh
# Builds one fuzz target with libFuzzer and AddressSanitizer, outside the package, and runs it.
#   Sources/Tools/fuzz/fuzz.sh TARGET SECONDS [libFuzzer options]
# TARGET: feeds, dates, outlines, pages or warc. The growing corpus, crashes and the binary stay in .build/fuzz.
set -eu
target=${1:?target: feeds, dates, outlines, pages or warc}
seconds=${2:?seconds to run}
shift 2
here=Sources/Tools/fuzz
out=${FUZZ_DIRECTORY:-.build/fuzz}
[ -f "$here/$target.swift" ] || { echo "run this from the root of the checkout; $here/$target.swift is not here" >&2; exit 66; }
mkdir -p "$out/corpus-$target" "$out/crashes"

root=$(pwd)
printf 'module ArticleModels { header "%s/Sources/Articles/Models/include/ArticleModels.h" export * }\n' "$root" >"$out/ArticleModels.modulemap"

# Each module on its own, as the imports want it; all instrumented and optimised, with the checks of a release.
flags="-swift-version 6 -O -g -parse-as-library -sanitize=fuzzer,address -I $out -Xcc -I/usr/include/libxml2
  -package-name counterclaim -Xcc -fmodule-map-file=Sources/Bindings/CLibXML2/module.modulemap
  -Xcc -fmodule-map-file=Sources/Bindings/CZlib/module.modulemap -Xcc -fmodule-map-file=Sources/Bindings/CCrypto/module.modulemap
  -Xcc -fmodule-map-file=$out/ArticleModels.modulemap"
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
# The modules under the target, and the C libraries under them.
module Records Sources/Records
case $target in
  feeds | dates | outlines)
    module Markup Sources/Bindings/Markup
    module Feeds Sources/Feeds
    objects="Markup.o Feeds.o" libraries=-lxml2 ;;
  pages)
    ${CC:-clang} -O -c Sources/Articles/Models/models.c -I Sources/Articles/Models/include -o "$out/models.o"
    module Markup Sources/Bindings/Markup
    module Articles Sources/Articles
    objects="Markup.o Articles.o models.o" libraries=-lxml2 ;;
  warc)
    module Gzip Sources/Bindings/Gzip
    module Digests Sources/Bindings/Digests
    module Archive Sources/Archive
    objects="Gzip.o Digests.o Archive.o" libraries="-lz -lcrypto" ;;
esac
# gold, Swift's usual linker here, warns of each symbol of the sanitizer.
# shellcheck disable=SC2086
${SWIFTC:-swiftc} $flags -use-ld=lld -module-name "fuzz_$target" "$here/$target.swift" "$out/Records.o" $(printf " $out/%s" $objects) \
  $libraries -o "$out/$target"

dictionary=$here/$target.dict
[ -f "$dictionary" ] || dictionary=$here/feeds.dict
exec "$out/$target" "$out/corpus-$target" "$here/seeds/$target" -dict="$dictionary" -artifact_prefix="$out/crashes/" \
  -max_total_time="$seconds" -rss_limit_mb=2048 -timeout=10 -print_final_stats=1 "$@"
