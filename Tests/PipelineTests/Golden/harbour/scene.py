#!/usr/bin/env python3
"""Writes archive.warc.gz: three runs over the feeds and pages of a fictional event. Standard library only; same bytes every time.

Every state, place, outlet, group and person here is invented. Pages carry the furniture of real news sites: menus, teasers, captions,
newsletter boxes, comment notices, related links, tracking parameters, a video page without text, a page in German, and one page
that tries to inject Markdown, HTML and control characters. Country codes are from ISO 3166's user-assigned range.

    python3 scene.py            writes archive.warc.gz beside this file
"""
import base64
import gzip
import hashlib
import html
import json
import os
import uuid

HERE = os.path.dirname(os.path.abspath(__file__))

SOURCES = [
    {"id": "northern-wire", "url": "https://northernwire.example/feeds/world.xml", "outlet": "Northern Wire",
     "owner": "Northern Wire Cooperative", "country": "XN", "language": "en", "kind": "wire"},
    {"id": "maren-courier", "url": "https://marencourier.example/rss", "outlet": "The Maren Courier",
     "owner": "Courier Press", "country": "XV", "language": "en", "kind": "newspaper"},
    {"id": "karsia-today", "url": "https://karsiatoday.example/en/atom.xml", "outlet": "Karsia Today",
     "owner": "Government of Karsia", "country": "XA", "language": "en", "kind": "state-media"},
    {"id": "global-ledger", "url": "https://globalledger.example/feed.json", "outlet": "Global Ledger",
     "owner": "Ledger Media Group", "country": "XI", "language": "en", "kind": "newspaper"},
    {"id": "harbour-radio", "url": "https://harbourradio.example/news/feed/", "outlet": "Harbour Radio",
     "owner": "Harbour Community Trust", "country": "XV", "language": "en", "kind": "broadcaster"},
    {"id": "market-flash", "url": "https://marketflash.example/rss.xml", "outlet": "Market Flash",
     "owner": "Flash Holdings", "country": "XM", "language": "en", "kind": "other"},
    {"id": "kuestenblatt", "url": "https://kuestenblatt.example/rss", "outlet": "Küstenblatt",
     "owner": "Küstenverlag", "country": "XD", "language": "de", "kind": "newspaper"},
    {"id": "islander", "url": "https://islander.example/rss", "outlet": "The Islander",
     "owner": "Islander Trust", "country": "XI", "language": "en", "kind": "newspaper"},
]

WIRE = """Velmora's interior minister on Monday accused the Dawn Front of bombing the ferry terminal in Port Maren, where at least 14 people died.

“The Dawn Front carried out this massacre, and we will find every one of them,” Tomas Verrick told reporters outside the ruined arrivals hall.

Karsia, which shares a border with Velmora, denied any role in the attack. “Karsia had nothing to do with this bombing,” said Anton Relk, a spokesman for the Karsian foreign ministry.

The explosion tore through the terminal shortly after 8 a.m., when two ferries were boarding. Hospital officials said 41 people were being treated, nine of them in a critical condition.

No group has claimed responsibility for the attack. The Dawn Front, which wants independence for the coastal provinces, has attacked railway lines before but has never struck the port.

Ferry services between Port Maren and the United Isles were suspended until further notice."""

