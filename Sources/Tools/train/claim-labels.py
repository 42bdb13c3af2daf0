#!/usr/bin/env python3
"""Renews the lines of the development gold and of the news that was read in full in Labels/claims.tsv, which `train confidence` learns
from.

    claim-labels.py BINARY ../shared

Each claim that BINARY makes of the gold articles is right or wrong by the matching of tools/score_claims.py; those out of its scope
are left out, as are articles under a non-commercial licence. So it is with the readings (../score/readings.tsv), of which the part that
nobody looked at is left out. Claims that are no candidates are not printed, and must be judged, too: build BINARY with a
`candidateThreshold` of 0 in Claim and in LearntFrames. Lines of other sets, which were judged claim by claim, stay as they are.
"""
import hashlib
import json
import os
import subprocess
import sys

binary, shared = sys.argv[1:3]
sys.path.insert(0, os.path.join(shared, "tools"))
sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "score"))
import readings  # noqa: E402
import score_claims as scorer  # noqa: E402

LABELS = os.path.join(os.path.dirname(os.path.abspath(__file__)), "Labels", "claims.tsv")
articles, _, names = scorer.load_gold(os.path.join(shared, "data", "claims"))
jobs = [{key: a.get(key) for key in ("id", "text", "title", "outlet", "published")} | {"language": "en"} for a in articles]


def claims_of(jobs):
    done = subprocess.run([binary, "inspect", "text", "--jsonl"], input="".join(json.dumps(j) + "\n" for j in jobs).encode(),
                          stdout=subprocess.PIPE, check=True)
    return {row["id"]: row["claims"] for row in map(json.loads, done.stdout.decode().splitlines())}


def line(corpus, text, claim, verdict):
    evidence = claim["evidence"]
    row = [corpus, hashlib.sha256(text.encode()).hexdigest()[:12], evidence["begin"], evidence["end"], claim["actor"].get("begin", -1),
           scorer.polarity_of(claim["stance"])] + verdict
    return "\t".join(map(str, row)) + "\n"


answers = claims_of(jobs)
lines = []
for article in articles:
    if article["outlet"].startswith("BBC"):
        continue
    claims, gold, pairs = answers[article["id"]], article["responsibility"], {}
    for i, claim in enumerate(claims):
        for j, label in enumerate(gold):
            shared_part = scorer.overlap(scorer.span(claim["evidence"]), label["evidence_span"])
            if shared_part < 0.5 or not scorer.actor_ok(names, claim, label):
                continue
            if scorer.polarity_of(claim["stance"]) != scorer.POLARITY[label["stance"]]:
                continue
            speaker = scorer.speaker_ok(names, claim, label, article.get("outlet"))
            stance = scorer.stance_of(claim["stance"]) == label["stance"]
            pairs[i, j] = 4 * speaker + 2 * stance + shared_part
    matched = dict(scorer.assign([(score, i, j) for (i, j), score in pairs.items()]))
    for i, claim in enumerate(claims):
        if i in matched:
            verdict = ["y", "y" if pairs[i, matched[i]] >= 4 else "n"]
        elif scorer.in_scope(scorer.span(claim["evidence"]), article):
            verdict = ["n", "-"]
        else:
            continue
        lines.append(line("gold/" + article["sets"][0], article["text"], claim, verdict))

rows = [row for row in readings.load(shared) if row["part"] == "read"]
answers = claims_of([{"id": row["id"], "text": row["text"], "published": row["published"], "outlet": "Outlet", "language": "en"} for row in rows])
for row in rows:
    claims = [claim for claim in answers[row["id"]] if claim.get("evidence")]
    found, _ = readings.matched(scorer, row, claims)
    for i, claim in enumerate(claims):
        if i in found:
            lines.append(line("readings/" + row["id"].split(":")[0], row["text"], claim, ["y", "y" if found[i] else "n"]))
        elif scorer.in_scope(scorer.span(claim["evidence"]), row):
            lines.append(line("readings/" + row["id"].split(":")[0], row["text"], claim, ["n", "-"]))

with open(LABELS, encoding="utf-8") as file:
    kept = [line for line in file if not line.startswith(("gold/", "readings/"))]
with open(LABELS, "w", encoding="utf-8") as file:
    file.writelines(kept + sorted(lines))
