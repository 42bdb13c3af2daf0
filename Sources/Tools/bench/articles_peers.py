#!/usr/bin/env python3
"""Speed of article extraction beside other extractors: the same pages, one core, one run.

    articles_peers.py BENCH [--pages N]

BENCH is the built `bench`. Pages are those of the development data beside the checkout, each read once into memory. Peers are measured in this
process, where they are installed (pip install trafilatura resiliparse lxml lxml_html_clean); a peer that is missing is named.
"""
import argparse
import glob
import gzip
import json
import os
import subprocess
import sys
import tempfile
import time

ROOT = os.path.abspath(os.path.join(os.path.dirname(__file__), "..", "..", ".."))
DATA = os.path.join(os.path.dirname(ROOT), "shared", "data", "articles", "html")


def pin():
    """One core for this process and those it starts."""
    if hasattr(os, "sched_setaffinity"):
        os.sched_setaffinity(0, {min(os.sched_getaffinity(0))})


def report(name, pages, size, seconds, failed):
    note = ", %d without text" % failed if failed else ""
    print("%-34s %8.1f pages/s %8.1f MB/s%s" % (name, pages / seconds, size / 1e6 / seconds, note), flush=True)


def measured(name, pages, work):
    """Processor time, so that other work on the machine counts little."""
    failed, start = 0, time.process_time()
    for page in pages:
        try:
            failed += not work(page)
        except Exception:  # a peer that fails on a page has no text for it
            failed += 1
    report(name, len(pages), sum(map(len, pages)), time.process_time() - start, failed)


def own(bench, pages):
    with tempfile.TemporaryDirectory() as folder:
        for number, page in enumerate(pages):
            with open(os.path.join(folder, "%05d.html" % number), "wb") as file:
                file.write(page)
        row = json.loads(subprocess.run([bench, "--pages", folder], stdout=subprocess.PIPE, check=True).stdout)
    report("counterclaim, all fields", len(pages), sum(map(len, pages)), row["seconds"], row["failed"])


def peers():
    try:
        from lxml import etree
        yield "libxml2 parse alone (lxml)", lambda page: etree.fromstring(page, etree.HTMLParser(huge_tree=True)) is not None
    except ImportError:
        print("not installed: lxml")
    try:
        from resiliparse.extract.html2text import extract_plain_text
        from resiliparse.parse.html import HTMLTree
        from resiliparse.parse.encoding import detect_encoding
        yield "resiliparse, text alone", lambda page: extract_plain_text(
            HTMLTree.parse_from_bytes(page, detect_encoding(page)), main_content=True)
    except ImportError:
        print("not installed: resiliparse")
    try:
        import trafilatura
        yield "trafilatura, all fields", lambda page: trafilatura.bare_extraction(page, with_metadata=True)
    except ImportError:
        print("not installed: trafilatura")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("bench")
    parser.add_argument("--pages", type=int, default=300, help="how many of the pages, evenly spread")
    options = parser.parse_args()
    paths = sorted(glob.glob(os.path.join(DATA, "*.html.gz")))
    if not paths:
        sys.exit("no development data beside the checkout")
    pin()
    step = max(1, len(paths) // options.pages)
    pages = []
    for path in paths[::step][:options.pages]:
        with gzip.open(path, "rb") as file:
            pages.append(file.read())
    print("%d pages, %.1f MB, one core, processor time" % (len(pages), sum(map(len, pages)) / 1e6))
    own(os.path.abspath(options.bench), pages)
    for name, work in peers():
        measured(name, pages, work)


if __name__ == "__main__":
    main()