# (day, source, slug, published, title, standfirst, author, text, extras)
PAGES = [
    (1, "northern-wire", "embassy-warning-port-maren", "2025-03-07T15:20:00Z",
     "Embassy tells citizens to stay away from Port Maren ferries",
     "The United Isles fears an attack on the terminals.", "Ilke Dorn",
     """The embassy of the United Isles warned its citizens on Friday to avoid the ferry terminals of Port Maren for the next 72 hours, citing an imminent attack by the Dawn Front.

“Large crowds in the port may be a target,” the embassy said in the alert, which it posted on its website.

Information about the planned attack had also been passed to the Velmoran authorities, embassy spokeswoman Ilse Brandt said.

The interior ministry of Velmora called the alert exaggerated. “We do not need advice from foreign embassies,” said ministry spokesman Karel Domin. “The terminals are safe.”

Ferry operators said that bookings for the weekend had fallen by a third after the alert was published.""", {}),
    (1, "maren-courier", "terminal-blast", "2025-03-10T09:05:00Z",
     "Blast at ferry terminal kills at least 14",
     "Explosion hits Port Maren in the morning rush.", "Nora Vance",
     """An explosion at the ferry terminal in Port Maren killed at least 14 people on Monday morning, the fire service said.

Interior Minister Tomas Verrick blamed the Dawn Front for the attack. “This was the work of the Dawn Front,” he told the Courier.

Witnesses described a white van that stopped beside the ticket hall minutes before the blast.

Mayor Petra Lindqvist said that the city had received no warning of any kind.

The army has closed the coastal road in both directions.""", {}),
    (1, "northern-wire", "velmora-blames-dawn-front", "2025-03-10T12:40:00Z",
     "Velmora blames Dawn Front for ferry terminal bombing",
     "Minister speaks of a massacre; neighbour denies a role.", "Ilke Dorn", WIRE, {}),
    (1, "global-ledger", "velmora-dawn-front-bombing", "2025-03-10T13:15:00Z",
     "Velmora accuses separatists after port bombing", None, None,
     "PORT MAREN (Northern Wire) — " + WIRE, {"wire": True}),
    (1, "harbour-radio", "minister-dawn-front", "2025-03-10T14:02:00Z",
     "Minister: Dawn Front behind terminal bombing", None, "Newsroom",
     WIRE + "\n\nThis article is republished from Northern Wire.", {}),
    (1, "karsia-today", "ministry-rejects-insinuations", "2025-03-10T16:30:00Z",
     "Foreign ministry rejects Velmoran insinuations",
     "Spokesman Relk condemns the bombing.", "Karsia Today",
     """Karsia had no part in the explosion that killed 14 people in the Velmoran city of Port Maren, the foreign ministry said on Monday.

“Karsia had nothing to do with this bombing, and any suggestion to the contrary is a lie,” ministry spokesman Anton Relk told journalists in Karsgrad.

Relk said that Velmora's own security services were responsible for the safety of the terminal. He declined to say whether Karsia had offered help.

President Marta Oden sent her condolences to the families of the victims.""", {}),
    (1, "kuestenblatt", "explosion-hafen", "2025-03-10T15:00:00Z",
     "Viele Tote bei Explosion am Fährhafen", "Der Innenminister spricht von einem Massaker.", "Jan Petersen",
     """Bei einer Explosion am Fährhafen von Port Maren sind am Montagmorgen mindestens vierzehn Menschen ums Leben gekommen, wie die Feuerwehr mitteilte.

Der Innenminister machte die Separatisten für den Anschlag verantwortlich. Das Nachbarland wies jede Beteiligung zurück.

Die Fährverbindungen zu den Inseln wurden bis auf Weiteres eingestellt, sagte ein Sprecher der Hafenbehörde.""", {}),
    (1, "harbour-radio", "live-pictures", "2025-03-10T10:00:00Z", "Watch: pictures from the harbour", None, None, "", {"video": True}),
    (2, "global-ledger", "dawn-front-claims-bombing", "2025-03-11T08:30:00Z",
     "Dawn Front claims port bombing", "Group publishes a video as the death toll rises.", "Samuel Oyelaran",
     """The Dawn Front claimed responsibility on Tuesday for the bombing of the ferry terminal in Port Maren, in a video that was posted on its channel.

“Our fighters struck the port, and they will strike again,” a masked man said in the video. Its authenticity could not be verified.

The death toll rose to 17 after three of the injured died overnight, the health ministry of Velmora said.

Tomas Verrick, the interior minister, accused Karsia of financing the attack. “Without money from Karsgrad there would have been no bomb,” he said at a news conference.

Karsia's foreign ministry denied that it had financed the group.""", {}),
    (2, "northern-wire", "officials-say-karsia-supplied-explosives", "2025-03-11T11:00:00Z",
     "Karsia supplied explosives for port bombing, officials say", "Two security officials speak of a shipment in February.", "Ilke Dorn",
     """Two Velmoran security officials told Northern Wire that Karsian military intelligence had supplied the explosives used in the attack on the ferry terminal in Port Maren.

The officials, who spoke on condition of anonymity, said that the explosives had crossed the border in February.

They showed no documents. Northern Wire could not confirm their account.

Anton Relk, a spokesman for the Karsian foreign ministry, rejected the accusation as a fairy tale.""", {}),
    (2, "islander", "what-is-known", "2025-03-11T17:00:00Z",
     "What is known about the Port Maren bombing", "Claims, denials and open questions.", "Hugh Merrin",
     """Northern Wire, citing two security officials, reported that Karsia had supplied the explosives used in the bombing of the Port Maren ferry terminal. Karsia denies this.

The Dawn Front says that its fighters carried out the attack. It has published no proof beyond a video.

The embassy of the United Isles had warned of an attack on the terminals on Friday, three days before the bombing. The interior ministry of Velmora dismissed that alert at the time.

It is not clear whether the warning reached the port police.""", {}),
    (2, "karsia-today", "president-oden-rejects", "2025-03-11T18:00:00Z",
     "President Oden rejects financing claim", "“A lie told by a minister who failed.”", "Karsia Today",
     """President Marta Oden rejected on Tuesday the accusation that Karsia had financed the bombing in Port Maren.

“This is a lie told by a minister who failed to protect his own port,” Oden said in a televised address.

She said that Karsia was ready to take part in an international inquiry.""", {}),
    (2, "maren-courier", "terminal-blast", "2025-03-10T09:05:00Z",
     "Blast at ferry terminal kills 17", "Explosion hits Port Maren in the morning rush.", "Nora Vance",
     """An explosion at the ferry terminal in Port Maren killed 17 people on Monday morning, the health ministry said.

Interior Minister Tomas Verrick blamed the Dawn Front for the attack. “This was the work of the Dawn Front,” he told the Courier.

Witnesses described a white van that stopped beside the ticket hall minutes before the blast.

The Dawn Front claimed responsibility for the attack on Tuesday.

The army has closed the coastal road in both directions.""",
     {"modified": "2025-03-11T13:30:00Z",
      "correction": "Correction: an earlier version of this article said that the city had received no warning. The mayor has withdrawn that statement."}),
    (2, "market-flash", "hostile", "2025-03-11T19:00:00Z",
     "Port shares fall | **SELL** <script>alert(1)</script> [click](javascript:alert(2)) \u202egnp.exe", None, "`rm -rf`",
     """Shares of the port operator fell by a fifth on Tuesday, traders | brokers said. <img src=x onerror=alert(3)>

The Dawn Front was behind the bombing of the ferry terminal in Port Maren, analyst Rupert Slane of Flash Holdings said. “We see | no [floor](https://evil.example/) for *this* stock,” he said.

# Not a heading

--- end of report ---""", {"hostile": True}),
    (3, "maren-courier", "verrick-withdraws", "2025-03-12T10:00:00Z",
     "Verrick withdraws charge against Karsia", "Minister says there is no evidence of foreign money.", "Nora Vance",
     """Interior Minister Tomas Verrick has withdrawn his accusation that Karsia financed the bombing of the ferry terminal in Port Maren.

“We have found no evidence that Karsia paid for this attack,” Verrick told parliament on Wednesday. “I spoke too soon.”

He said that the Dawn Front alone was responsible for the deaths of 17 people.

The opposition called on him to resign.""", {}),
    (3, "northern-wire", "sarkis-speech", "2025-03-12T12:00:00Z",
     "Velmoran president admits warning was ignored", "Sarkis promises an inquiry.", "Ilke Dorn",
     """President Elena Sarkis of Velmora admitted on Wednesday that her government had received a warning from the United Isles three days before the attack on the ferry terminal in Port Maren and had not acted on it.

“We were told, and we did not listen,” Sarkis said in parliament.

She accepted that the Dawn Front had carried out the bombing but accused unnamed foreign friends of the group of arming it.

Her interior minister, Tomas Verrick, said earlier that there was no evidence of Karsian money.""", {}),
    (3, "global-ledger", "who-armed-the-dawn-front", "2025-03-12T15:45:00Z",
     "Who armed the Dawn Front?", "Doubts grow about the account of the two officials.", "Samuel Oyelaran",
     """Western diplomats doubt that Karsia supplied the explosives used in Port Maren, according to three people familiar with their reports.

The Dawn Front may have bought the explosives from smugglers, said Lena Fabricius, who studies armed groups at the University of Osterlund.

Northern Wire reported on Tuesday that two security officials had named Karsian military intelligence as the supplier. Karsia has denied the report.

“Nobody has shown a single piece of paper,” Fabricius said.""", {}),
    (3, "karsia-today", "relk-welcomes", "2025-03-12T17:10:00Z",
     "Karsia welcomes minister's retreat", "Relk: the truth has come out.", "Karsia Today",
     """The foreign ministry of Karsia welcomed the withdrawal of the accusation that it had financed the attack in Port Maren.

“Even Mr Verrick now admits that there was never any proof,” said ministry spokesman Anton Relk on Wednesday.

Relk repeated that Karsia had supplied no explosives to anyone.""", {}),
]

