#!/usr/bin/env python3
"""Times the grouping of 100,000 articles into stories, reading of the file included.

    stories.py COMMAND [ARTICLES]

The articles are PolNeAR's (../shared/data/nlp), each told in a hundred worlds: the names of a world bear a syllable of its own, so that its
articles are near those of the same world alone, and common words are common everywhere. Each world begins on a day of its own; a day has
a thousand articles. They come in order of their days, as feeds do.
"""
import collections
import datetime
import gzip
import json
import os
import random
import re
import resource
import subprocess
import sys
import tempfile
import time

ROOT = os.path.abspath(os.path.join(os.path.dirname(__file__), "..", "..", ".."))
DATA = os.path.join(os.path.dirname(ROOT), "shared", "data", "nlp")
NAME = re.compile(r"(?<=[a-z,] )([A-Z][a-z]{3,})\b")
DAYS = 100


def originals():
    rows = []
    for part in ("train", "dev"):
        with gzip.open(os.path.join(DATA, f"polnear-{part}.jsonl.gz"), "rt", encoding="utf-8") as file:
            rows += [json.loads(line) for line in file]
    return sorted(rows, key=lambda row: (row["published"], row["id"]))


def worlds(rows, count):
    """(day, id, title, text) of `count` articles, in order."""
    chance = random.Random(1)
    articles = []
    while len(articles) < count:
        world = len(articles) // len(rows)
        mark = "".join(chance.choice("bdfgklmnprstvz") + chance.choice("aeiou") for _ in range(2))
        begin = chance.randrange(DAYS)
        for number, row in enumerate(rows):
            day = (number * DAYS // len(rows) + begin) % DAYS
            articles.append((day, f"{world}-{row['id']}", mark, row))
    return sorted(articles[:count], key=lambda article: article[:2])


def main():
    command, count = sys.argv[1], int(sys.argv[2]) if len(sys.argv) > 2 else 100_000
    if not os.path.isdir(DATA):
        print("no articles: put the folder `shared` beside the checkout")
        return 0
    first = datetime.date(2024, 1, 1)
    with tempfile.NamedTemporaryFile("w", suffix=".jsonl", encoding="utf-8") as file:
        for day, identifier, mark, row in worlds(originals(), count):
            line = {"id": identifier, "published": (first + datetime.timedelta(days=day)).isoformat(),
                    "title": NAME.sub(r"\1" + mark, row["title"]), "text": NAME.sub(r"\1" + mark, row["text"])}
            file.write(json.dumps(line, ensure_ascii=False) + "\n")
        file.flush()
        size = os.path.getsize(file.name)
        begin = time.monotonic()
        done = subprocess.run([command, "inspect", "stories", file.name], stdout=subprocess.PIPE, check=True)
        seconds = time.monotonic() - begin
    stories = collections.Counter(json.loads(line)["cluster"] for line in done.stdout.splitlines())
    usage = resource.getrusage(resource.RUSAGE_CHILDREN)
    print(f"{count} articles, {size / 1e6:.0f} MB: {len(stories)} stories in {seconds:.1f} s, "
          f"{usage.ru_utime + usage.ru_stime:.1f} CPU s, {count / seconds:.0f} articles/s, peak {usage.ru_maxrss / 1024:.0f} MB")
    return 0


if __name__ == "__main__":
    sys.exit(main())
