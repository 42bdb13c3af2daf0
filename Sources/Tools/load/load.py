#!/usr/bin/env python3
"""Runs the program twice against a web server on this machine: fifty feeds on fifty host names, a thousand real pages.

    load.py BINARY [--feeds 50] [--hosts 50] [--pages 1000] [--pause MILLISECONDS]

Pages come from the development data beside the checkout (../shared/data/articles); with --pages 0 the feeds carry their own text and none is
needed. The server answers conditional requests, so that the second run finds everything unchanged. Prints wall time, requests a second and
peak memory of both runs; with a pause, also the bound that politeness sets: the requests of the busiest host times the pause.
Standard library only.

A thousand feeds on a hundred hosts: load.py BINARY --feeds 1000 --hosts 100 --pages 0 --pause 1000
"""
import argparse
import collections
import glob
import gzip
import hashlib
import http.server
import json
import os
import subprocess
import sys
import tempfile
import threading
import time
from xml.sax.saxutils import escape

ROOT = os.path.abspath(os.path.join(os.path.dirname(__file__), "..", "..", ".."))
INLINE = ("<item><guid isPermaLink='false'>%d-%d</guid><title>Item %d-%d</title><description>The council of district %d met on Monday "
          "and put off the vote on the harbour road until the summer.</description></item>")
PAGES = os.path.join(os.path.dirname(ROOT), "shared", "data", "articles", "html")


class Server(http.server.ThreadingHTTPServer):
    daemon_threads = True
    request_queue_size = 256


def handler(answers, seen):
    class Handler(http.server.BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_GET(self):
            host = self.headers["Host"].split(":")[0]
            kind, body, tag = answers.get((host, self.path), (None, b"", ""))
            status = 404 if kind is None else 304 if self.headers.get("If-None-Match") == tag else 200
            seen.append((host, self.path, status))
            self.send_response(status)
            if kind:
                self.send_header("ETag", tag)
            if status == 200:
                self.send_header("Content-Type", kind)
            if status != 304:
                self.send_header("Content-Length", str(len(body) if status == 200 else 0))
            self.end_headers()
            if status == 200:
                self.wfile.write(body)

        def log_message(self, *_):
            pass

    return Handler


def main():
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("binary")
    options.add_argument("--feeds", type=int, default=50)
    options.add_argument("--hosts", type=int, help="host names the feeds are spread over (default: one each)")
    options.add_argument("--pages", type=int, default=1000)
    options.add_argument("--pause", type=int, default=0, help="milliseconds between two requests to one host")
    chosen = options.parse_args()
    hosts = chosen.hosts or chosen.feeds
    files = sorted(glob.glob(os.path.join(PAGES, "*.html.gz")))[:chosen.pages]
    if chosen.pages and not files:
        print("no development data: put the folder `shared` beside the checkout")
        return 0
    answers, seen, sources = {}, [], []
    server = Server(("127.0.0.1", 0), handler(answers, seen))
    port = server.server_address[1]
    for number in range(chosen.feeds):
        host = "outlet%d.localhost" % (number % hosts)
        path = "/feed" if number < hosts else "/feed/%d" % number
        items = [] if files else [INLINE % (number, item, number, item, number) for item in range(20)]
        for index, file in list(enumerate(files))[number::chosen.feeds]:
            with gzip.open(file, "rb") as packed:
                body = packed.read()
            answers[host, "/page/%d" % index] = ("text/html", body, '"%s"' % hashlib.sha1(body).hexdigest())
            items.append("<item><guid>%d</guid><title>Page %d</title><link>http://%s:%d/page/%d</link></item>" % (index, index, host, port, index))
        feed = ("<rss version='2.0'><channel><title>%s</title>%s</channel></rss>" % (escape(host), "".join(items))).encode()
        answers[host, path] = ("application/rss+xml", feed, '"%s"' % hashlib.sha1(feed).hexdigest())
        sources.append({"id": "outlet-%d" % number, "url": "http://%s:%d%s" % (host, port, path), "outlet": host, "owner": host,
                        "country": "INT", "language": "en"})
    threading.Thread(target=server.serve_forever, daemon=True).start()
    with tempfile.TemporaryDirectory() as work:
        listed = os.path.join(work, "feeds.json")
        with open(listed, "w", encoding="utf-8") as file:
            json.dump({"settings": {"hostPauseMilliseconds": chosen.pause, "parallelHosts": min(256, hosts), "allowsPrivateAddresses": True,
                                    "itemsPerFeed": 1000}, "feeds": sources}, file)
        for name, clock in (("first run", "2026-01-01T06:00:00Z"), ("second run, nothing new", "2026-01-02T06:00:00Z")):
            del seen[:]
            begin = time.monotonic()
            process = subprocess.Popen([chosen.binary, "run", "--feeds", listed, "--output", os.path.join(work, "output"), "--now", clock])
            _, status, usage = os.wait4(process.pid, 0)
            wall = time.monotonic() - begin
            answered = {code: sum(status == code for _, _, status in seen) for code in (200, 304, 404)}
            print("%-24s %6.2f s  %5d requests (%s)  %6.1f requests/s  %5.1f CPU s  peak %4d MB  exit %d" % (
                name, wall, len(seen), ", ".join("%d: %d" % item for item in answered.items()), len(seen) / wall,
                usage.ru_utime + usage.ru_stime, usage.ru_maxrss // 1024, os.waitstatus_to_exitcode(status)))
            if chosen.pause:
                busiest = max(collections.Counter(host for host, _, _ in seen).values())
                print("%-24s %6.2f s  (%d requests of the busiest host, %d ms apart)" % (
                    "  bound by the pauses", (busiest - 1) * chosen.pause / 1000, busiest, chosen.pause))
    server.shutdown()
    return 0


if __name__ == "__main__":
    sys.exit(main())