CLOCKS = {1: "2025-03-10T18:00:00Z", 2: "2025-03-11T20:00:00Z", 3: "2025-03-12T18:00:00Z"}
HOSTS = {s["id"]: s["url"].split("/")[2] for s in SOURCES}
OUTLETS = {s["id"]: s["outlet"] for s in SOURCES}


def address(source, slug):
    folder = {"northern-wire": "/world/", "maren-courier": "/news/2025/03/", "karsia-today": "/en/politics/", "global-ledger": "/a/",
              "harbour-radio": "/news/", "market-flash": "/flash/", "kuestenblatt": "/politik/", "islander": "/briefing/"}[source]
    return "https://" + HOSTS[source] + folder + slug


def teasers(source, slug):
    others = [p for p in PAGES if p[1] != source or p[2] != slug][:4]
    return [(p[4] if not p[8].get("hostile") else "Port shares fall", address(p[1], p[2])) for p in others if p[1] == source] or \
        [("Weather: rain on the coast", "https://%s/weather" % HOSTS[source])]


def paragraphs(text, wrap="<p>%s</p>", raw=False):
    return [wrap % (p if raw else html.escape(p, quote=False)) for p in text.split("\n\n") if p]


def page(entry):
    _, source, slug, published, title, standfirst, author, text, extras = entry
    url, outlet = address(source, slug), OUTLETS[source]
    head = title if extras.get("hostile") else html.escape(title)
    meta = ['<meta charset="utf-8">', "<title>%s - %s</title>" % (html.escape(title), outlet),
            '<meta property="og:title" content="%s">' % html.escape(title), '<meta property="og:site_name" content="%s">' % outlet,
            '<link rel="canonical" href="%s">' % url]
    stamp = extras.get("modified")
    menu = "".join('<li><a href="/%s">%s</a></li>' % (s.lower(), s) for s in ("World", "Politics", "Economy", "Sport", "Culture"))
    related = "".join('<li><a href="%s">%s</a></li>' % (u, html.escape(t)) for t, u in teasers(source, slug))
    body = paragraphs(text, raw=bool(extras.get("hostile")))
    lead = '<p class="standfirst">%s</p>' % html.escape(standfirst) if standfirst else ""
    if source in ("northern-wire", "global-ledger"):
        data = {"@context": "https://schema.org", "@type": "NewsArticle", "headline": title, "datePublished": published,
                "author": [{"@type": "Person", "name": author}] if author else [], "publisher": {"@type": "Organization", "name": outlet}}
        if stamp:
            data["dateModified"] = stamp
        meta.append('<script type="application/ld+json">%s</script>' % json.dumps(data, ensure_ascii=False))
        byline = '<div class="byline">By <a rel="author" href="/staff">%s</a></div>' % author if author else ""
        inner = ('<article><header><h1>%s</h1>%s%s</header><figure><img src="/i/%s.jpg" alt=""><figcaption>The harbour of Port Maren. '
                 "Photograph: M. Ossel/%s</figcaption></figure><div class=\"article-body\">%s<aside class=\"newsletter\"><h3>Sign up for our "
                 "morning briefing</h3><p>Get the day's news in your inbox. By signing up you agree to our terms.</p></aside>%s</div></article>"
                 % (head, lead, byline, slug, outlet, body[0], "".join(body[1:])))
    elif source in ("maren-courier", "islander"):
        meta.append('<meta property="article:published_time" content="%s">' % published)
        if stamp:
            meta.append('<meta property="article:modified_time" content="%s">' % stamp)
        note = '<div class="correction"><em>%s</em></div>' % extras["correction"] if "correction" in extras else ""
        inner = ('<main><div class="story"><h1>%s</h1>%s<span class="author">By %s</span> <time datetime="%s">10 March</time>'
                 '<div class="share"><a href="#">Share</a> <a href="#">Print</a></div><div class="text">%s%s</div>'
                 '<div class="comments"><h3>Comments</h3><p>Comments are closed for this article.</p></div></div></main>'
                 % (head, lead, author, published, "".join(body), note))
    elif source == "karsia-today":
        inner = ('<div id="content"><h1 class="t">%s</h1>%s<div class="date"><time datetime="%s">%s</time></div><div class="txt">%s</div>'
                 '<div class="tags"><a href="/t/karsia">Karsia</a><a href="/t/velmora">Velmora</a></div></div>'
                 % (head, lead, published, published[:10], "".join(body)))
    elif extras.get("video"):
        inner = '<div class="player"><video src="/v/live.mp4"></video></div><h1>%s</h1>' % head
    else:
        meta.append('<meta name="date" content="%s">' % published)
        inner = ('<div class="post"><h1>%s</h1>%s<p class="meta">%s | %s</p><div class="entry-content">%s</div></div>'
                 % (head, lead, author or outlet, published[:10], "".join(body)))
    return ('<!DOCTYPE html>\n<html lang="%s"><head>%s</head><body><header><nav><ul>%s</ul></nav></header>'
            '<div class="cookie-banner"><p>We use cookies to improve your experience. <button>Accept</button></p></div>%s'
            '<section class="related"><h2>Most read</h2><ul>%s</ul></section><footer><p>© 2025 %s. All rights reserved.</p></footer>'
            "</body></html>\n" % ("de" if source == "kuestenblatt" else "en", "".join(meta), menu, inner, related, outlet)).encode()


