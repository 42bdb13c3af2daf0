#!/usr/bin/env python3
"""Speed of reading and verifying WARC files beside warcio: the same files, one core, processor time, one run.

    archive_peers.py BENCH

BENCH is the built `bench`. The files are written by warcio: large responses (the pages of the development data beside the checkout, or made ones
where there is none) and small ones of 2 KB. Reading takes the codings off each response; verifying recomputes block and payload digests.
"""
import glob
import gzip
import io
import json
import os
import random
import subprocess
import sys
import tempfile
import time

from warcio.archiveiterator import ArchiveIterator
from warcio.statusandheaders import StatusAndHeaders
from warcio.warcwriter import WARCWriter

ROOT = os.path.abspath(os.path.join(os.path.dirname(__file__), "..", "..", ".."))
DATA = os.path.join(os.path.dirname(ROOT), "shared", "data", "articles", "html")


def made(size, seed):
    words = "the of to and in a is that council bridge harbour mayor closed weeks said <p> </p> <div class='x'> </div> 42 2024".split()
    chance = random.Random(seed)
    text = ""
    while len(text) < size:
        text += " ".join(chance.choice(words) for _ in range(50)) + "\n"
    return text[:size].encode()


def write(path, bodies):
    with open(path, "wb") as out:
        writer = WARCWriter(out, gzip=True)
        for number, body in enumerate(bodies):
            head = StatusAndHeaders("200 OK", [("Content-Type", "text/html"), ("Content-Length", str(len(body)))], protocol="HTTP/1.1")
            writer.write_record(writer.create_warc_record("https://quay.example/%d" % number, "response", payload=io.BytesIO(body),
                                                          http_headers=head, warc_headers_dict={"WARC-Date": "2024-03-22T17:05:09Z"}))


def theirs(path, check):
    start = time.process_time()
    with open(path, "rb") as file:
        for record in ArchiveIterator(file, check_digests=check):
            (record.raw_stream if check else record.content_stream()).read()
    return time.process_time() - start


def main(bench):
    if hasattr(os, "sched_setaffinity"):
        os.sched_setaffinity(0, {min(os.sched_getaffinity(0))})
    pages = [gzip.open(path).read() for path in sorted(glob.glob(os.path.join(DATA, "*.html.gz")))[::4][:400]]
    with tempfile.TemporaryDirectory() as folder:
        for name, bodies in (("pages", pages or [made(150_000, n) for n in range(300)]), ("small responses", [made(2_000, n) for n in range(10_000)])):
            path = os.path.join(folder, "peers.warc.gz")
            write(path, bodies)
            ours = min((json.loads(subprocess.run([bench, "--archive", path], stdout=subprocess.PIPE, check=True).stdout) for _ in range(3)),
                       key=lambda row: row["read"] + row["verify"])
            assert ours["failures"] == 0 and ours["records"] == len(bodies)
            for what, check in (("read", False), ("verify", True)):
                their = min(theirs(path, check) for _ in range(2))
                size = sum(map(len, bodies)) / 1e6
                print("WARC, %-16s %-7s counterclaim %8.1f MB/s %9.0f records/s   warcio %8.1f MB/s %9.0f records/s   %5.1f times" % (
                    name, what, size / ours[what], len(bodies) / ours[what], size / their, len(bodies) / their, their / ours[what]), flush=True)


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    main(sys.argv[1])
