"""Scores claims on news that was read in full, which the frames were not written for: what is missed, as well as what is wrong.

readings.tsv holds 217 articles and parts of articles of PolNeAR, ECB+, re3d and GUM. A large language model read them for responsibility
claims by the annotation guideline (../shared/data/claims/GUIDELINES.md), one reading each; no person has checked it. The part `read` was looked
at when frames were mended, the part `unread` was not.

Lines, parted by tabs; offsets are code points of the text, which is read from the corpora:

    text   corpus, key, day of publication, part, begin of the text's SHA-256
    zone   begin, end: what was read
    skip   begin, end: could go either way, or repeats a settled fact; neither right nor wrong
    claim  begin and end of the evidence, stance, speaker, actor

A speaker or an actor is a list of digests of the normalised names that are right, so that the file accuses nobody by name; `-` is the
article itself.
"""
import gzip
import hashlib
import json
import os


def load(shared):
    """The readings with their texts, which are in the folder `shared`."""
    rows, corpora = [], {}

    def texts(corpus, key):
        if corpus not in corpora:
            path = os.path.join(shared, "data", *(corpus + ".jsonl").split("/"))
            with open(path, encoding="utf-8") if os.path.exists(path) else gzip.open(path + ".gz", "rt", encoding="utf-8") as file:
                corpora[corpus] = {row["id"]: row["text"] for row in map(json.loads, file)}
        return corpora[corpus][key]

    with open(os.path.join(os.path.dirname(os.path.abspath(__file__)), "readings.tsv"), encoding="utf-8") as file:
        for line in file:
            kind, *fields = line.rstrip("\n").split("\t")
            if kind == "text":
                corpus, key, published, part, digest = fields
                text = texts(corpus, key)
                if not hashlib.sha256(text.encode()).hexdigest().startswith(digest):
                    raise OSError(f"{corpus} {key}: another text than the one that was read")
                rows.append({"id": f"{corpus}:{key}", "text": text, "published": published, "outlet": "Outlet", "part": part,
                             "scored_zones": [], "ignore_spans": [], "claims": []})
            elif kind in ("zone", "skip"):
                rows[-1]["scored_zones" if kind == "zone" else "ignore_spans"].append([int(field) for field in fields])
            elif kind == "claim":
                begin, end, stance, speaker, actor = fields
                rows[-1]["claims"].append({"span": (int(begin), int(end)), "stance": stance,
                                           "speaker": None if speaker == "-" else set(speaker.split(",")), "actor": set(actor.split(","))})
    return rows


def score(scorer, rows, answers):
    """Precision, recall and F1 as `score_claims` counts them, and the F1 of claims with the right speaker.

    scorer: the module `score_claims`; answers: what `inspect text` prints, by id.
    """
    right = made = wanted = voiced = 0
    for row in rows:
        claims = [claim for claim in answers[row["id"]]["claims"] if claim.get("evidence")]
        found, whole = matched(scorer, row, claims)
        right += len(found)
        voiced += sum(found.values())
        made += whole
        wanted += len(row["claims"])
    return scorer.prf(right, made, wanted), scorer.prf(voiced, made, wanted)["f1"]


def matched(scorer, row, claims):
    """Which of the claims are right and whether with the right speaker, by their place; and how many count at all."""
    pairs, spoken = [], {}
    for i, claim in enumerate(claims):
        span = scorer.span(claim["evidence"])
        for j, label in enumerate(row["claims"]):
            shared = scorer.overlap(span, label["span"])
            if shared < 0.5 or not _is(scorer, claim["actor"]["name"], label["actor"]):
                continue
            if scorer.polarity_of(claim["stance"]) != scorer.POLARITY[label["stance"]]:
                continue
            name = scorer.name_of(claim.get("speaker"))
            spoken[i, j] = name is None if label["speaker"] is None else _is(scorer, name, label["speaker"])
            pairs.append((4 * spoken[i, j] + shared, i, j))
    found = {i: spoken[i, j] for i, j in scorer.assign(pairs)}
    return found, sum(i in found or scorer.in_scope(scorer.span(claim["evidence"]), row) for i, claim in enumerate(claims))


def _is(scorer, name, digests):
    """Whether a name is one of those that are right, or holds one of several words."""
    words = scorer.norm(name or "").split()
    inner = [words[a:b] for a in range(len(words)) for b in range(a + 2, len(words) + 1)]
    return any(hashlib.sha256(" ".join(form).encode()).hexdigest()[:10] in digests for form in [words] + inner if form)