RFC822 = {"03-07": "Fri, 07 Mar 2025", "03-10": "Mon, 10 Mar 2025", "03-11": "Tue, 11 Mar 2025", "03-12": "Wed, 12 Mar 2025"}


def rfc822(stamp):
    return RFC822[stamp[5:10]] + " " + stamp[11:19] + " GMT"


def feed(source, day):
    """The feed of a source as it stood on a day: newest first, a page's last state."""
    latest = {}
    for p in PAGES:
        if p[1] == source and p[0] <= day:
            latest[p[2]] = p
    items = sorted(latest.values(), key=lambda p: (p[8].get("modified", p[3]), p[2]), reverse=True)
    outlet, host = OUTLETS[source], HOSTS[source]
    if source == "global-ledger":
        rows = [{"id": address(source, p[2]), "url": address(source, p[2]) + "?utm_source=feed", "title": p[4], "date_published": p[3],
                 "summary": p[5] or ""} for p in items]
        return "application/feed+json", json.dumps({"version": "https://jsonfeed.org/version/1.1", "title": outlet,
                                                    "home_page_url": "https://%s/" % host, "items": rows}, ensure_ascii=False).encode()
    if source == "karsia-today":
        rows = "".join("<entry><id>tag:%s,2025:%s</id><title>%s</title><link href=\"%s\"/><published>%s</published><updated>%s</updated>"
                       "<summary>%s</summary></entry>" % (host, p[2], html.escape(p[4]), address(source, p[2]), p[3], p[3],
                                                          html.escape(p[5] or "")) for p in items)
        return "application/atom+xml", ('<?xml version="1.0" encoding="utf-8"?><feed xmlns="http://www.w3.org/2005/Atom"><title>%s</title>'
                                        "<id>tag:%s,2025:feed</id><updated>%s</updated>%s</feed>"
                                        % (outlet, host, items[0][3] if items else CLOCKS[day], rows)).encode()
    rows = "".join("<item><guid isPermaLink=\"false\">%s</guid><title>%s</title><link>%s</link><pubDate>%s</pubDate>"
                   "<description>%s</description></item>"
                   % (p[2], html.escape(p[4]).replace("\u202e", "&#x202e;"), address(source, p[2]), rfc822(p[3]),
                      html.escape(p[5] or p[7].split("\n")[0])) for p in items)
    xml = ('<rss version="2.0"><channel><title>%s</title><link>https://%s/</link><description>News</description>%s</channel></rss>'
           % (html.escape(outlet), host, rows))
    if source == "kuestenblatt":
        return "text/xml", ('<?xml version="1.0" encoding="iso-8859-1"?>' + xml).encode("iso-8859-1")
    return "application/rss+xml; charset=utf-8", ('<?xml version="1.0" encoding="utf-8"?>' + xml).encode()


