#!/usr/bin/env python3
"""Measures feedparser, and libxml2 merely parsing, beside our reader of feeds: one run, one machine, the same bytes.

    peers.py BENCH COUNTERCLAIM

BENCH is the built `bench`. feedparser and lxml come from PyPI (`make bench-peers` puts them into .build/peers).
libxml2 is asked for far less than the others: to build a tree, without dates, HTML, links or repair of items.
"""
import json
import os
import statistics
import subprocess
import sys
import tempfile
import time

import feedparser
from lxml import etree


def rounds_per_second(work, seconds=1.0):
    """Rounds in a second after one that does not count; at least one."""
    if seconds:
        work()
    begin, rounds = time.perf_counter(), 0
    while rounds == 0 or time.perf_counter() - begin < seconds:
        work()
        rounds += 1
    return rounds / (time.perf_counter() - begin)


def start_milliseconds(command):
    times = []
    for _ in range(40):
        begin = time.perf_counter()
        subprocess.run(command, stdout=subprocess.DEVNULL, check=True)
        times.append((time.perf_counter() - begin) * 1000)
    return statistics.median(times)


def tree(data):
    return lambda: etree.fromstring(data, etree.XMLParser(recover=True, huge_tree=True, resolve_entities=False))


def main(bench, command):
    with tempfile.TemporaryDirectory() as folder:
        ours = json.loads(subprocess.run([bench, "--feeds", folder], stdout=subprocess.PIPE, check=True).stdout)
        large, small = (open(os.path.join(folder, name), "rb").read() for name in ("large.xml", "small.xml"))
    megabytes = len(large) / 1e6
    assert len(feedparser.parse(small).entries) > 5
    table = [
        ("", "counterclaim", "feedparser " + feedparser.__version__, "libxml2 " + ".".join(map(str, etree.LIBXML_VERSION))),
        ("feed of %.0f MB, MB/s" % megabytes, ours["feed of 10 MB"],
         megabytes * rounds_per_second(lambda: feedparser.parse(large), 0), megabytes * rounds_per_second(tree(large))),
        ("feeds of %d bytes, a second" % len(small), ours["feeds of 10 KB"],
         rounds_per_second(lambda: feedparser.parse(small)), rounds_per_second(tree(small))),
        ("start, ms", start_milliseconds([command, "--version"]),
         start_milliseconds([sys.executable, "-c", "import feedparser"]), "–"),
    ]
    for row in table:
        print("".join((cell if isinstance(cell, str) else "%.1f" % cell).ljust(34 if i == 0 else 20) for i, cell in enumerate(row)).rstrip())


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    main(sys.argv[1], sys.argv[2])
