#!/usr/bin/env python3
"""Renews the lines of the development gold in Labels/claims.tsv, which `train confidence` learns from.

    claim-labels.py BINARY ../shared

Each claim that BINARY makes of the gold articles is right or wrong by the matching of tools/score_claims.py; those out of its scope
are left out, as are articles under a non-commercial licence. Lines of other sets, which people judged, stay as they are.
"""
import hashlib
import json
import os
import subprocess
import sys

binary, shared = sys.argv[1:3]
sys.path.insert(0, os.path.join(shared, "tools"))
import score_claims as scorer  # noqa: E402

LABELS = os.path.join(os.path.dirname(os.path.abspath(__file__)), "Labels", "claims.tsv")
articles, _, names = scorer.load_gold(os.path.join(shared, "data", "claims"))
jobs = [{key: a.get(key) for key in ("id", "text", "title", "outlet", "published")} | {"language": "en"} for a in articles]
done = subprocess.run([binary, "inspect", "text", "--jsonl"], input="".join(json.dumps(j) + "\n" for j in jobs).encode(),
                      stdout=subprocess.PIPE, check=True)
answers = {row["id"]: row["claims"] for row in map(json.loads, done.stdout.decode().splitlines())}
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
    digest = hashlib.sha256(article["text"].encode()).hexdigest()[:12]
    for i, claim in enumerate(claims):
        evidence = claim["evidence"]
        if i in matched:
            verdict = ["y", "y" if pairs[i, matched[i]] >= 4 else "n"]
        elif scorer.in_scope(scorer.span(evidence), article):
            verdict = ["n", "-"]
        else:
            continue
        row = ["gold/" + article["sets"][0], digest, evidence["begin"], evidence["end"], claim["actor"].get("begin", -1),
               scorer.polarity_of(claim["stance"])] + verdict
        lines.append("\t".join(map(str, row)) + "\n")
with open(LABELS, encoding="utf-8") as file:
    kept = [line for line in file if not line.startswith("gold/")]
with open(LABELS, "w", encoding="utf-8") as file:
    file.writelines(kept + sorted(lines))