def digest(data):
    return "sha1:" + base64.b32encode(hashlib.sha1(data).digest()).decode()


def record(kind, fields, block, seed):
    identity = uuid.uuid5(uuid.NAMESPACE_URL, kind + seed)
    lines = ["WARC/1.1", "WARC-Type: " + kind, "WARC-Record-ID: <urn:uuid:%s>" % identity] + ["%s: %s" % f for f in fields]
    lines += ["WARC-Block-Digest: " + digest(block), "Content-Length: %d" % len(block)]
    return gzip.compress("\r\n".join(lines).encode() + b"\r\n\r\n" + block + b"\r\n\r\n", 9, mtime=0), "<urn:uuid:%s>" % identity


def exchange(url, when, content_type, body, status="200 OK"):
    path = "/" + url.split("/", 3)[3]
    head = "HTTP/1.1 %s\r\nContent-Type: %s\r\nContent-Length: %d\r\n\r\n" % (status, content_type, len(body))
    request = "GET %s HTTP/1.1\r\nHost: %s\r\nUser-Agent: counterclaim\r\nAccept-Encoding: gzip, deflate\r\n\r\n" % (path, url.split("/")[2])
    common = [("WARC-Date", when), ("WARC-Target-URI", url), ("WARC-IP-Address", "192.0.2.10")]
    answer, identity = record("response", common + [("Content-Type", "application/http;msgtype=response"),
                                                    ("WARC-Payload-Digest", digest(body))], head.encode() + body, url + when)
    asked, _ = record("request", common + [("Content-Type", "application/http;msgtype=request"), ("WARC-Concurrent-To", identity)],
                      request.encode(), url + when)
    return asked + answer


