#!/usr/bin/env python3
"""Runs every scorer over the development data beside the checkout, and prints each figure beside the one last recorded.

    score.py BINARY [--record] [--only PART]

The figures are kept in Docs/scores.json; --record writes them. A figure that fell by more than 0.0005 is marked DROP, and the exit
status is 1. A part without data or without a command prints why.
"""
import argparse
import gzip
import json
import os
import subprocess
import sys
import tempfile

ROOT = os.path.abspath(os.path.join(os.path.dirname(__file__), "..", "..", ".."))
SHARED = os.path.join(os.path.dirname(ROOT), "shared")
DATA, TOOLS = os.path.join(SHARED, "data"), os.path.join(SHARED, "tools")
RECORD = os.path.join(ROOT, "Docs", "scores.json")


def read(path):
    opener = gzip.open if path.endswith(".gz") else open
    with opener(path, "rt", encoding="utf-8") as file:
        return [json.loads(line) for line in file if line.strip()]


def data(*names):
    """The path of a data file, with .gz where it is stored so."""
    path = os.path.join(DATA, *names)
    return path + ".gz" if not os.path.exists(path) and os.path.exists(path + ".gz") else path


def inspect(binary, what, jobs, work, *options):
    """Runs `inspect WHAT --jsonl` over jobs; the path of the file of answers."""
    out = os.path.join(work, "answers.jsonl")
    text = "".join(json.dumps(job, ensure_ascii=False) + "\n" for job in jobs)
    with open(out, "wb") as file:
        subprocess.run([binary, "inspect", what, "--jsonl", *options], input=text.encode(), stdout=file, check=True)
    return out


def scorer(name, *arguments):
    done = subprocess.run([sys.executable, os.path.join(TOOLS, name), *arguments], stdout=subprocess.PIPE)
    return json.loads(done.stdout.decode())


def feeds(binary, work):
    cases = scorer("run_feed_cases.py", data("feeds", "cases.jsonl"), "--json", "--", binary, "inspect", "feed")
    dates = scorer("run_feed_cases.py", "--dates", data("feeds", "dates.tsv"), "--json", "--", binary, "inspect", "feed")
    for level, row in cases["by_level"].items():
        yield "cases " + level, row["pass"] / row["cases"]
    for level, row in dates["by_level"].items():
        yield "dates " + level, row["pass"] / row["cases"]


def articles(binary, work):
    gold = read(data("articles", "gold.jsonl"))
    jobs, seen = [], set()
    for row in gold:
        page = os.path.join(work, os.path.basename(row["file"])[:-3])
        if page not in seen:
            seen.add(page)
            with gzip.open(data("articles", row["file"]), "rb") as packed, open(page, "wb") as plain:
                plain.write(packed.read())
        job = {"id": row["id"], "file": page, "url": row.get("url")}
        if row.get("charset"):
            job["content_type"] = "text/html; charset=" + row["charset"]
        jobs.append(job)
    answers = inspect(binary, "article", jobs, work, "--text-only")
    groups = scorer("score_articles.py", data("articles", "gold.jsonl"), answers, "--json")["groups"]
    for group, row in groups.items():
        for name, part, key in (("text F1 either", "text", "f1_either"), ("snippet F1", "snippets", "f1"), ("title", "title", "match"),
                                ("authors F1", "authors", "f1"), ("day", "date", "accuracy"), ("instant", "date", "instant"),
                                ("language", "language", "accuracy")):
            value = row.get(part, {}).get(key)
            if value is not None and ("/" not in group or part == "text"):
                yield group + " " + name, value


def language(binary, work):
    gold = data("language", "languages-dev.jsonl")
    answers = inspect(binary, "text", [{"id": row["id"], "text": row["text"]} for row in read(gold)], work, "--language-only")
    rows = read(answers)
    with open(answers, "w", encoding="utf-8") as file:
        file.writelines(json.dumps({"id": row["id"], "lang": row["language"] or "und"}) + "\n" for row in rows)
    result = scorer("score_language.py", gold, answers, "--json")
    for length in ("headline", "paragraph"):
        if length in result:
            yield length, result[length]["accuracy"]


