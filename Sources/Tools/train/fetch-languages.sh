#!/bin/sh
# Fetches and unpacks into FOLDER what `train languages FOLDER OUTPUT` reads.
#   Sources/Tools/train/fetch-languages.sh FOLDER
# From PyPI: shares of letter groups in news and web text of 75 languages (lingua-language-detector, Apache-2.0).
# From Debian, for languages that it lacks: translated messages of LibreOffice (MPL-2.0) and help pages of GNOME (CC BY-SA 3.0).
# Needs pip, apt-get, unzip and brotli.
set -eu
folder=${1:?folder}
mkdir -p "$folder/packages"
cd "$folder"
python3 -m pip download -q --no-deps -d packages lingua-language-detector==1.3.5
(cd packages && apt-get download -q gnome-user-docs libreoffice-l10n-gl libreoffice-l10n-hi libreoffice-l10n-kmr libreoffice-l10n-mr \
  libreoffice-l10n-ne libreoffice-l10n-rw libreoffice-l10n-tg libreoffice-l10n-uz)
mkdir -p lingua catalogues help unpacked
unzip -qo packages/lingua_language_detector-1.3.5-py3-none-any.whl 'lingua/language-models/*' -d unpacked
for model in unpacked/lingua/language-models/*/*.json.br; do
  language=$(basename "$(dirname "$model")")
  mkdir -p "lingua/$language"
  brotli -dfo "lingua/$language/$(basename "$model" .br)" "$model"
done
for package in packages/*.deb; do dpkg-deb -x "$package" unpacked; done
for language in gl hi kmr@latin mr ne rw tg uz; do
  mkdir -p "catalogues/${language%@*}"
  cp unpacked/usr/lib/libreoffice/program/resource/$language/LC_MESSAGES/*.mo "catalogues/${language%@*}"
done
for language in gl hi mr; do
  mkdir -p "help/$language"
  cp unpacked/usr/share/help/$language/gnome-help/*.page "help/$language"
done
rm -r unpacked