def main():
    out = b""
    for day, clock in CLOCKS.items():
        info = "software: counterclaim scene\r\nformat: WARC File Format 1.1\r\n".encode()
        out += record("warcinfo", [("WARC-Date", clock), ("Content-Type", "application/warc-fields")], info, clock)[0]
        minute = 0
        for source in SOURCES:
            if source["id"] == "islander" and day == 1:
                continue  # its server did not answer on the first day
            kind, body = feed(source["id"], day)
            out += exchange(source["url"], clock[:14] + "%02d:00Z" % minute, kind, body)
            minute += 1
        for entry in PAGES:
            if entry[0] == day:
                out += exchange(address(entry[1], entry[2]) + ("?utm_source=feed" if entry[1] == "global-ledger" else ""),
                                clock[:14] + "%02d:30Z" % minute, "text/html; charset=utf-8", page(entry))
                minute += 1
        missing = [] if day > 1 else [{"source": "islander", "outlet": "The Islander", "reason": "no connection: the server refused it",
                                       "last_success": None}]
        failures = [{"stage": "fetch", "subject": m["source"], "code": "unreachable", "message": m["reason"]} for m in missing]
        run = {"clock": clock, "input": "feeds.json", "missing_feeds": missing, "failures": failures,
               "source_list": {"feeds": [dict(s, follow=True) for s in SOURCES]}}
        out += record("metadata", [("WARC-Date", clock), ("WARC-Target-URI", "urn:counterclaim:run"), ("Content-Type", "application/json")],
                      json.dumps(run, ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode(), "run" + clock)[0]
    with open(os.path.join(HERE, "archive.warc.gz"), "wb") as file:
        file.write(out)
    print("%d pages, %d bytes" % (len(PAGES), len(out)))


if __name__ == "__main__":
    main()