def text_jobs(path):
    return [{"id": row["id"], "text": row["text"], "published": row.get("published"), "language": "en"} for row in read(path)]


def parse(binary, work):
    for name in ("ewt-dev", "gum-dev-open"):
        gold = data("nlp", name + ".jsonl")
        answers = inspect(binary, "text", text_jobs(gold), work, "--tokens")
        result = scorer("score_parse.py", "--gold", gold, "--system", answers, "--json")
        for key in ("tokens", "sentences", "upos", "lemma", "uas", "las"):
            if result.get(key):
                yield f"{name} {key} F1", result[key]["f1"]


def names(binary, work):
    gold = data("nlp", "gum-dev-open.jsonl")
    answers = inspect(binary, "text", text_jobs(gold), work)
    yield "gum-dev-open exact F1", scorer("score_entities.py", "--gold", gold, "--system", answers, "--json", "--named")["exact"]["f1"]
    # The shipped model was trained on these two as well: only the halves that were left out of a training count, and the card keeps them.
    with open(os.path.join(ROOT, "Sources", "Language", "Models", "names.json"), encoding="utf-8") as file:
        card = json.load(file)["scores"]
    for name in ("uner-ewt-dev", "re3d-dev"):
        halves = [value for key, value in sorted(card[name].items()) if "trained without it" in key]
        yield name + " exact F1, cross-validated", sum(halves) / len(halves)


def times(binary, work):
    for name in ("expressions-dev", "sentences-dev"):
        gold = data("times", name + ".jsonl")
        answers = inspect(binary, "text", text_jobs(gold), work)
        result = scorer("score_times.py", gold, answers, "--json")
        for key in ("strict", "relaxed", "value", "interval_exact"):
            yield f"{name} {key} F1", result[key]["f1"]
        clean = result["clean"]
        if clean["texts_without_times"]:
            yield name + " left alone", clean["left_alone"] / clean["texts_without_times"]


def attributions(binary, work):
    gold = data("nlp", "polnear-dev.jsonl")
    answers = inspect(binary, "text", text_jobs(gold), work)
    result = scorer("score_attributions.py", "--gold", gold, "--system", answers, "--json")
    for key in ("attribution", "attribution_strict"):
        yield key + " F1", result[key]["f1"]
    yield "attribution precision", result["attribution"]["p"]
    yield "alpha", result["alpha"]


def claims(binary, work):
    rows = read(data("claims", "articles.jsonl"))
    jobs = [{"id": r["id"], "text": r["text"], "title": r.get("title"), "outlet": r["outlet"], "published": r.get("published"),
             "language": "en"} for r in rows]
    answers = inspect(binary, "text", jobs, work)
    compared = os.path.join(work, "comparison.jsonl")
    with open(compared, "wb") as file:
        subprocess.run([binary, "inspect", "comparison", data("claims", "articles.jsonl")], stdout=file, check=True)
    out = os.path.join(work, "scores.json")
    subprocess.run([sys.executable, os.path.join(TOOLS, "score_claims.py"), "--gold", os.path.join(DATA, "claims"), "--pred", answers,
                    "--comparison", compared, "--json", out], stdout=subprocess.DEVNULL, check=True)
    with open(out, encoding="utf-8") as file:
        result = json.load(file)
    found = result["articles"]
    yield "claim F1", found["claim_detection"]["f1"]
    yield "claim precision", found["claim_detection"]["p"]
    yield "claim recall", found["claim_detection"]["r"]
    yield "claim + speaker F1", found["claim_and_speaker_f1"]
    yield "evidence F1", found["evidence_only"]["f1"]
    yield "speaker accuracy", found["speaker_accuracy"]
    yield "fine stance accuracy", found["fine_stance_accuracy"]
    yield "any right via", found["via_accuracy"]
    yield "quote accuracy", found["quote_accuracy"]
    yield "warning F1", found["warning_detection"]["f1"]
    yield "positions F1", result["comparison"]["positions"]["f1"]
    yield "position changes recall", result["comparison"]["position_change_recall"]


def readings(binary, work):
    """News that was read in full, which the frames were not written for."""
    sys.path.insert(0, TOOLS)
    import score_claims
    import readings as read_in_full
    rows = read_in_full.load(SHARED)
    jobs = [{key: row[key] for key in ("id", "text", "outlet", "published")} | {"language": "en"} for row in rows]
    answers = {row["id"]: row for row in read(inspect(binary, "text", jobs, work))}
    for part in ("read", "unread"):
        found, voiced = read_in_full.score(score_claims, [row for row in rows if row["part"] == part], answers)
        yield part + ": claim F1", found["f1"]
        yield part + ": claim precision", found["p"]
        yield part + ": claim recall", found["r"]
        yield part + ": claim + speaker F1", voiced


def clusters(binary, work):
    for name in ("ecbplus-dev", "stories-dev"):
        gold = data("clusters", name + ".jsonl")
        answers = compared(binary, "stories", gold, work)
        yield name + " B-cubed F1", scorer("score_clusters.py", gold, answers, "--json")["bcubed"]["f1"]


def duplicates(binary, work):
    answers = compared(binary, "copies", data("duplicates", "articles-dev.jsonl"), work)
    result = scorer("score_duplicates.py", data("duplicates", "pairs-dev.jsonl"), answers, "--json")
    for key in ("same-text", "excerpt"):
        yield key + " F1", result[key]["f1"]
    yield "false alarms", sum(result["false_alarms"].values())


def compared(binary, what, path, work):
    """Hands over the texts without the labels."""
    bare, out = os.path.join(work, "bare.jsonl"), os.path.join(work, "answers.jsonl")
    with open(bare, "w", encoding="utf-8") as file:
        for row in read(path):
            kept = {key: row[key] for key in ("id", "text", "title", "published", "outlet") if key in row}
            file.write(json.dumps(kept, ensure_ascii=False) + "\n")
    with open(out, "wb") as file:
        subprocess.run([binary, "inspect", what, bare], stdout=file, check=True)
    return out


PARTS = [feeds, articles, language, parse, names, times, attributions, claims, readings, clusters, duplicates]


def main():
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("binary")
    options.add_argument("--record", action="store_true")
    options.add_argument("--only")
    chosen = options.parse_args()
    binary = os.path.abspath(chosen.binary)
    if not os.path.isdir(DATA):
        print("no development data: put the folder `shared` beside the checkout")
        return 0
    recorded = {}
    if os.path.exists(RECORD):
        with open(RECORD, encoding="utf-8") as file:
            recorded = json.load(file)
    now, drops = dict(recorded), 0
    for part in PARTS:
        name = part.__name__
        if chosen.only and chosen.only != name:
            continue
        print(f"-- {name}")
        with tempfile.TemporaryDirectory() as work:
            try:
                for figure, value in part(binary, work):
                    key, value = f"{name}: {figure}", round(value, 4)
                    before = recorded.get(key)
                    worse = before is not None and (value - before > 0 if "false alarms" in figure else before - value > 0.0005)
                    drops += worse
                    shown = "       -" if before is None else f"{before:8.4f}"
                    print(f"  {figure:42} {value:8.4f}  recorded {shown}{'   DROP' if worse else ''}", flush=True)
                    now[key] = value
            except (subprocess.CalledProcessError, json.JSONDecodeError, KeyError, OSError) as error:
                print(f"  could not be scored: {error!r}")
                drops += any(key.startswith(name + ":") for key in recorded)
    if chosen.record:
        with open(RECORD, "w", encoding="utf-8") as file:
            json.dump(now, file, ensure_ascii=False, indent=1, sort_keys=True)
            file.write("\n")
        print("recorded in Docs/scores.json")
        return 0
    print("drops: %d" % drops)
    return 1 if drops else 0


if __name__ == "__main__":
    sys.exit(main())
